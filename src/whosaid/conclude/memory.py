"""What conclusions leave of each page and of all pages for the next time <-> bytes in the ledger."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
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
from whosaid.store.protocol import KeptRests

#: Another number means that what an older program left is of no use.
FORM = "19"

_SKETCHES = Columns(Sketch)
#: Pages whose articles and claims are left together: what they have in common is written once, and made again once. Of the last ones
#: so many are packed again when a page comes.
PAGES_TOGETHER = 256
#: Beginnings of the names of the tables with them.
_HEADS, _CLAIMS = "articles of pages ", "claims of pages "

#: What is kept of a step, with the type of its column; of claims the places.
_PLACES = ("chosen", "partner", "other", "outside")
_STEP_COLUMNS = {
    **dict.fromkeys(_PLACES, "i"),
    "points": "d",
    "reach": "i",
    **dict.fromkeys(("near", "found", "depth", "flags"), "B"),
}
#: What the bits of `flags` say, by their number.
_FLAGS = {name: [bool(flags >> bit & 1) for flags in range(8)] for bit, name in enumerate(("is_twin", "far", "own"))}


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


def pages_of(tables: Mapping[str, bytes], kept: Iterable[KeptRests]) -> Iterator[Page]:
    """The pages as they were left; what many have in common is there once."""
    known: dict[bytes, Rest] = {}
    rests = dict(kept)
    together = sorted([int(name.removeprefix(_HEADS)) for name in tables if name.startswith(_HEADS)])
    for some, sketches in zip(
        together, _SKETCHES.unpack_each(tables[f"{_CLAIMS}{some}"] for some in together), strict=True
    ):
        first = 0
        for number, heads in unpack(tables[f"{_HEADS}{some}"], tuple[tuple[int, tuple[ArticleHead, ...]], ...]):
            end = first + sum(head.claims for head in heads)
            found = [_rests_again(one, known) for one in unpack(rests[number], tuple[_PackedRests, ...])]
            yield Page(number, heads, sketches[first:end], tuple(found))
            first = end


def _rests_again(packed: _PackedRests, known: dict[bytes, Rest]) -> ArticleRests:
    """`known` are voices that were decoded already: few speak on many pages."""
    rests: list[Rest] = []
    for one in map(bytes, packed.rests):
        rest = known.get(one)
        if rest is None:
            rest = known[one] = decode(one, Rest)
        rests.append(rest)
    return ArticleRests(tuple(rests), packed.numbers, packed.seen, packed.own)


def kept_pages(new: Iterable[Page], kept: Mapping[int, Page]) -> dict[str, bytes]:
    """New pages to be left, together with those of before whose numbers are about theirs."""
    together: dict[int, dict[int, Page]] = {}
    for page in new:
        together.setdefault(page.number // PAGES_TOGETHER, {})[page.number] = page
    tables: dict[str, bytes] = {}
    for some, pages in together.items():
        near = range(some * PAGES_TOGETHER, (some + 1) * PAGES_TOGETHER)
        pages.update((number, kept[number]) for number in near if number in kept)
        every = [pages[number] for number in sorted(pages)]
        tables[f"{_HEADS}{some}"] = pack([(page.number, page.heads) for page in every])
        tables[f"{_CLAIMS}{some}"] = _SKETCHES.pack([sketch for page in every for sketch in page.sketches])
    return tables


def kept_rests(page: Page) -> KeptRests:
    """Its voices, to be left."""
    return KeptRests(page.number, pack(page.rests))


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
    columns: dict[str, Iterable[Any]] = {
        name: array(code, tables.get(f"steps {name}", b"")) for name, code in _STEP_COLUMNS.items()
    }
    columns |= {name: map(named.__getitem__, columns[name]) for name in _PLACES}
    flags = tables.get("steps flags", b"")
    columns |= {name: map(bit.__getitem__, flags) for name, bit in _FLAGS.items()}
    rows = zip(*(columns[name] for name in Step._fields), strict=True)
    steps = list(map(partial(tuple.__new__, Step), rows))  # without a call of Python's for each
    remembered: dict[int, Remembered] = {}
    first = 0
    for number in numbers:
        sketches = pages[number].sketches
        remembered[number] = Remembered(sketches, tuple(steps[first : first + len(sketches)]))
        first += len(sketches)
    return remembered
