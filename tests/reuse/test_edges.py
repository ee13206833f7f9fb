from tests.reuse.test_align import side, words
from whosaid.reuse.edges import grown
from whosaid.reuse.runs import Passage, Run


def passage(left: int, right: int, size: int) -> Passage:
    return Passage((Run(left, right, size),), size, size)


def test_an_edge_moves_over_a_changed_word_on_both_ends() -> None:
    """Before and after a changed word the same text goes on, and belongs to the passage."""
    ours = side(f"{words(0, 5)} old {words(5, 30)} red {words(30, 36)}")
    other = side(f"{words(0, 5)} new {words(5, 30)} blue {words(30, 36)}")
    (found,) = grown([passage(6, 6, 25)], ours, other)
    assert ((0, 38), (0, 38), 36, 25) == (found.left, found.right, found.words, found.core)


def test_a_short_passage_stays_at_its_edges() -> None:
    """Past the edges of a short passage formulas may stand by chance."""
    ours, other = side(f"{words(0, 5)} old {words(5, 18)}"), side(f"{words(0, 5)} new {words(5, 18)}")
    assert (passage(6, 6, 13),) == grown([passage(6, 6, 13)], ours, other)


def test_a_passage_does_not_grow_into_furniture() -> None:
    """The words of a footer stay outside."""
    ours = side(f"{words(0, 25)} old {words(25, 30)}", masked=((26, 31),))
    (found,) = grown([passage(0, 0, 25)], ours, side(f"{words(0, 25)} new {words(25, 30)}"))
    assert (0, 25) == found.left


def test_a_longer_edit_needs_a_longer_run_beyond() -> None:
    """Past six changed words a run of five is chance."""
    ours = side(f"{words(0, 25)} {words(0, 6, 'x')} {words(25, 30)}")
    (found,) = grown([passage(0, 0, 25)], ours, side(f"{words(0, 25)} {words(0, 6, 'y')} {words(25, 30)}"))
    assert (0, 25) == found.left
