"""Where two sides of a copy differ."""

from tests.knowing import KNOWN
from whosaid.records.concluded import Copy
from whosaid.records.printed import Article, Outlet
from whosaid.records.spans import NO_TIME
from whosaid.reuse.copies import find_copies
from whosaid.reuse.fingerprints import fingerprint

SENTENCE = (
    "Fishermen sawed a channel through the ice at Holm so that the last two boats could come in before dark, and the church "
    "bells rang for an hour while children ran along the quay with lanterns in their cold hands."
)


def _article(name: str, text: str) -> Article:
    return Article(
        id=f"article:{name}",
        document=f"document:{name}",
        index=0,
        outlet=Outlet(f"outlet:{name}", f"Outlet {name}"),
        title=None,
        byline=None,
        credit=None,
        published=NO_TIME,
        language="en",
        text=text,
        sentences=(),
        page_spans=(),
    )


def _edits(text: str, other: str) -> list[tuple[str, str]]:
    """The words of each edit, left and right."""
    articles = [_article("a", text), _article("b", other)]
    copies, _ = find_copies(articles, [fingerprint(article) for article in articles], KNOWN)
    copy: Copy
    (copy,) = copies
    return [(text[edit.left_start : edit.left_end], other[edit.right_start : edit.right_end]) for edit in copy.edits]


def test_a_changed_word_is_one_edit() -> None:
    """The town on either side, and nothing around it."""
    assert [("Holm", "Lund")] == _edits(SENTENCE, SENTENCE.replace("Holm", "Lund"))


def test_words_left_out_stand_on_one_side() -> None:
    """The other side has no words there, and its place is that of the next word."""
    assert [("for an hour", "")] == _edits(SENTENCE, SENTENCE.replace(" for an hour", ""))


def test_case_and_marks_are_no_edits() -> None:
    """Other quotation marks, dashes and capitals change no word."""
    assert [] == _edits(SENTENCE, SENTENCE.replace("Fishermen", "FISHERMEN").replace(", and", " - and"))


def test_two_edits_close_together_are_two() -> None:
    """Between them stand words that both share."""
    changed = SENTENCE.replace("Holm", "Lund").replace("two boats", "three boats")
    assert [("Holm", "Lund"), ("two", "three")] == _edits(SENTENCE, changed)
