"""What one token is."""

import pytest

from whosaid.text.shadow import lower_of, shadow_of
from whosaid.text.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RT's crew", ["RT", "'s", "crew"]),
        ("O’Brien", ["O'Brien"]),
        ("don't", ["don't"]),
        ("the U.S. army", ["the", "U.S.", "army"]),
        ("1,000 and 20,15", ["1,000", "and", "20", ",", "15"]),
        ("12-15 people", ["12", "-", "15", "people"]),
        ("a 15-member, two-year-old unit", ["a", "15-member", ",", "two-year-old", "unit"]),
        ("2nd Su-24", ["2nd", "Su-24"]),
        ("al-Sham", ["al-Sham"]),
        ("حلب", ["حلب"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    """Possessives stand apart; hyphenated words, acronyms and numbers with separators are one token."""
    shadow = shadow_of(text)
    assert tuple(expected) == tokenise(shadow, lower_of(shadow)).words


def test_tokens_within_a_span() -> None:
    """Only tokens that lie wholly in the span are counted."""
    tokens = tokenise("ab cd ef", "ab cd ef")
    assert range(1, 2) == tokens.within(1, 6)
    assert 1 == tokens.at(2)
