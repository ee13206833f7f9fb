"""Numbers and dates held against another reader of them, where it is installed: `pip install whosaid[oracle]`."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.knowledge.grammars import numbers_in, timexes_in

number_oracle = pytest.importorskip(
    "recognizers_number", reason="install the extra `oracle` to hold numbers against it"
)
time_oracle = pytest.importorskip("recognizers_date_time", reason="install the extra `oracle` to hold dates against it")

ENGLISH = "en-us"
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
LOW = (
    *ONES,
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

#: The oracle is slow, some milliseconds a sentence.
SLOWLY = settings(max_examples=60)

below_hundred = st.sampled_from([*LOW, *TENS, *(f"{ten}-{one}" for ten in TENS for one in ONES)])
hundreds = st.builds(lambda one, rest: f"{one} hundred and {rest}", st.sampled_from(ONES), below_hundred)
thousands = st.builds(lambda few, rest: f"{few} thousand {rest}", below_hundred, hundreds)
in_digits = st.integers(0, 9_999_999).map(lambda number: f"{number:,}")


@SLOWLY
@given(below_hundred | hundreds | thousands | in_digits)
def test_numbers(words: str) -> None:
    """A number in words or digits has the value that the oracle reads."""
    (theirs,) = number_oracle.recognize_number(f"They sold {words} apples.", ENGLISH)
    (ours,) = numbers_in(f"They sold {words} apples.")
    assert int(theirs.resolution["value"].replace(",", "")) == ours.best


@SLOWLY
@given(
    st.dates(date(1901, 1, 1), date(2098, 12, 31)),
    st.sampled_from(("{0} {1} {2}", "{1} {0}, {2}", "{2}-{3:02}-{4:02}")),
)
def test_full_dates(day: date, form: str) -> None:
    """A date said in full is the day that the oracle reads."""
    text = "It rained on " + form.format(day.day, MONTHS[day.month - 1], day.year, day.month, day.day) + "."
    (ours,) = timexes_in(text)
    assert _days_of(text, date(2017, 5, 19)) == {ours.meaning.value} == {day.isoformat()}


@SLOWLY
@given(
    st.dates(date(1901, 1, 1), date(2098, 12, 31)),
    st.integers(2, 40),
    st.sampled_from(("yesterday", "{} days ago", "{} weeks ago", "two days ago")),
)
def test_days_counted_back(page: date, number: int, form: str) -> None:
    """Days counted back from the page's are the oracle's; weeks are those that hold its day."""
    text = f"It rained {form.format(number)}."
    (ours,) = timexes_in(text, page)
    (theirs,) = _days_of(text, page)
    assert ours.meaning.earliest
    assert ours.meaning.latest
    assert ours.meaning.earliest.isoformat() <= theirs <= ours.meaning.latest.isoformat()


def _days_of(text: str, page: date) -> set[str]:
    found = time_oracle.recognize_datetime(text, ENGLISH, reference=datetime(page.year, page.month, page.day))  # noqa: DTZ001
    return {value["value"] for one in found for value in one.resolution["values"]}
