"""What SQLite complains about is told with the mend."""

import sqlite3
from pathlib import Path

import pytest

from whosaid.errors import LedgerError
from whosaid.store.troubles import understood


def test_a_file_that_is_no_database_is_no_ledger(tmp_path: Path) -> None:
    """With its name, and what to do."""
    path = tmp_path / "notes.txt"
    path.write_text("These are notes. " * 100, "utf-8")
    with pytest.raises(LedgerError, match=r"not a ledger\. Name another") as told, understood(path):
        sqlite3.connect(path).execute("SELECT count(*) FROM sqlite_master")
    assert str(path) in str(told.value)


def test_a_complaint_without_a_meaning_of_its_own_is_told_as_it_is(tmp_path: Path) -> None:
    """Nothing is hidden."""
    with pytest.raises(LedgerError, match="no such table: absent"), understood(tmp_path):
        sqlite3.connect(":memory:").execute("SELECT * FROM absent")


def test_other_faults_pass(tmp_path: Path) -> None:
    """They are none of SQLite's."""
    with pytest.raises(KeyError), understood(tmp_path):
        raise KeyError("a")


def test_a_copy_takes_along_what_a_killed_writer_left(tmp_path: Path) -> None:
    """Else decisions that stand in the file beside it would be lost with the copy."""
    path = tmp_path / "a.ledger"
    sqlite3.connect(path).execute("CREATE TABLE some (one)")

    def told() -> str:
        with pytest.raises(LedgerError) as error, understood(path):
            sqlite3.connect(f"file:{path}?mode=ro", uri=True).execute("INSERT INTO some VALUES (1)")
        return str(error.value)

    assert "Copy it to a place" in told()
    path.with_name("a.ledger-wal").write_bytes(b"pages")
    assert "Copy it, and a.ledger-wal beside it, to a place" in told()
