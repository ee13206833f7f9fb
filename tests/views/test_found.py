"""A search shows the words around each hit."""

from pathlib import Path

from tests.views.browsed import browsed
from whosaid.views.found import search


def test_hits_are_marked_in_their_words(examples: Path) -> None:
    """And only they."""
    with browsed(examples) as (_, index):
        found = search(index, "shells", what="claim", size=3)
    assert 3 == len(found.hits)
    assert found.of > 3
    assert not found.is_more
    marked = [words for hit in found.hits for words, is_hit in hit.snippet if is_hit]
    assert marked
    assert all(words.casefold().startswith("shell") for words in marked)
