"""Tables of actors -> rows, checked: what the program packs, and what users add as CSV, TSV or YAML without code.

Packaged tables stand in `world/actors/*.tsv`. A user's folder may hold the same files, or one of `world/actors.csv`,
`world/actors.tsv` (both with a line of column names) and `world/actors.yaml` (a list `actors`). A later row of the same id
replaces an earlier one. What is wrong raises BadRule with file, line and mend.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from whosaid.errors import BadRule
from whosaid.knowledge.loading import load_table, parsed, text_of

#: Where the packaged tables stand.
FOLDER = "world/actors"
_TABLES = ("built-groups.tsv", "groups.tsv", "bodies.tsv", "monitors.tsv", "media.tsv")
_PEOPLE = "people.tsv"
_OWN = "world/actors"

#: Kinds of actors; `actor_kind` of a mention is one of them.
KINDS = frozenset(
    {
        "state", "force", "armed-group", "coalition", "body", "monitor", "agency", "outlet", "official", "person", "office",
        "ministry", "aid", "party", "social",
    }
)  # fmt: skip
#: Kinds of one person; of a person or the office that he holds; of those that print.
PERSONS = frozenset({"official", "person"})
PERSONAL = PERSONS | {"office"}
PRESS = frozenset({"agency", "outlet"})

#: Columns that a user's row may have; the first four it must have.
COLUMNS = ("id", "name", "kind", "from", "country", "part_of", "aliases", "offices", "outside")
_NEEDED = 4

_DAYS = r"(?:@(?:\d{4}-\d\d-\d\d)?\.\.(?:\d{4}-\d\d-\d\d)?)?"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_COUNTRY = re.compile(r"(?:[A-Z]{2})?")
_NAMED = re.compile(r"(?:\??[^@?]+" + _DAYS + ")?")
_HELD = re.compile(r"(?:(?:[A-Z]{2}|[a-z0-9-]+) [^@ ]+" + _DAYS + ")?")


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One row of a table of actors."""

    short: str
    """Id without `actor:`."""
    name: str
    """Display name."""
    kind: str
    """One of KINDS."""
    country: str
    """ISO 3166-1 alpha-2, empty for none."""
    part: str
    """Short id of what it is a part of, empty for none."""
    aliases: str
    """Other names, parted by |: NAME, NAME@FROM..TO, ?NAME."""
    offices: str
    """`WHOSE OFFICE@FROM..TO`, parted by |."""
    outside: str
    """Ids elsewhere."""
    origin: str
    """Where the row comes from."""
    where: str = ""
    """File and line of a user's row, else empty."""


def actor_rows(folders: Sequence[Path] = ()) -> tuple[ActorRow, ...]:
    """All rows, packaged ones first, each id once. Raises BadRule with file, line and mend."""
    rows: dict[str, ActorRow] = {}
    for table in _TABLES:
        for line in load_table(f"{FOLDER}/{table}", folders):
            short, name, kind, country, part, aliases, outside, origin = table_fields(line, 8, table)
            rows[short] = ActorRow(short, name, kind, country, part, aliases, "", outside, origin)
    for line in load_table(f"{FOLDER}/{_PEOPLE}", folders):
        rows[line.partition("\t")[0]] = ActorRow(*table_fields(line, 9, _PEOPLE))
    for row in _own_rows(folders):
        rows[row.short] = row
    return tuple(rows.values())


def table_fields(line: str, count: int, name: str) -> list[str]:
    """The fields of a line of a packaged table."""
    fields = line.split("\t")
    if len(fields) != count:
        raise BadRule(
            f"{len(fields)} fields instead of {count}", where=f"{FOLDER}/{name}: {line}", mend="Part fields by tabs."
        )
    return fields


def _own_rows(folders: Sequence[Path]) -> Iterator[ActorRow]:
    """Rows of the tables with column names and of the YAML lists."""
    for folder in folders:
        for suffix, rows_of in ((".csv", _table_rows), (".tsv", _table_rows), (".yaml", _yaml_rows)):
            path = folder / (_OWN + suffix)
            if path.is_file():
                yield from _once(rows_of(path))


def _once(rows: Iterable[ActorRow]) -> Iterator[ActorRow]:
    """The rows of one file, of which no two may have one id."""
    seen: dict[str, str] = {}
    for row in rows:
        if row.short in seen:
            raise BadRule(
                f"a second row of the id {row.short!r}", where=row.where, mend=f"The first is {seen[row.short]}."
            )
        seen[row.short] = row.where
        yield row


def _table_rows(path: Path) -> Iterator[ActorRow]:
    """Rows of a table; what parts its columns is what its first line holds most of."""
    text = text_of(path)
    mark = max("\t,;", key=text.partition("\n")[0].count)
    lines = csv.DictReader(text.splitlines(), delimiter=mark)
    lines.fieldnames = [name.strip().lower() for name in lines.fieldnames or ()]
    row = None
    for row in lines:
        where = f"{path}:{lines.line_num}"
        if None in row:
            raise BadRule("more fields than columns", where=where, mend=f"Columns are {', '.join(COLUMNS)}.")
        yield _own_row({name: held or "" for name, held in row.items()}, where)
    if row is None:
        raise BadRule(
            "no actor in it",
            where=f"{path}:1",
            mend=f"Under a line of columns ({', '.join(COLUMNS)}) write a line for each.",
        )


def _yaml_rows(path: Path) -> Iterator[ActorRow]:
    content = parsed(path)
    rows = content.get("actors") if isinstance(content, dict) else None
    if not isinstance(rows, list):
        raise BadRule("no list `actors` in it", where=f"{path}:1", mend="Put the rows under `actors:`.")
    for number, row in enumerate(rows, 1):
        where = f"{path}: row {number}"
        if not isinstance(row, dict):
            raise BadRule(f"a row is not a mapping: {row!r}", where=where, mend="Write `- id: ...`.")
        yield _own_row({str(name): _joined(held) for name, held in row.items()}, where)


def _joined(held: Any) -> str:
    """A list as one field, its parts joined by |; a word as it is."""
    parts = held if isinstance(held, list) else [] if held is None else [held]
    return "|".join(str(part) for part in parts)


def _own_row(row: Mapping[str, str], where: str) -> ActorRow:
    """A user's row, checked."""
    strange = sorted(name for name in row if name not in COLUMNS)
    if strange:
        raise BadRule(f"no such column {strange[0]!r}", where=where, mend=f"Columns are {', '.join(COLUMNS)}.")
    missing = [name for name in COLUMNS[:_NEEDED] if not row.get(name)]
    if missing:
        raise BadRule(f"an actor without `{missing[0]}`", where=where, mend=f"Fill in `{missing[0]}`.")
    if row["kind"] not in KINDS:
        raise BadRule(f"no kind {row['kind']!r}", where=where, mend=f"Kinds are {', '.join(sorted(KINDS))}.")
    held = {name: row.get(name, "").strip() for name in COLUMNS}
    short = held["id"].removeprefix("actor:")
    part = held["part_of"].removeprefix("actor:")
    for words, form, mend in (
        (short, _ID, "Write an id in small letters, digits and hyphens, as in red-falcons."),
        (held["country"], _COUNTRY, "Write two letters of ISO 3166-1, as in SY, or nothing."),
        *(
            (alias, _NAMED, "Write NAME, or NAME@2015-01-01..2016-12-31 (either day may be missing).")
            for alias in held["aliases"].split("|")
        ),
        *(
            (office, _HELD, "Write WHOSE OFFICE@2015-01-01..2016-12-31, as in `SY president@2000-07-17..`.")
            for office in held["offices"].split("|")
        ),
    ):
        if not form.fullmatch(words) or not _are_days(words.partition("@")[2]):
            raise BadRule(f"{words!r} is not understood", where=where, mend=mend)
    return ActorRow(
        short, held["name"], held["kind"], held["country"], part, held["aliases"], held["offices"], held["outside"], held["from"], where
    )  # fmt: skip


def _are_days(words: str) -> bool:
    """True for nothing, and for two days in their order, of which either may be missing."""
    first, _, last = words.partition("..")
    try:
        for day in filter(None, (first, last)):
            date.fromisoformat(day)
    except ValueError:
        return False
    return not (first and last) or first <= last
