"""Time expressions as records."""

import pytest
from hypothesis import given

from tests.knowledge.grammars import DAY, times_in
from tests.properties.strategies import texts
from whosaid.extract.times import published_day
from whosaid.records.spans import NO_TIME, When


def test_a_record_shows_its_words() -> None:
    """The words, the days, the precision and the basis of an expression travel together."""
    text = "Rain fell on Tuesday."
    (time,) = times_in(text)
    assert "Tuesday" == time.evidence.exact == text[time.evidence.start : time.evidence.end]
    assert ("2017-05-16", "2017-05-16", "day", "relative") == (
        time.when.earliest, time.when.latest, time.when.precision, time.when.basis,
    )  # fmt: skip
    assert ("DATE", "2017-05-16", "time.weekday") == (time.timex_type, time.timex_value, time.rule)


def test_a_full_date_is_stated() -> None:
    """A date with its year needs no page's date."""
    (time,) = times_in("Rain fell on 3 May 2017.", None)
    assert ("2017-05-03", "stated") == (time.when.earliest, time.when.basis)


def test_since_has_no_end() -> None:
    """Since Tuesday is open on the right."""
    (time,) = times_in("It has rained since Tuesday.")
    assert ("2017-05-16", None) == (time.when.earliest, time.when.latest)


def test_an_undated_page_dates_nothing_relative() -> None:
    """Without a page's date Tuesday is no day, and says so."""
    (time,) = times_in("Rain fell on Tuesday.", None)
    assert (None, None, "unknown", "XXXX-WXX-2") == (
        time.when.earliest, time.when.latest, time.when.precision, time.timex_value,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("2017-05-19", "2017-05-19", DAY),
        ("2017-05-19T17:05", "2017-05-19T17:05", DAY),
        ("2017-02-31", "2017-02-31", None),
        ("2017-05-01", "2017-05-31", None),
        ("soon", None, None),
    ],
)
def test_the_day_of_a_page(earliest: str, latest: str | None, expected: object) -> None:
    """A page's day is one day of the calendar or none."""
    assert expected == published_day(When(earliest, latest, "day", "stated"))
    assert published_day(NO_TIME) is None


@given(texts)
def test_times_of_any_text(text: str) -> None:
    """Evidence is the text's own words; a neutral paragraph in front moves everything by its length."""
    front = "It rained.\n\n"
    plain, moved = times_in(text), times_in(front + text)
    for time in plain:
        assert time.evidence.exact == text[time.evidence.start : time.evidence.end]
    if not text[:1].isspace():
        assert [(t.evidence.start + len(front), t.timex_value) for t in plain] == [
            (t.evidence.start, t.timex_value) for t in moved
        ]


def test_a_number_of_people_is_no_year() -> None:
    """“Between 1500 and 1600 people” counts people; “between 2012 and 2015” are years."""
    assert () == tuple(times_in("Between 1500 and 1600 people were killed."))
    assert () != tuple(times_in("Many people were killed between 2012 and 2015."))
