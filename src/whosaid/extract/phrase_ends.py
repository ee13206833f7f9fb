"""Strip, phrase of a content -> where it ends: before another verb, a date, an occasion or a clause of its own."""

from whosaid.extract.atoms import (
    ADV,
    ADVERSE,
    AS,
    BY,
    COMMA,
    COORD,
    DASH,
    DATER,
    DET,
    ED,
    EVENT,
    FOR,
    GENITIVE,
    ING,
    MONTH,
    NEG,
    OBJ,
    OF,
    POSS,
    PREP,
    PRON,
    REL,
    SEMICOLON,
    STATE,
    SUB,
    TEMPORAL,
    THAT,
    TIME,
    TO,
    VERBAL,
    WH,
)
from whosaid.extract.leftward import has_verb
from whosaid.extract.strips import Strip
from whosaid.extract.taken import PAST_FORMS

#: Atoms of one item of a list and the conjunction behind it.
LONGEST_ITEM = 9


#: What stands behind a second participle.
_OPENS_MORE = DET | POSS | OBJ | TO | THAT | WH


def verb_phrase_end(strip: Strip, first: int, stop: int, form: str) -> int:
    """Where a phrase ends before another verb of the same subject, or another clause ("... and left", ", but it rained"); `form` is that of
    the reporting verb.
    """
    is_gerund = form == "gerund"
    is_shared = (is_gerund or form in PAST_FORMS) and not strip.bits[first] & (ING | TO)
    for place in range(first + 1, stop):
        here, after = strip.bits[place], strip.bit(place + 1)
        if here & COORD:
            after = strip.bit(place + 2) if after & (ADV | NEG) and not after & DET else after
            if after & (VERBAL | PRON) and not after & (DET | OBJ):
                return place
            opens = strip.bit(place + 2) & (_OPENS_MORE if is_gerund else DET | POSS | OBJ)
            if is_shared and after & (ING if is_gerund else ED) and opens:
                return place  # "praised the guard and scolded the owner"
            is_clause = after & PRON and strip.bits[place - 1] & COMMA
            if here & ADVERSE and (is_clause or has_verb(strip, place + 2, min(stop, place + LONGEST_ITEM))):
                return place
        if here & (AS | TEMPORAL) and after & PRON and not after & DET:
            return place
    return stop


def object_end(strip: Strip, first: int, stop: int, *, is_asked: bool) -> int:
    """Where an object and what belongs to it ends: before a date, an occasion, a clause of time or another verb; `is_asked`: it is asked to do something."""
    for place in range(first + 1, stop):
        here, before, after = strip.bits[place], strip.bits[place - 1], strip.bit(place + 1)
        goes_on = after & STATE and any(
            bits & COMMA for bits in strip.bits[first:place]
        )  # "136 men, 20 of them boys, dead"
        if here & (SEMICOLON | DASH) or (
            here & COMMA and not goes_on and (after & (REL | SUB | VERBAL | PRON | ING | ED | COORD))
        ):
            return place
        if here & TEMPORAL:
            return place
        if (
            here & PREP
            and _opens_date(strip, place, stop, is_asked=is_asked)
            and not (after & TIME and strip.bit(place + 2) & TO)
        ):
            return place
        dated = here & TIME or (here & DATER and after & TIME)
        if dated and not before & (DET | POSS | PREP):
            if here & TIME and after & TO:  # "urged the council on Monday to stop", "urged the council Monday to stop"
                continue
            return stop if after & GENITIVE else place
    return stop


def _opens_date(strip: Strip, place: int, stop: int, *, is_asked: bool) -> bool:
    """True for a preposition before a time or an occasion ("on that Monday"); not where another phrase comes first ("in Holm on Monday")."""
    if strip.bits[place] & (OF | FOR):  # "the release of letters", "a call for a vote", "the end of May"
        return False
    if (
        is_asked and strip.bits[place] & TO and not strip.bit(place + 1) & (DET | POSS)
    ):  # "called on the guard to visit the mill"
        return False
    is_agent = strip.bits[place] & BY  # "a report by the Post"
    for inner in range(place + 1, min(stop, place + 4)):
        if _dates(strip, inner) and not (is_agent and strip.bits[inner] & EVENT):
            return True
        if strip.bits[inner] & PREP:
            return False
    return False


def _dates(strip: Strip, place: int) -> bool:
    """True for a word of a time or an occasion that does not say whose the noun behind it is ("Monday's raid")."""
    return bool(strip.bits[place] & (TIME | MONTH | EVENT)) and not strip.bit(place + 1) & GENITIVE
