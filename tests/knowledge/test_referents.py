"""Phrases of one person: where they begin and end, and what they say."""

import pytest

from tests.knowledge.grammars import KNOWN, numbers_in, read
from whosaid.knowledge.referents import Finder, Referent
from whosaid.knowledge.victims import Marker


def persons_in(text: str) -> list[Referent]:
    """Persons of one sentence, in order."""
    reading = read(text)
    row = Marker(reading, KNOWN.casualties, numbers_in(text), ()).row(range(len(reading.tokens)))
    return [one for one in Finder(reading, KNOWN.casualties).row(row).values if isinstance(one, Referent)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("a 24-year-old delivery driver fell", "new", "a 24-year-old delivery driver"),
        ("the unidentified man fell", "definite", "the unidentified man"),
        ("his wife fell", "own", "his wife"),
        ("Man found in river", "bare", "Man"),
        ("Omar Vell fell", "name", "Omar Vell"),
        ("the driver's neighbour fell", "own", "neighbour"),
        ("she fell", "pronoun", "she"),
        ("one person fell", "new", "one person"),
        ("Omar Vell, a driver and father of two, fell", "name", "Omar Vell, a driver and father"),
        ("a lawyer and father of two fell", "new", "a lawyer and father"),
        ("12-year-old Norrby girl fell", "bare", "12-year-old Norrby girl"),
        ("driver and activist Omar Vell fell", "bare", "driver and activist Omar Vell"),
    ],
)
def test_how_a_person_is_called(text: str, kind: str, words: str) -> None:
    """The article, the possessive, the name or the pronoun tells the kind."""
    (found,) = persons_in(text)
    assert (kind, words) == (found.kind, text[found.start : found.end])


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Omar Vell, 24, fell", 24),
        ("Omar Vell, a 24-year-old driver, fell", 24),
        ("the 24-year-old fell", 24),
        ("a three-month-old boy fell", 0),
        ("the 24 year-old fell", 24),
        ("12 year old Ana Vell fell", 12),
        ("Omar Vell (24 years old) fell", 24),
        ("a man fell", None),
    ],
)
def test_ages(text: str, age: int | None) -> None:
    """An age stands in a word, or between commas behind a name; months are no years."""
    assert age == persons_in(text)[0].age


def test_a_name_and_its_apposition_are_one_person() -> None:
    """The words "the victim, Omar Vell, 24," are one person with all that these words say."""
    (found,) = persons_in("The victim, Omar Vell, 24, fell")
    assert (("omar", "vell"), 24) == (found.name, found.age)


def test_a_people_word_behind_an_age_is_no_name() -> None:
    """The words "a 5-year-old Ruritanian" hold no name."""
    (found,) = persons_in("a 5-year-old Ruritanian fell")
    assert () == found.name
