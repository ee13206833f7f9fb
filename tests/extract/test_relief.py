"""A relief convoy that was hit delivered nothing."""

import pytest

from tests.extract.told import claims_in, kinds_in, parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An attack on an aid convoy killed two drivers.", ["attack"]),
        ("The aid convoy came under fire near Homs.", ["attack"]),
        ("An aid convoy was shelled near Homs.", ["shelling-artillery-missile-attack"]),
        ("Aid convoys to Homs were halted after an attack on a clinic.", ["aid-delivery", "attack"]),
    ],
)
def test_a_convoy_that_was_hit(text: str, expected: list[str]) -> None:
    """It is what was hit, and no delivery."""
    assert expected == kinds_in(text)


def test_the_convoy_is_the_object() -> None:
    """The attack says what it hit."""
    (claim,) = claims_in("An attack on an aid convoy killed two drivers.")
    assert ("object", "aid convoy") in parts(claim)
