"""How quotation marks are paired."""

import pytest

from whosaid.knowledge.words import load_text_words
from whosaid.text.quotes import has_mark
from whosaid.text.reading import read_text

WORDS = load_text_words()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We left the city at dawn,” he said.", [("We left the city at dawn,", "quote.paired")]),
        ('"We left the city at dawn,” he said.', [("We left the city at dawn,", "quote.paired")]),
        ("''We can't stay here,'' he said.", [("We can't stay here,", "quote.paired")]),
        ("``We left at dawn,'' he said.", [("We left at dawn,", "quote.paired")]),
        ("He said: “We left the city at dawn", [("We left the city at dawn", "quote.unclosed")]),
        ("the so-called ‘moderate’ groups", [("moderate", "quote.scare")]),
        ("the rebels' guns and the city's walls", []),
        ("“We left.\n\n“We came back,” he said.", [("We left.\n\n“We came back,", "quote.continued")]),
        ("“We left.\n\nNobody came.", [("We left.", "quote.unclosed")]),
        (
            "“He cried ‘stop’ and ran away,” she said.",
            [("He cried ‘stop’ and ran away,", "quote.paired"), ("stop", "quote.scare")],
        ),
        ('a pipe of 5" width', []),
        ("“”", []),
    ],
)
def test_quotes(text: str, expected: list[tuple[str, str]]) -> None:
    """Mixed, nested, unclosed and continued quotations keep their words; apostrophes are not marks."""
    found = [(text[quote.start : quote.end], quote.rule) for quote in read_text(text, WORDS).quotes]
    assert expected == found


def test_a_text_without_marks_is_told_from_one_that_may_quote() -> None:
    """An apostrophe may open a quotation, a bracket may not."""
    assert [False, True, True, True] == [
        has_mark(text) for text in ("He left (again).", "it's", "„Ja“", "<<no>> ''yes''")
    ]
