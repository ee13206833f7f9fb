"""What a person types is always understood."""

import sqlite3
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from whosaid.store.asking import as_query, mark_of, marks_between, narrowed, time_marks


@given(st.text(), st.text(), st.text())
def test_any_words_and_choices_make_a_query(asked: str, kind: str, place: str) -> None:
    """SQLite never complains, whatever is typed."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5(title, words, marks)")
    query = narrowed(as_query(asked), [[mark_of("kind", kind), mark_of("kind", "b")], [mark_of("place", place)]])
    assert [] == connection.execute("SELECT * FROM found WHERE found MATCH ?", (query,)).fetchall()


def test_two_values_never_have_one_mark() -> None:
    """Also where only signs or letters of other scripts tell them apart."""
    values = ["air-strike", "airstrike", "air strike", "place:gn-1", "place:gn1", "حلب", "حمص"]
    assert len(values) == len({mark_of("kind", value) for value in values})


def test_a_time_is_made_of_years_months_and_days() -> None:
    """As few as cover it, both ends included; an open end is far away; a day that does not exist is none."""
    found = marks_between("2015-12-30", "2017-02-02")
    names = [*("day:2015-12-30", "day:2015-12-31", "year:2016"), *("month:2017-01", "day:2017-02-01", "day:2017-02-02")]
    assert [mark_of(*name.split(":")) for name in names] == found
    assert mark_of("year", "1900") == marks_between(None, "2016-01-01")[0]
    assert mark_of("year", "2100") == marks_between("2016-02-30", None)[-1]
    assert [] == marks_between(None, None)
    assert [] == marks_between("2017-11-30", "2016-01-01")


@given(
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    st.dates(date(1989, 1, 1), date(2031, 1, 1)),
)
def test_a_day_has_one_of_the_marks_when_it_lies_between(first: date, last: date, day: date) -> None:
    """And none when it does not."""
    marks = marks_between(first.isoformat(), last.isoformat())
    assert (first <= day <= last) == bool(time_marks(day.isoformat()) & set(marks))
