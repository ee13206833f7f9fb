"""`whosaid log` lists what persons decided."""

import json
from pathlib import Path

from tests.cli.conftest import Give
from whosaid.records.concluded import Review
from whosaid.store.sqlite import SqliteLedger
from whosaid.views.review import make_review


def test_a_decision_is_listed_with_who_when_and_why(give: Give, ledger: str) -> None:
    """In words and as JSON."""
    draft = Review(
        "", "grade", "event:a", None, "all", None, "probable", "two files", "person:Ada", "2026-01-01T00:00:00Z"
    )
    with SqliteLedger(Path(ledger)) as writer:
        writer.review(make_review(draft))
    done = give("log", "--ledger", ledger)
    for words in ("Ada", "2026-01-01T00:00:00Z", "grade", "probable", "two files", "record gone"):
        assert words in done.output
    (row,) = map(json.loads, give("log", "--ledger", ledger, "--json").stdout.splitlines())
    assert "person:Ada" == row["review"]["by"]


def test_no_decisions_is_a_sentence(give: Give, ledger: str) -> None:
    """With the command that makes them."""
    assert "whosaid serve LEDGER --name NAME" in give("log", "--ledger", ledger).output
