"""Drawings are escaped text with numbers that can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosaid.report.drawing import nice_top, picture, shortened, tag, width_of


def test_words_are_escaped_wherever_they_stand() -> None:
    """As content and as attribute."""
    assert '<text x="1.5" class="a&#34;b">&lt;b&gt;</text>' == tag("text", "<b>", x=1.5, class_='a"b')
    assert "<g></g>" == tag("g", width=None)


def test_a_picture_says_what_it_shows() -> None:
    """To those who cannot see it."""
    drawn = picture(10, 5, "two & three", tag("g"), class_="plot")
    assert 'role="img" aria-label="two &amp; three"' in drawn
    assert 'viewBox="0 0 10 5"' in drawn


@pytest.mark.parametrize(
    ("most", "expected"), [(0, 5), (5, 5), (6, 6), (21, 30), (27, 30), (100, 100), (101, 200), (7000, 8000)]
)
def test_an_axis_ends_at_a_round_number(most: float, expected: int) -> None:
    """Not far above the greatest."""
    assert expected == nice_top(most)


@given(st.integers(0, 10**9))
def test_an_axis_always_holds_its_numbers(most: int) -> None:
    """And never more than twice as much, above the smallest axis."""
    assert most <= nice_top(most) <= max(5, 2 * most)


def test_long_names_are_cut_with_an_ellipsis() -> None:
    """So that they stay in their box."""
    assert "Syrian…" == shortened("Syrian Observatory", 8)
    assert "Syria" == shortened("Syria", 8)
    assert width_of("ab", 10) < width_of("abc", 10)
