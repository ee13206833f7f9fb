"""Strip, place before a verb -> the subject past the day, the length of time or the place that stands between the two."""

from whosaid.extract.atoms import (
    ADV,
    ARTICLE,
    AUX,
    BREAK,
    COMMA,
    COORD,
    DATER,
    DEFINITE,
    DET,
    ED,
    ING,
    MONTH,
    NUMBER,
    OBJ,
    OF,
    POSS,
    PREP,
    QUANTIFIER,
    QUANTITY,
    SPAN,
    SUB,
    TIME,
    VERBAL,
)
from whosaid.extract.phrases import Phrase
from whosaid.extract.stretches import stretch_before
from whosaid.extract.strips import Strip

#: What no subject ends with.
_NO_SUBJECT = PREP | BREAK & ~COMMA | VERBAL | COORD | SUB | NUMBER | QUANTITY
#: What stands behind a participle, and not behind an adjective of the same form.
_BEHIND_PARTICIPLE = PREP | TIME | MONTH | DET | POSS | OBJ | ADV


def before_day(strip: Strip, place: int) -> int:
    """The place before a day, or a length of time, between subject and verb: "the army last week (said)", "the army two weeks ago (said)", "have in the past (said)"."""
    if place < 1:
        return place
    at, here = place, strip.bits[place]
    if here & SPAN and strip.bit(place + 1) & ADV:
        at -= 1
        if not strip.bit(at) & (NUMBER | QUANTITY | ARTICLE):
            return place
        while at > 0 and strip.bits[at] & (NUMBER | QUANTITY | QUANTIFIER | ARTICLE) and not strip.bits[at] & DEFINITE:
            at -= 1
    elif here & (TIME | DATER) and not here & ADV:
        while at > 0 and strip.bits[at] & (TIME | DATER):
            at -= 1
        at -= bool(at and strip.bits[at] & DEFINITE and (here & DATER or not strip.bits[at] & ARTICLE))
        if at > place - 2 and not here & DATER:
            return place
        is_in = strip.bits[at] & PREP and not strip.bits[at] & OF
        at -= bool(is_in and at)
        if here & DATER and not is_in:
            return place
        at -= bool(is_in and strip.bits[at] & AUX and at)
    else:
        return place
    return place if strip.bits[at] & _NO_SUBJECT else at


def is_date(strip: Strip, phrase: Phrase) -> bool:
    """True for a phrase of nothing but days and numbers, which says nothing: "since June 1 (attacking)", "last (said)"."""
    bits = strip.bits[slice(*phrase)]
    is_word = bits[0] & DATER and not bits[0] & DET and not (phrase[0] and strip.caps[phrase[0]])
    opens = is_word or (bits[0] & MONTH and len(bits) > 1)
    return bool(opens) and all(here & (MONTH | NUMBER | TIME | DATER) for here in bits)


def past_place(strip: Strip, place: int) -> Phrase | None:
    """The noun phrase that ends at `place`, past the second half of a place and a participle behind a comma: "the house in Holm, N.Y., (who was told, said)"."""
    bits = strip.bits
    if place > 1 and strip.caps[place] and bits[place - 1] & COMMA and strip.caps[place - 2]:
        whole = stretch_before(strip, place - 2)
        if whole is not None and _holds_place(strip, whole):
            place -= 2
    found = stretch_before(strip, place)
    if found is None or found[0] < 2 or not bits[found[0] - 1] & COMMA or strip.caps[found[0]]:
        return found
    hangs = bits[found[0]] & (ED | ING) and bits[found[0] + 1] & _BEHIND_PARTICIPLE
    return stretch_before(strip, found[0] - 2) if hangs else found  # "The report, released in Holm, Lind, (said)"


def _holds_place(strip: Strip, phrase: Phrase) -> bool:
    """True for a noun phrase that ends with a preposition and a name, and is no participle or adverbial at the head of a clause."""
    first, stop = phrase
    opens = strip.bits[first] & (ED | ING | PREP | MONTH | TIME) or strip.bit(first - 1) & PREP
    is_name = strip.bits[stop - 2] & PREP and not strip.bits[stop - 1] & (TIME | MONTH)
    return bool(is_name and not opens and first < stop - 2)
