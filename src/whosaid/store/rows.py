"""Conclusions -> what a ledger stores of them: chunks of records, the keys that lead to each chunk, and lines for lists.

Small records are stored some dozens together: one compressed chunk is smaller and quicker than many rows. Packing may be done
in a worker, part by part; only writing is left to the one writer.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from whosaid.records.bundles import Conclusions
from whosaid.records.concluded import Comparison, Copy, Framing, Judgement, Origin, Range, Support
from whosaid.store.codec import key_of, pack
from whosaid.store.protocol import Chunk, EventFile, EventLine, OriginLine, PackedConclusions

#: Records in one chunk: what has to be decoded to look one of them up, about a millisecond.
CHUNK_RECORDS = 32

#: Names of the kinds of conclusion in a ledger; those that have ids have them begin so.
KINDS: Mapping[type[Any], str] = {
    EventFile: "event",
    Copy: "copy",
    Origin: "origin",
    Comparison: "comparison",
    Framing: "framing",
    Judgement: "judgement",
}
#: Ids by which a record is looked up; claims lead to events and origins by tables of their own.
TOUCHED: Mapping[type[Any], Callable[[Any], tuple[str, ...]]] = {
    EventFile: lambda file: (file.event.id,),
    Copy: lambda copy: (copy.id, copy.left.article, copy.right.article),
    Origin: lambda origin: (origin.id,),
    Comparison: lambda comparison: (comparison.id, comparison.left, comparison.right),
    Framing: lambda framing: (framing.article,),
    Judgement: lambda judgement: (judgement.left, judgement.right),
}

#: Event of a claim, by id; a claim that is in none is missing.
EventOf = Mapping[str, str]


def pack_conclusions(found: Conclusions, event_of: EventOf | None = None) -> PackedConclusions:
    """All of the conclusions, or a part of them, ready for the store.

    `event_of` is needed for comparisons and judgements of claims whose events are in another part.
    """
    files = event_files(found)
    events = {claim: file.event.id for file in files for claim in file.event.claims}
    of = events if event_of is None else event_of
    comparisons = sorted(found.comparisons, key=lambda one: (of.get(one.left, ""), one.id))
    origins = sorted(found.origins, key=lambda one: one.id)
    return PackedConclusions(
        chunks=(
            *_chunks(EventFile, files),
            *_chunks(Copy, sorted(found.copies, key=lambda one: one.id)),
            *_chunks(Origin, origins),
            *_chunks(Comparison, comparisons),
            *_chunks(Framing, sorted(found.framings, key=_framing_key)),
            *_chunks(Judgement, sorted(found.judgements, key=lambda one: (of.get(one.left, ""), *_judgement_key(one)))),
        ),
        events=tuple(map(event_line, files)),
        origins=tuple(OriginLine(one.id, one.name, one.kind, one.basis, one.rule) for one in origins),
        claim_events=_pairs(events.items()),
        claim_origins=_pairs((claim, origin.id) for origin in origins for claim in origin.claims),
        contradictions=tuple(sorted(_contradictions(comparisons, of).items())),
        too_common=found.too_common,
    )


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


def event_line(file: EventFile) -> EventLine:
    """What lists show of an event; contradictions are counted when all parts are there."""
    event = file.event
    return EventLine(
        id=event.id,
        kind=event.kind,
        earliest=event.when.earliest[:10] if event.when.earliest else None,
        latest=event.when.latest[:10] if event.when.latest else None,
        place=event.where.name if event.where else None,
        claims=len(event.claims),
        articles=len(event.articles),
        origins=len(event.origins),
        contradictions=0,
    )


def _chunks(kind: type[Any], records: Sequence[Any]) -> Iterator[Chunk]:
    touched = TOUCHED[kind]
    for first in range(0, len(records), CHUNK_RECORDS):
        some = tuple(records[first : first + CHUNK_RECORDS])
        keys = {key_of(identity) for record in some for identity in touched(record)} - {-1}
        yield Chunk(KINDS[kind], len(some), pack(some), array("q", sorted(keys)).tobytes())


def _contradictions(comparisons: Iterable[Comparison], event_of: EventOf) -> Counter[str]:
    """Event -> number of comparisons that contradict one of its claims."""
    found: Counter[str] = Counter()
    for comparison in comparisons:
        if comparison.verdict == "contradicts":
            sides = (comparison.left, comparison.right)
            found.update({event_of[claim] for claim in sides if claim in event_of})
    return found


def _pairs(pairs: Iterable[tuple[str, str]]) -> bytes:
    """Look-up keys of pairs of ids, sorted, one after the other, eight bytes each."""
    keys = sorted({(key_of(left), key_of(right)) for left, right in pairs})
    return array("q", [key for pair in keys for key in pair]).tobytes()


def _framing_key(framing: Framing) -> tuple[str | int, ...]:
    evidence = framing.evidence
    return (framing.article, evidence.start, evidence.end, framing.dimension, framing.term, framing.about or "")


def _judgement_key(judgement: Judgement) -> tuple[str, ...]:
    return (judgement.left, judgement.right, judgement.by, judgement.at or "", judgement.verdict)
