"""Subjects from which a day, a length of time or a place parts their verb."""

import pytest

from tests.extract.said import triples
from tests.extract.stripped import strip_of, words
from whosaid.extract.between import before_day, is_date, past_place


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ministry less than two weeks ago said that it rained.", "The ministry"),
        ("The ministry a week ago said that it rained.", "The ministry"),
        ("The army last month said that it rained.", "The army"),
        ("Low, who fled in May, last week said that it rained.", "Low"),
        ("Ann Low, the mayor, this past week said that it rained.", "Ann Low"),
        ("His friends have in the past said that it rained.", "His friends"),
        ("The report, released by guards in Holm, Lind, said that it rained.", "The report"),
    ],
)
def test_days_and_places_are_no_speakers(text: str, speaker: str) -> None:
    """Whoever stands before the day speaks."""
    assert speaker in [source for source, _, _ in triples(text)]


def test_what_stands_between() -> None:
    """The place before the day; the same place where none stands there."""
    strip = strip_of("The army last week said so")
    assert 1 == before_day(strip, 3)
    assert 1 == before_day(strip, 1)
    six = strip_of("Six days later said so")
    assert 1 == before_day(six, 1)
    army = strip_of("The army six days ago said so")
    assert 1 == before_day(army, 3)
    odd = strip_of("Some days later said so")
    assert 1 == before_day(odd, 1)
    on = strip_of("A fair on that week said so")
    assert 1 == before_day(on, 4)


def test_a_date_is_no_phrase() -> None:
    """Of days, "June 1" says nothing; "May" may."""
    strip = strip_of("June 1 said so")
    assert is_date(strip, (0, 2))
    assert not is_date(strip, (0, 1))
    assert [] == triples("Last week showed that it rained.")


def test_the_second_half_of_a_place_is_no_speaker() -> None:
    """Of names, "Officials in Holm, Lind, who fled" ends with Holm; a participle at the head is no phrase."""
    strip = strip_of("Officials in Holm, Lind, who fled, said so")
    assert "officials in holm" == words(strip, past_place(strip, 4))
    front = strip_of("Speaking in Holm, Low, who fled, said so")
    assert "low" == words(front, past_place(front, 4))
