"""Whom a pronoun means that no speaker before it fits: who heads the sentence before, or is brought in there."""

import pytest

from tests.extract.said import actor, article_of, said_in
from tests.knowing import KNOWN
from whosaid.extract.topics import Topics
from whosaid.records.inferred import Mention
from whosaid.text.reading import read_text

PAGE = "The mill.\n\nOmar Roe, the mayor, said that it rained.\n\n"


def last_voice(text: str, *mentions: Mention) -> str | None:
    """The name of the last voice of a text."""
    voice = said_in(text, *mentions)[-1].voice
    return voice.name if voice else None


def topics_of(text: str, *mentions: Mention) -> Topics:
    """The topics of a text with these actors."""
    return Topics(article_of(text), read_text(text, KNOWN.text_words), KNOWN.cues, mentions)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ash Low left.", ["Ash Low"]),
        ("The men were named as Ash Low.", []),
        ("When it fell, Ash Low left.", ["Ash Low"]),
        ("Ash Low's mill fell.", ["Ash Low"]),
        ("Ash Low.", []),
        ("“Ash Low left us all here,” it read.", []),
    ],
)
def test_who_heads_a_sentence(text: str, names: list[str]) -> None:
    """A person before the verb or behind a comma; no line of a list and nobody inside a quotation."""
    assert names == [one.name for one in topics_of(text, actor(text, "Ash Low", "Ash Low", "person")).persons_of(0)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A doctor at the clinic left.", "A doctor"),
        ("They talked with a man who lives near.", "a man"),
        ("They talked with a mill which stands near.", None),
        ("Two men left.", None),
        ("A group of men left.", None),
        ("A house was left to a doctor.", None),
        ("“A doctor left us all here,” it read.", None),
    ],
)
def test_somebody_without_a_name(text: str, name: str | None) -> None:
    """At the head of the sentence, or brought in with "who"."""
    found = topics_of(text).unnamed(0)
    assert name == (found.name if found else None)


def test_he_is_whom_the_sentence_before_brings_in() -> None:
    """Rather than whoever spoke before."""
    roe = actor(PAGE, "Omar Roe", "Omar Roe", "person")
    assert "a man" == last_voice(PAGE + "The mill has talked with a man who lives near. He told us it fell.", roe)
    text = PAGE + "His parents were later named as Ash Low. He said it fell."
    assert "Omar Roe" == last_voice(text, roe, actor(text, "Ash Low", "Ash Low", "person"))


def test_he_is_nobody_whom_she_meant() -> None:
    """Whom "she" meant once is no man further down."""
    page = "Robin Low, the mayor, said it fell. “I am sad,” she said. He told a crowd that it rained."
    low = actor(page, "Robin Low", "Robin Low", "person")
    assert ["Robin Low", "Robin Low", "He"] == [one.voice.name for one in said_in(page, low) if one.voice]


def test_it_is_the_body_that_heads_the_sentence() -> None:
    """Behind "and", also where another body spoke before."""
    text = "Lind said it fell. The Low Council has taken steps, and it must now reject the plan."
    mentions = actor(text, "Lind", "Lind", "state"), actor(text, "Low Council", "Low Council", "body")
    assert "Low Council" == last_voice(text, *mentions)


def test_a_body_of_another_name_is_not_the_one_before() -> None:
    """A brigade by name is no other band."""
    text = "The Owls, a brigade, said it fell. The Lind Falcon brigade said it rained."
    assert "Owls" != last_voice(text, actor(text, "Owls", "Owls", "armed-group"))
