"""Fingerprint -> the keys under which its article is found, each with a posting: which article, where in it.

Two articles share a key when they share two neighbouring marks (a run of 12 words always has such), or one mark that stands between
quotation marks on both sides. A key is a number of 48 bits. A posting is one number too, so that postings of a key sort by article:

    article << 24 | first word << 2 | CLOSES | REPEATED
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import compress

from whosaid.records.bundles import Fingerprint
from whosaid.reuse.fingerprints import GRAM, QUOTED, UNSPACED_GRAM, has_quotes, unpacked
from whosaid.reuse.sides import WordSpan

#: Bits of a posting below the number of its article.
SHIFT = 24
#: Set in a posting whose key its article has more than once; the place is then the first.
REPEATED = 1
#: Set in a posting at the end of its article, where the footer of a network or a note on the author stands.
CLOSES = 2
#: Words at the end of an article that close it, at most half of all.
CLOSING_WORDS = 60
#: Bits of a mark. A key has 16 more: with so many two of a million articles meet by chance hardly once.
_MARK, _MORE = 32, (1 << 16) - 1
#: Bits of a key by which those that several articles hold are found before anything else is known of them. Python sorts numbers of
#: 30 bits in half the time of greater ones. Of 16 million different keys 1.5 % share these bits with another one.
SHORT = (1 << 30) - 1
_PLACE = (1 << SHIFT - 2) - 1


def postings_of(fingerprint: Fingerprint, article: int, wanted: AbstractSet[int] | None = None) -> dict[int, int]:
    """Key -> its posting, for the keys of the article, which gets this number: all, or those whose bits SHORT are wanted."""
    keys: list[int] = []
    postings: list[int] = []
    for these, places in _keys_and_places(fingerprint, wanted):
        keys += these
        postings += _postings(fingerprint, places, article << SHIFT)
    keys.reverse()
    found = dict(zip(keys, reversed(postings), strict=True))  # of a key that stands there twice the first is kept
    if len(found) < len(keys):
        _mark_repeated(found, keys)
    return found


def short_keys(fingerprint: Fingerprint) -> tuple[int, ...]:
    """The bits SHORT of each key of the article, some twice."""
    found = _short_neighbour_keys(fingerprint.marks)
    return (*found, *(key & SHORT for key in _quoted_keys(fingerprint)[0])) if has_quotes(fingerprint) else found


def article_of(posting: int) -> int:
    """Number of the article."""
    return posting >> SHIFT


def place_of(posting: int) -> int:
    """Number of the key's first word."""
    return posting >> 2 & _PLACE


def spans_of(fingerprint: Fingerprint, wanted: AbstractSet[int]) -> tuple[WordSpan, ...]:
    """The words of an article that stand under the wanted keys: sorted and disjoint, touching ones as one."""
    here = wanted & postings_of(fingerprint, 0, {key & SHORT for key in wanted}).keys()
    return _merged([span for key, span in _key_spans(fingerprint) if key in here]) if here else ()


def first_span(fingerprint: Fingerprint, wanted: int) -> WordSpan:
    """The words of a key that the article has, where it has it first."""
    return min(span for key, span in _key_spans(fingerprint) if key == wanted)


def _neighbour_keys(marks: Sequence[int], chosen: Iterable[int]) -> list[int]:
    """Of each of the chosen marks and the next one; their order counts."""
    return [marks[number] ^ marks[number + 1] >> 1 ^ (marks[number + 1] & _MORE) << _MARK for number in chosen]


def _short_neighbour_keys(marks: bytes) -> tuple[int, ...]:
    """The bits SHORT of each neighbour key; all together, as lanes of one number."""
    lanes, number = max(0, len(marks) // 4 - 1), int.from_bytes(marks, "little")
    return unpacked(((number ^ number >> _MARK + 1) & _short_lanes(lanes)).to_bytes(4 * lanes, "little"))


@lru_cache(maxsize=1024)
def _short_lanes(lanes: int) -> int:
    return int.from_bytes(SHORT.to_bytes(4, "little") * lanes, "little")


def _quoted_keys(fingerprint: Fingerprint) -> tuple[list[int], list[int]]:
    """Keys of marks between quotation marks, in order, and their first words; each of the mark and its first word."""
    if not has_quotes(fingerprint):
        return [], []
    quoted = [
        (place ^ QUOTED, mark)
        for place, mark in zip(unpacked(fingerprint.places), unpacked(fingerprint.marks), strict=True)
        if place & QUOTED
    ]
    words = [int.from_bytes(fingerprint.hashes[4 * place : 4 * place + 2], "little") for place, _ in quoted]
    keys = [mark | word << _MARK for (_, mark), word in zip(quoted, words, strict=True)]
    return keys, [place for place, _ in quoted]


def _keys_and_places(
    fingerprint: Fingerprint, wanted: AbstractSet[int] | None
) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Keys of neighbouring marks, in order, and their first words; then the same of marks between quotation marks."""
    chosen: Sequence[int] = range(len(fingerprint.marks) // 4 - 1)
    if wanted is not None:
        short = _short_neighbour_keys(fingerprint.marks)
        here = wanted & {*short}  # many are wanted: they are asked all at once
        chosen = [number for number, key in enumerate(short) if key in here] if here else ()
    if chosen:
        places = unpacked(fingerprint.places)
        yield _neighbour_keys(unpacked(fingerprint.marks), chosen), [places[number] & ~QUOTED for number in chosen]
    keys, quoted = _quoted_keys(fingerprint)
    if keys:
        taken = [wanted is None or key & SHORT in wanted for key in keys]
        yield [*compress(keys, taken)], [*compress(quoted, taken)]


def _postings(fingerprint: Fingerprint, places: Sequence[int], base: int) -> list[int]:
    end = bisect_left(places, max(fingerprint.words - CLOSING_WORDS, fingerprint.words // 2))
    closing = base | CLOSES
    return [base | place << 2 for place in places[:end]] + [closing | place << 2 for place in places[end:]]


def _mark_repeated(found: dict[int, int], keys: Iterable[int]) -> None:
    seen: set[int] = set()
    for key in keys:
        if key in seen:
            found[key] |= REPEATED
        seen.add(key)


def _key_spans(fingerprint: Fingerprint) -> Iterator[tuple[int, WordSpan]]:
    gram = GRAM if fingerprint.scale == 1 else UNSPACED_GRAM
    places = [place & ~QUOTED for place in unpacked(fingerprint.places)]
    keys = _neighbour_keys(unpacked(fingerprint.marks), range(len(places) - 1))
    for key, first, last in zip(keys, places, places[1:], strict=False):
        yield key, (first, last + gram)
    for key, first in zip(*_quoted_keys(fingerprint), strict=True):
        yield key, (first, first + gram)


def _merged(spans: Iterable[WordSpan]) -> tuple[WordSpan, ...]:
    merged: list[WordSpan] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return tuple(merged)
