"""Who does not mention an event: absence of text, told apart from absence of pages."""

from dataclasses import replace
from pathlib import Path

from whosaid.records.concluded import Event
from whosaid.records.spans import NO_TIME, When
from whosaid.store.protocol import OutletDay
from whosaid.store.reading import LedgerReader
from whosaid.views.events import list_events, show_event
from whosaid.views.silences import Publishing, Silent, silences_of

DAY = When("2016-10-28", "2016-10-28", "day", "stated")
EVENT = Event("event:a", "shelling", DAY, None, (), (), (), (), (), "test")
PUBLISHED = Publishing(
    [
        OutletDay("Kestrel", "2016-10-29", 4),
        OutletDay("Lantern", "2016-10-01", 9),
        OutletDay("Lantern", "2016-11-04", 2),
        OutletDay("Harbour", "2016-11-05", 7),
        OutletDay("Orchard", None, 3),
    ]
)


def test_an_outlet_that_published_in_those_days_and_does_not_tell_is_silent() -> None:
    """With its pages from the event's day to a week later; one without pages of those days may have told elsewhere."""
    found = silences_of(EVENT, ["Kestrel", None], PUBLISHED)
    assert ("2016-10-28", "2016-11-04") == (found.first, found.last)
    assert ("Kestrel",) == found.told
    assert (Silent("Lantern", 2),) == found.silent
    assert ("Harbour", "Orchard") == found.elsewhere


def test_where_the_day_of_an_event_is_not_said_all_pages_count() -> None:
    """Also those that have no day themselves."""
    found = silences_of(replace(EVENT, when=NO_TIME), ["Kestrel"], PUBLISHED)
    assert (None, None) == (found.first, found.last)
    assert (Silent("Lantern", 11), Silent("Harbour", 7), Silent("Orchard", 3)) == found.silent
    assert () == found.elsewhere


def test_tellers_silent_and_others_are_all_outlets_of_the_ledger(examples: Path) -> None:
    """Each once, for every event."""
    with LedgerReader(examples) as ledger:
        outlets = {row.outlet for row in ledger.outlet_days()}
        for line in list_events(ledger):
            view = show_event(ledger, line.id, silences=True)
            found = view.silences
            assert found is not None
            named = [*found.told, *(one.outlet for one in found.silent), *found.elsewhere]
            assert len(named) == len(set(named))
            assert outlets == set(named)
            assert set(found.told) == {c.words.outlet for v in view.voices for c in v.claims if c.words.outlet}
