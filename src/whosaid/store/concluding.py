"""Conclusions -> the tables of a ledger: units added and dropped, with their lines and pairs. For the one writer, in its transaction."""

import json
import sqlite3
from array import array
from collections.abc import Iterable
from typing import Any

from whosaid.store.codec import key_of
from whosaid.store.posting import Posted
from whosaid.store.protocol import Chunk, Memory, PackedConclusions
from whosaid.store.rows import KINDS, chunks_of, keys_of, unpack_records

_TABLES = (
    "chunks", "leads", "claim_events", "claim_origins", "origins", "events", "opposed", "kept", "memory",
    "postings",
)  # fmt: skip
_KIND_NAMED: dict[str, type[Any]] = {name: kind for kind, name in KINDS.items()}
#: A chunk of which no more than this share still holds is written anew.
LEAST_HOLDING = 0.5


def forget(connection: sqlite3.Connection) -> None:
    """Takes all conclusions away, and what they left."""
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - fixed words
    connection.execute("DELETE FROM remarks WHERE name = 'too common'")


def add_conclusions(connection: sqlite3.Connection, part: PackedConclusions) -> None:
    """Drops the units that the part drops, then adds what it holds."""
    _drop(connection, array("q", part.dropped))
    connection.executemany(
        "DELETE FROM claim_origins WHERE claim = ?", ((claim,) for claim in array("q", part.unheard))
    )
    _add_chunks(connection, part.chunks)
    opposed = array("q", part.opposed)
    connection.executemany(
        "INSERT INTO opposed VALUES (?, ?, ?, ?)",
        zip(opposed[::4], opposed[1::4], opposed[2::4], opposed[3::4], strict=True),
    )
    connection.executemany(
        "INSERT INTO origins VALUES (?, ?, ?, ?, ?, ?)",
        [(key_of(line.id), line.id, line.name, line.kind, line.basis, line.rule) for line in part.origins],
    )
    connection.executemany(
        "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        [
            (
                key_of(line.id), line.id, line.kind, line.earliest, line.latest, line.place, line.claims, line.articles,
                line.origins,
            )
            for line in part.events
        ],
    )  # fmt: skip
    for table, pairs in (("claim_events", part.claim_events), ("claim_origins", part.claim_origins)):
        keys = array("q", pairs)
        connection.executemany(f"INSERT INTO {table} VALUES (?, ?)", zip(keys[::2], keys[1::2], strict=True))  # noqa: S608 - fixed words
    if part.too_common is not None:
        words = json.dumps(part.too_common, ensure_ascii=False)
        connection.execute("INSERT OR REPLACE INTO remarks VALUES ('too common', ?)", (words,))
    if part.memory is not None:
        _remember(connection, part.memory)
    if part.posted is not None:
        _post(connection, part.posted)


def settle_conclusions(connection: sqlite3.Connection) -> None:
    """Counts contradictions anew, and writes chunks anew of which little still holds."""
    before = dict(connection.execute("SELECT key, contradictions FROM events WHERE contradictions <> 0"))
    now = {event: number for number, event in connection.execute(_OPPOSED_BY_EVENT)}
    others = sorted(event for event in before.keys() | now.keys() if before.get(event) != now.get(event))
    connection.executemany(
        "UPDATE events SET contradictions = ? WHERE key = ?", [(now.get(event, 0), event) for event in others]
    )
    rows = connection.execute(
        "SELECT number, kind, body, owners, gone FROM chunks WHERE length(gone) >= ? * length(owners) / 8 AND length(gone)",
        (1 - LEAST_HOLDING,),
    ).fetchall()
    leads: list[tuple[int, int]] = []
    chunks: list[Chunk] = []
    for number, name, body, owners, gone in rows:
        kind = _KIND_NAMED[name]
        records = list(zip(array("q", owners), unpack_records(body, b"", kind), strict=True))
        keys = keys_of(kind, (one for _, one in records)) | {owner for owner, _ in records}
        leads += [(key, number) for key in keys]
        chunks += chunks_of(kind, [one for place, one in enumerate(records) if place not in gone])
    connection.executemany("DELETE FROM chunks WHERE number = ?", [(number,) for number, *_ in rows])
    leads.sort()  # as with adding them, neighbours together
    connection.executemany("DELETE FROM leads WHERE key = ? AND chunk = ?", leads)
    _add_chunks(connection, chunks)


def _post(connection: sqlite3.Connection, posted: Posted) -> None:
    """Takes postings away and adds others: together and in order, which is ten times as quick as one by one."""
    gone, new = array("q", posted.gone), array("q", posted.new)
    connection.executemany(
        "DELETE FROM postings WHERE key = ? AND posting = ?", zip(gone[::2], gone[1::2], strict=True)
    )
    connection.executemany("INSERT INTO posted VALUES (?, ?)", zip(new[::2], new[1::2], strict=True))
    if posted.is_last:
        connection.execute("INSERT INTO postings SELECT key, posting FROM posted ORDER BY key, posting")
        connection.execute("DELETE FROM posted")


_OPPOSED_BY_EVENT = """
SELECT count(*), event FROM (
    SELECT owner, comparison, event FROM opposed JOIN claim_events ON claim = one
    UNION SELECT owner, comparison, event FROM opposed JOIN claim_events ON claim = other)
GROUP BY event
"""


def _add_chunks(connection: sqlite3.Connection, chunks: Iterable[Chunk]) -> None:
    leads: list[tuple[int, int | None]] = []
    for chunk in chunks:
        number = connection.execute(
            "INSERT INTO chunks (kind, records, body, owners) VALUES (?, ?, ?, ?)",
            (chunk.kind, chunk.records, chunk.body, chunk.owners),
        ).lastrowid
        leads += [(key, number) for key in array("q", chunk.keys)]
    connection.executemany("INSERT INTO leads VALUES (?, ?)", sorted(leads))


def _drop(connection: sqlite3.Connection, units: "array[int]") -> None:
    """Marks the records of these units as gone; their lines go at once."""
    dropped = frozenset(units)
    chunks: set[int] = set()
    for unit in sorted(dropped):
        chunks.update(chunk for (chunk,) in connection.execute("SELECT chunk FROM leads WHERE key = ?", (unit,)))
    for chunk in sorted(chunks):
        ((owners, gone),) = connection.execute("SELECT owners, gone FROM chunks WHERE number = ?", (chunk,))
        places = bytes(
            place for place, owner in enumerate(array("q", owners)) if owner in dropped and place not in gone
        )
        connection.execute(
            "UPDATE chunks SET gone = ?, records = records - ? WHERE number = ?", (gone + places, len(places), chunk)
        )
    keys = [(unit,) for unit in sorted(dropped)]
    events = connection.executemany("DELETE FROM events WHERE key = ?", keys).rowcount
    connection.executemany("DELETE FROM origins WHERE key = ?", keys)
    connection.executemany("DELETE FROM opposed WHERE owner = ?", keys)
    if events > 0:  # gone through once, however many are dropped: events have no look-up of their claims
        wanted = json.dumps(sorted(dropped))
        connection.execute("DELETE FROM claim_events WHERE event IN (SELECT value FROM json_each(?))", (wanted,))


def _remember(connection: sqlite3.Connection, memory: Memory) -> None:
    connection.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", memory.rests)
    connection.executemany("INSERT OR REPLACE INTO memory VALUES (?, ?)", sorted(memory.tables.items()))
