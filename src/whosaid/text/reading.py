"""A text -> the same text read: shadow, paragraphs, sentences, tokens, quotations, and ways to ask where a place stands."""

from bisect import bisect_right
from dataclasses import dataclass

from whosaid.text.paragraphs import Span, paragraphs_of
from whosaid.text.quotes import QuoteSpan, pair_quotes
from whosaid.text.recase import recased
from whosaid.text.sentences import TextWords, split_sentences
from whosaid.text.shadow import lower_of, shadow_of
from whosaid.text.tokens import Tokens, tokenise

#: A place behind every text, for asking which span is the last to begin at a place or before it.
_FAR = 1 << 62


@dataclass(frozen=True, slots=True)
class Reading:
    """One text, read once; all places are code points of `text`, all spans half-open."""

    text: str
    """As stored, untouched."""
    shadow: str
    """Same length: quotes, dashes and blanks straightened, paragraphs in capitals in sentence case."""
    lower: str
    """Same length: the shadow in lower case."""
    paragraphs: tuple[Span, ...]
    """Sorted and disjoint."""
    sentences: tuple[Span, ...]
    """Sorted and disjoint, each inside a paragraph."""
    tokens: Tokens
    """Columns of starts, ends, words, lowers."""
    quotes: tuple[QuoteSpan, ...]
    """By the place where they begin."""
    is_recased: bool = False
    """True where paragraphs stand in capitals: the case of the shadow is worked out there."""

    def sentence_at(self, place: int) -> int:
        """Number of the sentence that holds the place, -1 for none."""
        return _holder(self.sentences, place)

    def paragraph_at(self, place: int) -> int:
        """Number of the paragraph that holds the place, -1 for none."""
        return _holder(self.paragraphs, place)

    def tokens_in(self, start: int, end: int) -> range:
        """Numbers of the tokens that lie wholly in [start, end)."""
        return self.tokens.within(start, end)

    def in_quotes(self, place: int) -> int:
        """Number of the innermost quotation that holds the place, -1 for none."""
        number = bisect_right(self.quotes, place, key=lambda quote: quote.start) - 1
        for back in range(number, max(-1, number - 8), -1):
            if self.quotes[back].start <= place < self.quotes[back].end:
                return back
        return -1


def _holder(spans: tuple[Span, ...], place: int) -> int:
    number = bisect_right(spans, (place, _FAR)) - 1
    return number if number >= 0 and place < spans[number][1] else -1


def read_text(text: str, words: TextWords, sentences: tuple[Span, ...] = ()) -> Reading:
    """The text read; total on any string, linear in its length. `sentences`: where they are known already."""
    shadow = shadow_of(text)
    lower = lower_of(shadow)
    paragraphs = paragraphs_of(shadow)
    printed, shadow = shadow, recased(shadow, paragraphs, words)
    return Reading(
        text=text,
        shadow=shadow,
        lower=lower,
        paragraphs=paragraphs,
        sentences=sentences or split_sentences(shadow, paragraphs, words),
        tokens=tokenise(shadow, lower),
        quotes=pair_quotes(text, shadow, paragraphs),
        is_recased=printed is not shadow,
    )
