"""Events of a place and time -> a chronicle: day by day what was reported, by how many pages and origins, with what toll."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from whosaid.records.concluded import Event, Range
from whosaid.store.index import Index
from whosaid.store.listed import RangeLine
from whosaid.store.protocol import EventFile, EventLine, Reader
from whosaid.views.claims import number_words
from whosaid.views.events import RangeView, list_events

#: Harms whose ranges a chronicle shows, under this profile, for the widest population that has one.
HARMS = ("killed", "injured")
PROFILE = "recorder-min-max"
POPULATIONS = ("all", "unknown", "civilian")

Counted = TypeVar("Counted", Range, RangeLine)
Ranged = TypeVar("Ranged", Range, RangeLine, RangeView)


@dataclass(frozen=True, slots=True)
class Moment:
    """One event of the chronicle."""

    id: str
    """Id of the event."""
    earliest: str | None
    """First calendar day."""
    latest: str | None
    """Last calendar day."""
    kind: str
    """A code of the event taxonomy."""
    place: str | None
    """Display name with its division, and its part."""
    by: tuple[str, ...]
    """Names of those who are said to have done it."""
    harms: tuple[tuple[str, str], ...]
    """(harm, range in words)."""
    pages: int
    """Number of articles that tell of it."""
    origins: int
    """Number of known, independent origins."""
    contradictions: int
    """Number of contradictions about it."""


def chronicle(
    ledger: Reader, *, place: str | None = None, first: str | None = None, last: str | None = None
) -> tuple[Moment, ...]:
    """Events by first and last day, kind and id, those without a day at the end. `place` is a place or the division around it."""
    lines = {line.id: line for line in list_events(ledger, place=place, first=first, last=last)}
    moments = [_moment(file, lines[file.event.id]) for file in ledger.concluded(EventFile) if file.event.id in lines]
    return tuple(
        sorted(moments, key=lambda one: (one.earliest or one.latest or "9999", one.latest or "", one.kind, one.id))
    )


def _moment(file: EventFile, line: EventLine) -> Moment:
    event = file.event
    return Moment(
        id=event.id,
        earliest=line.earliest,
        latest=line.latest,
        kind=event.kind,
        place=_place(event),
        by=tuple(sorted(party.name for party in event.perpetrators)),
        harms=tuple(harms_told(file.ranges).items()),
        pages=line.articles,
        origins=line.origins,
        contradictions=line.contradictions,
    )


def _place(event: Event) -> str | None:
    if event.where is None:
        return None
    return f"{event.where.in_division}, {event.where.part}" if event.where.part else event.where.in_division


def harms_told(ranges: Iterable[Counted]) -> dict[str, str]:
    """Harm -> range in words, of one event; none where nothing is counted."""
    told = {harm: number_words(row.low, row.high, open_above=row.open_above) for harm, row in widest(ranges).items()}
    return {harm: says for harm, says in told.items() if says}


def widest(ranges: Iterable[Ranged]) -> dict[str, Ranged]:
    """Harm -> the range of one event for the widest population that has one."""
    rows = {(row.harm, row.population): row for row in ranges if row.profile == PROFILE}
    found = {harm: [rows[harm, one] for one in POPULATIONS if (harm, one) in rows] for harm in HARMS}
    return {harm: some[0] for harm, some in found.items() if some}


def harms_by_event(index: Index, lines: Iterable[EventLine]) -> dict[str, dict[str, str]]:
    """Event -> harm -> range in words, for a list of events."""
    by_event: dict[str, list[RangeLine]] = {}
    for row in index.ranges_of((line.id for line in lines), PROFILE):
        by_event.setdefault(row.event, []).append(row)
    return {event: harms_told(rows) for event, rows in by_event.items()}
