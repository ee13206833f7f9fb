"""Steps are applied once, in order, and a ledger of a newer program is not touched."""

import sqlite3
from pathlib import Path

import pytest

from whosaid.errors import LedgerError
from whosaid.store.migrations import MIGRATIONS, check_ledger, migrate


def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    """A ledger that is up to date stays as it is."""
    path = tmp_path / "a.ledger"
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, path)
    before = list(connection.iterdump())
    migrate(connection, path)
    assert before == list(connection.iterdump())
    assert [name for name, _ in MIGRATIONS] == sorted(name for name, _ in MIGRATIONS)


def test_a_newer_ledger_is_refused(tmp_path: Path) -> None:
    """An old program does not guess what a newer one meant."""
    path = tmp_path / "a.ledger"
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, path)
    connection.execute("INSERT INTO migrations VALUES ('9999 from the future')")
    with pytest.raises(LedgerError, match="newer whosaid"):
        check_ledger(connection, path)


def test_another_database_is_refused(tmp_path: Path) -> None:
    """A browser's history is not turned into a ledger."""
    path = tmp_path / "history.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("CREATE TABLE visits (url TEXT)")
    with pytest.raises(LedgerError, match="not a ledger"):
        migrate(connection, path)
