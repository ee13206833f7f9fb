"""The index is made whole or not at all, and knows which ledger it was made of."""

import sqlite3
from pathlib import Path

import pytest

from tests.samples import packed, sample_ledger, sample_page
from whosaid.errors import LedgerError
from whosaid.records.concluded import Judgement
from whosaid.store.indexing import index_path, is_current, make_index
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """Three pages about one event."""
    sample_ledger(tmp_path / "three.ledger")
    return tmp_path / "three.ledger"


def test_an_index_is_current_until_the_ledger_changes(ledger: Path) -> None:
    """Pages without conclusions are a change too."""
    path = index_path(ledger)
    with LedgerReader(ledger) as reader:
        assert not is_current(path, reader)
        make_index(reader, path)
        assert is_current(path, reader)
    with SqliteLedger(ledger) as writer:
        writer.add([packed(sample_page("new.txt"))])
    with LedgerReader(ledger) as reader:
        assert not is_current(path, reader)


def test_a_judgement_is_no_reason_for_a_new_index(ledger: Path) -> None:
    """A reviewer does not wait after each decision."""
    path = index_path(ledger)
    with LedgerReader(ledger) as reader:
        make_index(reader, path)
    with SqliteLedger(ledger) as writer, LedgerReader(ledger) as reader:
        writer.judge(next(reader.concluded(Judgement)))
    with LedgerReader(ledger) as reader:
        assert is_current(path, reader)


def test_a_file_that_is_no_index_is_made_anew(ledger: Path) -> None:
    """Whatever lies there."""
    path = index_path(ledger)
    path.write_text("not a database", "utf-8")
    with LedgerReader(ledger) as reader:
        assert not is_current(path, reader)
        make_index(reader, path)
        assert is_current(path, reader)


def test_a_failed_index_leaves_the_old_one(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And no half-made file beside it."""
    path = index_path(ledger)
    with LedgerReader(ledger) as reader:
        make_index(reader, path)
        before = path.read_bytes()
        monkeypatch.setattr("whosaid.store.indexing._add_conclusions", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            make_index(reader, path)
    assert before == path.read_bytes()
    assert {ledger.name, path.name} == {one.name for one in ledger.parent.iterdir()}


def test_the_same_ledger_gives_the_same_lists(ledger: Path, tmp_path: Path) -> None:
    """Row by row."""
    with LedgerReader(ledger) as reader:
        rows = []
        for name in ("one", "two"):
            make_index(reader, tmp_path / name)
            with sqlite3.connect(tmp_path / name) as connection:
                rows.append(list(connection.iterdump()))
    assert rows[0] == rows[1]


def test_texts_are_searched_by_day(ledger: Path) -> None:
    """Names of places first, what has no day last."""
    path = index_path(ledger)
    with LedgerReader(ledger) as reader:
        make_index(reader, path)
    with sqlite3.connect(path) as connection:
        days = [
            day or "9999"
            for what, day in connection.execute("SELECT what, day FROM texts ORDER BY number")
            if what in ("article", "claim")
        ]
        whats = [what for (what,) in connection.execute("SELECT what FROM texts ORDER BY number")]
    assert days == sorted(days)
    assert ["place"] == whats[: len(whats) - len(days)]


def test_a_folder_that_cannot_be_written_is_named(ledger: Path, tmp_path: Path) -> None:
    """As the ledger's own errors are, so that whoever serves it can choose another folder."""
    path = tmp_path / "gone" / "l.ledger-index"
    with (
        LedgerReader(ledger) as reader,
        pytest.raises(LedgerError, match=r"l\.ledger-index: the file cannot be opened"),
    ):
        make_index(reader, path)
