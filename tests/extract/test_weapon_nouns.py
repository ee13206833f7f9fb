"""A word that names the weapon of an act beside it is no act."""

import pytest

from tests.extract.told import claims_in


def kinds(text: str) -> dict[str, str]:
    """Words of each claim -> its kind."""
    return {claim.trigger.exact: claim.kind for claim in claims_in(text)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A helicopter dropped two barrel bombs loaded with cylinders of poison gas on Homs.", "dropped"),
        ("Rebels attacked the town of Homs with toxic gas.", "attacked"),
        ("The army fired chlorine shells at Homs.", "fired"),
        ("Barrel bombs with chlorine were dropped on Homs.", "dropped"),
    ],
)
def test_a_poison_makes_the_attack_one_with_it(text: str, told: str) -> None:
    """One act, of the poison's kind, whatever carried it."""
    assert {told: "chemical-weapon"} == kinds(text)


def test_a_poison_told_beside_an_attack_is_another() -> None:
    """What somebody else used, what was used before, and what was hit make no attack one with poison."""
    assert {"bombed": "air-strike", "sarin": "chemical-weapon"} == kinds("Jets bombed Homs, and rebels used sarin.")
    assert kinds("The army bombed Homs with jets after the use of poison gas.")["bombed"] == "air-strike"
    assert kinds("The army shelled the depot of chlorine in Homs.")["shelled"] == "shelling-artillery-missile-attack"


@pytest.mark.parametrize(
    "text",
    [
        "Sappers defused two roadside bombs near Homs.",
        "Two car bombs were found near Homs on Monday.",
        "Police seized a car bomb in Homs.",
    ],
)
def test_a_bomb_that_was_found_did_not_go_off(text: str) -> None:
    """It is what was found."""
    assert {"disrupted-weapons-use"} == set(kinds(text).values())


def test_fragments_are_no_find_of_arms() -> None:
    """What is found of a rocket has gone off."""
    assert not kinds("Fragments of foreign-made precision rockets were found at the site.")
    assert not kinds("Police found debris of a missile near Homs.")
    assert {"found": "disrupted-weapons-use"} == kinds("Police found 30 rockets near Homs.")


def test_launching_missile_attacks_is_one_act() -> None:
    """The verb only carries the noun; rockets that are launched beside a drone attack are another act."""
    assert {"missile attacks"} == set(kinds("Rebels launched drone and missile attacks on Homs."))
    assert {"launched", "drone attacks"} == set(kinds("Rebels launched rockets and carried out drone attacks on Homs."))


def test_a_plane_that_was_shot_down_bombed_nothing() -> None:
    """The only plane of a page was shot down: “rebels hit the port” was no air strike."""
    assert "strike" in kinds("Rebels shot down a plane. On Monday they hit the port of Homs.").values()
    assert "air-strike" in kinds("A plane came over Homs. On Monday the army hit the port of Homs.").values()
