"""The words that the sentence splitter asks for."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.words import load_text_words
from whosaid.text.reading import read_text
from whosaid.text.sentences import TextWords


def sentences(text: str, words: TextWords) -> list[str]:
    """The sentences of a text."""
    return [text[start:end] for start, end in read_text(text, words).sentences]


def user_row(folder: Path, row: str) -> Path:
    """A user's folder with one row for the splitter."""
    (folder / "words" / "en").mkdir(parents=True)
    (folder / "words" / "en" / "text.yaml").write_text(f"rules:\n  - {{{row}}}\n", "utf-8")
    return folder


def test_packaged_words_part_sentences() -> None:
    """A title with a full stop ends no sentence."""
    assert ["Gen. Ash spoke.", "Rain fell."] == sentences("Gen. Ash spoke. Rain fell.", load_text_words())


def test_a_users_abbreviations_take_the_place_of_packaged_ones(tmp_path: Path) -> None:
    """Users change the list without touching code; what they leave out is no abbreviation any more."""
    row = "id: text.abbreviations, does: D., from: test, example: ['Zorb. Ash spoke.'], not: ['Rain. Snow.'], words: [zorb]"
    words = load_text_words([user_row(tmp_path, row)])
    assert frozenset({"zorb"}) == words.abbreviations
    assert load_text_words().openers == words.openers
    assert ["Zorb. Ash spoke."] == sentences("Zorb. Ash spoke.", words)


def test_an_example_is_checked_against_the_splitter(tmp_path: Path) -> None:
    """A row whose example is split in two stops the load, with its file."""
    row = "id: text.abbreviations, does: D., from: test, example: ['Rain. Snow.'], not: ['One. Two.'], words: [zorb]"
    with pytest.raises(BadRule, match=r"text\.yaml:2: rule text\.abbreviations does not match its example"):
        load_text_words([user_row(tmp_path, row)])


def test_a_language_without_a_file_stops_the_load() -> None:
    """A missing list is said, with its row, not taken as empty."""
    with pytest.raises(BadRule, match=r"words/xx/text\.yaml:1: no rule text\.abbreviations"):
        load_text_words(language="xx")
