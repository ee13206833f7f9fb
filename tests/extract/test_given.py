"""Numbers of people and of harms that somebody gives, and lives that a blow takes."""

import pytest

from tests.extract.stripped import place, strip_of
from whosaid.extract.given import counts_harm, gives_figure, sets_figure, takes_lives


@pytest.mark.parametrize(
    ("text", "expected"), [("It counted at least 14 new strikes.", True), ("It counted 14 mm of rain.", False)]
)
def test_what_is_counted_is_people_or_harms(text: str, *, expected: bool) -> None:
    """Strikes are recorded, rain is measured."""
    strip = strip_of(text)
    assert expected == counts_harm(strip, place(strip, "counted") + 1)


@pytest.mark.parametrize(
    ("text", "expected"), [("He put the death toll at nine.", True), ("He put the total mess behind him.", False)]
)
def test_what_a_number_is_put_at(text: str, *, expected: bool) -> None:
    """A toll is put at a number; a mess is put behind somebody."""
    strip = strip_of(text)
    assert expected == sets_figure(strip, place(strip, "put") + 2, of_harm=False)


@pytest.mark.parametrize(
    ("text", "expected"), [("It gave a toll of nine.", True), ("It gave a number of talks.", False)]
)
def test_a_number_of_so_many_is_given(text: str, *, expected: bool) -> None:
    """Only with the number itself behind it is a number given."""
    strip = strip_of(text)
    assert expected == gives_figure(strip, place(strip, "gave") + 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("It claimed the lives of nine men.", True), ("It claimed the lives of nine men were lost.", False)],
)
def test_lives_are_taken_or_told_of(text: str, *, expected: bool) -> None:
    """Lives of which something is said are no prey."""
    strip = strip_of(text)
    assert expected == takes_lives(strip, place(strip, "claimed") + 1)
