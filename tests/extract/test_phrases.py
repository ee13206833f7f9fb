"""Noun phrases read forwards."""

import pytest

from tests.extract.stripped import place, strip_of, words
from whosaid.extract.phrases import (
    LONGEST_SPEAKER,
    opens_phrase,
    opens_quantity,
    starts_phrase_after_noun,
    subject_after,
    with_list,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of the town said so.", "the mayor of the town"),
        ("The mayor later said so.", "the mayor"),
        ("The group (based in Paris) said so.", "the group ( based in paris )"),
        ("Officials in the town said so.", "officials in the town"),
        ("A spokesman for the army, who was late.", "a spokesman for the army"),
        ("A spokesman for the army on Monday, who was late.", "a spokesman for the army"),
        ("A spokesman on Monday said so.", "a spokesman"),
        ("The mayor and his deputy, who was late.", "the mayor and his deputy"),
        ("The mayor and his deputy said so.", "the mayor"),
        ("He told them.", "he"),
        ("Of the town.", None),
        (", he said.", None),
    ],
)
def test_a_phrase_from_its_first_word(text: str, expected: str | None) -> None:
    """A phrase holds what belongs to its noun and ends at an adverb, a mark or a verb."""
    strip = strip_of(text)
    assert expected == words(strip, subject_after(strip, 0))


def test_a_word_may_be_named_that_ends_the_phrase() -> None:
    """Behind "blamed by X of ..." the "of" ends the speaker."""
    strip = strip_of("The mayor of the town.")
    assert "the mayor" == words(strip, subject_after(strip, 0, until=strip.bits[place(strip, "of")]))


def test_an_open_bracket_gives_no_phrase() -> None:
    """A bracket that is never closed is a misreading."""
    strip = strip_of("The group (based in Paris and elsewhere.")
    assert None is subject_after(strip, 0)


def test_phrases_are_bounded() -> None:
    """A speaker of a thousand words is none."""
    strip = strip_of("The " + "tall " * 1000 + "mayor.")
    found = subject_after(strip, 0)
    assert found is not None
    assert LONGEST_SPEAKER >= found[1] - found[0]


def test_where_phrases_and_quantities_begin() -> None:
    """A preposition opens no phrase, though with a number it opens a quantity."""
    over, at = strip_of("Over 70 shells fell."), strip_of("At the mill.")
    assert (False, True) == (opens_phrase(over, 0), opens_quantity(over, 0))
    assert (False, False) == (opens_phrase(at, 0), opens_quantity(at, 0))
    assert opens_phrase(at, 1)


def test_a_phrase_right_behind_a_noun_begins_a_clause() -> None:
    """Told reporters | the town fell; but no clause begins in "the mayor of the town"."""
    told, mayor = strip_of("He told reporters the town fell."), strip_of("Mayor of the town.")
    assert starts_phrase_after_noun(told, place(told, "the"))
    assert not starts_phrase_after_noun(mayor, place(mayor, "the"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ash Low, the Mill Society and Elm Roe", "ash low , the mill society and elm roe"),
        ("Ash Low, Elm Roe, and Oak Hill", "ash low , elm roe , and oak hill"),
        ("Ash Low, Elm Roe", "ash low"),
        ("Ash Low, a nurse and a friend", "ash low"),
    ],
)
def test_names_in_a_list(text: str, expected: str) -> None:
    """A list of names ends with "and"; what tells of a name is no list."""
    strip = strip_of(text)
    first = subject_after(strip, 0)
    assert first is not None
    assert expected == words(strip, with_list(strip, first))


def test_nouns_in_a_list() -> None:
    """Where the nouns of speakers are known, a list of them goes on without names."""
    strip = strip_of("police, hospital officials and witnesses")
    first = subject_after(strip, 0)
    assert first is not None
    assert "police" == words(strip, with_list(strip, first))
    assert "police , hospital officials and witnesses" == words(
        strip, with_list(strip, first, {"witnesses", "officials"})
    )
