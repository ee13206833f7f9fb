"""Ranges, parts of months and years, feasts: what a shape caught, turned into days."""

from datetime import date

import pytest

from whosaid.knowledge.days import FUTURE, PAST, Anchor, Meaning, quarter_of
from whosaid.knowledge.periods import PERIODS

FRIDAY = date(2017, 5, 19)
ANCHOR = Anchor(FRIDAY, None, "")


def days(name: str, caught: dict[str, object], anchor: Anchor = ANCHOR) -> tuple[str, str] | None:
    """First and last day."""
    found = PERIODS[name](caught, anchor)
    return (str(found.earliest), str(found.latest)) if found else None


@pytest.mark.parametrize(
    ("name", "caught", "expected"),
    [
        ("week_of_month", {"unit": "W", "number": 2, "month": 4}, ("2017-04-08", "2017-04-14")),
        ("week_of_month", {"unit": "W", "back": -1, "month": 4}, ("2017-04-24", "2017-04-30")),
        ("week_of_month", {"unit": "Y", "back": -1, "month": 6}, ("2016-06-01", "2016-06-30")),
        ("days_of_month", {"number": 3, "month": 4}, ("2017-04-01", "2017-04-03")),
        ("days_of_month", {"number": 3, "month": 4, "back": -1}, ("2017-04-28", "2017-04-30")),
        ("weekday_of_month", {"number": 1, "weekday": 4, "month": 5}, ("2017-05-05", "2017-05-05")),
        ("weekday_of_month", {"number": -1, "weekday": 0, "month": 3}, ("2017-03-27", "2017-03-27")),
        ("half_year", {"number": 2, "year": 2016}, ("2016-07-01", "2016-12-31")),
        ("month_of_year", {"month": 6, "unit": "Y", "back": -1}, ("2016-06-01", "2016-06-30")),
        ("month_of_year", {"month": 6, "day": 31, "unit": "Y", "back": -1}, None),
        ("month_of_year", {"month": 6, "unit": "W", "back": -1}, None),
        ("date_range", {"day": 28, "month": 12, "day_two": 3, "month_two": 1}, ("2016-12-28", "2017-01-03")),
        ("date_range", {"day": 5, "month": 5, "day_two": 3}, ("2017-05-03", "2017-05-05")),
        ("weekday_range", {"weekday": 5, "weekday_two": 1}, ("2017-05-13", "2017-05-16")),
        ("month_range", {"month": 11, "month_two": 2}, ("2016-11-01", "2017-02-28")),
        ("year_range", {"year": 2011, "year_two": 2016}, ("2011-01-01", "2016-12-31")),
        ("year_range", {"year": 2016, "year_two": 2011}, None),
        ("end_of_unit", {"unit": "Y", "stretch": 3}, ("2017-09-01", "2017-12-31")),
        ("end_of_unit", {"unit": "M", "stretch": 1}, ("2017-05-01", "2017-05-10")),
        ("feast", {"feast": "12-24"}, ("2016-12-24", "2016-12-24")),
        ("feast", {"feast": "easter-2"}, ("2017-04-14", "2017-04-14")),
        ("feast", {"feast": "11/4/3", "year": 1999}, ("1999-11-25", "1999-11-25")),
        ("quarter", {"number": 3}, ("2016-07-01", "2016-09-30")),
        ("quarter", {"number": 5}, None),
        ("the_quarter", {}, ("2017-01-01", "2017-03-31")),
    ],
)
def test_days_of_periods(name: str, caught: dict[str, object], expected: tuple[str, str] | None) -> None:
    """A period has its first and last day, and what no calendar holds is none."""
    assert expected == days(name, caught)


def test_ahead() -> None:
    """Where the clause looks ahead, a feast and a range of weekdays are the next ones."""
    ahead = Anchor(FRIDAY, None, FUTURE)
    assert ("2017-12-25", "2017-12-25") == days("feast", {"feast": "12-25"}, ahead)
    assert ("2017-05-20", "2017-05-23") == days("weekday_range", {"weekday": 5, "weekday_two": 1}, ahead)


def test_the_quarter_spoken_of() -> None:
    """The quarter named before is the quarter; the latest one is the last that was over; a year on keeps the quarter."""
    spoken = Anchor(FRIDAY, None, PAST, quarter_of(2015, 3))
    assert ("2015-07-01", "2015-09-30") == days("the_quarter", {}, spoken)
    assert ("2017-01-01", "2017-03-31") == days("the_quarter", {"latest": 0}, spoken)
    assert ("2014-07-01", "2014-09-30") == days("the_quarter", {"back": -1}, spoken)


def test_parts_count_from_the_day_last_named() -> None:
    """The next morning is that after the day last named; four in the afternoon is sixteen hours of that day."""
    named = Anchor(FRIDAY, date(2017, 5, 10), "")
    assert ("2017-05-11", "2017-05-11") == days("named_part", {"on": 1, "part": "MO"}, named)
    found = PERIODS["clock_of_part"]({"number": 4, "part": "AF"}, named)
    assert Meaning("2017-05-10T16:00", date(2017, 5, 10), date(2017, 5, 10), "day", timex_type="TIME") == found
    undated = PERIODS["clock_of_part"]({"clock": "10:30", "part": "NI"}, ANCHOR)
    assert Meaning("2017-05-19T22:30", timex_type="TIME") == undated
