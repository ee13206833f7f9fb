"""What a ledger offers: pages put in and found again, conclusions replaced as a whole, ids looked up by their beginning."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from whosaid.records.bundles import Findings, Pages
from whosaid.records.concluded import Comparison, Copy, Event, Framing, Judgement, Origin, Range, Review, Support
from whosaid.records.inferred import Mention, TimeExpression
from whosaid.records.printed import Quotation, Removed
from whosaid.store.posting import Posted, Postings


@dataclass(frozen=True, slots=True)
class PageFacts:
    """All that the ledger keeps of one page: what was received, printed and found."""

    pages: Pages
    """The document, its articles, what was cut."""
    findings: tuple[Findings, ...]
    """One for each article, in their order."""


@dataclass(frozen=True, slots=True)
class PageRest:
    """The part of a page that no conclusion asks for, kept apart so that it need not be decoded for them."""

    removed: tuple[Removed, ...]
    """What was cut."""
    findings: tuple[tuple[tuple[Quotation, ...], tuple[Mention, ...], tuple[TimeExpression, ...]], ...]
    """Of each article, in their order."""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """What a list shows of an article."""

    id: str
    """Id of the article."""
    outlet: str | None
    """Display name."""
    title: str | None
    """As printed."""
    published: str | None
    """Earliest day or time of publication."""


class OutletDay(NamedTuple):
    """How much one outlet published on one day, as far as the ledger has it."""

    outlet: str
    """Display name."""
    day: str | None
    """Calendar day; None where the pages do not say it."""
    articles: int
    """Number of articles."""


class ClaimLine(NamedTuple):
    """What claims are chosen by; words are folded (lower case, no accents). A tuple, for it travels often and is a row."""

    article: int
    """Number of the article on its page."""
    position: int
    """Number of the claim in its article."""
    kind: str
    """A code of the event taxonomy."""
    earliest: str | None
    """First calendar day."""
    latest: str | None
    """Last calendar day."""
    where: str
    """Ids and names of the place."""
    who: str
    """Names and ids of the voices and of all parties."""
    harms: str
    """Harms counted, with a blank on each side."""


@dataclass(frozen=True, slots=True)
class PackedPage:
    """A page made ready for the store in a worker, so that the one writer only writes."""

    document: str
    """Id of the document."""
    name: str
    """Path, URL or id of a row."""
    sha256: str
    """Of the bytes."""
    retrieved: str | None
    """ISO 8601, where known."""
    how: str
    """Digest of the rules it was read with, 16 characters, then its options."""
    printed: bytes
    """Document and articles, encoded and compressed, as the following."""
    claims: bytes
    """Claims, counts and labels of each article."""
    attributions: bytes
    """Attributions of each article."""
    rest: bytes
    """PageRest: what no conclusion asks for."""
    fingerprints: bytes
    """The fingerprints of its articles, encoded."""
    keys: bytes
    """Look-up keys of all its ids, eight bytes each in the order of this machine."""
    article_lines: tuple[ArticleLine, ...]
    """In page order."""
    claim_lines: tuple[ClaimLine, ...]
    """In order of article and position."""
    languages: tuple[str, ...] = ()
    """Of its articles, in page order."""


@dataclass(frozen=True, slots=True)
class EventFile:
    """An event with its facets and ranges, which are asked for together."""

    event: Event
    """The event."""
    supports: tuple[Support, ...]
    """Its facets."""
    ranges: tuple[Range, ...]
    """Its ranges."""


@dataclass(frozen=True, slots=True)
class EventLine:
    """What a list shows of an event."""

    id: str
    """Id of the event."""
    kind: str
    """A code of the event taxonomy."""
    earliest: str | None
    """First calendar day."""
    latest: str | None
    """Last calendar day."""
    place: str | None
    """Display name, with the division that holds it."""
    claims: int
    """Number of claims."""
    articles: int
    """Number of articles, each a page of news."""
    origins: int
    """Number of known, independent origins."""
    contradictions: int
    """Number of comparisons with the verdict contradicts that touch one of its claims."""


@dataclass(frozen=True, slots=True)
class OriginLine:
    """What lists show of an origin."""

    id: str
    """Id of the origin."""
    name: str
    """Display name."""
    kind: str
    """agency, outlet, official, ..."""
    basis: str
    """attribution, credit, copy, link, own-reporting or unknown."""
    rule: str
    """Id of the rule."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some conclusions of a kind, stored together."""

    kind: str
    """event, copy, origin, comparison, framing or judgement."""
    records: int
    """Number of records."""
    body: bytes
    """The records, encoded and compressed."""
    keys: bytes
    """Look-up keys that lead to one of them, eight bytes each."""
    owners: bytes = b""
    """Key of the unit of each record, eight bytes each: what is concluded together and replaced together."""


class KeptRests(NamedTuple):
    """Whose voices the claims of one page rest on, left for the next time."""

    document: int
    """Number of the page in the ledger."""
    rests: bytes
    """The voices, packed."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What conclusions leave for the next time, so that it need not be concluded again."""

    rests: tuple[KeptRests, ...] = ()
    """Of pages that are new, and of those whose voices are others now."""
    tables: Mapping[str, bytes] = field(default_factory=dict)
    """Of many pages together, by name; what is not named stays as it is."""


@dataclass(frozen=True, slots=True)
class PackedConclusions:
    """Conclusions, or a part of them, made ready for the store in a worker."""

    chunks: tuple[Chunk, ...]
    """The records."""
    events: tuple[EventLine, ...]
    """A line for each event."""
    origins: tuple[OriginLine, ...]
    """A line for each origin."""
    claim_events: bytes = b""
    """Pairs of look-up keys: a claim, its event; of these events, sorted."""
    claim_origins: bytes = b""
    """Pairs of look-up keys: a claim, an origin it rests on; of some pages, sorted."""
    unheard: bytes = b""
    """Keys of claims whose former origins no longer hold; taken away before those of this part are added."""
    opposed: bytes = b""
    """Of each comparison that contradicts: keys of its unit, of itself and of its two claims."""
    dropped: bytes = b""
    """Keys of units whose former records no longer hold; taken away before those of this part are added."""
    memory: Memory | None = None
    """What is left for the next time."""
    too_common: tuple[tuple[str, int], ...] | None = None
    """Keys with too many items to compare, and how many. None: see another part."""
    posted: Posted | None = None
    """Keys of shared words that articles hold, or hold no more."""


@dataclass(frozen=True, slots=True)
class ClaimChoice:
    """Which claims are asked for; None = all. Words are matched folded, anywhere in the names."""

    who: str | None = None
    kind: str | None = None
    place: str | None = None
    first: str | None = None
    """Claims that may lie on or after this day."""
    last: str | None = None
    """Claims that may lie on or before this day."""
    harm: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """What stands in a ledger; current pages only."""

    pages: int
    articles: int
    claims: int
    copies: int
    origins: int
    events: int
    older_versions: int
    is_stale: bool
    """True when pages were stored after the last conclusions."""


#: What a ledger holds of many articles; supports and ranges lie in their event's file.
Conclusion = TypeVar("Conclusion", Copy, Origin, EventFile, Comparison, Framing, Judgement)


class Reader(Postings, Protocol):
    """The questions a ledger answers. Pages come in order of their documents' ids, records in order of their ids."""

    path: Path

    def counts(self) -> Counts:
        """What stands in it."""

    def state(self) -> str:
        """Words that change when pages or conclusions change; cheap enough for every question."""

    def hold(self) -> None:
        """From here on all answers are of one moment, whatever a writer does meanwhile."""

    def remembered(self, name: str) -> str | None:
        """A remark of the last run: `rules`, `whosaid`, `taxonomy`."""

    def each_page(self) -> Iterator[PageFacts]:
        """Current pages."""

    def each_printed(self) -> Iterator[Pages]:
        """Current pages, only what was received and printed. This and the following are what conclusions ask for."""

    def numbers(self) -> Mapping[int, str]:
        """Number of each current page in this ledger, and the name of its document; in order of their documents' ids."""

    def pages_numbered(self, numbers: Iterable[int]) -> Iterator[tuple[int, bytes, bytes, bytes]]:
        """Of these pages number, what was printed, claims and attributions, packed; in order of the numbers."""

    def kept(self) -> Iterator[KeptRests]:
        """Whose voices the last conclusions found on each page."""

    def memory(self) -> Mapping[str, bytes]:
        """What the last conclusions left of all pages together."""

    def pages_with(self, beginning: str, *, whole: bool = True, attributions: bool = True) -> Iterator[PageFacts]:
        """Pages, older versions included, that hold an id which begins so (`claim:ab12`).

        Without `whole` what was cut, quotations, mentions and times are left out: half the time; then attributions may be, too.
        """

    def pages_of_claims(self, claims: Iterable[str]) -> Iterator[PageFacts]:
        """Pages that hold these claims, with no findings but these claims and their counts: a quarter of the time."""

    def pages_named(self, name: str) -> Iterator[PageFacts]:
        """Current pages whose name is `name`, or ends with it after a slash."""

    def article_lines(self, articles: Sequence[str]) -> Mapping[str, ArticleLine]:
        """What lists show of these articles."""

    def outlet_days(self) -> tuple[OutletDay, ...]:
        """How many current articles each outlet has on each day; pages that name no outlet are left out."""

    def chosen_claims(self, choice: ClaimChoice) -> Iterator[tuple[PageFacts, int, int]]:
        """(page, number of the article, number of the claim) of each claim chosen, current pages only."""

    def number_of(self, kind: type[Conclusion]) -> int:
        """How many conclusions of a kind there are."""

    def event_lines(self, *, largest: int = -1) -> tuple[EventLine, ...]:
        """All events, or only so many with most origins, then most pages; by first day, then id."""

    def concluded(self, kind: type[Conclusion]) -> Iterator[Conclusion]:
        """All conclusions of a kind, in no order that means anything: some may have been stored long before others."""

    def concluded_with(self, kind: type[Conclusion], beginning: str) -> Iterator[Conclusion]:
        """Conclusions whose id begins so."""

    def touching(self, kind: type[Conclusion], *records: str) -> Iterator[Conclusion]:
        """Conclusions about any of these: copies and framings of articles; events, origins, comparisons of claims."""

    def copies_within(self, groups: Iterable[Iterable[str]]) -> Iterator[Copy]:
        """Copies whose both sides stand in one of these groups of articles, in no order."""

    def event_of(self, claim: str) -> str | None:
        """Id of the event of a claim."""

    def origins_of(self, claim: str) -> tuple[OriginLine, ...]:
        """The origins that a claim rests on, in order of their ids."""

    def origins_by_claim(self, claims: Iterable[str]) -> Mapping[str, tuple[OriginLine, ...]]:
        """The same of many claims at once."""

    def known_origins(self) -> int:
        """Number of origins that are known; those of unknown origin never count as independent."""

    def judgements(self) -> Iterator[Judgement]:
        """Persons' judgements, in the order in which they were made; those of rules are conclusions."""

    def reviews(self) -> Iterator[Review]:
        """Persons' decisions, in the order in which they were made."""

    def too_common(self) -> tuple[tuple[str, int], ...]:
        """Keys with too many items to compare, and how many."""


class Ledger(Reader, Protocol):
    """A ledger open for writing; one writer at a time."""

    def has(self, name: str, sha256: str, how: str) -> bool:
        """True when these bytes under this name were read in this way before."""

    def give(self, name: str, sha256: str, retrieved: str | None, how: str) -> None:
        """Notes that the running read was given this page, stored now or before; see `settle`."""

    def add(self, pages: Sequence[PackedPage]) -> None:
        """Stores pages in one transaction; conclusions are stale from here on."""

    def outdated(self, rules: str) -> tuple[int, ...]:
        """Numbers of the current pages that were not read with these rules, ascending."""

    def renew(self, fingerprints: Iterable[tuple[int, bytes]]) -> None:
        """Replaces the encoded fingerprints of these pages, by number, in one transaction; `has` knows them no more, and every rules' `outdated` does."""

    def doubles(self) -> int:
        """Number of current pages whose bytes are those of a current page of another name."""

    def settle(self) -> int:
        """Makes of each name given the version last retrieved current, of several the greatest digest; the number of names that changed."""

    def conclude(self, parts: Iterable[PackedConclusions], remarks: Mapping[str, str], *, anew: bool = True) -> None:
        """Replaces former conclusions by these parts in one transaction; parts are taken as they come.

        `anew`: all of them, and nothing is left of them; else those of the units that the parts drop. No unit may be in two parts.
        """

    def review(self, review: Review, judgement: Judgement | None = None) -> None:
        """Adds a person's decision, safe against a power cut, with what it says to the grouping of events; nothing removes it."""

    def review_all(self, decided: Iterable[tuple[Review, Judgement | None]]) -> None:
        """Adds decisions of one act in their order, all or none, as `review` adds one."""

    def judge(self, judgement: Judgement) -> None:
        """Adds a person's judgement, safe against a power cut; nothing removes it."""
