"""The order in which claims go to their groups."""

import random  # noqa: TID251 - dice with a given seed
from dataclasses import replace

from tests.resolve.test_replay import a_sketch
from whosaid.resolve.steps import exactness


def test_what_is_more_exact_goes_first() -> None:
    """An incident with a day and a place before one without, and a total over a longer time last."""
    exact = replace(a_sketch(random.Random(1), 1, 0), scope="incident", denied=False, first=9, place=("Port",))
    vague, total = replace(exact, first=None), replace(exact, scope="period")
    assert [exact, vague, total] == sorted((total, vague, exact), key=exactness)


def test_no_two_claims_have_one_place() -> None:
    """Claims that say the same go in order of their ids, so the order in which they came is nothing."""
    one = a_sketch(random.Random(1), 1, 0)
    assert exactness(one) < exactness(replace(one, claim=one.claim + "a"))
