"""Places where one person is said to be harmed."""

import pytest

from tests.knowledge.grammars import KNOWN, numbers_in, read
from whosaid.knowledge.tolls import find_harms


def seen_in(text: str) -> list[tuple[str, str]]:
    """(harm, words of the person) in order of place."""
    _, sightings = find_harms(read(text), KNOWN.casualties, numbers_in(text), ())
    return [(one.harm, text[one.person.start : one.person.end]) for one in sightings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said a clerk was shot and killed.", [("killed", "a clerk")]),
        ("Man shot in car park", [("hit", "Man")]),
        ("Man shot his brother", [("hit", "his brother")]),
        ("The officer shot and wounded the suspect.", [("injured", "the suspect")]),
        ("He later shot himself.", [("hit", "He")]),
        ("They mourned the death of Omar Vell.", [("killed", "Omar Vell")]),
        ("The driver's body was found.", [("killed", "The driver")]),
        ("The clerk was struck in the leg.", [("hit", "The clerk")]),
        ("A woman died after being shot.", [("killed", "A woman")]),
        ("The teenager was taken to a clinic and pronounced dead.", [("killed", "The teenager")]),
        ("They found a man with several gunshot wounds.", [("injured", "a man")]),
        ("The driver was taken there in critical condition.", [("injured", "The driver")]),
        ("The driver was not wounded.", []),
        ("He tried to kill a clerk.", []),
        ("Two men were shot, one fatally.", [("killed", "one")]),
        ("The victim was killed at the scene.", [("killed", "The victim")]),
        ("The officer was shot at the man.", []),
        ("Woman shot by 2-year-old, hospitalized", [("hit", "Woman")]),
        ("Mother and child killed in crash", [("killed", "Mother"), ("killed", "child")]),
        ("A 20-year-old man, Omar Vell of East Norrby, was shot.", [("hit", "A 20-year-old man, Omar Vell")]),
        ("Omar Vell, of East Norrby, suffered a gunshot wound.", [("injured", "Omar Vell")]),
        ("The son of Omar Vell was killed.", [("killed", "The son")]),
        ("A stray bullet hit a clerk.", [("hit", "a clerk")]),
        ("Girl grazed by stray bullet", [("hit", "Girl")]),
        ("A bullet hit the driver's car.", []),
        ("The man was found with a self-inflicted gunshot wound.", [("hit", "The man")]),
        ("He shot a 9-year-old girl, the daughter of a friend.", [("hit", "a 9-year-old girl")]),
        ("She killed her son, her daughter and then herself.", [("killed", "her son"), ("killed", "her daughter")]),
    ],
)
def test_persons_harmed(text: str, expected: list[tuple[str, str]]) -> None:
    """Who is harmed stands before a passive, behind an active verb, or beside a noun of death."""
    assert (
        expected == [pair for pair in seen_in(text) if pair[0] in ("killed", "injured", "hit")][: len(expected) or None]
    )


def test_a_word_of_harm_has_its_persons_in_one_place() -> None:
    """The daughter of a driver who was shot was not shot herself."""
    assert [("hit", "a driver")] == seen_in("the daughter of a driver who was shot")


@pytest.mark.parametrize(
    "text",
    [
        "He shot his wife and then himself.",
        "Man shoots wife, self",
        "He shot a clerk before turning the gun on himself.",
    ],
)
def test_who_shoots_others_and_then_himself(text: str) -> None:
    """The one who does it is one more who is harmed, by his own doing."""
    _, sightings = find_harms(read(text), KNOWN.casualties, numbers_in(text), ())
    assert [False, True] == [one.is_own_doing for one in sightings]


def test_a_list_is_told_of_together() -> None:
    """All persons of a list are harmed by one word."""
    assert [("killed", "a nurse"), ("killed", "Omar Vell")] == seen_in("A bomb killed a nurse and Omar Vell.")
