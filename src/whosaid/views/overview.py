"""A ledger and its index -> what is in it, at a glance: numbers, the events most told, what contradicts, when, where."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from whosaid.store.index import Index
from whosaid.store.listed import OutletLine
from whosaid.store.protocol import Counts, EventLine, Reader
from whosaid.views.chronicle import harms_by_event
from whosaid.views.places import Spot, spots_of
from whosaid.views.timeline import Timeline, timeline

#: Events shown on the first page.
MOST_EVENTS = 8


@dataclass(frozen=True, slots=True)
class Overview:
    """What is in a ledger."""

    counts: Counts
    """Numbers of records."""
    outlets: tuple[OutletLine, ...]
    """Outlets, most articles first."""
    independent_origins: int
    """Origins that are known; those of unknown origin never count."""
    most_told: tuple[EventLine, ...]
    """Events with most independent origins, then most pages."""
    most_repeated: tuple[EventLine, ...]
    """Events that many pages tell on the word of one origin, or of none that is known."""
    disputed: tuple[EventLine, ...]
    """Events with most contradictions."""
    tolls: Mapping[str, Mapping[str, str]]
    """Event -> harm -> range in words, of these events."""
    timeline: Timeline
    """All events by time."""
    spots: tuple[Spot, ...]
    """All events by place."""
    comparisons: Mapping[str, int]
    """Verdict -> number."""


def overview(ledger: Reader, index: Index, lines: Sequence[EventLine]) -> Overview:
    """The first page; `lines` are all events."""
    verdicts: Counter[str] = Counter()
    for verdict, _, number in index.comparison_counts():
        verdicts[verdict] += number
    counts = ledger.counts()
    most_told = _first(lines, lambda line: (line.origins, line.articles))
    repeated = [line for line in lines if line.origins <= 1 and line.articles > 1]
    most_repeated = _first(repeated, lambda line: (line.articles, line.claims))
    clashing = [line for line in lines if line.contradictions]
    disputed = _first(clashing, lambda line: (line.contradictions, line.articles))
    return Overview(
        counts=counts,
        outlets=tuple(index.outlets()),
        independent_origins=ledger.known_origins(),
        most_told=most_told,
        most_repeated=most_repeated,
        disputed=disputed,
        tolls=harms_by_event(index, (*most_told, *most_repeated, *disputed)),
        timeline=timeline(lines),
        spots=spots_of(index.event_places(), lines),
        comparisons=verdicts,
    )


def _first(lines: Sequence[EventLine], rank: Callable[[EventLine], tuple[int, ...]]) -> tuple[EventLine, ...]:
    return tuple(sorted(lines, key=lambda line: (*(-number for number in rank(line)), line.id))[:MOST_EVENTS])
