"""What is shown of an event is bounded, and what is left out is counted."""

from pathlib import Path

from whosaid.report.event_page import BRIEF, WHOLE, page_of_event
from whosaid.store.reading import LedgerReader
from whosaid.views.events import list_events
from whosaid.views.origins import origin_of_event
from whosaid.views.silences import publishing


def test_alone_on_a_page_everything_is_shown_and_in_a_report_the_first_of_each(examples: Path) -> None:
    """Anchors in a report carry the event, so that two events with one claim do not clash."""
    with LedgerReader(examples) as ledger:
        about = origin_of_event(ledger, max(list_events(ledger), key=lambda line: line.claims).id)
        published = publishing(ledger)
    whole = page_of_event(about, WHOLE, published, alone=True)
    brief = page_of_event(about, BRIEF, published, alone=False)
    assert set(about.event.event.claims) == set(whole.shown)
    assert brief.shown < whole.shown
    assert "" == whole.prefix
    assert brief.prefix.endswith("-")
