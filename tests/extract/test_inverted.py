"""Speakers behind their verb."""

import pytest

from tests.extract.said import triples


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It held,” said the mayor.", "the mayor"),
        ("The dam has held, says Ann Low.", "Ann Low"),
        ("The end of a “great age” of all our trades, said Ann Low, head of the mill.", "Ann Low"),
        ("Any reading of the mayor's acts, said Ann Low, a scholar of the lake, would find this.", "Ann Low"),
    ],
)
def test_who_stands_behind_the_verb_speaks(text: str, speaker: str) -> None:
    """Behind a quotation or a clause; behind words without a verb where a full name ends the sentence or the clause goes on."""
    assert [speaker] == [who for who, _, _ in triples(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor, who was late, said Ann Low, the nurse, had left.", "The mayor"),
        ("The mayor, known as “the Owl”, said residents fled.", "The mayor"),
        ("The mayor, a former guard, said Ann Low and Jon Ash fled.", "The mayor"),
    ],
)
def test_a_name_behind_the_verb_may_be_whom_is_spoken_of(text: str, speaker: str) -> None:
    """Where an insertion ends with the comma before the verb, the subject stands before the insertion."""
    assert [speaker] == [who for who, _, _ in triples(text)]


def test_a_number_of_dead_claims_nothing() -> None:
    """Behind an insertion that ends with a quoted name the subject stands before it, not the dead behind the verb."""
    text = "Jon Ash, the leader of the band “Lake Owls”, claimed 27 dead and 25 wounded in the raid."
    assert ["Jon Ash"] == [who for who, cue, _ in triples(text) if cue == "claimed"]
