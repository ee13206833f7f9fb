"""A ledger file -> the records that were asked for. Opened read-only, so that a reader can never harm it."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from whosaid.errors import LedgerError
from whosaid.records.bundles import Fingerprint, Pages
from whosaid.records.concluded import Copy, Judgement, Origin, Review
from whosaid.store.codec import (
    fold,
    key_of,
    key_range,
    unpack,
    unpack_findings,
    unpack_fingerprints,
    unpack_page,
    unpack_printed,
    unpack_some_claims,
)
from whosaid.store.migrations import check_ledger
from whosaid.store.protocol import (
    ArticleLine,
    ClaimChoice,
    Conclusion,
    Counts,
    EventFile,
    EventLine,
    KeptRests,
    OriginLine,
    OutletDay,
    PageFacts,
)
from whosaid.store.rows import KINDS, RANKED, TOUCHED, unpack_records, unpack_some
from whosaid.store.troubles import Opened, check_no_folder, is_work_left, understood

#: SQLite's host parameters in one statement; older builds allow 999.
_MANY = 500


#: Kinds that claims lead to by a table of their own.
CLAIM_TABLES: Mapping[type[Any], str] = {EventFile: "events", Origin: "origins"}


class LedgerReader(Opened):
    """See protocol.Reader."""

    def __init__(self, path: Path) -> None:
        self.path = path
        check_no_folder(path)
        if not path.is_file():
            raise LedgerError(
                "there is no such ledger",
                where=str(path),
                mend=f"Make it with: whosaid read PAGES --ledger {path}",
            )
        with understood(path):
            self._connection = _open_to_read(path)
            check_ledger(self._connection, path)

    def _rows(self, statement: str, given: Sequence[object] | Mapping[str, object] = ()) -> Iterator[tuple[Any, ...]]:
        with understood(self.path):
            for row in self._connection.execute(statement, given):  # noqa: UP028 - `yield from` closes the cursor too late
                yield row

    def counts(self) -> Counts:
        """See Reader."""
        ((pages, older),) = self._rows("SELECT ifnull(sum(current), 0), ifnull(sum(1 - current), 0) FROM documents")
        ((articles,),) = self._rows("SELECT count(*) FROM articles JOIN documents ON number = document WHERE current")
        ((claims,),) = self._rows("SELECT count(*) FROM claims JOIN documents ON number = document WHERE current")
        copies, origins, events = self.number_of(Copy), self.number_of(Origin), self.number_of(EventFile)
        return Counts(pages, articles, claims, copies, origins, events, older, self.remembered("stale") == "yes")

    def state(self) -> str:
        """See Reader."""
        ((pages, last, current),) = self._rows(
            "SELECT count(*), ifnull(max(number), 0), ifnull(sum(current), 0) FROM documents"
        )
        return f"{pages} {last} {current} {self.remembered('concluded') or 0}"

    def hold(self) -> None:
        """See Reader."""
        with understood(self.path):
            self._connection.execute("BEGIN")

    @property
    def _gone(self) -> str:
        """The column that says which records of a chunk no longer hold; nothing in a ledger of an older program."""
        has_column = any(self._rows("SELECT 1 FROM pragma_table_info('chunks') WHERE name = 'gone'"))
        return "gone" if has_column else "x''"

    def remembered(self, name: str) -> str | None:
        """See Reader."""
        return next((str(value) for (value,) in self._rows("SELECT value FROM remarks WHERE name = ?", (name,))), None)

    def each_page(self) -> Iterator[PageFacts]:
        """See Reader."""
        for row in self._columns("printed, claims, attributions, rest"):
            yield unpack_page(*row)

    def each_printed(self) -> Iterator[Pages]:
        """See Reader."""
        for (printed,) in self._columns("printed"):
            yield unpack_printed(printed)

    def numbers(self) -> Mapping[int, str]:
        """See Reader."""
        return dict(self._rows("SELECT number, name FROM documents WHERE current ORDER BY id"))

    def pages_numbered(self, numbers: Iterable[int]) -> Iterator[tuple[int, bytes, bytes, bytes]]:
        """See Reader."""
        statement = "SELECT number, printed, claims, attributions FROM pages WHERE number IN ({}) ORDER BY number"
        yield from self._in_turn(statement, numbers)

    def fingerprints_of(self, numbers: Iterable[int]) -> Iterator[tuple[int, tuple[Fingerprint, ...]]]:
        """See Reader."""
        statement = "SELECT number, fingerprints FROM pages WHERE number IN ({}) ORDER BY number"
        for number, packed in self._in_turn(statement, numbers):
            yield number, unpack_fingerprints(packed)

    def postings(self, keys: Iterable[int] | None) -> Iterator[tuple[int, list[int]]]:
        """See Reader."""
        select = "SELECT key, group_concat(posting) FROM postings"
        rows = (
            self._rows(f"{select} GROUP BY key HAVING count(*) > 1")
            if keys is None
            else self._in_turn(f"{select} WHERE key IN ({{}}) GROUP BY key", keys)
        )
        for key, postings in rows:
            yield key, sorted(map(int, postings.split(",")))

    def _in_turn(self, statement: str, numbers: Iterable[int]) -> Iterator[tuple[Any, ...]]:
        """The rows of a statement that asks for some numbers, for as many of them at a time as it may ask for."""
        wanted = sorted(set(numbers))
        for first in range(0, len(wanted), _MANY):
            some = wanted[first : first + _MANY]
            yield from self._rows(statement.format(",".join("?" * len(some))), some)

    def kept(self) -> Iterator[KeptRests]:
        """See Reader."""
        for row in self._rows("SELECT document, rests FROM kept ORDER BY document"):
            yield KeptRests(*row)

    def memory(self) -> Mapping[str, bytes]:
        """See Reader."""
        return dict(self._rows("SELECT name, body FROM memory"))

    def _columns(self, columns: str) -> Iterator[tuple[Any, ...]]:
        """Columns of the table of pages, for current pages in order of their documents' ids."""
        return self._rows(f"SELECT {columns} FROM documents JOIN pages USING (number) WHERE current ORDER BY id")  # noqa: S608 - fixed words

    def pages_with(self, beginning: str, *, whole: bool = True, attributions: bool = True) -> Iterator[PageFacts]:
        """See Reader."""
        numbers = sorted(
            {
                number
                for (number,) in self._rows(
                    "SELECT document FROM located WHERE key BETWEEN ? AND ?", key_range(beginning)
                )
            }
        )
        return (self._page(number) if whole else self._claims_of(number, attributions) for number in numbers)

    def pages_of_claims(self, claims: Iterable[str]) -> Iterator[PageFacts]:
        """See Reader."""
        wanted = frozenset(claims)
        statement = "SELECT printed, claims FROM pages WHERE number IN ({}) ORDER BY number"
        for printed, found in self._in_turn(statement, self._found_by("document", "located", wanted)):
            yield PageFacts(unpack_printed(printed), unpack_some_claims(found, wanted))

    def pages_named(self, name: str) -> Iterator[PageFacts]:
        """See Reader."""
        rows = self._rows(
            "SELECT number FROM documents WHERE current AND (name = :name OR substr(name, -length(:tail)) = :tail) ORDER BY name",
            {"name": name, "tail": f"/{name}"},
        )
        return map(self._page, [number for (number,) in rows])

    def _page(self, number: int) -> PageFacts:
        (row,) = self._rows("SELECT printed, claims, attributions, rest FROM pages WHERE number = ?", (number,))
        return unpack_page(*row)

    def _claims_of(self, number: int, attributions: bool) -> PageFacts:
        """The page without what only it alone is asked for."""
        (row,) = self._rows("SELECT printed, claims, attributions FROM pages WHERE number = ?", (number,))
        printed, claims, said = row
        return PageFacts(unpack_printed(printed), unpack_findings(claims, said if attributions else None))

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

    def outlet_days(self) -> tuple[OutletDay, ...]:
        """See Reader."""
        rows = self._rows(
            "SELECT outlet, substr(published, 1, 10) AS day, count(*) FROM articles JOIN documents ON number = document "
            "WHERE current AND outlet IS NOT NULL GROUP BY outlet, day ORDER BY outlet, day"
        )
        return tuple(OutletDay(*row) for row in rows)

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

    def number_of(self, kind: type[Conclusion]) -> int:
        """See Reader."""
        ((number,),) = self._rows("SELECT ifnull(sum(records), 0) FROM chunks WHERE kind = ?", (KINDS[kind],))
        return int(number)

    def event_lines(self, *, largest: int = -1) -> tuple[EventLine, ...]:
        """See Reader."""
        some = "events" if largest < 0 else "(SELECT * FROM events ORDER BY origins DESC, articles DESC, id LIMIT ?)"
        rows = self._rows(
            "SELECT id, kind, earliest, latest, place, claims, articles, origins, contradictions "  # noqa: S608 - fixed words
            f"FROM {some} ORDER BY earliest IS NULL, earliest, id",
            () if largest < 0 else (largest,),
        )
        return tuple(EventLine(*row) for row in rows)

    def concluded(self, kind: type[Conclusion]) -> Iterator[Conclusion]:
        """See Reader."""
        statement = f"SELECT body, {self._gone} FROM chunks WHERE kind = ? ORDER BY number"  # noqa: S608 - fixed words
        for body, gone in self._rows(statement, (KINDS[kind],)):
            yield from unpack_records(body, gone, kind)

    def concluded_with(self, kind: type[Conclusion], beginning: str) -> Iterator[Conclusion]:
        """See Reader."""
        if not beginning.startswith(f"{KINDS[kind]}:"):
            return
        chunks = self._rows("SELECT DISTINCT chunk FROM leads WHERE key BETWEEN ? AND ?", key_range(beginning))
        own = TOUCHED[kind]
        found = self._in_chunks({chunk for (chunk,) in chunks}, kind, lambda one: own(one)[0].startswith(beginning))
        yield from sorted(found, key=RANKED[kind])

    def touching(self, kind: type[Conclusion], *records: str) -> Iterator[Conclusion]:
        """See Reader."""
        table = CLAIM_TABLES.get(kind)
        wanted = {one for record in records for one in self._ids_of(table, record)} if table else set(records)
        chunks = self._found_by("chunk", "leads", wanted)
        touched = TOUCHED[kind]
        found = self._in_chunks(chunks, kind, lambda one: not wanted.isdisjoint(touched(one)))
        yield from sorted(found, key=RANKED[kind])

    def _found_by(self, what: str, table: str, ids: Iterable[str]) -> set[int]:
        """Numbers of what these ids lead to."""
        keys = json.dumps(sorted(map(key_of, ids)))
        statement = f"SELECT DISTINCT {what} FROM {table} WHERE key IN (SELECT value FROM json_each(?))"  # noqa: S608 - fixed words
        return {number for (number,) in self._rows(statement, (keys,))}

    def _in_chunks(
        self, chunks: set[int], kind: type[Conclusion], is_wanted: Callable[[Any], bool]
    ) -> Iterator[Conclusion]:
        """Records of a kind in these chunks."""
        statement = (
            f"SELECT body, {self._gone} FROM chunks WHERE number IN (SELECT value FROM json_each(?)) AND kind = ? "  # noqa: S608 - fixed words
            "ORDER BY number"
        )
        for body, gone in self._rows(statement, (json.dumps(sorted(chunks)), KINDS[kind])):
            yield from unpack_some(body, gone, kind, is_wanted)

    def copies_within(self, groups: Iterable[Iterable[str]]) -> Iterator[Copy]:
        """See Reader."""
        groups_of: dict[str, set[int]] = defaultdict(set)
        for number, articles in enumerate(groups):
            for article in articles:
                groups_of[article].add(number)
        nowhere: set[int] = set()

        def is_within(one: Any) -> bool:
            left, right = one.left.article, one.right.article
            return not groups_of.get(left, nowhere).isdisjoint(groups_of.get(right, nowhere))

        yield from self._in_chunks(self._found_by("chunk", "leads", groups_of), Copy, is_within)

    def event_of(self, claim: str) -> str | None:
        """See Reader."""
        return next(iter(self._ids_of("events", claim)), None)

    def _ids_of(self, table: str, claim: str) -> tuple[str, ...]:
        """Ids of the events or origins of a claim, sorted."""
        statement = f"SELECT id FROM claim_{table} JOIN {table} ON key = {table[:-1]} WHERE claim = ? ORDER BY id"  # noqa: S608 - fixed words
        return tuple(identity for (identity,) in self._rows(statement, (key_of(claim),)))

    def origins_of(self, claim: str) -> tuple[OriginLine, ...]:
        """See Reader."""
        rows = self._rows(
            "SELECT id, name, kind, basis, rule FROM claim_origins JOIN origins ON key = origin WHERE claim = ? ORDER BY id",
            (key_of(claim),),
        )
        return tuple(OriginLine(*row) for row in rows)

    def origins_by_claim(self, claims: Iterable[str]) -> Mapping[str, tuple[OriginLine, ...]]:
        """See Reader."""
        by_key = {key_of(claim): claim for claim in claims}
        found: dict[str, list[OriginLine]] = {claim: [] for claim in by_key.values()}
        for key, *row in self._rows(
            "SELECT claim, id, name, kind, basis, rule FROM claim_origins JOIN origins ON key = origin "
            "WHERE claim IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(sorted(by_key)),),
        ):
            found[by_key[key]].append(OriginLine(*row))
        return {claim: tuple(some) for claim, some in found.items()}

    def known_origins(self) -> int:
        """See Reader."""
        ((number,),) = self._rows("SELECT count(*) FROM origins WHERE basis <> 'unknown'")
        return int(number)

    def judgements(self) -> Iterator[Judgement]:
        """See Reader."""
        for (body,) in self._rows("SELECT body FROM judged ORDER BY number"):
            yield unpack(body, Judgement)

    def reviews(self) -> Iterator[Review]:
        """See Reader."""
        ((has_table,),) = self._rows(
            "SELECT count(*) FROM sqlite_master WHERE name = 'reviewed'"
        )  # older ledgers have none
        if has_table:
            for (body,) in self._rows("SELECT body FROM reviewed ORDER BY number"):
                yield unpack(body, Review)

    def too_common(self) -> tuple[tuple[str, int], ...]:
        """See Reader."""
        return tuple((key, size) for key, size in json.loads(self.remembered("too common") or "[]"))


def _open_to_read(path: Path) -> sqlite3.Connection:
    """A connection without rights to write; in a folder without such rights too, where no writer left work behind."""
    address = f"file:{quote(str(path.absolute()))}?mode=ro"
    connection = sqlite3.connect(address, uri=True, isolation_level=None)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        if is_work_left(path):
            raise
        connection = sqlite3.connect(f"{address}&immutable=1", uri=True, isolation_level=None)
    return connection


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
