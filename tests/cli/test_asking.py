"""Every asking command answers in words and in JSON."""

import json
import subprocess
import sys

import pytest

from tests.cli.conftest import Give

ASKING = (
    ["events"], ["event", "event:"], ["timeline"], ["timeline", "--place", "qasr"], ["claims"],
    ["claims", "--who", "lantern", "--harm", "killed", "--from", "2016-10-01"], ["claims", "--reliability", "0.2"],
    ["origin", "a.txt"], ["origin", "event:"], ["copies"], ["copies", "--kind", "passage"], ["contradictions"],
    ["contradictions", "--all"], ["explain", "event:"],
)  # fmt: skip


@pytest.mark.parametrize("command", ASKING, ids=" ".join)
def test_every_question_is_answered_in_words(give: Give, ledger: str, command: list[str]) -> None:
    """With the kind of the event or the words of the page."""
    done = give(*command, "--ledger", ledger)
    assert 0 == done.exit_code, done.output
    assert "Qasr" in done.output


@pytest.mark.parametrize("command", ASKING, ids=" ".join)
def test_every_question_is_answered_in_json(give: Give, ledger: str, command: list[str]) -> None:
    """One object a line, each of which parses."""
    done = give(*command, "--ledger", ledger, "--json")
    assert 0 == done.exit_code, done.output
    assert done.stdout.splitlines()
    for line in done.stdout.splitlines():
        assert isinstance(json.loads(line), dict)


@pytest.mark.parametrize(
    "command", [["claims", "--who", "nobody"], ["copies", "--kind", "article"], ["contradictions", "--about", "place"]]
)
def test_an_empty_answer_is_a_sentence(give: Give, ledger: str, command: list[str]) -> None:
    """Not an empty screen; and no line at all in JSON."""
    assert "No " in give(*command, "--ledger", ledger).output
    assert "" == give(*command, "--ledger", ledger, "--json").output


def test_a_reader_that_stops_early_is_no_fault(ledger: str) -> None:
    """`whosaid claims | head -1` prints no trace-back."""
    program = f"{sys.executable} -m whosaid claims --json --ledger '{ledger}' | head -c 5"
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=True)
    assert '{"id"' == done.stdout
    assert "" == done.stderr
