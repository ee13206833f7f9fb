"""Two accounts of one act under kinds that no event may hold together -> comparisons: "an air strike hit the school", "a car bomb did".

Acts of two kinds stay two events, for a town may be bombed and mortared on one day. But where two pages tell of one day, one place, one figure of
dead and one kind of thing that was hit, and no page tells of both, they tell two accounts of what happened there. Of many dead the figure is enough.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from whosaid.knowledge.resolve import AREA_PRECISION, Figure, kind_outcome
from whosaid.knowledge.sites import LENT
from whosaid.records.concluded import Comparison
from whosaid.resolve.case import Records, Statement, are_independent
from whosaid.resolve.comparisons import to_comparison
from whosaid.resolve.events import Grouping, Outline
from whosaid.resolve.pauses import Clash
from whosaid.resolve.verdicts import Verdict
from whosaid.resolve.wording import sentence_said
from whosaid.resolve.world import World

#: Dead from which one figure of two accounts is hardly chance; one or two are told of many acts.
LEAST_DEAD = 3
#: Dead from which this holds whatever was hit.
MANY_DEAD = 12
#: Events of one day, place, thing and figure that are held against each other at most.
MOST_EVENTS = 6

_Key = tuple[object, ...]


def find_rivals(groupings: Sequence[Grouping], world: World) -> tuple[Clash, ...]:
    """Pairs of groupings that tell of one act under two kinds, in order."""
    at: dict[_Key, list[int]] = {}
    for number, grouping in enumerate(groupings):
        for key in _keys(grouping.outline, world):
            at.setdefault(key, []).append(number)
    found: set[tuple[int, int]] = set()
    for numbers in at.values():
        for one, other in combinations(numbers[:MOST_EVENTS], 2):
            kinds = groupings[one].outline.kind, groupings[other].outline.kind
            if kind_outcome(*kinds, world.rules.related) == "kind.apart":
                found.add((one, other))
    return tuple(Clash(one, other, of_kind=True) for one, other in sorted(found))


def _keys(outline: Outline, world: World) -> Iterator[_Key]:
    """Day, place, thing that was hit and figure of an act of which words say all of these; of others none."""
    is_told = outline.affirmed and outline.mode == "happened" and outline.firm and not outline.background
    if not is_told or outline.first is None or outline.first != outline.last:
        return
    kind, place = outline.kind, outline.place
    if not place or outline.precision >= AREA_PRECISION or kind[0] in world.rules.vague or kind[0] in world.rules.harms:
        return
    sites = [site for site in outline.sites if not site.startswith(LENT)]
    for figure in outline.figures:
        dead = _dead(figure)
        if dead >= LEAST_DEAD:
            for site in [*sites, ""] if dead >= MANY_DEAD else sites:
                yield kind[-1], outline.first, place[0], site, figure


def _dead(figure: Figure) -> int:
    """How many it says were killed, where it says so exactly; else 0."""
    harm, _, low, high = figure
    return low if harm == "killed" and low is not None and low == high else 0


def compare_rivals(clash: Clash, groupings: Sequence[Grouping], records: Records) -> tuple[Comparison, ...]:
    """One comparison of the first two statements of the two events that rest on independent origins; none where a page tells of both."""
    sides = [_statements(groupings[number], records) for number in (clash.stop_event, clash.act_event)]
    pages = [{said.claim.article for said in side} for side in sides]
    if not pages[0].isdisjoint(pages[1]):
        return ()
    told = [
        [said for said in side if said.claim.kind == groupings[number].outline.kind[0] and said.counts]
        for side, number in zip(sides, (clash.stop_event, clash.act_event), strict=True)
    ]
    for one in told[0]:
        for other in told[1]:
            if are_independent(one, other):
                because = (
                    f"{sentence_said(one)}; {sentence_said(other)}. "
                    "They tell of one day, one place and one figure, and of two kinds of act."
                )
                return (to_comparison(Verdict(one, other, "kind", "contradicts", because, "compare.kind.contradicts")),)
    return ()


def _statements(grouping: Grouping, records: Records) -> list[Statement]:
    """Those that say that it happened, the earliest first."""
    told = sorted((records.statement(claim) for claim in grouping.claims), key=lambda said: said.order)
    return [said for said in told if said.claim.polarity == "affirmed"]
