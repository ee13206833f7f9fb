"""What a shape caught, turned into days."""

import inspect
from datetime import date

from whosaid.knowledge.calendars import RESOLVERS
from whosaid.knowledge.days import FUTURE, Anchor

FRIDAY = date(2017, 5, 19)


def test_every_function_says_what_it_resolves() -> None:
    """A name in a rule file is a function with a sentence of its own."""
    assert all(inspect.getdoc(function) for function in RESOLVERS.values())
    assert all(name == function.__name__ for name, function in RESOLVERS.items())


def test_the_pages_own_weekday_is_the_pages_day() -> None:
    """On a Friday, Friday is today; last Friday is a week ago; next Friday a week ahead."""
    weekday = RESOLVERS["weekday"]
    anchor = Anchor(FRIDAY, None, "")
    days = [weekday({"weekday": 4, **more}, anchor) for more in ({}, {"back": -1}, {"on": 1})]
    assert ["2017-05-19", "2017-05-12", "2017-05-26"] == [day.value for day in days if day]


def test_a_weekday_ahead() -> None:
    """Where the clause looks ahead, Monday is the next one."""
    found = RESOLVERS["weekday"]({"weekday": 0}, Anchor(FRIDAY, None, FUTURE))
    assert found is not None
    assert date(2017, 5, 22) == found.earliest


def test_a_stretch_ends_with_the_pages_day() -> None:
    """The past three days run from three days before the page to the page."""
    found = RESOLVERS["stretch"]({"unit": "D", "number": 3, "back": -1}, Anchor(FRIDAY, None, ""))
    assert found is not None
    assert ("P3D", date(2017, 5, 16), FRIDAY) == (found.value, found.earliest, found.latest)


def test_the_day_before_counts_from_the_day_last_named() -> None:
    """A text that spoke of the 10th means the 9th by the day before."""
    found = RESOLVERS["named_unit"]({"unit": "D", "back": -1}, Anchor(FRIDAY, date(2017, 5, 10), ""))
    assert found is not None
    assert date(2017, 5, 9) == found.earliest


def test_without_a_page_date_nothing_is_dated() -> None:
    """A relative expression of an undated page keeps a symbolic value and no days."""
    caught = {
        "weekday": 4, "day": 3, "month": 5, "unit": "W", "part": "MO", "number": 2, "season": "SU", "week": "W",
        "reference": "PRESENT_REF", "back": -1, "day_two": 4, "weekday_two": 5, "month_two": 6, "feast": "12-25",
    }  # fmt: skip
    relative = set(RESOLVERS) - {
        "full_date",
        "numeric_date",
        "month_year",
        "year_alone",
        "decade",
        "day_range",
        "year_range",
    }
    for name in sorted(relative):
        found = RESOLVERS[name](caught, Anchor(None, None, ""))
        assert found is None or found.earliest is None, name


def test_the_following_year_is_counted_from_what_was_named_last() -> None:
    """“In 2014 ...; the year after” is 2015, whatever year the page is of."""
    after = Anchor(FRIDAY, None, "", None, date(2014, 1, 1))
    meaning = RESOLVERS["named_unit"]({"unit": "Y", "on": 1}, after)
    assert meaning is not None
    assert "2015" == meaning.value


def test_two_years_ago_this_week_is_that_week() -> None:
    """“Two years ago this week” and “a year ago today” are no week and no day of this year; a decade has ten years."""
    ago, back = RESOLVERS["ago"], Anchor(FRIDAY, None, "")
    week = ago({"unit": "Y", "number": 2, "inner": "W"}, back)
    day = ago({"unit": "Y", "number": 1, "day": 0}, back)
    decade = ago({"unit": "DE", "number": 1}, back)
    assert week is not None
    assert day is not None
    assert decade is not None
    assert date(2015, 5, 18) == week.earliest
    assert date(2016, 5, 19) == day.earliest
    assert (date(2000, 1, 1), date(2009, 12, 31)) == (decade.earliest, decade.latest)
