"""Names that hold a word for an act."""

import pytest

from tests.extract.told import claims_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Shooting Response Team arrived at the scene in Homs on Monday.", []),
        ("The Holm County Officer Involved Shooting Protocol has been used in Homs.", []),
        ("He was called to the Bombing Investigation Unit in Homs on Friday.", []),
        ("The Harbour Bombing killed nine people in Homs.", ["Bombing"]),
        ("Nine people died in the Shooting Sunday in Homs.", ["Shooting"]),
        ("Rebels shelled Homs.", ["shelled"]),
    ],
)
def test_a_body_is_no_act(text: str, told: list[str]) -> None:
    """A word in capitals before another one is part of a name, but for places and days."""
    assert told == [claim.trigger.exact for claim in claims_in(text)]
