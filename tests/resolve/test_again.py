"""A step of an earlier grouping stands beside what is new, or nothing is said."""

from tests.resolve.made import SHELLING, WORLD
from tests.resolve.test_lookup import sketch
from whosaid.resolve.again import Again
from whosaid.resolve.facets import NEW
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
        self.again = Again(judge, self.lookup, self.untouched)
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
