"""Numbers in groups of digits or in several words."""

import pytest

from whosaid.knowledge.known import load_knowledge
from whosaid.text.long_numbers import grouped_digits, quarter_at
from whosaid.text.reading import read_text
from whosaid.text.sentences import TextWords

WORDS = TextWords(frozenset(), frozenset())


@pytest.mark.parametrize(
    ("text", "digits"),
    [("2 000 people", "2000"), ("12\u202f345 people", "12345"), ("2 345 people", "2"), ("2015 200 people", "2015")],
)
def test_groups_of_digits(text: str, digits: str) -> None:
    """A blank that ties parts a number's groups; a plain one only where the number is round."""
    assert digits == grouped_digits(read_text(text, WORDS), 0)[0]


def test_a_day_opens_no_number() -> None:
    """“May 15 500 people” are 500."""
    assert "15" == grouped_digits(read_text("May 15 500 people", WORDS), 1)[0]


def test_a_quarter_of_a_million() -> None:
    """A quarter is counted of thousands and more."""
    numbers = load_knowledge().numbers
    words = ("a", "quarter", "of", "a", "million")
    assert 250_000 == quarter_at(words, numbers.quarters, numbers.articles, numbers.scales)
    assert quarter_at((*words[:4], "mile"), numbers.quarters, numbers.articles, numbers.scales) is None
