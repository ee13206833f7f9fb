"""Kinds have the names that the ledger's own taxonomy gives them."""

from whosaid.store.reading import LedgerReader
from whosaid.views.kinds import kinds_of


def test_a_ledger_without_a_taxonomy_has_no_names(ledger: LedgerReader) -> None:
    """Codes are shown then."""
    assert {} == kinds_of(ledger)
