"""The matrix of words: outlets are rows, own voice and quoted stay apart."""

from pathlib import Path

from tests.views.browsed import browsed
from whosaid.store.listed import Used
from whosaid.views.framing import framed_actors, matrix, names_for


def test_own_voice_and_quoted_words_are_counted_apart() -> None:
    """An empty cell is not said, and no zero."""
    used = [
        Used("actor:x", "The Kite", "label", "gunmen", "own", 3, "article:b", 1),
        Used("actor:x", "The Kite", "label", "gunmen", "quoted", 1, "article:a", 1),
        Used("actor:x", "The Mill", "label", "rebels", "own", 1, "article:c", 1),
        Used("actor:x", None, "label", "rebels", "own", 2, "article:d", 1),
    ]
    found = matrix(used, "actor:x", "X")
    assert ("gunmen", "rebels") == found.terms
    assert ["The Kite", "The Mill", None] == [outlet for outlet, _ in found.rows]
    cell, missing = found.rows[0][1]
    assert cell is not None
    assert (3, 1, "article:a") == (cell.own, cell.quoted, cell.article)
    assert missing is None


def test_actors_that_are_called_most_differently_come_first(examples: Path) -> None:
    """With their names."""
    with browsed(examples) as (_, index):
        found = framed_actors(index)
        assert found
        assert found[0].terms * found[0].outlets == max(one.terms * one.outlets for one in found)
        assert names_for(index)[found[0].id] == found[0].name
