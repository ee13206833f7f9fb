"""Where a page or an event has it from: what is its own, what it took, from whom, and on whose word."""

from dataclasses import dataclass

from whosaid.errors import WhosaidError
from whosaid.records.concluded import Copy
from whosaid.records.spans import Evidence
from whosaid.store.protocol import OriginLine, PageFacts, Reader
from whosaid.views.claims import ClaimView, view_claim
from whosaid.views.copies import CopyView, view_copies
from whosaid.views.events import EventView, Voice, events_with, file_of, view_event
from whosaid.views.words import Lookup, Printed, located, only, printed_of


@dataclass(frozen=True, slots=True)
class ArticleOrigin:
    """Where one article has it from."""

    article: str
    """Id of the article."""
    page: str
    """Name of the page."""
    title: str | None
    """As printed."""
    outlet: str | None
    """Display name."""
    published: str | None
    """Earliest day or time."""
    credit: str | None
    """Agency credit, as printed."""
    words: int
    """Number of words, by blanks."""
    share_taken: float
    """Share of the text, by characters, that stands in an older article or in one that it credits; 0..1."""
    share_shared: float
    """Share of the text that also stands in another article of the ledger, whoever had it first; 0..1."""
    copies: tuple[CopyView, ...]
    """Passages that it shares, with the direction."""
    voices: tuple[Voice, ...]
    """On whose word its claims rest: own reporting, others, unknown last."""


@dataclass(frozen=True, slots=True)
class EventOrigin:
    """Where the pages about an event have it from."""

    event: EventView
    """The event, with its voices."""
    copies: tuple[CopyView, ...]
    """Copies among its pages."""


def means_event(ledger: Reader, given: str) -> bool:
    """True for the beginning of an event's id; without its kind, where no page is named so and an event's id begins so."""
    if ":" in given:
        return given.startswith("event:")
    return next(iter(ledger.pages_named(given)), None) is None and bool(events_with(ledger, given))


def origin_of_page(ledger: Reader, name: str) -> tuple[ArticleOrigin, ...]:
    """The articles of a page, named by its path, the end of its path, or the beginning of an id on it."""
    lookup = Lookup(ledger)
    return tuple(_origin_of(lookup, printed) for printed in _articles(ledger, name))


def origin_of_event(ledger: Reader, beginning: str) -> EventOrigin:
    """The origins of an event and the copies among its pages."""
    view = view_event(ledger, file_of(ledger, beginning))
    members = set(view.event.articles)
    copies = ledger.touching(Copy, *sorted(members))
    inside = (copy for copy in copies if {copy.left.article, copy.right.article} <= members)
    return EventOrigin(view, view_copies(ledger, sorted(inside, key=lambda copy: copy.id)))


def _articles(ledger: Reader, name: str) -> tuple[Printed, ...]:
    pages = list(ledger.pages_named(name))
    if len(pages) > 1:
        only([page.pages.document.name for page in pages], name, "")
    if pages:
        return printed_of(pages[0])
    found = [(page, printed) for page, printed, _ in located(ledger, name)]
    if not found:
        raise WhosaidError(
            "no page has this name, and no id on a page begins so",
            where=name,
            mend="Give the name of a page as it was read, or the end of it; or an id, as views show it.",
        )
    only(sorted({page.pages.document.id for page, _ in found}), name, "")
    return _meant(*found[0])


def _meant(page: PageFacts, printed: Printed | None) -> tuple[Printed, ...]:
    """All articles of a page for a document, the one article for any other id."""
    return (printed,) if printed else printed_of(page)


def _origin_of(lookup: Lookup, printed: Printed) -> ArticleOrigin:
    article = printed.article
    copies = tuple(lookup.ledger.touching(Copy, article.id))
    return ArticleOrigin(
        article=article.id,
        page=printed.page,
        title=article.title,
        outlet=article.outlet.name if article.outlet else None,
        published=article.published.earliest,
        credit=article.credit,
        words=len(article.text.split()),
        share_taken=_share(article.text, [_ours(copy, article.id) for copy in copies if _is_taken(copy, article.id)]),
        share_shared=_share(article.text, [_ours(copy, article.id) for copy in copies]),
        copies=view_copies(lookup.ledger, copies),
        voices=_voices(lookup, printed),
    )


def _ours(copy: Copy, article: str) -> Evidence:
    return copy.left if copy.left.article == article else copy.right


def _is_taken(copy: Copy, article: str) -> bool:
    """True when this side of the copy is the later one."""
    return copy.direction == ("right-to-left" if copy.left.article == article else "left-to-right")


def _share(text: str, passages: list[Evidence]) -> float:
    """Share of a text's characters that lie in any of the passages."""
    covered = last = 0
    for passage in sorted(passages, key=lambda passage: (passage.start, passage.end)):
        covered += max(0, passage.end - max(last, passage.start))
        last = max(last, passage.end)
    return round(covered / len(text), 3) if text else 0.0


def _voices(lookup: Lookup, printed: Printed) -> tuple[Voice, ...]:
    """The article's claims by origin; own reporting first, unknown last."""
    claims: dict[str, list[ClaimView]] = {}
    origins: dict[str, OriginLine] = {}
    unknown: list[ClaimView] = []
    for claim in printed.findings.claims:
        view = view_claim(lookup, printed, claim)
        known = [origin for origin in lookup.origins_of(claim.id) if origin.basis != "unknown"]
        if not known:
            unknown.append(view)
        for origin in known:
            origins[origin.id] = origin
            claims.setdefault(origin.id, []).append(view)
    ordered = sorted(origins.values(), key=lambda one: (one.basis != "own-reporting", -len(claims[one.id]), one.name))
    voices = [Voice(one.id, one.name, one.kind, one.basis, tuple(claims[one.id])) for one in ordered]
    if unknown:
        voices.append(Voice(None, "origin unknown", "unknown", "unknown", tuple(unknown)))
    return tuple(voices)
