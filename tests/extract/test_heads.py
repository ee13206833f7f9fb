"""Subjects that commas, clauses or other verbs part from their verb of saying, and things that say nothing."""

import pytest

from tests.extract.said import triples


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A Lind nurse who fled Holm, West Brae, to Norrby on Friday told the Lake Post on Sunday that nine men died.", "A Lind nurse"),
        ("A doctor who asked not to be named said that nine men died.", "A doctor"),
        ("But a local guard who fled and refused to be quoted told the Lake Post that nine men died.", "a local guard"),
        ("A local band set up to guard farms in Low Holm, the seat of Brae, said late on Friday on social media that shells fell.", "A local band"),
    ],
)  # fmt: skip
def test_the_head_of_a_long_sentence_speaks(text: str, speaker: str) -> None:
    """Places and days between commas are no speakers; who heads the sentence is."""
    assert [speaker] == [who for who, _, _ in triples(text)]


def test_who_stands_behind_another_verb_of_saying() -> None:
    """The subject of the inner verb begins behind the outer one."""
    text = "Guard spokesman Col. Jon Ash alleged the Falcons had not reported the site to the mission."
    assert ["Guard spokesman Col. Jon Ash", "the Falcons"] == [who for who, _, _ in triples(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Norrby lies in Brae, an island whose freedom Lind recognised on the eve of the war.",
        "The town goes on to deny it, a stance reaffirmed during a visit.",
    ],
)
def test_what_says_nothing(text: str) -> None:
    """A clause of "whose" is no subject, and a stance that is reaffirmed says nothing."""
    cues = [cue for _, cue, _ in triples(text)]
    assert not {"recognised", "reaffirmed"} & set(cues)


def test_who_is_known_by_a_name_speaks_by_it() -> None:
    """Before a verb of saying "known as" names who speaks, and "as" alone does not."""
    text = "Nine men died in Holm, rescuers known as the Red Helmets said."
    assert ["rescuers known as the Red Helmets"] == [who for who, _, _ in triples(text)]
    assert ["the Red Helmets"] == [who for who, _, _ in triples("Nine men died in Holm, as the Red Helmets said.")]
