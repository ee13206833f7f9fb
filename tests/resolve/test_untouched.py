"""Claims that nothing has touched are met where somebody looks, and woken where something is another."""

import random  # noqa: TID251 - dice with a given seed
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.resolve.made import WORLD
from tests.resolve.test_keys import sketch
from tests.resolve.test_replay import FIRST_DAY, a_sketch
from whosaid.resolve.facets import FOUND
from whosaid.resolve.keys import keys_beside, keys_of, near_keys, page_key, stands_under
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Earlier, Step, exactness
from whosaid.resolve.untouched import Untouched, shelf_of, shelves_of

LATER = (9,)
EVERY_ROOT = frozenset(WORLD.kind_chain(kind)[-1] for kind in ("shelling", "air-strike", "killing", "attack"))


def step(chosen: Sketch, partner: str = "", *, is_twin: bool = False) -> Step:
    """A claim went to this group."""
    return Step(chosen.claim, partner, is_twin, "", "", 0.0, True, 0, 0, 0, 0, False)


def untouched(*members: Sketch) -> Untouched:
    """The claims of one group, the first of which founded it."""
    steps = {one.claim: step(members[0], "" if one is members[0] else members[0].claim) for one in members}
    return Untouched(
        members,
        Earlier(steps, telling=frozenset({"ada lake", *(f"name {number}" for number in range(12))})),
        WORLD.rules,
    )


@st.composite
def any_sketches(draw: st.DrawFn) -> Sketch:
    """A claim of any scope, on one day or several."""
    one = a_sketch(random.Random(draw(st.integers(0, 2**32))), 1, 0)
    last = draw(st.sampled_from((one.last, one.first, None, FIRST_DAY + 2)))
    return replace(one, last=last, scope=draw(st.sampled_from(("incident", "window", "period"))))


@given(any_sketches())
def test_a_claim_is_on_the_shelves_of_the_keys_under_which_it_stands(one: Sketch) -> None:
    """Where it would be missing, nobody would meet it."""
    keys = {shelf_of(key) for key in keys_of(one, EVERY_ROOT)}
    assert keys <= shelves_of(one, frozenset(one.whom), EVERY_ROOT)


@given(any_sketches(), any_sketches())
def test_a_claim_stands_under_a_key_of_its_days_or_not(one: Sketch, other: Sketch) -> None:
    """As its own keys have it."""
    standing = set(keys_of(other, EVERY_ROOT))
    for key in keys_of(one, EVERY_ROOT):
        shelf = shelf_of(key)
        if shelf is not key and shelf in shelves_of(other, frozenset(), EVERY_ROOT):
            assert (key in standing) == stands_under(other, key, EVERY_ROOT), key


@given(any_sketches(), st.booleans())
def test_whoever_looks_under_a_key_is_woken_by_it(one: Sketch, is_far: bool) -> None:
    """Also from the days before and after."""
    keys = [page_key(one), *keys_beside(one, WORLD.rules.placeless), *near_keys(one, 0)]
    for key in keys + (near_keys(one, 1) if is_far else []):
        held = untouched(one)
        held.wake(key, FOUND)
        assert [(exactness(one), one.claim)] == [(order, other.claim) for order, other in held.woken(None)], key


def test_a_group_has_the_members_that_come_before_the_claim_of_now() -> None:
    """But those that are taken anew."""
    first, second, third = sketch(), sketch(claim="claim:b"), sketch(claim="claim:c")
    held = untouched(first, second, third)
    held.take(second.claim)
    held.now = exactness(third)
    group = held.group(first.claim)
    assert group is not None
    held.until_now(group)
    assert [first.claim] == [member.claim for member in group.members()]
    (whole,) = held.whole([first.claim])
    assert [first.claim, third.claim] == [member.claim for member in whole.members()]
    assert [(first.claim, third.claim, "events.grouped")] == whole.links


def test_a_claim_that_is_taken_founds_nothing_until_it_is_taken_to_a_group() -> None:
    """Who was with it must not find it where it was."""
    held = untouched(sketch(), sketch(claim="claim:b"))
    held.take(sketch().claim)
    assert held.group(sketch().claim) is None


def test_under_a_key_stand_those_that_come_before_each_once() -> None:
    """Asked again, only those who came since."""
    first, second = sketch(), sketch(claim="claim:b")
    held = untouched(first, second)
    (key, *_) = near_keys(first, 0)
    held.now = exactness(second)
    assert [first.claim] == [group.founder.claim for group in held.standing(key)]
    held.now = LATER
    assert [first.claim] == [group.founder.claim for group in held.standing(key)]
    assert [] == list(held.standing(key))


def test_the_first_claim_that_says_the_same_is_found() -> None:
    """Names that tell nothing make no difference."""
    first, second = sketch(whom=("ada lake", "bo reed")), sketch(claim="claim:b", whom=("ada lake",))
    held = untouched(replace(first, named=()), second)
    held.now = LATER
    alike = held.first_alike(replace(sketch(), claim="claim:c", whom=("ada lake",)))
    assert alike is not None
    assert first.claim == alike[1]
    assert held.first_alike(sketch(claim="claim:c", figures=())) is None
