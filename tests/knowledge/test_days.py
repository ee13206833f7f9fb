"""Calendar arithmetic of time expressions."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosaid.knowledge.days import (
    FUTURE,
    Anchor,
    day_of,
    duration_value,
    month_of,
    moved,
    nearest_day,
    season_of,
    shifted,
    unit_at,
    unit_near,
)

DAY = date(2017, 5, 19)


def test_days_that_no_calendar_holds() -> None:
    """31 February and the year 10000 are no days."""
    assert day_of(2017, 2, 31) is None
    assert shifted(date.max, 1) is None
    assert moved(DAY, "Y", 9000) is None


def test_a_month_on_from_the_last_of_a_month() -> None:
    """A month after 31 January is the last of February."""
    assert date(2017, 2, 28) == moved(date(2017, 1, 31), "M", 1)


def test_a_month_and_its_thirds() -> None:
    """Early, mid and late cut a month in three."""
    thirds = [month_of(2017, 2, third) for third in (0, 1, 2, 3)]
    days = [(each.earliest, each.latest) for each in thirds if each]
    assert [(1, 28), (1, 10), (11, 20), (21, 28)] == [(first.day, last.day) for first, last in days if first and last]


def test_weeks_run_from_monday_to_sunday() -> None:
    """Last week, seen from a Friday, ended on Sunday."""
    week = unit_near(DAY, "W", -1)
    assert week is not None
    assert ("2017-W19", date(2017, 5, 8), date(2017, 5, 14)) == (week.value, week.earliest, week.latest)


def test_the_year_of_a_day_without_year() -> None:
    """Of two years the nearer one is meant, unless the clause looks ahead."""
    assert date(2016, 12, 28) == nearest_day(12, 28, Anchor(date(2017, 1, 3), None, ""))
    assert date(2017, 1, 3) == nearest_day(1, 3, Anchor(date(2016, 12, 28), None, ""))
    assert date(2017, 11, 20) == nearest_day(11, 20, Anchor(date(2017, 1, 3), None, FUTURE))
    assert date(2016, 12, 28) == nearest_day(12, 28, Anchor(date(2017, 1, 3), None, FUTURE))  # "was planned for"


def test_winter_runs_into_the_next_year() -> None:
    """Winter 2015 ends with the leap day of 2016."""
    assert date(2016, 2, 29) == season_of(2015, "WI").latest


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [(10, "D", "P10D"), (5.5, "Y", "P5.5Y"), (24, "TH", "PT24H"), (None, "M", "PXM"), (2, "F", "P4W")],
)
def test_lengths_of_time(number: float | None, unit: str, value: str) -> None:
    """Durations are written as ISO 8601, X for a number that is not said."""
    assert value == duration_value(number, unit)


def test_a_unit_of_no_known_day() -> None:
    """Without a page's date a unit keeps its shape only."""
    found = unit_at("W", None, -1, 0)
    assert found is not None
    assert ("XXXX-WXX", None) == (found.value, found.earliest)


@given(st.dates(), st.sampled_from(["D", "W", "F", "M", "Y", "WE", "DE", "CE", "TH"]), st.integers(-(10**16), 10**16))
def test_any_step_from_any_day(day: date, unit: str, number: int) -> None:
    """Moving never raises, however far; a stretch begins before it ends."""
    meaning = unit_near(day, unit, number)
    if meaning is not None and meaning.earliest is not None and meaning.latest is not None:
        assert meaning.earliest <= meaning.latest
