"""Acts told of a country or a stretch of one ("in northern Norland") -> the place inside it that the same tale names further on.

A headline or first sentence often tells the wide place only, and the next sentences the town; or the headline has the town.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from whosaid.extract.act import Act
from whosaid.extract.circumstances import AREA_PRECISION
from whosaid.extract.syntax import Syntax
from whosaid.knowledge.gazetteer import UNKNOWN
from whosaid.records.spans import Where

#: Sentences over which the tale goes on; behind them another act of the kind is another story.
TALE_SENTENCES = 6

#: Sentences in which a page still opens: headline, kicker, lead. Farther down a country is meant as a whole ("since the war
#: began, 4,000 were killed in Norland").
OPENING_SENTENCES = 5

#: Tokens before a country in which a word stands that spreads an act over it.
SPREAD_TOKENS = 4

#: Acts looked at behind one.
TALE_ACTS = 16


def pinpoint(
    syntax: Syntax,
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
        is_named = where is not None and UNKNOWN in (where.place or "")  # a village that no table has
        if where is not None and is_wide(where) and not is_named and not _is_spread(syntax, where):
            found[number] = _inside(acts, wheres, number, are_kin) or where
    return found


def narrow(
    syntax: Syntax, acts: Sequence[Act], wheres: Sequence[Where | None], division: Callable[[str | None], Where | None]
) -> list[Where | None]:
    """The place of each act; that of one told of a whole country at the head of a page is the only division that the page tells of.

    `division`: asked for the division of a country.
    """
    return [
        (division(where.country) or where) if where is not None and _may_narrow(syntax, act, where) else where
        for act, where in zip(acts, wheres, strict=True)
    ]


def _may_narrow(syntax: Syntax, act: Act, where: Where) -> bool:
    """True for a whole country at the head of the page over which the words do not spread the act."""
    is_country = is_wide(where) and where.admin1 is None
    return is_country and act.occurrence.sentence < OPENING_SENTENCES and not _is_spread(syntax, where)


def _is_spread(syntax: Syntax, where: Where) -> bool:
    """True where words before a place spread an act over it: "battles across Norland", "elsewhere in Norland"."""
    first = syntax.reading.tokens.at(where.evidence.start) if where.evidence is not None else 0
    return not syntax.spreads.isdisjoint(syntax.lowers[max(0, first - SPREAD_TOKENS) : first])


def is_wide(where: Where) -> bool:
    """True for a country or a region."""
    return where.precision > AREA_PRECISION


def _is_inside(where: Where, wide: Where) -> bool:
    """True for a place of the country, and of the division where the region lies in one."""
    return not is_wide(where) and where.country == wide.country and wide.admin1 in (None, where.admin1)


def _inside(
    acts: Sequence[Act], wheres: Sequence[Where | None], number: int, are_kin: Callable[[int, int], bool]
) -> Where | None:
    """The place inside the wide one that the headline names for the same tale, else what follows; None for none, or two divisions."""
    wide, sentence = wheres[number], acts[number].occurrence.sentence
    before = [other for other in range(number) if acts[other].occurrence.sentence == 0 < sentence]
    after = [
        other
        for other in range(number + 1, min(len(acts), number + 1 + TALE_ACTS))
        if acts[other].occurrence.sentence - sentence <= TALE_SENTENCES
    ]
    found: list[Where] = []
    for near in ([other for other in before if are_kin(other, number)], [n for n in after if are_kin(number, n)]):
        told = [where for where in map(wheres.__getitem__, near) if where is not None]
        found = found or [where for where in told if wide is not None and _is_inside(where, wide)]
    if not found or len({where.admin1 for where in found}) > 1:
        return None
    return replace(found[0], part=None)
