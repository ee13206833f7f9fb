"""Texts cut into strips, each quotation folded to one atom."""

import pytest

from tests.extract.stripped import place, strip_of, strips_in
from whosaid.extract.atoms import ED, ING, NUMBER, QUOTE, SCARE, VERB


def test_a_quotation_is_one_atom() -> None:
    """Outside, all words of a quotation are one atom with its marks; inside they are a strip one level deeper."""
    text = "“The mill burns all night,” he said."
    outer, inner = strips_in(text)
    assert ["“", "he", "said", "."] == outer.lowers
    assert "“The mill burns all night,”" == text[outer.starts[0] : outer.ends[0]]
    assert outer.bits[0] & QUOTE
    assert ((0, 1), ["the", "mill", "burns"]) == ((outer.depth, inner.depth), inner.lowers[:3])


def test_sentences_that_a_quotation_joins_are_one_strip() -> None:
    """A tag behind the second sentence of a quotation governs both."""
    outer = [strip.lowers for strip in strips_in("“We go. We stay,” he said. Rain fell.") if not strip.depth]
    assert [["“", "he", "said", "."], ["rain", "fell", "."]] == outer


@pytest.mark.parametrize("text", ["“Why now?” she asked.", "“Why now?” asked the envoy."])
def test_a_quoted_question_and_its_tag_are_one_strip(text: str) -> None:
    """A question mark inside quotation marks does not part a question from who asks it."""
    assert 1 == len([strip for strip in strips_in(text) if not strip.depth])


def test_words_in_marks_for_distance_are_no_statement() -> None:
    """One word in marks in the middle of a sentence is told apart from speech, and has no strip of its own."""
    (strip,) = strips_in("He called the “truce” a joke.")
    assert SCARE == strip.bits[place(strip, "“")]


def test_a_full_stop_of_an_abbreviation_is_part_of_its_word() -> None:
    """Only the stop that ends the sentence is an atom of its own."""
    strip = strip_of("Mr. Bell of the U.S. team saw 12 mills.")
    assert ["."] == [lower for lower in strip.lowers if lower == "."]
    assert strip.bits[place(strip, "12")] & NUMBER
    assert [True, True] == [strip.caps[place(strip, word)] for word in ("mr", "bell")]


def test_endings_tell_words_that_no_list_holds() -> None:
    """An invented word in -ed or -ing is told by its ending, one without is not; short words never are."""
    strip = strip_of("Zorbled snorfing blim ing.")
    assert [ED, ING, 0, 0] == [bits & (ED | ING) for bits in strip.bits[:4]]


def test_quotations_inside_quotations() -> None:
    """The strip of an outer quotation holds the inner one as one atom; the inner one is a level deeper."""
    text = "“The mayor told us all ‘We go home with you tonight’ and left,” he said. “It was a long and cold night,” she said."
    found = [(strip.depth, [lower for lower in strip.lowers if not lower.isalpha()]) for strip in strips_in(text)]
    assert [(0, ["“", "."]), (0, ["“", "."]), (1, ["‘", ","]), (2, []), (1, [","])] == found


def test_strips_know_their_paragraph() -> None:
    """Each strip tells in which paragraph it begins and whether it ends it."""
    found = [(strip.paragraph, strip.last) for strip in strips_in("One fell. Two fell.\n\nThree fell.")]
    assert [(0, False), (0, True), (1, True)] == found
    assert [] == strips_in("")


def test_asking_outside_a_strip_is_no_error() -> None:
    """Before its first and behind its last atom a strip has no bits."""
    strip = strip_of("Rain fell.")
    assert (0, 0) == (strip.bit(-1), strip.bit(len(strip)))
    assert [1, 2] == list(strip.within(1, 40))


def test_a_name_that_looks_like_a_verb() -> None:
    """“Omar Said” is a name in the body; in a title “Said” may be a verb."""
    title, body = strips_in("Mayor Said ill\n\nOmar Said left.")
    assert title.bits[1] & VERB
    assert not body.bits[1] & VERB
