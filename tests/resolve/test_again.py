"""A step of an earlier grouping stands beside what is new, or nothing is said."""

import random  # noqa: TID251 - dice with a given seed
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.resolve.made import AIR, SHELLING, WORLD
from tests.resolve.test_lookup import sketch
from tests.resolve.test_replay import Pages, at_once, grouped, left_of, some_of, some_pages, steps_of, told
from whosaid.resolve import again, lookup
from whosaid.resolve.again import Again
from whosaid.resolve.facets import NEW
from whosaid.resolve.former import Former
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import ACROSS, FORBIDDEN, Judge
from whosaid.resolve.lookup import MOST_CANDIDATES, WHOLE_REACH, Lookup
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Earlier, Step, exactness
from whosaid.resolve.untouched import Untouched

#: Page 1 founded a group, page 3 joined it; page 2, of the same place and a like kind, was the nearest of the rest.
FIRST, OTHER, CLAIM = sketch(1), sketch(2, kind=WORLD.kind_chain(SHELLING)), sketch(3)


def step(chosen: Sketch, other: Sketch | None, **facets: object) -> Step:
    """Where a claim went that looked everywhere."""
    near = other.claim if other else ""
    made = Step(chosen.claim, chosen.claim, False, near, near, 0.0, False, WHOLE_REACH, 3, 3, 1, False)
    return made._replace(**facets)  # type: ignore[arg-type]  # checked at run time


class Table:
    """A grouping of the three claims before, and what is new to it."""

    def __init__(self, before: Step) -> None:
        steps = {FIRST.claim: step(FIRST, None), OTHER.claim: step(OTHER, None), CLAIM.claim: before}
        judge = Judge(WORLD.rules)
        self.before = before
        self.untouched = Untouched((FIRST, OTHER, CLAIM), Earlier(steps), WORLD.rules)
        self.lookup = Lookup(WORLD.rules.placeless, judge, self.untouched)
        former = Former(Earlier(steps), self.untouched, WORLD.rules)
        self.again = Again(judge, self.lookup, self.untouched, former)
        self.untouched.now = exactness(CLAIM)

    def comes(self, new: Sketch) -> None:
        """A claim founds a group of its own."""
        group = Group(new)
        group.take_in(new, WORLD.rules)
        self.again.fresh.add(new.claim)
        self.lookup.add(group, new, NEW)

    def step(self) -> Step | None:
        """Of the third claim."""
        return self.again.step(CLAIM, self.before)


NEAREST = step(FIRST, OTHER, points=1.0)


def test_a_claim_that_meets_nothing_new_goes_where_it_went() -> None:
    """Without being held against anything."""
    assert NEAREST == Table(NEAREST).step()


def test_a_new_group_that_is_no_nearer_is_only_counted() -> None:
    """Of the rest the nearest stays the nearest."""
    table = Table(step(FIRST, OTHER, points=ACROSS + 9))
    table.comes(sketch(8, kind=WORLD.kind_chain("bombing"), first=9, last=9))
    found = table.step()
    assert found is not None
    assert (table.before.told, table.before.found + 1) == (found.told, found.found)


def test_a_new_group_that_is_nearer_than_the_rest_makes_the_claim_be_judged() -> None:
    """It may be the chosen one, or the nearest of the rest."""
    table = Table(step(FIRST, OTHER, points=FORBIDDEN))
    table.comes(sketch(8))
    assert table.step() is None


def test_where_a_list_may_be_full_the_claim_is_judged() -> None:
    """What comes in front pushes others off."""
    for full in ({"found": MOST_CANDIDATES - 1}, {"reach": 300, "depth": MOST_CANDIDATES}):
        table = Table(step(FIRST, OTHER, points=ACROSS + 9, **full))
        table.comes(sketch(8, kind=WORLD.kind_chain("bombing")))
        assert table.step() is None


def test_a_group_that_is_no_more_is_asked_for_again_only_where_it_matters() -> None:
    """The chosen one and the nearest of the rest do."""
    table = Table(NEAREST)
    table.untouched.take(OTHER.claim)
    table.lookup.lose(OTHER, step(OTHER, None))
    assert table.step() is None


def runs_of(seed: int, number: int, families: int) -> list[Pages]:
    """Pages that come and go five times, or only come."""
    dice = random.Random(seed)
    pages = some_pages(dice, number, families)
    runs, share = [some_of(pages, dice, 0.6)], dice.choice((0.02, 0.1, 0.3))
    for _ in range(5):
        moving = some_of(pages, dice, share)
        here = {number: page for number, page in pages.items() if (number in runs[-1]) != (number in moving)}
        runs.append({**runs[-1], **here} if dice.random() < 0.5 else here)
    return runs


def hold_against_one_grouping(runs: list[Pages], most: int) -> None:
    """Each run leaves what one grouping of its pages leaves, where a claim is held against so few groups of other articles."""
    with patch.object(lookup, "MOST_CANDIDATES", most), patch.object(again, "MOST_CANDIDATES", most):
        left = steps_of(runs[0])
        for here in runs[1:]:
            found = grouped(here, left)
            left = left_of(here, found)
            assert at_once(here) == found.groupings
            assert told(here, steps_of(here)) == told(here, left)


@given(st.integers(0, 2**32), st.sampled_from((6, 12, 25)), st.sampled_from((0, 40)), st.integers(3, 8))
@settings(max_examples=60)
def test_what_is_pushed_off_a_full_list_is_missed_by_nobody(seed: int, number: int, families: int, most: int) -> None:
    """In collections of some pages few lists are full, so here they are full early."""
    hold_against_one_grouping(runs_of(seed, number, families), most)


@pytest.mark.parametrize(
    ("seed", "number", "families", "most"),
    [
        pytest.param(1_000_494, 25, 40, 3, id="a group of another kind now is one more that is found"),
        pytest.param(1_000_059, 40, 0, 4, id="one of two that are equally near is pushed off"),
        pytest.param(12_000_023, 40, 0, 6, id="a group of a like kind has become one of another kind"),
        pytest.param(
            31_001_550, 25, 40, 5, id="a group that lost its claims of the article is one more in other articles"
        ),
        pytest.param(51_000_399, 40, 0, 5, id="and so it is where it is another in its article, too"),
    ],
)
def test_what_once_was_missed(seed: int, number: int, families: int, most: int) -> None:
    """Collections of which a step was wrong."""
    hold_against_one_grouping(runs_of(seed, number, families), most)


def held(page: int, day: int, kind: str = AIR, *, firm: bool = True) -> Sketch:
    """A claim of a sentence that every page prints, with a day of its own."""
    return sketch(
        page, kind=WORLD.kind_chain(kind), first=day, last=day, firm=firm, published=f"2031-05-{page:02d}", words=1,
        dated=True, by=(), figures=(), denied=False, background=False, part=None, placed=True, imprint=False, wholes=(),
    )  # fmt: skip


def test_a_claim_looks_further_where_a_list_has_become_longer_in_front() -> None:
    """Groups that it is not held against come in one run, and in a later one its act where it did not look at first."""
    claims = [held(page, day) for page, day in ((10, 100), (20, 300), (25, 500))]
    claims.append(held(28, 700, firm=False))
    runs: list[Pages] = [{int(claim.article[-3:]): (claim,) for claim in claims}]
    runs.append({**runs[0], 5: (held(5, 900, SHELLING),), 6: (held(6, 950, SHELLING),)})
    runs.append({**runs[1], 22: (held(22, 700),)})
    hold_against_one_grouping(runs, 3)
