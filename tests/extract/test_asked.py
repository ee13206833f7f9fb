"""What a question asks about, and what is ordered for a case."""

import pytest

from tests.extract.told import claims_in


@pytest.mark.parametrize(
    ("text", "factualities"),
    [
        ("Did the army shell the mill?", ["possible"]),
        ("Was there an attack on the mill?", ["possible"]),
        ("Why would rebels attack the mill?", ["possible"]),
        ("But will rebels attack the mill?", ["possible"]),
        ("Who bombed the mill?", ["certain"]),
        ("Why did the army bomb the mill?", ["certain"]),
        ("Did he flee when the army shelled the mill?", ["certain"]),
        ("Did the men who shelled the mill come by boat?", ["certain"]),
        ("Did the shelling of the mill kill nine people?", ["certain"]),
        ("How long will the pause in Aleppo last?", []),
        ("If they enter the town, kill nine men.", ["requested"]),
        ("If they enter the town, troops will shoot nine men.", ["planned"]),
        ("The army shelled the mill. Why?", ["certain"]),
    ],
)
def test_a_question_asserts_nothing(text: str, factualities: list[str]) -> None:
    """What may be answered with no is possible at best; what a question takes for granted happened."""
    assert factualities == [claim.factuality for claim in claims_in(text)]


@pytest.mark.parametrize("text", ["“Do not attack the mill,” the mayor said.", "Don't attack the mill."])
def test_what_is_forbidden_is_asked_for(text: str) -> None:
    """“Do not attack the mill” denies no attack; “they do not attack mills” does."""
    assert ["requested"] == [claim.factuality for claim in claims_in(text)]
    assert ["certain"] == [claim.factuality for claim in claims_in("They do not attack the mill.")]
