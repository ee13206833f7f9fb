"""An act that came behind another is not where and when the other was."""

import pytest

from tests.extract.told import claims_in


@pytest.mark.parametrize(
    "sentence",
    [
        "The attack follows a bombardment of Hama on October 3 that killed four men.",
        "The attack comes two weeks after the army shelled Hama on October 3.",
        "The latest attack comes amid a war that began when troops shelled Hama in February 2011.",
    ],
)
def test_what_was_before_lends_nothing(sentence: str) -> None:
    """The raid of Homs keeps its town and day; the older act keeps its own."""
    claims = claims_in(f"Gunmen attacked a hotel in Homs on Thursday. {sentence}")
    raids = [claim for claim in claims if claim.trigger.exact in ("attack", "attacked")]
    others = [claim for claim in claims if claim.trigger.exact in ("bombardment", "shelled")]
    assert {"Homs"} == {claim.where.name for claim in raids if claim.where}
    assert {"2016-10-27"} == {claim.when.earliest for claim in raids}
    assert {"Hama"} == {claim.where.name for claim in others if claim.where}


def test_an_hour_behind_after_is_the_act_s_own() -> None:
    """“Came after midnight on Tuesday in Hama” says when and where."""
    claims = claims_in("The attack came after midnight on Tuesday in Hama. It killed four men.")
    assert {("2016-10-25", "Hama")} == {(claim.when.earliest, claim.where.name) for claim in claims if claim.where}


def test_one_of_a_series_is_not_of_all_its_days() -> None:
    """“The air strike was the latest in a series of raids over the past week” keeps the day told before."""
    claims = claims_in(
        "Jets bombed a mosque in Homs on Thursday. The air strike was the latest in a series of raids over the past week."
    )
    strikes = {claim.when.earliest for claim in claims if claim.trigger.exact in ("air strike", "bombed")}
    assert {"2016-10-27"} == strikes
