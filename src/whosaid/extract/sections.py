"""Places that head a section of a page -> the place under which each act stands.

A round-up of many fronts has them as lines of their own ("Homs"). What stands under one heading lends nothing to what stands under the
next. A heading whose line break is lost ("Homs An army unit clashed ...") is none: of 310 pages ten had such, and their main act was
found less often with them than without.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from whosaid.extract.circumstances import COUNTRY_PRECISION, Ground, where_of
from whosaid.extract.syntax import Run
from whosaid.records.spans import Where

#: Tokens of a heading, at most: the place and a mark.
LINE_TOKENS = 4

#: Tokens by which the next paragraph must be longer: a list of places heads nothing.
LEAST_TEXT = 6


class Sections:
    """The headings of one article."""

    def __init__(self, ground: Ground) -> None:
        self._headings = tuple(_headings(ground))
        self._firsts = [first for first, _ in self._headings]
        self._ground = ground

    def number(self, token: int) -> int:
        """How many headings stand before the token."""
        return bisect_right(self._firsts, token)

    def place(self, token: int) -> Where | None:
        """The place of the last heading before the token."""
        number = self.number(token)
        return where_of(self._ground.mentions[self._headings[number - 1][1]]) if number else None

    def scopes(self, firsts: Sequence[int], paragraphs: Sequence[int]) -> list[int]:
        """A number for each act, the same for those of one paragraph and section."""
        most = len(self._headings) + 1
        return [paragraph * most + self.number(first) for first, paragraph in zip(firsts, paragraphs, strict=True)]


def _headings(ground: Ground) -> Iterator[tuple[int, int]]:
    """(first token, number of the mention) of places that are lines of their own, below the first."""
    syntax = ground.syntax
    for first in syntax.place_firsts:
        number, sentence = syntax.place_at[first], syntax.sentence_of[first]
        if sentence < 0 or (ground.mentions[number].precision or COUNTRY_PRECISION) >= COUNTRY_PRECISION:
            continue
        run = syntax.sentences[sentence]
        if run[0] == first and _is_line(ground, run, number):
            yield first, number


def _is_line(ground: Ground, sentence: Run, number: int) -> bool:
    """True where a paragraph holds the place and a mark at most, and text follows."""
    paragraphs, lowers = ground.syntax.paragraph_of, ground.syntax.lowers
    start, stop = sentence
    if not 0 < start < stop < len(paragraphs) or stop - start > LINE_TOKENS:
        return False
    if paragraphs[start - 1] == paragraphs[start] or paragraphs[stop] == paragraphs[start]:
        return False
    others = [place for place in range(start, stop) if ground.syntax.place_at.get(place) != number]
    text = stop + LEAST_TEXT
    is_headed = text < len(paragraphs) and paragraphs[text] == paragraphs[stop]
    return is_headed and not any(lowers[place][0].isalnum() for place in others)
