"""The day on which a toll rose is not that of the act."""

import pytest

from tests.extract.told import claim_in, claims_in


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from the raid on Homs rose to 12 on Tuesday.",
        "The number of people killed in the shelling of Homs had reached 15 on Tuesday.",
    ],
)
def test_the_day_of_the_rise_is_only_lent(text: str) -> None:
    """The act is dated by it for want of better, as by the day on which somebody spoke."""
    (claim,) = [one for one in claims_in(text) if one.counts]
    assert ("2016-10-25", "inherited") == (claim.when.latest, claim.when.basis)


def test_the_day_of_the_act_goes_before_that_of_the_rise() -> None:
    """“Saturday's raid” is of Saturday."""
    (claim,) = [
        one for one in claims_in("The death toll of Saturday's raid on Homs rose to 12 on Tuesday.") if one.counts
    ]
    assert ("2016-10-22", "relative") == (claim.when.latest, claim.when.basis)


def test_a_toll_before_its_act_belongs_to_it() -> None:
    """“Rose to 12 after the shelling” is the toll of the shelling."""
    claim = claim_in("The death toll rose to 12 on Tuesday after the shelling of Homs.")
    assert ("shelling-artillery-missile-attack", 1) == (claim.kind, len(claim.counts))


def test_a_disaster_killed_nobody_in_the_war() -> None:
    """Its dead are its own."""
    claim = claim_in("The death toll climbed to 66 after torrential rains hit the country.")
    assert ("natural-disaster", 1) == (claim.kind, len(claim.counts))
