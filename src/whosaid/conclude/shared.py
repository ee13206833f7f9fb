"""What articles share <-> what a ledger keeps of it: an index from keys to articles, and some tables.

An article's number is that of its page and its place there, so a number never stands for another text.
"""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from whosaid.conclude.units import in_slices
from whosaid.records.bundles import Fingerprint
from whosaid.reuse.candidates import Shared
from whosaid.reuse.postings import postings_of
from whosaid.store.codec import pack, unpack
from whosaid.store.posting import Posted
from whosaid.store.protocol import PackedConclusions, Reader

#: Bits of an article's number that give its place on its page.
_PLACE_BITS = 16
#: Pages whose postings go to the store together: some megabytes.
_PAGES_TOGETHER = 500

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Changed:
    """Pages that came and went since the last conclusions, by number."""

    new: tuple[int, ...]
    gone: tuple[int, ...]


def changed_pages(tables: Mapping[str, bytes], now: Iterable[int]) -> Changed:
    """Since the conclusions that left these tables."""
    before, current = set(array("q", tables.get("copies pages", b""))), set(now)
    return Changed(tuple(sorted(current - before)), tuple(sorted(before - current)))


def numbered(page: int, articles: Iterable[Item]) -> Iterator[tuple[int, Item]]:
    """The articles of a page with their numbers; what stands after 65,536 others on one page is not compared."""
    return zip(range(page << _PLACE_BITS, (page + 1) << _PLACE_BITS), articles, strict=False)


def page_number(article: int) -> int:
    """Number of the article's page."""
    return article >> _PLACE_BITS


def index_parts(ledger: Reader, changed: Changed) -> Iterator[PackedConclusions]:
    """What brings the index of the ledger up to date."""
    for gone in in_slices(list(changed.gone), _PAGES_TOGETHER):
        yield PackedConclusions((), (), (), posted=Posted(gone=_postings(ledger, gone)))
    for new in in_slices(list(changed.new), _PAGES_TOGETHER):
        yield PackedConclusions((), (), (), posted=Posted(_postings(ledger, new)))
    yield PackedConclusions((), (), (), posted=Posted(is_last=True))


def _postings(ledger: Reader, pages: Iterable[int]) -> bytes:
    rows = array("q")
    for page, fingerprints in ledger.fingerprints_of(pages):
        for number, fingerprint in numbered(page, fingerprints):
            for row in postings_of(fingerprint, number).items():
                rows.extend(row)
    return rows.tobytes()


def fingerprints_of(ledger: Reader, articles: Collection[int]) -> Iterator[tuple[int, Fingerprint]]:
    """These articles with their fingerprints, in order of their numbers."""
    for page, fingerprints in ledger.fingerprints_of(set(map(page_number, articles))):
        for number, fingerprint in numbered(page, fingerprints):
            if number in articles:
                yield number, fingerprint


def pack_shared(shared: Shared, pages: Iterable[int]) -> dict[str, bytes]:
    """What is left for the next time, by name."""
    return {
        "copies pages": array("q", sorted(pages)).tobytes(),
        "copies keys": array("q", [shared.articles, *shared.keys]).tobytes(),
        "copies furniture": array("q", sorted(shared.furniture)).tobytes(),
        "copies closing": array("q", sorted(shared.closing)).tobytes(),
        "copies common": pack(sorted(shared.common.items())),
        "copies pairs": array("q", [number for pair in sorted(shared.pairs) for number in pair]).tobytes(),
    }


def unpack_shared(tables: Mapping[str, bytes]) -> Shared:
    """What was left; nothing where there is nothing."""
    if "copies keys" not in tables:
        return Shared()
    articles, *keys = array("q", tables["copies keys"])
    pairs = array("q", tables["copies pairs"])
    return Shared(
        articles,
        keys,
        set(array("q", tables["copies furniture"])),
        set(array("q", tables["copies closing"])),
        dict(unpack(tables["copies common"], list[tuple[int, tuple[int, int]]])),
        set(zip(pairs[::2], pairs[1::2], strict=True)),
    )
