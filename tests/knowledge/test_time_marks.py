"""Tokens as symbols for the shapes of times."""

from hypothesis import given

from tests.knowledge.grammars import KNOWN, numbers_in, read
from tests.properties.strategies import texts
from whosaid.knowledge.time_marks import mark_tokens
from whosaid.text.shapes import OTHER

NAMES = {symbol: name for name, symbol in KNOWN.times.symbols.items()} | {OTHER: "-"}


def marks(text: str) -> list[str]:
    """Names of the classes of a text."""
    return [NAMES[symbol] for symbol in mark_tokens(read(text), KNOWN.times, numbers_in(text)).symbols]


def test_dates_in_digits_are_one_mark() -> None:
    """A date and a clock time in digits are one mark each."""
    assert ["NUMERIC_DATE", "CLOCK"] == marks("19/05/2017 17:05")[1:]


def test_a_month_needs_its_capital() -> None:
    """May is a month, may is not."""
    assert ["PREPOSITION", "MONTH_WORD"] == marks("in May")[1:]
    assert "MONTH_WORD" not in marks("it may rain")


def test_a_bound_stands_apart_before_a_clock_time() -> None:
    """In "about 5 p.m." the hour is a clock time, not a count."""
    assert ["QUALIFIER", "CLOCK"] == marks("about 5 p.m.")[1:]


def test_four_digits_after_at_are_an_hour() -> None:
    """At 2100 is nine in the evening, until 2100 and at about 2000 need not be."""
    assert ["PREPOSITION", "CLOCK"] == marks("at 2100")[1:]
    assert ["PREPOSITION", "YEAR"] == marks("until 2100")[1:]
    assert "CLOCK" not in marks("at 2075")
    assert "CLOCK" not in marks("at about 2000")


def test_a_year_of_any_age_stands_behind_in() -> None:
    """“In 1258 Mongols” is a year, “in 1500 homes” a number; so is “since 1330”, which is an hour as often."""
    assert "YEAR" in marks("In 1258 Mongols came.")
    assert "YEAR" in marks("The town fell in 1453.")
    assert "YEAR" in marks("in 1453 the town fell")
    assert "YEAR" not in marks("They looked in 1500 homes.")
    assert "YEAR" not in marks("They looked in 1500 Danish homes.")
    assert "YEAR" not in marks("They have been there since 1330.")


def test_words_that_a_hyphen_joins() -> None:
    """mid-October is a middle and a month, ten-day is a length, an age is neither."""
    assert ["MID_OF", "MONTH_NAME"] == marks("mid-October")[1:]
    assert ["SPAN_WORD"] == marks("ten-day")[1:]
    assert "SPAN_WORD" not in marks("two-year-old")


@given(texts)
def test_marks_of_any_text(text: str) -> None:
    """Marks stand in order, inside the text."""
    row = mark_tokens(read(text), KNOWN.times, numbers_in(text))
    places = [
        (start, end) for symbol, start, end in zip(row.symbols, row.starts, row.ends, strict=True) if symbol != OTHER
    ]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)


def test_four_digits_behind_a_bound_of_hours() -> None:
    """“Before 1700” and “from 1800” are hours, “in 1848” and “since 1848” are years."""
    assert "CLOCK" in marks("shortly before 1700 at the mill")
    assert "CLOCK" in marks("from 1800 to 0600")
    assert "YEAR" in marks("in 1848")
    assert "YEAR" in marks("since 1848")
    assert "YEAR" in marks("before 1948")
