"""`rules/world/outlets*.tsv` and `outlet_styles.yaml` -> the register of outlets and agencies, quick to ask.

Comes in: rule folders. Goes out: `OutletRegister`, which finds outlets by id, name, web address and by their names in a text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import ahocorasick

from whosaid.errors import BadRule
from whosaid.knowledge.loading import load_lines
from whosaid.records.ids import make_id
from whosaid.records.printed import Outlet

#: Tables in order; of two rows with the same id the later one wins, so that a user's folder can correct a row.
TABLES = ("world/outlets_state.tsv", "world/outlets.tsv")
#: id, name, kind, country, domains, aliases.
COLUMNS = 6

_NOT_WORD = re.compile(r"[\W_]+")
#: An address inside the path of another, as archives of the web have it.
_KEPT = re.compile(r"^https?://[^?#]*?/https?:/{1,2}([^/].*)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OutletEntry:
    """One row of the register."""

    id: str
    """`outlet:` and a short name."""
    name: str
    """Display name."""
    kind: str
    """agency, broadcaster, newspaper, magazine, site, aggregator, activists, monitor or party."""
    country: str | None
    """ISO 3166-1 alpha-2 of where it is run from."""
    domains: tuple[str, ...]
    """Hosts without `www.`; subdomains count as theirs."""
    aliases: tuple[str, ...]
    """Names as they stand in text; capitals count."""


@dataclass(frozen=True, slots=True)
class OutletHit:
    """The name of an outlet in a text: half-open code points of the shadow."""

    start: int
    end: int
    outlet: str
    """Id."""


@dataclass(frozen=True)
class OutletRegister:
    """Who a page can be of, and whom it can credit."""

    entries: Mapping[str, OutletEntry]
    """By id."""
    _by_name: Mapping[str, str] = field(repr=False)
    _by_domain: Mapping[str, str] = field(repr=False)
    _names: Any = field(repr=False)

    def entry(self, outlet_id: str) -> OutletEntry | None:
        """The row of that id, None for one that is not in the register."""
        return self.entries.get(outlet_id)

    def outlet(self, outlet_id: str) -> Outlet:
        """The record of an id of the register."""
        return Outlet(outlet_id, self.entries[outlet_id].name)

    def by_name(self, name: str) -> OutletEntry | None:
        """The row whose id, name or alias it is; case, punctuation and a leading "the" do not count."""
        return self.entries.get(self._by_name.get(folded_name(name), ""))

    def by_url(self, url: str) -> OutletEntry | None:
        """The row whose domain the address, or bare host, belongs to."""
        host = host_of(url)
        while "." in host:
            if host in self._by_domain:
                return self.entries[self._by_domain[host]]
            host = host.partition(".")[2]
        return None

    def named(self, name: str) -> Outlet:
        """The record of a name given from outside: the register's, or a new one with an id made from the name."""
        entry = self.by_name(name)
        return Outlet(entry.id, entry.name) if entry else Outlet(make_id("outlet", folded_name(name)), name.strip())

    def find(self, shadow: str) -> tuple[OutletHit, ...]:
        """Names of outlets in a shadow text, longest first at each place, by place; word boundaries hold."""
        found: list[OutletHit] = []
        for last, (length, outlet) in self._names.iter_long(shadow):
            start, end = last + 1 - length, last + 1
            before = shadow[start - 1] if start else " "
            after = shadow[end] if end < len(shadow) else " "
            if not (before.isalnum() or after.isalnum() or before in "@#_" or after == "_"):
                found.append(OutletHit(start, end, outlet))
        return tuple(found)


def load_outlets(folders: Sequence[Path] = ()) -> OutletRegister:
    """The register from the packaged tables and those of the user's folders; BadRule for a row that is not one."""
    entries: dict[str, OutletEntry] = {}
    for table in TABLES:
        for line, where in load_lines(table, folders):
            entry = _entry(line, where)
            entries[entry.id] = entry
    return OutletRegister(
        entries, _names_of(entries.values()), _domains_of(entries.values()), _automaton(entries.values())
    )


def host_of(url: str) -> str:
    """The host of an address or the host itself, lower case, without port and `www.`; empty where there is none.

    Of a page that an archive keeps under its own address the host is that of the page: archive/20170104/http://page.
    """
    kept = _KEPT.search(url)
    url = f"//{kept[1]}" if kept else url
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def folded_name(name: str) -> str:
    """Lower case, words parted by one blank, without a leading "the": for comparing names."""
    return _NOT_WORD.sub(" ", name.casefold()).strip().removeprefix("the ")


def _entry(line: str, where: str) -> OutletEntry:
    cells = line.split("\t")
    if len(cells) != COLUMNS or not cells[0].startswith("outlet:") or not cells[1]:
        mend = "Part id (outlet:...), name, kind, country, domains and aliases by tabs; the last three may be empty."
        raise BadRule(f"not a row of {COLUMNS} columns: {line[:60]!r}", where=where, mend=mend)
    domains = tuple(filter(None, cells[4].lower().split(",")))
    return OutletEntry(
        cells[0], cells[1], cells[2], cells[3] or None, domains, tuple(filter(None, cells[5].split(";")))
    )


def _names_of(entries: Iterable[OutletEntry]) -> dict[str, str]:
    names: dict[str, str] = {}
    for entry in entries:
        for name in (entry.name, *entry.aliases, entry.id.removeprefix("outlet:")):
            names[folded_name(name)] = entry.id
    for entry in entries:
        if entry.aliases:
            names[folded_name(entry.name)] = entry.id
    return names


def _domains_of(entries: Iterable[OutletEntry]) -> dict[str, str]:
    return {domain: entry.id for entry in entries for domain in entry.domains}


def _automaton(entries: Iterable[OutletEntry]) -> Any:
    names = ahocorasick.Automaton()
    for entry in entries:
        for alias in entry.aliases:
            names.add_word(alias, (len(alias), entry.id))
    names.make_automaton()
    return names
