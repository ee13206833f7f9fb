"""Whoever is blamed behind a comma is accused of what was told before it."""

import pytest

from tests.extract.told import claims_in


def doers(text: str) -> list[tuple[str, str]]:
    """(words, status) of the perpetrators of the acts of harm."""
    found = [claim for claim in claims_in(text) if claim.kind != "accusation"]
    return [(role.text, role.status) for claim in found for role in claim.roles if role.role == "perpetrator"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The governor was killed in an ambush, a guard told reporters, blaming the Red Falcons.",
            [("Red Falcons", "accused")],
        ),
        ("Nine farmers were killed, the mayor said, blaming rebels.", [("rebels", "accused")]),
        ("Bandits killed nine farmers, the mayor said, blaming rebels.", [("Bandits", "reported")]),
        ("Nine farmers were killed, the mayor said, blaming rain.", []),
        ("No farmer was killed, the mayor said, blaming rebels.", []),
    ],
)
def test_the_blamed_did_it(text: str, expected: list[tuple[str, str]]) -> None:
    """Only where nobody else did it, and it happened."""
    assert expected == doers(text)
