"""Whoever is held or charged is a suspect of the act it is for."""

import pytest

from tests.extract.told import claims_in


def doers(text: str, kind: str) -> list[tuple[str, str]]:
    """(words, status) of the perpetrators of the claims of that kind."""
    claims = [claim for claim in claims_in(text) if claim.kind == kind]
    return [(role.text, role.status) for claim in claims for role in claim.roles if role.role == "perpetrator"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested a man for the murder of Ola Ness.", [("man", "suspected")]),
        ("A man was arrested on Friday in connection with the murder of Ola Ness.", [("man", "suspected")]),
        ("Police charged Ola Holm with the murder of Ivar Ness.", [("Ola Holm", "accused")]),
        ("Two soldiers were sentenced to nine years for the murder of a monk.", [("Two soldiers", "accused")]),
        ("A judge indicted four officers for the massacre of six monks.", [("four officers", "accused")]),
        ("Ola Holm was not charged with the murder of Ivar Ness.", []),
        ("A man was arrested after the murder of Ola Ness.", []),
        ("A man was arrested, and Ola Ness was killed.", []),
    ],
)
def test_whoever_is_held_for_an_act(text: str, expected: list[tuple[str, str]]) -> None:
    """Suspected by an arrest, accused by a charge or a sentence; only where a preposition ties the act."""
    assert expected == doers(text, "killing")


def test_a_charge_alone_makes_no_killing() -> None:
    """“Charged with murder” tells of a trial only."""
    assert ["prosecution"] == [claim.kind for claim in claims_in("Ola Holm was charged with murder.")]


def test_a_suspect_makes_no_battle() -> None:
    """That a soldier is held for the shooting of another does not turn it into a clash."""
    kinds = [claim.kind for claim in claims_in("A soldier was arraigned for the shooting of a soldier in Holm.")]
    assert "armed-clash" not in kinds


def test_whoever_charges_somebody_did_it_not() -> None:
    """A judge who charges a man with taking part in a murder took no part."""
    text = "The judge issued warrants for Omar Vell and charged him with taking part in the murder of a monk."
    assert [] == doers(text, "killing")
