"""Ledgers are opened the same way by every asking command."""

from pathlib import Path

from tests.cli.conftest import Give
from tests.samples import packed, sample_page
from whosaid.store.sqlite import SqliteLedger


def test_a_ledger_with_old_conclusions_says_so(give: Give, tmp_path: Path) -> None:
    """After a run that was killed, answers come with a note."""
    with SqliteLedger(tmp_path / "a.ledger") as ledger:
        ledger.add([packed(sample_page())])
    done = give("claims", "--ledger", str(tmp_path / "a.ledger"))
    assert "Note:" in done.stderr
    assert 0 == done.exit_code


def test_a_day_must_be_a_day(give: Give, ledger: str) -> None:
    """A mistyped day is a mistyped command, and so are days the wrong way round."""
    for days, told in (
        (["--from", "yesterday"], "'yesterday' is no day"),
        (["--to", "28.10.2016"], "as in 2016-10-28"),
        (["--to", "2016-10-01", "--from", "2016-11-01"], "2016-11-01, the first day, is after 2016-10-01"),
    ):
        done = give("events", *days, "--ledger", ledger)
        assert 2 == done.exit_code
        assert told in done.output
    assert 0 == give("events", "--from", "2016-10-28", "--to", "2016-10-28", "--ledger", ledger).exit_code


def test_a_kind_may_be_written_as_one_says_it(give: Give, ledger: str) -> None:
    """Capitals and blanks do not matter."""
    asked, missing = (give("events", "--kind", kind, "--ledger", ledger).output for kind in ("Killing ", "Air  Strike"))
    assert "killing" in asked
    assert "No kind is called air-strike;" in missing


def test_a_folder_is_no_ledger(give: Give, tmp_path: Path) -> None:
    """Neither to ask nor to write to; and a folder that is not there is named."""
    for words in (["events"], ["read", str(tmp_path)]):
        assert "this is a folder, no ledger" in give(*words, "--ledger", str(tmp_path)).output
    assert f"there is no folder {tmp_path / 'no'}" in give("read", "x", "--ledger", str(tmp_path / "no" / "l")).output
