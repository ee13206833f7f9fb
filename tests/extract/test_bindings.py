"""Counts made of figures and the claims that hold them."""

from tests.extract.told import article_of
from tests.knowing import KNOWN
from whosaid.extract.bindings import count_id, make_counts
from whosaid.extract.figures import find_figures
from whosaid.text.reading import read_text

TEXT = "At least 12 people, including 3 children, were killed in Homs."


def test_a_part_without_its_whole_is_a_count_of_its_own() -> None:
    """A part never points at a count that is not there."""
    article = article_of(TEXT)
    figures = find_figures(article, read_text(TEXT, KNOWN.text_words), KNOWN)
    (both, _), (alone,) = (
        make_counts(article, figures, {0: "claim:a", 1: "claim:a"}),
        make_counts(article, figures, {1: "claim:b"}),
    )
    assert None is alone.part_of
    assert None is both.part_of
    assert count_id(article, figures[0]) == make_counts(article, figures, {0: "claim:a", 1: "claim:a"})[1].part_of


def test_counts_show_their_words() -> None:
    """The evidence of a count is the text at its place."""
    article = article_of(TEXT)
    figures = find_figures(article, read_text(TEXT, KNOWN.text_words), KNOWN)
    for count in make_counts(article, figures, dict.fromkeys(range(len(figures)), "claim:a")):
        assert count.evidence.exact == TEXT[count.evidence.start : count.evidence.end]
