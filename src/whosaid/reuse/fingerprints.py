"""Article -> Fingerprint: what is needed to find shared words without reading the article again.

Words in folded case, hashed one by one; of the hashes of all word 5-grams, the smallest of every 4 neighbours is kept with
its place (winnowing: Schleimer, Wilkerson, Aiken 2003), the rightmost of equals. So two articles that share a run of 8 words
share a kept hash at the same place of that run. For scripts without blanks a unit is a character and a gram has ten.
"""

import re
import struct
from collections.abc import Callable, Sequence
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
FORM = 2

#: What the hashes of a gram's words are multiplied with, as lanes of 64 bits: odd numbers of 28 bits without a pattern. The sum of the
#: products is the gram's mark; it stays below 64 bits with as many as ten words.
_FACTORS = {
    gram: sum((crc32(bytes([word])) >> 4 | 1) << 64 * word for word in range(gram)) for gram in (GRAM, UNSPACED_GRAM)
}
Word = TypeVar("Word", str, bytes)

#: Stretches that look quoted, cheaply; generous, for they only choose which articles are compared. One line each. Every
#: alternative begins with its mark, so that the search goes from mark to mark.
_QUOTED = re.compile(
    '"[^"\n]*"?|\u201c[^\u201d\u00bb\n]*|\u201e[^\u201d\u00bb\n]*|\u00ab[^\u201d\u00bb\n]*'
    "|\u2018[^\u2018\u201c\u201d\"\n]*|'(?<!\\w')[^'\n]{30,}'",
)


def fingerprint(article: Article) -> Fingerprint:
    """The fingerprint of the text (up to MOST_LETTERS), title included; total on any text, linear in its length."""
    hashes, unspaced, quoted = _hashes_and_quotes(compared(article.text))
    scale = 2 if unspaced else 1
    gram, window = (GRAM, WINDOW) if scale == 1 else (UNSPACED_GRAM, UNSPACED_WINDOW)
    places = winnow(gram_ranks(hashes, gram), window)
    sums = _sums(hashes, gram)
    marks = [sums[place] for place in places]
    if len(marks) - len(set(marks)) >= MOST_PLACES:
        marks, places = _kept(marks, places)
    return Fingerprint(
        article=article.id,
        words=len(hashes) // 4,
        scale=scale,
        hashes=hashes,
        marks=struct.pack(f"<{len(marks)}Q", *marks),
        places=_packed(_flagged(places, quoted, gram) if quoted else places),
    )


def winnow(ranks: Sequence[int], window: int = WINDOW) -> list[int]:
    """Which of these numbers of 32 bits are kept: their places, ascending.

    All are looked at together, as lanes of 40 bits of one number: one is kept if, for some way to part the other places of a window
    into those before and those after it, it is less than those after it and no greater than those before it.
    """
    many = len(ranks)
    if many < window:
        return [max(range(many), key=lambda place: (-ranks[place], place))] if many else []
    carries = int.from_bytes(b"\0\0\0\0\1" * many, "little")  # the bit above each rank
    lanes = _lanes(_packed(ranks), 5)
    rest = carries - (carries >> 32) - lanes  # 2**32 - 1 less the rank: to this a greater rank adds up to a carry
    after, before = [carries], [carries]  # of so many places beside it: whether all are as they must be
    for shift in range(40, 40 * window, 40):
        greater = ((lanes >> shift) + rest) & carries
        after.append(after[-1] & greater)
        before.append(before[-1] & (greater ^ carries) << shift)
    kept = 0
    for ahead, behind in zip(after, reversed(before), strict=True):
        kept |= ahead & behind
    return list(compress(range(many), kept.to_bytes(5 * many, "little")[4::5]))


def gram_ranks(hashes: bytes, gram: int) -> list[int]:
    """The hash of each gram, in order."""
    return [*map(crc32, _grams(hashes, gram))]


def _grams(hashes: bytes, gram: int) -> list[bytes]:
    """The hashes of the words of each gram, in order; grams that do not overlap are taken out of the bytes together."""
    grams = [b""] * max(0, len(hashes) // 4 - gram + 1)
    form, row = f"{4 * gram}s", memoryview(hashes)
    for shift in range(gram):
        whole = len(row) // (4 * gram)
        grams[shift::gram] = struct.unpack(form * whole, row[: 4 * gram * whole])
        row = row[4:]
    return grams


def _sums(hashes: bytes, gram: int) -> tuple[int, ...]:
    """The mark of each gram, in order: all of them by one product of two numbers, for no lane grows into the next."""
    words = len(hashes) // 4
    sums = (_lanes(hashes, 8) * _FACTORS[gram]).to_bytes(8 * (words + gram), "little")
    return unpacked(sums[8 * (gram - 1) : 8 * words], "Q")


def _lanes(packed: bytes, width: int) -> int:
    """Numbers of four bytes as lanes of so many bytes in one number, the first lowest."""
    spread = bytearray(len(packed) // 4 * width)
    for byte in range(4):
        spread[byte::width] = packed[byte::4]
    return int.from_bytes(spread, "little")


def has_quotes(fingerprint: Fingerprint) -> bool:
    """True when a mark stands between quotation marks."""
    return not fingerprint.places[3::4].isascii()  # QUOTED is the highest bit of the highest byte


def unpacked(packed: bytes, code: str) -> tuple[int, ...]:
    """The numbers of a little-endian column: code "I" for four bytes each, "Q" for eight."""
    return struct.unpack(f"<{len(packed) // struct.calcsize('<' + code)}{code}", packed)


def _packed(numbers: Sequence[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


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
    for match in _QUOTED.finditer(text):
        start, end = match.span()
        words += find_words(done, start)
        first = len(words)
        words += find_words(start, end)
        if len(words) - first >= GRAM:
            quoted.append((first, len(words)))
        done = end
    words += find_words(done, len(text))
    return words, quoted


def _kept(marks: list[int], places: list[int]) -> tuple[list[int], list[int]]:
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
