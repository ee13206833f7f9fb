"""Strip, speaker -> the speaker with the name that stands behind it between commas ("the interior minister, Jane Roe, said")."""

from whosaid.extract.atoms import (
    BREAK,
    COMMA,
    DET,
    DETERMINING,
    GENITIVE,
    MONTH,
    POSS,
    PREP,
    PRON,
    TIME,
    VERBAL,
)
from whosaid.extract.phrases import Phrase
from whosaid.extract.strips import Strip

#: Atoms that a name behind its title may hold.
LONGEST_NAME = 5


def with_name(strip: Strip, phrase: Phrase | None) -> Phrase | None:
    """The phrase, widened over a comma and a name behind it where it names nobody itself."""
    if phrase is None or not strip.bit(phrase[1]) & COMMA or strip.caps[phrase[1] - 1]:
        return phrase
    bits, first = strip.bits, phrase[1] + 1
    if not bits[phrase[0]] & DETERMINING and not any(bits[place] & GENITIVE for place in range(*phrase)):
        return phrase
    stop = first
    while (
        stop < len(strip) and strip.caps[stop] and not bits[stop] & (TIME | MONTH | PREP | PRON | DET | POSS | VERBAL)
    ):
        stop += 1
    if not first < stop <= first + LONGEST_NAME or (stop < len(strip) and not bits[stop] & BREAK):
        return phrase
    return phrase[0], stop
