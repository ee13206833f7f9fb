"""Speakers of whom only the words are known."""

import pytest

from tests.extract.said import place_at, said_in


@pytest.mark.parametrize(
    ("text", "name", "source_kind"),
    [
        ("The Lions of the Ridge said the dam held.", "Lions of the Ridge", "named"),
        ("A miller said the dam held.", "A miller", "anonymous"),
        ("Some residents said the dam held.", "Some residents", "collective"),
        ("The valley council said the dam held.", "The valley council", "anonymous"),
        ("The survey said the dam held.", "The survey", "document"),
        ("Emergency crossings said the dam held.", "Emergency crossings", "collective"),
    ],
)
def test_a_speaker_by_its_words(text: str, name: str, source_kind: str) -> None:
    """A name makes a voice of its own, a noun does not."""
    (only,) = said_in(text)
    assert (name, source_kind) == (only.voice and only.voice.name, only.source_kind)


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The Harbour Post reported that the dam held.", True),
        ("The Post reported that the dam held.", True),
        ("“It held,” HarbourPost.com quoted a miller as saying.", True),
        ("Harbour Radio reported that the dam held.", False),
        ("Post reported that the dam held.", False),
    ],
)
def test_the_outlet_of_the_page(text: str, own: bool) -> None:
    """The page's own outlet by its name, its last word behind "the", or its address is the outlet's own voice."""
    assert own == said_in(text, outlet="Harbour Post")[0].own


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("According to Alnews.ps, the dam held.", "Alnews.ps", "outlet"),
        ("User @mill_bell said the dam held.", "@mill_bell", "social"),
        ("A tweet from @Mill_Bell said the dam held.", "Mill_Bell", "social"),
        ("A tweet from Norrby said the dam held.", "A tweet from Norrby", "social"),
    ],
)
def test_sites_and_handles(text: str, name: str, kind: str) -> None:
    """The address of a site is an outlet; a handle is one word, with all its strokes."""
    found = said_in(text, *([] if "Norrby" not in text else [place_at(text, "Norrby")]))[0]
    assert (name, kind) == (found.voice and found.voice.name, found.voice_kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A Britain-based war monitor said the dam held.", "anonymous"),
        ("The Norrby Monitor said the dam held.", "named"),
        ("A Norrby court said the dam held.", "named"),
    ],
)
def test_a_monitor_of_which_only_the_kind_is_told_may_be_any(text: str, kind: str) -> None:
    """Where it sits does not name a monitor or medium; a court of a town is known by it."""
    assert kind == said_in(text)[0].source_kind
