"""Places: an area is an area, a part is approximate."""

from pathlib import Path

import pytest

from tests.views.browsed import browsed
from whosaid.errors import WhosaidError
from whosaid.views.places import events_at, list_places, show_place, spots_of


def test_a_province_is_an_area_without_a_point(examples: Path) -> None:
    """A city is not."""
    with browsed(examples) as (ledger, index):
        spots = {spot.name: spot for spot in spots_of(index.event_places(), ledger.event_lines())}
    assert spots["Homs"].is_area
    assert spots["Homs"].lat is None
    assert not spots["Aleppo"].is_area
    assert dict(spots["Aleppo"].parts)["west"] > 0


def test_a_place_shows_its_events_and_claims(examples: Path) -> None:
    """All events of the list, claims in portions."""
    with browsed(examples) as (ledger, index):
        line = list_places(index)[0]
        view = show_place(ledger, index, line.id, size=5)
        assert (line.events, line.claims) == (len(events_at(index, ledger.event_lines(), line.id)), view.claims.of)
        assert 5 == len(view.claims.rows)
        with pytest.raises(WhosaidError):
            show_place(ledger, index, "place:nowhere")
