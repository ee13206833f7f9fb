"""The program answers quickly, in one style, with the exit codes that it promises."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Give


def test_help_names_every_command_at_once() -> None:
    """`whosaid --help` takes less than 0.3 s, because commands import what they need when they run."""
    times = []
    for _ in range(3):
        started = os.times()
        done = subprocess.run([sys.executable, "-m", "whosaid", "--help"], capture_output=True, text=True, check=True)
        ended = os.times()  # processor time of the command: what else the machine does is not its fault
        times.append(ended.children_user + ended.children_system - started.children_user - started.children_system)
    for command in (
        "read",
        "events",
        "event",
        "claims",
        "origin",
        "copies",
        "contradictions",
        "explain",
        "export",
        "rules",
    ):
        assert f"  {command} " in done.stdout
    assert min(times) < 0.3


def test_an_error_is_one_line_and_exit_code_one(give: Give) -> None:
    """What, where, and what to do."""
    done = give("events", "--ledger", "nowhere.ledger")
    assert 1 == done.exit_code
    assert "Error: nowhere.ledger: there is no such ledger. Make it with: whosaid read" in done.output


def test_a_wrong_command_is_exit_code_two(give: Give) -> None:
    """So that scripts can tell a mistyped command from an empty answer."""
    assert 2 == give("event").exit_code
    assert 2 == give("events", "--moon").exit_code


def test_the_versions_are_told(give: Give) -> None:
    """For reports of faults."""
    assert "SQLite" in give("version").output


#: The program, heeding Ctrl-C also where the tests run in the background, whose processes are born deaf to it.
HEEDING = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from whosaid.cli.main import main; main(prog_name='whosaid')"
)


@pytest.mark.slow
def test_ctrl_c_keeps_what_was_stored(tmp_path: Path) -> None:
    """The program says that it stopped and that it can go on; no worker is left, no trace-back is shown."""
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(
            f"A report\n\nShells fell on quarter {number} on Friday, a monitor said.\n" * 20, "utf-8"
        )
    ledger = tmp_path / "a.ledger"
    command = [sys.executable, "-c", HEEDING, "read", str(tmp_path), "--ledger", str(ledger), "--workers", "2"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        while not ledger.exists() and running.poll() is None:
            time.sleep(0.01)
        time.sleep(1.0)
        running.send_signal(signal.SIGINT)
        _, complaint = running.communicate(timeout=30)
    assert 130 == running.returncode
    assert "Stopped. What was stored is kept" in complaint
    assert "Traceback" not in complaint
    assert not (tmp_path / "a.ledger-lock").exists()
