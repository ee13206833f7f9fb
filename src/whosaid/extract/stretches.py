"""Strip, place -> the noun phrase that ends there, read backwards to a bound.

No tagger: phrases are bounded by marks and closed classes. All functions look at a bounded number of atoms.
"""

from whosaid.extract.atoms import (
    ADV,
    ARTICLE,
    AUX,
    BREAK,
    BY,
    CLITIC,
    CLOSING,
    COMMA,
    COORD,
    DET,
    DETERMINING,
    ED,
    GENITIVE,
    HE,
    IT,
    JOIN,
    MONTH,
    NEG,
    NUMBER,
    OBJ,
    OPEN_CLASS,
    OPENING,
    POSS,
    PREP,
    PRON,
    REL,
    SCARE,
    SUB,
    THAT,
    THEY,
    TIME,
    TO,
    VERB_LIKE,
    VERBAL,
    WE,
    WH,
    WHO,
)
from whosaid.extract.phrases import LONGEST_BRACKET, Phrase, opens_quantity, starts_phrase_after_noun
from whosaid.extract.strips import Strip

#: Atoms that a subject may hold; longer ones are misreadings.
LONGEST_SUBJECT = 34
#: What is no noun: a phrase has a word of another class.
NO_NOUN = PREP | ADV | COORD | SUB | AUX | NEG | BREAK | OPENING | CLOSING | POSS | ARTICLE


def stretch_before(strip: Strip, place: int) -> Phrase | None:
    """The noun phrase that ends at `place`, read backwards to a bound."""
    bits = strip.bits
    if (bits[place] & PRON and not bits[place] & DET) or bits[place] & WHO:
        return place, place + 1
    first = place + 1
    low = max(-1, place - LONGEST_SUBJECT)
    at = place
    while at > low:
        here = bits[at]
        if here & CLOSING:
            at = _opening_of(strip, at) - 1
            first = at + 1
            continue
        if here & (PRON | CLITIC) and not here & (DET | REL):
            first = at if _is_of_some(strip, at, first) else _past_verb_of(strip, at, first)
            break
        if here & (BREAK | OPENING):
            break
        if here & JOIN and _is_first_of_two(strip, at - 1):
            first = at - 1
            break
        if here & (VERBAL | REL | SUB | COORD):
            at = _through(strip, at, place)
            if at < 0:
                break
        first = at
        at -= 1
    if first and bits[first - 1] & AUX and bits[first] & ED and strip.bit(first + 1) & BY:
        first = min(first + 2, place)  # "the guard was seized by men (claiming)"
    return trimmed(strip, first, place + 1)


def _is_first_of_two(strip: Strip, at: int) -> bool:
    """True for a subject pronoun that stands alone before "and": "..., she and a nurse (said)"."""
    is_subject = strip.bit(at) & (HE | THEY | WE) and strip.bits[at] & PRON and not strip.bits[at] & (OBJ | POSS)
    return bool(is_subject) and (at == 0 or bool(strip.bits[at - 1] & (BREAK | SUB | THAT)))


def _is_of_some(strip: Strip, pronoun: int, first: int) -> bool:
    """True for "nobody", "none" or "everyone" with the phrase behind it that says of whom: "none of the nurses (said)"."""
    is_some = strip.bits[pronoun] & PRON and not strip.bits[pronoun] & (HE | THEY | WE | IT | CLITIC | WHO)
    return bool(is_some) and first == pronoun + 1 and bool(strip.bit(first) & PREP)


def _past_verb_of(strip: Strip, pronoun: int, first: int) -> int:
    """Past the verb that stands right behind a subject pronoun ("I think the mayor said")."""
    verb = pronoun + 1
    plain = first == verb and not strip.bit(verb) & DETERMINING and not strip.caps[verb]
    return verb + 1 if plain and not strip.bits[pronoun] & CLITIC else first


def _through(strip: Strip, at: int, place: int) -> int:
    """For a word that may bound a phrase: the first atom of what still belongs to the phrase, or -1 for a bound."""
    here = strip.bits[at]
    if here & VERBAL and not here & (DET | PREP | SUB):
        return at if _is_reduced(strip, at) else _relative_of(strip, at)
    if here & REL and here & (SUB | WH):
        after = at + 1
        opens_clause = after <= place and (
            strip.bits[after] & (DET | POSS | PRON | CLITIC)
            or strip.caps[after]
            or not (
                (place > after and _is_subject(strip, at))
                or any(strip.bits[inner] & VERB_LIKE for inner in range(after, place + 1))
            )
        )
        bound = at in {0, place} or opens_clause or strip.bits[at - 1] & (BREAK | VERBAL)
        return -1 if bound else at
    if here & COORD:
        return at if _joins_nouns(strip, at) else -1
    if here & SUB and not here & DET:
        juncture = any(starts_phrase_after_noun(strip, inner) for inner in range(at + 2, place + 1))
        return at if here & PREP and juncture else -1
    return at


def _is_reduced(strip: Strip, at: int) -> bool:
    """True for a participle that hangs on the noun before it ("a book published for pupils", "a tape released by the army")."""
    before, after = strip.bit(at - 1), strip.bit(at + 1)
    is_being = strip.bits[at] & AUX and strip.lowers[at].endswith("ing") and after & ED  # "patients being treated at"
    hangs = is_being or (strip.lowers[at].endswith("ed") and after & (PREP | TIME | MONTH) and not after & TO)
    return bool(hangs) and at > 0 and not before & (AUX | PRON | CLITIC | BREAK | COORD | SUB | REL | PREP | NEG)


def _is_subject(strip: Strip, at: int) -> bool:
    """True for "who" before a word of no closed class, which is its verb: "the men who run the mill"."""
    here = strip.bits[at]
    is_who = here & WHO and not here & THAT and not strip.bit(at - 1) & PREP
    return bool(is_who) and not strip.bit(at + 1) & ~OPEN_CLASS and not strip.caps[at + 1]


def _relative_of(strip: Strip, at: int) -> int:
    """The relative pronoun whose verb is at `at`, where its clause belongs to the noun before it; -1 for none."""
    back = at - 1
    while back >= max(0, at - 3) and strip.bits[back] & (ADV | AUX | NEG):
        back -= 1
    belongs = back >= 1 and strip.bits[back] & REL and not strip.bits[back - 1] & BREAK
    return back if belongs else -1


def _joins_nouns(strip: Strip, at: int) -> bool:
    """True where "and" or "or" joins phrases and not clauses."""
    if not strip.bits[at] & JOIN or at == 0 or strip.bits[at - 1] & (BREAK | SCARE):
        return False
    for place in range(at - 1, max(-1, at - 9), -1):
        here = strip.bits[place]
        if place and opens_quantity(strip, place - 1):
            continue  # "more than 30 bodies and"
        if here & (BREAK | REL | SUB):
            return True
        if (here & (VERBAL | PRON) and not here & (DET | PREP)) or _has_object(strip, place):
            return False
    return True


def _has_object(strip: Strip, place: int) -> bool:
    """True for a form in -ed behind a noun and before an article or a number, which is the verb of a clause: "troops crossed the border and (the
    army said)", "had counted more than 30 bodies and (others said)".
    """
    if not strip.bits[place] & ED or strip.caps[place] or not place:
        return False
    is_object = strip.bit(place + 1) & (DETERMINING | NUMBER) or opens_quantity(strip, place + 1)
    return bool(is_object) and not strip.bits[place - 1] & (DETERMINING | PREP | BREAK | COORD)


def _opening_of(strip: Strip, at: int) -> int:
    """The place of the bracket that the one at `at` closes, or `at`."""
    places = range(at - 1, max(-1, at - LONGEST_BRACKET), -1)
    return next((place for place in places if strip.bits[place] & OPENING), at)


def trimmed(strip: Strip, first: int, stop: int) -> Phrase | None:
    """The phrase without adverbs, conjunctions and a fronted prepositional phrase before it."""
    while first < stop and _is_before_phrase(strip, first):
        first += 1
    if first < stop and strip.bits[first] & PREP and not opens_quantity(strip, first):
        if strip.bit(first - 1) & WHO:
            return first - 1, first
        first = _second_phrase(strip, first, stop)
    first = _behind_antecedent(strip, first, stop)
    for place in range(stop - 1, first - 1, -1):  # the last word is nearly always one
        if not strip.bits[place] & NO_NOUN and strip.lowers[place][0].isalnum():
            return first, stop
    return None


def _behind_antecedent(strip: Strip, first: int, stop: int) -> int:
    """Where the second of two phrases begins that only a dropped "that" parts: "an allegation | the group (denied)"."""
    if not strip.bit(first) & DET:
        return first
    for place in range(first + 1, stop):
        here = strip.bits[place]
        if here & (ARTICLE | POSS) and place > first + 1 and starts_phrase_after_noun(strip, place):
            return first if strip.bit(place + 1) & (TIME | MONTH) else place
        if here & (PREP | COORD | COMMA | GENITIVE | REL | DET):
            return first
    return first


def _is_before_phrase(strip: Strip, place: int) -> bool:
    here = strip.bits[place]
    if (
        here & COORD
        or (here & NEG and not here & (PRON | DET))
        or (here & (ADV | SUB) and not here & (DET | PREP | PRON))
    ):
        return True
    return bool(here & TIME) and not strip.bit(place + 1) & GENITIVE


def _second_phrase(strip: Strip, first: int, stop: int) -> int:
    """Where a noun phrase begins behind a fronted prepositional phrase ("In a speech on Tuesday Mr Smith ...")."""
    for place in range(first + 2, stop):
        if starts_phrase_after_noun(strip, place):
            return place
    return stop - 1 if stop - first > 2 and not strip.bits[stop - 1] & (PREP | DET) else stop
