"""Strip, place -> whether a number of people or of harms is told there, or lives that a blow takes."""

from whosaid.extract.atoms import (
    AS,
    AUX,
    BREAK,
    COORD,
    DEFINITE,
    DET,
    ING,
    LIFE,
    NUMBER,
    OF,
    POSS,
    PREP,
    PRON,
    QUANTITY,
    QUOTE,
    QUOTED,
    RECORDED,
    REL,
    STOP,
    SUB,
    THAT,
    TO,
    TOLL,
    VERBAL,
)
from whosaid.extract.phrases import opens_quantity
from whosaid.extract.strips import Strip

#: Atoms from a number to the noun of what is counted ("at least 14 new verified strikes").
LONGEST_COUNTED = 8
#: Atoms from a verb to the lives that it takes ("claimed the lives", "claimed at least 12 more civilian lives").
LONGEST_LIVES = 7
#: Atoms from "at" to the number behind it, that with it ("at over a hundred").
LONGEST_BOUND = 3
#: Atoms from the article to the noun of a number ("the official death toll").
LONGEST_FIGURE = 4
#: Atoms from the noun of a number to what it is put at ("the toll of the raid on the port at nine").
LONGEST_ADVERBIAL = 24

#: What stands in no noun phrase of lives, and what ends the words in which they would be a subject.
_NO_LIVES, _LIVES_END = BREAK | VERBAL | THAT | PRON, BREAK | VERBAL | ING | REL | SUB | COORD


def takes_lives(strip: Strip, place: int) -> bool:
    """True where lives are the object: "claimed the lives of nine men"; not where they are a subject: "claimed life in town was calm"."""
    lives = next((at for at in strip.within(place, LONGEST_LIVES) if strip.bits[at] & (LIFE | _NO_LIVES)), len(strip))
    if not strip.bit(lives) & LIFE:
        return False
    ends = (strip.bits[at] for at in strip.within(lives + 1, LONGEST_LIVES) if strip.bits[at] & _LIVES_END)
    return not next(ends, 0) & AUX


def counts_harm(strip: Strip, place: int) -> bool:
    """True where a number of people or of harms done to them stands at a place ("14 strikes"), or "the deaths of"."""
    here, after = strip.bits[place], strip.bit(place + 1)
    if here & (DEFINITE | POSS):
        return bool(after & RECORDED and strip.bit(place + 2) & OF)
    if not here & (NUMBER | QUANTITY) and not opens_quantity(strip, place):
        return False
    for at in strip.within(place, LONGEST_COUNTED):
        if strip.bits[at] & (BREAK | AUX):
            break
        if strip.bits[at] & RECORDED:
            return True
    return False


def sets_figure(strip: Strip, place: int, *, of_harm: bool) -> bool:
    """True where the noun of a number and what it is put at stand behind a place: "the official death toll in the port at nine".

    `of_harm`: the number must be one of people or of harms done to them.
    """
    noun = next((at for at in strip.within(place, LONGEST_FIGURE) if strip.bits[at] & TOLL), None)
    is_fit = not of_harm or (noun is not None and bool(strip.bits[noun] & RECORDED))
    for at in strip.within(noun + 1, LONGEST_ADVERBIAL) if noun is not None else ():
        if strip.bits[at] & (STOP | QUOTE):
            break
        is_fit = is_fit or bool(strip.bits[at] & RECORDED)
        is_put = is_fit and strip.bits[at] & (PREP | TO | AS)
        behind = strip.bits[at + 1 : at + 1 + LONGEST_BOUND] if is_put else ()
        if any(bits & (NUMBER | QUANTITY | QUOTED) for bits in behind):
            return True
    return False


def gives_figure(strip: Strip, place: int) -> bool:
    """True where the noun of a number stands behind a place, and the number right behind its "of", or behind an "as": "a lower toll of nine"."""
    noun = next((at for at in strip.within(place, LONGEST_FIGURE) if strip.bits[at] & (TOLL | DET)), None)
    if noun is None or not strip.bits[noun] & TOLL:
        return False
    for at in strip.within(noun + 1, LONGEST_COUNTED):
        if strip.bits[at] & BREAK:
            break
        is_put = strip.bits[at] & AS or (at == noun + 1 and strip.bits[at] & OF)
        if is_put and any(bits & (NUMBER | QUANTITY) for bits in strip.bits[at + 1 : at + LONGEST_BOUND]):
            return True
    return False
