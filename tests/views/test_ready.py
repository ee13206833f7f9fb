"""What the index holds ready of large events is what their pages say."""

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copyfile

from whosaid.store.index import Index
from whosaid.store.indexing import index_path, make_index
from whosaid.store.protocol import EventFile
from whosaid.store.reading import LedgerReader
from whosaid.views.claims import view_claims
from whosaid.views.ready import claims_ready, index_beside, ready_maker
from whosaid.views.words import Lookup

#: Claims above which the events of the example pages are large here.
FEW = 3


def indexed(examples: Path, folder: Path) -> Path:
    """A copy of the example pages with an index beside it."""
    path = folder / "ready.ledger"
    copyfile(examples, path)
    with LedgerReader(path) as ledger:
        make_index(ledger, index_path(path), ready_maker(ledger, FEW))
    return path


def test_claims_made_ready_are_those_of_the_pages(examples: Path, tmp_path: Path) -> None:
    """Word for word, with their figures and origins; of small events nothing is held."""
    path = indexed(examples, tmp_path)
    with LedgerReader(path) as ledger, Index(index_path(path)) as index:
        held = {line.id: claims_ready(ledger, index, line.id) for line in ledger.event_lines()}
        sizes = {line.id: line.claims for line in ledger.event_lines()}
        assert {True, False} == {number > FEW for number in sizes.values()}
        for event, claims in held.items():
            (file,) = ledger.concluded_with(EventFile, event)
            read = view_claims(Lookup(ledger, attributions=False), file.event.claims)
            assert (read if sizes[event] > FEW else None) == claims


def test_what_was_ready_before_other_conclusions_is_not_used(examples: Path, tmp_path: Path) -> None:
    """An event may have other claims now."""
    path = indexed(examples, tmp_path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE remarks SET value = value + 1 WHERE name = 'concluded'")
    with LedgerReader(path) as ledger, Index(index_path(path)) as index:
        assert {None} == {claims_ready(ledger, index, line.id) for line in ledger.event_lines()}
        with index_beside(ledger) as beside:
            assert beside is None


def test_a_damaged_index_is_as_good_as_none(examples: Path, tmp_path: Path) -> None:
    """Nothing is asked of it, and nobody is bothered."""
    path = indexed(examples, tmp_path)
    with LedgerReader(path) as ledger:
        with index_beside(ledger) as index:
            assert index is not None
        index_path(path).write_bytes(b"no database at all" * 100)
        with index_beside(ledger) as index:
            assert index is None
