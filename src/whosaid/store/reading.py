"""A ledger file -> the records that were asked for. Opened read-only, so that a reader can never harm it."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import quote

from whosaid.errors import LedgerError
from whosaid.records.bundles import Fingerprint
from whosaid.records.concluded import Comparison, Copy, Framing, Judgement, Origin
from whosaid.store.codec import fold, key_of, key_range, unpack, unpack_facts, unpack_fingerprints, unpack_page
from whosaid.store.migrations import check_ledger
from whosaid.store.protocol import ArticleLine, ClaimChoice, Conclusion, Counts, EventFile, EventLine, PageFacts

#: How the ids of each kind of conclusion begin; those without an id of their own get a running one.
BEGINNINGS: Mapping[type[Any], str] = {
    Copy: "copy:",
    Origin: "origin:",
    EventFile: "event:",
    Comparison: "comparison:",
    Framing: "framing:",
    Judgement: "judgement:",
}
#: Kinds without ids, of which one row holds all that are about one article (framings) or one event (judgements).
TOGETHER = frozenset({Framing, Judgement})
#: Sorts after every character of an id: the end of a range of ids that begin alike.
_END = "\U0010ffff"
#: SQLite's host parameters in one statement; older builds allow 999.
_MANY = 500


@contextmanager
def understood(path: Path) -> Iterator[None]:
    """What SQLite complains about, as LedgerError with the mend."""
    try:
        yield
    except sqlite3.Error as error:
        raise _ledger_error(error, path) from error


#: Beginning of SQLite's name of an error -> what it means, and the mend.
_MEANINGS = (
    ("SQLITE_FULL", "the disk is full", "Free some space and give the same command again: what was stored is kept."),
    ("SQLITE_IOERR", "the disk cannot be written or read", "Check the disk and give the same command again."),
    ("SQLITE_NOTADB", "this file is not a ledger", "Name another file with --ledger."),
    ("SQLITE_CORRUPT", "this ledger is damaged", "Read the pages again into a new ledger, or restore a copy."),
    ("SQLITE_BUSY", "another program is writing to this ledger", "Wait until it has finished."),
    ("SQLITE_LOCKED", "another program is writing to this ledger", "Wait until it has finished."),
    ("SQLITE_READONLY", "this ledger cannot be written", "Copy it to a place that you may write to."),
    ("SQLITE_CANTOPEN", "the file cannot be opened", "Check its folder and your rights."),
)


def _ledger_error(error: sqlite3.Error, path: Path) -> LedgerError:
    name = getattr(error, "sqlite_errorname", "") or ""
    for beginning, what, mend in _MEANINGS:
        if name.startswith(beginning):
            return LedgerError(what, where=str(path), mend=mend)
    return LedgerError(str(error), where=str(path), mend="If this comes again, report it with this line.")


class LedgerReader:
    """See protocol.Reader."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if not path.is_file():
            raise LedgerError(
                "there is no such ledger",
                where=str(path),
                mend=f"Make it with: whosaid read PAGES --ledger {path}",
            )
        with understood(path):
            self._connection = _open_to_read(path)
            check_ledger(self._connection, path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self._connection.close()

    def _rows(self, statement: str, given: Sequence[object] | Mapping[str, object] = ()) -> Iterator[tuple[Any, ...]]:
        with understood(self.path):
            for row in self._connection.execute(statement, given):  # noqa: UP028 - `yield from` closes the cursor too late
                yield row

    def counts(self) -> Counts:
        """See Reader."""
        ((pages, older),) = self._rows("SELECT ifnull(sum(current), 0), ifnull(sum(1 - current), 0) FROM documents")
        ((articles,),) = self._rows("SELECT count(*) FROM articles JOIN documents ON number = document WHERE current")
        ((claims,),) = self._rows("SELECT count(*) FROM claims JOIN documents ON number = document WHERE current")
        copies, origins, events = (self._number_of(kind) for kind in (Copy, Origin, EventFile))
        return Counts(pages, articles, claims, copies, origins, events, older, self.remembered("stale") == "yes")

    def _number_of(self, kind: type[Any]) -> int:
        ((number,),) = self._rows("SELECT count(*) FROM concluded WHERE id BETWEEN ? AND ?", _range(BEGINNINGS[kind]))
        return int(number)

    def remembered(self, name: str) -> str | None:
        """See Reader."""
        return next((str(value) for (value,) in self._rows("SELECT value FROM remarks WHERE name = ?", (name,))), None)

    def each_page(self) -> Iterator[PageFacts]:
        """See Reader."""
        for facts, rest in self._rows(
            "SELECT facts, rest FROM documents JOIN pages USING (number) WHERE current ORDER BY id"
        ):
            yield unpack_page(facts, rest)

    def each_facts(self) -> Iterator[PageFacts]:
        """See Reader."""
        for (facts,) in self._rows("SELECT facts FROM documents JOIN pages USING (number) WHERE current ORDER BY id"):
            yield unpack_facts(facts)

    def fingerprints(self) -> Iterator[Fingerprint]:
        """See Reader."""
        for (packed,) in self._rows(
            "SELECT fingerprints FROM documents JOIN pages USING (number) WHERE current ORDER BY id"
        ):
            yield from unpack_fingerprints(packed)

    def pages_with(self, beginning: str) -> Iterator[PageFacts]:
        """See Reader."""
        numbers = sorted(
            {
                number
                for (number,) in self._rows(
                    "SELECT document FROM located WHERE key BETWEEN ? AND ?", key_range(beginning)
                )
            }
        )
        return map(self._page, numbers)

    def pages_named(self, name: str) -> Iterator[PageFacts]:
        """See Reader."""
        rows = self._rows(
            "SELECT number FROM documents WHERE current AND (name = :name OR substr(name, -length(:tail)) = :tail) ORDER BY name",
            {"name": name, "tail": f"/{name}"},
        )
        return map(self._page, [number for (number,) in rows])

    def _page(self, number: int) -> PageFacts:
        ((facts, rest),) = self._rows("SELECT facts, rest FROM pages WHERE number = ?", (number,))
        return unpack_page(facts, rest)

    def article_lines(self, articles: Sequence[str]) -> Mapping[str, ArticleLine]:
        """See Reader."""
        lines: dict[str, ArticleLine] = {}
        wanted = sorted(set(articles))
        for first in range(0, len(wanted), _MANY):
            some = wanted[first : first + _MANY]
            marks = ",".join("?" * len(some))
            for row in self._rows(f"SELECT id, outlet, title, published FROM articles WHERE id IN ({marks})", some):  # noqa: S608 - only question marks
                lines[row[0]] = ArticleLine(*row)
        return lines

    def chosen_claims(self, choice: ClaimChoice) -> Iterator[tuple[PageFacts, int, int]]:
        """See Reader."""
        conditions, given = _conditions(choice)
        held: tuple[int, PageFacts] | None = None
        for document, article, position in self._rows(
            "SELECT document, article, position FROM claims JOIN documents ON number = document "  # noqa: S608 - fixed words
            f"WHERE {' AND '.join(conditions)} ORDER BY id, article, position",
            given,
        ):
            if held is None or held[0] != document:
                held = (document, self._page(document))
            yield held[1], article, position

    def event_lines(self) -> tuple[EventLine, ...]:
        """See Reader."""
        rows = self._rows(
            "SELECT id, kind, earliest, latest, place, claims, articles, origins, contradictions FROM events "
            "ORDER BY earliest IS NULL, earliest, id"
        )
        return tuple(EventLine(*row) for row in rows)

    def concluded(self, kind: type[Conclusion]) -> Iterator[Conclusion]:
        """See Reader."""
        return self.concluded_with(kind, BEGINNINGS[kind])

    def concluded_with(self, kind: type[Conclusion], beginning: str) -> Iterator[Conclusion]:
        """See Reader."""
        if beginning.startswith(BEGINNINGS[kind]):
            for (body,) in self._rows(
                "SELECT body FROM concluded WHERE id BETWEEN ? AND ? ORDER BY id", _range(beginning)
            ):
                yield from _records(body, kind)

    def touching(self, kind: type[Conclusion], record: str) -> Iterator[Conclusion]:
        """See Reader."""
        for (body,) in self._rows(
            "SELECT body FROM touches JOIN concluded USING (number) WHERE key = ? AND id BETWEEN ? AND ? ORDER BY id",
            (key_of(record), *_range(BEGINNINGS[kind])),
        ):
            yield from _records(body, kind)

    def ids_touching(self, kind: type[Conclusion], record: str) -> tuple[str, ...]:
        """See Reader."""
        rows = self._rows(
            "SELECT id FROM touches JOIN concluded USING (number) WHERE key = ? AND id BETWEEN ? AND ? ORDER BY id",
            (key_of(record), *_range(BEGINNINGS[kind])),
        )
        return tuple(identity for (identity,) in rows)

    def judgements(self) -> Iterator[Judgement]:
        """See Reader."""
        for (body,) in self._rows("SELECT body FROM judged ORDER BY number"):
            yield unpack(body, Judgement)

    def too_common(self) -> tuple[tuple[str, int], ...]:
        """See Reader."""
        return tuple((key, size) for key, size in json.loads(self.remembered("too common") or "[]"))


def _records(body: bytes, kind: type[Conclusion]) -> tuple[Conclusion, ...]:
    """The records of a row: one where they have ids of their own, else those that are about the same."""
    if kind in TOGETHER:
        return unpack(body, tuple[kind, ...])  # type: ignore[valid-type]  # a type made at run time
    return (unpack(body, kind),)


def _open_to_read(path: Path) -> sqlite3.Connection:
    """A connection without rights to write; in a folder without such rights too, where no writer left work behind."""
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        waiting = path.with_name(f"{path.name}-wal")
        if waiting.exists() and waiting.stat().st_size:
            raise
        connection = sqlite3.connect(f"{address}&immutable=1", uri=True, isolation_level=None)
    return connection


def _range(beginning: str) -> tuple[str, str]:
    return beginning, beginning + _END


def _conditions(choice: ClaimChoice) -> tuple[list[str], dict[str, str]]:
    """What a choice means in SQL: conditions, and the values they name."""
    conditions, given = ["current"], {}
    for name, words, condition in (
        ("who", choice.who, "instr(who, :who)"),
        ("kind", choice.kind, "(kind = :kind OR instr(kind, :kind))"),
        ("place", choice.place, "instr(place, :place)"),
        ("harm", choice.harm, "instr(harms, :harm)"),
    ):
        if words:
            conditions.append(condition)
            given[name] = fold(words)
    if choice.first:
        conditions.append("latest >= :first")
        given["first"] = choice.first
    if choice.last:
        conditions.append("earliest <= :last")
        given["last"] = choice.last
    return conditions, given
