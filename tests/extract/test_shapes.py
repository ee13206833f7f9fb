"""In which form a word that names an act stands."""

import pytest

from tests.extract.told import claims_in, parts, syntax_of
from tests.knowing import KNOWN
from whosaid.extract.triggers import find_occurrences


def shapes(text: str) -> list[tuple[str, str]]:
    """(words, shape) of each act."""
    syntax = syntax_of(text)
    return [(syntax.words((o.first, o.end)), o.shape) for o in find_occurrences(syntax, KNOWN.taxonomy)]


def test_what_a_shelling_killed_is_its_victim() -> None:
    """Behind a noun in -ing a past with an article is a verb, and no participle that means people."""
    (claim,) = claims_in("The shelling killed a nurse inside the port.")
    assert (("shelling-artillery-missile-attack"), ("victim", "a nurse")) == (claim.kind, parts(claim)[0])
    assert () == claims_in("We saw people carrying wounded to a clinic.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army detained elected leaders of the union.", ("detained", "active")),
        ("Gunmen shot unarmed protesters.", ("shot", "active")),
        ("The guards shot identified a farmer.", ("shot", "passive")),
    ],
)
def test_a_participle_that_describes_opens_an_object(text: str, expected: tuple[str, str]) -> None:
    """“Detained elected leaders” holds a verb and its object."""
    assert expected in shapes(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry carried sick and wounded people to the port.",
        "Norwegian forces rescue abducted students",
        "Downed aircraft lay in a field near the border.",
    ],
)
def test_participles_that_only_describe(text: str) -> None:
    """An adjective joined to another one, one behind a verb of freeing, one at the head of a subject: no act is told."""
    assert [] == shapes(text)


def test_a_past_behind_an_adjective_of_no_people_is_a_verb() -> None:
    """“Stormed and wounded two guards” goes on with a verb."""
    assert ("wounded", "active") in shapes("Rebels stormed the port and wounded two guards.")


def test_drones_launched_in_an_attack_launch_nothing() -> None:
    """A participle behind a weapon is a passive, though drones may fight, too."""
    assert ("launched", "passive") in shapes("The army shot down 21 drones launched in an attack.")
    assert ("launched", "active") in shapes("The rebels launched drones at the port.")


def test_who_was_killed_fighting_was_killed() -> None:
    """“Nine rebels killed fighting the army” is of nine dead."""
    told = parts(claims_in("Nine rebels killed fighting the army in Homs.")[0])
    assert ("victim", "Nine rebels") in told
    assert "perpetrator" not in dict(told)


def test_a_headlines_adjective_did_nothing() -> None:
    """“An Accidental Shooting Leaves a Boy Hurt” names no doer."""
    told = [
        part for claim in claims_in("An Accidental Shooting Leaves a Boy Injured in Homs.") for part in parts(claim)
    ]
    assert "perpetrator" not in dict(told)


def test_men_storm_into_a_house() -> None:
    """“Thirty men dressed in green stormed into a house”, “police shot in the air”: they did it."""
    for text in (
        "A group of men dressed in green stormed into a house in Homs.",
        "The police shot in the air in Homs.",
    ):
        roles = dict(parts(claims_in(text)[0]))
        assert "perpetrator" in roles
        assert "victim" not in roles
