"""Rows of an index name what they hold."""

from pathlib import Path

from tests.views.browsed import browsed
from whosaid.records.concluded import Copy


def test_a_pair_of_pages_has_the_share_of_its_copy(examples: Path) -> None:
    """And both articles are current ones."""
    with browsed(examples) as (ledger, index):
        shares = {copy.id: copy.shared for copy in ledger.concluded(Copy)}
        articles = {line.id for line in index.articles()}
        found = index.copies_among(articles)
        assert found
        assert sorted(one.copy for one in found) == [one.copy for one in found]
        for one in found:
            assert shares[one.copy] == one.shared
            assert {one.older, one.newer} <= articles
