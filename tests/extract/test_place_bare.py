"""Bare names of towns on a page that says its states."""

import pytest

from tests.extract.named import where


def _names(text: str) -> list[str | None]:
    return [target for _, target, *_ in where(text)]


@pytest.mark.parametrize(
    "text",
    [
        "SAN DIEGO -- A boy was shot on Monday in Encanto, police said.",
        "He comes from Houma, La. A man was shot in Gentilly on Monday.",
        "A man from Dayton, OH, was shot in Chatham on Monday.",
    ],
)
def test_a_small_town_elsewhere_is_not_meant(text: str) -> None:
    """On a page from one state a quarter is not the small town of that name in another, or abroad."""
    assert not {"Encanto", "Gentilly", "Chatham"} & {words for words, *_ in where(text)}


def test_large_towns_and_those_with_their_state_are_meant() -> None:
    """A city that everybody knows needs no state; nor does one on a page that says no state, or of a country without short forms."""
    assert "place:gn-4180439" in _names("SAN DIEGO -- A man from Atlanta was shot on Monday.")
    assert ["Encanto", "Arizona"] == [words for words, *_ in where("A man was shot in Encanto, Arizona, on Monday.")]
    assert ["Manbij", "Azaz"] == [words for words, *_ in where("Shells hit Manbij and Azaz on Monday.")]
