"""The grammar of casualties, ready to ask."""

from tests.knowledge.grammars import KNOWN


def test_every_class_has_its_own_symbol() -> None:
    """No two classes share a symbol."""
    symbols = KNOWN.casualties.symbols
    assert len(symbols) == len(set(symbols.values()))


def test_every_shape_names_those_counted() -> None:
    """A shape without victims would count nothing."""
    assert all("victims" in shape.pattern.groupindex for shape in KNOWN.casualties.shapes)
