"""`whosaid read` makes a ledger, tells what it did, and ends with a code that scripts can use."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Give

PAGE = """Nine dead in Karm al-Jabal

The Kite | 24 October 2016

At least nine people were killed in the Karm al-Jabal quarter of Aleppo on Sunday, the Syrian Observatory for Human Rights said.
"""


def test_pages_become_a_ledger_that_can_be_asked(give: Give, tmp_path: Path) -> None:
    """Two commands: read, then ask."""
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    ledger = str(tmp_path / "a.ledger")
    done = give("read", str(tmp_path / "page.txt"), "--ledger", ledger)
    assert 0 == done.exit_code, done.output
    assert "1 new, 0 already there." in done.output
    assert "1 page, 1 article," in done.output
    claims = [json.loads(line) for line in give("claims", "--ledger", ledger, "--json").stdout.splitlines()]
    assert "9+" in {figure["says"] for claim in claims for figure in claim["figures"]}


def test_reading_again_says_that_nothing_changed(give: Give, tmp_path: Path) -> None:
    """In a sentence."""
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    for _ in range(2):
        done = give("read", str(tmp_path / "page.txt"), "--ledger", str(tmp_path / "a.ledger"))
    assert "Nothing new" in done.output
    assert 0 == done.exit_code


def test_nothing_read_is_exit_code_one(give: Give, tmp_path: Path) -> None:
    """With the name of what could not be read."""
    done = give("read", str(tmp_path / "missing.txt"), "--ledger", str(tmp_path / "a.ledger"))
    assert 1 == done.exit_code
    assert "missing.txt" in done.output


def test_the_summary_can_be_json(give: Give, tmp_path: Path) -> None:
    """For scripts."""
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    done = give("read", str(tmp_path / "page.txt"), "--ledger", str(tmp_path / "a.ledger"), "--json")
    summary = json.loads(done.stdout)
    assert (1, 1, True) == (summary["new"], summary["articles"], summary["changed"])


def test_a_ledger_that_is_none_is_told(give: Give, tmp_path: Path) -> None:
    """Before a page is read."""
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    done = give("read", str(tmp_path / "page.txt"), "--ledger", str(tmp_path / "page.txt"))
    assert 1 == done.exit_code
    assert "not a ledger" in done.output
    assert PAGE == (tmp_path / "page.txt").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_is_told_and_the_next_run_goes_on(give: Give, tmp_path: Path) -> None:
    """A limit on the size of files stands in for the end of the disk."""
    for number in range(12):
        (tmp_path / f"{number}.txt").write_text(PAGE.replace("nine", str(number + 20)) * 9, "utf-8")
    ledger = str(tmp_path / "a.ledger")
    small = f"ulimit -f 60; exec {sys.executable} -m whosaid read '{tmp_path}' --ledger '{ledger}'"
    done = subprocess.run(["bash", "-c", small], capture_output=True, text=True, check=False)
    assert 1 == done.returncode
    assert "Error:" in done.stderr
    assert "the same command again" in done.stderr
    assert "Traceback" not in done.stderr
    assert "12 new" in give("read", str(tmp_path), "--ledger", ledger).output
