"""A group of an earlier grouping is there as it was at the place of a claim."""

from tests.resolve.made import AIR, WORLD
from tests.resolve.test_lookup import sketch
from whosaid.resolve.former import Former
from whosaid.resolve.group import Group
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Earlier, Step, exactness
from whosaid.resolve.untouched import Untouched

FIRST, SECOND, GONE = (
    sketch(1),
    sketch(2, figures=(("killed", "all", 9, 9),)),
    sketch(3, kind=WORLD.kind_chain("bombing")),
)


def step(chosen: Sketch) -> Step:
    """A claim went to this group."""
    return Step(chosen.claim, chosen.claim, False, "", "", 0.0, True, 0, 0, 0, 0, False)


def test_a_group_is_as_it_was_with_claims_that_are_no_more() -> None:
    """Up to the claim whose place is asked for, which is among them."""
    members = sorted((FIRST, SECOND, GONE), key=exactness)
    founder = members[0]
    steps = {member.claim: step(founder) for member in members if member is not GONE}
    earlier = Earlier(steps, [(GONE, step(founder))])
    held = Untouched([member for member in members if member is not GONE], earlier, WORLD.rules)
    former, group = Former(earlier, held, WORLD.rules), Group(founder)
    for number, member in enumerate(members, 1):
        group.take_in(member, WORLD.rules)
        assert group.outlook == former.outlook(founder.claim, exactness(member))
        assert [later.kind for later in members[: number - 1 : -1]] == former.later_kinds(
            founder.claim, exactness(member)
        )
    assert AIR in group.kind
