"""The ledger as one SQLite file: pages are added, conclusions replaced, everything in transactions, one writer at a time.

While a writer is at work the file is in WAL mode, so readers go on; at its end it is one plain file again, which can be
copied, mailed and read from a folder without rights. Why SQLite: docs/adr/0003-ledger.md.
"""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from whosaid.errors import LedgerBusy
from whosaid.records.concluded import Judgement, Review
from whosaid.store.codec import pack
from whosaid.store.concluding import add_conclusions, forget, settle_conclusions
from whosaid.store.lock import WriterLock
from whosaid.store.migrations import check_ledger, migrate
from whosaid.store.protocol import PackedConclusions, PackedPage
from whosaid.store.reading import LedgerReader
from whosaid.store.troubles import understood

#: Seconds a writer waits for another program that holds the file.
WAIT_SECONDS = 10
#: Seconds a decision waits for another program that is at a transaction: a person sits before it.
PATIENT_SECONDS = 0.5


class SqliteLedger(LedgerReader):
    """See protocol.Ledger. Made on first use; close it, or use it in a `with`."""

    def __init__(self, path: Path, patience: float = WAIT_SECONDS) -> None:
        self.path = path
        self._lock = WriterLock(path)
        with understood(path), self._unlocked_on_error():
            self._connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
            if self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                check_ledger(self._connection, path)  # before anything is written: it may be somebody else's database
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            migrate(self._connection, path)
            self._connection.execute("PRAGMA temp_store = FILE")
            self._connection.execute("CREATE TEMP TABLE given (name TEXT, sha256 TEXT, retrieved TEXT, how TEXT)")
            self._connection.execute("CREATE TEMP TABLE posted (key INTEGER, posting INTEGER)")

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

    def hurry(self) -> None:
        """From here on nobody is waited for: what a reader keeps from being folded is left to the next writer."""
        with understood(self.path):
            self._connection.execute("PRAGMA busy_timeout = 0")

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
            located = [
                (key, number) for page in pages for number, keys in [_add_page(connection, page)] for key in keys
            ]
            located.sort()  # neighbours are written together: a third less time, more on large ledgers
            connection.executemany("INSERT OR IGNORE INTO located VALUES (?, ?)", located)

    def outdated(self, rules: str) -> tuple[int, ...]:
        """See Ledger."""
        select = "SELECT number FROM documents WHERE current AND substr(how, 1, 16) <> ? ORDER BY number"
        return tuple(number for (number,) in self._rows(select, (rules,)))

    def renew(self, fingerprints: Iterable[tuple[int, bytes]]) -> None:
        """See Ledger."""
        rows = [(packed, number) for number, packed in fingerprints]
        with self._transaction() as connection:
            connection.executemany("UPDATE pages SET fingerprints = ? WHERE number = ?", rows)
            # read with these rules, marked in another form: no rules find them as theirs, so an older program marks them anew, too
            connection.executemany(
                "UPDATE documents SET how = 'renewed ' || number WHERE number = ?", [row[1:] for row in rows]
            )

    def doubles(self) -> int:
        """See Ledger."""
        ((number,),) = self._rows(
            "SELECT coalesce(sum(names - 1), 0) FROM (SELECT count(*) AS names FROM documents WHERE current GROUP BY sha256)"
        )
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

    def conclude(self, parts: Iterable[PackedConclusions], remarks: Mapping[str, str], *, anew: bool = True) -> None:
        """See Ledger."""
        with self._transaction() as connection:
            if anew:
                forget(connection)
            for part in parts:
                add_conclusions(connection, part)
            settle_conclusions(connection)
            concluded = str(
                int(self.remembered("concluded") or 0) + 1
            )  # an index of the ledger sees by it that it is old
            _remark(connection, {**remarks, "stale": "no", "concluded": concluded})

    def judge(self, judgement: Judgement) -> None:
        """See Ledger."""
        with self._safely() as connection:
            _add_judgement(connection, judgement)

    def review(self, review: Review, judgement: Judgement | None = None) -> None:
        """See Ledger."""
        self.review_all([(review, judgement)])

    def review_all(self, decided: Iterable[tuple[Review, Judgement | None]]) -> None:
        """See Ledger."""
        with self._safely() as connection:
            _add_decisions(connection, decided)

    @contextmanager
    def _safely(self) -> Iterator[sqlite3.Connection]:
        """A transaction that is on the disk when it is over: a person's word cannot be made again."""
        with understood(self.path):
            self._connection.execute("PRAGMA synchronous = FULL")
        with self._transaction() as connection:
            yield connection
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


def _add_page(connection: sqlite3.Connection, page: PackedPage) -> tuple[int, Sequence[int]]:
    """Adds all but the look-up keys; the page's number and these keys."""
    ((others,),) = connection.execute("SELECT count(*) FROM documents WHERE name = ? AND current", (page.name,))
    number = connection.execute(
        "INSERT INTO documents (id, name, sha256, retrieved, how, current) VALUES (?, ?, ?, ?, ?, ?)",
        (page.document, page.name, page.sha256, page.retrieved, page.how, not others),
    ).lastrowid
    connection.execute(
        "INSERT INTO pages VALUES (?, ?, ?, ?, ?, ?)",
        (number, page.printed, page.claims, page.attributions, page.rest, page.fingerprints),
    )
    connection.executemany(
        "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)",
        [
            (number, position, line.id, line.outlet, line.title, line.published)
            for position, line in enumerate(page.article_lines)
        ],
    )
    connection.executemany(
        "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", [(number, *line) for line in page.claim_lines]
    )
    return number or 0, array("q", page.keys)  # a row was inserted, so there is a number


def decide(path: Path, decided: Sequence[tuple[Review, Judgement | None]]) -> None:
    """Adds decisions of one act, all or none, also while another program writes to the ledger: between two of its transactions.

    Raises LedgerBusy where it is at one transaction for longer than PATIENT_SECONDS.
    """
    try:
        ledger = SqliteLedger(path, PATIENT_SECONDS)
    except LedgerBusy:
        with (
            understood(path),
            closing(sqlite3.connect(path, timeout=PATIENT_SECONDS, isolation_level=None)) as connection,
        ):
            check_ledger(connection, path)
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA wal_autocheckpoint = 0")  # two that fold may lose a commit before SQLite 3.51.3
            connection.execute("BEGIN IMMEDIATE")
            _add_decisions(connection, decided)
            connection.execute("COMMIT")
    else:
        with closing(ledger):
            ledger.review_all(decided)
            ledger.hurry()


def _add_decisions(connection: sqlite3.Connection, decided: Iterable[tuple[Review, Judgement | None]]) -> None:
    for review, judgement in decided:
        connection.execute("INSERT INTO reviewed (about, body) VALUES (?, ?)", (review.about, pack(review)))
        if judgement is not None:
            _add_judgement(connection, judgement)


def _add_judgement(connection: sqlite3.Connection, judgement: Judgement) -> None:
    connection.execute("INSERT INTO judged (body) VALUES (?)", (pack(judgement),))


def _remark(connection: sqlite3.Connection, remarks: Mapping[str, str]) -> None:
    connection.executemany("INSERT OR REPLACE INTO remarks VALUES (?, ?)", remarks.items())
