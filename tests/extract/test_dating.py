"""The time of an act: what a time expression says, and what the page lends."""

from datetime import date

import pytest

from tests.extract.told import claims_in
from whosaid.extract.dating import closed, days_of, published_when, when_of
from whosaid.records.inferred import TimeExpression
from whosaid.records.spans import NO_TIME, Evidence, When


@pytest.mark.parametrize(
    ("value", "days"),
    [("P10D", 10), ("P2W", 14), ("P1M", 30), ("PT48H", 2), ("PT3H", None), ("PXD", None), ("2016", None)],
)
def test_days_of_a_duration(value: str, days: int | None) -> None:
    """Whole days of a TIMEX3 length; lengths without a number have none."""
    assert days == days_of(value)


def test_a_time_after_the_page_is_not_turned_round() -> None:
    """An open stretch that begins after the page stays open."""
    assert None is closed(When("2017-01-01", None, "day", "stated"), None).latest


def test_the_imprint_gives_days_not_minutes() -> None:
    """A page of 17:23 tells of acts of that day."""
    when = published_when(When("2016-11-16T17:23", "2016-11-16T17:23", "minute", "stated"))
    assert ("2016-11-16", "day", "publication") == (when.earliest, when.precision, when.basis)
    assert "unknown" == published_when(NO_TIME).basis


def test_what_happened_lies_before_the_page() -> None:
    """“Two years later”, counted from a day before, is no day behind the page's for what happened."""
    evidence = Evidence("article:a", 0, 15, "two years later")
    when = When("2018-01-01", "2018-12-31", "year", "relative", evidence)
    time = TimeExpression("time:a", evidence, when, "DATE", "2018", "time.later")
    told = when_of(time, date(2016, 10, 28), happened=True)
    assert (None, "2016-10-28", "relative") == (told.earliest, told.latest, told.basis)
    assert "2018-01-01" == when_of(time, date(2016, 10, 28)).earliest


def test_what_happened_on_a_weekday_lies_behind() -> None:
    """“Might be charged over the shooting Tuesday night” is of the last Tuesday, though the charge lies ahead."""
    (shooting,) = [
        claim
        for claim in claims_in("Nobody knows whether charges might be brought over the shooting Tuesday night in Homs.")
        if claim.kind == "attack"
    ]
    assert ("2016-10-25", "2016-10-25") == (shooting.when.earliest, shooting.when.latest)
