"""Shadow text -> tokens with their places.

A possessive ('s) is a token of its own; hyphenated words, dotted acronyms ("U.S."), ordinals and numbers with separators
are one. Every character that is not white space belongs to exactly one token.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate

from whosaid.text.shadow import lower_of

_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
_LETTER = rf"[^\W\d_{_MARKS}]"
_WORD = rf"{_LETTER}[^\W_{_MARKS}]*(?:[{_MARKS}]+[^\W_{_MARKS}]*)*"
# The letters that are equal to an ASCII letter when case is left out of account come with it: dotless i, long s, kelvin.
_LATIN = "[A-Za-z\u0130\u0131\u017f\u212a]"
_S = "[sS\u017f]"
_TOKEN = re.compile(
    r"((?=\S)(?:"  # a blank is passed over at once
    r"[A-Za-z]++(?=[ \n,;:\"()?!])"  # nearly every word; the rest says the same of it, but slower
    rf"|{_LATIN}\.(?:{_LATIN}\.)+"
    rf"|{_WORD}(?:(?:-|'(?!{_S}\b)){_WORD}|-\d+\b)*"
    rf"|\d+(?:(?:{_S}[tT]|[nN][dD]|[rR][dD]|[tT][hH])\b|(?:-{_LETTER}+)+)"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)*"
    rf"|'{_S}\b"
    r"|\S))",
)
_SIGMAS = "\u03c3\u03c2"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel columns, one row a token, sorted by place."""

    starts: tuple[int, ...]
    """First code point of each."""
    ends: tuple[int, ...]
    """One past the last."""
    words: tuple[str, ...]
    """The shadow's words."""
    lowers: tuple[str, ...]
    """The same in lower case."""

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, start: int, end: int) -> range:
        """Numbers of the tokens that lie wholly in [start, end)."""
        first = bisect_left(self.starts, start)
        return range(first, bisect_right(self.ends, end, first))

    def at(self, place: int) -> int:
        """Number of the token that holds the place, or of the next one; `len(self)` past the last."""
        return bisect_right(self.ends, place)


def tokenise(shadow: str, lower: str) -> Tokens:
    """All tokens of the text, in order; linear in its length. `lower` is the shadow in lower case."""
    pieces = _TOKEN.split(shadow)  # what stands between, a token, what stands between, ...
    words = tuple(pieces[1::2])
    places = list(accumulate(map(len, pieces)))
    starts, ends = tuple(places[:-1:2]), tuple(places[1::2])
    if any(map(lower.__contains__, _SIGMAS)):  # whose lower case depends on what stands after them
        return Tokens(starts, ends, words, tuple([lower[start:end] for start, end in zip(starts, ends, strict=True)]))
    return Tokens(starts, ends, words, tuple(map(str.lower if shadow.isascii() else lower_of, words)))
