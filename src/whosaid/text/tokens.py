"""Shadow text -> tokens with their places.

A possessive ('s) is a token of its own; hyphenated words, dotted acronyms ("U.S."), ordinals and numbers with separators
are one. Every character that is not white space belongs to exactly one token.
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_MARKS = "\u0300-\u036f\u064b-\u065f\u0670"
_LETTER = rf"[^\W\d_{_MARKS}]"
_WORD = rf"{_LETTER}[^\W_{_MARKS}]*(?:[{_MARKS}]+[^\W_{_MARKS}]*)*"
_TOKEN = re.compile(
    rf"(?:[A-Za-z]\.){{2,}}"
    rf"|\d+(?:st|nd|rd|th)\b"
    rf"|\d+(?:-{_LETTER}+)+"
    rf"|\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)*"
    rf"|'s\b"
    rf"|{_WORD}(?:(?:-|'(?!s\b)){_WORD}|-\d+\b)*"
    rf"|[^\s]",
    re.IGNORECASE,
)


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
        return range(first, max(first, bisect_right(self.ends, end, lo=first)))

    def at(self, place: int) -> int:
        """Number of the token that holds the place, or of the next one; `len(self)` past the last."""
        return bisect_right(self.ends, place)


def tokenise(shadow: str, lower: str) -> Tokens:
    """All tokens of the text, in order; linear in its length."""
    spans = [match.span() for match in _TOKEN.finditer(shadow)]
    return Tokens(
        starts=tuple([start for start, _ in spans]),
        ends=tuple([end for _, end in spans]),
        words=tuple([shadow[start:end] for start, end in spans]),
        lowers=tuple([lower[start:end] for start, end in spans]),
    )
