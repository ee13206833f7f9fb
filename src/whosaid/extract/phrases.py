"""Strip, place -> the noun phrase that begins there, and where phrases and quantities can begin.

All functions look at a bounded number of atoms, so that a strip of any length is read in linear time.
"""

from collections.abc import Container

from whosaid.extract.atoms import (
    ADV,
    AIMING,
    ARTICLE,
    AUX,
    BREAK,
    BY,
    CLITIC,
    CLOSING,
    COMMA,
    COORD,
    DATER,
    DET,
    DETERMINING,
    ED,
    EVENT,
    FOR,
    GENITIVE,
    JOIN,
    MONTH,
    NEG,
    NUMBER,
    OBJ,
    OF,
    OPENING,
    OWNING,
    POSS,
    PREP,
    PRON,
    QUANTIFIER,
    QUANTITY,
    REL,
    SAYING,
    SCARE,
    SUB,
    TIME,
    TITLE,
    TO,
    VERB,
    VERBAL,
    WH,
)
from whosaid.extract.strips import Strip

Phrase = tuple[int, int]

#: What no noun phrase begins with, what one surely begins with, and what one begins with only where it is that as well.
_NO_OPENING = BREAK | AUX | COORD | OPENING | CLOSING | PREP
_OPENING = DET | POSS | PRON | NUMBER | OBJ | TITLE | SCARE
_HARDLY_OPENING = SUB | REL | TIME | ADV | VERB | NEG
#: Before what no noun phrase can have ended.
_NO_NOUN_BEFORE = PREP | DET | POSS | COORD | SUB | BREAK | AUX | OPENING | GENITIVE
#: What ends a noun phrase, and what does so where it is no preposition.
_BOUNDS = BREAK | VERBAL | REL | CLITIC | CLOSING | SAYING
_OPENS_CLAUSE = SUB | WH
#: What may stand behind an article in a noun phrase that it would else end, and what may not.
_BEHIND_ARTICLE, _NO_EPITHET = ADV | TIME | SAYING | VERB, BREAK | PREP | PRON | AUX
#: Atoms that a speaker may hold; longer ones are misreadings.
LONGEST_SPEAKER = 34
#: Names of a list behind the first one.
MOST_NAMES = 6
#: Atoms between brackets.
LONGEST_BRACKET = 30


def subject_after(strip: Strip, at: int, *, until: int = 0) -> Phrase | None:
    """The noun phrase that begins at atom `at` and ends where an adverbial, a mark or a clause begins.

    `until` is bits of words that end it as well ("of" behind "blamed by X of").
    """
    if at >= len(strip) or not opens_phrase(strip, at):
        return None
    if strip.bits[at] & (PRON | OBJ) and not strip.bits[at] & DETERMINING:
        return at, at + 1
    place = at + 1
    limit = min(len(strip), at + LONGEST_SPEAKER)
    while place < limit and not strip.bits[place] & until:
        if strip.bits[place] & OPENING:
            place = _closing_of(strip, place)
            if place < 0:
                return None
        elif _ends_phrase(strip, at, place):
            break
        place += 1
    while place > at + 1 and (
        strip.bits[place - 1] & (PREP | COORD | DET) or (strip.bits[place - 1] & DATER and strip.bit(place) & TIME)
    ):
        place -= 1
    return at, place


def with_list(strip: Strip, phrase: Phrase, nouns: Container[str] = ()) -> Phrase:
    """The phrase with the names, or the phrases that end in one of these nouns, that a list goes on with: "Ann Low, the Mill Society and Ash
    Roe"; without an "and" no list.
    """
    stop = phrase[1]
    for _ in range(MOST_NAMES):
        if not strip.bit(stop) & COMMA:
            break
        first = stop + 1 + bool(strip.bit(stop + 1) & JOIN)
        named = subject_after(strip, first)
        at = first + bool(strip.bit(first) & DET)
        is_numbered = bool(
            strip.bit(first) & (NUMBER | QUANTITY | QUANTIFIER)
        )  # "the army, and 400 according to the rebels"
        if named is None or at >= named[1] or is_numbered:
            break
        if not (strip.caps[at] or _ends_in_noun(strip, named, nouns)):
            break
        stop = named[1]
        joined = first > phrase[1] + 1 and strip.bit(first - 1) & JOIN
        if joined or any(strip.bits[place] & JOIN for place in range(*named)):
            return phrase[0], stop
    return phrase


def _ends_in_noun(strip: Strip, phrase: Phrase, nouns: Container[str]) -> bool:
    """True where the last word of a phrase, or the last before its first preposition, is one of these nouns: "a doctor in Norrby"."""
    first, stop = phrase
    tie = next((at for at in range(first + 1, stop) if strip.bits[at] & PREP), stop)
    return strip.lowers[stop - 1] in nouns or strip.lowers[tie - 1] in nouns


def opens_phrase(strip: Strip, place: int) -> bool:
    """True where a noun phrase can begin."""
    here = strip.bits[place]
    if here & _NO_OPENING:
        return False
    return bool(here & _OPENING) or not here & _HARDLY_OPENING


def opens_quantity(strip: Strip, place: int) -> bool:
    """True where a quantity begins with a word that may also be a preposition ("at least six", "over 70", "up to 40")."""
    after = strip.bit(place + 1)
    if not strip.bit(place) & QUANTIFIER:
        return False
    return bool(after & (NUMBER | QUANTITY) or (after & TO and strip.bit(place + 2) & (NUMBER | QUANTITY)))


def starts_phrase_after_noun(strip: Strip, place: int) -> bool:
    """True where a second noun phrase begins directly behind a first one: a juncture of clauses."""
    here, before = strip.bits[place], strip.bits[place - 1]
    if before & _NO_NOUN_BEFORE:
        return False
    if here & (DET | POSS | PRON | CLITIC) and not here & (PREP | REL):
        return True
    if not strip.caps[place] or here & (TIME | MONTH | PREP):
        return False
    if before & TIME:
        return not here & NUMBER
    return not strip.caps[place - 1] and not before & (TITLE | ADV | ED) and strip.lowers[place - 1][-1] != "-"


def _ends_phrase(strip: Strip, at: int, place: int) -> bool:
    """True where the noun phrase that began at `at` has ended before `place`."""
    here = strip.bits[place]
    if here & VERB and strip.bit(place + 1) & BY:
        return False
    is_first = place == at + 1 or (place == at + 2 and strip.bits[at + 1] & ADV)
    if is_first and strip.bits[at] & ARTICLE and here & _BEHIND_ARTICLE and not here & _NO_EPITHET:
        return False  # "a newly found note", "the Monday note", "a publishing house"
    if here & TIME and here & ADV and strip.caps[place] and strip.caps[place - 1]:
        return False  # "LIND TODAY"
    if here & _BOUNDS or (here & _OPENS_CLAUSE and not here & PREP):
        return True
    if here & (TIME | ADV | PRON) and not here & DET:
        return True
    if here & ARTICLE and not strip.caps[place] and place > at + 1 and starts_phrase_after_noun(strip, place):
        return True  # "a memo | the mayor"
    if here & PREP:
        return not _belongs(strip, at, place)
    return bool(here & COORD) and not _goes_on(strip, place)


def _closing_of(strip: Strip, at: int) -> int:
    """The place of the bracket that closes the one at `at`, -1 for none."""
    return next((place for place in strip.within(at, LONGEST_BRACKET) if strip.bits[place] & CLOSING), -1)


def _belongs(strip: Strip, at: int, place: int) -> bool:
    """True where the prepositional phrase at `place` is part of the noun phrase that begins at `at`."""
    here = strip.bits[place]
    if (
        strip.caps[place]
        and strip.caps[place - 1]
        and strip.caps[place + 1 : place + 2] == [True]
        and not _is_title(strip)
    ):
        return True  # "Doctors Without Borders"
    if here & OF or (here & BY and strip.bits[place - 1] & (ED | VERB)):
        return True
    for inner in strip.within(place + 1, 4):
        if strip.bits[inner] & (EVENT | TIME | MONTH):
            return False
        if strip.bits[inner] & PREP and not strip.bits[inner] & OF:  # what stands behind it is another phrase's
            break
    named = strip.caps[place - 1] and place - at >= 2 and not strip.bits[at] & DET
    return bool(here & FOR) if named else bool(here & (OWNING | AIMING)) and not here & BY


def _is_title(strip: Strip) -> bool:
    """True where most words have a capital, as in headlines."""
    return 2 * sum(strip.caps) > len(strip)


def _goes_on(strip: Strip, place: int) -> bool:
    """True where a conjunction joins a second noun phrase to the first."""
    after = place + 1
    if not strip.bits[place] & JOIN or after >= len(strip) or not opens_phrase(strip, after):
        return False
    for inner in strip.within(after, 8):
        if strip.bits[inner] & BREAK:
            return True
        if strip.bits[inner] & VERBAL and not strip.bits[inner] & DET:
            return False
    return True
