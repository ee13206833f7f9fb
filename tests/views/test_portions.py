"""A long list is shown in portions."""

import pytest

from whosaid.views.portions import portion


@pytest.mark.parametrize(
    ("first", "rows", "before", "after"),
    [
        (0, (0, 1, 2), None, 3),
        (3, (3, 4, 5), 0, 6),
        (6, (6,), 3, None),
        (99, (6,), 3, None),
        (-5, (0, 1, 2), None, 3),
        (1, (1, 2, 3), 0, 4),
    ],
)
def test_a_portion_knows_what_comes_before_and_after(
    first: int, rows: tuple[int, ...], before: int | None, after: int | None
) -> None:
    """Beyond the end the last row is shown."""
    found = portion(range(7), first, 3)
    assert rows == found.rows
    assert (before, after) == (found.before, found.after)
    assert 7 == found.of


def test_an_empty_list_has_one_empty_portion() -> None:
    """With nothing before and nothing after."""
    empty: list[str] = []
    found = portion(empty, 5, 3)
    assert ((), None, None, 0) == (found.rows, found.before, found.after, found.of)
