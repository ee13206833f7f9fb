"""A ledger knows which articles hold which keys of shared words."""

from array import array
from dataclasses import replace
from pathlib import Path

from tests.samples import packed, sample_page
from whosaid.store.posting import Posted, Postings
from whosaid.store.protocol import PackedConclusions
from whosaid.store.sqlite import SqliteLedger

NOTHING = PackedConclusions((), (), ())


def test_postings_come_and_go_with_the_conclusions(tmp_path: Path) -> None:
    """What is added in any order comes back by key and in order; what is taken away is gone; drawing anew begins with none."""
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        added = [(7, 90), (5, 30), (7, 10), (1 << 47, 1 << 62)]
        first = Posted(array("q", [number for pair in added for number in pair]).tobytes())
        ledger.conclude([replace(NOTHING, posted=one) for one in (first, Posted(is_last=True))], {}, anew=False)
        assert [(7, [10, 90])] == list(ledger.postings(None))
        assert [(5, [30]), (7, [10, 90]), (1 << 47, [1 << 62])] == list(ledger.postings([7, 6, 5, 1 << 47]))
        second = replace(NOTHING, posted=Posted(gone=array("q", [7, 10]).tobytes(), is_last=True))
        ledger.conclude([second], {}, anew=False)
        assert [(7, [90])] == list(ledger.postings([7]))
        ledger.conclude([NOTHING], {}, anew=True)
        assert [] == list(ledger.postings([5, 7]))


def test_fingerprints_are_asked_for_by_page(tmp_path: Path) -> None:
    """Each page with one for each of its articles, in order of the pages' numbers."""
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.add([packed(sample_page(name)) for name in ("a.txt", "b.txt", "c.txt")])
        asked: Postings = ledger
        assert [1, 3] == [number for number, _ in asked.fingerprints_of([3, 1])]
