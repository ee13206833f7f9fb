"""Whether two acts were done by the same."""

import pytest

from tests.extract.told import claims_in


@pytest.mark.parametrize("doer", ["Shells", "They", "The shelling", "The rebels"])
def test_who_or_what_is_no_other_doer(doer: str) -> None:
    """What is fired, "they", the attack itself and rebels named twice are nobody else: they hit the town named last."""
    text = f"Rebels shelled Homs. Rockets fell on Homs. In Idlib rebels shelled Binnish. {doer} destroyed houses there."
    assert "Binnish" == getattr(claims_in(text)[-1].where, "name", None)


def test_another_doer_was_elsewhere() -> None:
    """What the one side did in the town named last says nothing of the other's act: that was where the page is about."""
    text = "The army shelled Homs. Jets bombed Homs. In Idlib rebels shelled Binnish. The army destroyed houses there."
    assert "Homs" == getattr(claims_in(text)[-1].where, "name", None)


def test_a_headline_takes_no_place_from_what_the_other_side_did() -> None:
    """Rockets on one port, fired by those whose own port was hit, do not tell where that lies."""
    text = "Yemen: army strikes kill nine\n\nThe strikes hit a depot.\n\nOn Thursday rebels launched a missile toward Haifa."
    assert None is claims_in(text)[0].where


def test_in_one_sentence_and_in_the_area_the_other_side_was_there_too() -> None:
    """A town retaken after the others withdrew is the one that they left; "in the area" is where the act before was."""
    text = "The army shelled Homs. Jets bombed Homs. The army retook Binnish on Friday after the rebels withdrew."
    assert "Binnish" == getattr(claims_in(text)[-1].where, "name", None)
    text = (
        "The army shelled Homs. Jets bombed Homs. Gunmen attacked Binnish on Friday. The army bombed hills in the area."
    )
    assert "Binnish" == getattr(claims_in(text)[-1].where, "name", None)


def test_what_goes_on_now_has_no_day_of_long_ago() -> None:
    """A present takes no year of a war's beginning, and a day's act none of the two years told before."""
    text = "The group rose in the war that began with protests in March 2011. The army is battling rebels in Homs."
    assert not any("2011" in str(claim.when.earliest) for claim in claims_in(text) if claim.kind == "armed-clash")
    text = (
        "Rebels have captured villages over the past two years. The blast came as troops began an offensive near Homs."
    )
    assert "2014" not in str(claims_in(text)[-1].when.earliest)
