"""Contradictions show both sentences."""

from whosaid.store.reading import LedgerReader
from whosaid.views.contradictions import comparisons_of_ids, list_comparisons


def test_a_contradiction_shows_both_claims_and_why(ledger: LedgerReader) -> None:
    """Each with its own page."""
    (view,) = list_comparisons(ledger)
    assert "one says 7, the other 9" == view.because
    assert view.left.words.page != view.right.words.page


def test_comparisons_come_by_their_ids(ledger: LedgerReader) -> None:
    """In the order asked for; what is not there is left out."""
    (view,) = list_comparisons(ledger)
    (found,) = comparisons_of_ids(ledger, ["comparison:2222222222222222", view.id])
    assert (view.id, view.left.words, view.right.words) == (found.id, found.left.words, found.right.words)


def test_comparisons_are_chosen_by_verdict_and_facet(ledger: LedgerReader) -> None:
    """All of them, or those about one facet."""
    assert 1 == len(list(list_comparisons(ledger, verdict=None, about="count")))
    assert [] == list(list_comparisons(ledger, about="place"))
    assert [] == list(list_comparisons(ledger, verdict="repeats"))
