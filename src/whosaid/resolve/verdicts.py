"""One verdict on two statements, before it becomes a record; and how many values of a facet are held against each other."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from whosaid.resolve.case import Statement

_Item = TypeVar("_Item")

#: Values of one facet of one event that are held against each other: more accounts than any incident in the seed pages or the
#: public assessments has; 8 give 28 lines.
MOST_VALUES = 8


@dataclass(frozen=True, slots=True)
class Verdict:
    """Two statements and what one is to the other."""

    one: Statement
    other: Statement
    about: str
    """count, place, time, actor, polarity, kind or pause."""
    verdict: str
    """repeats, corroborates, refines, revises or contradicts."""
    because: str
    rule: str
    of: str = ""
    """What tells two verdicts of one pair and facet apart: the harm and population of a count."""


def value_pairs(values: Sequence[_Item]) -> Iterable[tuple[_Item, _Item]]:
    """Every two of the first MOST_VALUES."""
    shown = values[:MOST_VALUES]
    return ((one, other) for place, one in enumerate(shown) for other in shown[place + 1 :])
