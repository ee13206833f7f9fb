"""Bits of words and marks."""

from tests.extract.stripped import place, strip_of
from whosaid.extract.atoms import (
    BREAK,
    CLOSING,
    COMMA,
    DET,
    GENITIVE,
    MARKS,
    OPENING,
    PREP,
    QUOTE,
    SCARE,
    STOP,
    VERB,
    is_verbal,
)
from whosaid.knowledge.grammar import FIRST_FREE_BIT, Word


def test_marks_and_words_never_share_a_bit() -> None:
    """A bit says either what a mark is or what a word is, never both."""
    of_words = sum(int(word) for word in Word)
    assert of_words < 1 << FIRST_FREE_BIT
    assert 0 == of_words & (sum(set(MARKS.values())) | QUOTE | SCARE)


def test_brackets_and_genitives_end_no_phrase() -> None:
    """A comma and a full stop break a phrase; a bracket and an owner's 's go on with it."""
    assert COMMA | STOP == BREAK & (COMMA | STOP)
    assert 0 == BREAK & (OPENING | CLOSING | GENITIVE)


def test_a_word_that_may_be_no_verb_is_not_verbal() -> None:
    """A verb that may as well be a determiner or a preposition does not show that a clause stands there."""
    assert is_verbal(VERB)
    assert not is_verbal(VERB | DET)
    assert not is_verbal(VERB | PREP)
    assert not is_verbal(0)


def test_finite_verbs_of_a_sentence() -> None:
    """Of "The tall envoy has said so" only the auxiliary and the reporting verb are verbal."""
    strip = strip_of("The tall envoy has said so.")
    assert ["has", "said"] == [lower for lower, bits in zip(strip.lowers, strip.bits, strict=True) if is_verbal(bits)]
    assert strip.bits[place(strip, ".")] & STOP
