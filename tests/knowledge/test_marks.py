"""Quotation marks around counted people."""

import pytest

from tests.knowledge.grammars import numbers_in, read
from whosaid.knowledge.marks import is_acronym, is_around_number, past_closing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"More than 300 people" were killed.', True),
        ('"Nine people were killed, and the mill was burnt," he said.', False),
        ('"Nine" people were killed.', False),
        ('"A large number of wounded" were brought in.', False),
    ],
)
def test_marks_around_a_counted_phrase(text: str, expected: bool) -> None:
    """Marks around a number and its people are passed over, those around a whole sentence or the number alone are not."""
    numbers = {span.first: span for span in numbers_in(text)}
    lowers = read(text).tokens.lowers
    assert expected is is_around_number(lowers, numbers, {"wounded"}, 0, len(lowers))


@pytest.mark.parametrize(("text", "past"), [('rebels" and', 2), ('rebels," and', 3), ("rebels and", 0)])
def test_the_mark_that_closes_a_noun(text: str, past: int) -> None:
    """The closing mark stands right behind the noun, or behind a comma inside the marks."""
    lowers = read(text).tokens.lowers
    assert past == past_closing(lowers, 1, len(lowers))


def test_capitals_make_a_name_of_a_small_word() -> None:
    """“US” among small letters is a state; in a line of capitals nobody knows."""
    assert is_acronym(["two", "US", "soldiers"], 1)
    assert not is_acronym(["KILLED", "US", "ALL"], 1)
    assert not is_acronym(["told", "us", "that"], 1)
