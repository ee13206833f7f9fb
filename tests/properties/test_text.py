"""What holds of the text core on any string."""

import itertools
import time

import pytest
from hypothesis import given

from tests.properties.strategies import texts
from whosaid.knowledge.words import load_text_words
from whosaid.text.reading import read_text
from whosaid.text.shadow import lower_of, shadow_of

WORDS = load_text_words()


@given(texts)
def test_shadow_is_as_long_as_the_text(text: str) -> None:
    """The shadow and its lower case keep every place."""
    shadow = shadow_of(text)
    assert len(text) == len(shadow) == len(lower_of(shadow))


@given(texts)
def test_sentences_tile_their_paragraphs(text: str) -> None:
    """Sentences are sorted, disjoint, inside a paragraph, and only white space is left between them."""
    reading = read_text(text, WORDS)
    for start, end in reading.paragraphs:
        inside = [span for span in reading.sentences if start <= span[0] < end]
        covered = sorted(inside)
        assert inside == covered
        assert covered[0][0] == start
        assert covered[-1][1] == end
        for (_, left), (right, _) in itertools.pairwise(covered):
            assert left <= right
            assert reading.shadow[left:right].strip() == ""


@given(texts)
def test_paragraphs_hold_every_word(text: str) -> None:
    """Outside paragraphs there is nothing but white space."""
    reading = read_text(text, WORDS)
    rest = list(reading.shadow)
    for start, end in reading.paragraphs:
        rest[start:end] = [" "] * (end - start)
    assert "".join(rest).strip() == ""


@given(texts)
def test_tokens_tile_the_words(text: str) -> None:
    """Every character that is not white space belongs to exactly one token, whose word is the slice."""
    reading = read_text(text, WORDS)
    tokens = reading.tokens
    last = 0
    for start, end, word, lower in zip(tokens.starts, tokens.ends, tokens.words, tokens.lowers, strict=True):
        assert reading.shadow[last:start].strip() == ""
        assert word == reading.shadow[start:end]
        assert lower == reading.lower[start:end]
        last = end
    assert reading.shadow[last:].strip() == ""


@given(texts)
def test_quotations_lie_in_the_text(text: str) -> None:
    """A quotation's content is a true slice that neither begins nor ends with white space."""
    for quote in read_text(text, WORDS).quotes:
        content = text[quote.start : quote.end]
        assert content
        assert content.strip() == content


@given(texts)
def test_asking_where_a_place_stands_agrees_with_the_spans(text: str) -> None:
    """`sentence_at` finds the sentence that holds a place, or none."""
    reading = read_text(text, WORDS)
    for place in range(0, len(text), 7):
        number = reading.sentence_at(place)
        holders = [n for n, (start, end) in enumerate(reading.sentences) if start <= place < end]
        assert holders == ([number] if number >= 0 else [])


@pytest.mark.slow
@pytest.mark.parametrize("piece", ['"', "'", "“", "a. ", "“a\n\n", "a", "-a", "\n", " \n", "a\n", "U.", "1,000", "(«"])
def test_time_grows_about_linearly(piece: str) -> None:
    """Four times the text takes less than ten times as long, whatever it is made of."""
    spent = []
    for size in (50_000, 200_000):
        text = piece * (size // len(piece))
        began = time.process_time()
        read_text(text, WORDS)
        spent.append(time.process_time() - began)
    assert spent[1] < 10 * spent[0] + 0.2
