"""What one act of a sentence says of the time of another."""

from tests.extract.told import claims_in


def _day(text: str, trigger: str, day: str | None = "2016-10-28") -> tuple[str | None, str | None]:
    claim = next(claim for claim in claims_in(text, day) if claim.trigger.exact == trigger)
    return claim.when.earliest, claim.when.latest


def test_an_act_beside_one_that_another_sentence_dates() -> None:
    """“Abducted nine in an attack on the town. The attack was on Wednesday”: the men were abducted on Wednesday too."""
    told = "Gunmen abducted nine men during an attack on Homs. The attack on Homs took place on Wednesday."
    assert ("2016-10-26", "2016-10-26") == _day(told, "abducted")


def test_what_an_attack_came_after_was_before_the_page() -> None:
    """“Comes days after two soldiers were killed”: some day before the page, not that of the page nor of another act."""
    told = "The attack comes days after two soldiers were killed in Hama. On 15 October a guard was killed in Homs."
    assert (None, "2016-10-28") == _day(told, "killed")
