"""Events with what their pages took from each other: one for a page in the browser, several for a report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whosaid.records.concluded import Copy, Framing
from whosaid.store.index import Index
from whosaid.store.listed import Took
from whosaid.store.protocol import EventFile, Reader
from whosaid.views.claims import ClaimView, view_claims
from whosaid.views.events import EventView, abouts_of, file_of, view_event
from whosaid.views.ready import claims_ready, knows_conclusions
from whosaid.views.words import Lookup


@dataclass(frozen=True, slots=True)
class Retold:
    """An event and who of those who tell of it has words from whom."""

    event: EventView
    """The event, without what is told of attributions."""
    took: tuple[Took, ...]
    """Pairs of its pages, by the ids of the copies."""


def retold(ledger: Reader, index: Index, file: EventFile) -> Retold:
    """One event at hand."""
    event = file.event
    lookup = Lookup(ledger, attributions=False)
    claims = claims_ready(ledger, index, event.id)
    if claims is not None:
        lookup.know_of(event.claims)
    framings = index.framings_of_articles(event.articles, abouts_of(event))
    view = view_event(ledger, file, lookup, framings=framings, claims=claims)
    return Retold(view, tuple(index.copies_among(event.articles)))


def retold_events(ledger: Reader, index: Index | None, beginnings: Iterable[str]) -> list[Retold]:
    """Several events, whose pages, copies and words are looked up together; `index` saves unpacking pages where it knows these conclusions."""
    files = [file_of(ledger, beginning) for beginning in beginnings]
    lookup = Lookup(ledger, attributions=False)
    for file in files:
        lookup.know(file.event)
    claims = _claims(ledger, index, lookup, files)
    took = _took(ledger, index, files)
    framings: dict[str, list[Framing]] = {}
    for framing in ledger.touching(Framing, *sorted({article for file in files for article in file.event.articles})):
        framings.setdefault(framing.article, []).append(framing)
    return [
        Retold(
            view_event(
                ledger,
                file,
                lookup,
                framings=[framing for article in file.event.articles for framing in framings.get(article, ())],
                claims=claims,
            ),
            passed,
        )
        for file, passed in zip(files, took, strict=True)
    ]


def _claims(ledger: Reader, index: Index | None, lookup: Lookup, files: Sequence[EventFile]) -> dict[str, ClaimView]:
    """The claims of all these events, by id."""
    found: dict[str, ClaimView] = {}
    for file in files:
        found.update(claims_ready(ledger, index, file.event.id) or {})
    lookup.know_of(found)
    missing = [claim for file in files for claim in file.event.claims if claim not in found]
    return found | view_claims(lookup, missing)


def _took(ledger: Reader, index: Index | None, files: Sequence[EventFile]) -> list[tuple[Took, ...]]:
    """Of each event who took from whom."""
    members = [frozenset(file.event.articles) for file in files]
    if index is not None and knows_conclusions(index, ledger):
        return [tuple(index.copies_among(some)) for some in members]
    by_newer: dict[str, list[Took]] = {}
    for copy in sorted(ledger.copies_within(members), key=_id):
        one = _as_took(copy)
        if one is not None:
            by_newer.setdefault(one.newer, []).append(one)
    return [
        tuple(sorted((one for article in some for one in by_newer.get(article, ()) if one.older in some), key=_copy))
        for some in members
    ]


def _as_took(copy: Copy) -> Took | None:
    """Who had the words first; None where that is not known."""
    if copy.direction == "left-to-right":
        return Took(copy.id, copy.left.article, copy.right.article, copy.shared)
    if copy.direction == "right-to-left":
        return Took(copy.id, copy.right.article, copy.left.article, copy.shared)
    return None


def _id(copy: Copy) -> str:
    return copy.id


def _copy(took: Took) -> str:
    return took.copy
