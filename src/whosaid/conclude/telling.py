"""Units to conclude anew -> their conclusions, ready for the store. Pages are unpacked only where one of these units asks for them."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from whosaid.conclude.grouping import Grouped
from whosaid.conclude.memory import ArticleHead, Page, head_of
from whosaid.conclude.voicing import PackedPage
from whosaid.records.bundles import Conclusions, Findings
from whosaid.records.concluded import Comparison, Framing
from whosaid.records.spans import Evidence
from whosaid.resolve.alterations import Told, find_alterations, places_told
from whosaid.resolve.case import Backing, Records, event_id
from whosaid.resolve.everything import Each, Gathered, conclude_each
from whosaid.resolve.framing import find_framings
from whosaid.resolve.pauses import compare_clash
from whosaid.resolve.sketches import Sketch, sketch_claims
from whosaid.resolve.world import World
from whosaid.store.codec import key_of, unpack_claims, unpack_printed, unpack_some_claims
from whosaid.store.protocol import PackedConclusions
from whosaid.store.rows import Unit, pack_units


@dataclass(frozen=True, slots=True)
class Ground:
    """What looking at a page once more needs; each worker gets it once."""

    pages: Mapping[int, Page]
    wanted: Collection[str]
    """Claims whose statements are asked for."""
    altered: Collection[str]
    """Articles whose shared sentences are looked at."""
    framed: Collection[str]
    """Articles whose words are looked at."""
    backings: Mapping[str, Backing]
    event_of: Mapping[str, str]


#: What is seen of a page: statements by claim, packed; where claims stand, and framings, by article.
Seen = tuple[list[tuple[str, bytes]], list[tuple[str, tuple[Told, ...]]], list[tuple[str, tuple[Framing, ...]]]]


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
        backings: Mapping[str, Backing],
        world: World,
    ) -> None:
        self._grouped = grouped
        self._world = world
        self._events = sorted(grouped.events[unit] for unit in anew if unit in grouped.events)
        self._clashes = sorted(unit for unit in anew if unit in grouped.clashes)
        self._alterations = sorted(unit for unit in anew if unit in grouped.alterations)
        self._pages = {page.number: page for page in pages}
        framed = {grouped.framings[unit]: unit for unit in anew if unit in grouped.framings}
        self._framing_units = framed
        altered = {side.article for unit in self._alterations for side in _sides(grouped, unit)}
        self._ground = Ground(self._pages, self._claims(altered), altered, framed.keys(), backings, grouped.event_of)
        self._records = Records((), ())
        self._told: dict[str, tuple[Told, ...]] = {}
        self._framings: list[Unit] = []

    def _claims(self, articles: Collection[str]) -> set[str]:
        """Claims whose statements the units ask for."""
        groupings = self._grouped.groupings
        numbers = set(self._events)
        wanted: set[str] = set()
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
        if articles:
            wanted.update(
                sketch.claim for page in self._pages.values() for sketch in page.sketches if sketch.article in articles
            )
        return wanted

    @property
    def numbers(self) -> list[int]:
        """Pages that must be unpacked."""
        ground = self._ground
        return [
            number
            for number, page in self._pages.items()
            if any(sketch.claim in ground.wanted for sketch in page.sketches)
            or any(head.article.id in ground.altered or head.article.id in ground.framed for head in page.heads)
        ]

    def look(self, packed: Iterable[PackedPage], each: Each) -> None:
        """Unpacks these pages and keeps what is asked for."""
        for statements, told, framed in each(see_page, packed, self._ground):
            self._records.add(statements)
            self._told.update(told)
            for article, framings in framed:
                if framings:
                    self._framings.append((self._framing_units[article], Conclusions(framings=framings)))

    def tell(self, each: Callable[[str], Each]) -> Iterator[PackedConclusions]:
        """The conclusions of the units, part by part."""
        groupings = tuple(self._grouped.groupings[number] for number in self._events)
        gathered = Gathered(groupings, {}, self._records, self._world)
        yield from each("comparing reports")(tell_some, gathered.slices, gathered)
        units = [(unit, Conclusions(comparisons=tuple(self._clash(unit)))) for unit in self._clashes]
        units += [(unit, Conclusions(comparisons=tuple(self._alteration(unit)))) for unit in self._alterations]
        yield pack_units(unit for unit in units if unit[1].comparisons)
        yield pack_units(sorted(self._framings, key=_first))

    def _clash(self, unit: int) -> Iterable[Comparison]:
        found: dict[str, Comparison] = {}
        for clash in self._grouped.clashes[unit]:
            for one in compare_clash(clash, self._grouped.groupings, self._records, self._world):
                found[one.id] = one
        return found.values()

    def _alteration(self, unit: int) -> Iterable[Comparison]:
        found: dict[str, Comparison] = {}
        for one in find_alterations(self._grouped.alterations[unit], self._told, self._records, self._world):
            found.setdefault(one.id, one)
        return found.values()


def see_page(page: PackedPage, ground: Ground) -> Seen:
    """What is asked for of a page. Runs in a worker."""
    number, printed, claims, _ = page
    articles = unpack_printed(printed).articles
    records = Records(articles, (), backings=ground.backings)
    sketches = {sketch.claim: sketch for sketch in ground.pages[number].sketches}
    statements: list[tuple[str, bytes]] = []
    told: list[tuple[str, tuple[Told, ...]]] = []
    framings: list[tuple[str, tuple[Framing, ...]]] = []
    is_whole = any(article.id in ground.altered or article.id in ground.framed for article in articles)
    findings = unpack_claims(claims) if is_whole else unpack_some_claims(claims, ground.wanted)
    for article, found in zip(articles, findings, strict=True):
        wanted = [claim for claim in found.claims if claim.id in ground.wanted]
        some = Findings(found.article, counts=found.counts, claims=tuple(wanted))
        statements += records.packed(some, [sketches[claim.id] for claim in wanted])
        if article.id in ground.altered:
            told.append((article.id, places_told(found)))
        if article.id in ground.framed:
            framings.append((article.id, find_framings(article, found, ground.event_of)))
    return statements, told, framings


def tell_some(numbers: range, gathered: Gathered) -> PackedConclusions:
    """The conclusions about some events, ready for the store. Runs in a worker."""
    return pack_units(
        (key_of(event_id(gathered.groupings[number].founder)), found)
        for number, found in zip(numbers, conclude_each(numbers, gathered), strict=True)
    )


def _sides(grouped: Grouped, unit: int) -> tuple[Evidence, Evidence]:
    copy = grouped.alterations[unit][0]
    return copy.left, copy.right


def _first(unit: Unit) -> int:
    return unit[0]
