"""Passages with all articles that hold them."""

from collections.abc import Sequence

from whosaid.records.concluded import Copy
from whosaid.records.spans import Evidence
from whosaid.store.protocol import ArticleLine
from whosaid.views.clusters import cluster_copies
from whosaid.views.copies import CopyView

#: Article -> day.
DAYS = {"a": "2031-05-01", "b": "2031-05-02", "c": "2031-05-03", "d": None}


def a_copy(left: str, right: str, direction: str = "left-to-right", *, at: Sequence[int] = (0, 100)) -> CopyView:
    """Of two articles; `at` is where the passage stands in the left one."""
    sides = Evidence(left, at[0], at[1], "x" * (at[1] - at[0])), Evidence(right, 0, at[1] - at[0], "x")
    copy = Copy(
        f"copy:{left}{right}{at[0]}", *sides, 0.5, "passage", direction, "earlier", "made", 20, f"{left}, {right}"
    )
    lines = [ArticleLine(article, f"The {article}", None, DAYS[article]) for article in (left, right)]
    return CopyView(copy, lines[0], lines[1])


def test_three_pairs_of_three_articles_are_one_cluster() -> None:
    """By day; each with the earliest that had the words before it."""
    (found,) = cluster_copies([a_copy("b", "c"), a_copy("a", "c"), a_copy("a", "b")])
    assert ["a", "b", "c"] == [member.passage.article for member in found.members]
    assert [None, "The a", "The a"] == [member.giver.outlet if member.giver else None for member in found.members]
    assert ["", "a, b", "a, c"] == [member.reason for member in found.members]
    assert ("copy:ab0", "copy:ac0", "copy:bc0") == found.copies


def test_a_right_side_that_is_older_gives() -> None:
    """Whichever way the pair was stored; an article without a day stands last."""
    (found,) = cluster_copies([a_copy("d", "b", "right-to-left")])
    assert ["b", "d"] == [member.passage.article for member in found.members]
    assert "The b" == (found.members[1].giver and found.members[1].giver.outlet)


def test_where_nobody_is_known_to_be_first_nobody_gives() -> None:
    """The reason stays."""
    (found,) = cluster_copies([a_copy("a", "b", "unknown"), a_copy("a", "c", "common-origin")])
    assert [("common-origin", "a, c"), ("unknown", "a, b"), ("common-origin", "a, c")] == [
        (member.direction, member.reason) for member in found.members
    ]
    assert {None} == {member.giver for member in found.members}


def test_another_passage_of_the_article_is_another_cluster() -> None:
    """A sentence out of a long passage, too; nearly the same stretch is the same."""
    one = a_copy("a", "b")
    assert 2 == len(cluster_copies([one, a_copy("a", "c", at=(200, 300))]))
    assert 2 == len(cluster_copies([one, a_copy("a", "c", at=(40, 60))]))
    assert 1 == len(cluster_copies([one, a_copy("a", "c", at=(10, 95))]))


def test_the_passage_of_most_articles_stands_first() -> None:
    """And nothing comes of nothing."""
    found = cluster_copies([a_copy("a", "d", at=(300, 900)), a_copy("a", "b"), a_copy("a", "c")])
    assert [3, 2] == [len(cluster.members) for cluster in found]
    assert () == cluster_copies(())
