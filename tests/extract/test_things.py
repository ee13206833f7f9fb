"""Old times that say when a thing came about."""

import pytest

from tests.extract.told import claims_in, syntax_of, token
from whosaid.extract.things import begins_then, dates_thing


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rebels burned a school that opened in 2014, killing two teachers.", {"2016-10-28"}),
        ("Rebels attacked a base which had been built in 2010 and killed nine soldiers.", {"2016-10-28"}),
        ("A man who was born in 1990 killed nine people.", {"2016-10-28"}),
        ("The body of a man born in Homs in 1961 was found.", {"2016-10-28"}),
        ("The bridge, which was built in 1990, was bombed.", {"2016-10-28"}),
        ("Gunmen who in 2014 killed nine soldiers fled.", {"2014-01-01"}),
        ("A campaign that peaked in 1988 killed thousands.", {"1988-01-01"}),
        ("Thousands were killed in a campaign that peaked in 1988.", {"1988-01-01"}),
        ("The massacre, which took place in 1989, killed nine people.", {"1989-01-01"}),
    ],
)
def test_the_year_of_a_thing_dates_no_act(text: str, days: set[str]) -> None:
    """What is said of a thing or of somebody is apart; what is said of an event dates what happened in it."""
    claims = [claim for claim in claims_in(text) if claim.kind != "displacement"]
    assert days == {str(claim.when.earliest) for claim in claims}
    assert (days == {"2016-10-28"}) != all(claim.background for claim in claims)


def test_a_war_that_began_goes_on() -> None:
    """Whoever died in a war that began in 2014 died in that year or later."""
    (claim,) = claims_in("A war that began in 2014 has killed 10,000 people.")
    assert ("2014-01-01", "2016-10-28") == (claim.when.earliest, claim.when.latest)


def test_what_is_told_of_the_victims_lends_no_year() -> None:
    """They fled in 2014 and were killed now."""
    killing, _ = claims_in("Rebels killed nine farmers who had fled in 2014.")
    assert "2016-10-28" == killing.when.earliest


def test_the_time_in_a_relative_clause() -> None:
    """Of a thing, or of an event that began."""
    school = syntax_of("Rebels burned a school that opened in 2014.")
    assert (True, False) == (dates_thing(school, token(school, "2014")), begins_then(school, token(school, "2014")))
    war = syntax_of("He fought in a war that began in 2014.")
    assert (False, True) == (dates_thing(war, token(war, "2014")), begins_then(war, token(war, "2014")))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The raid led to an exodus from Homs to Hama, which opened its gates on Monday.", "2016-10-28"),
        ("Nine rebels were killed near the road, which the troops had cut on Monday.", "2016-10-28"),
        ("Nine rebels were killed in clashes in Homs, which broke out on Monday.", "2016-10-24"),
    ],
)
def test_what_another_did_dates_nothing(text: str, day: str) -> None:
    """The day on which somebody else did something to a place or a thing is not the act's; that on which it broke out is."""
    assert day == str(claims_in(text)[0].when.earliest)[:10]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The monitor matched nine of the civilians killed with a list released on 5 October 2016.", "2016-10-28"),
        ("Nine people were killed on 5 October 2016.", "2016-10-05"),
    ],
)
def test_the_day_of_a_list_dates_none_of_those_in_it(text: str, day: str) -> None:
    """What was published tells of acts that were before it."""
    assert {day} == {claim.when.earliest for claim in claims_in(text)}
