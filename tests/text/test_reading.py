"""Asking a reading where a place stands."""

from whosaid.knowledge.words import load_text_words
from whosaid.text.reading import read_text


def test_a_place_knows_its_sentence_paragraph_and_quotation() -> None:
    """Numbers count from 0; -1 means none."""
    reading = read_text("One. “Two words here,” she said.\n\nThree.", load_text_words())
    place = reading.text.index("words")
    assert (1, 0, 0) == (reading.sentence_at(place), reading.paragraph_at(place), reading.in_quotes(place))
    assert (2, 1, -1) == tuple(
        ask(reading.text.index("Three")) for ask in (reading.sentence_at, reading.paragraph_at, reading.in_quotes)
    )
    assert -1 == reading.sentence_at(len(reading.text))
