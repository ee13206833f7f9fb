"""What a stage takes and gives as a whole: the pages read, the findings of one article, the conclusions of a ledger."""

from dataclasses import dataclass, field

from whosaid.records.concluded import Comparison, Copy, Event, Framing, Judgement, Origin, Range, Support
from whosaid.records.inferred import Attribution, Claim, Count, Mention, TimeExpression
from whosaid.records.making import quickly_made
from whosaid.records.printed import Article, Document, Problem, Quotation, Removed
from whosaid.records.spans import Evidence


@dataclass(frozen=True, slots=True)
class RawPage:
    """One page as a carrier delivered it, before anything is understood: the unit of work of the engine."""

    name: str
    """Path as given, URL, or the `id` of a JSON Lines row."""
    media_type: str
    """What the carrier says or the first bytes show."""
    body: bytes
    """The bytes (for feeds and JSON rows: the bytes of the entry or row)."""
    url: str | None = None
    """Address, where the carrier gives one."""
    retrieved: str | None = None
    """ISO 8601, where the carrier says so."""
    given: tuple[tuple[str, str], ...] = ()
    """Metadata taken as given, e.g. ("title", ...), ("outlet", ...), ("published", ...), ("language", ...), ("byline", ...)."""
    charset: str | None = None
    """What the carrier says of the charset."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A document with its articles and what was cut; or the problem that stood in the way."""

    document: Document
    articles: tuple[Article, ...]
    removed: tuple[Removed, ...] = ()
    problems: tuple[Problem, ...] = ()


@quickly_made
@dataclass(frozen=True, slots=True)
class Label:
    """A loaded word an article used for somebody or something; framing is concluded from these."""

    evidence: Evidence
    """The words."""
    dimension: str
    """combatant-label, act-label, ..."""
    term: str
    """The word, folded to lower case, singular or plural as printed."""
    voice: str
    """own or quoted."""
    about: str | None
    """Id of the actor that it stands beside ("the terrorists of X"), where the words say so."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Findings:
    """All that one article says."""

    article: str
    """Id of the article."""
    quotations: tuple[Quotation, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    counts: tuple[Count, ...] = ()
    claims: tuple[Claim, ...] = ()
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What reuse needs of one article: its words as hashes, and the winnowed marks among them, packed little-endian."""

    article: str
    """Id of the article."""
    words: int
    """Number of words; of characters for scripts without blanks."""
    scale: int
    """Units a word: 1, or 2 for scripts without blanks, where each character is a unit."""
    hashes: bytes
    """CRC-32 of each folded word, four bytes each, in order."""
    marks: bytes
    """CRC-32 of the hashes of the words of each kept gram, four bytes each, in order of place."""
    places: bytes
    """Number of the first word of each kept gram, four bytes each; the highest bit is set inside quotation marks."""


@dataclass(frozen=True, slots=True)
class Conclusions:
    """All that many articles say together."""

    copies: tuple[Copy, ...] = ()
    origins: tuple[Origin, ...] = ()
    events: tuple[Event, ...] = ()
    supports: tuple[Support, ...] = ()
    ranges: tuple[Range, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    framings: tuple[Framing, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    too_common: tuple[tuple[str, int], ...] = field(default=())
    """Keys with too many items to compare, and how many: a recorded outcome, never a silent crawl."""
