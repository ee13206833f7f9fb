"""The ledger as one SQLite file: pages are added, conclusions replaced, everything in transactions, one writer at a time.

While a writer is at work the file is in WAL mode, so readers go on; at its end it is one plain file again, which can be
copied, mailed and read from a folder without rights. Why SQLite: docs/adr/0003-ledger.md.
"""

import json
import sqlite3
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import astuple
from pathlib import Path

from whosaid.records.bundles import Conclusions
from whosaid.records.concluded import Judgement
from whosaid.store.codec import key_of, pack
from whosaid.store.lock import WriterLock
from whosaid.store.migrations import migrate
from whosaid.store.protocol import PackedPage
from whosaid.store.reading import LedgerReader, understood
from whosaid.store.rows import concluded_rows, event_files, event_lines

#: Seconds a writer waits for another program that holds the file for a moment.
WAIT_SECONDS = 10


class SqliteLedger(LedgerReader):
    """See protocol.Ledger. Made on first use; close it, or use it in a `with`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = WriterLock(path)
        with understood(path), self._unlocked_on_error():
            self._connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            migrate(self._connection, path)
            self._connection.execute("PRAGMA temp_store = FILE")
            self._connection.execute("CREATE TEMP TABLE given (name TEXT, sha256 TEXT, retrieved TEXT, how TEXT)")

    @contextmanager
    def _unlocked_on_error(self) -> Iterator[None]:
        opened = False
        try:
            yield
            opened = True
        finally:
            if not opened:
                self._lock.release()

    def close(self) -> None:
        """Folds the write-ahead log into the file, unless a reader is in the way, and lets go."""
        with suppress(sqlite3.Error):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._connection.execute("PRAGMA journal_mode = DELETE")
        self._connection.close()
        self._lock.release()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        """All of it or nothing of it."""
        with understood(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")

    def has(self, name: str, sha256: str, how: str) -> bool:
        """See Ledger."""
        wanted = (name, sha256, how)
        return any(self._rows("SELECT 1 FROM documents WHERE name = ? AND sha256 = ? AND how = ?", wanted))

    def give(self, name: str, sha256: str, retrieved: str | None, how: str) -> None:
        """See Ledger."""
        with understood(self.path):
            self._connection.execute("INSERT INTO given VALUES (?, ?, ?, ?)", (name, sha256, retrieved or "", how))

    def add(self, pages: Sequence[PackedPage]) -> None:
        """See Ledger."""
        with self._transaction() as connection:
            _remark(connection, {"stale": "yes"})
            for page in pages:
                _add_page(connection, page)

    def outdated(self, rules: str) -> int:
        """See Ledger."""
        ((number,),) = self._rows("SELECT count(*) FROM documents WHERE current AND substr(how, 1, 16) <> ?", (rules,))
        return int(number)

    def settle(self) -> int:
        """See Ledger."""
        with self._transaction() as connection:
            changes = connection.execute(_TO_SETTLE).fetchall()
            if changes:
                _remark(connection, {"stale": "yes"})
            connection.executemany("UPDATE documents SET current = ? WHERE number = ?", [row[:2] for row in changes])
            connection.execute("DELETE FROM given")
        return len({name for _, _, name in changes})

    def conclude(self, found: Conclusions, remarks: Mapping[str, str]) -> None:
        """See Ledger."""
        with self._transaction() as connection:
            for table in ("concluded", "touches", "events"):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - fixed words
            files = event_files(found)
            for number, row in enumerate(concluded_rows(found, files), 1):
                connection.execute("INSERT INTO concluded VALUES (?, ?, ?)", (number, row.id, row.body))
                keys = sorted({key_of(record) for record in row.touches} - {-1})
                connection.executemany("INSERT INTO touches VALUES (?, ?)", [(key, number) for key in keys])
            lines = map(astuple, event_lines(found, files))
            connection.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", lines)
            common = json.dumps(found.too_common, ensure_ascii=False)
            _remark(connection, {**remarks, "too common": common, "stale": "no"})

    def judge(self, judgement: Judgement) -> None:
        """See Ledger."""
        with understood(self.path):
            self._connection.execute("PRAGMA synchronous = FULL")
        with self._transaction() as connection:
            connection.execute("INSERT INTO judged (body) VALUES (?)", (pack(judgement),))
        with understood(self.path):
            self._connection.execute("PRAGMA synchronous = NORMAL")


#: Of the versions given for a name the last one is current: rows (current, number, name) that have to change.
_TO_SETTLE = """
SELECT documents.sha256 = last.sha256 AND documents.how = last.how AS wanted, number, name
FROM documents JOIN (
    SELECT name, sha256, how, row_number() OVER (
        PARTITION BY name ORDER BY given.retrieved DESC, sha256 DESC) AS place
    FROM given JOIN documents USING (name, sha256, how)) AS last USING (name)
WHERE place = 1 AND wanted <> current
"""


def _add_page(connection: sqlite3.Connection, page: PackedPage) -> None:
    ((others,),) = connection.execute("SELECT count(*) FROM documents WHERE name = ? AND current", (page.name,))
    number = connection.execute(
        "INSERT INTO documents (id, name, sha256, retrieved, how, current) VALUES (?, ?, ?, ?, ?, ?)",
        (page.document, page.name, page.sha256, page.retrieved, page.how, not others),
    ).lastrowid
    connection.execute("INSERT INTO pages VALUES (?, ?, ?, ?)", (number, page.facts, page.rest, page.fingerprints))
    connection.executemany(
        "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)",
        [
            (number, position, line.id, line.outlet, line.title, line.published)
            for position, line in enumerate(page.articles)
        ],
    )
    connection.executemany(
        "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                number,
                line.article,
                line.position,
                line.kind,
                line.earliest,
                line.latest,
                line.where,
                line.who,
                line.harms,
            )
            for line in page.claims
        ],
    )
    keys = array("q", page.keys)
    connection.executemany("INSERT OR IGNORE INTO located VALUES (?, ?)", [(key, number) for key in keys])


def _remark(connection: sqlite3.Connection, remarks: Mapping[str, str]) -> None:
    connection.executemany("INSERT OR REPLACE INTO remarks VALUES (?, ?)", remarks.items())
