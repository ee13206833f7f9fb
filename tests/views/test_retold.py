"""Events with what their pages took from each other."""

from pathlib import Path

from tests.views.browsed import browsed
from whosaid.records.concluded import Copy
from whosaid.store.protocol import EventFile
from whosaid.views.retold import retold, retold_events


def test_an_event_is_the_same_by_itself_with_others_and_without_an_index(examples: Path) -> None:
    """Whatever is looked up together."""
    with browsed(examples) as (ledger, index):
        files = sorted(ledger.concluded(EventFile), key=lambda file: file.event.id)
        ids = [file.event.id for file in files]
        alone = [retold(ledger, index, file) for file in files]
        assert alone == retold_events(ledger, index, ids)
        assert alone == retold_events(ledger, None, ids)
        assert any(one.took for one in alone)


def test_who_took_words_is_the_page_that_is_newer(examples: Path) -> None:
    """Copies of which nobody knows who was first are none."""
    with browsed(examples) as (ledger, index):
        copies = {copy.id: copy for copy in ledger.concluded(Copy)}
        for file in ledger.concluded(EventFile):
            for one in retold(ledger, index, file).took:
                copy = copies[one.copy]
                sides = (copy.left.article, copy.right.article)
                assert (sides if copy.direction == "left-to-right" else sides[::-1]) == (one.older, one.newer)
                assert set(sides) <= set(file.event.articles)
