"""Reading -> strips: stretches of one or more sentences that are read as one, each quotation in them folded to one atom.

A speech tag after the second sentence of a quotation governs the whole of it, so sentences that a quotation joins are one
strip. The content of a longer quotation is cut into strips of its own, one level deeper.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import compress, count, pairwise
from operator import ne

from whosaid.extract.atoms import (
    ADV,
    AUX,
    GENITIVE,
    MARKS,
    MONTH,
    NUMBER,
    OBJ,
    PAUSED,
    PRON,
    QUOTE,
    REL,
    SCARE,
    SHAPED,
    STOP,
    VERB,
    WE,
)
from whosaid.knowledge.cues import Cues
from whosaid.records.making import quickly_made
from whosaid.text.memo import Answers
from whosaid.text.quotes import QuoteSpan
from whosaid.text.reading import Reading

Span = tuple[int, int]

#: Letters that a word must have more of for its ending to tell what it is.
SHORTEST_WITH_ENDING = 4
#: Fewest words of a quotation whose own sentences are searched for speakers.
QUOTED_WORDS = 5
#: Words whose bits are remembered.
MOST_FORMS = 1 << 17
#: What a word is that may be a pronoun, and so no letters of a name.
_PRONOUN = PRON | REL | OBJ | WE
#: Blanks that may stand between a quotation and the sentence that is its tag.
WIDEST_GAP = 2


@quickly_made
@dataclass(frozen=True, slots=True)
class Strip:
    """Parallel columns, one row an atom: a word, a mark or a folded quotation."""

    lowers: list[str]
    """Lower-case word; the opening mark for a quotation."""
    bits: list[int]
    """Closed classes of the word and bits of marks."""
    caps: list[bool]
    """True where the word has a capital letter ("Aleppo", "al-Sham"), or the quotation begins with one."""
    starts: list[int]
    """First code point of each atom (of a quotation: of its opening mark)."""
    ends: list[int]
    """One past the last (of a quotation: its closing mark with it)."""
    paragraph: int
    """Number of the paragraph that it begins in."""
    depth: int
    """0 outside quotations, 1 and 2 inside."""
    last: bool
    """True where it ends its paragraph."""

    def __len__(self) -> int:
        return len(self.lowers)

    def bit(self, place: int) -> int:
        """Bits of the atom at `place`; 0 outside the strip."""
        return self.bits[place] if 0 <= place < len(self.bits) else 0

    def since(self, place: int) -> "Strip":
        """The strip from atom `place` on."""
        columns = (self.lowers[place:], self.bits[place:], self.caps[place:], self.starts[place:], self.ends[place:])
        return Strip(*columns, self.paragraph, self.depth, self.last)

    def within(self, place: int, reach: int) -> range:
        """Places from `place` to the end of the strip, at most `reach` of them."""
        return range(place, min(len(self.bits), place + reach))


@quickly_made
@dataclass(frozen=True, slots=True)
class _Words:
    """Columns of all words and marks of a text; full stops of abbreviations are part of their word."""

    starts: list[int]
    ends: list[int]
    lowers: list[str]
    bits: list[int]
    caps: list[bool]
    paragraphs: list[int]
    """First code points of the paragraphs; every sentence lies inside one."""

    def paragraph_at(self, place: int) -> int:
        """Number of the paragraph of a place in a sentence."""
        return bisect_right(self.paragraphs, place) - 1


def strips_of(reading: Reading, cues: Cues) -> list[Strip]:
    """All strips of the text, those inside quotations after those outside, in order of place."""
    words = _words_of(reading, cues)
    found = list(_level(reading, words, reading.sentences, [one for one in reading.quotes if not one.inner], 0))
    deep = [quote for quote in reading.quotes if len(reading.tokens_in(quote.start, quote.end)) >= QUOTED_WORDS]
    for number, quote in enumerate(deep):
        first = bisect_right(reading.sentences, quote.start, key=lambda span: span[1])
        stop = bisect_left(reading.sentences, quote.end, key=lambda span: span[0])
        inside = [(max(a, quote.start), min(b, quote.end)) for a, b in reading.sentences[first:stop]]
        inner = []
        for place in range(number + 1, len(deep)):
            if deep[place].start >= quote.end:
                break
            inner.append(deep[place])
        found.extend(_level(reading, words, inside, inner, quote.inner + 1))
    return found


def _words_of(reading: Reading, cues: Cues) -> _Words:
    tokens = reading.tokens
    bits = list(map(_forms(cues).__getitem__, tokens.lowers))
    caps = list(map(ne, tokens.words, tokens.lowers))
    paragraphs = [start for start, _ in reading.paragraphs]
    words = _Words(list(tokens.starts), list(tokens.ends), list(tokens.lowers), bits, caps, paragraphs)
    _names_no_adverbs(words, cues)
    _names_no_verbs(words, cues)
    _letters_no_pronouns(words, tokens.words)
    stops = _stops(reading)
    dropped = {
        number
        for number in compress(count(), map(".".__eq__, tokens.lowers))
        if number and tokens.ends[number] not in stops and tokens.ends[number - 1] == tokens.starts[number]
    }
    lone = _lone_marks(reading)
    if not dropped and not lone:
        return words
    for number in dropped:
        words.ends[number - 1] = tokens.ends[number]
    dropped |= lone
    kept = [number not in dropped for number in range(len(bits))]
    return _Words(
        starts=list(compress(words.starts, kept)),
        ends=list(compress(words.ends, kept)),
        lowers=list(compress(words.lowers, kept)),
        bits=list(compress(words.bits, kept)),
        caps=list(compress(words.caps, kept)),
        paragraphs=paragraphs,
    )


def _lone_marks(reading: Reading) -> set[int]:
    """Numbers of the double marks that open and close nothing; the words beside them are read as if they were not there."""
    tokens = reading.tokens
    marks = set(compress(count(), map('"'.__eq__, tokens.words)))
    if not marks:
        return marks
    paired = {place for quote in reading.quotes for place in _ends_of(reading.shadow, quote)}
    return {number for number in marks if tokens.starts[number] not in paired}


def _ends_of(shadow: str, quote: QuoteSpan) -> Span:
    """Places of the first and the last code point of a quotation with its marks."""
    start, end = _marked(shadow, quote)
    return start, end - 1


def _names_no_adverbs(words: _Words, cues: Cues) -> None:
    """Takes the adverb's bit from capitalised words in -ly that are names ("Jolly said", "Mr. Kelly"), the auxiliary's from "May"."""
    bits, caps, lowers = words.bits, words.caps, words.lowers
    capitals = list(compress(range(len(bits)), caps))
    for place in capitals:
        if bits[place] & MONTH and bits[place] & AUX and place and not bits[place - 1] & STOP:
            bits[place] &= ~AUX
    for place in capitals:
        if bits[place] != ADV or lowers[place] in cues.bits:
            continue
        after = place + 1
        if (after < len(bits) and (caps[after] or lowers[after] in cues.starts or bits[after] & (AUX | GENITIVE))) or (
            place and not bits[place - 1] & (STOP | QUOTE) and caps[place - 1]
        ):
            bits[place] = 0


def _names_no_verbs(words: _Words, cues: Cues) -> None:
    """Takes the verb's bit from reporting words that are capitals behind a capital ("Omar Said, a driver"), but in the first paragraph, which may
    be a title.
    """
    bits, caps, lowers = words.bits, words.caps, words.lowers
    body = words.paragraphs[1] if len(words.paragraphs) > 1 else words.ends[-1] if words.ends else 0
    for place in compress(range(len(bits)), caps):
        if bits[place] == VERB and place and caps[place - 1] and lowers[place] in cues.starts:
            bits[place] = bits[place] if words.starts[place] < body else 0


def _letters_no_pronouns(words: _Words, printed: Sequence[str]) -> None:
    """Takes the bits of pronouns from the letters of a name ("US", "WHO"), which stand beside words that are not all in capitals."""
    bits, last = words.bits, len(printed) - 1
    for place in compress(range(len(bits)), words.caps):
        word = printed[place]
        if bits[place] & _PRONOUN and len(word) > 1 and word.isupper():
            beside = printed[max(0, place - 1)], printed[min(last, place + 1)]
            if not any(other.isupper() and len(other) > 1 and other != word for other in beside):
                bits[place] = 0


@lru_cache(maxsize=4)
def _forms(cues: Cues) -> Answers[str, int]:
    """Bits of every word and mark seen; most words of a text stand in every text."""
    return Answers(partial(_bits_of, cues=cues), MOST_FORMS)


def _bits_of(lower: str, cues: Cues) -> int:
    bits = cues.bits.get(lower, 0) or MARKS.get(lower, 0)
    return bits if bits & ~SHAPED else bits | _by_shape(lower, cues.endings)


def _by_shape(lower: str, endings: tuple[tuple[str, int], ...]) -> int:
    """Bits of a word that no list holds."""
    if lower[0].isdigit():
        return NUMBER
    if len(lower) > SHORTEST_WITH_ENDING:
        for ending, bits in endings:
            if lower.endswith(ending):
                return bits
    return 0


def _stops(reading: Reading) -> frozenset[int]:
    """Places one past the full stops that end sentences, whatever marks stand behind them."""
    found = {quote.end for quote in reading.quotes}
    for start, end in reading.sentences:
        place = end
        while place > start and not reading.shadow[place - 1].isalnum() and reading.shadow[place - 1] != ".":
            place -= 1
        found.add(place)
    return frozenset(found)


def _level(
    reading: Reading, words: _Words, sentences: Sequence[Span], quotes: Sequence[QuoteSpan], depth: int
) -> Iterator[Strip]:
    begins = [quote.start for quote in quotes]
    for start, end, last in _joined(reading, words, sentences, quotes, begins):
        number = bisect_left(begins, start)
        inside = quotes[number : bisect_left(begins, end, lo=number)]
        yield _strip(reading, words, (start, end), inside, (depth, last))


def _joined(
    reading: Reading, words: _Words, sentences: Sequence[Span], quotes: Sequence[QuoteSpan], begins: Sequence[int]
) -> Iterator[tuple[int, int, bool]]:
    """Spans of the strips: sentences, joined where a quotation runs over their border; and whether they end a paragraph."""
    if not sentences:
        return
    start = sentences[0][0]
    for (_, end), (following, _) in pairwise(sentences):
        number = bisect_right(begins, end) - 1
        runs_over = number >= 0 and quotes[number].end > end
        if not (runs_over or _may_be_tagged(reading, end, following)):
            yield start, end, words.paragraph_at(following) != words.paragraph_at(end - 1)
            start = following
    yield start, sentences[-1][1], True


def _may_be_tagged(reading: Reading, end: int, following: int) -> bool:
    """True where a quoted question or call ends at `end`, so that what follows may be its tag ("“Why?” she asked")."""
    shadow = reading.shadow
    mark = end - 2 if shadow[end - 2 : end] == "''" else end - 1
    is_left_open = shadow[mark - 1 : mark] == "…" or shadow[mark - 3 : mark] == "..."
    if shadow[mark : mark + 1] not in {'"', "'"} or not (is_left_open or shadow[mark - 1 : mark] in {"?", "!"}):
        return False
    return following - end <= WIDEST_GAP and shadow[following] not in {'"', "'"} and "\n" not in shadow[end:following]


def _strip(reading: Reading, words: _Words, span: Span, quotes: Sequence[QuoteSpan], level: tuple[int, bool]) -> Strip:
    number, stop = bisect_left(words.starts, span[0]), bisect_left(words.starts, span[1])
    first = stop if not quotes else min(stop, bisect_left(words.starts, _marked(reading.shadow, quotes[0])[0]))
    strip = Strip(
        words.lowers[number:first],
        words.bits[number:first],
        words.caps[number:first],
        words.starts[number:first],
        words.ends[number:first],
        words.paragraph_at(span[0]),
        *level,
    )
    number = max(number, first)
    for quote in quotes:
        start, end = _marked(reading.shadow, quote)
        _extend(strip, words, number, bisect_left(words.starts, start))
        strip.lowers.append(quote.opening)
        scare = SCARE | PAUSED if reading.shadow[quote.end - 1] == "," else SCARE
        strip.bits.append(scare if quote.rule == "quote.scare" else QUOTE)
        strip.caps.append(reading.shadow[quote.start].isupper())
        strip.starts.append(start)
        strip.ends.append(end)
        number = bisect_left(words.starts, end)
    _extend(strip, words, number, stop)
    return strip


def _extend(strip: Strip, words: _Words, first: int, stop: int) -> None:
    if first < stop:
        strip.lowers.extend(words.lowers[first:stop])
        strip.bits.extend(words.bits[first:stop])
        strip.caps.extend(words.caps[first:stop])
        strip.starts.extend(words.starts[first:stop])
        strip.ends.extend(words.ends[first:stop])


def _marked(shadow: str, quote: QuoteSpan) -> Span:
    """Span of a quotation with its marks."""
    start, end = quote.start, quote.end
    while start > 0 and shadow[start - 1].isspace():
        start -= 1
    start -= start > 0 and not shadow[start - 1].isalnum()
    if quote.closing:
        while end < len(shadow) and shadow[end].isspace():
            end += 1
        end = min(len(shadow), end + len(quote.closing))
    if shadow[start : start + 1] == "'":  # two single marks that stand for a double one
        start -= start > 0 and shadow[start - 1] == "'"
        end += shadow[end : end + 1] == "'"
    return start, end
