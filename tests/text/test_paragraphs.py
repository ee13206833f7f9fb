"""Blocks, lines and hard-wrapped lines."""

import pytest

from whosaid.text.paragraphs import paragraphs_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n\nb", ["a", "b"]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("a line that\nwraps", ["a line that\nwraps"]),
        (
            "In short\n\u2022 Six died\n  in Holm\n\u2022 Nine fled",
            ["In short", "\u2022 Six died\n  in Holm", "\u2022 Nine fled"],
        ),
        ("a line with a \u2022 that\nwraps", ["a line with a \u2022 that\nwraps"]),
        ("  a  \n \n\n b ", ["a", "b"]),
        ("\n\n", []),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    """Blank lines part paragraphs; single line ends do so only between whole sentences."""
    assert expected == [text[start:end] for start, end in paragraphs_of(text)]


def test_a_name_on_a_line_of_its_own_is_inside_its_sentence() -> None:
    """A link that was made text stands on a line of its own; what goes on in small letters is one sentence with it."""
    text = "On Friday, 45-year-old\nOmar Vell\nand his son\nIvo Vell\n, a driver, were killed.\nThe harbour was closed.\nNobody spoke.\nShips left.\nRain fell.\nThe end."
    found = [text[start:end] for start, end in paragraphs_of(text)]
    assert ["The harbour was closed.", "Nobody spoke.", "Ships left.", "Rain fell.", "The end."] == found[1:]
    assert 4 == found[0].count("\n")
