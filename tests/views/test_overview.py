"""The first page says how much is in a ledger and what to look at first."""

from pathlib import Path

from tests.views.browsed import browsed
from whosaid.records.concluded import Origin
from whosaid.views.overview import overview


def test_the_most_told_the_most_disputed_and_the_most_repeated_are_different_lists(examples: Path) -> None:
    """Each in its own order."""
    with browsed(examples) as (ledger, index):
        view = overview(ledger, index, ledger.event_lines())
        known = [origin for origin in ledger.concluded(Origin) if origin.basis != "unknown"]
    assert len(known) == view.independent_origins < view.counts.origins
    assert 17 == view.counts.articles
    assert view.most_told[0].origins == max(line.origins for line in view.most_told)
    assert all(line.contradictions for line in view.disputed)
    assert all(line.origins <= 1 < line.articles for line in view.most_repeated)
    assert view.comparisons["contradicts"] > 0
    assert "Aleppo" == view.spots[0].name
