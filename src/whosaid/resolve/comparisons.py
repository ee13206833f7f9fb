"""The statements of one event held side by side -> comparisons with one of five verdicts, each with its reason.

Not every pair is written: within an origin, one line for each other page and each change of a figure; between origins, one
line for each two values of a facet and one for each further origin that holds a value. So a thousand pages on one event
give about as many lines as pages, not as pairs.
"""

from collections.abc import Iterator

from whosaid.records.concluded import Comparison
from whosaid.records.ids import make_id
from whosaid.resolve.case import Case
from whosaid.resolve.compare_counts import compare_counts
from whosaid.resolve.compare_facets import (
    compare_actors,
    compare_disclaimers,
    compare_kinds,
    compare_places,
    compare_polarity,
    compare_times,
)
from whosaid.resolve.verdicts import Verdict
from whosaid.resolve.world import World


def find_comparisons(case: Case, world: World) -> tuple[Comparison, ...]:
    """Comparisons of one event, sorted by id."""
    if len(case.statements) < 2:
        return ()
    found: dict[str, Comparison] = {}
    for verdict in _verdicts(case, world):
        comparison = to_comparison(verdict)
        found.setdefault(comparison.id, comparison)
    return tuple(found[key] for key in sorted(found))


def _verdicts(case: Case, world: World) -> Iterator[Verdict]:
    told = [said for said in case.statements if said.claim.polarity == "affirmed"]
    yield from compare_counts(case.statements, world)
    yield from compare_polarity(case.statements, world)
    yield from compare_disclaimers(case.statements, world)
    yield from compare_actors(told, world)
    yield from compare_places(told, world)
    yield from compare_times(told)
    yield from compare_kinds(told, world)


def to_comparison(verdict: Verdict) -> Comparison:
    """The record of a verdict; its sides in order of their ids."""
    left, right = sorted((verdict.one.claim.id, verdict.other.claim.id))
    return Comparison(
        id=make_id("comparison", left, right, verdict.about, verdict.of),
        left=left,
        right=right,
        about=verdict.about,
        verdict=verdict.verdict,
        because=verdict.because,
        rule=verdict.rule,
    )
