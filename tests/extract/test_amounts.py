"""Harms of which only the number is asked."""

import pytest

from tests.extract.told import claims_in, kinds_in, parts


@pytest.mark.parametrize(
    "text",
    [
        "It is not known how many people were killed.",
        "Officials did not say how many of the villagers had been wounded in Homs.",
    ],
)
def test_a_number_that_is_asked_for_is_no_killing(text: str) -> None:
    """Nobody says that anybody was killed, let alone how many."""
    assert {"killing", "injury"}.isdisjoint(kinds_in(text))


def test_the_act_that_is_asked_about_stands() -> None:
    """The blast is told, whoever it killed."""
    (claim,) = claims_in("It is not known how many people were killed in the blast in Homs.")
    assert "bombing" == claim.kind
    assert "victim" not in dict(parts(claim))


def test_how_they_died_is_no_number() -> None:
    """“How the two men were killed” says that two were."""
    assert ["killing"] == kinds_in("It is not clear how the two men were killed in Homs.")


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Homs on Friday, killing two. Rebels regularly fire rockets into the town.",
        "Shells hit Homs on Friday, killing two. The town is often shelled by rebels.",
    ],
)
def test_a_custom_is_no_single_act(text: str) -> None:
    """What is done regularly has neither the day of the news nor a single day at all."""
    _, *customs = claims_in(text)
    assert [None] == [claim.when.earliest for claim in customs]


def test_an_act_beside_no_word_of_custom_is_one_act() -> None:
    """What is done again is done once more, on the day of the news."""
    *_, last = claims_in("Shells hit Homs on Friday, killing two. Rebels then fired rockets into the town again.")
    assert last.when.earliest is not None


def test_a_number_of_acts_that_rose_is_no_act() -> None:
    """“The number of raids” is a sum over a time, “a number of raids” several raids."""
    (summed,) = claims_in("The number of raids in Homs doubled.")
    assert summed.when.earliest is None
    (several,) = claims_in("A number of raids in Homs followed.")
    assert several.when.earliest is not None
    (toll,) = claims_in("Two died on Friday in Homs. The number of injured was put at 10.")[1:]
    assert toll.when.earliest is not None
