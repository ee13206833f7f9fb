"""Which reporting words stand beside one another, so that the content of the first ends before the second."""

import pytest

from tests.extract.said import triples
from tests.extract.stripped import candidates_in


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The mayor said the dam held; the miller said it broke.", "the dam held", "it broke"),
        ("The mayor said the dam held and residents said it broke.", "the dam held", "it broke"),
        ("The mayor said the dam held, but the miller said it broke.", "the dam held", "it broke"),
        ("A farmer, who feared a flood, said the dam broke.", "a flood", "the dam broke"),
        ("The mayor said the dam was “fine,” adding that it held.", "the dam was “fine,”", "that it held"),
        (
            "The mayor said that “we will all stay here,” adding, “It held.”",
            "that “we will all stay here,”",
            "“It held.”",
        ),
        ("The mayor said the dam held, which the miller denies.", "the dam held", "which"),
        ("The mayor said the dam held, a claim the miller denies.", "the dam held", "a claim"),
        ("The mayor first said the dam held, but later said it broke.", "the dam held", "it broke"),
    ],
)
def test_a_second_speaker_beside_the_first_ends_what_the_first_says(text: str, first: str, second: str) -> None:
    """Behind a semicolon, a conjunction or the comma that closes an insertion the second says his own."""
    assert [first, second] == [content for _, _, content in triples(text)]


def test_a_second_speaker_inside_the_first_is_part_of_what_the_first_says() -> None:
    """What the miller said is told by the mayor."""
    assert "that the miller said the dam broke" in [
        content for _, _, content in triples("The mayor said that the miller said the dam broke.")
    ]


def test_what_is_asked_about_is_open() -> None:
    """In "asked whether the mill had confirmed it" nobody confirms, and who answers speaks for himself."""
    _, found = candidates_in("Asked whether the mill had confirmed it, the mayor said it had not.")
    assert [True] == [one.asked for one in found if one.cue.lemma == "confirm"]
    assert ("the mayor", "said", "it had not") in triples(
        "Asked whether the mill had confirmed it, the mayor said it had not."
    )


def test_a_verb_behind_a_comma_has_the_speaker_before() -> None:
    """Headlines join two verbs of one speaker with a comma; a speaker of its own goes before."""
    title = triples("Mayor denies flood, says mill burned")
    assert [("Mayor", "denies", "flood"), ("Mayor", "says", "mill burned")] == title
    assert ("a nurse", "says", "The mayor says the dam") in triples("The mayor says the dam, says a nurse, is safe.")
