"""Ledgers are opened the same way by every asking command."""

from pathlib import Path

from tests.cli.conftest import Give
from tests.samples import packed, sample_page
from whosaid.cli.options import day_of
from whosaid.store.sqlite import SqliteLedger


def test_a_ledger_with_old_conclusions_says_so(give: Give, tmp_path: Path) -> None:
    """After a run that was killed, answers come with a note."""
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.add([packed(sample_page())])
    done = give("claims", "--ledger", str(tmp_path / "a.ledger"))
    assert "Note:" in done.stderr
    assert 0 == done.exit_code


def test_a_day_must_be_a_day(give: Give, ledger: str) -> None:
    """A mistyped day is a mistyped command."""
    assert 2 == give("events", "--from", "yesterday", "--ledger", ledger).exit_code
    assert day_of(None) is None
