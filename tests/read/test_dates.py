"""The words of an imprint become a day, or a minute; other lines with numbers do not."""

import pytest

from tests.knowing import KNOWN
from whosaid.read.dates import date_line, day_of_captions, find_dates, when_given, when_of
from whosaid.records.spans import NO_TIME

IMPRINTS = KNOWN.cleaning.imprints


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("28/10/2016", "2016-10-28"),
        ("28.10.2016", "2016-10-28"),
        ("10/28/2016", "2016-10-28"),
        ("Oct 28, 2016", "2016-10-28"),
        ("October 28th, 2016", "2016-10-28"),
        ("28 Oct, 2016 12:11", "2016-10-28T12:11"),
        ("Friday 28 October 2016 17:23", "2016-10-28T17:23"),
        ("Published: 28 October 2016 17:23 GMT", "2016-10-28T17:23Z"),
        ("Updated 5:43 PM ET, Fri October 28, 2016", "2016-10-28T17:43"),
        ("Fri Oct 28, 2016 12:05AM", "2016-10-28T00:05"),
        ("2016-10-28", "2016-10-28"),
        ("2016-10-28T17:23:05+03:00", "2016-10-28T17:23+03:00"),
        ("28. Oktober 2016, 12.30 Uhr", "2016-10-28T12:30"),
        ("28 octobre 2016", "2016-10-28"),
        ("28 октября 2016", "2016-10-28"),
        ("28 أكتوبر 2016", "2016-10-28"),
        ("Published 28 Oct 2016, updated 29 Oct 2016", "2016-10-28"),
    ],
)
def test_date_lines(line: str, moment: str) -> None:
    """Imprints of many houses give their day, and their minute where they print it."""
    found = date_line(line.lower(), IMPRINTS)
    assert found is not None
    assert moment == when_of(found).earliest
    assert ("minute" if "T" in moment else "day") == when_of(found).precision


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sank on 28 October 2016",
        "28 dead in 2016",
        "31/02/2016",
        "October 2016",
        "28 October",
        "12:11",
        "1 2 3",
        "",
    ],
)
def test_other_lines(line: str) -> None:
    """A sentence with a date, an impossible day, a month, a time alone are no date lines."""
    assert date_line(line.lower(), IMPRINTS) is None


def test_order_of_day_and_month() -> None:
    """Three numbers are day, month, year, and month, day, year in countries that write so."""
    assert ["2016-04-03"] == [found.day for found in find_dates("03/04/2016", IMPRINTS)]
    assert ["2016-03-04"] == [found.day for found in find_dates("03/04/2016", IMPRINTS, month_first=True)]


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "precision"),
    [
        ("2016-10-28", "2016-10-28", "2016-10-28", "day"),
        ("2016-10-28T17:23:00Z", "2016-10-28T17:23Z", "2016-10-28T17:23Z", "minute"),
        ("2016-02", "2016-02-01", "2016-02-29", "month"),
        ("2016", "2016-01-01", "2016-12-31", "year"),
    ],
)
def test_given_dates(words: str, earliest: str, latest: str, precision: str) -> None:
    """A date given in ISO form keeps its precision."""
    when = when_given(words)
    assert (earliest, latest, precision, "stated") == (when.earliest, when.latest, when.precision, when.basis)


def test_given_rubbish_is_no_date() -> None:
    """What is no ISO date says nothing."""
    assert {NO_TIME} == {when_given(words) for words in ("", "soon", "2016-13-01", "2016-02-30", "28/10/2016")}


def test_captions_date_a_page_when_the_weekday_agrees() -> None:
    """The one day of a caption is the page's if the text speaks of that weekday, and only then."""
    captions = ["boats in the old port on october 28, 2016. (photo by afp)"]
    agreeing = day_of_captions(captions, "the guard said on friday. on friday night, and not on monday", IMPRINTS)
    assert agreeing is not None
    assert ("2016-10-28", "date.caption-weekday") == (agreeing.day, agreeing.rule)
    assert day_of_captions(captions, "the guard said on monday", IMPRINTS) is None
    assert day_of_captions([*captions, "boats on may 1, 2015"], "on friday", IMPRINTS) is None


def test_the_day_of_the_week_tells_month_and_day_apart() -> None:
    """1 August 2017 was a Tuesday, 8 January 2017 a Sunday; where neither order fits, the order stays."""
    for words, day in (
        ("sun, 01/08/2017 - 11:23", "2017-01-08"),
        ("tuesday 01/08/2017", "2017-08-01"),
        ("friday 01/08/2017", "2017-08-01"),
        ("01/08/2017", "2017-08-01"),
    ):
        assert [day] == [found.day for found in find_dates(words, IMPRINTS)], words
