"""Content that stands before the speaker, because a relative clause has taken it from its verb."""

import pytest

from tests.extract.stripped import candidates_in, words
from whosaid.extract.gaps import is_relative


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("It was a charge that local leaders denied.", "local leaders", "a charge that"),
        ("The dam was something she opposed.", "she", "something"),
        ("The duke said it rained, a claim Northam rejects.", "northam", "a claim"),
        ("It was the raid which the envoy condemned.", "the envoy", "which"),
    ],
)
def test_what_a_relative_clause_hangs_on_is_its_content(text: str, speaker: str, content: str) -> None:
    """Where nothing stands behind the verb, the noun or the relative word before the speaker is what is said."""
    strip, found = candidates_in(text)
    only = next(one for one in found if one.content is not None)
    assert (speaker, content) == (words(strip, only.source), words(strip, only.content))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The law, which he argued helps farmers, failed.", "helps"),
        ("The raid, which the rebels said killed nine, failed.", "killed"),
        ("A raid that doctors say killed nine hit the mill.", "killed"),
        ("Guards, whom she described as calm, left.", "as"),
    ],
)
def test_the_rest_of_the_clause_is_content_too(text: str, content: str) -> None:
    """The speaker stands between the relative word and the verb of what is said."""
    strip, (only,) = candidates_in(text)
    assert only.complement is not None
    assert content == strip.lowers[only.complement.first]


@pytest.mark.parametrize("text", ["The envoy she met said nothing.", "He left the town that night."])
def test_a_relative_clause_without_a_reporting_verb_is_no_report(text: str) -> None:
    """Only a verb that can report takes its content from before its speaker."""
    assert [] == [one for one in candidates_in(text)[1] if one.content is not None]


def test_a_verb_behind_a_relative_clauses_subject() -> None:
    """The subject of "said" in "which the rebels said killed nine" stands behind a relative, that of "the rebels said" does not."""
    strip, _ = candidates_in("The raid, which the rebels said killed nine, failed.")
    assert is_relative(strip, strip.lowers.index("said"))
    strip, _ = candidates_in("The rebels said nine were killed.")
    assert not is_relative(strip, strip.lowers.index("said"))
