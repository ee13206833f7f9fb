"""What all claims of an event agree on."""

from tests.resolve.made import AIR, WORLD, Told, page, told
from whosaid.resolve.group import Group
from whosaid.resolve.sketches import sketch_claims


def grouped(*claims: Told) -> Group:
    """The claims of one page, taken into one group in their order."""
    made = page("The Kite", "2031-05-04", *claims)
    sketches = sketch_claims(made.article, made.findings, WORLD)
    group = Group(sketches[0])
    for sketch in sketches:
        group.take_in(sketch, WORLD.rules)
    return group


def test_a_group_narrows_and_never_widens() -> None:
    """Town then quarter then town again: the quarter stands; so with the days and the kind."""
    group = grouped(
        told("attack", "It was attacked.", day=("2031-05-03", "2031-05-04")),
        told(AIR, "Jets struck the quarter.", place="Old Quarter"),
        told("strike", "It was struck."),
    )
    assert "Old Quarter" == group.place[0]
    assert AIR == group.kind[0]
    assert group.first == group.last


def test_an_act_without_a_name_gives_way_to_one_with_a_name() -> None:
    """Killing tells less than the strike that killed."""
    assert AIR == grouped(told("killing", "Six died."), told(AIR, "Jets struck.")).kind[0]


def test_stated_days_go_before_inherited_ones() -> None:
    """A day from the imprint does not narrow a day in words."""
    group = grouped(told(AIR, "Jets struck.", basis="publication"), told(AIR, "On Tuesday.", day="2031-05-03"))
    assert group.firm
    assert group.first == group.last


def test_the_nearest_outside_is_remembered() -> None:
    """More points are nearer."""
    group = grouped(told(AIR, "Jets struck."))
    group.come_near(1.0, "claim:a", "claim:b")
    group.come_near(0.5, "claim:a", "claim:c")
    assert ("claim:a", "claim:b") == group.neighbour


def test_the_partner_is_the_nearest_of_ones_own_page() -> None:
    """A claim joins the member that stands closest to it."""
    group = grouped(told(AIR, "Jets struck."), told(AIR, "Jets struck once more."))
    last = group.pages[group.founder.article][-1]
    assert last.claim == group.partner(last)


def test_a_denial_does_not_narrow_what_happened() -> None:
    """An attack of which an air strike is denied is an attack; whoever then tells of an attack tells what happened."""
    attack, denial = told("attack", "It was attacked."), told(AIR, "No jets struck.", denied=True)
    assert "attack" == grouped(attack, denial).kind[0]
    assert "attack" == grouped(denial, attack).kind[0]
