"""Which steps of an earlier grouping may be taken again."""

import random  # noqa: TID251 - dice with a given seed
from dataclasses import replace

from tests.resolve.test_replay import a_sketch
from whosaid.resolve.recall import PAGES_TO_A_NAME, Remembered, recall
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Step

STEP = Step("", "", False, "", "", 0.0, False, 0, 0, 0, 0, False)


def pages(number: int, named: int) -> dict[int, tuple[Sketch, ...]]:
    """Pages of one claim, the first few of which name somebody."""
    dice = random.Random(1)
    return {
        page: (replace(a_sketch(dice, page, 0), whom=("ada lake",) if page < named else ()),) for page in range(number)
    }


def test_a_name_counts_from_the_second_page_on() -> None:
    """One page alone ties nothing by it; too many tell nothing by it."""
    number = 5 * PAGES_TO_A_NAME
    kept = [sum(bool(one.whom) for one in recall({}, pages(number, named))[0]) for named in (1, 2, 5, 6)]
    assert [0, 2, 5, 0] == kept


def test_a_page_that_is_gone_and_a_claim_that_has_another_name_now_are_remembered_as_they_were() -> None:
    """All other steps may be taken again."""
    number = 5 * PAGES_TO_A_NAME
    before = {page: Remembered(sketches, (STEP,)) for page, sketches in pages(number, 2).items()}
    now = pages(number, 2)
    now = {page: before[page].sketches for page in now if page not in (0, 9)}
    _, earlier = recall(before, now)
    assert {"claim:000-00", "claim:001-00", "claim:009-00"} == {sketch.claim for sketch, _ in earlier.gone}
    assert number - 3 == len(earlier.steps)
    assert [("ada lake",)] * 2 == [sketch.whom for sketch, _ in earlier.gone if sketch.whom]
