"""Time expressions with their days, seen from a Friday, 19 May 2017."""

from datetime import date

import pytest
from hypothesis import given

from tests.knowledge.grammars import DAY, timexes_in
from tests.properties.strategies import texts


@pytest.mark.parametrize(
    ("text", "words", "timex_type", "value"),
    [
        ("Rain fell on Friday.", "Friday", "DATE", "2017-05-19"),
        ("Rain fell on Sunday.", "Sunday", "DATE", "2017-05-14"),
        ("It has rained since Friday morning.", "Friday morning", "TIME", "2017-05-19TMO"),
        ("The council will meet on Monday.", "Monday", "DATE", "2017-05-22"),
        ("On Monday, they will meet.", "Monday", "DATE", "2017-05-22"),
        ("It rained at 1830 (0030 GMT).", "1830", "TIME", "2017-05-19T18:30"),
        ("It rained at 2030 (0230 GMT).", "2030", "TIME", "2017-05-19T20:30"),
        ("It rained around 1130 am on Monday.", "1130 am on Monday", "TIME", "2017-05-15T11:30"),
        ("It rained in 1830.", "1830", "DATE", "1830"),
        ("The council is to meet on Monday.", "Monday", "DATE", "2017-05-22"),
        ("The council is to blame for the flood on Monday.", "Monday", "DATE", "2017-05-15"),
        ("Wet it is. To the mill on Monday came rain.", "Monday", "DATE", "2017-05-15"),
        ("On Monday, a round of UN-brokered talks will begin.", "Monday", "DATE", "2017-05-22"),
        ("He said on Monday that it will rain.", "Monday", "DATE", "2017-05-15"),
        ("It rained last week.", "last week", "DATE", "2017-W19"),
        ("It rained earlier this month.", "earlier this month", "DATE", "2017-05"),
        ("It rained last year.", "last year", "DATE", "2016"),
        ("It rained throughout April.", "April", "DATE", "2017-04"),
        ("It rained in May.", "May", "DATE", "2017-05"),
        ("It has rained since July.", "July", "DATE", "2016-07"),
        ("It has rained since June.", "June", "DATE", "2016-06"),
        ("It rained between May and July 2016.", "May and July 2016", "DATE", "2016-05/2016-07"),
        ("It rained between January and April this year.", "January and April this year", "DATE", "2017-01/2017-04"),
        ("It rained in 2015.", "2015", "DATE", "2015"),
        ("The 2014 vote was close.", "2014", "DATE", "2014"),
        ("In the 1990s it rained.", "the 1990s", "DATE", "199"),
        ("Apr 3, 2017", "Apr 3, 2017", "DATE", "2017-04-03"),
        ("3 Apr, 2017", "3 Apr, 2017", "DATE", "2017-04-03"),
        ("Monday 3 April 2017 17:05", "Monday 3 April 2017 17:05", "TIME", "2017-04-03T17:05"),
        ("03/04/2017", "03/04/2017", "DATE", "2017-04-03"),
        ("2017-04-03T17:05:00Z", "2017-04-03", "DATE", "2017-04-03"),
        ("It rained on April 18.", "April 18", "DATE", "2017-04-18"),
        ("It rained on September 22.", "September 22", "DATE", "2016-09-22"),
        ("It rained on the 18th, he said.", "the 18th", "DATE", "2017-05-18"),
        ("It rained for 10 days.", "10 days", "DURATION", "P10D"),
        ("It rained less than 24 hours after the raid.", "less than 24 hours", "DURATION", "PT24H"),
        ("It took less than a month.", "less than a month", "DURATION", "P1M"),
        ("the five-and-a-half year wait", "five-and-a-half year", "DURATION", "P5.5Y"),
        ("a ten-day truce", "ten-day", "DURATION", "P10D"),
        ("the past 10 days", "the past 10 days", "DURATION", "P10D"),
        ("during the previous three days", "the previous three days", "DURATION", "P3D"),
        ("It rained two weeks ago.", "two weeks ago", "DATE", "2017-W18"),
        ("It rained several days ago.", "several days ago", "DATE", "PAST_REF"),
        ("at the present time", "the present time", "DATE", "PRESENT_REF"),
        ("It has rained since daybreak.", "daybreak", "TIME", "2017-05-19TMO"),
        ("It rained last night.", "last night", "TIME", "2017-05-18TNI"),
        ("It rains tonight.", "tonight", "TIME", "2017-05-19TNI"),
        ("It rained this morning.", "this morning", "TIME", "2017-05-19TMO"),
        ("It rained at 5:30 p.m. on Monday.", "5:30 p.m. on Monday", "TIME", "2017-05-15T17:30"),
        ("It rained yesterday.", "yesterday", "DATE", "2017-05-18"),
        ("It rained in the summer of 2015.", "the summer of 2015", "DATE", "2015-SU"),
        ("It rains every Friday.", "every Friday", "SET", "XXXX-WXX-5"),
        ("the daily rain", "daily", "SET", "P1D"),
        ("It rained over the weekend.", "the weekend", "DATE", "2017-W19-WE"),
        ("IT RAINED ON 30 APRIL.", "30 APRIL", "DATE", "2017-04-30"),
        ("RAIN FELL LAST NIGHT", "LAST NIGHT", "TIME", "2017-05-18TNI"),
        ("IT RAINED AT 1700 GMT ON 29 MARCH", "1700 GMT ON 29 MARCH", "TIME", "2017-03-29T17:00"),
        ("IT RAINED AT APPROXIMATELY 1100, THEN SNOWED", "1100", "TIME", "2017-05-19T11:00"),
        ("It rained on the night of 28 April.", "the night of 28 April", "TIME", "2017-04-28TNI"),
        ("It rained on Friday night, 28 April.", "Friday night, 28 April", "DATE", "2017-04-28"),
        ("It rained at dawn on Tuesday.", "dawn on Tuesday", "TIME", "2017-05-16TMO"),
        ("It rained on Tuesday at about 10:30 p.m.", "Tuesday at about 10:30 p.m.", "TIME", "2017-05-16T22:30"),
        ("It rained in the early hours of Tuesday.", "the early hours of Tuesday", "TIME", "2017-05-16TMO"),
        ("On Tuesday it rained. The next morning it was dry.", "The next morning", "TIME", "2017-05-17TMO"),
        ("On Tuesday it rained. That night it snowed.", "That night", "TIME", "2017-05-16TNI"),
        ("On Tuesday it rained. Later in the day it snowed.", "Later in the day", "DATE", "2017-05-16"),
        ("It rained on Tuesday; the previous Friday was dry.", "the previous Friday", "DATE", "2017-05-12"),
        ("On Tuesday it rained at 4 in the morning.", "4 in the morning", "TIME", "2017-05-16T04:00"),
        ("from 28 April to 3 May", "28 April to 3 May", "DATE", "2017-04-28/2017-05-03"),
        ("between Dec. 28 and Jan. 3, 2016", "Dec. 28 and Jan. 3, 2016", "DATE", "2015-12-28/2016-01-03"),
        ("It rained from Monday until Thursday.", "Monday until Thursday", "DATE", "2017-05-15/2017-05-18"),
        ("It rained on 3, 4 and 5 May.", "3, 4 and 5 May", "DATE", "2017-05-03/2017-05-05"),
        ("from October 2015 to March 2016", "October 2015 to March 2016", "DATE", "2015-10/2016-03"),
        ("It rained in June last year.", "June last year", "DATE", "2016-06"),
        ("It rained on 28 October last year.", "28 October last year", "DATE", "2016-10-28"),
        ("the second week of April", "the second week of April", "DATE", "2017-W14"),
        ("the first Friday of May", "the first Friday of May", "DATE", "2017-05-05"),
        ("the first half of 2016", "the first half of 2016", "DATE", "2016-H1"),
        ("the first three days of April", "the first three days of April", "DATE", "P3D"),
        ("by the end of the year.", "the end of the year", "DATE", "2017"),
        ("It rained on Christmas Eve.", "Christmas Eve", "DATE", "2016-12-24"),
        ("It rained on Thanksgiving.", "Thanksgiving", "DATE", "2016-11-24"),
        ("It rained on Good Friday.", "Good Friday", "DATE", "2017-04-14"),
        ("It rained in nineteen ninety-six.", "nineteen ninety-six", "DATE", "1996"),
        ("It took 2 1/2 years.", "2 1/2 years", "DURATION", "P2.5Y"),
        ("It took two and a half years.", "two and a half years", "DURATION", "P2.5Y"),
        ("two decades of rain", "two decades", "DURATION", "P20Y"),
        ("It rains each July.", "each July", "SET", "XXXX-07"),
        ("The truce holds until Monday.", "Monday", "DATE", "2017-05-22"),
        ("It had been due to end on Monday.", "Monday", "DATE", "2017-05-15"),
        ("Rain in the third quarter beat that of a year earlier.", "a year earlier", "DATE", "2015-Q3"),
    ],
)
def test_an_expression(text: str, words: str, timex_type: str, value: str) -> None:
    """Each kind of expression has its words, its type and its TIMEX3 value."""
    found = {text[each.start : each.end]: each for each in timexes_in(text)}
    assert words in found, sorted(found)
    assert (timex_type, value) == (found[words].timex_type, found[words].meaning.value)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("the previous three days", date(2017, 5, 16), DAY),
        ("the past 10 days", date(2017, 5, 9), DAY),
        ("last week", date(2017, 5, 8), date(2017, 5, 14)),
        ("throughout April", date(2017, 4, 1), date(2017, 4, 30)),
        ("between January and the end of March", date(2017, 1, 1), date(2017, 3, 31)),
        ("in 2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("in early 2015", date(2015, 1, 1), date(2015, 4, 30)),
        ("the past 48 hours", date(2017, 5, 17), DAY),
        ("in the past few hours", date(2017, 5, 18), DAY),
        ("in the past few days", None, DAY),
        ("the last week of April", date(2017, 4, 24), date(2017, 4, 30)),
        ("the last three days of April", date(2017, 4, 28), date(2017, 4, 30)),
        ("It rained at 5:30 p.m. and was dry.", None, None),
        ("On Tuesday it rained, at 5:30 p.m. heavily.", date(2017, 5, 16), date(2017, 5, 16)),
        ("It rained. The day before, it snowed.", date(2017, 5, 18), date(2017, 5, 18)),
        ("It rained on Tuesday. The day before, it snowed.", date(2017, 5, 15), date(2017, 5, 15)),
    ],
)
def test_days_of_an_expression(text: str, earliest: date | None, latest: date | None) -> None:
    """An expression knows its first and its last day."""
    found = timexes_in(text)[-1].meaning
    assert (earliest, latest) == (found.earliest, found.latest)


def test_what_is_set_for_a_weekday_lies_ahead() -> None:
    """“Called a summit for Sunday” means the next one; “for Sunday's raid” and what had been due lie behind."""
    ahead, *_ = timexes_in("The king called a summit for Sunday.")
    for text in ("They were blamed for Sunday's raid.", "A summit had been called for Sunday."):
        behind, *_ = timexes_in(text)
        assert str(behind.meaning.earliest) < str(DAY) < str(ahead.meaning.earliest)


def test_since_leaves_the_end_open() -> None:
    """Since Tuesday has a first day and no last one."""
    (found,) = timexes_in("It has rained since Tuesday.")
    assert found.since


@pytest.mark.parametrize(
    "text",
    ["It may rain.", "They march on.", "a second lorry", "1,200 people", "400 people", "in 2000 people", "a two-year-old goat",
     "the 18th floor", "31 February 2017", "he won 3:2", "The Fall of the House", "a goat 52 years old", "as soon as it rains",
     "the annual fair"],
)  # fmt: skip
def test_what_is_no_time(text: str) -> None:
    """Verbs, ages with hyphens, people counted and days that no calendar holds are no times."""
    assert () == timexes_in(text)


def test_a_weekday_beside_a_date_chooses_the_year() -> None:
    """Of the years around the page that one is meant in which the date fell on the day of the week that is said."""
    (found,) = timexes_in("It rained on Friday, 19 May.", date(2018, 5, 30))
    assert "2017-05-19" == found.meaning.value


def test_a_page_without_a_date() -> None:
    """Without a page's date a weekday keeps its place in the week only."""
    (found,) = timexes_in("It rained on Friday.", None)
    assert ("XXXX-WXX-5", None) == (found.meaning.value, found.meaning.earliest)


@given(texts)
def test_times_of_any_text(text: str) -> None:
    """Spans lie in the text, in order, apart; no stretch ends before it begins."""
    for published in (DAY, None, date.min, date.max):
        last = 0
        for found in timexes_in(text, published):
            assert last <= found.start < found.end <= len(text)
            last = found.end
            meaning = found.meaning
            assert meaning.value
            if meaning.earliest and meaning.latest:
                assert meaning.earliest <= meaning.latest
