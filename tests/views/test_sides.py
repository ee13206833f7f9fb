"""Two passages side by side show what was edited."""

from hypothesis import given
from hypothesis import strategies as st

from whosaid.views.sides import MOST_WORDS, compare_sides


def test_a_word_that_was_put_in_is_the_only_edit() -> None:
    """Upper case and punctuation are none."""
    sides = compare_sides("Rebels fired shells.", "“Rebels fired heavy shells”")
    assert [] == [run.text for run in sides.left if not run.is_shared]
    assert ["heavy "] == [run.text for run in sides.right if not run.is_shared]


@given(st.text(alphabet="ab \n.", max_size=80), st.text(alphabet="ab \n.", max_size=80))
def test_runs_make_up_both_sides_again(left: str, right: str) -> None:
    """Nothing is lost or added."""
    sides = compare_sides(left, right)
    assert left == "".join(run.text for run in sides.left)
    assert right == "".join(run.text for run in sides.right)


def test_a_very_long_passage_is_shown_without_edits() -> None:
    """Comparing it word by word would take too long."""
    long = "word " * (MOST_WORDS + 1)
    assert [True] == [run.is_shared for run in compare_sides(long, long).left]
