"""A file of SQLite, open; and what SQLite complains about -> LedgerError with what it means and the mend."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from whosaid.errors import LedgerBusy, LedgerError, LedgerFull

#: SQLite's name of a disk without room.
_FULL = "SQLITE_FULL"
#: Beginning of SQLite's name of an error -> what it means, and the mend.
_MEANINGS = (
    (_FULL, "the disk is full", "Free some space and give the same command again: what was stored is kept."),
    ("SQLITE_IOERR", "the disk cannot be written or read", "Check the disk and give the same command again."),
    ("SQLITE_NOTADB", "this file is not a ledger", "Name another file."),
    ("SQLITE_CORRUPT", "this ledger is damaged", "Read the pages again into a new ledger, or restore a copy."),
    ("SQLITE_READONLY", "this ledger cannot be written", "Copy it to a place that you may write to."),
    ("SQLITE_CANTOPEN", "the file cannot be opened", "Check its folder and your rights."),
)
#: Those of a ledger that lies where it cannot be written: a copy of it needs what a writer that was killed left beside it.
_IN_PLACE = ("SQLITE_READONLY", "SQLITE_CANTOPEN")
#: Beginnings of those that pass by themselves.
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")


class Opened:
    """A file that is open; close it, or use it in a `with`."""

    path: Path
    _connection: sqlite3.Connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()


def check_no_folder(path: Path) -> None:
    """Raises LedgerError where a folder has the name of the ledger."""
    if path.is_dir():
        raise LedgerError("this is a folder, no ledger", where=str(path), mend="Name a file, in it or elsewhere.")


def is_work_left(path: Path) -> bool:
    """True where pages or decisions of a writer that was killed still stand in a file beside the ledger."""
    waiting = path.with_name(f"{path.name}-wal")
    return waiting.exists() and waiting.stat().st_size > 0


@contextmanager
def understood(path: Path) -> Iterator[None]:
    """What SQLite complains about, as LedgerError with the mend."""
    try:
        yield
    except sqlite3.Error as error:
        raise _ledger_error(error, path) from error


def _ledger_error(error: sqlite3.Error, path: Path) -> LedgerError:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(_BUSY):
        return LedgerBusy(
            "another program is writing to this ledger", where=str(path), mend="Wait until it has finished."
        )
    for beginning, what, mend in _MEANINGS:
        if name.startswith(beginning):
            kind = LedgerFull if beginning == _FULL else LedgerError
            is_split = beginning in _IN_PLACE and is_work_left(path)
            return kind(what, where=str(path), mend=_copy_both(path) if is_split else mend)
    return LedgerError(str(error), where=str(path), mend="If this comes again, report it with this line.")


def _copy_both(path: Path) -> str:
    return f"Copy it, and {path.name}-wal beside it, to a place that you may write to."
