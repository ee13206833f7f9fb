"""Names that look like places and are none."""

import pytest

from tests.extract.named import where


@pytest.mark.parametrize(
    "text",
    [
        "The Bank of Norway closed.",
        "Jordan Veltman said so.",
        "They signed the Paris Agreement.",
        "The pro-Damascus camp cheered.",
        "It happened in March and in August.",
        "MOBILE PHONES RANG EVERYWHERE",
        "Washington Post reporters came.",
    ],
)
def test_parts_of_other_names(text: str) -> None:
    """A town's name inside another name, or one that is a word, is not a place."""
    assert [] == where(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They live in Reading now.", "Reading"),
        ("It rained in Mobile, Alabama.", "Mobile"),
        ("The Siege of Homs went on.", "Homs"),
        ("On Monday Homs was quiet.", "Homs"),
        ("Syria's Aleppo was quiet.", "Aleppo"),
    ],
)
def test_places_all_the_same(text: str, words: str) -> None:
    """The same names where a place stands are places."""
    assert words in [found for found, *_ in where(text)]
