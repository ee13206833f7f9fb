"""The example pages opened for views that ask the index."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from whosaid.store.index import Index
from whosaid.store.indexing import index_path, is_current, make_index
from whosaid.store.reading import LedgerReader


@contextmanager
def browsed(examples: Path) -> Iterator[tuple[LedgerReader, Index]]:
    """The ledger and its index."""
    with LedgerReader(examples) as ledger:
        if not is_current(index_path(examples), ledger):
            make_index(ledger, index_path(examples))
        with Index(index_path(examples)) as index:
            yield ledger, index
