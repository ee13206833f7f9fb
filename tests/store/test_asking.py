"""What a person types is always understood."""

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from whosaid.store.asking import as_query, mark_of, months_between, narrowed


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


def test_months_between_two_days_are_few() -> None:
    """Else days are compared without them."""
    assert ["2016-11", "2016-12", "2017-01"] == months_between("2016-11-30", "2017-01-01")
    assert [] == months_between("2016-11-30", None)
    assert [] == months_between("2017-11-30", "2016-01-01")
    assert [] == months_between("1900-01-01", "2016-01-01")
