"""Conclusions -> what a ledger stores of them: chunks of records, the keys that lead to each chunk, and lines for lists.

Small records are stored some dozens together: one compressed chunk is smaller and quicker than many rows. Each record belongs to a
unit, what is concluded together: an event with its comparisons, the copies of two articles. When a unit is concluded anew, its former
records are only marked as gone in their chunks. Packing may be done in a worker, part by part; only writing is left to the one writer.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Any, TypeVar

from msgspec import Raw

from whosaid.records.bundles import Conclusions
from whosaid.records.concluded import Comparison, Copy, Framing, Judgement, Origin, Range, Support
from whosaid.store.codec import Identified, decode, decompress, key_of, keys_of_ours, pack, unpack
from whosaid.store.protocol import Chunk, EventFile, EventLine, OriginLine, PackedConclusions

#: Records in one chunk: what has to be decoded to look one of them up, about a millisecond. Places in it are single bytes.
CHUNK_RECORDS = 32

Record = TypeVar("Record")

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


@dataclass(frozen=True, slots=True)
class _OfArticle:
    """What stands in an article."""

    article: str


@dataclass(frozen=True, slots=True)
class _Sides:
    """A copy: its id, and the articles of its two passages."""

    id: str
    left: _OfArticle
    right: _OfArticle


@dataclass(frozen=True, slots=True)
class _Claims:
    """Two claims held side by side; only a comparison has an id."""

    left: str
    right: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class _OfEvent:
    """The id of the event of a file."""

    event: Identified


#: What is decoded of a record to see whether it is wanted: that by which it is looked up, under the same names.
_SHOWN: Mapping[type[Any], type[Any]] = {
    EventFile: _OfEvent,
    Copy: _Sides,
    Origin: Identified,
    Comparison: _Claims,
    Framing: _OfArticle,
    Judgement: _Claims,
}
#: What records of a kind are sorted by.
RANKED: Mapping[type[Any], Callable[[Any], tuple[str | int, ...]]] = {
    EventFile: lambda file: (file.event.id,),
    Copy: lambda copy: (copy.id,),
    Origin: lambda origin: (origin.id,),
    Comparison: lambda comparison: (comparison.id,),
    Framing: lambda framing: (
        framing.article,
        framing.evidence.start,
        framing.evidence.end,
        framing.dimension,
        framing.term,
        framing.about or "",
    ),
    Judgement: lambda one: (one.left, one.right, one.by, one.at or "", one.verdict),
}

#: A unit: its key, and what is concluded in it.
Unit = tuple[int, Conclusions]


def pack_conclusions(found: Conclusions) -> PackedConclusions:
    """Conclusions that are all there is, ready for the store."""
    return replace(
        pack_units([(0, found)]),
        claim_origins=pack_pairs((origin.id, origin.claims) for origin in found.origins),
        too_common=found.too_common,
    )


def pack_units(units: Iterable[Unit]) -> PackedConclusions:
    """Units ready for the store; which claims rest on an origin is told page by page."""
    records: dict[type[Any], list[tuple[int, Any]]] = {kind: [] for kind in KINDS}
    for owner, found in units:
        records[EventFile] += [(owner, file) for file in event_files(found)]
        for kind, some in (
            (Copy, found.copies),
            (Origin, found.origins),
            (Comparison, found.comparisons),
            (Framing, found.framings),
            (Judgement, found.judgements),
        ):
            records[kind] += [(owner, one) for one in some]
    for kind, rows in records.items():
        rows.sort(key=partial(_rank, RANKED[kind]))
    return PackedConclusions(
        chunks=tuple(chunk for kind, some in records.items() for chunk in chunks_of(kind, some)),
        events=tuple(event_line(file) for _, file in records[EventFile]),
        origins=tuple(OriginLine(one.id, one.name, one.kind, one.basis, one.rule) for _, one in records[Origin]),
        claim_events=pack_pairs((file.event.id, file.event.claims) for _, file in records[EventFile]),
        opposed=_opposed(records[Comparison]),
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
        place=event.where.in_division if event.where else None,
        claims=len(event.claims),
        articles=len(event.articles),
        origins=len(event.origins),
        contradictions=0,
    )


def chunks_of(kind: type[Any], records: Sequence[tuple[int, Any]]) -> Iterator[Chunk]:
    """Records of a kind with the keys of their units, some dozens together."""
    for first in range(0, len(records), CHUNK_RECORDS):
        owners = array("q", [owner for owner, _ in records[first : first + CHUNK_RECORDS]])
        some = tuple(record for _, record in records[first : first + CHUNK_RECORDS])
        keys = {*keys_of(kind, some), *owners}
        yield Chunk(KINDS[kind], len(some), pack(some), array("q", sorted(keys)).tobytes(), owners.tobytes())


def keys_of(kind: type[Any], records: Iterable[Any]) -> set[int]:
    """The keys by which these records are looked up."""
    touched = TOUCHED[kind]
    return {key_of(identity) for record in records for identity in touched(record)} - {-1}


def unpack_records(body: bytes, gone: bytes, kind: type[Record]) -> tuple[Record, ...]:
    """The records of a chunk that still hold."""
    records = unpack(body, tuple[kind, ...])  # type: ignore[valid-type]  # a type made at run time
    return tuple(one for place, one in enumerate(records) if place not in gone) if gone else records


def unpack_some(body: bytes, gone: bytes, kind: type[Record], is_wanted: Callable[[Any], bool]) -> Iterator[Record]:
    """The records of a chunk that still hold and are wanted; of the others only their ids are decoded, which `is_wanted` is shown."""
    encoded = decompress(body)
    shown = decode(encoded, tuple[_SHOWN[kind], ...])  # type: ignore[valid-type]  # a type made at run time
    wanted = [place for place, one in enumerate(shown) if place not in gone and is_wanted(one)]
    if wanted:
        records = decode(encoded, tuple[Raw, ...])
        yield from (decode(records[place], kind) for place in wanted)


def pack_pairs(of_records: Iterable[tuple[str, Iterable[str]]]) -> bytes:
    """Look-up keys of claims and of the record that each belongs to, sorted, one after the other, eight bytes each."""
    keys = {(claim, key_of(record)) for record, claims in of_records for claim in keys_of_ours(claims)}
    return array("q", chain.from_iterable(sorted(keys))).tobytes()


def _rank(ranked: Callable[[Any], tuple[str | int, ...]], row: tuple[int, Any]) -> tuple[str | int, ...]:
    return ranked(row[1])


def _opposed(comparisons: Iterable[tuple[int, Comparison]]) -> bytes:
    """Keys of the unit, of the comparison and of its claims, of those that contradict."""
    rows = {
        (owner, key_of(one.id), key_of(one.left), key_of(one.right))
        for owner, one in comparisons
        if one.verdict == "contradicts"
    }
    return array("q", [key for row in sorted(rows) for key in row]).tobytes()
