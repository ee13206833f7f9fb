"""`whosaid report` writes a file and says what is in it."""

from pathlib import Path

from tests.cli.conftest import Give


def test_a_report_is_written(give: Give, ledger: str, tmp_path: Path) -> None:
    """Pages and independent origins first."""
    out = tmp_path / "report.html"
    done = give("report", ledger, "-o", str(out))
    assert 0 == done.exit_code, done.output
    assert "3 pages, 3 independent origins, 1 event;" in done.output
    assert "Qasr" in out.read_text("utf-8")


def test_events_are_named_or_chosen(give: Give, ledger: str, tmp_path: Path) -> None:
    """Not both: what was chosen would count for nothing."""
    out = tmp_path / "report.html"
    assert 2 == give("report", ledger, "-o", str(out), "--event", "event:", "--kind", "killing").exit_code
    assert 0 == give("report", ledger, "-o", str(out), "--event", "event:").exit_code


def test_a_file_that_cannot_be_written_is_said_in_words(give: Give, ledger: str, tmp_path: Path) -> None:
    """Not as a trace."""
    done = give("report", ledger, "-o", str(tmp_path / "no" / "report.html"))
    assert 1 == done.exit_code
    assert "cannot be written" in done.output


def test_a_report_never_takes_the_place_of_a_ledger(give: Give, ledger: str) -> None:
    """It may be the only copy; another report is written over."""
    before = Path(ledger).read_bytes()
    done = give("report", ledger, "-o", ledger)
    assert 1 == done.exit_code
    assert "this is a ledger, not a report" in done.output
    assert before == Path(ledger).read_bytes()


def test_a_report_of_nothing_is_not_written(give: Give, ledger: str, tmp_path: Path) -> None:
    """An empty page would look as if nothing had happened there."""
    out = tmp_path / "report.html"
    done = give("report", ledger, "-o", str(out), "--place", "Nowhere")
    assert (1, False) == (done.exit_code, out.exists())
    assert "No event fits" in done.output
