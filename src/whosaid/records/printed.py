"""Received and printed: the document as it came, the articles in it, what was cut, what stands between quotation marks."""

from dataclasses import dataclass

from whosaid.records.making import quickly_made
from whosaid.records.spans import Evidence, When


@quickly_made
@dataclass(frozen=True, slots=True)
class Document:
    """The bytes as received."""

    id: str
    """`document:`...; over name and sha256."""
    name: str
    """Path as given, URL, or the `id` of a JSON Lines row."""
    media_type: str
    """text/plain, text/html, application/rss+xml, application/atom+xml, application/json, ..."""
    sha256: str
    """Of the bytes of this document, in hexadecimal."""
    retrieved: str | None
    """ISO 8601, where the carrier says so (WARC-Date, HTTP Date); None for a file: a file does not say."""
    articles: tuple[str, ...]
    """Ids of its articles, in page order."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published an article."""

    id: str
    """Id in the register of outlets, or `outlet:`... of the name for one that is not in it."""
    name: str
    """Display name."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page; `text` opens with the title as a paragraph of its own, then the body."""

    id: str
    """`article:`...; over document, index and text."""
    document: str
    """Id of the page that holds it."""
    index: int
    """0, 1, ... in page order."""
    outlet: Outlet | None
    """None = the page does not say."""
    title: str | None
    """As printed, without site name."""
    byline: str | None
    """Names as printed, without "By"."""
    credit: str | None
    """Agency credit or dateline agency, e.g. "Reuters"."""
    published: When
    """Day or time of publication; basis `stated`, or `unknown`."""
    language: str
    """BCP 47, "und" where it cannot be told."""
    text: str
    """Title and body, paragraphs parted by one blank line."""
    sentences: tuple[tuple[int, int], ...]
    """[start, end) of each sentence, sorted and disjoint."""
    page_spans: tuple[tuple[int, int, int], ...]
    """(text_start, page_start, length): where each kept run stood in the decoded page; empty for HTML."""
    url: str | None = None
    """Address, where the carrier gives one."""
    rule: str = "article.page"
    """The rules that named outlet and date, joined by blanks."""
    dateline: str | None = None
    """The place of the dateline, as printed; None where there is none."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Removed:
    """A stretch of the page that was cut, with the reason; nothing disappears without one."""

    document: str
    """Id of the page."""
    start: int | None
    """Page code points; None for HTML."""
    end: int | None
    """One past the last; None for HTML."""
    text: str
    """What was cut."""
    reason: str
    """navigation, related-link, embed, sign-up, notice, caption, duplicate, imprint, byline, share, ..."""
    rule: str = ""
    """Id of the rule that cut it."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, for the summary."""

    name: str
    """The file, URL or row."""
    message: str
    """What, and what to do."""
    fatal: bool
    """True where nothing of it could be read."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks or set off as a block; a fact of print."""

    id: str
    """`quotation:`..."""
    content: Evidence
    """The words without their marks; a quotation that runs over paragraphs is one span."""
    marks: str
    """The opening and the closing mark as printed, e.g. “”; one mark where it was never closed."""
    rule: str
    """Id of the rule that paired the marks."""
