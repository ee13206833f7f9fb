"""Where a sentence ends."""

import pytest

from whosaid.knowledge.words import load_text_words
from whosaid.text.reading import read_text

WORDS = load_text_words()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gen. Orlin spoke. Shells fell.", ["Gen. Orlin spoke.", "Shells fell."]),
        ("“We left. We ran,” he said.", ["“We left.", "We ran,” he said."]),
        ("It fell at 5 p.m. on Friday.", ["It fell at 5 p.m. on Friday."]),
        ("They met in the U.S. The talks failed.", ["They met in the U.S.", "The talks failed."]),
        ("J. Smith left.", ["J. Smith left."]),
        ("Report No. 14 is out. It rained.", ["Report No. 14 is out.", "It rained."]),
        ("They said no. Fourteen left.", ["They said no.", "Fourteen left."]),
        ("Why? Nobody knows!", ["Why?", "Nobody knows!"]),
        ("One line\n\nAnother line", ["One line", "Another line"]),
        ("A hard-wrapped line that\ngoes on here.", ["A hard-wrapped line that\ngoes on here."]),
        ("First paragraph.\nSecond paragraph.", ["First paragraph.", "Second paragraph."]),
        ("", []),
        ("It fell at 5p.m. Friday.", ["It fell at 5p.m. Friday."]),
        ("The mill stood in the 1990s. She sold it.", ["The mill stood in the 1990s.", "She sold it."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    """A full stop ends a sentence unless it belongs to an abbreviation, an initial or a time."""
    found = [text[start:end] for start, end in read_text(text, WORDS).sentences]
    assert expected == found
