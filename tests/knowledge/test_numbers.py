"""The rule file of numbers."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.numbers import load_number_words


def test_packaged_words_are_read_and_checked() -> None:
    """Loading checks every example of the file against the number finder."""
    words = load_number_words()
    assert 7 == words.values["seven"]
    assert 12 == words.groups["dozen"]


def test_a_users_row_takes_the_place_of_a_packaged_one(tmp_path: Path) -> None:
    """Users change what a word means without touching code."""
    folder = tmp_path / "words" / "en"
    folder.mkdir(parents=True)
    row = "id: number.zero, does: None., from: test, example: ['nary shells'], not: ['six shells'], words: [nary]"
    (folder / "numbers.yaml").write_text(f"rules:\n  - {{{row}}}\n", "utf-8")
    assert {"nary"} == set(load_number_words([tmp_path]).zero)


def test_an_example_that_does_not_match_stops_the_load(tmp_path: Path) -> None:
    """A rule that contradicts its own example is an error with file and line."""
    folder = tmp_path / "words" / "en"
    folder.mkdir(parents=True)
    row = "id: number.zero, does: None., from: test, example: ['six shells'], not: ['seven'], words: [nary]"
    (folder / "numbers.yaml").write_text(f"rules:\n  - {{{row}}}\n", "utf-8")
    with pytest.raises(BadRule, match="does not match its example"):
        load_number_words([tmp_path])
