"""What is known of an act before anything was found."""

from tests.extract.told import claims_in
from whosaid.extract.setting import Setting


def test_nothing_is_said_before_it_was_found() -> None:
    """A fresh setting has no time, no place and no words of its own."""
    fresh = Setting()
    assert (None, None, None) == (fresh.when, fresh.where, fresh.days)
    assert {False} == {fresh.own_when, fresh.own_where, fresh.is_hour, fresh.is_open}


def test_the_day_that_is_told_goes_before_the_day_of_speaking() -> None:
    """“Killed nine, police said on Wednesday. The raid took place on Monday”: on Monday."""
    told = "Soldiers raided a farm and killed nine men, police said on Wednesday. The raid on the farm took place on Monday."
    assert {"2016-10-24"} == {claim.when.earliest for claim in claims_in(told)}
    assert {"2016-10-26"} == {claim.when.earliest for claim in claims_in(told.partition(". ")[0] + ".")}
