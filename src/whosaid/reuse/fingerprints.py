"""Article -> Fingerprint: what is needed to find shared words without reading the article again.

Words in folded case, hashed one by one; of the hashes of all word 5-grams, the smallest of every 4 neighbours is kept with
its place (winnowing: Schleimer, Wilkerson, Aiken 2003), the rightmost of equals. So two articles that share a run of 8 words
share a kept hash at the same place of that run. For scripts without blanks a unit is a character and a gram has ten.
"""

import re
import struct
from collections import Counter
from hashlib import blake2b
from zlib import crc32

from whosaid.records.bundles import Fingerprint
from whosaid.records.printed import Article
from whosaid.reuse.words import compared, word_finder, word_hashes

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

#: Stretches that look quoted, cheaply; generous, for they only choose which articles are compared. One line each. Every
#: alternative begins with its mark, so that the search goes from mark to mark.
_QUOTED = re.compile(
    '"[^"\n]*"?|\u201c[^\u201d\u00bb\n]*|\u201e[^\u201d\u00bb\n]*|\u00ab[^\u201d\u00bb\n]*'
    "|\u2018[^\u2018\u201c\u201d\"\n]*|'(?<!\\w')[^'\n]{30,}'",
)


def fingerprint(article: Article) -> Fingerprint:
    """The fingerprint of the text (up to MOST_LETTERS), title included; total on any text, linear in its length."""
    words, quoted = _words_and_quotes(compared(article.text))
    word_crcs, unspaced = word_hashes(words)
    scale = 2 if unspaced else 1
    gram, window = (GRAM, WINDOW) if scale == 1 else (UNSPACED_GRAM, UNSPACED_WINDOW)
    hashes = _packed(word_crcs)
    places = winnow(hashes, gram, window)
    digests = [blake2b(hashes[4 * place : 4 * (place + gram)], digest_size=8).digest() for place in places]
    kept = _kept(digests, places)
    flagged = _flagged([places[number] for number in kept], quoted, gram)
    return Fingerprint(
        article=article.id,
        words=len(words),
        scale=scale,
        hashes=hashes,
        marks=b"".join([digests[number] for number in kept]),
        places=_packed(flagged),
    )


def winnow(hashes: bytes, gram: int = GRAM, window: int = WINDOW) -> list[int]:
    """Numbers of the first word of each kept gram, ascending. `hashes` has four bytes a word."""
    ranks = gram_ranks(hashes, gram)
    kept: list[int] = []
    place, least = 0, 1 << 32
    for number, rank in enumerate(ranks):
        if rank <= least:
            place, least = number, rank
        elif number - place >= window:  # the least one has left the window
            least, place = min(ranks[place + 1 : number + 1]), number
            while ranks[place] != least:
                place -= 1
        elif number != window - 1:
            continue
        if number >= window - 1:
            kept.append(place)
    return kept if len(ranks) >= window else [place] * bool(ranks)


def gram_ranks(hashes: bytes, gram: int) -> list[int]:
    """The hash of each gram, in order; grams that do not overlap are taken out of the bytes together."""
    ranks = [0] * max(0, len(hashes) // 4 - gram + 1)
    form, row = f"{4 * gram}s", memoryview(hashes)
    for shift in range(gram):
        whole = len(row) // (4 * gram)
        ranks[shift::gram] = map(crc32, struct.unpack(form * whole, row[: 4 * gram * whole]))
        row = row[4:]
    return ranks


def unpacked(packed: bytes, code: str) -> tuple[int, ...]:
    """The numbers of a little-endian column: code "I" for four bytes each, "Q" for eight."""
    return struct.unpack(f"<{len(packed) // struct.calcsize('<' + code)}{code}", packed)


def _packed(numbers: list[int]) -> bytes:
    return struct.pack(f"<{len(numbers)}I", *numbers)


def _words_and_quotes(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Words, and [first, last) word numbers of the stretches that look quoted and could hold a mark."""
    words: list[str] = []
    quoted: list[tuple[int, int]] = []
    find_words = word_finder(text)
    done = 0
    for match in _QUOTED.finditer(text):
        start, end = match.span()
        words += find_words(text, done, start)
        first = len(words)
        words += find_words(text, start, end)
        if len(words) - first >= GRAM:
            quoted.append((first, len(words)))
        done = end
    words += find_words(text, done, len(text))
    return words, quoted


def _kept(digests: list[bytes], places: list[int]) -> list[int]:
    """Numbers of the marks to keep: no more than MOST_PLACES of one hash."""
    if not digests or max(Counter(digests).values()) <= MOST_PLACES:
        return list(range(len(places)))
    seen: dict[bytes, int] = {}
    kept = []
    for number, digest in enumerate(digests):
        seen[digest] = seen.get(digest, 0) + 1
        if seen[digest] <= MOST_PLACES:
            kept.append(number)
    return kept


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
