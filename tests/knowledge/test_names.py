"""Names as keys, and the words of a text as names are made of them."""

from hypothesis import given

from tests.properties.strategies import texts
from whosaid.knowledge.names import (
    CAPITAL,
    CAPITALS,
    DIGIT,
    LOWER,
    UNCASED,
    fold_name,
    name_words,
    one_edit_apart,
    spelt_as,
)
from whosaid.knowledge.words import load_text_words
from whosaid.text.reading import read_text

WORDS = load_text_words()


def test_a_name_has_one_key() -> None:
    """Marks, apostrophes, hyphens and capitals do not part spellings of a name."""
    assert {"bustan al qasr"} == {fold_name(name) for name in ("Bustan al-Qasr", "Bustān Al Qaşr", "bustan al-qas'r")}
    assert fold_name("أحرار الشام") == fold_name("احرار الشام")


def test_words_of_a_hyphenated_name_are_words() -> None:
    """The words "Al-Qasr" is two words of a name, and the possessive is none."""
    words = name_words(read_text("The Al-Qasr front's U.S. ally of 2016 قصر", WORDS))
    assert ["the", "al", "qasr", "front", "us", "ally", "of", "2016", "قصر"] == words.keys
    assert [CAPITAL, CAPITAL, CAPITAL, LOWER, CAPITALS, LOWER, LOWER, DIGIT, UNCASED] == words.shapes
    assert [False, True, True, True, False, True, True, True, True] == words.glued


def test_a_shortened_word_does_not_part_a_name() -> None:
    """The full stop of "Gen." stands inside a name, the one of a sentence does not."""
    assert name_words(read_text("Then Gen. Belin left.", WORDS)).glued[2]
    assert not name_words(read_text("It is in Ufa. Belin left.", WORDS)).glued[4]


def test_one_wrong_letter() -> None:
    """One letter changed, added, left out or two swapped; not two."""
    assert all(one_edit_apart("ahrar", other) for other in ("ahram", "ahrra", "ahra", "ahraar"))
    assert not any(one_edit_apart("ahrar", other) for other in ("ahrar", "ahmam", "anrr", "a"))


@given(texts)
def test_words_keep_their_places(text: str) -> None:
    """Words of any text stand in order and slice back to themselves."""
    reading = read_text(text, WORDS)
    words = name_words(reading)
    end = 0
    for start, stop in zip(words.starts, words.ends, strict=True):
        assert end <= start < stop <= len(text)
        assert reading.shadow[start].isalnum()
        end = stop


def test_a_name_is_shown_with_the_marks_of_the_page() -> None:
    """A page that prints no marks is shown none; another name of the place stays as the register has it."""
    assert "Bogota" == spelt_as("Bogotá", "BOGOTA")
    assert "Bogotá" == spelt_as("Bogotá", "Bogotá")
    assert "Bogotá" == spelt_as("Bogotá", "the capital")
