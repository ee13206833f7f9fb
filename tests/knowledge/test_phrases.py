"""The notation of phrases and verbs, and finding them."""

import pytest

from whosaid.knowledge.phrases import conjugate, spell, table_of


def test_alternatives_are_spelt_out() -> None:
    """`a|b c` stands for two phrases."""
    assert (("car", "bomb"), ("truck", "bomb")) == spell("car|truck bomb")


def test_four_and_five_forms() -> None:
    """Of four forms the third is past and participle; equal spellings are one."""
    forms = {form.phrase: form.forms for form in conjugate("hit hits hit hitting")}
    assert frozenset({"base", "past", "participle"}) == forms["hit",]
    assert frozenset({"participle"}) == {f.phrase: f.forms for f in conjugate("take takes took taken taking")}["taken",]


def test_words_that_follow_and_words_near_by() -> None:
    """`+` for words that follow at once, `>` for one of several close behind."""
    assert {("opened", "fire")} == {
        form.phrase for form in conjugate("open opens opened opening + fire") if "past" in form.forms
    }
    assert {frozenset({"bomb", "bombs"})} == {
        form.complements for form in conjugate("drop drops dropped dropping > bomb|bombs")
    }


def test_a_verb_with_three_forms_is_an_error() -> None:
    """A row that cannot be read stops the load."""
    with pytest.raises(ValueError, match="go went gone"):
        conjugate("go went gone")


def test_leftmost_and_longest() -> None:
    """Nothing overlaps; the longer phrase wins."""
    table = table_of([(("car", "bomb"), 1), (("bomb",), 2), (("bomb", "squad"), 3)])
    assert [(0, 2, 1), (2, 3, 2)] == list(table.find(("car", "bomb", "bomb")))
    assert [(1, 3, 3)] == list(table.find(("a", "bomb", "squad")))
    assert None is table.at(("mill",), 0)
