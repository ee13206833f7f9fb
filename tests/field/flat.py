"""Conclusions -> flat rows of plain words and numbers, named by the keys of the pages, so that a set can say what it expects."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from whosaid.plan import Analysis
from whosaid.records.concluded import Comparison, Copy, Event, Range
from whosaid.records.spans import When

Row = dict[str, Any]
#: Fields of which an expectation gives a part of the words; all others are compared whole.
PARTS = ("because", "unused", "reason", "words", "terms")


def flat(analysis: Analysis) -> dict[str, list[Row]]:
    """Every concluded record of a set, by kind of record."""
    table = _Names(analysis)
    found = analysis.conclusions
    return {
        "copy": [table.copy(copy) for copy in found.copies],
        "origin": [
            {"name": origin.name, "kind": origin.kind, "basis": origin.basis, "pages": table.pages(origin.articles)}
            for origin in found.origins
        ],
        "event": [table.event(event) for event in found.events],
        "support": [
            {
                "facet": row.facet,
                "value": row.value,
                "origins": table.origins(row.origins),
                "unknown": row.unknown_origin,
                "pages": row.articles,
                "kind": table.events[row.event].kind,
            }
            for row in found.supports
        ],
        "range": [table.range(row) for row in found.ranges],
        "comparison": list(table.comparisons(found.comparisons)),
        "framing": [
            {
                "page": table.names[row.article],
                "outlet": row.outlet,
                "dimension": row.dimension,
                "term": row.term,
                "voice": row.voice,
            }
            for row in found.framings
        ],
    }


@dataclass
class _Names:
    analysis: Analysis

    def __post_init__(self) -> None:
        self.names = {article.id: self.analysis.names[article.document] for article in self.analysis.articles}
        self.events = {event.id: event for event in self.analysis.conclusions.events}
        self.claims = {claim.id: claim for found in self.analysis.findings for claim in found.claims}
        self._origins = {origin.id: origin.name for origin in self.analysis.conclusions.origins}

    def pages(self, articles: Iterable[str]) -> list[str]:
        return sorted({self.names[article] for article in articles})

    def origins(self, ids: Iterable[str]) -> list[str]:
        return sorted(self._origins[key] for key in ids)

    def copy(self, copy: Copy) -> Row:
        left, right = self.names[copy.left.article], self.names[copy.right.article]
        arrows = {"left-to-right": f"{left} -> {right}", "right-to-left": f"{right} -> {left}"}
        return {
            "kind": copy.kind,
            "pages": sorted([left, right]),
            "direction": arrows.get(copy.direction, copy.direction),
            "reason": copy.because,
            "words": copy.left.exact,
        }

    def event(self, event: Event) -> Row:
        return {
            "kind": event.kind,
            "day": _days(event.when),
            "place": event.where.name if event.where else None,
            "pages": self.pages(event.articles),
            "origins": self.origins(event.origins),
            "perpetrators": sorted(party.name for party in event.perpetrators),
        }

    def range(self, row: Range) -> Row:
        return {
            "harm": row.harm,
            "population": row.population,
            "profile": row.profile,
            "shown": f"{row.low}-{row.high}{'+' if row.open_above else ''}",
            "best": row.best,
            "origins": self.origins(row.origins),
            "unused": "; ".join(sorted(one.reason for one in row.unused)),
            "pages": self.pages(self.events[row.event].articles),
        }

    def comparisons(self, rows: Iterable[Comparison]) -> Iterator[Row]:
        for row in rows:
            yield {
                "about": row.about,
                "verdict": row.verdict,
                "pages": self.pages([self.claims[row.left].article, self.claims[row.right].article]),
                "because": row.because,
            }


def _days(when: When) -> str:
    days = sorted({day or ".." for day in (when.earliest, when.latest)})
    return " to ".join(days)


def fits(row: Row, wanted: Mapping[str, Any]) -> bool:
    """True where every field that the expectation names is so in the row."""
    return all(str(value) in str(row[name]) if name in PARTS else row[name] == value for name, value in wanted.items())
