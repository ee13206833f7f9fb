"""What "this" is in "this was reported by the mayor": it stands before."""

import pytest

from tests.extract.said import said_in, triples


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Two men died in Norrby. This was reported by Mayor Jon Ash, the Lake Post informs.", "Mayor Jon Ash"),
        ("Two men died in Norrby.\n\nThe mayor's office said this in a note on its channel.", "The mayor's office"),
        ("Two men died in Norrby.\n\nThis was announced by the head of the guard, Ann Low, on Friday.", "the head of the guard, Ann Low"),
    ],
)  # fmt: skip
def test_this_is_what_stands_before(text: str, speaker: str) -> None:
    """The sentence before is the content, told by whoever is named behind it."""
    assert (speaker, "Two men died in Norrby") in [(who, content) for who, _, content in triples(text)]


def test_the_outlet_reports_who_said_this() -> None:
    """An agency that tells who said it stands around the voice."""
    text = "Two men died in Norrby.\n\nThe mayor said this on Friday, the Lake Post reports."
    mayor, post = said_in(text)
    assert ("The mayor", post.id, None) == (mayor.source and mayor.source.exact, mayor.inside, post.inside)


def test_what_has_a_voice_of_its_own_is_left_to_it() -> None:
    """Where the sentence before is told by somebody already, "this" stays what is printed."""
    text = "The guard said that two men died.\n\nAnn Low told this to reporters in Norrby."
    assert [("The guard", "that two men died"), ("Ann Low", "this to reporters")] == [
        (who, content[:17]) for who, _, content in triples(text)
    ]


def test_this_with_a_noun_points_nowhere() -> None:
    """Of "this dam" more is said than what stands before."""
    assert [("The mayor", "this dam is old")] == [
        (who, content) for who, _, content in triples("Two men died in Norrby. The mayor said this dam is old.")
    ]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Two men died. Police said those in the car had fled.", "those in the car had fled"),
        ("Two men died. Neighbours say this rarely happens.", "this rarely happens"),
        ("Two men died. The mayor said this on its own was no proof.", "this on its own was no proof"),
    ],
)
def test_those_and_this_with_a_verb_point_nowhere(text: str, content: str) -> None:
    """Who "those in the car" are stands there, and "this rarely happens" is a clause."""
    assert [content] == [said for _, _, said in triples(text)]
