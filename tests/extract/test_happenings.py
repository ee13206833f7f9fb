"""Sentences that only say when and where something happened."""

import pytest

from tests.extract.told import claims_in

#: The page is of Friday, the 28th.
TUESDAY = "2016-10-25"


@pytest.mark.parametrize(
    "sentence",
    [
        "It happened around 10:35 p.m. on Tuesday in Hama.",
        "The incident occurred on Tuesday at a farm in Hama.",
        "The incident reportedly also took place Tuesday evening near Hama.",
        "The tragedy unfolded on Tuesday in Hama, doctors said.",
    ],
)
def test_the_act_before_takes_day_and_place(sentence: str) -> None:
    """The harm told last was then and there, and so was that of the headline; the day is marked as lent."""
    claims = claims_in(f"Boy shot in head\n\nA boy was shot in the head. He is alive. {sentence}")
    assert {(TUESDAY, TUESDAY)} == {(claim.when.earliest, claim.when.latest) for claim in claims}
    assert {"inherited"} == {claim.when.basis for claim in claims}
    assert {"Hama"} == {claim.where.name if claim.where else None for claim in claims}


def test_words_of_its_own_outdo_it() -> None:
    """An act that says its day and town keeps them."""
    (claim,) = claims_in("Gunmen killed three guards in Homs on Monday. It happened again on Tuesday in Hama.")
    assert "2016-10-24" == claim.when.earliest
    assert claim.where is not None
    assert "Homs" == claim.where.name


@pytest.mark.parametrize(
    "sentence",
    [
        "It took troops until Tuesday to leave.",
        "The vote took place on Tuesday.",
        "It happened at about 10:35 p.m.",
        "It also happened in 2012.",
        "On the road it was calm on Tuesday.",
    ],
)
def test_other_sentences_date_nothing(sentence: str) -> None:
    """What lasts, what is no act, an hour without a day and a year long ago are no day of the act."""
    claim = claims_in(f"A boy was shot in the head. {sentence}")[0]
    assert "publication" == claim.when.basis


def test_a_village_that_only_the_page_names_is_the_place() -> None:
    """“The incident took place at Norrun village, near Hama” was at Norrun, not in the town beside it."""
    told = "Three men were killed. The incident took place at Norrun village in Idlib province, Syria, on the road to Saraqib in Idlib."
    assert "Norrun" in {claim.where.name for claim in claims_in(told) if claim.where}
