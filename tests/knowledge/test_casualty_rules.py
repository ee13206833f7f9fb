"""The grammar of casualties, ready to ask."""

from hypothesis import given
from hypothesis import strategies as st

from tests.knowledge.grammars import KNOWN


def test_every_class_has_its_own_symbol() -> None:
    """No two classes share a symbol."""
    symbols = KNOWN.casualties.symbols
    assert len(symbols) == len(set(symbols.values()))


def test_every_shape_names_those_counted() -> None:
    """A shape without victims would count nothing."""
    assert all("victims" in shape.pattern.groupindex for shape in KNOWN.casualties.shapes)


@given(st.text(sorted(set(KNOWN.casualties.persons.symbols.values())), max_size=12))
def test_no_shape_that_finds_something_is_left_out(symbols: str) -> None:
    """Of each grammar the shapes chosen for a row of symbols are all those that match in it, and perhaps more."""
    for shapes in (KNOWN.casualties.shapes, KNOWN.casualties.persons.shapes):
        found = [shape for shape in shapes if shape.pattern.search(symbols)]
        chosen = shapes.fitting(symbols)
        assert found == [shape for shape in chosen if shape in found]


def test_a_row_without_a_word_of_harm_needs_no_shape() -> None:
    """Counted people alone are no toll, so nothing is searched for."""
    names = KNOWN.casualties.symbols
    assert () == KNOWN.casualties.shapes.fitting(names["PEOPLE"] + names["BE"] + names["WORD"])
