"""Whoever in a phrase before a verb does the act, or nobody."""

import pytest

from tests.extract.told import claims_in, parts


def doers(text: str) -> list[str]:
    """The words of all doers of a text."""
    return [words for claim in claims_in(text) for role, words in parts(claim) if role == "perpetrator"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norrby police are looking for a man suspected of killing a nurse.", ["man"]),
        ("Norrby police released the name of the officer involved in the shooting.", ["officer"]),
        ("The paper printed the names of the men implicated in the murder of a judge.", ["men"]),
        ("Boy Accidentally Shoots Brother in Norrby.", ["Boy"]),
        ("The group has been driven out of its bastion and the rebels renewed an offensive on Homs.", ["rebels"]),
    ],
)
def test_the_doer_is_a_party_and_not_what_is_said_of_one(text: str, expected: list[str]) -> None:
    """A name's noun, a headline's adverb and what is said of the subject are left out."""
    assert expected == doers(text)


def test_what_a_market_was_is_no_doer() -> None:
    """“Bombed a market that was full of villagers, destroying ten houses”: the villagers destroyed nothing."""
    assert {"army"} >= set(doers("The army bombed a market that was full of villagers destroying ten houses in Homs."))


def test_who_did_not_do_it_is_no_doer() -> None:
    """“The gunmen and not the rebels” names who did it first."""
    assert ["gunmen"] == doers("The gunmen and not the rebels committed the murders in Homs.")


def test_whom_somebody_treated_was_harmed() -> None:
    """“The patients he was treating in a clinic were killed” is of the patients."""
    told = [
        part
        for claim in claims_in("Three of the patients he was treating in Homs were killed.")
        for part in parts(claim)
    ]
    assert [] == [words for role, words in told if role == "victim" and "treating" in words]


def test_who_means_the_last_of_a_list() -> None:
    """“The mayor and the men who shot him”: the men shot."""
    assert ["men"] == doers("The mayor of Homs and the men who shot him were found.")


def test_troops_battling_rebels_retreat() -> None:
    """“The army battling rebels in Homs withdrew”: the army did, and the rebels are whom it battled."""
    assert {"army", "The army"} >= set(doers("The army battling rebels withdrew from Homs."))


def test_the_accuser_did_not_do_it() -> None:
    """“Accused the rebels of destroying houses and of firing on cars”, “accused the air force of bombing”."""
    told = doers("The mayor accused the rebels of destroying houses and of firing on cars in Homs.")
    assert 1 == told.count("mayor")  # of the accusation alone
    told = doers("The mayor accused the air force of bombing Homs.")
    assert ["mayor", "air force"] == told
