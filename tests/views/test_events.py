"""An event shows pages, independent origins, and the sentences."""

from dataclasses import replace

import pytest

from whosaid.errors import WhosaidError
from whosaid.store.reading import LedgerReader
from whosaid.views.events import headline, list_events, show_event, under_profile


def test_an_event_counts_pages_and_origins_and_shows_sentences(ledger: LedgerReader) -> None:
    """The whole point of the program, in one view."""
    view = show_event(ledger, "event:")
    assert "3 pages, 3 independent origins - and here are the sentences." == view.headline
    assert ["Lantern Group"] * 3 == [voice.name for voice in view.voices]
    assert all(claim.words.sentence for voice in view.voices for claim in voice.claims)
    assert [("killed", "at least 7", 3)] == [(facet.facet, facet.value, facet.articles) for facet in view.facets]
    assert ["7+"] == [row.says for row in view.ranges]
    assert ["contradicts"] == [comparison.verdict for comparison in view.comparisons]


def test_the_headline_has_a_singular() -> None:
    """One page is not 'one pages'."""
    assert "1 page, 1 independent origin - and here are the sentences." == headline(1, 1, 0)
    assert "(2 of the pages of unknown origin)" in headline(5, 0, 2)


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({}, 1),
        ({"kind": "kill"}, 1),
        ({"kind": "looting"}, 0),
        ({"place": "qasr"}, 1),
        ({"place": "aleppo"}, 1),
        ({"first": "2016-10-24", "last": "2016-10-24"}, 1),
        ({"first": "2016-10-25"}, 0),
        ({"last": "2016-10-23"}, 0),
    ],
)
def test_events_are_chosen_by_kind_place_and_day(ledger: LedgerReader, choice: dict[str, str], expected: int) -> None:
    """Each filter leaves out what does not fit."""
    assert expected == len(list_events(ledger, **choice))


def test_an_unknown_event_is_told(ledger: LedgerReader) -> None:
    """With the command that lists them."""
    with pytest.raises(WhosaidError, match="whosaid events"):
        show_event(ledger, "event:22")


def test_ranges_of_other_profiles_are_left_out(ledger: LedgerReader) -> None:
    """An event without ranges has none under any."""
    view = show_event(ledger, "event:")
    (one, *_) = view.ranges
    both = replace(view, ranges=(one, replace(one, profile="mine")))
    assert under_profile(both, "mine").ranges == (replace(one, profile="mine"),)
    assert under_profile(replace(view, ranges=()), "nobody's").ranges == ()
