"""One article as the pair work sees it: its words as numbers, its marks by hash, what must not count as evidence."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from whosaid.records.bundles import Fingerprint
from whosaid.records.making import quickly_made
from whosaid.records.printed import Article
from whosaid.reuse.fingerprints import QUOTED, has_quotes, unpacked

#: Words that are compared at once, first: most runs around a shared key are shorter.
FIRST_STEP = 16

#: [first, last) word numbers.
WordSpan = tuple[int, int]

#: Sides kept unpacked, about 15 kB each: a page that shares words with one shares them with others.
_SIDES_KEPT = 1024


@quickly_made
@dataclass(frozen=True, slots=True)
class Side:
    """An article on one side of a pair, before anything is unpacked; small to send to a worker."""

    article: Article
    """The article."""
    fingerprint: Fingerprint
    """Its fingerprint."""
    page: str = ""
    """Name of the page it stands on, where that is known; two articles of one page name are versions."""
    masked: tuple[WordSpan, ...] = ()
    """Site furniture, sorted and disjoint: never evidence."""
    closing: tuple[WordSpan, ...] = ()
    """Words that close many pages (footers of a network, author notes): no evidence when nothing else is shared."""
    gathered: bool = False
    """True when its page gathers articles of several outlets."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Unpacked:
    """The columns of a fingerprint, quick to ask."""

    hashes: bytes
    """Four bytes a word."""
    words: int
    """Number of words."""
    places: dict[int, int]
    """Hash of a mark -> its last place."""
    repeated: dict[int, list[int]]
    """Hash of a mark that stands there more than once -> its places."""
    quoted: list[int]
    """Places of the marks between quotation marks, ascending."""
    masked: tuple[WordSpan, ...]
    """Site furniture."""

    def is_quoted(self, span: WordSpan) -> bool:
        """True when a mark of the span seems to stand between quotation marks."""
        number = bisect_left(self.quoted, span[0])
        return number < len(self.quoted) and self.quoted[number] < span[1]


#: Hashes of an article's words, four bytes each, and the number of a word.
At = tuple[bytes, int]


def equal_after(here: At, there: At, most: int) -> int:
    """How many words are the same from these two places on, at most `most`; looks at twice as many while all are."""
    (hashes, place), (hashes_there, place_there) = here, there
    start, start_there, size, step = 4 * place, 4 * place_there, 0, FIRST_STEP
    while size < most:
        step = min(step, most - size)
        ours = hashes[start + 4 * size : start + 4 * (size + step)]
        theirs = hashes_there[start_there + 4 * size : start_there + 4 * (size + step)]
        if ours != theirs:
            differ = int.from_bytes(ours, "little") ^ int.from_bytes(theirs, "little")
            return size + ((differ & -differ).bit_length() - 1 >> 5)  # the lowest bit is in the first word that differs
        size += step
        step *= 2
    return size


def equal_before(here: At, there: At, most: int) -> int:
    """How many words are the same before these two places, at most `most`."""
    (hashes, place), (hashes_there, place_there) = here, there
    end, end_there, size, step = 4 * place, 4 * place_there, 0, FIRST_STEP
    while size < most:
        step = min(step, most - size)
        ours = hashes[end - 4 * (size + step) : end - 4 * size]
        theirs = hashes_there[end_there - 4 * (size + step) : end_there - 4 * size]
        if ours != theirs:
            differ = int.from_bytes(ours, "little") ^ int.from_bytes(theirs, "little")
            return size + step - 1 - (differ.bit_length() - 1 >> 5)  # the highest bit is in the last word that differs
        size += step
        step *= 2
    return size


def unpack(side: Side) -> Unpacked:
    """The columns of the side's fingerprint."""
    return _unpacked(side.fingerprint, side.masked)


@lru_cache(maxsize=_SIDES_KEPT)
def _unpacked(fingerprint: Fingerprint, masked: tuple[WordSpan, ...]) -> Unpacked:
    marks = unpacked(fingerprint.marks)
    flagged = unpacked(fingerprint.places)
    quoted = [place ^ QUOTED for place in flagged if place & QUOTED] if has_quotes(fingerprint) else []
    places = [place & ~QUOTED for place in flagged] if quoted else flagged
    by_mark = dict(zip(marks, places, strict=True))
    repeated: dict[int, list[int]] = {}
    if len(by_mark) < len(marks):
        for mark, place in zip(marks, places, strict=True):
            repeated.setdefault(mark, []).append(place)
        repeated = {mark: found for mark, found in repeated.items() if len(found) > 1}
    return Unpacked(fingerprint.hashes, fingerprint.words, by_mark, repeated, quoted, masked)
