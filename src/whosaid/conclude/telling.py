"""Units to conclude anew -> their conclusions, ready for the store. Pages are unpacked only where one of these units asks for them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, starmap

from whosaid.conclude.digests import Resting
from whosaid.conclude.grouping import Grouped
from whosaid.conclude.memory import ArticleHead, Page, head_of
from whosaid.conclude.voicing import PackedPage
from whosaid.records.bundles import Conclusions, Findings
from whosaid.records.concluded import Comparison, Framing
from whosaid.resolve.across import compare_across
from whosaid.resolve.alterations import Altered, Told, compare_altered, find_altered, in_order
from whosaid.resolve.case import Backing, Records, event_id
from whosaid.resolve.everything import Each, Gathered, conclude_each
from whosaid.resolve.framing import find_framings
from whosaid.resolve.pauses import Clash
from whosaid.resolve.sketches import Sketch, sketch_claims
from whosaid.resolve.world import World
from whosaid.store.codec import key_of, unpack_claims, unpack_places, unpack_printed, unpack_some_claims
from whosaid.store.protocol import PackedConclusions
from whosaid.store.rows import Unit, pack_units


@dataclass(frozen=True, slots=True)
class Ground:
    """What looking at a page once more needs; each worker gets it once."""

    pages: Mapping[int, Page]
    wanted: Collection[str]
    """Claims whose statements are asked for."""
    framed: Collection[str]
    """Articles whose words are looked at."""
    backings: Mapping[str, Backing]
    event_of: Mapping[str, str]


#: What is seen of a page: statements by claim, packed; framings by article.
Seen = tuple[list[tuple[str, bytes]], list[tuple[str, tuple[Framing, ...]]]]


def sketch_page(page: PackedPage, world: World) -> tuple[int, tuple[ArticleHead, ...], tuple[Sketch, ...]]:
    """A page that the ledger did not have at the last conclusions. Runs in a worker."""
    number, printed, claims, _ = page
    pairs = list(zip(unpack_printed(printed).articles, unpack_claims(claims), strict=True))
    sketches = tuple(sketch for article, found in pairs for sketch in sketch_claims(article, found, world))
    return number, tuple(head_of(article, found) for article, found in pairs), sketches


class Teller:
    """The units of now that must be concluded anew, with what they need."""

    def __init__(
        self,
        grouped: Grouped,
        anew: Collection[int],
        pages: Sequence[Page],
        backings: Resting,
        world: World,
    ) -> None:
        self._grouped = grouped
        self._world = world
        self._events = sorted(grouped.events[unit] for unit in anew if unit in grouped.events)
        self._clashes = sorted(unit for unit in anew if unit in grouped.clashes)
        self._copies = grouped.alterations.anew
        self._pages = {page.number: page for page in pages}
        self._backings = backings
        self._framing_units = {grouped.framings[unit]: unit for unit in anew if unit in grouped.framings}
        self._records = Records((), ())
        self._altered: dict[int, list[Altered]] = {}
        self._framings: list[Unit] = []

    @property
    def _altered_articles(self) -> frozenset[str]:
        """Articles whose shared sentences are looked at."""
        return frozenset(side.article for copies in self._copies.values() for side in (copies[0].left, copies[0].right))

    @property
    def altered(self) -> list[int]:
        """Pages of these articles."""
        wanted = self._altered_articles
        return [number for number, page in self._pages.items() if any(head.article.id in wanted for head in page.heads)]

    def look_at_places(self, packed: Iterable[PackedPage], each: Each) -> None:
        """Finds the claims of these pages that are to be held side by side."""
        told = dict(chain.from_iterable(each(see_places, packed, self._altered_articles)))
        for unit in sorted(self._copies):
            found = list(find_altered(self._copies[unit], told))
            if found:
                self._altered[unit] = found

    @property
    def altering(self) -> AbstractSet[int]:
        """Pairs of articles with such claims, of those that were looked at."""
        return self._altered.keys()

    @cached_property
    def _wanted(self) -> AbstractSet[str]:
        """Claims whose statements the units ask for."""
        groupings = self._grouped.groupings
        numbers = set(self._events)
        wanted = {side.claim for some in self._altered.values() for altered in some for side in altered[:2]}
        for number in numbers:
            near = groupings[number].neighbour
            if near:
                wanted.add(near.other)
        for unit in self._clashes:
            numbers.update(
                number for clash in self._grouped.clashes[unit] for number in (clash.stop_event, clash.act_event)
            )
        for number in numbers:
            wanted.update(groupings[number].claims)
        return wanted

    @property
    def numbers(self) -> list[int]:
        """Pages that must be unpacked."""
        framed, wanted = self._framing_units, self._wanted
        return [
            number
            for number, page in self._pages.items()
            if any(sketch.claim in wanted for sketch in page.sketches)
            or any(head.article.id in framed for head in page.heads)
        ]

    def look(self, packed: Iterable[PackedPage], each: Each) -> None:
        """Unpacks these pages and keeps what is asked for."""
        framed = self._framing_units
        event_of = {
            sketch.claim: self._grouped.event_of(sketch.claim)
            for page in self._pages.values()
            if any(head.article.id in framed for head in page.heads)
            for sketch in page.sketches
        }
        backings = {claim: self._backings[claim] for claim in self._wanted}
        ground = Ground(self._pages, self._wanted, framed.keys(), backings, event_of)
        for statements, found in each(see_page, packed, ground):
            self._records.add(statements)
            for article, framings in found:
                if framings:
                    self._framings.append((framed[article], Conclusions(framings=framings)))

    def tell(self, each: Callable[[str], Each]) -> Iterator[PackedConclusions]:
        """The conclusions of the units, part by part."""
        groupings = tuple(self._grouped.groupings[number] for number in self._events)
        gathered = Gathered(groupings, {}, self._records, self._world)
        yield from each("comparing reports")(tell_some, gathered.slices, gathered)
        units = [(unit, Conclusions(comparisons=tuple(self._clash(unit)))) for unit in self._clashes]
        units += [(unit, Conclusions(comparisons=tuple(self._alteration(unit)))) for unit in self._altered]
        yield pack_units(unit for unit in units if unit[1].comparisons)
        yield pack_units(sorted(self._framings, key=_first))

    def _clash(self, unit: int) -> Iterable[Comparison]:
        found: dict[str, Comparison] = {}
        for clash in self._grouped.clashes[unit]:
            for one in self._compared(clash):
                found[one.id] = one
        return found.values()

    def _compared(self, clash: Clash) -> tuple[Comparison, ...]:
        groupings = self._grouped.groupings
        return compare_across(clash, groupings, self._records, self._world)

    def _alteration(self, unit: int) -> Iterable[Comparison]:
        found: dict[str, Comparison] = {}
        for altered in self._altered[unit]:
            for one in compare_altered(altered, self._records, self._world):
                found.setdefault(one.id, one)
        return found.values()


def see_places(page: PackedPage, wanted: Collection[str]) -> list[tuple[str, tuple[Told, ...]]]:
    """Where the claims of the wanted articles of a page stand. Runs in a worker."""
    return [
        (article, in_order(starmap(Told, places))) for article, places in unpack_places(page[2]) if article in wanted
    ]


def see_page(page: PackedPage, ground: Ground) -> Seen:
    """What is asked for of a page. Runs in a worker."""
    number, printed, claims, _ = page
    articles = unpack_printed(printed).articles
    records = Records(articles, (), backings=ground.backings)
    sketches = {sketch.claim: sketch for sketch in ground.pages[number].sketches}
    statements: list[tuple[str, bytes]] = []
    framings: list[tuple[str, tuple[Framing, ...]]] = []
    is_whole = any(article.id in ground.framed for article in articles)
    findings = unpack_claims(claims) if is_whole else unpack_some_claims(claims, ground.wanted)
    for article, found in zip(articles, findings, strict=True):
        wanted = [claim for claim in found.claims if claim.id in ground.wanted]
        some = Findings(found.article, counts=found.counts, claims=tuple(wanted))
        statements += records.packed(some, [sketches[claim.id] for claim in wanted])
        if article.id in ground.framed:
            framings.append((article.id, find_framings(article, found, ground.event_of)))
    return statements, framings


def tell_some(numbers: range, gathered: Gathered) -> PackedConclusions:
    """The conclusions about some events, ready for the store. Runs in a worker."""
    return pack_units(
        (key_of(event_id(gathered.groupings[number].founder)), found)
        for number, found in zip(numbers, conclude_each(numbers, gathered), strict=True)
    )


def _first(unit: Unit) -> int:
    return unit[0]
