"""Where nothing is found, the answer says what there is and never sends anybody in a circle."""

from pathlib import Path

import pytest

from tests.cli.conftest import Give
from whosaid.cli.empty import no_comparison
from whosaid.store.reading import LedgerReader


@pytest.mark.parametrize(
    "command", [["events"], ["timeline"], ["claims"], ["copies"], ["contradictions"], ["report", "-o", "r.html"]]
)
def test_a_ledger_without_pages_asks_for_pages(give: Give, tmp_path: Path, command: list[str]) -> None:
    """And not for other choices."""
    address = str(tmp_path / "new.ledger")
    assert 1 == give("read", str(tmp_path / "nothing.txt"), "--ledger", address).exit_code
    done = give(*command, *([address] if command[0] == "report" else ["--ledger", address]))
    assert f"{address} holds no pages yet. Read some with: whosaid read PAGES --ledger {address}" in done.output


def test_pages_without_events_are_told(give: Give, tmp_path: Path) -> None:
    """They are there, and nothing is said to have happened on them."""
    (tmp_path / "a.txt").write_text("The harbour is blue.\n", "utf-8")
    address = str(tmp_path / "quiet.ledger")
    assert 0 == give("read", str(tmp_path / "a.txt"), "--ledger", address).exit_code
    assert f"{address} holds 1 page and no event.\n" == give("events", "--ledger", address).output


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        (["--kind", "picnic"], "No kind is called picnic; kinds in it: killing"),
        (["--place", "Quasr"], "No place is called Quasr; there is Qasr."),
        (["--place", "Nowhere"], "No place is called Nowhere.\n"),
        (["--from", "2030-01-01"], "No event fits; "),
    ],
)
def test_what_was_asked_amiss_is_said(give: Give, ledger: str, choice: list[str], told: str) -> None:
    """With what there is instead."""
    shown = give("events", *choice, "--ledger", ledger).output
    assert f"No event fits; {ledger} holds 1 event." in shown
    assert told in shown


def test_claims_say_the_same(give: Give, ledger: str) -> None:
    """By the events, of which every claim is one; without such a choice nothing is said of them."""
    asked = give("claims", "--kind", "picnic", "--place", "Quasr", "--ledger", ledger).output
    assert "No kind is called picnic; kinds in it: killing. No place is called Quasr; there is Qasr." in asked
    assert give("claims", "--who", "Nobody Here", "--ledger", ledger).output.endswith(" claims.\n")


def test_the_rest_is_offered_where_there_is_one(give: Give, ledger: str) -> None:
    """Nothing is compared about places; about counts the ledger holds one comparison, which another choice of verdicts would list."""
    told = give("contradictions", "--about", "place", "--ledger", ledger).output
    assert f"No comparison fits; {ledger} holds 1 comparison.\n" == told
    with LedgerReader(Path(ledger)) as reader:
        for about in ("count", None):
            assert "--all lists the rest." in no_comparison(reader, ledger, about=about, all_verdicts=False)
            assert "--all" not in no_comparison(reader, ledger, about=about, all_verdicts=True)


def test_a_place_is_asked_for_as_lists_write_it(give: Give, ledger: str) -> None:
    """With the division that holds it; no event fits because of the day alone."""
    with LedgerReader(Path(ledger)) as reader:
        (name,) = {line.place for line in reader.event_lines()}
    assert ", " in (name or "")
    told = give("events", "--place", str(name), "--from", "2030-01-01", "--ledger", ledger).output
    assert f"No event fits; {ledger} holds 1 event.\n" == told
