"""Facets stand in the order of a reader's questions."""

from pathlib import Path

from whosaid.store.reading import LedgerReader
from whosaid.views.events import list_events, show_event
from whosaid.views.facets import ORDER, facets_in_order


def test_whether_it_happened_comes_first(examples: Path) -> None:
    """And no facet is lost."""
    with LedgerReader(examples) as ledger:
        line = max(list_events(ledger), key=lambda line: line.articles)
        view = show_event(ledger, line.id)
    found = facets_in_order(view)
    assert "occurrence" == found[0][0]
    assert sorted(ORDER.index(name) for name, _ in found) == [ORDER.index(name) for name, _ in found]
    assert len(view.facets) == sum(len(rows) for _, rows in found)
    assert all(one.claims for _, rows in found for one in rows)
