"""Pages, copies and what the last conclusions left -> whose voice each claim rests on; only pages are heard again that copies touch."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec

from whosaid.conclude.memory import ArticleRests, Page
from whosaid.conclude.units import changed, digest_bytes, gone
from whosaid.knowledge.known import Knowledge
from whosaid.records.bundles import Conclusions, Findings
from whosaid.records.concluded import Copy, Origin
from whosaid.records.printed import Article
from whosaid.resolve.case import Backing, backing_of
from whosaid.resolve.everything import Each
from whosaid.reuse.origins import Ground, gather_origins, ground_of, rests_of
from whosaid.reuse.rests import Rest
from whosaid.store.codec import key_of, unpack_findings, unpack_printed
from whosaid.store.rows import Unit

#: Number of a page, what was printed, claims and attributions, packed.
PackedPage = tuple[int, bytes, bytes, bytes]
#: Number of a page; of each of its articles the id, and where its claims stand.
Places = tuple[int, tuple[tuple[str, tuple[int, ...]], ...]]

_encode = msgspec.msgpack.Encoder().encode


@dataclass(frozen=True, slots=True)
class Voiced:
    """The origins of now, and what is new of them."""

    backings: Mapping[str, Backing]
    """Claim -> the origin it rests on."""
    digests: Mapping[int, int]
    """Of all origins."""
    units: tuple[Unit, ...]
    """Origins that are new or others than before."""
    dropped: tuple[int, ...]
    """Origins that are no more, or others now."""


def hear(
    pages: Sequence[Page],
    copies: Iterable[Copy],
    touched: Collection[str],
    packed: Callable[[Collection[int]], Iterable[PackedPage]],
    *,
    known: Knowledge,
    each: Each,
) -> list[int]:
    """Finds the voices of pages that have none, or of which shared words now are another's; the numbers of pages with something new."""
    heads = {head.article.id: head.article for page in pages for head in page.heads}
    by_number = {page.number: page for page in pages}
    ground = ground_of(heads, copies, known)
    anew = {page.number for page in pages if not page.rests}
    seen: list[int] = []
    touching = [_places(page) for page in pages if page.rests and _is_touched(page, touched)]
    for number, owns in each(_owns_of_page, touching, ground):
        page = by_number[number]
        if any(own != rests.own for (own, _), rests in zip(owns, page.rests, strict=True)):
            anew.add(number)
        elif any(others != rests.seen for (_, others), rests in zip(owns, page.rests, strict=True)):
            page.rests = tuple(replace(rests, seen=others) for (_, others), rests in zip(owns, page.rests, strict=True))
            seen.append(number)
    for number, rests in each(_rests_of_page, packed(anew), ground):
        by_number[number].rests = rests
    return sorted({*seen, *anew})


def conclude_origins(pages: Sequence[Page], before: Mapping[int, int]) -> Voiced:
    """The origins of all pages; `before` are the digests that the last conclusions left."""
    origins = gather_origins(_told(pages))
    packed = {key_of(origin.id): digest_bytes(_encode(origin)) for origin in origins}
    anew = changed(before, packed)
    return Voiced(
        backings=_backings(origins),
        digests=packed,
        units=tuple(
            (key_of(origin.id), Conclusions(origins=(origin,))) for origin in origins if key_of(origin.id) in anew
        ),
        dropped=tuple(sorted({*gone(before, packed), *(unit for unit in anew if unit in before)})),
    )


def _backings(origins: Iterable[Origin]) -> Mapping[str, Backing]:
    found: dict[str, Backing] = {}
    for origin in origins:
        found.update(dict.fromkeys(origin.claims, backing_of(origin)))
    return found


def _is_touched(page: Page, touched: Collection[str]) -> bool:
    return bool(touched) and any(
        head.article.id in touched or any(seen in touched for seen in rests.seen)
        for head, rests in zip(page.heads, page.rests, strict=True)
    )


def _told(pages: Iterable[Page]) -> Iterator[tuple[str, Rest, Sequence[str]]]:
    """(article, voice, claims that rest on it)."""
    for page in pages:
        for head, rests, sketches in page.by_article():
            claims: list[list[str]] = [[] for _ in rests.rests]
            for number, sketch in zip(rests.numbers, sketches, strict=True):
                claims[number].append(sketch.claim)
            for rest, of_rest in zip(rests.rests, claims, strict=True):
                yield head.article.id, rest, of_rest


def _places(page: Page) -> Places:
    return page.number, tuple(
        (head.article.id, tuple([sketch.start for sketch in sketches])) for head, _, sketches in page.by_article()
    )


def _owns_of_page(page: Places, ground: Ground) -> tuple[int, tuple[tuple[int, tuple[str, ...]], ...]]:
    """Of each article the digest of its own voices, and the articles looked at. Runs in a worker."""
    number, articles = page
    return number, tuple((own_digest(*one, ground), ground.own.seen_for(one[0])) for one in articles)


def own_digest(article: str, places: Sequence[int], ground: Ground) -> int:
    """Of whose words those at the places are when nobody is quoted there."""
    return digest_bytes(_encode([ground.own.at(article, place) for place in places]))


def _rests_of_page(page: PackedPage, ground: Ground) -> tuple[int, tuple[ArticleRests, ...]]:
    """Runs in a worker."""
    number, printed, claims, attributions = page
    found = unpack_findings(claims, attributions)
    articles = unpack_printed(printed).articles
    return number, tuple(_rests_of(*one, ground) for one in zip(articles, found, strict=True))


def _rests_of(article: Article, said: Findings, ground: Ground) -> ArticleRests:
    by_claim = dict(rests_of(article, said, ground))
    rests = tuple(dict.fromkeys(by_claim.values()))
    place = {rest: number for number, rest in enumerate(rests)}
    numbers = tuple(place[by_claim[claim.id]] for claim in said.claims)
    own = own_digest(article.id, [claim.trigger.start for claim in said.claims], ground)
    return ArticleRests(rests, numbers, ground.own.seen_for(article.id), own)
