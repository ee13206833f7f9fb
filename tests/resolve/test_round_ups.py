"""Whether a page is a round-up of many acts."""

from dataclasses import replace

from tests.resolve.made import AIR, SHELLING, WORLD, MadePage, page, told
from whosaid.records.inferred import Claim
from whosaid.resolve.events import group_events
from whosaid.resolve.round_ups import is_lent_nearby, is_placed, is_round_up
from whosaid.resolve.sketches import sketch_claims

TOWNS = ("Old Quarter", "Hill Quarter", "Inland", "North Pier")


def bulletin(*places: str) -> MadePage:
    """A page that shells each of the places."""
    return page(
        "The Kite", "2031-05-04", *(told(SHELLING, f"Shells fell on {place}.", place=place) for place in places)
    )


def lent(made: MadePage, number: int, lender: int) -> MadePage:
    """The page with one claim whose place the words of another lend."""
    claims = list(made.findings.claims)
    claims[number] = replace(claims[number], where=claims[lender].where)
    return replace(made, findings=replace(made.findings, claims=tuple(claims)))


def claims_of(*places: str) -> tuple[Claim, ...]:
    """The claims of such a page."""
    return bulletin(*places).findings.claims


def test_a_page_of_four_towns_is_a_round_up() -> None:
    """Four towns, none of which lies in another and none of which has most of the acts."""
    places = ("Old Quarter", "Hill Quarter", "Inland")
    assert not is_round_up(claims_of(*places), WORLD)
    claims = claims_of(*places, "Inland")
    assert claims[-1].where is not None
    fourth = replace(claims[-1], where=replace(claims[-1].where, place="North Pier", name="North Pier"))
    assert is_round_up((*claims[:-1], fourth), WORLD)
    assert not is_round_up((*claims[:-1], fourth, *claims_of(*["Inland"] * 6)), WORLD)


def test_a_page_that_seldom_says_where_is_no_round_up() -> None:
    """A long page about one act names many places, but few of its claims stand beside them."""
    claims = claims_of("Old Quarter", "Hill Quarter", "Inland", "Port", "Coast")
    assert claims[3].where is not None
    fourth = replace(claims[3], where=replace(claims[3].where, place="North Pier", name="North Pier"))
    bare = tuple(replace(claim, where=None) for claim in claims_of(*["Port"] * 7))
    assert is_round_up((*claims[:3], fourth), WORLD)
    assert not is_round_up((*claims[:3], fourth, *bare), WORLD)
    assert not is_round_up((), WORLD)


def test_a_place_is_said_beside_an_act_or_lent_from_before_it() -> None:
    """Words of the sentence place an act; those of the sentence before lend it their place."""
    one, two = lent(bulletin("Inland", "Port"), 1, 0).findings.claims
    assert [True, False] == [is_placed(one), is_placed(two)]
    assert is_lent_nearby(two)
    assert not is_lent_nearby(replace(two, where=None))


def test_in_a_round_up_a_lent_place_parts_two_acts() -> None:
    """The damage told under one town of a bulletin is not that of the next town; in another page it may be."""
    two = lent(page("The Kite", "2031-05-04", told(AIR, "Jets hit Inland."), told(AIR, "Jets hit again.")), 1, 0)
    assert not sketch_claims(two.article, two.findings, WORLD)[1].placed
    made = lent(bulletin("Old Quarter", "Hill Quarter", "Inland", "Port", "Port", "Port"), 4, 2)
    claims = list(made.findings.claims)
    for number, name in ((3, "North Pier"), (5, "West Pier")):
        where = claims[number].where
        assert where is not None
        claims[number] = replace(claims[number], where=replace(where, place=name, name=name))
    sketches = sketch_claims(made.article, replace(made.findings, claims=tuple(claims)), WORLD)
    assert sketches[4].placed
    named = {sketch.claim: number for number, sketch in enumerate(sketches)}
    groups = group_events(sketches, WORLD.rules)
    assert [{0}, {1}, {2, 4}, {3}, {5}] == sorted(({named[one] for one in group.claims} for group in groups), key=min)
