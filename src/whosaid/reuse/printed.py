"""The text of one article -> where its words, quotations and paragraphs stand, asked for only where it shares words."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from whosaid.knowledge.known import Knowledge
from whosaid.records.making import quickly_made
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence
from whosaid.reuse.direction import Shown
from whosaid.reuse.sides import Side, WordSpan
from whosaid.reuse.words import compared, word_edges, word_places
from whosaid.text.paragraphs import Span, paragraphs_of
from whosaid.text.quotes import has_mark, pair_quotes
from whosaid.text.shadow import shadow_of

#: Texts kept read, about 8 kB each: a page that shares words with one shares them with others.
_TEXTS_KEPT = 2048

#: Places of a text that are counted together, for finding a word without looking at all before it.
_STEP = 64
#: Words beside notices from which a passage says something of its own: those of a passage.
LEAST_TOLD = 12
#: Longest paragraph, in code points, that is a notice as a whole; of a longer one each sentence is looked at. In 3,000 pages of news
#: the longest paragraph that is a notice only has 413; of those from 450 on nearly all tell what happened, and ask for calls at their end.
NOTICE_LETTERS = 450
#: Where a sentence ends that is no headline, in shape only.
_SENTENCE_END = re.compile(r"[.。।](?!\w)")
#: Where a sentence or a line of a page's foot ends, in shape only.
_PIECE_END = re.compile(r"(?<=[.!?])\s+|\s{2,}|\s[|]\s")


class PrintedWords:
    """Words, paragraphs and quotations of a text; each read when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._edges = word_edges(text)
        self._steps = [0]
        """Edges before each STEP places; one more where the last is not whole."""
        if self._edges is not None:
            steps = range(0, len(self._edges), _STEP)
            self._steps += accumulate(self._edges.count(1, start, start + _STEP) for start in steps)
        self.furniture: dict[tuple[str, int, int], bool] = {}
        """Digest of the rules, start and end in code points -> whether these words are furniture, as far as it was asked."""

    @cached_property
    def places(self) -> tuple[Sequence[int], Sequence[int]]:
        """Where each word begins, and one past where each ends."""
        starts, ends = word_places(self.text)
        return array("I", starts), array("I", ends)

    def place(self, span: WordSpan) -> Span:
        """Where the words stand, from the first to the last; of few spans sooner told than where each word stands."""
        if self._edges is None:
            return self.places[0][span[0]], self.places[1][span[1] - 1]
        return self._edge(2 * span[0]), self._edge(2 * span[1] - 1)

    def _edge(self, number: int) -> int:
        step = bisect_right(self._steps, number) - 1
        edges, place = self._edges or b"", step * _STEP - 1
        for _ in range(number - self._steps[step] + 1):
            place = edges.index(1, place + 1)
        return place

    def word_at(self, place: int) -> int:
        """Number of the first word that begins there or later."""
        if self._edges is None:
            return bisect_left(self.places[0], place)
        step = place // _STEP
        return (self._steps[step] + self._edges.count(1, step * _STEP, place) + 1) // 2

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
            (self.word_at(quote.start), self.word_at(quote.end))
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
        start, end = self.text.place(span)
        return Evidence(self.article.id, start, end, self.article.text[start:end])

    def shown(self, evidence: Evidence) -> Shown:
        """The side of a copy with these words."""
        return Shown(self.article, evidence, self.gathered)

    def is_closing(self, span: WordSpan) -> bool:
        """True when the words stand wholly in what closes many pages."""
        return any(first <= span[0] and span[1] <= last for first, last in self.closing)

    def is_furniture(self, span: WordSpan, known: Knowledge) -> bool:
        """True for words in one short paragraph with a notice, not the first; elsewhere for notices with hardly a word of other things."""
        start, end = self.text.place(span)
        asked = known.digest, start, end
        if asked not in self.text.furniture:
            self.text.furniture[asked] = self._is_furniture(start, end, known)
        return self.text.furniture[asked]

    def _is_furniture(self, start: int, end: int, known: Knowledge) -> bool:
        number = bisect_left(self.text.paragraphs, (start + 1,)) - 1
        first, last = self.text.paragraphs[max(0, number)]
        if end <= last and len(self.text.paragraphs) > 1 and last - first <= NOTICE_LETTERS:
            return number > 0 and known.reuse.is_furniture(self.text.shadow[first:last])
        words, notices = 0, 0
        for piece, shared in self._pieces(start, end):
            if known.reuse.is_furniture(piece):
                notices += 1
            else:
                words += len(shared.split())
            if words >= LEAST_TOLD:
                return False
        return notices > 0

    def is_list(self, span: WordSpan) -> bool:
        """True when no sentence ends in these words: headlines, links or keywords one after the other."""
        return _SENTENCE_END.search(self.text.shadow, *self.text.place(span)) is None

    def _pieces(self, start: int, end: int) -> Iterator[tuple[str, str]]:
        """Sentences and lines as a whole, each with what of it lies within; one after the other: of an article the first tells enough."""
        shadow, place = self.text.shadow, self._piece_start(start)
        for gap in _PIECE_END.finditer(shadow, place, end):
            if gap.start() > start:
                yield shadow[place : gap.start()], shadow[max(start, place) : gap.start()]
            place = gap.end()
        if place < end:
            after = _PIECE_END.search(shadow, end)
            yield shadow[place : after.start() if after else len(shadow)], shadow[max(start, place) : end]

    def _piece_start(self, start: int) -> int:
        """Where the sentence or line begins in which the place lies."""
        paragraphs = self.text.paragraphs
        first = paragraphs[max(0, bisect_left(paragraphs, (start + 1,)) - 1)][0]
        return max((gap.end() for gap in _PIECE_END.finditer(self.text.shadow, first, start)), default=first)

    def content_words(self, span: WordSpan, plain: AbstractSet[str], *, names: bool) -> int:
        """How many different words of the span say something: none of the plain ones, no numbers; names only if asked for."""
        found = set()
        starts, ends = self.text.places
        for number in range(*span):
            word = self.article.text[starts[number] : ends[number]]
            lower = word.lower()
            if len(word) < 2 or word[0].isdigit() or (word[0].isupper() and not names):
                continue
            if lower not in plain:
                found.add(lower)
        return len(found)


def print_side(side: Side) -> Printed:
    """The side with its words as printed."""
    return Printed(side.article, side.closing, side.gathered, _printed_words(compared(side.article.text)))
