"""Every asking command answers in words and in JSON."""

import json
import subprocess
import sys

import pytest

from tests.cli.conftest import Give

ASKING = (
    ["events"], ["event", "event:"], ["event", "event:", "--profile", "recorder-min-max"], ["timeline"], ["timeline", "--place", "qasr"], ["claims"],
    ["claims", "--who", "lantern", "--harm", "killed", "--from", "2016-10-01"], ["claims", "--reliability", "0.2"],
    ["origin", "a.txt"], ["origin", "event:"], ["copies"], ["copies", "--pairs"], ["copies", "--kind", "passage"], ["contradictions"],
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


def test_an_id_of_something_else_is_told(give: Give, ledger: str) -> None:
    """With the command that shows it; of an event the kind may be left out everywhere."""
    (claim, *_) = give("claims", "--ledger", ledger, "--json").output.splitlines()
    identity = json.loads(claim)["id"]
    assert f"an event's id begins with event:. Whatever it is, this shows it: whosaid explain {identity}" in (
        give("event", identity, "--ledger", ledger).output
    )
    event = json.loads(claim)["event"]
    whole, bare = (give("origin", one, "--ledger", ledger).output for one in (event, event.partition(":")[2][:6]))
    assert whole == bare != ""
    assert "no page has this name" in give("origin", "nowhere.txt", "--ledger", ledger).output


def test_what_is_compared_is_chosen_from_a_list(give: Give, ledger: str) -> None:
    """A word that means nothing is no empty answer."""
    assert 2 == give("contradictions", "--about", "colour", "--ledger", ledger).exit_code


def test_a_reader_that_stops_early_is_no_fault(ledger: str) -> None:
    """`whosaid claims | head -1` prints no trace-back."""
    program = f"{sys.executable} -m whosaid claims --json --ledger '{ledger}' | head -c 5"
    done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=True)
    assert '{"id"' == done.stdout
    assert "" == done.stderr


def test_ranges_under_one_profile(give: Give, ledger: str) -> None:
    """One that does not exist is told with those that do."""
    (view,) = give("event", "event:", "--profile", "recorder-min-max", "--ledger", ledger, "--json").stdout.splitlines()
    assert {"recorder-min-max"} == {row["profile"] for row in json.loads(view)["ranges"]}
    done = give("event", "event:", "--profile", "mine", "--ledger", ledger)
    assert done.exit_code != 0
    assert "Profiles are recorder-min-max." in " ".join(done.output.split())
