"""Conclusions -> rows of a ledger, in an order of their own: each with its id, its body and the records it touches."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from whosaid.records.bundles import Conclusions
from whosaid.records.concluded import Framing, Judgement, Range, Support
from whosaid.store.codec import pack
from whosaid.store.protocol import EventFile, EventLine


class Row(NamedTuple):
    """One conclusion."""

    id: str
    """Its own id, or a running one for kinds that have none."""
    body: bytes
    """The record, encoded."""
    touches: tuple[str, ...]
    """Ids of the records that it is about."""


def event_files(found: Conclusions) -> tuple[EventFile, ...]:
    """Events in order of their ids, each with its supports and ranges in order of their fields."""
    supports: dict[str, list[Support]] = defaultdict(list)
    ranges: dict[str, list[Range]] = defaultdict(list)
    for support in found.supports:
        supports[support.event].append(support)
    for span in found.ranges:
        ranges[span.event].append(span)
    return tuple(
        EventFile(
            event,
            tuple(sorted(supports[event.id], key=lambda support: (support.facet, support.value, support.claims))),
            tuple(sorted(ranges[event.id], key=lambda span: (span.harm, span.population, span.profile, span.counts))),
        )
        for event in sorted(found.events, key=lambda event: event.id)
    )


def concluded_rows(found: Conclusions, files: tuple[EventFile, ...]) -> Iterator[Row]:
    """Every conclusion, in order of kind and id."""
    events_of = _events_of(files)
    for file in files:
        yield Row(file.event.id, pack(file), (file.event.id, *file.event.claims, *file.event.articles))
    for copy in sorted(found.copies, key=lambda copy: copy.id):
        yield Row(copy.id, pack(copy), (copy.left.article, copy.right.article))
    for origin in sorted(found.origins, key=lambda origin: origin.id):
        yield Row(origin.id, pack(origin), (*origin.claims, *origin.articles))
    for comparison in sorted(found.comparisons, key=lambda comparison: comparison.id):
        sides = (comparison.left, comparison.right)
        touched = (*sides, *(event for claim in sides for event in events_of.get(claim, ())))
        yield Row(comparison.id, pack(comparison), touched)
    framings = sorted(found.framings, key=_framing_key)
    for article, some in groupby(framings, key=lambda framing: framing.article):
        yield Row(f"framing:{article}", pack(tuple(some)), (article,))
    yield from _judgement_rows(found, events_of)


def _judgement_rows(found: Conclusions, events_of: Mapping[str, Sequence[str]]) -> Iterator[Row]:
    """Judgements together by the event of their left side, or by that side itself where it is in none."""
    together: dict[str, list[Judgement]] = defaultdict(list)
    for judgement in sorted(found.judgements, key=_judgement_key):
        together[next(iter(events_of.get(judgement.left, ())), judgement.left)].append(judgement)
    for about in sorted(together):
        yield Row(f"judgement:{about}", pack(tuple(together[about])), (about,))


def event_lines(found: Conclusions, files: tuple[EventFile, ...]) -> Iterator[EventLine]:
    """What lists show of the events."""
    events_of = _events_of(files)
    contradictions: Counter[str] = Counter()
    for comparison in found.comparisons:
        if comparison.verdict == "contradicts":
            touched = {event for claim in (comparison.left, comparison.right) for event in events_of.get(claim, ())}
            contradictions.update(touched)
    for file in files:
        event = file.event
        yield EventLine(
            id=event.id,
            kind=event.kind,
            earliest=event.when.earliest[:10] if event.when.earliest else None,
            latest=event.when.latest[:10] if event.when.latest else None,
            place=event.where.name if event.where else None,
            claims=len(event.claims),
            articles=len(event.articles),
            origins=len(event.origins),
            contradictions=contradictions[event.id],
        )


def _events_of(files: tuple[EventFile, ...]) -> dict[str, list[str]]:
    """Claim -> its events; the rule is one, the table does not insist."""
    events_of: dict[str, list[str]] = defaultdict(list)
    for file in files:
        for claim in file.event.claims:
            events_of[claim].append(file.event.id)
    return events_of


def _framing_key(framing: Framing) -> tuple[str | int, ...]:
    evidence = framing.evidence
    return (framing.article, evidence.start, evidence.end, framing.dimension, framing.term, framing.about or "")


def _judgement_key(judgement: Judgement) -> tuple[str, ...]:
    return (judgement.left, judgement.right, judgement.by, judgement.at or "", judgement.verdict)
