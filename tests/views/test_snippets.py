"""A snippet shows what was asked for, marked, with the words around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosaid.views.snippets import LETTERS, snippet


def marked(text: str, *terms: str, is_open: bool = False) -> list[str]:
    """The words that are marked."""
    return [words for words, is_hit in snippet(text, terms, is_open=is_open) if is_hit]


@pytest.mark.parametrize(
    ("terms", "is_open", "expected"),
    [
        (("mill",), False, ["mill"]),
        (("mill",), True, ["Mills", "mill"]),
        (("old mill",), False, ["old mill"]),
        (("cafe", "mill"), False, ["Café", "mill"]),
        (("Mills-and",), False, ["Mills and"]),
        (("quarry",), False, []),
        (("---",), False, []),
    ],
)
def test_words_phrases_and_beginnings_are_marked(terms: tuple[str, ...], is_open: bool, expected: list[str]) -> None:
    """Without accents and upper case, and only whole words unless the last one was only begun."""
    assert expected == marked("Mills and the Café stood beside the old mill.", *terms, is_open=is_open)


def test_the_part_with_most_of_what_was_asked_for_is_shown() -> None:
    """With an ellipsis on both sides."""
    text = f"A bridge. {'Nothing here. ' * 60}The bridge and the tower fell. {'Nothing there. ' * 60}"
    pieces = snippet(text, ("bridge", "tower"), is_open=False)
    assert ["bridge", "tower"] == [words for words, is_hit in pieces if is_hit]
    assert (" ... ", " ... ") == (pieces[0][0], pieces[-1][0])
    assert sum(len(words) for words, _ in pieces) <= LETTERS + len(" ... ") * 2


@given(st.text(), st.lists(st.text(min_size=1)), st.booleans())
def test_any_text_has_a_snippet(text: str, terms: list[str], is_open: bool) -> None:
    """A short one is shown whole."""
    shown = "".join(words for words, _ in snippet(text, terms, is_open=is_open))
    assert " ".join(text.split()) == " ".join(shown.split()) or len(text) > LETTERS
