"""Credits at the head and at the end of a paragraph, without a word of saying."""

import pytest

from tests.extract.named import actors_in
from tests.extract.said import article_of
from tests.knowing import KNOWN
from whosaid.extract.attributions import find_attributions
from whosaid.text.reading import read_text


def told(text: str) -> list[tuple[str | None, str]]:
    """Voice and content of each attribution, with the actors of the register."""
    reading = read_text(text, KNOWN.text_words)
    found = find_attributions(article_of(text), reading, (), actors_in(text), KNOWN)
    return [(one.voice.name if one.voice else None, one.content.exact) for one in found]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Four died when a shell hit Norrby (UNICEF).", ("UNICEF", "Four died when a shell hit Norrby")),
        ("Four were hurt by shells (WHO)", ("World Health Organization", "Four were hurt by shells")),
        ("SANA: Shells hit a mill near Norrby.", ("SANA", "Shells hit a mill near Norrby.")),
        ("Four died when a shell hit Norrby - UNICEF", ("UNICEF", "Four died when a shell hit Norrby")),
        ("Norrby Police: four men were held.", ("Norrby Police", "four men were held.")),
        ("Four were hurt by shells (Los Angeles Times)", ("Los Angeles Times", "Four were hurt by shells")),
    ],
)
def test_a_credit_is_a_voice(line: str, expected: tuple[str, str]) -> None:
    """Whom the register knows as an agency or a monitor is the voice of its line."""
    assert [expected] == told(f"Losses of the day.\n\n{line}\n\nMore is to come.")


@pytest.mark.parametrize(
    "line",
    [
        "They met the World Health Organization (WHO).",
        "They left for Aleppo (Syria).",
        "Four died near the mill (the oldest was 80).",
        "HOMS: Shells hit a mill.",
        "A mill was hit (4).",
    ],
)
def test_what_is_no_credit(line: str) -> None:
    """A short form of the name before it, a place, a clause and a number credit nobody."""
    assert [] == told(f"Losses of the day.\n\n{line}\n\nMore is to come.")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("UNICEF: 'Six children died in the raid'", [("UNICEF", "'Six children died in the raid'")]),
        ("Shells a 'crime' - UN", [("United Nations", "Shells a 'crime'")]),
        ("Aleppo: Shells hit a mill", []),
        ("Bell: 'We have lost all that we had here'", []),
        ("Man held over shells - Los Angeles Times", []),
    ],
)
def test_a_title_with_a_known_voice(title: str, expected: list[tuple[str | None, str]]) -> None:
    """A name that only the register knows speaks in a title; a place, an unknown name and the name of the site do not."""
    assert expected == told(f"{title}\n\nThe day was long.")


def test_the_label_of_a_quotation_names_its_voice() -> None:
    """The label "Quote from X:" before a quotation is X's word."""
    assert ("Mill Guard", "“It rained on all of us.”") == told(
        "Losses of the day.\n\nQuote from Mill Guard: “It rained on all of us.”\n\nMore is to come."
    )[-1]
