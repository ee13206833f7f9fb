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


def test_a_list_is_told_of_together() -> None:
    """All persons of a list are harmed by one word."""
    assert [("killed", "a nurse"), ("killed", "Omar Vell")] == seen_in("A bomb killed a nurse and Omar Vell.")
