"""Where an object that is said or judged ends."""

import pytest

from tests.extract.said import triples


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The duke praised the guards for their work and scolded the owner.", "the guards for their work"),
        ("She won by praising the guards and scolding the owner.", "the guards"),
        ("The guard called on the council Monday to stop the fire.", "the council Monday to stop the fire"),
        ("The guard called on the council on Monday to stop the fire.", "the council on Monday to stop the fire"),
        ("The guard condemned the fire on Monday.", "the fire"),
        (
            "The guard called on the owners to visit the mill and to mend it.",
            "the owners to visit the mill and to mend it",
        ),
        ("The court ordered the release of letters from the mill.", "the release of letters from the mill"),
    ],
)
def test_where_an_object_ends(text: str, expected: str) -> None:
    """Another verb of the same voice ends it, and so does a day, but not one before what is asked."""
    assert expected == triples(text)[0][2]
