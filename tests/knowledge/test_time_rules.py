"""The grammar of times, ready to ask."""

from tests.knowledge.grammars import KNOWN


def test_every_shape_can_be_found_by_an_anchor() -> None:
    """A shape without an anchor would never be tried."""
    reachable = {number for shapes in KNOWN.times.by_anchor.values() for number in shapes}
    assert set(range(len(KNOWN.times.shapes))) == reachable


def test_symbols_stand_for_one_class_each() -> None:
    """No two classes share a symbol."""
    assert len(KNOWN.times.symbols) == len(set(KNOWN.times.symbols.values()))
