"""`whosaid log` lists what persons decided."""

import json
from pathlib import Path
from shutil import copyfile

from tests.cli.conftest import Give
from whosaid.records.concluded import Review
from whosaid.store.reading import LedgerReader
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


def test_decisions_of_another_ledger_are_added_once(give: Give, ledger: str, tmp_path: Path) -> None:
    """With who and when they were made; what is no decision stops before anything is added."""
    other = tmp_path / "other.ledger"
    copyfile(ledger, other)
    for act, at in (("comment", "2026-01-02T00:00:00Z"), ("same", "2026-01-01T00:00:00Z")):
        draft = Review("", act, "claim:a", "claim:b" if act == "same" else None, None, None, "x", "", "person:Ada", at)
        with SqliteLedger(Path(ledger)) as writer:
            writer.review(make_review(draft))
    exported = tmp_path / "log.jsonl"
    exported.write_text(give("log", "--ledger", ledger, "--json").stdout, "utf-8")
    assert 2 == give("log", "--ledger", str(other), "--add", str(exported)).exit_code
    done = give("log", "--ledger", str(other), "--add", str(exported), "--by", "Grace")
    assert "2 decisions added, 0 already there. Take in what they say of events with: whosaid conclude" in done.output
    done = give("log", "--ledger", str(other), "--add", str(exported), "--by", "Grace", "--json")
    assert "0 decisions added, 2 already there" in done.stderr
    act, *same = done.stdout.splitlines()
    assert exported.read_text("utf-8").splitlines() == same
    assert ["import", "person:Grace", "2 decisions", "log.jsonl"] == [
        json.loads(act)["review"][name] for name in ("act", "by", "after", "because")
    ]
    with LedgerReader(other) as reader:
        assert ["same"] == [one.verdict for one in reader.judgements()]
    exported.write_text('{"act": "accept"}\n', "utf-8")
    done = give("log", "--ledger", str(other), "--add", str(exported), "--by", "Grace")
    assert 1 == done.exit_code
    assert f"{exported}:1: this is no decision" in done.output


def test_no_decisions_is_a_sentence(give: Give, ledger: str) -> None:
    """With the command that makes them."""
    assert "whosaid serve LEDGER --name NAME" in give("log", "--ledger", ledger).output


def test_a_file_that_is_no_text_adds_nothing(give: Give, ledger: str, tmp_path: Path) -> None:
    """And is named, with what to give instead."""
    picture = tmp_path / "log.jsonl"
    picture.write_bytes(b"\x89PNG\xff\xfe")
    done = give("log", "--ledger", ledger, "--add", str(picture), "--by", "Grace")
    assert 1 == done.exit_code
    assert f"Error: {picture}: not UTF-8. Give what `whosaid log --json` wrote." in done.output
