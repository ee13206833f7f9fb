"""One writer for each ledger: a lock that the operating system lets go of when its holder dies, however it dies."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from whosaid.errors import LedgerBusy, LedgerError
from whosaid.store.troubles import check_no_folder


class WriterLock:
    """Held from making until `release`. The lock is SQLite's own on an empty file beside the ledger, so it works wherever
    the ledger works; a left-over file is no lock.
    """

    def __init__(self, ledger: Path) -> None:
        _check(ledger)
        self.path = ledger.with_name(f"{ledger.name}-lock")
        try:
            self._held = _lock(self.path)
        except sqlite3.Error as error:
            if "locked" in str(error):
                raise LedgerBusy(
                    "another whosaid is writing to this ledger", where=str(ledger), mend="Wait until it has finished."
                ) from error
            raise LedgerError(
                f"the folder cannot be written ({error})",
                where=str(ledger),
                mend="Choose a place that you may write to.",
            ) from error

    def release(self) -> None:
        """Lets go and removes the file, where the system allows that while it is open."""
        with suppress(OSError):
            self.path.unlink()
        self._held.close()


def _check(ledger: Path) -> None:
    """Raises LedgerError where no file can be, whatever one's rights are."""
    check_no_folder(ledger)
    if not ledger.parent.is_dir():
        raise LedgerError(f"there is no folder {ledger.parent}", where=str(ledger), mend="Make it first.")


def _lock(path: Path) -> sqlite3.Connection:
    held = sqlite3.connect(path, timeout=0, isolation_level=None)
    held.execute("BEGIN EXCLUSIVE")
    return held
