"""Contradictions: two claims that cannot both be true, with both sentences and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from whosaid.records.concluded import Comparison
from whosaid.store.protocol import Reader
from whosaid.views.claims import ClaimView, view_claim
from whosaid.views.words import Lookup, only


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Two claims held side by side."""

    id: str
    """Id of the comparison."""
    about: str
    """count, place, time, actor, polarity, kind or pause."""
    verdict: str
    """repeats, corroborates, refines, revises or contradicts."""
    because: str
    """Why, in a sentence."""
    rule: str
    """Id of the rule."""
    left: ClaimView
    """One claim."""
    right: ClaimView
    """The other."""


def list_comparisons(
    ledger: Reader, *, verdict: str | None = "contradicts", about: str | None = None
) -> Iterator[ComparisonView]:
    """Comparisons with a verdict (None = all), about one facet or any, event by event."""
    lookup = Lookup(ledger)
    wanted = [
        comparison
        for comparison in ledger.concluded(Comparison)
        if (verdict is None or comparison.verdict == verdict) and (about is None or comparison.about == about)
    ]
    for comparison in sorted(wanted, key=lambda one: (ledger.event_of(one.left) or "", one.id)):
        yield view_comparison(lookup, comparison)


def view_comparison(lookup: Lookup, comparison: Comparison) -> ComparisonView:
    """Two claims held side by side, with their words."""
    return ComparisonView(
        id=comparison.id,
        about=comparison.about,
        verdict=comparison.verdict,
        because=comparison.because,
        rule=comparison.rule,
        left=view_claim(lookup, *lookup.claim(comparison.left)),
        right=view_claim(lookup, *lookup.claim(comparison.right)),
    )


def show_comparison(lookup: Lookup, beginning: str) -> ComparisonView:
    """The comparison whose id begins so. Raises WhosaidError where there is not exactly one."""
    given = beginning if beginning.startswith("comparison:") else f"comparison:{beginning}"
    found = {one.id: one for one in lookup.ledger.concluded_with(Comparison, given)}
    return view_comparison(lookup, found[only(sorted(found), beginning, "List them with: whosaid contradictions")])
