"""One writer for each ledger."""

from pathlib import Path

import pytest

from whosaid.errors import LedgerError
from whosaid.store.lock import WriterLock


def test_a_second_writer_is_refused(tmp_path: Path) -> None:
    """Two programs never write at once, and the second one says why it stops."""
    held = WriterLock(tmp_path / "a.ledger")
    with pytest.raises(LedgerError, match="another whosaid is writing"):
        WriterLock(tmp_path / "a.ledger")
    held.release()
    WriterLock(tmp_path / "a.ledger").release()
    assert [] == list(tmp_path.iterdir())


def test_a_left_over_file_is_no_lock(tmp_path: Path) -> None:
    """After kill -9 the file may lie about; the next run goes on."""
    (tmp_path / "a.ledger-lock").touch()
    WriterLock(tmp_path / "a.ledger").release()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The message names the ledger and the mend."""
    with pytest.raises(LedgerError, match=r"there is no folder .*nowhere"):
        WriterLock(tmp_path / "nowhere" / "a.ledger")
