"""The SQLite ledger can stand wherever a ledger is asked for."""

from pathlib import Path

from whosaid.store.protocol import Ledger, Reader
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger


def test_sqlite_ledger_is_a_ledger(tmp_path: Path) -> None:
    """Types say it; here the counts of an empty ledger say it too."""
    with SqliteLedger(tmp_path / "a.ledger") as made:
        ledger: Ledger = made
        assert 0 == ledger.counts().pages
    with LedgerReader(tmp_path / "a.ledger") as opened:
        reader: Reader = opened
        assert not reader.counts().is_stale
