"""Counted noun phrases as one symbol each."""

import pytest
from hypothesis import given

from tests.knowledge.grammars import KNOWN, numbers_in, read
from tests.properties.strategies import texts
from whosaid.knowledge.victims import Marker, Row, Victims

NAMES = {symbol: name for name, symbol in KNOWN.casualties.symbols.items()}


def row_of(text: str) -> Row:
    """The row of a text."""
    reading = read(text)
    return Marker(reading, KNOWN.casualties, numbers_in(text), ()).row(range(len(reading.tokens)))


@pytest.mark.parametrize(
    ("text", "name", "population"),
    [
        ("six civilians", "PEOPLE", "civilian"),
        ("at least four government soldiers", "PEOPLE", "combatant"),
        ("40 farmers, security officers and soldiers", "PEOPLE", "all"),
        ("three hospital doctors", "PEOPLE", "medic"),
        ("two of the women", "PEOPLE", "woman"),
        ("a two-year-old boy", "ONE", "child"),
        ("an emergency worker", "ONE", "aid-worker"),
        ("his brother", "KINSMAN", "all"),
        ("her infant son", "KINSMAN", "child"),
        ("40 soldiers and police officers", "PEOPLE", "all"),
        ("12 Ruritanians", "SOME", "all"),
        ("71", "BARE", "all"),
        ("six tanks", "COUNTED", "all"),
        ("three hospitals", "COUNTED", "all"),
    ],
)
def test_a_counted_noun_phrase(text: str, name: str, population: str) -> None:
    """A number and its noun are one symbol that knows its population."""
    row = row_of(text)
    assert [name] == [NAMES[symbol] for symbol in row.symbols]
    victims = row.values[0]
    assert isinstance(victims, Victims)
    assert (population, text) == (victims.population, text[victims.start : victims.end])


@pytest.mark.parametrize("text", ["20 %", "$ 20", "in 2015"])
def test_numbers_that_count_nobody(text: str) -> None:
    """Shares, money and years count no people."""
    assert not any(NAMES[symbol] in {"BARE", "PEOPLE", "SOME"} for symbol in row_of(text).symbols)


def test_people_without_number() -> None:
    """People without a number are a group, not a count."""
    assert ["GROUP"] == [NAMES[symbol] for symbol in row_of("police officers").symbols]


@given(texts)
def test_rows_of_any_text(text: str) -> None:
    """Symbols stand in order, apart, inside the text."""
    last = 0
    for start, end in row_of(text).spans:
        assert last <= start < end <= len(text)
        last = end
