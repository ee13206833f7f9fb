"""Contradictions: two claims that cannot both be true, with both sentences and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whosaid.records.concluded import Comparison
from whosaid.store.protocol import Reader
from whosaid.views.claims import ClaimView, view_claim, view_claims
from whosaid.views.words import Lookup


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
        sides = (view_claim(lookup, *lookup.claim(claim)) for claim in (comparison.left, comparison.right))
        yield _view(comparison, *sides)


def _view(comparison: Comparison, left: ClaimView, right: ClaimView) -> ComparisonView:
    return ComparisonView(
        id=comparison.id,
        about=comparison.about,
        verdict=comparison.verdict,
        because=comparison.because,
        rule=comparison.rule,
        left=left,
        right=right,
    )


def comparisons_of_ids(ledger: Reader, ids: Sequence[str]) -> tuple[ComparisonView, ...]:
    """Comparisons by id, in the order of the ids; what the ledger does not hold is left out."""
    found = {one.id: one for one in ledger.touching(Comparison, *ids)}
    some = [found[one] for one in ids if one in found]
    claims = view_claims(Lookup(ledger, attributions=False), (side for one in some for side in (one.left, one.right)))
    return tuple(
        _view(one, claims[one.left], claims[one.right]) for one in some if {one.left, one.right} <= set(claims)
    )
