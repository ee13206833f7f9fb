"""Closed classes of words, and what a noun says of a voice."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.grammar import FIRST_FREE_BIT, SpeakerNoun, Word, load_grammar, load_speaker_nouns, words_of


def user_file(folder: Path, name: str, row: str) -> list[Path]:
    """A user's folder with one row in that file."""
    (folder / "words" / "en").mkdir(parents=True)
    (folder / "words" / "en" / name).write_text(f"rules:\n  - {{{row}}}\n", "utf-8")
    return [folder]


def test_one_word_may_be_several_things() -> None:
    """The word "the" is a determiner and an article; "that" opens three sorts of clause."""
    bits = load_grammar()
    assert bits["the"] & Word.DET
    assert bits["the"] & Word.ARTICLE
    assert bits["his"] & Word.POSS
    assert Word.THAT | Word.REL | Word.SUB == bits["that"] & (Word.THAT | Word.REL | Word.SUB)


def test_every_class_is_a_bit_of_its_own() -> None:
    """Classes share no bit, and leave room for marks."""
    assert len(Word.__members__) == len({int(word) for word in Word})
    assert max(int(word) for word in Word) < 1 << FIRST_FREE_BIT


def test_a_users_class_word_is_known(tmp_path: Path) -> None:
    """A user's row adds a word to a class and leaves the packaged words there."""
    row = "id: grammar.mine, does: D., from: test, example: [zorb], not: [mill], flag: PREP, words: zorb"
    bits = load_grammar(user_file(tmp_path, "grammar.yaml", row))
    assert int(Word.PREP) == bits["zorb"]
    assert load_grammar()["of"] == bits["of"]


def test_an_unknown_class_stops_the_load(tmp_path: Path) -> None:
    """The error names the class and those that there are."""
    row = "id: grammar.mine, does: D., from: test, example: [zorb], not: [mill], flag: ZORB, words: zorb"
    with pytest.raises(BadRule, match="no word class ZORB") as raised:
        load_grammar(user_file(tmp_path, "grammar.yaml", row))
    assert "PREP" in raised.value.mend


def test_what_a_noun_says_of_a_voice() -> None:
    """A spokesman is one official whose office it is to speak; residents are many witnesses."""
    nouns = load_speaker_nouns()
    assert SpeakerNoun("official", many=False, speaks=True, called="{noun} of {owner}") == nouns["spokesman"]
    assert SpeakerNoun("witness", many=True) == nouns["residents"]
    assert "mill" not in nouns


def test_of_a_noun_in_two_rows_the_first_holds(tmp_path: Path) -> None:
    """A user's new row cannot change by the way what a packaged noun says."""
    row = "id: noun.mine, does: D., from: test, example: [zorber], not: [mill], kind: aid, one: zorber spokesman, many: zorbers"
    nouns = load_speaker_nouns(user_file(tmp_path, "speaker_nouns.yaml", row))
    assert ("aid", "official") == (nouns["zorber"].kind, nouns["spokesman"].kind)
    assert nouns["zorbers"].many


def test_words_of_a_row() -> None:
    """A line of words, or a list where some are phrases."""
    assert ["a", "b"] == words_of("a b")
    assert ["a b", "c"] == words_of(["a b", "c"])
