"""How many values are held against each other."""

from whosaid.resolve.verdicts import MOST_VALUES, value_pairs


def test_every_two_of_a_few_values() -> None:
    """Three values are three pairs; a thousand are not half a million."""
    assert [(1, 2), (1, 3), (2, 3)] == list(value_pairs([1, 2, 3]))
    assert MOST_VALUES * (MOST_VALUES - 1) // 2 == len(list(value_pairs(list(range(1000)))))
