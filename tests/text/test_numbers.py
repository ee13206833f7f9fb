"""Numbers with the words that bound them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.knowledge.grammars import numbers_in
from tests.properties.strategies import texts
from whosaid.text.numbers import whole_number

Bounds = tuple[int | None, int | None, int | None, str]


def found_in(text: str) -> list[tuple[str, int | None, int | None, str]]:
    """(words, low, high, qualifier) of each number."""
    return [(text[n.start : n.end], n.low, n.high, n.qualifier) for n in numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,000 sheep", 1000),
        ("2.5 million litres", 2_500_000),
        ("twenty-one sheep", 21),
        ("two hundred and six sheep", 206),
        ("one hundred twenty sheep", 120),
        ("twelve thousand four hundred and two", 12_402),
        ("a dozen eggs", 12),
        ("three dozen eggs", 36),
        ("half a dozen eggs", 6),
        ("half a million", 500_000),
        ("a hundred sheep", 100),
        ("zero sheep", 0),
        ("nobody came", 0),
    ],
)
def test_an_exact_number(text: str, value: int) -> None:
    """Digits, words and dozens say one number exactly."""
    (number,) = numbers_in(text)
    assert (value, value, value, "exactly") == (number.low, number.best, number.high, number.qualifier)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least six", (6, 6, None, "at-least")),
        ("no fewer than 12", (12, 12, None, "at-least")),
        ("107 or more", (107, 107, None, "at-least")),
        ("100+", (100, 100, None, "at-least")),
        ("more than 100", (101, None, None, "more-than")),
        ("over a dozen", (13, None, None, "more-than")),
        ("up to 20", (None, 20, 20, "at-most")),
        ("as many as thirty", (None, 30, 30, "at-most")),
        ("no more than two", (None, 2, 2, "at-most")),
        ("fewer than 10", (None, None, 9, "less-than")),
        ("some 100", (100, 100, 100, "about")),
        ("about two dozen", (24, 24, 24, "about")),
        ("100 or so", (100, 100, 100, "about")),
        ("at least some 40", (40, 40, None, "at-least")),
        ("between 12 and 15", (12, None, 15, "between")),
        ("12-15", (12, None, 15, "between")),
        ("from 20 to 30", (20, None, 30, "between")),
        ("two or three thousand", (2000, None, 3000, "between")),
        ("dozens", (24, None, None, "vague")),
        ("scores", (40, None, None, "vague")),
        ("hundreds", (200, None, None, "vague")),
        ("hundreds of thousands", (200_000, None, None, "vague")),
        ("several hundred", (200, None, None, "vague")),
        ("several", (None, None, None, "vague")),
        ("a number of", (None, None, None, "vague")),
        ("many", (None, None, None, "vague")),
    ],
)
def test_bounds(text: str, expected: Bounds) -> None:
    """A bound opens one end; a vague word says only what it plainly means."""
    (number,) = numbers_in(text + " lorries")
    assert expected == (number.low, number.best, number.high, number.qualifier)
    assert (0, len(text)) == (number.start, number.end)


def test_neighbours_stay_apart() -> None:
    """Two numbers beside each other are two numbers."""
    assert [("20", 20, 20, "exactly"), ("15", 15, 15, "exactly")] == found_in("20 carts,15 lorries")
    assert ["six", "twenty"] == [words for words, *_ in found_in("six twenty")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("over a quarter of a million people", [250001]),
        ("a quarter of a mile", []),
        ("2 000 people", [2000]),
        ("1 250\u00a0600 people", [1, 250600]),
        ("12\u202f345 people", [12345]),
        ("May 15 300 people", [15, 300]),
        ("2015 200 people", [2015, 200]),
    ],
)
def test_groups_of_digits_behind_blanks(text: str, values: list[int]) -> None:
    """“2 000” is one number; a day or a year before another number is none of it."""
    assert values == [low for _, low, _, _ in found_in(text)]


@pytest.mark.parametrize(
    "text", ["28/10/2016", "17:23", "2016-10-28", "a two-year-old cart", "the team scores", "T-72"]
)
def test_what_is_no_number(text: str) -> None:
    """Dates in digits, clock times, ages with hyphens, verbs and names of weapons count nothing."""
    assert () == numbers_in(text)


def test_a_year_opens_no_range() -> None:
    """“Since 2023 to 60,933” has a year and a number, “2,023 to 60,933” is a range."""
    assert [2023, 60_933] == [number[1] for number in found_in("since 2023 to 60,933 sheep")]
    assert [("2,023 to 60,933", 2023, 60_933, "between")] == found_in("2,023 to 60,933 sheep")


def test_no_break_blanks_and_curly_dashes() -> None:
    """Blanks and dashes of print are blanks and dashes."""
    assert [("at\u00a0least 31", 31, None, "at-least")] == found_in("at\u00a0least 31 carts")
    assert [("12\u201315", 12, 15, "between")] == found_in("12\u201315 carts")


def test_a_fraction_lies_between_whole_numbers() -> None:
    """A fraction is no count; its bounds are the whole numbers around it."""
    (number,) = numbers_in("5.5 litres")
    assert ("decimal", 5, 6, None) == (number.kind, number.low, number.high, number.best)


def test_digits_without_end_are_no_number() -> None:
    """A run of digits longer than anything counted is left alone."""
    assert () == numbers_in("9" * 5000)
    assert whole_number("9" * 5000) is None


@given(texts)
def test_numbers_of_any_text(text: str) -> None:
    """Spans lie in the text, in order, apart; low, best and high never cross."""
    last = 0
    for number in numbers_in(text):
        assert last <= number.start < number.end <= len(text)
        last = number.end
        ends = [end for end in (number.low, number.best, number.high) if end is not None]
        assert sorted(ends) == ends


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_separators_keep_their_value(value: int) -> None:
    """Separators of thousands change nothing."""
    (number,) = numbers_in(f"{value:,} carts")
    assert value == number.best
