"""Shapes: patterns over classes of tokens."""

import re

import pytest

from whosaid.text.shapes import OTHER, BadShape, compile_shape, needed_symbols

CLASSES = {"DAY": "d", "MONTH": "m", "NUMBER": "no", "COMMA": ","}


def test_a_shape_is_a_pattern_over_symbols() -> None:
    """Each class stands for its symbols, signs keep their meaning, and names keep what matched."""
    pattern = compile_shape("day=DAY COMMA? month=MONTH", CLASSES)
    found = pattern.search("oo" + "d,m")
    assert found is not None
    assert ("d", "m") == (found["day"], found["month"])


def test_a_class_of_several_symbols_matches_each_of_them() -> None:
    """A class may stand for more than one symbol."""
    assert ["n", "o"] == compile_shape("NUMBER", CLASSES).findall("ndo")


def test_a_group_may_have_a_name() -> None:
    """`name=( ... )` keeps a run of symbols."""
    found = compile_shape("MONTH all=(DAY | COMMA)", CLASSES).search("m,")
    assert found is not None
    assert "," == found["all"]


def test_macros_may_hold_macros() -> None:
    """A macro is a shape with a name, and may stand in another."""
    macros = {"DATE": "(DAY MONTH)", "DATES": "(DATE (COMMA DATE){0,3})"}
    assert compile_shape("all=DATES", CLASSES, macros).fullmatch("dm,dm") is not None


def test_lookaround_sees_the_neighbours() -> None:
    """A shape can ask what stands before and after it."""
    pattern = compile_shape("(?<! NUMBER) DAY (?! MONTH)", CLASSES)
    assert [1] == [match.start() for match in pattern.finditer(",dndddm"[:3])]
    assert [] == pattern.findall("nd" + "dm"[1:])


@pytest.mark.parametrize("shape", ["DAY [MONTH]", "YEAR", "(DAY", "DAY{2,1}", "day=DAY day=DAY", "*"])
def test_a_bad_shape_is_refused(shape: str) -> None:
    """An unknown class, sign or a broken pattern is an error of the rule, not a match of nothing."""
    with pytest.raises(BadShape):
        compile_shape(shape, CLASSES)


def test_a_macro_that_holds_itself_is_refused() -> None:
    """Macros end somewhere."""
    with pytest.raises(BadShape, match="holds itself"):
        compile_shape("LOOP", CLASSES, {"LOOP": "DAY LOOP"})


def test_no_class_is_the_symbol_of_other_words() -> None:
    """The sign for words of no class is not a wildcard in a shape."""
    with pytest.raises(BadShape):
        compile_shape(OTHER, CLASSES)
    assert "." == re.escape(OTHER)[-1]


@pytest.mark.parametrize(
    ("shape", "needed"),
    [
        ("DAY COMMA? MONTH", [{"d"}, {"m"}]),
        ("(DAY | NUMBER){1,3} COMMA{0,2}", [{"d", "n", "o"}]),
        ("(DAY COMMA | MONTH) | NUMBER", [{"d", "m", "n", "o"}]),
        ("(DAY | MONTH?) all=(COMMA)+", [{","}]),
        ("(?<! MONTH) (?: DAY) (?! NUMBER) (?= COMMA)", [{"d"}]),
        ("DAY | COMMA*", []),
    ],
)
def test_a_shape_tells_what_it_cannot_do_without(shape: str, needed: list[set[str]]) -> None:
    """What may be missing, and what only stands around, is not needed; of alternatives one is."""
    expression = compile_shape(shape, CLASSES).pattern
    assert needed == [set(need) for need in needed_symbols(expression)]
