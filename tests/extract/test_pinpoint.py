"""The place inside a country or region where an act was that the opening tells of the country only."""

import pytest

from tests.extract.told import claims_in


def wheres(text: str) -> list[str]:
    """The places of the claims of a text."""
    return [claim.where.name if claim.where else "" for claim in claims_in(text)]


def test_the_lead_is_where_the_next_sentence_says() -> None:
    """“A town in northern Syria” is the town that the same tale names next."""
    text = "An air strike hit a town in northern Syria on Monday. The strike on Sarmin killed four people."
    assert ["Sarmin"] == sorted(set(wheres(text)))


def test_a_part_is_not_lent() -> None:
    """What the lead tells of the country was in the town, not in the part where one shell fell."""
    text = "Rebels shelled a market in Syria on Monday. Rebels shelled eastern Homs, a witness said."
    first = claims_in(text)[0].where
    assert first is not None
    assert ("Homs", None) == (first.name, first.part)


def test_two_provinces_leave_the_country() -> None:
    """Where the tale goes on in towns of two provinces, nobody knows which one is meant."""
    text = "Air strikes killed nine people in Syria on Monday. Air strikes killed four in Homs. Air strikes killed five in Raqqa."
    assert "Syria" == wheres(text)[0]


def test_another_act_says_nothing_of_it() -> None:
    """A protest in one town is not where shells fell."""
    assert "Syria" == wheres("Rebels shelled a village in Syria. Hundreds marched in a protest in Homs.")[0]


def test_a_country_far_down_is_the_country() -> None:
    """Sums of a whole war, below the opening, are of the whole country."""
    calm = "It rained. " * 6
    text = f"{calm}Air strikes have killed thousands of people in Syria. Air strikes killed four in Homs."
    assert "Syria" == wheres(text)[0]


def test_a_region_of_one_province_is_not_in_another() -> None:
    """What happened in a region was not in a city of another division, though that was struck too."""
    text = "Government jets bombed Eastern Ghouta on Monday. Government jets bombed Homs in Syria on Monday."
    assert "Eastern Ghouta" == wheres(text)[0]


@pytest.mark.parametrize("spread", ["elsewhere in Syria", "over the rest of Syria", "countrywide in Syria"])
def test_an_act_that_is_spread_is_in_no_town(spread: str) -> None:
    """What happened elsewhere in a country, or over the rest of it, was not in the town that is told of next."""
    assert "Syria" == wheres(f"Bombs killed nine people {spread} on Monday. Bombs killed four in Homs.")[0]


def test_a_country_is_not_the_town_where_the_wounded_were_flown() -> None:
    """Whoever was flown to a city was not shot there."""
    text = "Shells killed two people in Syria on Monday. The wounded were flown to Homs by their families."
    assert "Syria" == wheres(text)[0]


def test_a_town_of_the_headline_is_meant_by_the_country_below() -> None:
    """“In Norland” under a headline that names the town is there, whatever is told of other towns further on."""
    claims = claims_in("Bomb kills nine in Homs\n\nA bomb killed nine people in Syria on Monday. Shells fell on Idlib.")
    assert ["Homs", "Homs", "Idlib"] == [claim.where.name if claim.where else None for claim in claims]
