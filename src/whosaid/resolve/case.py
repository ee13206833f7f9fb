"""All that is needed to conclude one event, in one value: a worker gets a case and gives back conclusions.

Built from a grouping and the records behind it; holds nothing of other events but the nearest claim outside.
"""

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from whosaid.records.bundles import Findings
from whosaid.records.concluded import Origin
from whosaid.records.ids import make_id
from whosaid.records.inferred import Claim, Count
from whosaid.records.making import quickly_made
from whosaid.records.printed import Article
from whosaid.resolve.events import Grouping, Link
from whosaid.resolve.sketches import Sketch

#: Characters of a sentence that are shown in a reason; the claim leads to the rest.
EXCERPT = 160


@quickly_made
@dataclass(frozen=True, slots=True)
class Backing:
    """The origin that a claim rests on."""

    origin: str
    """Id of the origin."""
    name: str
    """Its display name."""
    known: bool
    """False where it is the class of unknown origin, which never counts as independent."""
    actor: str | None = None
    """Id of the actor that the origin is."""
    own: bool = False
    """True where the outlet speaks on its own word."""
    unnamed: str = ""
    """Kind of a voice without a name ("activists", quoted by somebody); empty for a named one."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Page:
    """The article of a claim, as far as conclusions name it."""

    published: str
    """Day of publication, empty where unknown."""
    outlet: str
    """Display name, or words for an unnamed one."""
    moment: str = ""
    """Time of publication in UTC, `YYYY-MM-DDThh:mm`; empty where the page gives no time of day with its zone."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Statement:
    """One claim with everything that belongs to it."""

    claim: Claim
    counts: tuple[Count, ...]
    backing: Backing
    page: Page
    sentence: str
    """The words of its sentence, shortened."""
    sketch: Sketch
    """What grouping saw of it."""

    @property
    def order(self) -> tuple[str, str]:
        """Earliest first; pages without a day come last, because nothing can be said to follow them."""
        return (self.page.published or "9999", self.claim.id)

    @property
    def voter(self) -> str:
        """Whose word it is: a known origin counts once, a page of unknown origin for itself."""
        return self.backing.origin if self.backing.known else self.claim.article


@quickly_made
@dataclass(frozen=True, slots=True)
class Case:
    """One event, ready to be concluded."""

    event: str
    """Id of the event: of its founding claim."""
    statements: tuple[Statement, ...]
    """In order of publication, then of id."""
    links: tuple[Link, ...]
    """Why each claim is in."""
    neighbour: tuple[str, Statement] | None
    """Member (claim id), and the nearest statement outside."""


def are_independent(one: Statement, other: Statement) -> bool:
    """True where two statements may hold each other up.

    They rest on two known origins, and neither is an outlet that prints the other: a headline is no second voice beside the
    monitor that its own page quotes. Nor are "activists" of one page known to be others than those of the next.
    """
    if not (one.backing.known and other.backing.known) or one.voter == other.voter:
        return False
    if one.backing.unnamed and one.backing.unnamed == other.backing.unnamed:
        return False
    return one.claim.article != other.claim.article or not (one.backing.own or other.backing.own)


def event_id(founder: str) -> str:
    """Id of the event that a claim founded; it stays when articles are added."""
    return make_id("event", founder)


class Records:
    """Claims with their counts, origins and pages, ready to be looked up by id.

    Statements are kept packed, one after the other: they take a third of the memory, and a worker that shares this memory
    with its parent leaves it unwritten.
    """

    def __init__(
        self,
        articles: Iterable[Article],
        findings: Iterable[Findings],
        origins: Iterable[Origin] = (),
        sketches: Iterable[Sketch] = (),
        *,
        backings: Mapping[str, Backing] | None = None,
    ) -> None:
        self._texts = {article.id: article.text for article in articles}
        self._pages = {article.id: page_of(article) for article in articles}
        self._backings = backings if backings is not None else backings_of(origins)
        self._number: dict[str, int] = {}
        self._ends = array("Q", [0])
        self._packed = bytearray()
        by_claim = {sketch.claim: sketch for sketch in sketches}
        for found in findings:
            self.add(self.packed(found, [by_claim[claim.id] for claim in found.claims]))

    def packed(self, found: Findings, sketches: Iterable[Sketch]) -> tuple[tuple[str, bytes], ...]:
        """The claims of one article by id, each with all that belongs to it. May run in a worker."""
        counts: dict[str, list[Count]] = {}
        for count in found.counts:
            counts.setdefault(count.claim, []).append(count)
        return tuple(
            (claim.id, _pack(self._statement(claim, counts.get(claim.id, []), sketch)))
            for claim, sketch in zip(found.claims, sketches, strict=True)
        )

    def add(self, packed: Iterable[tuple[str, bytes]]) -> None:
        """Keeps the packed claims of an article."""
        for claim, statement in packed:
            self._number[claim] = len(self._number)
            self._packed += statement
            self._ends.append(len(self._packed))

    def _statement(self, claim: Claim, counts: Iterable[Count], sketch: Sketch) -> Statement:
        """The claim with all that belongs to it; a claim without an origin rests on an unknown one."""
        start, end = claim.sentence
        return Statement(
            claim,
            tuple(sorted(counts, key=lambda count: (count.evidence.start, count.id))),
            self._backings.get(claim.id) or Backing(f"unknown:{claim.article}", "an unknown origin", known=False),
            self._pages[claim.article],
            excerpt(self._texts[claim.article][start:end]),
            sketch,
        )

    def statement(self, claim_id: str) -> Statement:
        """The claim with all that belongs to it."""
        number = self._number[claim_id]
        with memoryview(self._packed) as packed:
            return _unpack(packed[self._ends[number] : self._ends[number + 1]])


_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(Statement).decode


def excerpt(text: str) -> str:
    """The words on one line, at most EXCERPT characters, cut at a blank."""
    words = " ".join(text.split())
    return words if len(words) <= EXCERPT else words[:EXCERPT].rsplit(" ", 1)[0] + " ..."


def page_of(article: Article) -> Page:
    """Day, time and outlet of an article."""
    printed = article.published.earliest or ""
    return Page(printed[:10], article.outlet.name if article.outlet else "an unnamed page", _in_utc(printed))


def _in_utc(printed: str) -> str:
    """The time of day in UTC, to the minute; empty for a day alone, and for a time without its zone."""
    if len(printed) <= len("YYYY-MM-DD"):
        return ""
    try:
        time = datetime.fromisoformat(printed)
    except ValueError:
        return ""
    return "" if time.tzinfo is None else time.astimezone(UTC).isoformat()[: len("YYYY-MM-DDThh:mm")]


def backings_of(origins: Iterable[Origin]) -> Mapping[str, Backing]:
    """Claim id -> the origin it rests on."""
    found: dict[str, Backing] = {}
    for origin in sorted(origins, key=lambda origin: origin.id):
        backing = backing_of(origin)
        for claim in origin.claims:
            found.setdefault(claim, backing)
    return found


def backing_of(origin: Origin) -> Backing:
    """The origin as a claim rests on it."""
    return Backing(
        origin.id,
        origin.name,
        known=origin.basis != "unknown",
        actor=origin.actor,
        own=origin.basis == "own-reporting",
        unnamed=origin.kind if origin.rule == "origin.unnamed" else "",
    )


def make_case(grouping: Grouping, records: Records) -> Case:
    """The case of one grouping."""
    statements = sorted((records.statement(claim) for claim in grouping.claims), key=lambda said: said.order)
    near = grouping.neighbour
    outside = (near.member, records.statement(near.other)) if near else None
    return Case(event_id(grouping.founder), tuple(statements), grouping.links, outside)
