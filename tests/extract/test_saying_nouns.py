"""Nouns of saying with their voice: whose claim it is, or who makes it."""

import pytest

from tests.extract.said import triples


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The duke has made a public claim that the dam fell.", [("The duke", "claim", "that the dam fell")]),
        (
            "Men who left the town made a claim that the dam fell.",
            [("Men who left the town", "claim", "that the dam fell")],
        ),
        (
            "The raid on the mill took the king's claim that the dam fell for true.",
            [("the king", "claim", "that the dam fell for true")],
        ),
        ("The duke has made calls in the name of the king.", []),
        ("There was a claim that the dam fell.", [(None, "claim", "that the dam fell")]),
        ("The raid raised a claim that the dam fell.", [(None, "claim", "that the dam fell")]),
    ],
)
def test_whose_claim_it_is(text: str, expected: list[tuple[str | None, str, str]]) -> None:
    """Who makes a claim is its voice, as whose claim it is; what only raises it is none."""
    assert expected == triples(text)
