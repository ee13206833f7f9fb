"""Claims of all pages and the steps of the last grouping -> events as groups of claims, and the digests of all that is concluded of them."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from whosaid.conclude.alone import pack_alone, pack_ties, unpack_alone, unpack_ties
from whosaid.conclude.digests import (
    Alterations,
    EventDigests,
    Loud,
    Resting,
    Told,
    alterations,
    event_digests,
    framing_digests,
)
from whosaid.conclude.memory import Page, pack_steps, unpack_steps
from whosaid.conclude.units import CLASH, digest_of, mixed, pack_digests
from whosaid.knowledge.resolve import ResolveRules
from whosaid.records.concluded import Copy, Judgement
from whosaid.resolve.across import find_across
from whosaid.resolve.case import event_id
from whosaid.resolve.events import Grouping, Left, regroup
from whosaid.resolve.pauses import Clash
from whosaid.resolve.recall import recall
from whosaid.resolve.world import World

_encode = msgspec.msgpack.Encoder().encode
_decode_groupings = msgspec.msgpack.Decoder(tuple[Grouping, ...]).decode


@dataclass(frozen=True, slots=True)
class Grouped:
    """All events as groups of claims; what each conclusion about them rests on."""

    groupings: tuple[Grouping, ...]
    number_of: Mapping[str, int]
    """Claim -> number of its grouping."""
    clashes: Mapping[int, Sequence[Clash]]
    """Unit -> why two events are held side by side."""
    alterations: Alterations
    """The copies of two articles that may change what is told."""
    framings: Mapping[int, str]
    """Unit -> the article whose words are looked at."""
    events: Mapping[int, int]
    """Unit -> number of its grouping."""
    digests: Mapping[int, int]
    """Of all these units, but alterations."""
    tables: Mapping[str, bytes]
    """What is left for the next time."""

    def event_of(self, claim: str) -> str:
        """Id of the event of a claim."""
        return event_id(self.groupings[self.number_of[claim]].founder)


@dataclass(frozen=True, slots=True)
class Sketched:
    """What grouping rests on, besides persons' judgements."""

    pages: Sequence[Page]
    kept: Mapping[int, Page]
    """Pages of the last grouping, whether they are current or not."""
    tables: Mapping[str, bytes]
    """What it left."""
    rules: ResolveRules


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The events as groups of claims, and what is left for the next time. Travels packed."""

    groupings: tuple[Grouping, ...]
    tables: Mapping[str, bytes]
    was: "array[int]"
    """Of each grouping its place among the single ones that were left, if its claims are the same and their links; else -1."""
    left: "array[int]"
    """Of each of the single ones that are left now its number."""

    def __getstate__(self) -> tuple[object, ...]:
        return _encode(self.groupings), self.tables, self.was, self.left

    def __setstate__(self, packed: tuple[Any, ...]) -> None:
        for name, value in zip(
            ("groupings", "tables", "was", "left"), (_decode_groupings(packed[0]), *packed[1:]), strict=True
        ):
            object.__setattr__(self, name, value)


@dataclass(frozen=True, slots=True)
class GroupingGround:
    """What conclusions about groups of claims rest on."""

    pages: Sequence[Page]
    copies: Sequence[Copy]
    backings: Resting
    world: World
    loud: Loud
    tables: Mapping[str, bytes]
    """What the last conclusions left."""


def regrouped(judgements: Iterable[Judgement], sketched: Sketched) -> Regrouped:
    """The events of now; `judgements` are persons'. May run in a worker."""
    pages = sketched.pages
    before = unpack_steps(sketched.tables, sketched.kept)
    sketches, earlier = recall(before, {page.number: page.sketches for page in pages})
    left = Left(unpack_alone(sketched.tables), unpack_ties(sketched.tables)) if before else Left()
    alone = left.alone
    found = regroup(sketches, sketched.rules, judgements, earlier, left)
    now, packed = pack_alone(found.left.alone, alone, sketched.tables)
    packed |= pack_ties(found.left.ties)
    number_of = {grouping.founder: number for number, grouping in enumerate(found.groupings)}
    was = array("i", [-1]) * len(found.groupings)
    for place, grouping in enumerate(alone.values()):
        number = number_of.get(grouping.founder)
        if number is not None and _is_same(found.groupings[number], grouping):
            was[number] = place
    return Regrouped(
        found.groupings,
        {**pack_steps(pages, found.steps, sketched.tables, before), **packed},
        was,
        array("i", [number_of[grouping.founder] for grouping in now]),
    )


def _is_same(now: Grouping, before: Grouping) -> bool:
    """True where only the neighbour is named no more."""
    links = now.claims == before.claims and now.links == before.links
    return links and (now.neighbour is None or now.neighbour == before.neighbour)


def group(regroup: Callable[[], Regrouped], ground: GroupingGround) -> Grouped:
    """What is to be concluded of the events, with the digests of what that rests on."""
    found = regroup()
    groupings, told = found.groupings, Told(ground.pages, ground.backings)
    number_of: dict[str, int] = {}
    for number, grouping in enumerate(groupings):
        number_of.update(dict.fromkeys(grouping.claims, number))
    events = event_digests(groupings, found.was, ground.tables, told, ground.loud.claims)
    digests = dict(zip(events.units, events.whole, strict=True))
    clashes = _clashes(groupings, events.units, ground.world)
    digests |= _clash_digests(clashes, groupings, events)
    framings, framed = framing_digests(ground.pages, events.units, number_of)
    digests |= framed
    altered = alterations(ground.copies, ground.tables.get("alterations"), ground.loud)
    tables = {**found.tables, **events.tables(found.left), "units": pack_digests(digests)}
    numbers = {unit: number for number, unit in enumerate(events.units)}
    return Grouped(groupings, number_of, clashes, altered, framings, numbers, digests, tables)


def _clashes(groupings: Sequence[Grouping], units: Sequence[int], world: World) -> dict[int, list[Clash]]:
    found: dict[int, list[Clash]] = {}
    for clash in find_across(groupings, world):
        one, other = sorted((units[clash.stop_event], units[clash.act_event]))
        found.setdefault(mixed(mixed(CLASH, one), other), []).append(clash)
    return found


def _clash_digests(
    clashes: Mapping[int, Sequence[Clash]], groupings: Sequence[Grouping], events: EventDigests
) -> dict[int, int]:
    outlines: dict[int, int] = {}
    found: dict[int, int] = {}
    for unit, some in clashes.items():
        digest = digest_of([clash.of for clash in some])
        for number in (number for clash in some for number in (clash.stop_event, clash.act_event)):
            if number not in outlines:
                outlines[number] = digest_of(groupings[number].outline)
            digest = mixed(digest, mixed(outlines[number], events.own[number]))
        found[unit] = digest
    return found
