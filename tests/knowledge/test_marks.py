"""Quotation marks around counted people."""

import pytest

from tests.knowledge.grammars import numbers_in, read
from whosaid.knowledge.marks import is_acronym, is_around_number, joins_name, past_acronym, past_closing, word_span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"More than 300 people" were killed.', True),
        ('"Nine people were killed, and the mill was burnt," he said.', False),
        ('"Nine" people were killed.', False),
        ('"Nearly 50" were killed.', True),
        ('"A large number of wounded" were brought in.', False),
    ],
)
def test_marks_around_a_counted_phrase(text: str, expected: bool) -> None:
    """Marks around a number and its people are passed over, those around a whole sentence or a bare number alone are not."""
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


def test_an_and_inside_a_name() -> None:
    """Between capitals behind "of the" it joins the words of one name; without "of the" it joins two persons."""
    words = ["nine", "fighters", "of", "the", "Peace", "and", "Unity", "Front"]
    assert joins_name(words, words.index("and"), {"of the"})
    words = ["They", "killed", "Omar", "Vell", "and", "Ada", "Norr"]
    assert not joins_name(words, words.index("and"), {"of the"})


def test_a_word_that_stands_for_a_number() -> None:
    """“Couple” stands for two, “others” for nobody knows how many."""
    tokens = read("a couple and others").tokens
    assert (2, "exactly") == (word_span(tokens, 1, 2).low, word_span(tokens, 1, 2).qualifier)
    assert (None, "vague") == (word_span(tokens, 3, None).low, word_span(tokens, 3, None).qualifier)


def test_a_short_form_in_brackets() -> None:
    """“(MG)” is passed over, “(he)” is not."""
    words = ["six", "Mill", "Guard", "(", "MG", ")", "fighters"]
    assert 6 == past_acronym(words, 3, len(words))
    assert 0 == past_acronym(["they", "(", "he", ")"], 1, 4)
