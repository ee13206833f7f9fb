"""Noun phrases read backwards from their last word."""

import pytest

from tests.extract.stripped import place, strip_of, words
from whosaid.extract.stretches import LONGEST_SUBJECT, stretch_before


@pytest.mark.parametrize(
    ("text", "last", "expected"),
    [
        ("Rain fell and the old mayor left.", "mayor", "the old mayor"),
        ("They met the envoy of the lake towns there.", "towns", "the envoy of the lake towns"),
        ("Guards crossed the lake and the old mayor left.", "mayor", "the old mayor"),
        ("Guards from the mill and the old mayor left.", "mayor", "guards from the mill and the old mayor"),
        ("It was a book published for pupils there.", "pupils", "a book published for pupils"),
        ("In a speech on Tuesday the mayor left.", "mayor", "the mayor"),
        ("None of the nurses left.", "nurses", "none of the nurses"),
        ("Nobody in the mill left.", "mill", "nobody in the mill"),
        ("The guard was seized by men shouting.", "men", "men"),
        ("It fell by then.", "by", None),
    ],
)
def test_a_phrase_is_read_back_to_a_bound(text: str, last: str, expected: str | None) -> None:
    """Verbs, conjunctions of clauses and fronted phrases bound it; what hangs on a noun does not."""
    strip = strip_of(text)
    assert expected == words(strip, stretch_before(strip, place(strip, last)))


def test_phrases_are_bounded() -> None:
    """However long the sentence, only a bounded stretch is read."""
    strip = strip_of("The " + "tall " * 300 + "mayor said so.")
    found = stretch_before(strip, place(strip, "mayor"))
    assert found is not None
    assert LONGEST_SUBJECT + 1 >= found[1] - found[0]
