"""What records have in common is written once, and they come again as they were."""

import random  # noqa: TID251 - dice with a given seed
from dataclasses import dataclass

from tests.resolve.test_replay import a_sketch
from whosaid.conclude.columns import Columns
from whosaid.resolve.sketches import Sketch

SKETCHES = Columns(Sketch)


@dataclass(frozen=True, slots=True)
class Row:
    """A record whose fields hold values that are equal across kinds."""

    number: int
    flag: bool
    words: tuple[str, ...] = ()
    day: int | None = None


def test_sketches_come_again_as_they_were() -> None:
    """None, one, and many; those that are alike and those that are not."""
    dice = random.Random(5)
    for size in (0, 1, 2, 3, 40, 700):
        made = tuple(a_sketch(dice, number, number) for number in range(size))
        alike = tuple(made[dice.randrange(size)] for _ in range(size))
        assert [made, alike] == list(SKETCHES.unpack_each([SKETCHES.pack(made), SKETCHES.pack(alike)]))


def test_a_number_stays_a_number_and_a_flag_a_flag() -> None:
    """Zero and False are equal, and yet written otherwise: neither takes the place of the other."""
    rows = [Row(number, bool(number), day=None if number else 0) for number in (0, 1, 0, 1, 1, 1)]
    columns = Columns(Row)
    (found,) = columns.unpack_each([columns.pack(rows)])
    assert repr(tuple(rows)) == repr(found)
    assert columns.pack(rows) == columns.pack(found)


def test_more_values_than_places_are_written_one_by_one() -> None:
    """Places are single bytes."""
    rows = tuple(Row(number % 300, is_far, (str(number % 256),)) for is_far in (False, True) for number in range(900))
    columns = Columns(Row)
    assert [rows] == list(columns.unpack_each([columns.pack(rows)]))


def test_equal_values_are_there_once() -> None:
    """In one page and from page to page."""
    columns = Columns(Row)
    rows = [Row(number, True, ("aleppo" + " city", "syria")) for number in range(3)]
    other = [Row(number, True, ("aleppo" + " city", "syria")) for number in (7, 8)]
    one, two = columns.unpack_each([columns.pack(rows), columns.pack(other)])
    assert 1 == len({id(row.words) for row in (*one, *two)})
