"""Words that a reader asks for -> articles, claims, actors and places that have them, with the words around."""

from collections.abc import Mapping
from dataclasses import dataclass

from whosaid.store.asking import Narrowed, mark_of, terms_of
from whosaid.store.index import EVERYTHING, MOST_HITS, Index
from whosaid.store.indexing import CITING
from whosaid.store.listed import Hit
from whosaid.views.snippets import snippet

#: What can be searched, as the index calls it.
SEARCHED = ("article", "claim", "actor", "place")


@dataclass(frozen=True, slots=True)
class Found:
    """One hit."""

    what: str
    """article, claim, actor or place."""
    id: str
    """Its id."""
    title: str
    """Title of the article, voices of the claim, name of the actor or place."""
    outlet: str
    """Outlet, where it has one."""
    day: str
    """Day, where it has one."""
    snippet: tuple[tuple[str, bool], ...]
    """(words, True where they are what was asked for)."""
    kind: str
    """A code of the event taxonomy, of a claim; else empty."""


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found."""

    asked: str
    """The words as typed."""
    hits: tuple[Found, ...]
    """Best first."""
    first: int
    """Number of hits before these."""
    of: int
    """Number of hits in all."""
    is_more: bool
    """True when there are more than these, which are the first by day."""
    size: int
    """Hits on a full page."""


def search(index: Index, asked: str, narrow: Narrowed = EVERYTHING, *, first: int = 0, size: int = 20) -> Search:
    """All words have to occur; words in quotation marks as a phrase. Without words all that it is narrowed to."""
    hits, number = index.search(asked, narrow, first=first, most=size)
    if first and number and not hits:  # beyond the end the last one is shown
        first = min(number, MOST_HITS) - 1
        hits, number = index.search(asked, narrow, first=first, most=size)
    terms, is_open = terms_of(asked)
    kinds = {mark_of("kind", kind): kind for kind in index.kinds()}
    shown = (
        Found(
            hit.what,
            hit.id,
            _title(hit),
            hit.outlet,
            hit.day,
            snippet(hit.text, terms, is_open=is_open),
            _kind(hit, kinds),
        )
        for hit in hits
    )
    return Search(asked, tuple(shown), first, min(number, MOST_HITS), number > MOST_HITS, size)


def _kind(hit: Hit, kinds: Mapping[str, str]) -> str:
    """An article has the marks of all its claims, so it has no kind of its own."""
    return next((kinds[mark] for mark in hit.marks.split() if mark in kinds), "") if hit.what == "claim" else ""


def _title(hit: Hit) -> str:
    """`Harbour Wire, citing the monitor` for a claim."""
    return hit.title.replace(CITING, ", citing ") if hit.what == "claim" else hit.title
