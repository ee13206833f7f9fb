"""The index of a ledger that was written to is made in a process of its own."""

from pathlib import Path
from shutil import copyfile

from tests.samples import packed, sample_conclusions, sample_ledger, sample_page
from whosaid.serve.reindexing import remake
from whosaid.serve.site import site_of
from whosaid.store.index import Index
from whosaid.store.indexing import index_path, is_current
from whosaid.store.reading import LedgerReader
from whosaid.store.rows import pack_conclusions
from whosaid.store.sqlite import SqliteLedger


def test_an_index_is_made_unless_it_is_current(examples: Path, tmp_path: Path) -> None:
    """A current one is left alone."""
    ledger = tmp_path / "l.ledger"
    copyfile(examples, ledger)
    remake(str(ledger), index_path(ledger))
    with LedgerReader(ledger) as reader:
        assert is_current(index_path(ledger), reader)
    made = index_path(ledger).stat().st_mtime_ns
    remake(str(ledger), index_path(ledger))
    assert made == index_path(ledger).stat().st_mtime_ns


def test_pages_that_wait_for_conclusions_make_no_new_index(tmp_path: Path) -> None:
    """Else every batch of a writer would; when they are concluded the next request begins one, and pages are shown meanwhile."""
    path = tmp_path / "l.ledger"
    pages = sample_ledger(path)
    site = site_of(str(path), "key")
    more = (*pages, sample_page("d.txt", outlet="The Lamp"))
    with SqliteLedger(path) as ledger:
        ledger.add([packed(more[-1])])
        with site.opened() as opened:
            assert opened.is_stale
            assert not site._making.locked()
        ledger.conclude([pack_conclusions(sample_conclusions(*more))], {})
    with site.opened():
        assert site._making.locked()
    with site._making, Index(site.index_file) as index:
        assert 4 == len(index.articles())
