"""Acts of a sort that are judged are no acts that are told."""

import pytest

from tests.extract.told import claims_in


@pytest.mark.parametrize(
    "text",
    [
        "Bombing hospitals is a war crime.",
        "Rocket fire on civilian areas is a war crime.",
        "The bombing of hospitals may amount to a crime.",
        "Attacks on schools must stop.",
        "Ash said that attacks on aid workers are unacceptable.",
    ],
)
def test_a_sort_of_act_is_no_act(text: str) -> None:
    """A judgement or a duty in the present, of acts without a place, a party, a day or a number."""
    assert () == tuple(claims_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "The shelling of the hospital is a war crime.",
        "The bombing of Aleppo is a crime.",
        "The killing of nine people in Hama on Sunday may amount to a war crime.",
        "Russian air strikes on hospitals are war crimes.",
        "Attacks on schools killed nine.",
    ],
)
def test_a_certain_act_is_told_whatever_it_is_called(text: str) -> None:
    """With an article, a place, a party or a number somebody says that it happened."""
    assert claims_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "A scandal hit Norway last week.",
        "Inflation hit families in Homs.",
        "A town near Homs was struck by lightning.",
        "The crisis in Homs exploded in May.",
        "A shark attacked a swimmer near Homs.",
        "Firefighters battled to save a mill in Homs.",
        "Reporters bombarded him with questions in Homs.",
    ],
)
def test_what_nobody_did_is_no_blow(text: str) -> None:
    """Scandals, inflation and lightning hit, and a crisis explodes, without anybody's force."""
    assert () == tuple(claims_in(text))


def test_a_rocket_hits_all_the_same() -> None:
    """What is fired hits by force."""
    assert 1 == len(claims_in("Rockets hit Homs on Monday."))


@pytest.mark.parametrize(
    "text",
    [
        "The opposition attacked the budget in Norway.",
        "Police seized drugs in Homs.",
        "A boy was hit by a car in Homs.",
        "A house in Homs was occupied by a family.",
        "The guerrillas declared an armed strike in Homs.",
    ],
)
def test_a_verb_of_force_is_used_of_other_things_too(text: str) -> None:
    """A budget is attacked in words, drugs are no ground, a car hits by accident, a family lives in a house."""
    assert () == tuple(claims_in(text))


def test_what_is_taken_as_ground_is_told() -> None:
    """A station that the army seizes, and a house that it occupies, are ground."""
    assert 1 == len(claims_in("The army seized the station in Homs."))
    assert 1 == len(claims_in("A house was occupied by soldiers in Homs."))
