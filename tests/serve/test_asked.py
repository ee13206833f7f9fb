"""Whatever stands in an address becomes a plain value or nothing."""

import pytest
from starlette.requests import Request

from whosaid.serve import asked


def request(query: str) -> Request:
    """A request with this query."""
    return Request({"type": "http", "query_string": query.encode(), "headers": []})


@pytest.mark.parametrize(
    ("given", "expected"),
    [("3", 3), ("-1", 0), ("", 0), ("x", 0), ("²", 0), ("9" * 30, 0), ("99999999999", 10_000_000)],
)
def test_a_row_is_a_number_within_bounds(given: str, expected: int) -> None:
    """Everything else is the first row."""
    assert expected == asked.row(request(f"first={given}"))


@pytest.mark.parametrize(
    ("given", "expected"), [("2016-10-28", "2016-10-28"), ("28.10.2016", ""), ("2016-10-28T10:00", "")]
)
def test_a_day_is_written_as_the_ledger_writes_it(given: str, expected: str) -> None:
    """Another form is no day."""
    assert expected == asked.day(request(f"from={given}"), "from")


def test_a_choice_is_one_of_those_offered() -> None:
    """Anything else is the default."""
    assert "b" == asked.choice(request("c=b"), "c", ("a", "b"))
    assert "a" == asked.choice(request("c=x"), "c", ("a", "b"), "a")


def test_words_are_trimmed_and_bounded() -> None:
    """A megabyte in the address is not a question."""
    assert "x" == asked.word(request("q=+x+"), "q")
    assert 400 == len(asked.word(request(f"q={'x' * 5000}"), "q"))


def test_the_next_page_keeps_what_was_asked() -> None:
    """And leaves out what was not."""
    assert "/events?kind=a+b&first=" == asked.onwards("/events", {"kind": "a b", "place": ""})
