"""Articles with their findings, copies and origins -> conclusions: events, supports, ranges, comparisons, framings, judgements.

Three steps: sketches article by article (`sketch_claims`), grouping in one place over sketches alone (`group_events`), and
conclusions event by event (`conclude_some`), which an engine may spread over workers. `conclude` does all of it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

import msgspec

from whosaid.knowledge.known import Knowledge
from whosaid.records.bundles import Conclusions, Findings
from whosaid.records.concluded import Comparison, Copy, Framing, Judgement, Origin
from whosaid.records.printed import Article
from whosaid.resolve.across import compare_across, find_across
from whosaid.resolve.alterations import Told, find_alterations, places_told, without_quotations
from whosaid.resolve.case import Case, Records, event_id, make_case
from whosaid.resolve.comparisons import find_comparisons
from whosaid.resolve.events import Grouping, group_events
from whosaid.resolve.framing import find_framings
from whosaid.resolve.judgements import find_judgements
from whosaid.resolve.portrait import portray
from whosaid.resolve.ranges import find_ranges
from whosaid.resolve.sketches import Sketch, sketch_claims
from whosaid.resolve.supports import find_supports
from whosaid.resolve.world import World, world_of

_Item = TypeVar("_Item")
_Shared = TypeVar("_Shared")
_Made = TypeVar("_Made")

#: Sketches travel packed: a hundred of them a page would take longer to send as objects than to make.
_pack_sketches = msgspec.msgpack.Encoder().encode
_unpack_sketches = msgspec.msgpack.Decoder(tuple[Sketch, ...]).decode

#: Events that a worker concludes at once: some ten milliseconds of work, so that sending costs little.
EVENTS_AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class Gathered:
    """What concluding any event needs; each worker gets it once."""

    groupings: tuple[Grouping, ...]
    event_of: Mapping[str, str]
    """Claim -> id of its event."""
    records: Records
    world: World

    @property
    def slices(self) -> Iterator[range]:
        """Numbers of the groupings, some at a time."""
        size = len(self.groupings)
        return (range(start, min(start + EVENTS_AT_ONCE, size)) for start in range(0, size, EVENTS_AT_ONCE))


@dataclass(frozen=True, slots=True)
class Stage:
    """What looking at an article once more needs; each worker gets it once."""

    articles: Mapping[str, Article]
    event_of: Mapping[str, str]
    """Claim -> id of its event."""
    copied: frozenset[str]
    """Articles that share words with others."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What sketching an article needs; each worker gets it once."""

    articles: Mapping[str, Article]
    records: Records
    world: World


class Each(Protocol):
    """How a function is mapped: here and now, or over workers by an engine."""

    def __call__(
        self, work: Callable[[_Item, _Shared], _Made], items: Iterable[_Item], shared: _Shared
    ) -> Iterable[_Made]:
        """`work(item, shared)` of each item."""


def one_by_one(work: Callable[[_Item, _Shared], _Made], items: Iterable[_Item], shared: _Shared) -> Iterator[_Made]:
    """Here and now; an engine's `each` does the same over workers."""
    return (work(item, shared) for item in items)


def conclude(
    articles: Sequence[Article],
    findings: Iterable[Findings],
    copies: Iterable[Copy],
    origins: Iterable[Origin],
    known: Knowledge,
    *,
    each: Each = one_by_one,
) -> Conclusions:
    """All that the articles say together; records of each type sorted, whatever the order of the input or the workers."""
    return conclude_in(articles, findings, tuple(copies), tuple(origins), world_of(known), each=each)


def conclude_in(
    articles: Sequence[Article],
    findings: Iterable[Findings],
    copies: tuple[Copy, ...],
    origins: tuple[Origin, ...],
    world: World,
    *,
    each: Each = one_by_one,
) -> Conclusions:
    """As `conclude`, in a world that may be made by hand."""
    gathered = gather(articles, findings, origins, world, each=each)
    some = list(each(conclude_some, gathered.slices, gathered))
    between = conclude_between(articles, findings, copies, gathered, each=each)
    comparisons = [comparison for part in (*some, between) for comparison in part.comparisons]
    return Conclusions(
        copies=tuple(sorted(copies, key=lambda copy: copy.id)),
        origins=tuple(sorted(origins, key=lambda origin: origin.id)),
        events=tuple(sorted((event for part in some for event in part.events), key=lambda event: event.id)),
        supports=tuple(sorted((row for part in some for row in part.supports), key=lambda row: row.event)),
        ranges=tuple(sorted((row for part in some for row in part.ranges), key=lambda row: row.event)),
        comparisons=tuple(sorted(comparisons, key=lambda comparison: comparison.id)),
        framings=between.framings,
        judgements=tuple(
            sorted(
                (row for part in some for row in part.judgements), key=lambda row: (row.left, row.right, row.verdict)
            )
        ),
    )


def gather(
    articles: Sequence[Article],
    findings: Iterable[Findings],
    origins: Iterable[Origin],
    world: World,
    *,
    judgements: Iterable[Judgement] = (),
    each: Each = one_by_one,
) -> Gathered:
    """Claims sketched and grouped, ready to be concluded event by event. Findings are gone through once.

    `judgements` are persons', in the order in which they were made.
    """
    records = Records(articles, (), origins, ())
    sketches: list[Sketch] = []
    for own, statements in each(sketch_article, findings, Ground({one.id: one for one in articles}, records, world)):
        records.add(statements)
        sketches += _unpack_sketches(own)
    groupings = group_events(sketches, world.rules, judgements)
    event_of = {
        claim: event for grouping in groupings for event in [event_id(grouping.founder)] for claim in grouping.claims
    }
    return Gathered(groupings, event_of, records, world)


def sketch_article(found: Findings, ground: Ground) -> tuple[bytes, tuple[tuple[str, bytes], ...]]:
    """The sketches of an article's claims, packed, and its packed statements. Runs in a worker."""
    own = sketch_claims(ground.articles[found.article], found, ground.world)
    return _pack_sketches(own), ground.records.packed(found, own)


def conclude_between(
    articles: Sequence[Article],
    findings: Iterable[Findings],
    copies: Iterable[Copy],
    gathered: Gathered,
    *,
    each: Each = one_by_one,
) -> Conclusions:
    """What no single event shows: comparisons of claims of two events, or of one text in two versions, and framings."""
    clashing = {comparison.id: comparison for comparison in _clashing(gathered)}
    edited = without_quotations(copies)
    copied = frozenset(side.article for copy in edited for side in (copy.left, copy.right))
    stage = Stage({article.id: article for article in articles}, gathered.event_of, copied)
    framings: list[Framing] = []
    told: dict[str, tuple[Told, ...]] = {}
    for article, framed, places in each(look_at_article, findings, stage):
        framings += framed
        if places:
            told[article] = places
    for comparison in find_alterations(edited, told, gathered.records, gathered.world):
        clashing.setdefault(comparison.id, comparison)
    return Conclusions(
        comparisons=tuple(clashing[key] for key in sorted(clashing)),
        framings=tuple(
            sorted(
                framings, key=lambda row: (row.article, row.evidence.start, row.evidence.end, row.dimension, row.term)
            )
        ),
    )


def look_at_article(found: Findings, stage: Stage) -> tuple[str, tuple[Framing, ...], tuple[Told, ...]]:
    """Id of an article, its framings and, where it shares words with others, where its claims stand. Runs in a worker."""
    framings = find_framings(stage.articles[found.article], found, stage.event_of) if found.labels else ()
    return found.article, framings, places_told(found) if found.article in stage.copied else ()


def conclude_some(numbers: range, gathered: Gathered) -> Conclusions:
    """The events of some groupings with their supports, ranges, comparisons and judgements. Runs in a worker."""
    found = conclude_each(numbers, gathered)
    return Conclusions(
        events=tuple(event for one in found for event in one.events),
        supports=tuple(row for one in found for row in one.supports),
        ranges=tuple(row for one in found for row in one.ranges),
        comparisons=tuple(row for one in found for row in one.comparisons),
        judgements=tuple(row for one in found for row in one.judgements),
    )


def conclude_each(numbers: range, gathered: Gathered) -> list[Conclusions]:
    """The same, grouping by grouping."""
    return [conclude_event(_case(gathered, number), gathered.world) for number in numbers]


def conclude_event(case: Case, world: World) -> Conclusions:
    """The event of one case with its supports, ranges, comparisons and judgements."""
    return Conclusions(
        events=(portray(case, world),),
        supports=find_supports(case, world),
        ranges=find_ranges(case, world.profiles, world.rules),
        comparisons=find_comparisons(case, world),
        judgements=find_judgements(case, world),
    )


def _case(gathered: Gathered, number: int) -> Case:
    return make_case(gathered.groupings[number], gathered.records)


def _clashing(gathered: Gathered) -> Iterator[Comparison]:
    for clash in find_across(gathered.groupings, gathered.world):
        yield from compare_across(clash, gathered.groupings, gathered.records, gathered.world)
