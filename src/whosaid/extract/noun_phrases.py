"""Strip, place -> the noun phrase that is a subject before a verb, read backwards.

No tagger: phrases are bounded by marks and closed classes. All functions look at a bounded
number of atoms, so that a strip of any length is read in linear time.
"""

from whosaid.extract.atoms import (
    ADV,
    ADVERBIAL,
    ARTICLE,
    AUX,
    BREAK,
    CLITIC,
    CLOSING,
    COLON,
    COMMA,
    COORD,
    DASH,
    DET,
    DETERMINING,
    ED,
    GENITIVE,
    ING,
    JOIN,
    MONTH,
    NEG,
    NUMBER,
    OPEN_CLASS,
    OPENING,
    PAUSE,
    POSS,
    PREP,
    PRON,
    QUOTE,
    REL,
    SCARE,
    SEMICOLON,
    STOP,
    SUB,
    THAT,
    TIME,
    TO,
    VERB_LIKE,
    VERBAL,
    WH,
    WHO,
    is_verbal,
)
from whosaid.extract.phrases import LONGEST_BRACKET, Phrase, opens_quantity, starts_phrase_after_noun
from whosaid.extract.strips import Strip

#: Atoms that a subject may hold; longer ones are misreadings.
LONGEST_SUBJECT = 34
#: Atoms that an insertion between commas may hold ("the mayor, who was ..., said").
LONGEST_INSERTION = 40
#: Insertions that may stand one behind the other.
MOST_INSERTIONS = 3
#: What is no noun: a phrase has a word of another class.
NO_NOUN = PREP | ADV | COORD | SUB | AUX | NEG | BREAK | OPENING | CLOSING | POSS | ARTICLE
#: Atoms that a name in front of an apposition may hold.
LONGEST_NAME = 8


def subject_before(strip: Strip, at: int) -> Phrase | None:
    """The subject whose verb group begins at atom `at`, or None; a relative pronoun is returned as it stands."""
    place = _before_adverbs(strip, at - 1)
    if place > 1 and strip.bits[place] & COMMA:
        named = _head_of_insertions(strip, place)
        if named is not None:
            return named
    hops, mark = 0, place
    while place >= 0 and strip.bits[place] & PAUSE:
        if hops == MOST_INSERTIONS:
            return None
        place = _before_insertion(strip, place)
        hops += 1
    if place < 0:
        return _all_before(strip, mark)
    found = _stretch(strip, place)
    if found is not None and hops:
        found = _who_names_himself(strip, found)
    while found is not None and hops < MOST_INSERTIONS:
        earlier = _name_before(strip, found, after_quotation=not hops)
        if earlier is None:
            break
        found = earlier
        hops += 1
    return _past_clock(strip, found) if found is not None else None


def _who_names_himself(strip: Strip, found: Phrase) -> Phrase:
    """For "a doctor, who gave only his first name, Ash, (said)" the doctor: what was found is an object of the clause of "who"."""
    if not strip.bits[found[0]] & POSS:
        return found
    for place in range(found[0] - 1, max(0, found[0] - LONGEST_NAME), -1):
        here = strip.bits[place]
        if here & WHO and strip.bits[place - 1] & COMMA:
            return _stretch(strip, place - 2) or found
        if here & BREAK or not here & (VERB_LIKE | ADV):
            break
    return found


def _past_clock(strip: Strip, found: Phrase) -> Phrase:
    """The phrase without the minutes of a clock time at its head: "10:05 The mayor" of a live page."""
    first = found[0]
    is_clock = strip.bits[first] & NUMBER and strip.bit(first - 1) & COLON and strip.bit(first - 2) & NUMBER
    return (first + 1, found[1]) if is_clock and strip.ends[first - 1] == strip.starts[first] else found


def _all_before(strip: Strip, comma: int) -> Phrase | None:
    """The noun phrase from the head of the strip to a comma that stands astray before its verb."""
    found = _stretch(strip, comma - 1) if 0 < comma <= LONGEST_SUBJECT else None
    return found if found is not None and found[0] == 0 and found[1] == comma and strip.bits[0] & DETERMINING else None


def antecedent_before(strip: Strip, at: int) -> Phrase | None:
    """The noun phrase that the relative pronoun at atom `at` stands for."""
    place = at - 1
    if strip.bit(place) & PAUSE:
        place -= 1
    while place > 1 and strip.bits[at] & WHO and strip.bits[place] & TIME:  # "met Ann Low Sunday night, who"
        place -= 1
    if place > 1 and strip.bits[place] & NUMBER and strip.bits[place - 1] & COMMA and strip.caps[place - 2]:
        place -= 2  # "Ann Low, 45, who"
    return None if place < 0 or strip.bits[place] & BREAK else _stretch(strip, place)


def initial_subject(strip: Strip, stop: int) -> Phrase | None:
    """The subject of the first clause of the strip: what stands before its first verb, at most up to atom `stop`."""
    if strip.bit(0) & CLITIC and stop > 0:
        return 0, 1
    for place in range(min(stop, LONGEST_SUBJECT)):
        here = strip.bits[place]
        past = here & ED and not strip.caps[place] and place and not strip.bits[place - 1] & (DET | PREP | POSS)
        if is_verbal(here) or past:
            found = subject_before(strip, place)
            if found is not None and not strip.bits[found[0]] & REL:
                return found
    return None


# ------------------------------------------------------------------------------------------------------- before a verb
def _head_of_insertions(strip: Strip, comma: int) -> Phrase | None:
    """The phrase behind a quotation, or the name at the head of the strip, to which all up to the comma belongs."""
    low = max(-1, comma - LONGEST_INSERTION)
    at = comma - 1
    while at > low and not strip.bits[at] & (QUOTE | STOP | SEMICOLON | COLON):
        at -= 1
    quoted = at >= 0 and bool(strip.bits[at] & QUOTE)
    if not quoted and at >= 0:
        return None
    first = at + 1
    first += quoted and bool(strip.bits[first] & COMMA)
    stop = next((place for place in range(first, comma + 1) if strip.bits[place] & (COMMA | OPENING)), comma)
    if first >= stop or any(
        strip.bits[place] & (VERBAL | SUB | BREAK) and not strip.bits[place] & PREP for place in range(first, stop)
    ):
        return None
    if not quoted and any(
        not strip.caps[place] or strip.bits[place] & (PREP | TIME | MONTH | ADV | PRON) for place in range(first, stop)
    ):
        return None
    return _trimmed(strip, first, stop)


def _before_adverbs(strip: Strip, place: int) -> int:
    """The place before adverbs and days that stand between subject and verb."""
    low = max(-1, place - 4)
    while place > low and strip.bits[place] & ADVERBIAL and not strip.bits[place] & (DET | PRON | PREP):
        if strip.bits[place] & TIME and strip.bit(place - 1) & (DET | POSS | PREP):
            return place - 2 if strip.bits[place - 1] & PREP else place
        place -= 1
    return place


def _before_insertion(strip: Strip, place: int) -> int:
    """The place before an insertion that ends with the mark at `place`; -1 where there is none."""
    mark = strip.bits[place] & PAUSE
    while place > 0 and mark & DASH and strip.bits[place - 1] & DASH:  # a dash may be printed as two hyphens
        place -= 1
    depth = 0
    for inner in range(place - 1, max(-1, place - LONGEST_INSERTION), -1):
        bits = strip.bits[inner]
        depth += bool(bits & CLOSING) - bool(bits & OPENING)
        if depth > 0:
            continue
        if bits & (QUOTE | STOP | SEMICOLON | COLON):
            return -1
        if bits & mark:
            if not _may_insert(strip, inner + 1, place):
                return -1
            doubled = bool(mark & DASH and inner > 0 and strip.bits[inner - 1] & DASH)
            return inner - 1 - doubled
    return -1


def _may_insert(strip: Strip, first: int, stop: int) -> bool:
    """False where the stretch is a clause of its own and no relative clause."""
    if first >= stop or (strip.bits[first] & PRON and not strip.bits[first] & REL):
        return False
    if strip.bits[first] & (REL | PREP | SUB | ADV | ING | ED):
        return True
    for place in range(first, stop):
        here = strip.bits[place]
        if here & (REL | SUB | PREP):
            return True
        if is_verbal(here):
            return False
    return True


def _name_before(strip: Strip, found: Phrase, *, after_quotation: bool) -> Phrase | None:
    """A name to which the phrase stands in apposition ("NAME, a resident of TOWN, STATE, said").

    `after_quotation`: only a name directly behind a quotation counts ("“...,” NAME, a resident said").
    """
    comma = found[0] - 1
    if comma < 1 or not strip.bits[comma] & COMMA or strip.caps[found[0]]:
        return None
    if not strip.caps[comma - 1] or strip.bits[comma - 1] & (TIME | MONTH):
        return None
    earlier = _stretch(strip, comma - 1)
    if earlier is None or not strip.caps[earlier[0]] or earlier[1] - earlier[0] > LONGEST_NAME:
        return None
    if after_quotation and not strip.bit(earlier[0] - 1) & QUOTE:
        return None
    return None if any(strip.bits[place] & (PREP | VERBAL) for place in range(*earlier)) else earlier


def _stretch(strip: Strip, place: int) -> Phrase | None:
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
            first = _past_verb_of(strip, at, first)
            break
        if here & (BREAK | OPENING):
            break
        if here & (VERBAL | REL | SUB | COORD):
            at = _through(strip, at, place)
            if at < 0:
                break
        first = at
        at -= 1
    return _trimmed(strip, first, place + 1)


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
    hangs = strip.lowers[at].endswith("ed") and after & (PREP | TIME | MONTH) and not after & TO
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
        if here & (BREAK | REL | SUB):
            return True
        if here & (VERBAL | PRON) and not here & (DET | PREP):
            return False
    return True


def _opening_of(strip: Strip, at: int) -> int:
    """The place of the bracket that the one at `at` closes, or `at`."""
    places = range(at - 1, max(-1, at - LONGEST_BRACKET), -1)
    return next((place for place in places if strip.bits[place] & OPENING), at)


def _trimmed(strip: Strip, first: int, stop: int) -> Phrase | None:
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
    if here & (COORD | NEG) or (here & (ADV | SUB) and not here & (DET | PREP | PRON)):
        return True
    return bool(here & TIME) and not strip.bit(place + 1) & GENITIVE


def _second_phrase(strip: Strip, first: int, stop: int) -> int:
    """Where a noun phrase begins behind a fronted prepositional phrase ("In a speech on Tuesday Mr Smith ...")."""
    for place in range(first + 2, stop):
        if starts_phrase_after_noun(strip, place):
            return place
    return stop - 1 if stop - first > 2 and not strip.bits[stop - 1] & (PREP | DET) else stop
