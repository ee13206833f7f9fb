"""A speaker's name behind his title."""

import pytest

from tests.extract.said import place_at, said_in


@pytest.mark.parametrize(
    ("text", "printed", "name"),
    [
        ("The interior minister, Ida Bell, said that rain fell.", "The interior minister, Ida Bell", "Ida Bell"),
        ("“Rain fell,” said the children's uncle, Tarik.", "the children's uncle, Tarik", "Tarik"),
        ("A miller, Ida Bell, told reporters that rain fell.", "A miller, Ida Bell", "Ida Bell"),
        ("The governor of Northam, Ida Bell, said that rain fell.", "The governor of Northam, Ida Bell", "Ida Bell"),
        ("A miller from Northam, Ida Bell, said that rain fell.", "A miller from Northam", "A miller from Northam"),
        ("A rebel group, the Lake Front, said that rain fell.", "A rebel group, the Lake Front", "Lake Front"),
        ("The Interior Minister, Ida Bell, said that rain fell.", "The Interior Minister, Ida Bell", "Ida Bell"),
        ("The minister, on Friday, said that rain fell.", "The minister", "The minister"),
        ("The minister, Friday's guest of honour, said that rain fell.", "The minister", "The minister"),
    ],
)
def test_the_name_between_commas_is_the_speakers(text: str, printed: str, name: str) -> None:
    """Whoever is called by an office and then by name is known by the name; a day between commas is no name."""
    said = said_in(text)[0]
    assert said.source is not None
    assert said.voice is not None
    assert (printed, name) == (said.source.exact, said.voice.name)


def test_a_place_behind_the_comma_is_no_name() -> None:
    """The mayor of Garden City, New York, is the mayor."""
    text = "The mayor of Garden City, New York, said that rain fell."
    said = said_in(text, place_at(text, "New York"))[0]
    assert said.voice is not None
    assert "The mayor of Garden City" == said.voice.name


def test_the_name_behind_a_place_between_commas() -> None:
    """A guard from the capital, Garden City, Ida Bell, is Ida Bell and not the city."""
    text = "A guard based in the capital, Garden City, Ida Bell, told reporters that rain fell."
    said = said_in(text, place_at(text, "Garden City"))[0]
    assert said.voice is not None
    assert "Ida Bell" == said.voice.name


def test_the_name_behind_known_as_is_the_speakers() -> None:
    """Of whoever is known as somebody the name is the voice."""
    found = said_in("The rescuers known as the Red Helmets said that rain fell.")[0]
    assert "Red Helmets" == (found.voice and found.voice.name)
