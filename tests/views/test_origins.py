"""A page shows what is its own, what it took, and on whose word."""

import pytest

from tests.samples import TEXT
from whosaid.errors import WhosaidError
from whosaid.store.reading import LedgerReader
from whosaid.views.origins import origin_of_event, origin_of_page


def test_a_page_shows_copies_and_voices(ledger: LedgerReader) -> None:
    """By its name, by the end of its name, or by an id on it."""
    (found,) = origin_of_page(ledger, "a.txt")
    assert "folder/a.txt" == found.page
    assert ["Lantern Group"] == [voice.name for voice in found.voices]
    passage = "At least seven people were killed in Qasr on Monday"
    assert round(len(passage) / len(TEXT), 3) == found.share_shared
    assert 0 == found.share_taken
    assert (found,) == origin_of_page(ledger, found.article[:14])


def test_an_event_shows_copies_among_its_pages(ledger: LedgerReader) -> None:
    """On whose word it rests."""
    about = origin_of_event(ledger, "event:")
    assert 1 == len(about.copies)
    assert 3 == len(about.event.voices)


def test_an_unknown_page_is_told(ledger: LedgerReader) -> None:
    """Not a trace-back."""
    with pytest.raises(WhosaidError, match="name of a page"):
        origin_of_page(ledger, "nowhere.txt")
