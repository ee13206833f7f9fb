"""What is shown of an event is bounded, and what is left out is counted."""

from dataclasses import replace
from pathlib import Path

from markupsafe import escape

from whosaid.report.event_page import BRIEF, WHOLE, page_of_event
from whosaid.report.one_file import Choice, write_report
from whosaid.store.reading import LedgerReader
from whosaid.views.events import list_events
from whosaid.views.retold import retold_events
from whosaid.views.silences import publishing


def test_alone_on_a_page_everything_is_shown_and_in_a_report_the_first_of_each(examples: Path) -> None:
    """Anchors in a report carry the event, so that two events with one claim do not clash."""
    with LedgerReader(examples) as ledger:
        (about,) = retold_events(ledger, None, [max(list_events(ledger), key=lambda line: line.claims).id])
        published = publishing(ledger)
    whole = page_of_event(about, WHOLE, published, alone=True)
    brief = page_of_event(about, BRIEF, published, alone=False)
    assert set(about.event.event.claims) == set(whole.shown)
    assert brief.shown < whole.shown
    assert "" == whole.prefix
    assert brief.prefix.endswith("-")


def test_the_sentences_of_many_origins_are_told_in_portions(examples: Path) -> None:
    """Each origin stands in one of them, in their order."""
    with LedgerReader(examples) as ledger:
        (about,) = retold_events(ledger, None, [max(list_events(ledger), key=lambda line: line.origins).id])
        published = publishing(ledger)
    some = replace(WHOLE, told=2)
    parts = [page_of_event(about, some, published, alone=True, first=first) for first in (0, 2)]
    assert list(about.event.voices[:4]) == [voice for part in parts for voice in part.voices.rows]
    assert [2, 4] == [part.voices.after for part in parts]
    assert {claim.id for voice in parts[1].voices.rows for claim in voice.claims} == set(parts[1].shown)


def test_what_a_report_leaves_out_is_counted_in_words(examples: Path) -> None:
    """Parties, origins of a value, sentences behind it."""
    with LedgerReader(examples) as ledger:
        line = max(list_events(ledger), key=lambda line: line.claims)
        view = retold_events(ledger, None, [line.id])[0].event
        html = write_report(ledger, Choice(events=(line.id,)), "One").html
    parties = len(view.event.targets)
    assert parties > BRIEF.names
    assert f"and {parties - BRIEF.names} more" in html
    claims = max(len(facet.claims) for facet in view.facets)
    assert f"and {claims - 5} more" in html
    reasons = [reason for row in view.ranges for _, reason in row.unused]
    assert reasons
    assert any(escape(reason) in html for reason in reasons)
