"""Groups of claims that one page tells in both become one event."""

from dataclasses import replace

from tests.resolve.made import AIR, WORLD, MadePage, Told, page, told
from whosaid.records.concluded import Judgement
from whosaid.resolve.events import Grouping, group_events
from whosaid.resolve.page_ties import PAGED, Ties, led_to, left_ties
from whosaid.resolve.sketches import Sketch, sketch_claims

STRIKE = told(AIR, "Jets struck the port on Wednesday.")
DEAD = told("killing", "Nine were killed.", day="2031-05-05", basis="publication")


def sketches(*pages: MadePage) -> list[Sketch]:
    """Of all pages."""
    return [sketch for made in pages for sketch in sketch_claims(made.article, made.findings, WORLD)]


def told_by_three(strike: Told, dead: Told, *rest: Told) -> list[MadePage]:
    """The Kite tells both; the Lantern what is dated, the Gull what has the day of its imprint."""
    return [
        page("The Kite", "2031-05-05", strike, dead),
        page("Lantern", "2031-05-05", strike),
        page("Gull", "2031-05-05", replace(dead, killed="9"), *rest),
    ]


def groupings(*pages: MadePage, judgements: tuple[Judgement, ...] = ()) -> tuple[Grouping, ...]:
    """Events of the pages."""
    return group_events(sketches(*pages), WORLD.rules, judgements)


def test_a_page_that_tells_the_day_and_the_dead_ties_those_that_tell_one_of_them() -> None:
    """Its strike is that of one page, its dead those of the other: all three tell of one act."""
    (event,) = groupings(*told_by_three(STRIKE, DEAD))
    assert 4 == len(event.claims)
    assert [PAGED] == [link.rule for link in event.links if link.rule == PAGED]


def test_without_that_page_nothing_ties_the_others() -> None:
    """An imprint of the next morning is not enough for the dead without their act."""
    assert 2 == len(groupings(*told_by_three(STRIKE, DEAD)[1:]))


def test_other_days_provinces_and_things_hit_stay_apart() -> None:
    """What words put on another day, in the whole province, or at something else that was hit is another act."""
    assert 2 == len(groupings(*told_by_three(STRIKE, told("killing", "Nine died on Monday.", day="2031-05-02"))))
    quarter = told(AIR, "Jets struck the quarter on Wednesday.", place="Old Quarter")
    assert 1 < len(groupings(*told_by_three(quarter, DEAD)))
    wide = told("killing", "Nine were killed.", place="Coast", day="2031-05-05", basis="publication", killed="9")
    assert 1 < len(groupings(*told_by_three(STRIKE, wide)))


def test_a_person_may_keep_them_apart() -> None:
    """A person's word is the last."""
    pages = told_by_three(STRIKE, DEAD)
    strike, dead = pages[1].findings.claims[0].id, pages[2].findings.claims[0].id
    left, right = min(strike, dead), max(strike, dead)
    judgement = Judgement(left, right, "different", "person:Ann", "", "2031-06-01")
    found = groupings(*pages, judgements=(judgement,))
    assert not any({strike, dead} <= set(event.claims) for event in found)


def test_pairs_lead_from_group_to_group() -> None:
    """Whatever is another there may be another here."""
    pairs = [("a", "b"), ("b", "c"), ("d", "e")]
    assert {"a", "b", "c"} == led_to(pairs, {"c", "x"})
    assert set() == led_to(pairs, {"x"})


def test_ties_of_groups_that_are_as_they_were_are_left() -> None:
    """The others are those of now."""
    before = Ties((("a", "b", 2), ("d", "e", 1)), (("b", "a"), ("e", "d")))
    now = left_ties(before, {("a", "c"): 3}, {"c": "a"}, {"a", "b", "c"})
    assert Ties((("a", "c", 3), ("d", "e", 1)), (("c", "a"), ("e", "d"))) == now
