"""The toll of an act beside totals of a longer time or a wider area, told of other events -> comparisons that say why the figures do not contradict.

"Nine were killed in the town on Tuesday", "31 across the province on Tuesday" and "120 in the town since the start of the month" are three
events. Who reads them side by side must not take the larger figure for another toll of the act.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import product

from whosaid.knowledge.resolve import AREA_PRECISION, Figure, ResolveRules, kind_outcome, party_outcome
from whosaid.records.concluded import Comparison
from whosaid.records.inferred import Count
from whosaid.resolve.case import Records, Statement
from whosaid.resolve.comparisons import to_comparison
from whosaid.resolve.events import Grouping, Outline
from whosaid.resolve.pauses import Clash
from whosaid.resolve.scope import INCIDENT_DAYS
from whosaid.resolve.verdicts import Verdict
from whosaid.resolve.wording import figure_said
from whosaid.resolve.world import World

#: Acts that one total is held against at most, those told most often first.
MOST_ACTS = 4
#: Acts that are looked at for one total at most.
MOST_LOOKED_AT = 400
#: Days of the longest total that is held against acts: nobody takes the dead of years for the toll of one raid.
MOST_DAYS = 92
#: Precision from which a place is a country: nobody takes its dead for those of one town.
COUNTRY_PRECISION = 6
#: Words before the name of an area among which "across" stands.
WORDS_BEFORE = 4
#: Figures of one harm of each side that are held against each other.
MOST_FIGURES = 20
#: Harms of which figures are held against each other, the first one first.
HARMS = ("killed", "injured")


def find_totals(groupings: Sequence[Grouping], world: World) -> tuple[Clash, ...]:
    """Pairs of a total and an act that it may hold, in order; bounded for each total."""
    totals = [number for number, grouping in enumerate(groupings) if _is_total(grouping.outline)]
    acts = _acts_at(groupings, {groupings[number].outline.place[0] for number in totals})
    found: list[Clash] = []
    for number in totals:
        total = groupings[number].outline
        near = [
            other
            for other in _within(acts, total)
            if other != number and _may_hold(total, groupings[other].outline, world)
        ]
        near.sort(key=lambda other: (-len(groupings[other].claims), groupings[other].founder))
        found.extend(Clash(number, other, "total") for other in near[:MOST_ACTS])
    return tuple(found)


def _is_total(outline: Outline) -> bool:
    """True for figures of several days, or of a day in an area."""
    if not _tells_figures(outline) or outline.first is None or outline.last is None:
        return False
    if outline.precision >= COUNTRY_PRECISION or outline.last - outline.first >= MOST_DAYS:
        return False
    return _is_long(outline) or (outline.firm and outline.precision >= AREA_PRECISION)


def _is_long(outline: Outline) -> bool:
    return outline.scope == "period" and (outline.last or 0) - (outline.first or 0) >= INCIDENT_DAYS


def _tells_figures(outline: Outline) -> bool:
    is_told = outline.affirmed and outline.mode == "happened" and not outline.background and bool(outline.place)
    return is_told and any(figure[0] in HARMS for figure in outline.figures)


def _acts_at(groupings: Sequence[Grouping], asked: set[str]) -> dict[str, list[tuple[int, int]]]:
    """Place -> day and number of the acts there or inside it, in order; only of places that are asked for."""
    acts: dict[str, list[tuple[int, int]]] = {}
    for number, grouping in enumerate(groupings):
        outline = grouping.outline
        first, is_one = outline.first, outline.firm and outline.scope == "incident" and outline.first == outline.last
        if first is None or not is_one or outline.precision >= AREA_PRECISION or not _tells_figures(outline):
            continue
        for place in outline.place:
            if place in asked:
                acts.setdefault(place, []).append((first, number))
    for some in acts.values():
        some.sort()
    return acts


def _within(acts: dict[str, list[tuple[int, int]]], total: Outline) -> Iterator[int]:
    """Numbers of acts in the place and the days of a total, the latest first."""
    here = acts.get(total.place[0], [])
    start, end = bisect_left(here, (total.first or 0, -1)), bisect_left(here, ((total.last or 0) + 1, -1))
    return (number for _, number in reversed(here[max(start, end - MOST_LOOKED_AT) : end]))


def _may_hold(total: Outline, act: Outline, world: World) -> bool:
    """True where the total may count the dead of the act, and others."""
    if not _is_long(total) and act.place[0] == total.place[0]:
        return False
    counts_any = total.kind[0] in world.rules.harms or total.kind[0] in world.rules.vague
    if not counts_any and kind_outcome(total.kind, act.kind, world.rules.related) == "kind.apart":
        return False
    return party_outcome(total.by, act.by) != "party.opposed" and any(
        _is_larger(one, other) for one in total.figures for other in act.figures
    )


def _is_larger(total: Figure, act: Figure) -> bool:
    return (
        total[0] == act[0] and total[0] in HARMS and total[2] is not None and act[3] is not None and total[2] > act[3]
    )


def compare_totals(
    clash: Clash, groupings: Sequence[Grouping], records: Records, world: World
) -> tuple[Comparison, ...]:
    """One comparison of a figure of the total and a smaller one of the act, of two voices and two pages."""
    total, act = (_statements(groupings[number], records) for number in (clash.stop_event, clash.act_event))
    outline = groupings[clash.stop_event].outline
    of_total = [said for said in total if _is_of_total(said, outline, world.rules)]
    for harm in HARMS:
        for (one, large), (other, small) in product(_figures(of_total, harm), _figures(act, harm)):
            if one.voter != other.voter and one.claim.article != other.claim.article and _holds(large, small):
                figures = f"{figure_said(one, large)}; {figure_said(other, small)}."
                because = f"{figures} No contradiction: the larger figure counts {_wider(one, other)}."
                return (to_comparison(Verdict(one, other, "count", "refines", because, "compare.count.total", harm)),)
    return ()


def _statements(grouping: Grouping, records: Records) -> list[Statement]:
    """Those that say that it happened, the earliest first."""
    told = sorted((records.statement(claim) for claim in grouping.claims), key=lambda said: said.order)
    return [said for said in told if said.claim.polarity == "affirmed"]


def _figures(statements: Iterable[Statement], harm: str) -> list[tuple[Statement, Count]]:
    """Figures of all people harmed."""
    found = [(said, count) for said in statements for count in said.counts if count.harm == harm]
    return [(said, count) for said, count in found if count.part_of is None and count.person is None][:MOST_FIGURES]


def _holds(large: Count, small: Count) -> bool:
    """True for a figure of one act that is surely smaller."""
    return small.scope == "incident" and small.high is not None and large.low is not None and small.high < large.low


def _is_of_total(said: Statement, outline: Outline, rules: ResolveRules) -> bool:
    """True where the statement's own words give the figure the days, or the area, of the total."""
    sketch, where = said.sketch, said.claim.where
    if where is None or where.evidence is None or sketch.place[:1] != outline.place[:1] or not sketch.placed:
        return False
    if _is_long(outline):
        return sketch.scope == "period" and sketch.first is not None and sketch.last is not None
    before, name, _ = said.sentence.partition(where.evidence.exact)
    return sketch.firm and bool(name) and rules.is_spread(" ".join(before.split()[-WORDS_BEFORE:]))


def _wider(total: Statement, act: Statement) -> str:
    """`a longer time (from ... to ...) and a wider area (Idlib)`."""
    found: list[str] = []
    first, last = total.sketch.first, total.sketch.last
    if first is not None and last is not None and first != last:
        days = " to ".join(date.fromordinal(day).isoformat() for day in (first, last))
        found.append(f"a longer time ({days})")
    if total.claim.where and total.sketch.place[:1] != act.sketch.place[:1]:
        found.append(f"a wider area ({total.claim.where.name})")
    return " and ".join(found)
