"""Templates escape, and complain about what they were not given."""

import hashlib
from base64 import b64encode

import pytest
from jinja2 import UndefinedError

from whosaid.report.rendering import inlined, marked, render, static
from whosaid.views.words import Words


def words(sentence: str, exact: str, at: int) -> Words:
    """Words in a sentence."""
    return Words("article:a", "a.txt", None, None, None, 0, 1, exact, sentence, at)


def test_the_very_words_are_marked_and_not_others_like_them() -> None:
    """The second `killed` here."""
    assert "killed, <mark>killed</mark> &lt;b&gt;" == marked(words("killed, killed <b>", "killed", 8))
    assert "<mark>two lines</mark> x" == marked(words("two lines x", "two\nlines", 0))
    assert "nothing" == marked(words("nothing", "", 0))


def test_a_missing_value_stops_the_page() -> None:
    """Instead of an empty place that nobody notices."""
    with pytest.raises(UndefinedError):
        render("trouble.html", lambda _what, _id: "", {})


def test_all_that_the_browser_loads_is_small() -> None:
    """Under 40 kB in all."""
    assert sum(len(static(name)) for name in ("style.css", "whosaid.js", "favicon.svg")) < 40_000


def test_inlined_files_carry_their_hash() -> None:
    """As the policy of the report names it."""
    text, named = inlined("whosaid.js")
    assert named == f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
