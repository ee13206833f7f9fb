"""Claims of all pages and the steps of the last grouping -> events as groups of claims, and the digests of all that is concluded of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import msgspec

from whosaid.conclude.memory import ArticleHead, Page, pack_steps, unpack_steps
from whosaid.conclude.units import ALTERATION, CLASH, FRAMING, digest_bytes, digest_of, mixed, unit_of
from whosaid.knowledge.resolve import ResolveRules
from whosaid.records.concluded import Copy, Judgement
from whosaid.resolve.alterations import without_quotations
from whosaid.resolve.case import Backing, event_id
from whosaid.resolve.events import Grouping, regroup
from whosaid.resolve.pauses import Clash, find_clashes
from whosaid.resolve.recall import recall
from whosaid.resolve.world import World
from whosaid.store.codec import key_of, pack, unpack

_encode = msgspec.msgpack.Encoder().encode
_decode_groupings = msgspec.msgpack.Decoder(tuple[Grouping, ...]).decode


@dataclass(frozen=True, slots=True)
class Grouped:
    """All events as groups of claims; what each conclusion about them rests on."""

    groupings: tuple[Grouping, ...]
    event_of: Mapping[str, str]
    """Claim -> id of its event."""
    clashes: Mapping[int, Sequence[Clash]]
    """Unit -> the pauses and acts of two events that clash."""
    alterations: Mapping[int, Sequence[Copy]]
    """Unit -> the copies of two articles that may change what is told."""
    framings: Mapping[int, str]
    """Unit -> the article whose words are looked at."""
    events: Mapping[int, int]
    """Unit -> number of its grouping."""
    digests: Mapping[int, int]
    """Of all these units."""
    tables: Mapping[str, bytes]
    """What is left for the next time."""


@dataclass(frozen=True, slots=True)
class Sketched:
    """What grouping rests on, besides persons' judgements."""

    pages: Sequence[Page]
    kept: Mapping[int, Page]
    """Pages of the last grouping, whether they are current or not."""
    tables: Mapping[str, bytes]
    """What it left."""
    rules: ResolveRules


class Regrouped:
    """The events as groups of claims, and what is left for the next time. Travels packed."""

    def __init__(self, groupings: tuple[Grouping, ...], tables: Mapping[str, bytes]) -> None:
        self.groupings = groupings
        self.tables = tables

    def __getstate__(self) -> tuple[bytes, Mapping[str, bytes]]:
        return _encode(self.groupings), self.tables

    def __setstate__(self, packed: tuple[bytes, Mapping[str, bytes]]) -> None:
        self.groupings, self.tables = _decode_groupings(packed[0]), packed[1]


@dataclass(frozen=True, slots=True)
class GroupingGround:
    """What conclusions about groups of claims rest on."""

    pages: Sequence[Page]
    copies: Sequence[Copy]
    backings: Mapping[str, Backing]
    world: World


def regrouped(judgements: Iterable[Judgement], sketched: Sketched) -> Regrouped:
    """The events of now; `judgements` are persons'. May run in a worker."""
    pages = sketched.pages
    before = unpack_steps(sketched.tables, sketched.kept)
    sketches, earlier = recall(before, {page.number: page.sketches for page in pages})
    left = sketched.tables.get("groupings") if before else None
    alone = dict(unpack(left, tuple[tuple[str, Grouping], ...])) if left else {}
    found = regroup(sketches, sketched.rules, judgements, earlier, alone)
    packed = pack(sorted(found.alone.items(), key=_first))
    return Regrouped(found.groupings, {**pack_steps(pages, found.steps), "groupings": packed})


def group(regroup: Callable[[], Regrouped], ground: GroupingGround) -> Grouped:
    """What is to be concluded of the events, with the digests of what that rests on."""
    pages, world = ground.pages, ground.world
    found = regroup()
    groupings = found.groupings
    event_of = {
        claim: event for grouping in groupings for event in [event_id(grouping.founder)] for claim in grouping.claims
    }
    states = _states(pages, ground.backings)
    digests: dict[int, int] = {}
    events: dict[int, int] = {}
    for number, grouping in enumerate(groupings):
        unit = key_of(event_of[grouping.founder])
        events[unit] = number
        digests[unit] = _event_digest(grouping, states)
    clashes = _clashes(groupings, event_of, world)
    for unit, some in clashes.items():
        digests[unit] = _clash_digest(some, groupings, states)
    of_article = {head.article.id: _article_state(claims, states) for page in pages for head, claims in _articles(page)}
    alterations = _alterations(ground.copies)
    for unit, held in alterations.items():
        state = mixed(of_article[held[0].left.article], of_article[held[0].right.article])
        digests[unit] = mixed(digest_bytes(_encode(held)), state)
    framings = {
        unit_of(FRAMING, head.article.id): head.article.id for page in pages for head in page.heads if head.labelled
    }
    for page in pages:
        for head, claims in _articles(page):
            if head.labelled:
                told = "".join([event_of[claim] for claim in claims])
                digests[unit_of(FRAMING, head.article.id)] = digest_of(page.number, told)
    return Grouped(groupings, event_of, clashes, alterations, framings, events, digests, found.tables)


def _articles(page: Page) -> Iterator[tuple[ArticleHead, list[str]]]:
    first = 0
    for head in page.heads:
        yield head, [sketch.claim for sketch in page.sketches[first : first + head.claims]]
        first += head.claims


def _states(pages: Iterable[Page], backings: Mapping[str, Backing]) -> dict[str, int]:
    """Claim -> a number for its page and the origin it rests on: all that may change about a claim of one id."""
    of_backing = {backing.origin: backing for backing in backings.values()}
    digests = {origin: digest_of(backing) for origin, backing in of_backing.items()}
    return {
        sketch.claim: mixed(page.number, digests[backings[sketch.claim].origin])
        for page in pages
        for sketch in page.sketches
    }


def _event_digest(grouping: Grouping, states: Mapping[str, int]) -> int:
    near = grouping.neighbour
    told = [states[claim] for claim in grouping.claims]
    if near:
        told.append(states[near.other])
    words = (grouping.founder, *grouping.claims, *chain.from_iterable(grouping.links), *(near or ()), *map(str, told))
    return digest_bytes("|".join(words).encode())


def _clashes(groupings: Sequence[Grouping], event_of: Mapping[str, str], world: World) -> dict[int, list[Clash]]:
    found: dict[int, list[Clash]] = {}
    for clash in find_clashes(groupings, world):
        events = sorted(event_of[groupings[number].founder] for number in (clash.stop_event, clash.act_event))
        found.setdefault(unit_of(CLASH, *events), []).append(clash)
    return found


def _clash_digest(clashes: Iterable[Clash], groupings: Sequence[Grouping], states: Mapping[str, int]) -> int:
    digest = 0
    for clash in clashes:
        for number in (clash.stop_event, clash.act_event):
            grouping = groupings[number]
            told = [states[claim] for claim in grouping.claims]
            digest = mixed(digest, digest_of(grouping.outline, grouping.claims, told))
    return digest


def _article_state(claims: Iterable[str], states: Mapping[str, int]) -> int:
    digest = 0
    for claim in claims:
        digest = mixed(digest, states[claim])
    return digest


def _alterations(copies: Iterable[Copy]) -> dict[int, list[Copy]]:
    found: dict[int, list[Copy]] = {}
    for copy in without_quotations(copies):
        found.setdefault(unit_of(ALTERATION, copy.left.article, copy.right.article), []).append(copy)
    return found


def _first(pair: tuple[str, Grouping]) -> str:
    return pair[0]
