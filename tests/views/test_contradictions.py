"""Contradictions show both sentences."""

from whosaid.store.reading import LedgerReader
from whosaid.views.contradictions import list_comparisons


def test_a_contradiction_shows_both_claims_and_why(ledger: LedgerReader) -> None:
    """Each with its own page."""
    (view,) = list_comparisons(ledger)
    assert "one says 7, the other 9" == view.because
    assert view.left.words.page != view.right.words.page


def test_comparisons_are_chosen_by_verdict_and_facet(ledger: LedgerReader) -> None:
    """All of them, or those about one facet."""
    assert 1 == len(list(list_comparisons(ledger, verdict=None, about="count")))
    assert [] == list(list_comparisons(ledger, about="place"))
    assert [] == list(list_comparisons(ledger, verdict="repeats"))
