"""Fingerprint -> the keys under which its article is found, each with a posting: which article, where in it.

Two articles share a key when they share two neighbouring marks (a run of 12 words always has such), or one mark that stands between
quotation marks on both sides. A key is a number of 48 bits. A posting is one number too, so that postings of a key sort by article:

    article << 24 | first word << 2 | CLOSES | REPEATED
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from whosaid.records.bundles import Fingerprint
from whosaid.reuse.fingerprints import GRAM, QUOTED, UNSPACED_GRAM, unpacked
from whosaid.reuse.sides import WordSpan

#: Bits of a posting below the number of its article.
SHIFT = 24
#: Set in a posting whose key its article has more than once; the place is then the first.
REPEATED = 1
#: Set in a posting at the end of its article, where the footer of a network or a note on the author stands.
CLOSES = 2
#: Words at the end of an article that close it, at most half of all.
CLOSING_WORDS = 60
#: Bits of a mark that a key leaves out: keys fit in six bytes, and two of a million articles meet by chance hardly once.
_DROPPED = 16
_PLACE = (1 << SHIFT - 2) - 1


def postings_of(fingerprint: Fingerprint, article: int) -> dict[int, int]:
    """Key -> its posting, for all keys of the article, which gets this number."""
    marks, flagged = unpacked(fingerprint.marks, "Q"), unpacked(fingerprint.places, "I")
    keys = _neighbour_keys(marks)
    postings = _postings(fingerprint, [place & ~QUOTED for place in flagged], article << SHIFT)
    found = dict(zip(keys[::-1], postings[-2::-1], strict=False))  # of a key that stands there twice the first is kept
    if len(found) < len(keys):
        _mark_repeated(found, keys)
    if max(flagged, default=0) & QUOTED:  # the highest bit
        for mark, place, posting in zip(marks, flagged, postings, strict=True):
            if place & QUOTED and found.setdefault(mark >> _DROPPED, posting) != posting:
                found[mark >> _DROPPED] |= REPEATED
    return found


def article_of(posting: int) -> int:
    """Number of the article."""
    return posting >> SHIFT


def place_of(posting: int) -> int:
    """Number of the key's first word."""
    return posting >> 2 & _PLACE


def spans_of(fingerprint: Fingerprint, wanted: Collection[int]) -> tuple[WordSpan, ...]:
    """The words of an article that stand under the wanted keys: sorted and disjoint, touching ones as one."""
    return _merged([span for key, span in _key_spans(fingerprint) if key in wanted])


def first_span(fingerprint: Fingerprint, wanted: int) -> WordSpan:
    """The words of a key that the article has, where it has it first."""
    return min(span for key, span in _key_spans(fingerprint) if key == wanted)


def _neighbour_keys(marks: Sequence[int]) -> list[int]:
    return [(mark ^ after >> 1) >> _DROPPED for mark, after in pairwise(marks)]


def _postings(fingerprint: Fingerprint, places: Iterable[int], base: int) -> list[int]:
    end = max(fingerprint.words - CLOSING_WORDS, fingerprint.words // 2)
    return [base | place << 2 | (CLOSES if place >= end else 0) for place in places]


def _mark_repeated(found: dict[int, int], keys: Iterable[int]) -> None:
    seen: set[int] = set()
    for key in keys:
        if key in seen:
            found[key] |= REPEATED
        seen.add(key)


def _key_spans(fingerprint: Fingerprint) -> Iterator[tuple[int, WordSpan]]:
    gram = GRAM if fingerprint.scale == 1 else UNSPACED_GRAM
    marks, flagged = unpacked(fingerprint.marks, "Q"), unpacked(fingerprint.places, "I")
    places = [place & ~QUOTED for place in flagged]
    for key, first, last in zip(_neighbour_keys(marks), places, places[1:], strict=False):
        yield key, (first, last + gram)
    for mark, flag, first in zip(marks, flagged, places, strict=True):
        if flag & QUOTED:
            yield mark >> _DROPPED, (first, first + gram)


def _merged(spans: Iterable[WordSpan]) -> tuple[WordSpan, ...]:
    merged: list[WordSpan] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return tuple(merged)
