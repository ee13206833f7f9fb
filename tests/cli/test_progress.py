"""Progress goes to standard error, in plain lines where that is no terminal."""

import pytest

from whosaid.cli.progress import progress


def test_stages_are_told_in_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    """One line a stage, not one a page."""
    with progress() as watch:
        for done in range(100):
            watch("reading", done)
        watch("comparing words", 100)
        watch("comparing words", 100)
    captured = capsys.readouterr()
    assert "" == captured.out
    assert ["comparing words: 100"] == captured.err.splitlines()
