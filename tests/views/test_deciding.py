"""What persons decided stands beside what the machine found, and says what stood there."""

from pathlib import Path

from whosaid.records.concluded import Comparison, Review
from whosaid.store.protocol import EventFile
from whosaid.store.reading import LedgerReader
from whosaid.views.deciding import notes_by_record, stood_there
from whosaid.views.events import view_event
from whosaid.views.review import make_review


def decision(act: str, about: str, other: str | None = None) -> Review:
    """Of Ada."""
    return make_review(Review("", act, about, other, None, None, None, "", "person:Ada", "2026-01-01T00:00:00Z"))


def test_a_decision_stands_at_both_records_until_it_is_undone() -> None:
    """In the order of time."""
    same, comment = decision("same", "event:a", "event:b"), decision("comment", "event:a")
    assert {"event:a": (same, comment), "event:b": (same,)} == notes_by_record([same, comment])
    assert {"event:a": (comment,)} == notes_by_record([same, comment, decision("undo", same.id)])


def test_what_stood_there_is_what_the_machine_says(examples: Path) -> None:
    """Of an event the range or the values of the facet, of a claim its own, of a comparison its verdict."""
    with LedgerReader(examples) as ledger:
        file = max(ledger.concluded(EventFile), key=lambda file: len(file.event.claims))
        view = view_event(ledger, file)
        (says,) = [
            one.says
            for one in view.ranges
            if (one.profile, one.harm, one.population) == ("recorder-min-max", "killed", "all")
        ]
        assert says == stood_there(ledger, view.id, "killed, all")
        assert view.event.kind in (stood_there(ledger, view.id, "kind") or "")
        assert stood_there(ledger, view.id, "weather") is None
        claim = view.voices[0].claims[0]
        assert claim.kind == stood_there(ledger, claim.id, "kind")
        assert ", citing ".join(claim.chain) == stood_there(ledger, claim.id, "voice")
        comparison = next(iter(ledger.concluded(Comparison)))
        assert comparison.verdict == stood_there(ledger, comparison.id, None)
        assert stood_there(ledger, "claim:nothing", "kind") is None
