"""Events of a place and time -> a chronicle: day by day what was reported, by how many pages and origins, with what toll."""

from collections.abc import Iterable
from dataclasses import dataclass

from whosaid.records.concluded import Event, Range
from whosaid.records.spans import Where
from whosaid.store.protocol import EventFile, EventLine, Reader
from whosaid.views.claims import number_words

#: Harms whose ranges a chronicle shows, under this profile, for the widest population that has one.
HARMS = ("killed", "injured")
PROFILE = "recorder-min-max"
POPULATIONS = ("all", "unknown", "civilian")


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
    """Display name, with its part."""
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
    """Events by first and last day, kind and id, those without a day at the end. `place` is a place or the province around it."""
    lines = {line.id: line for line in ledger.event_lines() if _lies_between(line, first, last)}
    moments = [
        _moment(file, lines[file.event.id])
        for file in ledger.concluded(EventFile)
        if file.event.id in lines and (not place or _is_at(file.event.where, place.casefold()))
    ]
    return tuple(
        sorted(moments, key=lambda one: (one.earliest or one.latest or "9999", one.latest or "", one.kind, one.id))
    )


def _lies_between(line: EventLine, first: str | None, last: str | None) -> bool:
    """True where the event may lie between two days; without days of its own only where none are asked for."""
    return (not first or (line.latest is not None and line.latest >= first)) and (
        not last or (line.earliest is not None and line.earliest <= last)
    )


def _is_at(where: Where | None, place: str) -> bool:
    names: Iterable[str | None] = (where.name, where.admin1) if where else ()
    return any(place in name.casefold() for name in names if name)


def _moment(file: EventFile, line: EventLine) -> Moment:
    event = file.event
    return Moment(
        id=event.id,
        earliest=line.earliest,
        latest=line.latest,
        kind=event.kind,
        place=_place(event),
        by=tuple(sorted(party.name for party in event.perpetrators)),
        harms=tuple((harm, says) for harm in HARMS if (says := _range(file.ranges, harm))),
        pages=line.articles,
        origins=line.origins,
        contradictions=line.contradictions,
    )


def _place(event: Event) -> str | None:
    if event.where is None:
        return None
    return f"{event.where.name}, {event.where.part}" if event.where.part else event.where.name


def _range(ranges: Iterable[Range], harm: str) -> str | None:
    rows = {row.population: row for row in ranges if row.harm == harm and row.profile == PROFILE}
    row = next((rows[population] for population in POPULATIONS if population in rows), None)
    return number_words(row.low, row.high, open_above=row.open_above) if row else None
