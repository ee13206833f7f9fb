"""`whosaid conclude` takes in what persons decided about events."""

from pathlib import Path
from shutil import copyfile

from tests.cli.conftest import Give
from whosaid.records.concluded import Review
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger
from whosaid.views.review import judgement_for, make_review


def test_a_decision_about_events_is_obeyed_when_it_is_asked_for(give: Give, examples: Path, tmp_path: Path) -> None:
    """Once; then nothing waits."""
    ledger = tmp_path / "own.ledger"
    copyfile(examples, ledger)
    with SqliteLedger(ledger) as writer:
        before = writer.event_lines()
        left, right = (line.id for line in before[:2])
        review = make_review(
            Review("", "same", left, right, None, None, None, "", "person:Ada", "2026-01-01T00:00:00Z")
        )
        writer.review(review, judgement_for(writer, review))
    assert "Conclusions were drawn anew." in give("conclude", str(ledger)).output
    assert "Nothing waits." in give("conclude", str(ledger)).output
    with LedgerReader(ledger) as reader:
        assert len(before) - 1 == len(reader.event_lines())


def test_a_ledger_that_is_not_there_is_not_made(give: Give, tmp_path: Path) -> None:
    """It is said."""
    done = give("conclude", str(tmp_path / "none.ledger"))
    assert 1 == done.exit_code
    assert not (tmp_path / "none.ledger").exists()
