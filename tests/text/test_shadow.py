"""The shadow folds one code point for one."""

from whosaid.text.shadow import lower_of, shadow_of


def test_marks_are_straightened() -> None:
    """No-break blanks, curly quotes and dashes are folded, nothing else is touched."""
    assert "\"a\" 'b' - c d" == shadow_of("“a” ‘b’ – c\u00a0d")


def test_dotted_capital_i_keeps_its_length() -> None:
    """The one letter whose lower case is longer stays one code point."""
    assert "istanbul" == lower_of("\u0130stanbul")
