"""A figure and the words around it -> what leaves room for more people than it counts ("two of the dead", "the other five")."""

from typing import NamedTuple

from whosaid.knowledge.extents import MOST_REACH, NONE, ONE, Around, ExtentRules
from whosaid.text.reading import Reading

#: Extent of further people: beside the dead of the same sentence the others who were hurt are all who were.
OTHERS = "others"

#: Harm of those who live.
INJURED = "injured"


class Counted(NamedTuple):
    """A figure, as far as its extent goes; places are code points of the text, half-open."""

    harm: str
    low: int | None
    high: int | None
    span: tuple[int, int]
    """Of the figure, from its first word to its last."""
    number_end: int
    """One past its number."""
    beside_dead: bool
    """True where its sentence counts dead before it."""


def extent_of(counted: Counted, reading: Reading, rules: ExtentRules) -> str:
    """The first extent that words say, empty for a figure of all that came to the harm."""
    around = _around(counted, reading)
    for extent in rules.extents_of(around):
        is_all = extent == OTHERS and counted.harm == INJURED and counted.beside_dead and around.number != NONE
        if not is_all:
            return extent
    return ""


def _around(counted: Counted, reading: Reading) -> Around:
    lowers, (start, end) = reading.tokens.lowers, counted.span
    inside = reading.tokens_in(start, end)
    sentence = reading.tokens_in(*reading.sentences[max(0, reading.sentence_at(start))])
    number = NONE if counted.high == 0 else ONE if counted.low == counted.high == 1 else ""
    return Around(
        lowers[max(sentence.start, inside.start - MOST_REACH) : inside.start],
        lowers[inside.start : inside.stop],
        len(reading.tokens_in(start, counted.number_end)),
        lowers[inside.stop : max(inside.stop, min(sentence.stop, inside.stop + MOST_REACH))],
        counted.harm,
        number,
    )
