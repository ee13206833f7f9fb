"""Two accounts of one act that no event holds together -> comparisons: "an air strike hit the school", "a car bomb did"; on Tuesday, on Wednesday.

Acts of two kinds, days or places stay two events, for a town may be bombed and mortared on one day. But where two pages tell of one day, one place,
one figure of dead and one kind of thing that was hit, and no page tells of both, they tell two accounts of what happened there. Of many dead the
figure is enough. So it is with two days of one kind of act in one place; and with two places of it on one day, where both say what was hit.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from whosaid.knowledge.resolve import AREA_PRECISION, Figure, chain_outcome, kind_outcome
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
#: The same where the accounts differ in the day or the place: one kind of act may hit two villages on one day.
LEAST_ELSEWHERE = 8
#: Dead from which this holds whatever was hit.
MANY_DEAD = 12
#: Events of one day, place, thing and figure that are held against each other at most.
MOST_EVENTS = 6
#: Days by which two accounts of one act may be apart.
MOST_DAYS = 2

#: What the accounts differ in -> what they agree on.
_REASONS = {
    "kind": "They tell of one day, one place and one figure, and of two kinds of act.",
    "time": "They tell of one kind of act, one place and one figure, and of two days.",
    "place": "They tell of one kind of act, one day and one figure, and of two places.",
}

_Key = tuple[object, ...]


def find_rivals(groupings: Sequence[Grouping], world: World) -> tuple[Clash, ...]:
    """Pairs of groupings that tell of one act under two kinds, on two days or in two places, in order."""
    at: dict[_Key, list[int]] = {}
    for number, grouping in enumerate(groupings):
        for key in _keys(grouping.outline, world):
            at.setdefault(key, []).append(number)
    found: set[tuple[int, int, str]] = set()
    for key, numbers in at.items():
        for one, other in combinations(numbers[:MOST_EVENTS], 2):
            if _are_rivals(str(key[0]), groupings[one].outline, groupings[other].outline, world):
                found.add((one, other, str(key[0])))
    return tuple(Clash(one, other, of) for one, other, of in sorted(found))


def _are_rivals(of: str, one: Outline, other: Outline, world: World) -> bool:
    """True where they differ in this, and where that is not the kind are of one kind."""
    are_apart = kind_outcome(one.kind, other.kind, world.rules.related) == "kind.apart"
    if of == "kind" or are_apart:
        return of == "kind" and are_apart
    if of == "time":
        return 0 < abs((one.first or 0) - (other.first or 0)) <= MOST_DAYS
    return chain_outcome(one.place, other.place) == "apart" and one.place[-1] == other.place[-1]


def _keys(outline: Outline, world: World) -> Iterator[_Key]:
    """Day, place, thing that was hit and figure of an act of which words say all of these, each time but for one; of others none."""
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
                yield "kind", kind[-1], outline.first, place[0], site, figure
                if dead >= LEAST_ELSEWHERE:
                    yield "time", kind[-1], place[0], site, figure
                if dead >= LEAST_ELSEWHERE and site:
                    yield "place", kind[-1], outline.first, site, figure


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
        [said for said in side if said.counts and _says(said, clash.of, groupings[number].outline)]
        for side, number in zip(sides, (clash.stop_event, clash.act_event), strict=True)
    ]
    for one in told[0]:
        for other in told[1]:
            if are_independent(one, other) and (clash.of == "kind" or _give_one_figure(one, other)):
                because = f"{sentence_said(one)}; {sentence_said(other)}. {_REASONS[clash.of]}"
                rule = f"compare.{clash.of}.contradicts"
                return (to_comparison(Verdict(one, other, clash.of, "contradicts", because, rule)),)
    return ()


def _says(said: Statement, of: str, outline: Outline) -> bool:
    """True where the statement's own words say in what its event differs from the other one."""
    if of == "kind":
        return said.claim.kind == outline.kind[0]
    if of == "time":
        return (
            said.claim.when.basis in ("stated", "relative") and said.sketch.first == said.sketch.last == outline.first
        )
    return said.sketch.placed and said.sketch.place[:1] == outline.place[:1]


def _give_one_figure(one: Statement, other: Statement) -> bool:
    """True where both give one exact figure of several dead."""
    shared = set(one.sketch.figures).intersection(other.sketch.figures)
    return any(_dead(figure) >= LEAST_ELSEWHERE for figure in shared)


def _statements(grouping: Grouping, records: Records) -> list[Statement]:
    """Those that say that it happened, the earliest first."""
    told = sorted((records.statement(claim) for claim in grouping.claims), key=lambda said: said.order)
    return [said for said in told if said.claim.polarity == "affirmed"]
