"""The text of one article -> where its words, quotations and paragraphs stand, asked for only where it shares words."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from whosaid.knowledge.known import Knowledge
from whosaid.records.making import quickly_made
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence
from whosaid.reuse.direction import Shown
from whosaid.reuse.sides import Side, WordSpan
from whosaid.reuse.words import compared, word_places
from whosaid.text.paragraphs import Span, paragraphs_of
from whosaid.text.quotes import has_mark, pair_quotes
from whosaid.text.shadow import shadow_of

#: Texts kept read, about 8 kB each: a page that shares words with one shares them with others.
_TEXTS_KEPT = 2048

#: Words beside notices from which a passage says something of its own: those of a shared quotation.
LEAST_TOLD = 8
#: Where a sentence or a line of a page's foot ends, in shape only.
_PIECE_END = re.compile(r"(?<=[.!?])\s+|\s{2,}|\s[|]\s")


class PrintedWords:
    """Words, paragraphs and quotations of a text; each read when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        starts, ends = word_places(text)
        self.starts = array("I", starts)
        self.ends = array("I", ends)
        self.furniture: dict[tuple[str, int, int], bool] = {}
        """Digest of the rules, start and end in code points -> whether these words are furniture, as far as it was asked."""

    @cached_property
    def shadow(self) -> str:
        """The straightened text."""
        return shadow_of(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Paragraphs in code points."""
        return paragraphs_of(self.shadow)

    @cached_property
    def quotes(self) -> list[WordSpan]:
        """Word numbers of the outer quotations, sorted and disjoint."""
        if not has_mark(self.text):
            return []  # paragraphs are not asked for
        spans = [
            (bisect_left(self.starts, quote.start), bisect_left(self.starts, quote.end))
            for quote in pair_quotes(self.text, self.shadow, self.paragraphs)
            if not quote.inner
        ]
        return [span for span in spans if span[0] < span[1]]


@lru_cache(maxsize=_TEXTS_KEPT)
def _printed_words(text: str) -> PrintedWords:
    return PrintedWords(text)


@quickly_made
@dataclass(frozen=True, slots=True)
class Printed:
    """One side of a pair with its words as printed."""

    article: Article
    """The article."""
    closing: Sequence[WordSpan]
    """Words that close many pages."""
    gathered: bool
    """True when its page gathers articles of several outlets."""
    text: PrintedWords
    """Its words."""

    def evidence(self, span: WordSpan) -> Evidence:
        """The words from the first to the last of the span, without the marks around them."""
        start, end = self._place(span)
        return Evidence(self.article.id, start, end, self.article.text[start:end])

    def shown(self, evidence: Evidence) -> Shown:
        """The side of a copy with these words."""
        return Shown(self.article, evidence, self.gathered)

    def is_closing(self, span: WordSpan) -> bool:
        """True when the words stand wholly in what closes many pages."""
        return any(first <= span[0] and span[1] <= last for first, last in self.closing)

    def is_furniture(self, span: WordSpan, known: Knowledge) -> bool:
        """True for words in one paragraph, not the first, that is an author's note or a notice; or, of several, that say little else."""
        start, end = self._place(span)
        asked = known.digest, start, end
        if asked not in self.text.furniture:
            self.text.furniture[asked] = self._is_furniture(start, end, known)
        return self.text.furniture[asked]

    def _is_furniture(self, start: int, end: int, known: Knowledge) -> bool:
        number = bisect_left(self.text.paragraphs, (start + 1,)) - 1
        first, last = self.text.paragraphs[max(0, number)]
        if end <= last and len(self.text.paragraphs) > 1:
            return number > 0 and known.reuse.is_furniture(self.text.shadow[first:last])
        pieces = _PIECE_END.split(self.text.shadow[start:end])
        words, notices = 0, 0
        for piece in pieces:
            if known.reuse.is_furniture(piece):
                notices += 1
            else:
                words += len(piece.split())
            if words >= LEAST_TOLD:
                return False
        return notices > 0

    def content_words(self, span: WordSpan, known: Knowledge, *, names: bool) -> int:
        """How many different words of the span say something: no plain words, no numbers; names only if asked for."""
        found = set()
        for number in range(*span):
            word = self.article.text[self.text.starts[number] : self.text.ends[number]]
            lower = word.lower()
            if len(word) < 2 or word[0].isdigit() or (word[0].isupper() and not names):
                continue
            if lower not in known.reuse.plain_words:
                found.add(lower)
        return len(found)

    def _place(self, span: WordSpan) -> Span:
        return self.text.starts[span[0]], self.text.ends[span[1] - 1]


def print_side(side: Side) -> Printed:
    """The side with its words as printed."""
    return Printed(side.article, side.closing, side.gathered, _printed_words(compared(side.article.text)))
