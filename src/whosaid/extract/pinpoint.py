"""Acts told of a country or a stretch of one ("in northern Norland") -> the place inside it that the same tale names further on.

A headline or first sentence often tells the wide place only, and the next sentences the town.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from whosaid.extract.acts import Act
from whosaid.extract.circumstances import AREA_PRECISION
from whosaid.records.spans import Where

#: Sentences over which the tale goes on; behind them another act of the kind is another story.
TALE_SENTENCES = 6

#: Sentences in which a page still opens: headline, kicker, lead. Farther down a country is meant as a whole ("since the war
#: began, 4,000 were killed in Norland").
OPENING_SENTENCES = 5

#: Acts looked at behind one.
TALE_ACTS = 16


def pinpoint(
    acts: Sequence[Act],
    wheres: Sequence[Where | None],
    are_kin: Callable[[int, int], bool],
) -> list[Where | None]:
    """The place of each act, a wide one made narrow by the first kin act behind it; where those name two divisions, left alone.

    `wheres`: places by words of the acts' own sentences. `are_kin`: whether the act of the first number may be told again by
    that of the second.
    """
    found = list(wheres)
    for number, where in enumerate(wheres):
        if acts[number].occurrence.sentence >= OPENING_SENTENCES:
            break
        if where is not None and is_wide(where):
            found[number] = _inside(acts, wheres, number, are_kin) or where
    return found


def is_wide(where: Where) -> bool:
    """True for a country or a region."""
    return where.precision > AREA_PRECISION


def _is_inside(where: Where, wide: Where) -> bool:
    """True for a place of the country, and of the division where the region lies in one."""
    return not is_wide(where) and where.country == wide.country and wide.admin1 in (None, where.admin1)


def _inside(
    acts: Sequence[Act], wheres: Sequence[Where | None], number: int, are_kin: Callable[[int, int], bool]
) -> Where | None:
    wide, sentence = wheres[number], acts[number].occurrence.sentence
    found: list[Where] = []
    for other in range(number + 1, min(len(acts), number + 1 + TALE_ACTS)):
        if acts[other].occurrence.sentence - sentence > TALE_SENTENCES:
            break
        where = wheres[other]
        if where is not None and wide is not None and _is_inside(where, wide) and are_kin(number, other):
            found.append(where)
    if not found or len({where.admin1 for where in found}) > 1:
        return None
    return replace(found[0], part=None)
