"""Progress goes to standard error, in plain lines where that is no terminal."""

import pytest

from whosaid.cli import progress as progress_module
from whosaid.cli.progress import progress


def test_a_short_run_needs_no_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """Five pages are read before anybody has read a line about them."""
    with progress() as watch:
        watch("reading", 5)
        watch("comparing words", 5)
    captured = capsys.readouterr()
    assert ("", "") == (captured.out, captured.err)


def test_stages_of_a_long_run_are_told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """One line a stage, not one a page."""
    monkeypatch.setattr(progress_module, "STAGE_SECONDS", 0.0)
    with progress() as watch:
        for done in range(100):
            watch("reading", done)
        watch("comparing words", 100)
    assert ["reading: 0", "comparing words: 100"] == capsys.readouterr().err.splitlines()
