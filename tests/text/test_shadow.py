"""The shadow folds one code point for one."""

from whosaid.text.shadow import lower_of, shadow_of


def test_marks_are_straightened() -> None:
    """No-break blanks, curly quotes and dashes are folded, nothing else is touched."""
    assert "\"a\" 'b' - c d" == shadow_of("“a” ‘b’ – c\u00a0d")


def test_dotted_capital_i_keeps_its_length() -> None:
    """The one letter whose lower case is longer stays one code point."""
    assert "istanbul" == lower_of("\u0130stanbul")


def test_a_long_dash_between_words_is_a_comma() -> None:
    """An aside without blanks is no compound; a dateline and a compound keep their dash."""
    assert "the rebels,a charge they deny" == shadow_of("the rebels\u2014a charge they deny")
    assert "HOLM-A mill; Holm-Norrby" == shadow_of("HOLM\u2014A mill; Holm\u2013Norrby")
