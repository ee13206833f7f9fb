"""What the parts of a time expression add to its meaning."""

from tests.knowledge.grammars import numbers_in
from whosaid.knowledge.caught import direction_of, number_of, unit_of, whole, with_clock, with_part
from whosaid.knowledge.days import Meaning


def test_numbers_of_units() -> None:
    """No number is one unit, a vague one none, more than ten is the ten; plural units alone have no number."""
    (vague,), (bounded,) = numbers_in("several"), numbers_in("more than 10")
    assert [1, None, 10, None] == [
        number_of(caught) for caught in ({}, {"number": vague}, {"number": bounded}, {"plural": "D"})
    ]


def test_whole_numbers() -> None:
    """A number span is its best number; what is no number is 0."""
    (span,) = numbers_in("12")
    assert [12, 7, 0] == [whole(span), whole(7), whole("x")]


def test_directions_and_units() -> None:
    """Back is before, on is after, neither is neither."""
    assert [-1, 1, 0] == [direction_of({"back": 0}), direction_of({"on": 0}), direction_of({})]
    assert ["D", "W"] == [unit_of({"unit": "D"}), unit_of({"plural": "W"})]


def test_parts_and_clocks() -> None:
    """A part of the day and a clock time go behind the T of the value and make it a TIME."""
    day = Meaning("2017-05-19")
    assert ("2017-05-19TMO", "TIME") == (
        with_part(day, {"part": "MO"}).value,
        with_part(day, {"part": "MO"}).timex_type,
    )
    assert "2017-05-19T17:05" == with_clock(day, {"clock": "17:05"}).value
    assert day == with_clock(with_part(day, {}), {})
