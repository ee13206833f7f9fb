"""Strip, place -> the noun phrase that is a subject before a verb, read backwards.

No tagger: phrases are bounded by marks and closed classes. All functions look at a bounded
number of atoms, so that a strip of any length is read in linear time.
"""

from whosaid.extract.atoms import (
    ADV,
    ADVERBIAL,
    ARTICLE,
    AS,
    AUX,
    BREAK,
    BY,
    CLITIC,
    CLOSING,
    COLON,
    COMMA,
    COORD,
    DASH,
    DEFINITE,
    DET,
    DETERMINING,
    ED,
    EVENT,
    FOR,
    FROM,
    ING,
    JOIN,
    MANY,
    MONTH,
    NUMBER,
    OF,
    OPENING,
    OWNING,
    PAUSE,
    PLURAL,
    POSS,
    PREP,
    PRON,
    QUOTE,
    QUOTED,
    REL,
    SAYING,
    SEMICOLON,
    STOP,
    SUB,
    TIME,
    TO,
    VERB,
    VERB_LIKE,
    VERBAL,
    WHO,
    is_verbal,
)
from whosaid.extract.between import before_day, is_date, past_place
from whosaid.extract.phrases import Phrase
from whosaid.extract.stretches import LONGEST_SUBJECT, NO_NOUN, stretch_before, trimmed
from whosaid.extract.strips import Strip

#: Atoms that an insertion between commas may hold ("the mayor, who was ..., said").
LONGEST_INSERTION = 40
#: Insertions that may stand one behind the other.
MOST_INSERTIONS = 3
#: What stands before a noun phrase and is no part of it.
_BEFORE_NOUN = PREP | BREAK | VERBAL | COORD | SUB
#: Prepositions behind which another than the noun before is meant by "who".
_NO_SEAT = BY | OF | FROM | FOR
#: What no item of a list holds.
_NO_ITEM = VERB_LIKE | TIME | MONTH | ADV | TO
#: Items of a list before the last two.
MOST_ITEMS = 3
#: Occasions and channels that may stand behind a speaker ("the guard in a note on its channel").
MOST_OCCASIONS = 2
#: Endings of words that point back to the subject.
REFLEXIVE = ("self", "selves")
#: Atoms that a name in front of an apposition may hold.
LONGEST_NAME = 8
#: Atoms before an object that a relative clause has with its noun, at least ("deputies, who lead").
FEWEST_BEFORE = 3


def subject_before(strip: Strip, at: int) -> Phrase | None:
    """The subject whose verb group begins at atom `at`, or None; a relative pronoun is returned as it stands."""
    place = _before_adverbs(strip, at - 1)
    if place > 1 and strip.bits[place] & COMMA:
        named = _head_of_insertions(strip, place)
        if named is not None:
            return named
    titled = _before_title(strip, place) if place > 1 and strip.bits[place] & QUOTED else None
    if titled is not None:
        return titled
    hops, mark = 0, place
    while place >= 0 and strip.bits[place] & PAUSE:
        if hops == MOST_INSERTIONS:
            return None
        place = _before_chain(strip, _before_insertion(strip, place))
        hops += 1
    if place < 0:
        return _all_before(strip, mark)
    found = _who_goes_on(strip, past_place(strip, place) if hops else stretch_before(strip, place))
    if found is not None and is_date(strip, found):
        return None
    if found is not None and hops:
        found = _who_names_himself(strip, found)
    while found is not None and hops < MOST_INSERTIONS:
        earlier = _name_before(strip, found, after_quotation=not hops)
        if earlier is None:
            break
        found = earlier
        hops += 1
    return _past_clock(strip, _who_is_called(strip, _before_occasion(strip, found))) if found is not None else None


def _before_occasion(strip: Strip, found: Phrase) -> Phrase:
    """The subject without an adverb and without "in a statement" at its end."""
    first, stop = found
    while stop > first + 1 and strip.bits[stop - 1] & ADV and not strip.bits[stop - 1] & (DET | TIME):
        stop -= 1
    for _ in range(MOST_OCCASIONS):
        at = next((at for at in range(stop - 2, first, -1) if strip.bits[at] & PREP), first)
        if at == first or not strip.bits[stop - 1] & EVENT:
            break
        is_channel = bool(strip.bits[at + 1] & POSS)  # "on its channel"
        is_new = is_channel or (strip.bits[at + 1] & ARTICLE and not strip.bits[at + 1] & DEFINITE)
        is_of_noun = strip.bits[at] & (OF | FOR | FROM | BY | TO | SUB)
        if not is_new or is_of_noun or (strip.bits[at - 1] & EVENT and not is_channel):
            break
        stop = at
    return first, stop


def with_items(strip: Strip, source: Phrase) -> Phrase:
    """The subject with the items of a list that the sentence begins with: "Drivers, two nurses and a guard (said that)"."""
    first = source[0]
    if not any(bits & JOIN for bits in strip.bits[slice(*source)]):
        return source
    for _ in range(MOST_ITEMS):
        if first < 2 or not strip.bits[first - 1] & COMMA:
            break
        item = stretch_before(strip, first - 2)
        if item is None or item[1] != first - 1 or any(strip.bits[at] & _NO_ITEM for at in range(*item)):
            return source
        first = item[0]
    return (first, source[1]) if first == 0 else source


def _who_is_called(strip: Strip, found: Phrase) -> Phrase:
    """With the noun before a name that the speaker gives: "a man identifying himself as a guard", "a band calling itself the Owls"."""
    at = found[0] - 1 - bool(strip.bit(found[0] - 1) & AS)
    if at < 2:
        return found
    if strip.lowers[at].endswith(REFLEXIVE):
        at -= 1
    elif strip.bits[at - 1] & POSS and strip.bit(at + 1) & AS and strip.caps[found[0]]:  # "who gave his name as Ash"
        at -= 2
    else:
        return found
    if at < 1 or not strip.bits[at] & (ING | ED | VERB):
        return found
    earlier = stretch_before(strip, at - 1 - bool(strip.bits[at - 1] & WHO))
    return (earlier[0], found[1]) if earlier is not None and strip.bits[earlier[0]] & DET else found


def _who_names_himself(strip: Strip, found: Phrase) -> Phrase:
    """For "a doctor, who gave only his first name, Ash, (said)" the doctor: what was found is an object of the clause of "who"."""
    if not strip.bits[found[0]] & POSS:
        return found
    for place in range(found[0] - 1, max(0, found[0] - LONGEST_NAME), -1):
        here = strip.bits[place]
        if here & WHO and strip.bits[place - 1] & COMMA:
            return stretch_before(strip, place - 2) or found
        if here & BREAK or not here & (VERB_LIKE | ADV):
            break
    return found


def _past_clock(strip: Strip, found: Phrase) -> Phrase:
    """The phrase without the minutes of a clock time at its head: "10:05 The mayor" of a live page."""
    first = found[0]
    is_clock = strip.bits[first] & NUMBER and strip.bit(first - 1) & COLON and strip.bit(first - 2) & NUMBER
    return (first + 1, found[1]) if is_clock and strip.ends[first - 1] == strip.starts[first] else found


def _who_goes_on(strip: Strip, found: Phrase | None) -> Phrase | None:
    """For "a deputy, who represents Lind county also (said)" the deputy: what was found is the object of the clause of "who"."""
    if found is None or found[0] < FEWEST_BEFORE:
        return found
    verb = found[0] - 1
    is_object = strip.bits[verb] & VERB_LIKE and not strip.bits[verb] & (SAYING | AUX | PREP | DET | SUB | REL)
    is_who = strip.bits[verb - 1] & WHO and strip.bits[verb - 2] & COMMA
    return (antecedent_before(strip, verb - 1) or found) if is_object and is_who else found


def _before_chain(strip: Strip, place: int) -> int:
    """The place before further phrases of place of a chain: of "the raid in Tolo, in the zone of Brask, (near the border, said)" that of "Tolo"."""
    low = max(-1, place - LONGEST_NAME)
    comma = next((at for at in range(place, low, -1) if strip.bits[at] & (BREAK | VERBAL | REL)), -1)
    if comma < 1 or not strip.bits[comma] & COMMA or comma == place:
        return place
    opener = strip.bits[comma + 1]
    return comma - 1 if opener & PREP and not opener & (OF | BY | TO | SUB) else place


def _before_title(strip: Strip, quote: int) -> Phrase | None:
    """The phrase at the head of the strip where an insertion ends with a quoted name: "Ash Low, known as “the Owl,” (said that)"."""
    comma = next((at for at in strip.within(1, min(quote, LONGEST_NAME)) if strip.bits[at] & COMMA), 0)
    if not comma or any(bits & BREAK & ~COMMA for bits in strip.bits[:quote]):
        return None
    if any(bits & (VERBAL | TIME) and not bits & DET for bits in strip.bits[:comma]) or not _may_insert(
        strip, comma + 1, quote
    ):
        return None
    found = stretch_before(strip, comma - 1)
    return found if found is not None and found[0] == 0 else None


def _all_before(strip: Strip, comma: int) -> Phrase | None:
    """The noun phrase from the head of the strip to a comma that stands astray before its verb."""
    found = stretch_before(strip, comma - 1) if 0 < comma <= LONGEST_SUBJECT else None
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
    if place < 0 or strip.bits[place] & BREAK:
        return None
    found = stretch_before(strip, place)
    inner = _behind_preposition(strip, place) if strip.bits[at] & WHO else None
    return inner if inner is not None and (found is None or inner[0] < found[0]) else found


def _behind_preposition(strip: Strip, place: int) -> Phrase | None:
    """The noun phrase that ends at `place` behind a preposition: "was denied by residents, (who said)"; whole with what it hangs on ("a nurse at the mill")."""
    first = _behind_bound(strip, place)
    if not strip.bit(first - 1) & PREP or strip.bits[place] & NO_NOUN or strip.bits[first] & PRON:
        return None
    head = (
        _behind_bound(strip, first - 2)
        if strip.bits[first - 1] & OWNING and not strip.bits[first - 1] & _NO_SEAT
        else first
    )
    hangs = head < first - 1 and strip.bits[head] & DET and not strip.caps[place]
    return (head if hangs else first, place + 1)


def _behind_bound(strip: Strip, place: int) -> int:
    """First atom of the words up to `place` behind a preposition, mark or verb."""
    first = place
    while first > 0 and place - first < LONGEST_NAME and not strip.bits[first - 1] & _BEFORE_NOUN:
        first -= 1
    return first


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
    if strip.bit(stop + 1) & MONTH or strip.bit(stop + 2) & MONTH:
        return None  # "HOLM, 28 Dec (Wire)"
    if first >= stop or any(
        strip.bits[place] & (VERBAL | SUB | BREAK) and not strip.bits[place] & PREP for place in range(first, stop)
    ):
        return None
    if not quoted and any(
        not strip.caps[place] or strip.bits[place] & (PREP | TIME | MONTH | ADV | PRON) for place in range(first, stop)
    ):
        return None
    is_one = stop == first + 1 < comma and strip.bits[first] & (MANY | PLURAL | DET | NUMBER)
    is_told = any(bits & SAYING for bits in strip.bits[stop:comma])  # "Witnesses, the mayor said, told"
    if not quoted and is_one and not is_told and not _may_insert(strip, stop + 1, comma):
        return None  # "Women, children and nurses were hurt, the mayor of Holm, ..."
    return trimmed(strip, first, stop)


def _before_adverbs(strip: Strip, place: int) -> int:
    """The place before adverbs and days that stand between subject and verb."""
    low = max(-1, place - 4)
    place = before_day(strip, place)
    while place > low and strip.bits[place] & ADVERBIAL and not strip.bits[place] & (DET | PRON | PREP):
        if strip.bits[place] & TIME and strip.bit(place - 1) & (DET | POSS | PREP):
            return place - 2 if strip.bits[place - 1] & PREP else place
        place -= 1 + bool(strip.bits[place] & ADV and strip.bit(place - 1) & PREP and place > 1)  # "at first"
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
    if strip.bits[first] & (REL | PREP | SUB | ADV | ING | ED) or strip.bits[first] & VERBAL == VERB:
        return True  # "the mayor, asked whether it was safe, said"
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
    earlier = stretch_before(strip, comma - 1)
    if earlier is not None and any(bits & PREP for bits in strip.bits[max(0, earlier[0] - 2) : earlier[0]]):
        return None  # "In a note to the Post, her adviser (said)"
    if earlier is None or not strip.caps[earlier[0]] or earlier[1] - earlier[0] > LONGEST_NAME:
        return None
    if after_quotation and not strip.bit(earlier[0] - 1) & QUOTE:
        return None
    return None if any(strip.bits[place] & (PREP | VERBAL) for place in range(*earlier)) else earlier
