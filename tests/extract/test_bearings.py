"""How an act stands to a place: from there, at home there, or there."""

import pytest

from tests.extract.told import claim_in, claims_in


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen based in Hama shelled a market in Homs.",
        "Fighters from Hama shelled a market in Homs.",
        "A driver born in Hama was killed in Homs.",
    ],
)
def test_where_somebody_is_at_home_is_not_where_the_act_was(text: str) -> None:
    """The other place is the act's."""
    claim = claim_in(text)
    assert claim.where is not None
    assert "Homs" == claim.where.name


@pytest.mark.parametrize("noun", ["hospital", "trauma centre", "Norrby Medical Center", "Norrby Hospital (NH)"])
def test_who_died_in_a_hospital_was_hurt_elsewhere(noun: str) -> None:
    """The town of the hospital is not that of the act."""
    text = f"A rocket killed six in Homs.\n\nA driver died at a {noun} in Hama on Friday."
    assert ["Homs", "Homs"] == [claim.where.name for claim in claims_in(text) if claim.where]


def test_a_hospital_that_is_hit_is_where_the_act_was() -> None:
    """A strike on a hospital was in its town."""
    claim = claim_in("A strike on a hospital in Hama killed six people.")
    assert claim.where is not None
    assert "Hama" == claim.where.name


@pytest.mark.parametrize(
    "text",
    ["The mill was shelled from the territory of Norway.", "The mill was hit by shells from the lands of Norway."],
)
def test_the_ground_of_a_state_from_which_guns_fire_is_not_hit(text: str) -> None:
    """“From the territory of” says where it came from."""
    assert None is claim_in(text).where
