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
