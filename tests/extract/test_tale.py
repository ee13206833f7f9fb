"""The day that other words for an act share with it."""

from dataclasses import replace

import pytest

from tests.extract.told import article_of, claims_in
from tests.knowing import KNOWN
from whosaid.extract.everything import find_everything

LEAD = "Jets bombed a concert in Homs on Sunday night.\n\nSome said that they had heard nothing.\n\nOthers left.\n\n"


def _days(text: str, known: str = "") -> set[str]:
    return {str(claim.when.earliest) for claim in claims_in(text) if claim.trigger.exact not in ("bombed", known)}


@pytest.mark.parametrize(
    "text",
    [
        "Nine singers were killed.",
        "Embassies said that the attack broke the law.",
        "The army said that the air strike hit rebels.",
        "The number of people killed by an air strike on Homs rose to 75, doctors said.",
        "The number of people killed by an air strike on Homs rose to 75 as of Thursday, doctors said.",
        "Nine people were wounded.",
    ],
)
def test_what_the_page_tells_again_is_of_its_day(text: str) -> None:
    """Harms that name no act, tolls and words that point back take the only day of the page."""
    assert {"2016-10-23"} == _days(LEAD + text)


@pytest.mark.parametrize(
    "text", ["Gunmen attacked a bus in Latakia.", "Rebels shelled Idlib.", "Nine people were wounded in Latakia."]
)
def test_another_act_is_of_the_day_of_the_page(text: str) -> None:
    """A new act, and a harm at another place."""
    assert {"2016-10-28"} == _days(LEAD + text)


def test_what_is_looked_back_at_dates_nothing_else() -> None:
    """A bomber of two weeks ago at the end of the page is not the day of the mine that it tells first."""
    text = (
        "A woman was killed when a mine exploded in Homs.\n\nRebels shelled Idlib on Thursday.\n\n"
        "On 15 October a bomb exploded in a hall and killed 30 people."
    )
    assert "2016-10-28" == claims_in(text)[0].when.earliest


def test_two_days_are_no_day() -> None:
    """Where two acts may be meant, neither lends."""
    text = (
        LEAD + "Gunmen attacked a school in Homs on Tuesday.\n\nOthers left.\n\nOne more.\n\nNine singers were killed."
    )
    assert "2016-10-28" in _days(text, "attacked")


def test_brackets_that_give_a_short_name_part_nothing() -> None:
    """The day stands behind them and is that of the strike."""
    (strike, *_) = claims_in(
        "An air strike that killed nine members of the Northern Union (NU) on Sunday was condemned."
    )
    assert "2016-10-23" == strike.when.earliest


def test_a_headline_of_a_harm_takes_the_day_of_what_did_it() -> None:
    """“Rebels kill four” is of the day of the blast told first, not of an older attack further down."""
    text = (
        "Rebels kill four guards in Homs\n\nRebels triggered a landmine blast near Homs on Thursday, killing four guards.\n\n"
        "Seven guards died in an ambush on Monday."
    )
    claim = find_everything(replace(article_of(text), title="Rebels kill four guards in Homs"), KNOWN).claims[0]
    assert ("kill", "2016-10-27") == (claim.trigger.exact, claim.when.earliest)


def test_another_blast_lends_no_day() -> None:
    """What another act did is no day of those told without one."""
    text = "Nine people were wounded when a rocket hit a station in Homs, a spokesman said.\n\nFive more guards were wounded in another blast on Wednesday."
    assert "2016-10-26" != claims_in(text)[0].when.earliest


def test_the_attack_that_another_is_held_against() -> None:
    """The attack since which no other was as bad is not the one told before."""
    text = "Gunmen attacked Homs on Tuesday, one of the deadliest assaults since the attack on Idlib. In June 2012, 160 people were killed in this massacre."
    assert {"2016-10-25"} == {claim.when.earliest for claim in claims_in(text) if claim.trigger.exact == "attacked"}
    assert {"2012-06-01"} == {claim.when.earliest for claim in claims_in(text) if claim.trigger.exact == "massacre"}


def test_two_separate_attacks_are_told_here() -> None:
    """Acts that are counted apart from one another are still those of the page."""
    text = "Attacks in Homs kill 19\n\nAt least 19 people died in two separate attacks in Homs on Thursday."
    assert {"2016-10-27"} == {claim.when.earliest for claim in claims_in(text)}


def test_two_weeks_later_dates_nothing_before() -> None:
    """When one of them died says nothing of the raid."""
    text = "Nine people were killed in the raid on Homs.\n\nTheir doctor was killed two weeks later on the road."
    assert "2016-11-11" != claims_in(text, None)[0].when.earliest
    raid = "Jets bombed Homs.\n\nSome said that they had heard nothing.\n\nTwo weeks later jets bombed Idlib."
    assert (None, None) == (claims_in(raid, None)[0].when.earliest, claims_in(raid, None)[0].when.latest)


def test_a_raid_at_the_end_of_a_page_dates_no_bomb() -> None:
    """An air strike of last week, told of once behind the news, lends its day to no bomb of the lead."""
    text = (
        "Gunmen killed nine people in an attack on a hotel, police said.\n\nA car bomb went off at the gate.\n\n"
        "Rebels said the attack began with a blast.\n\nOn Friday, Torland said a chief was killed in an October 20 air strike."
    )
    assert "2016-10-20" not in {claim.when.earliest for claim in claims_in(text) if claim.trigger.exact == "attack"}
