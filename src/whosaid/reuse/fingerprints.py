"""Article -> Fingerprint: what is needed to find shared words without reading the article again.

Words in folded case, hashed one by one; of the hashes of all word 5-grams, the smallest of every 4 neighbours is kept with
its place (winnowing: Schleimer, Wilkerson, Aiken 2003), the rightmost of equals. So two articles that share a run of 8 words
share a kept hash at the same place of that run. For scripts without blanks a unit is a character and a gram has ten.
"""

import re
import struct
import sys
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import compress
from typing import TypeVar
from zlib import crc32

from whosaid.records.bundles import Fingerprint
from whosaid.records.printed import Article
from whosaid.reuse.words import compared, plain_text, word_finder, word_hashes

#: Words in a gram, and neighbouring grams of which one is kept. Swept in shared measurements on 20,000 planted documents:
#: k=5, w=4 keeps 0.97 of two-sentence quotations at precision 0.998.
GRAM, WINDOW = 5, 4
#: Shared words that always have a common mark.
GUARANTEE = GRAM + WINDOW - 1
#: The same for scripts without blanks, where about two characters make a word.
UNSPACED_GRAM, UNSPACED_WINDOW = 10, 7
#: Places kept of one hash: an article that repeats itself more often says nothing new.
MOST_PLACES = 8
#: Set in a place whose gram stands between quotation marks.
QUOTED = 1 << 31

#: Goes up when the same text gets other marks, for marks of two kinds never meet.
FORM = 3

Word = TypeVar("Word", str, bytes)

#: Stretches that look quoted, cheaply; generous, for they only choose which articles are compared. One line each. Every
#: alternative begins with its mark, so that the search goes from mark to mark.
_QUOTED = re.compile(
    '"[^"\n]*"?|\u201c[^\u201d\u00bb\n]*|\u201e[^\u201d\u00bb\n]*|\u00ab[^\u201d\u00bb\n]*'
    "|\u2018[^\u2018\u201c\u201d\"\n]*|'(?<!\\w')[^'\n]{30,}'",
)
#: With which they begin.
_OPENING = "\"\u201c\u201e\u00ab\u2018'"


def fingerprint(article: Article) -> Fingerprint:
    """The fingerprint of the text (up to MOST_LETTERS), title included; total on any text, linear in its length."""
    hashes, unspaced, quoted = _hashes_and_quotes(compared(article.text))
    scale = 2 if unspaced else 1
    gram, window = (GRAM, WINDOW) if scale == 1 else (UNSPACED_GRAM, UNSPACED_WINDOW)
    ranks = gram_ranks(hashes, gram)
    kept = _kept_of_windows(ranks, window)
    marks, places = [*compress(ranks, kept)], [*compress(range(len(kept)), kept)]
    if len(marks) - len(set(marks)) >= MOST_PLACES:
        marks, places = _without_repeats(marks, places)
    return Fingerprint(
        article=article.id,
        words=len(hashes) // 4,
        scale=scale,
        hashes=hashes,
        marks=_packed(marks),
        places=_packed(_flagged(places, quoted, gram) if quoted else places),
    )


def winnow(ranks: Sequence[int], window: int = WINDOW) -> list[int]:
    """Which of these numbers of 32 bits are kept: their places, ascending."""
    return [*compress(range(len(ranks)), _kept_of_windows(ranks, window))]


def _kept_of_windows(ranks: Sequence[int], window: int) -> bytes:
    """For each of these numbers of 32 bits 1 if it is kept, else 0.

    All are looked at together, as lanes of 40 bits of one number: one is kept if, for some way to part the other places of a window
    into those before and those after it, it is less than those after it and no greater than those before it.
    """
    many = len(ranks)
    if many < window:
        least = max(range(many), key=lambda place: (-ranks[place], place), default=0)
        return bytes(place == least for place in range(many))
    carries = _carries(many)
    packed, spread = _packed(ranks), bytearray(5 * many)
    for byte in range(4):
        spread[byte::5] = packed[byte::4]
    lanes = int.from_bytes(spread, "little")
    rest = carries - (carries >> 32) - lanes  # 2**32 - 1 less the rank: to this a greater rank adds up to a carry
    after, before = [carries], [carries]  # of so many places beside it: whether all are as they must be
    for shift in range(40, 40 * window, 40):
        greater = ((lanes >> shift) + rest) & carries
        after.append(after[-1] & greater)
        before.append(before[-1] & (greater ^ carries) << shift)
    kept = 0
    for ahead, behind in zip(after, reversed(before), strict=True):
        kept |= ahead & behind
    return kept.to_bytes(5 * many, "little")[4::5]


@lru_cache(maxsize=1024)
def _carries(many: int) -> int:
    """The bit above each of so many ranks."""
    return int.from_bytes(b"\0\0\0\0\1" * many, "little")


def gram_ranks(hashes: bytes, gram: int) -> list[int]:
    """The hash of each gram, in order; grams that do not overlap are taken out of the bytes together."""
    words = len(hashes) // 4
    grams = [b""] * max(0, words - gram + 1)
    for shift in range(min(gram, len(grams))):
        grams[shift::gram] = _parted(4 * gram, (words - shift) // gram).unpack_from(hashes, 4 * shift)
    return [*map(crc32, grams)]


@lru_cache(maxsize=1024)
def _parted(size: int, many: int) -> struct.Struct:
    """What takes so many pieces of one size out of some bytes."""
    return struct.Struct(f"{size}s" * many)


def has_quotes(fingerprint: Fingerprint) -> bool:
    """True when a mark stands between quotation marks."""
    return not fingerprint.places[3::4].isascii()  # QUOTED is the highest bit of the highest byte


def unpacked(packed: bytes) -> tuple[int, ...]:
    """The numbers of a little-endian column of four bytes each."""
    return struct.unpack(f"<{len(packed) // 4}I", packed)


def _packed(numbers: Iterable[int]) -> bytes:
    """A little-endian column of four bytes each."""
    column = array("I", numbers)
    if sys.byteorder == "big":
        column.byteswap()
    return column.tobytes()


def _hashes_and_quotes(text: str) -> tuple[bytes, bool, list[tuple[int, int]]]:
    """CRC-32 of the words, packed; whether they are of a script without blanks; and `_words_and_quotes`."""
    plain = plain_text(text)
    if plain is None:
        find = word_finder(text)
        words, quoted = _words_and_quotes(text, lambda start, end: find(text, start, end))
        hashes, unspaced = word_hashes(words)
        return _packed(hashes), unspaced, quoted
    plain_words, quoted = _words_and_quotes(text, lambda start, end: plain[start:end].split())
    return _packed([*map(crc32, plain_words)]), False, quoted


def _words_and_quotes(
    text: str, find_words: Callable[[int, int], list[Word]]
) -> tuple[list[Word], list[tuple[int, int]]]:
    """Words, and [first, last) word numbers of the stretches that look quoted and could hold a mark."""
    words: list[Word] = []
    quoted: list[tuple[int, int]] = []
    done = 0
    for match in _QUOTED.finditer(text) if any(mark in text for mark in _OPENING) else ():
        start, end = match.span()
        words += find_words(done, start)
        first = len(words)
        words += find_words(start, end)
        if len(words) - first >= GRAM:
            quoted.append((first, len(words)))
        done = end
    words += find_words(done, len(text))
    return words, quoted


def _without_repeats(marks: list[int], places: list[int]) -> tuple[list[int], list[int]]:
    """The marks and their places, no more than MOST_PLACES of one mark."""
    seen: dict[int, int] = {}
    kept = []
    for number, mark in enumerate(marks):
        seen[mark] = seen.get(mark, 0) + 1
        if seen[mark] <= MOST_PLACES:
            kept.append(number)
    return [marks[number] for number in kept], [places[number] for number in kept]


def _flagged(places: list[int], quoted: list[tuple[int, int]], gram: int) -> list[int]:
    """The places, with QUOTED set where the whole gram lies in one quoted stretch."""
    flagged = list(places)
    number = 0
    for first, last in quoted:
        while number < len(places) and places[number] < first:
            number += 1
        while number < len(places) and places[number] + gram <= last:
            flagged[number] |= QUOTED
            number += 1
    return flagged
