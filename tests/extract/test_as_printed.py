"""Speakers of whom only the words are known."""

import pytest

from tests.extract.said import said_in


@pytest.mark.parametrize(
    ("text", "name", "source_kind"),
    [
        ("The Lions of the Ridge said the dam held.", "Lions of the Ridge", "named"),
        ("A miller said the dam held.", "A miller", "anonymous"),
        ("Some residents said the dam held.", "Some residents", "collective"),
        ("The valley council said the dam held.", "The valley council", "anonymous"),
        ("The survey said the dam held.", "The survey", "document"),
    ],
)
def test_a_speaker_by_its_words(text: str, name: str, source_kind: str) -> None:
    """A name makes a voice of its own, a noun does not."""
    (only,) = said_in(text)
    assert (name, source_kind) == (only.voice and only.voice.name, only.source_kind)
