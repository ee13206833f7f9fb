"""What conclusions leave of each page and of all pages for the next time <-> bytes in the ledger."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, tee
from operator import attrgetter
from typing import Any, NamedTuple

from msgspec import Raw

from whosaid.conclude.columns import Columns
from whosaid.records.bundles import Findings
from whosaid.records.printed import Article
from whosaid.resolve.framing import claims_named
from whosaid.resolve.recall import Remembered
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Step
from whosaid.reuse.rests import Rest
from whosaid.store.codec import decode, keys_of_ours, pack, unpack
from whosaid.store.protocol import KeptPage

#: Another number means that what an older program left is of no use.
FORM = "14"

_SKETCHES = Columns(Sketch)

#: What is kept of a step, with the type of its column; of claims the places.
_PLACES = ("chosen", "partner", "other", "outside")
_STEP_COLUMNS = {
    **dict.fromkeys(_PLACES, "i"),
    "points": "d",
    "reach": "i",
    **dict.fromkeys(("near", "found", "depth", "flags"), "B"),
}


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """An article as far as other articles ask for it."""

    article: Article
    """Without text, sentences and places on the page."""
    claims: int
    """Number of its claims."""
    labelled: bool
    """True where it uses words that framing looks at."""
    framed: tuple[int, ...] = ()
    """Numbers of its claims of whose events these words are."""


class Seen(NamedTuple):
    """Places of articles, in columns."""

    articles: bytes = b""
    """Look-up keys of their ids, eight bytes each."""
    places: bytes = b""
    """Code points, four bytes each."""


def seen_at(places: Sequence[tuple[str, int]]) -> Seen:
    """Places, each after the id of its article, as columns."""
    keys = keys_of_ours([article for article, _ in places])
    return Seen(array("q", keys).tobytes(), array("I", [place for _, place in places]).tobytes())


@dataclass(frozen=True, slots=True)
class ArticleRests:
    """Whose voice the claims of an article rest on."""

    rests: tuple[Rest, ...]
    """Each once."""
    numbers: tuple[int, ...]
    """Of each claim the number of its voice."""
    seen: Seen
    """Where shared words were looked at to find them."""
    own: int = 0
    """Digest of whose voice the words are where each claim stands, when nobody is quoted there: all that copies say to its voice."""


@dataclass(frozen=True, slots=True)
class _PackedRests:
    """The same, with voices that are still bytes."""

    rests: tuple[Raw, ...]
    numbers: tuple[int, ...]
    seen: Seen
    own: int


@dataclass(slots=True)
class Page:
    """What is known of one page without unpacking it."""

    number: int
    heads: tuple[ArticleHead, ...]
    sketches: tuple[Sketch, ...]
    rests: tuple[ArticleRests, ...]
    """One for each article; empty where they must be found anew."""

    def by_article(self) -> Iterator[tuple[ArticleHead, ArticleRests, tuple[Sketch, ...]]]:
        """Each article with its voices and its claims."""
        first = 0
        for head, rests in zip(self.heads, self.rests, strict=True):
            yield head, rests, self.sketches[first : first + head.claims]
            first += head.claims


def head_of(article: Article, found: Findings) -> ArticleHead:
    """The article as others ask for it."""
    bare = replace(article, text="", sentences=(), page_spans=())
    return ArticleHead(bare, len(found.claims), bool(found.labels), claims_named(article, found))


def pages_of(kept: Iterable[KeptPage]) -> Iterator[Page]:
    """The pages as they were left; what many have in common is there once."""
    known: dict[bytes, Rest] = {}
    pages, again = tee(kept)
    for page, sketches in zip(pages, _SKETCHES.unpack_each(page.sketches for page in again), strict=True):
        rests = tuple([_rests_again(one, known) for one in unpack(page.rests, tuple[_PackedRests, ...])])
        yield Page(page.document, unpack(page.articles, tuple[ArticleHead, ...]), sketches, rests)


def _rests_again(packed: _PackedRests, known: dict[bytes, Rest]) -> ArticleRests:
    """`known` are voices that were decoded already: few speak on many pages."""
    rests: list[Rest] = []
    for one in map(bytes, packed.rests):
        rest = known.get(one)
        if rest is None:
            rest = known[one] = decode(one, Rest)
        rests.append(rest)
    return ArticleRests(tuple(rests), packed.numbers, packed.seen, packed.own)


def kept_page(page: Page) -> KeptPage:
    """The page to be left."""
    return KeptPage(page.number, pack(page.heads), _SKETCHES.pack(page.sketches), kept_rests(page))


def kept_rests(page: Page) -> bytes:
    """Its voices, to be left."""
    return pack(page.rests)


# ------------------------------------------------------------------------------------------- steps of the last grouping
def pack_steps(
    pages: Sequence[Page],
    steps: Mapping[str, Step],
    left: Mapping[str, bytes],
    before: Mapping[int, Remembered],
) -> dict[str, bytes]:
    """The steps of all claims, page by page, as columns; claims by their place among all.

    `left` and `before` are the columns of the last grouping, packed and unpacked: where its pages still come first, only steps that are
    others now are written into them.
    """
    numbers = array("q", [page.number for page in pages])
    is_longer = numbers[: len(before)] == array("q", before)
    claims = [sketch.claim for page in pages for sketch in page.sketches]
    former = [step for page in before.values() for step in page.steps] if is_longer else []
    every = list(map(steps.__getitem__, claims))
    changed = [place for place, step in enumerate(former) if step is not every[place]]
    place = {claim: number for number, claim in enumerate(claims)}
    place[""] = -1
    columns: dict[str, array[Any]] = {"pages": numbers}
    for name, code in _STEP_COLUMNS.items():
        column = columns[name] = array(code, left[f"steps {name}"] if former else b"")
        of_step = _flags if name == "flags" else attrgetter(name)
        values: Iterable[Any] = map(of_step, chain([every[number] for number in changed], every[len(former) :]))
        values = map(place.__getitem__, values) if name in _PLACES else values
        for number, value in zip(changed, values, strict=False):
            column[number] = value
        column.extend(values)
    return {f"steps {name}": column.tobytes() for name, column in columns.items()}


def _flags(step: Step) -> int:
    return step.is_twin | step.far << 1 | step.own << 2


def unpack_steps(tables: Mapping[str, bytes], pages: Mapping[int, Page]) -> dict[int, Remembered]:
    """The sketches and steps of the pages of the last grouping; nothing where one of them was not kept."""
    numbers = array("q", tables.get("steps pages", b""))
    if any(number not in pages for number in numbers):
        return {}
    claims = [sketch.claim for number in numbers for sketch in pages[number].sketches]
    named = [*claims, ""]  # the last one is found by -1
    chosen, partner, other, outside = (
        [named[place] for place in array("i", tables[f"steps {column}"])] if numbers else []
        for column in ("chosen", "partner", "other", "outside")
    )
    points, reach = (
        array(code, tables.get(f"steps {column}", b"")) for code, column in (("d", "points"), ("i", "reach"))
    )
    flags, near, found, depth = (tables.get(f"steps {column}", b"") for column in ("flags", "near", "found", "depth"))
    steps = [
        Step(
            goes,
            tied,
            bool(flag & 1),
            other,
            outside,
            points,
            bool(flag & 2),
            reach,
            near,
            found,
            depth,
            bool(flag & 4),
        )
        for goes, tied, flag, other, outside, points, reach, near, found, depth in zip(
            chosen, partner, flags, other, outside, points, reach, near, found, depth, strict=True
        )
    ]
    remembered: dict[int, Remembered] = {}
    first = 0
    for number in numbers:
        sketches = pages[number].sketches
        remembered[number] = Remembered(sketches, tuple(steps[first : first + len(sketches)]))
        first += len(sketches)
    return remembered
