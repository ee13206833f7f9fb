"""A claim that says nothing of a facet finds a group that differs only there as it was."""

import random  # noqa: TID251 - dice with a given seed

from hypothesis import given
from hypothesis import strategies as st

from tests.resolve.made import WORLD
from tests.resolve.test_lookup import sketch
from tests.resolve.test_replay import a_sketch
from whosaid.resolve.facets import (
    ALL_NAMES,
    CASE,
    FIGURES,
    FOR_ALL,
    KIND,
    NAMES,
    NEW,
    PARTIES,
    SITES,
    asked_for,
    differing,
)
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import Judge
from whosaid.resolve.recall import with_names
from whosaid.resolve.sketches import Sketch


def group_of(*members: Sketch) -> Group:
    """The first one founded it."""
    group = Group(members[0])
    for member in members:
        group.take_in(member, WORLD.rules)
    return group


def test_what_an_added_claim_changes_is_named() -> None:
    """Its figures, its party and its names; nothing where it says what is known."""
    one = group_of(sketch(1, figures=(), by=(), whom=()))
    same = group_of(sketch(1, figures=(), by=(), whom=()), sketch(2, figures=(), by=(), whom=()))
    more = sketch(2, figures=(("killed", "all", 4, 4),), by=(WORLD.party("Norland Army"),), whom=("ada lake",))
    other = group_of(sketch(1, figures=(), by=(), whom=()), more)
    assert 0 == differing(one.outlook, same.outlook)
    assert FIGURES | PARTIES | NAMES == differing(one.outlook, other.outlook)
    market = group_of(
        sketch(1, figures=(), by=(), whom=()), sketch(2, figures=(), by=(), whom=(), sites=("site.market",))
    )
    assert SITES == differing(one.outlook, market.outlook)
    assert CASE == differing(one.outlook, group_of(sketch(1, figures=(), by=(), whom=(), last=10)).outlook)
    assert (
        KIND == differing(one.outlook, group_of(sketch(1, figures=(), by=(), whom=(), denied=True)).outlook) & ~PARTIES
    )


def test_a_claim_is_held_against_what_it_says_something_of() -> None:
    """And against kind, days and place always."""
    assert FOR_ALL == asked_for(sketch(1, figures=(), by=(), whom=()))
    assert FOR_ALL | NAMES == asked_for(sketch(1, figures=(), by=(), whom=("ada lake", "bo reed")))
    by = (WORLD.party("Norland Army"),)
    assert FOR_ALL | NAMES | PARTIES == asked_for(sketch(1, figures=(), by=by, whom=("ada lake", "age:17")))
    every = sketch(1, figures=(("killed", "all", 4, 4),), by=by, whom=("ada lake", "bo reed"), sites=("site.market",))
    assert NEW == asked_for(every)


@given(st.integers(0, 2**32), st.integers(1, 4))
def test_what_a_claim_is_not_held_against_makes_it_no_nearer(seed: int, number: int) -> None:
    """Two groups that differ in other facets only are equally near; a claim without the names that tell nothing asks no further."""
    dice = random.Random(seed)
    members = [a_sketch(dice, page, 0, dice.choice((0, 2))) for page in range(number + 1)]
    one, other = group_of(*members[:-1]), group_of(*members)
    telling = frozenset(f"name {name}" for name in range(12) if dice.random() < 0.5)
    said = a_sketch(dice, 9, 0, dice.choice((0, 2)))
    claim = with_names(said, telling)
    assert asked_for(claim) & ~asked_for(said) == 0
    if claim.words != members[-1].words and not asked_for(claim) & differing(one.outlook, other.outlook):
        judge = Judge(WORLD.rules)
        assert judge.points(claim, one) == judge.points(claim, other)


def test_all_names_are_asked_for_beside_a_party_only() -> None:
    """By names that are too common to join, acts of one party are told apart."""
    assert not asked_for(sketch(1, by=(), whom=("ada lake", "bo reed"))) & ALL_NAMES
