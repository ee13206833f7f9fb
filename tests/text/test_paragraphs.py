"""Blocks, lines and hard-wrapped lines."""

import pytest

from whosaid.text.paragraphs import paragraphs_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n\nb", ["a", "b"]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("a line that\nwraps", ["a line that\nwraps"]),
        ("  a  \n \n\n b ", ["a", "b"]),
        ("\n\n", []),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    """Blank lines part paragraphs; single line ends do so only between whole sentences."""
    assert expected == [text[start:end] for start, end in paragraphs_of(text)]
