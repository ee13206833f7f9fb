"""Each page that tells of an event is one row."""

from pathlib import Path

from whosaid.store.reading import LedgerReader
from whosaid.views.events import list_events, show_event
from whosaid.views.side_by_side import side_by_side


def test_outlets_stand_side_by_side_with_what_each_says(examples: Path) -> None:
    """What a page does not say is empty, not zero; a denial is marked."""
    with LedgerReader(examples) as ledger:
        line = max(list_events(ledger), key=lambda line: line.articles)
        view = show_event(ledger, line.id)
    told = {(one.words.outlet, one.words.page): one for one in side_by_side(view)}
    assert view.pages == len(told)
    (denial,) = [one for one in told.values() if one.denied]
    assert "Levant Mirror" == denial.words.outlet
    assert () == denial.killed
    (wire,) = [one for (outlet, _), one in told.items() if outlet == "Harbour Wire"]
    assert ("Syrian Observatory for Human Rights",) == wire.voices
    assert "15+ (civilian)" in wire.killed
    (vague,) = [one for (outlet, _), one in told.items() if outlet == "Steppe TV"]
    assert ("about 24 (civilian)", "6 (child)") == vague.killed
    assert ("about 100",) == vague.injured
    assert len(view.event.claims) == sum(len(one.claims) for one in told.values())
