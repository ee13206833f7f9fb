"""The tables of a ledger file, as a list of steps that only grows; each is applied once, in order, and noted by name."""

import sqlite3
from pathlib import Path

from whosaid.errors import LedgerError

#: Marks an SQLite file as a ledger ("whos" in ASCII), in its header.
APPLICATION_ID = 0x77686F73

#: (name, statements). Never change a step that was released: add one.
MIGRATIONS: tuple[tuple[str, str], ...] = (
    (
        "0001 pages and conclusions",
        """
        CREATE TABLE remarks (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE documents (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, retrieved TEXT,
            how TEXT NOT NULL, current INTEGER NOT NULL, UNIQUE (name, sha256, how));
        CREATE INDEX documents_by_id ON documents (id);
        CREATE TABLE pages (
            number INTEGER PRIMARY KEY, printed BLOB NOT NULL, claims BLOB NOT NULL, attributions BLOB NOT NULL,
            rest BLOB NOT NULL, fingerprints BLOB NOT NULL);
        CREATE TABLE articles (
            document INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, outlet TEXT, title TEXT, published TEXT,
            PRIMARY KEY (document, position)) WITHOUT ROWID;
        CREATE INDEX articles_by_id ON articles (id);
        CREATE TABLE claims (
            document INTEGER NOT NULL, article INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL,
            earliest TEXT, latest TEXT, place TEXT NOT NULL, who TEXT NOT NULL, harms TEXT NOT NULL,
            PRIMARY KEY (document, article, position)) WITHOUT ROWID;
        CREATE TABLE located (key INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (key, document)) WITHOUT ROWID;
        CREATE TABLE chunks (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, records INTEGER NOT NULL, body BLOB NOT NULL);
        CREATE TABLE leads (key INTEGER NOT NULL, chunk INTEGER NOT NULL, PRIMARY KEY (key, chunk)) WITHOUT ROWID;
        CREATE TABLE claim_events (
            claim INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (claim, event)) WITHOUT ROWID;
        CREATE TABLE claim_origins (
            claim INTEGER NOT NULL, origin INTEGER NOT NULL, PRIMARY KEY (claim, origin)) WITHOUT ROWID;
        CREATE TABLE origins (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, basis TEXT NOT NULL,
            rule TEXT NOT NULL);
        CREATE TABLE events (
            key INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, earliest TEXT, latest TEXT, place TEXT,
            claims INTEGER NOT NULL, articles INTEGER NOT NULL, origins INTEGER NOT NULL, contradictions INTEGER NOT NULL);
        CREATE TABLE judged (number INTEGER PRIMARY KEY AUTOINCREMENT, body BLOB NOT NULL);
        """,
    ),
    (
        "0002 reviews",
        """
        CREATE TABLE reviewed (number INTEGER PRIMARY KEY AUTOINCREMENT, about TEXT NOT NULL, body BLOB NOT NULL);
        CREATE INDEX reviewed_about ON reviewed (about)
        """,
    ),
    (
        "0003 what conclusions leave for the next",
        """
        ALTER TABLE chunks ADD COLUMN owners BLOB NOT NULL DEFAULT x'';
        ALTER TABLE chunks ADD COLUMN gone BLOB NOT NULL DEFAULT x'';
        CREATE TABLE opposed (owner INTEGER NOT NULL, comparison INTEGER NOT NULL, one INTEGER NOT NULL,
            other INTEGER NOT NULL, PRIMARY KEY (owner, comparison)) WITHOUT ROWID;
        CREATE TABLE kept (document INTEGER PRIMARY KEY, articles BLOB NOT NULL, sketches BLOB NOT NULL, rests BLOB NOT NULL);
        CREATE TABLE memory (name TEXT PRIMARY KEY, body BLOB NOT NULL)
        """,
    ),
    (
        "0004 which articles hold a key",
        """
        CREATE TABLE postings (key INTEGER NOT NULL, posting INTEGER NOT NULL, PRIMARY KEY (key, posting)) WITHOUT ROWID
        """,
    ),
    (
        "0005 claims of some pages are kept together",
        """
        DROP TABLE kept;
        CREATE TABLE kept (document INTEGER PRIMARY KEY, rests BLOB NOT NULL)
        """,
    ),
)


def check_ledger(connection: sqlite3.Connection, path: Path) -> None:
    """Raises LedgerError unless the file is a ledger that this program understands."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise LedgerError(
            "this is a database, but not a ledger of whosaid",
            where=str(path),
            mend="Name another file with --ledger.",
        )
    known = [name for name, _ in MIGRATIONS]
    applied = [name for (name,) in connection.execute("SELECT name FROM migrations ORDER BY name")]
    if applied != known[: len(applied)]:
        raise LedgerError(
            "this ledger was made by a newer whosaid",
            where=str(path),
            mend="Install that version, or read the pages again into a new ledger.",
        )


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Makes an empty file a ledger, or brings an older ledger up to date, in one transaction."""
    connection.execute("BEGIN IMMEDIATE")
    if not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("CREATE TABLE migrations (name TEXT PRIMARY KEY) WITHOUT ROWID")
    check_ledger(connection, path)
    applied = {name for (name,) in connection.execute("SELECT name FROM migrations")}
    for name, statements in MIGRATIONS:
        if name not in applied:
            for statement in statements.split(";"):
                connection.execute(statement)
            connection.execute("INSERT INTO migrations VALUES (?)", (name,))
    connection.execute("COMMIT")
