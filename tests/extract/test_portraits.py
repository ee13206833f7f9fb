"""What the words of a speaker say by themselves."""

import pytest

from tests.extract.stripped import CUES, place, strip_of, words
from whosaid.extract.portraits import Portrait, parts_of, portrait_of, proper_name
from whosaid.extract.strips import Strip


def portrait(text: str) -> tuple[Strip, Portrait]:
    """The portrait of a speaker, all of whose words are the text."""
    strip = strip_of(text)
    return strip, portrait_of(strip, (0, len(strip)), CUES)


@pytest.mark.parametrize(
    ("text", "name", "noun", "owner"),
    [
        ("Defence minister John Bell", "john bell", "minister", None),
        ("envoy Ana Silva of the council", "ana silva", "envoy", "the council"),
        ("a spokesman for the army", None, "spokesman", "the army"),
        ("the army's spokesman", None, "spokesman", "the army"),
        ("a statement issued by the army", None, "statement", "the army"),
        ("three residents", None, "residents", None),
    ],
)
def test_name_noun_and_owner(text: str, name: str | None, noun: str, owner: str | None) -> None:
    """Who it is, what he is, and for whom he speaks."""
    strip, found = portrait(text)
    assert (name, noun, owner) == (words(strip, found.name), found.noun_word, words(strip, found.owner))


def test_the_end_of_a_joined_name_is_no_name() -> None:
    """The Ministry of Health and Sport is not called "Sport"."""
    _, found = portrait("the Ministry of Health and Sport")
    assert (None, "ministry") == (found.name, found.noun_word)


def test_what_the_noun_says_of_the_voice() -> None:
    """A statement is a document, residents are witnesses, a minister is an official."""
    kinds = [portrait(text)[1].kind for text in ("the statement", "three residents", "the minister", "the mill")]
    assert ["document", "witness", "official", None] == kinds


def test_a_pronoun_is_only_a_pronoun() -> None:
    """He has no name; his officials are not he."""
    _, found = portrait("he")
    assert (True, None, "") == (found.is_pronoun, found.name, found.noun_word)
    _, theirs = portrait("their officials")
    assert (False, True) == (theirs.is_pronoun, theirs.is_possessed)


def test_what_stands_before_the_noun() -> None:
    """Of the Palace spokesman the palace is kept, and that he is a definite one."""
    strip, found = portrait("the Palace spokesman")
    assert ("the palace", True) == (words(strip, found.before), found.is_definite)
    assert frozenset({"palace"}) == found.modifiers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the mayor and the envoy", ["the mayor", "the envoy"]),
        ("Bell and Silva", ["bell", "silva"]),
        ("doctors and nurses", ["doctors", "nurses"]),
        ("the old and tired mayor", ["the old and tired mayor"]),
        ("the Observatory for Peace and Rights", ["the observatory for peace and rights"]),
        ("the Mill Ministry and Norrby residents", ["the mill ministry", "norrby residents"]),
        ("lawyer and rights defender Ann Low", ["lawyer and rights defender ann low"]),
        ("residents and activist Ann Low", ["residents", "activist ann low"]),
        ("J&K governor Ann Low", ["j & k governor ann low"]),
    ],
)
def test_two_speakers_or_one(text: str, expected: list[str]) -> None:
    """The word "and" joins two speakers, or stands inside the name of one."""
    strip = strip_of(text)
    assert expected == [words(strip, part) for part in parts_of(strip, (0, len(strip)), CUES)]


def test_the_proper_name_around_a_word() -> None:
    """From one word of a body's name to all of it, with its short name in brackets."""
    strip = strip_of("the Quiet Observatory for Rights (QOR) said")
    around = proper_name(strip, (0, len(strip) - 1), place(strip, "observatory"))
    assert "quiet observatory for rights ( qor )" == words(strip, around)


def test_a_name_with_a_stroke_is_one() -> None:
    """What stands behind a stroke is no name of its own; a name behind "on" is where, not who."""
    strip, found = portrait("a video on Bell/B")
    assert (None, "a video on bell / b") == (found.name, words(strip, found.phrase))
