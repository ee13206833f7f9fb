"""Where a claim's likely groups are found, and whether it would find the same as before."""

import random  # noqa: TID251 - dice with a given seed
from dataclasses import replace

from tests.resolve.made import WORLD
from tests.resolve.test_replay import a_sketch
from whosaid.resolve.facets import CASE, NEW
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import Judge
from whosaid.resolve.lookup import MOST_CANDIDATES, WHOLE_REACH, Lookup
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Earlier, Step
from whosaid.resolve.untouched import Untouched


def sketch(page: int, **facets: object) -> Sketch:
    """A claim of an air strike on the port."""
    made = replace(
        a_sketch(random.Random(1), page, 0),
        kind=WORLD.kind_chain("air-strike"),
        place=WORLD.place_chain("Port", "Port"),
        precision=2,
        scope="incident",
        first=9,
        last=9,
        firm=True,
        words=0,
        whom=(),
        mode="happened",
    )
    return replace(made, **facets)  # type: ignore[arg-type]  # checked by dataclasses at run time


def lookup() -> Lookup:
    """One of a grouping whose only claim of before stands far away."""
    far = sketch(98, first=90, last=90)
    earlier = Earlier({far.claim: Step(far.claim, "", False, "", "", 0.0, False, 0, 0, 0, 0, False)})
    return Lookup(WORLD.rules.placeless, Judge(WORLD.rules), Untouched((far,), earlier, WORLD.rules))


def test_a_claim_finds_groups_of_its_day_and_place() -> None:
    """And of the days beside only where there are few; not of another town."""
    table, here, there = lookup(), sketch(1), sketch(2, place=WORLD.place_chain("Inland", "Inland"))
    table.add(Group(here), here, 0)
    table.add(Group(there), there, 0)
    found = table.candidates(sketch(3))
    assert ([here], True, WHOLE_REACH) == ([group.founder for group in found.groups], found.far, found.reach)
    found = table.candidates(sketch(3, first=10, last=10))
    assert [here] == [group.founder for group in found.groups]


def test_what_is_new_is_noticed_by_those_who_look_there() -> None:
    """Only by them: another town, another day, another page find what they found."""
    table, new = lookup(), sketch(1)
    table.add(Group(new), new, NEW)
    assert table.otherwise(sketch(2), far=False, reach=WHOLE_REACH) is not None
    assert table.otherwise(sketch(2, first=11, last=11), far=True, reach=WHOLE_REACH) is None
    assert table.otherwise(sketch(2, first=10, last=10), far=True, reach=WHOLE_REACH) is not None
    assert table.otherwise(sketch(2, first=10, last=10), far=False, reach=WHOLE_REACH) is None
    assert table.otherwise(sketch(2, place=WORLD.place_chain("Inland", "Inland")), far=True, reach=WHOLE_REACH) is None
    assert table.otherwise(sketch(1, first=40, last=40), far=False, reach=WHOLE_REACH) is not None


def test_a_group_that_stands_there_already_is_not_new() -> None:
    """A further member adds nothing to find."""
    table, one = lookup(), sketch(1)
    group = Group(one)
    table.add(group, one, 0)
    table.add(group, sketch(2), NEW)
    assert table.otherwise(sketch(3), far=True, reach=WHOLE_REACH) is None
    table.touch_words(group, sketch(3, words=7))
    assert table.otherwise(sketch(3, words=7), far=True, reach=WHOLE_REACH) is not None


def test_what_lies_beyond_what_is_looked_at_is_nothing_to_a_claim() -> None:
    """A claim that has found enough does not look whether another group has come after these."""
    table, claim = lookup(), sketch(99)
    for page in range(MOST_CANDIDATES + 1):
        table.add(Group(sketch(page)), sketch(page), 0)
    far, reach = table.candidates(claim)[1:3]
    assert not far
    new = sketch(90)
    table.add(Group(new), new, NEW)
    assert table.otherwise(claim, far=far, reach=reach) is None
    first = table.candidates(claim).groups
    table.touch(next(iter(first)), sketch(0), CASE)
    assert table.otherwise(claim, far=far, reach=reach) is not None
