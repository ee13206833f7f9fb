"""Pages, copies and what the last conclusions left -> whose voice each claim rests on; only pages are heard again that copies touch."""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cached_property

import msgspec

from whosaid.conclude.memory import ArticleRests, Page, Seen, seen_at
from whosaid.conclude.units import digest_bytes, pack_digests, unpack_digests
from whosaid.knowledge.known import Knowledge
from whosaid.records.bundles import Conclusions, Findings
from whosaid.records.concluded import Copy, Origin
from whosaid.records.printed import Article
from whosaid.resolve.case import Backing, backing_of
from whosaid.resolve.everything import Each
from whosaid.reuse.origins import Ground, gather_origins, ground_of, origin_id, rests_of
from whosaid.reuse.rests import Rest
from whosaid.store.codec import key_of, keys_of_ours, pack, unpack, unpack_findings, unpack_printed
from whosaid.store.rows import Unit

#: Number of a page, what was printed, claims and attributions, packed.
PackedPage = tuple[int, bytes, bytes, bytes]
#: Number of a page; of each of its articles the id, and where its claims stand.
Places = tuple[int, tuple[tuple[str, tuple[int, ...]], ...]]

#: First code point and one past the last.
Span = tuple[int, int]
#: Id of an article -> its words of which copies have changed.
Touched = Mapping[str, Sequence[Span]]

_encode = msgspec.msgpack.Encoder().encode


@dataclass(frozen=True, slots=True)
class Heard:
    """Pages of which something is known now that was not known before."""

    anew: AbstractSet[int]
    """Those whose voices may be others."""
    seen: list[int]
    """Those whose voices are the same, but for which shared words were looked at elsewhere."""
    left: AbstractSet[str]
    """Keys of the voices on which claims of the former rested."""


class Backings:
    """Asks of any claim for the origin it rests on."""

    def __init__(self, pages: Sequence[Page], by_voice: Mapping[str, Backing]) -> None:
        self._all, self._by_voice = pages, by_voice
        self._found: dict[int, dict[str, Backing]] = {}

    @cached_property
    def _pages(self) -> Mapping[str, Page]:
        return {sketch.claim: page for page in self._all for sketch in page.sketches}

    def __getitem__(self, claim: str) -> Backing:
        page = self._pages[claim]
        if page.number not in self._found:
            self._found[page.number] = {
                sketch.claim: self._by_voice[rests.rests[number].key]
                for _, rests, sketches in page.by_article()
                for number, sketch in zip(rests.numbers, sketches, strict=True)
            }
        return self._found[page.number][claim]


@dataclass(frozen=True, slots=True)
class Voiced:
    """The origins of now, and what is new of them."""

    backings: Backings
    """Of all claims."""
    restated: tuple[Origin, ...]
    """Origins of which something else is said now than before, beside what rests on them."""
    units: tuple[Unit, ...]
    """Origins that are new or others than before."""
    dropped: tuple[int, ...]
    """Origins that are no more, or others now."""
    tables: Mapping[str, bytes]
    """What is left for the next time."""


def hear(
    pages: Sequence[Page],
    copies: Iterable[Copy],
    touched: Touched,
    packed: Callable[[Collection[int]], Iterable[PackedPage]],
    *,
    known: Knowledge,
    each: Each,
) -> Heard:
    """Finds the voices of pages that have none, or of which shared words now are another's."""
    heads = {head.article.id: head.article for page in pages for head in page.heads}
    by_number = {page.number: page for page in pages}
    ground = ground_of(heads, copies, known)
    anew = {page.number for page in pages if not page.rests}
    seen: list[int] = []
    spans = dict(zip(keys_of_ours(touched), touched.values(), strict=True))
    touching = [_places(page) for page in pages if page.rests and _is_touched(page, touched, spans)]
    for number, owns in each(_owns_of_page, touching, ground):
        page = by_number[number]
        if any(own != rests.own for (own, _), rests in zip(owns, page.rests, strict=True)):
            anew.add(number)
        elif any(others != rests.seen for (_, others), rests in zip(owns, page.rests, strict=True)):
            page.rests = tuple(replace(rests, seen=others) for (_, others), rests in zip(owns, page.rests, strict=True))
            seen.append(number)
    left = voices_of(by_number[number] for number in anew)
    for number, rests in each(_rests_of_page, packed(anew), ground):
        by_number[number].rests = rests
    return Heard(anew, seen, left)


def voices_of(pages: Iterable[Page]) -> AbstractSet[str]:
    """Keys of the voices on which claims of these pages rest."""
    return {rest.key for page in pages for rests in page.rests for rest in rests.rests}


def conclude_origins(pages: Sequence[Page], others: AbstractSet[str], tables: Mapping[str, bytes]) -> Voiced:
    """The origins of all pages; `tables` are what the last conclusions left, and `others` the voices with other claims since then."""
    before = unpack_digests(tables.get("origins", b""))
    said = dict(unpack(tables["voices"], list[tuple[str, Backing]])) if tables else {}
    origins = gather_origins(_told(pages, others if tables else None))
    units = {key_of(origin.id): origin for origin in origins}
    now = {unit: digest_bytes(_encode(origin)) for unit, origin in units.items()}
    over = {key_of(said[voice].origin) for voice in others if voice in said} - now.keys()
    digests = {unit: digest for unit, digest in before.items() if unit not in over} | now
    by_origin = {origin.id: backing_of(origin) for origin in origins}
    ids = {voice: origin_id(voice) for voice in (others if tables else voices_of(pages))}
    says = {voice: backing for voice, backing in said.items() if voice not in others}
    says |= {voice: by_origin[identity] for voice, identity in ids.items() if identity in by_origin}
    anew = [unit for unit in sorted(units) if before.get(unit) != now[unit]]
    former = {backing.origin: backing for backing in map(said.get, ids) if backing}
    return Voiced(
        backings=Backings(pages, says),
        restated=tuple(origin for origin in origins if former.get(origin.id) != by_origin[origin.id]),
        units=tuple((unit, Conclusions(origins=(units[unit],))) for unit in anew),
        dropped=tuple(sorted(over.union(unit for unit in anew if unit in before))),
        tables={"origins": pack_digests(digests), "voices": pack(sorted(says.items()))},
    )


def _is_touched(page: Page, touched: Touched, spans: Mapping[int, Sequence[Span]]) -> bool:
    """True where a claim of the page, or a place looked at for it, stands in words of which copies have changed; `spans` are those by key."""
    if any(_has_seen(rests.seen, spans) for rests in page.rests):
        return True
    return any(head.article.id in touched for head in page.heads) and any(
        _is_within(sketch.start, touched.get(sketch.article, ())) for sketch in page.sketches
    )


def _has_seen(seen: Seen, spans: Mapping[int, Sequence[Span]]) -> bool:
    keys = array("q", seen.articles)
    if spans.keys().isdisjoint(keys):
        return False
    places = array("I", seen.places)
    return any(_is_within(place, spans.get(key, ())) for key, place in zip(keys, places, strict=True))


def _is_within(place: int, spans: Iterable[Span]) -> bool:
    return any(start <= place < end for start, end in spans)


def _told(pages: Iterable[Page], voices: AbstractSet[str] | None) -> Iterator[tuple[str, Rest, Sequence[str]]]:
    """(article, voice, claims that rest on it), of these voices, or of all."""
    for page in pages:
        first = 0
        for head, rests in zip(page.heads, page.rests, strict=True):
            claims: dict[int, list[str]] = {
                number: [] for number, rest in enumerate(rests.rests) if voices is None or rest.key in voices
            }
            if claims:
                sketches = page.sketches[first : first + head.claims]
                for number, sketch in zip(rests.numbers, sketches, strict=True):
                    if number in claims:
                        claims[number].append(sketch.claim)
                for number, of_rest in claims.items():
                    yield head.article.id, rests.rests[number], of_rest
            first += head.claims


def _places(page: Page) -> Places:
    return page.number, tuple(
        (head.article.id, tuple([sketch.start for sketch in sketches])) for head, _, sketches in page.by_article()
    )


def _owns_of_page(page: Places, ground: Ground) -> tuple[int, tuple[tuple[int, Seen], ...]]:
    """Of each article the digest of its own voices, and the places looked at. Runs in a worker."""
    number, articles = page
    return number, tuple((own_digest(*one, ground), seen_at(ground.own.seen_for(one[0]))) for one in articles)


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
    return ArticleRests(rests, numbers, seen_at(ground.own.seen_for(article.id)), own)
