"""`whosaid judge`: said once, obeyed from then on."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Give

PAGES = {
    "kite.txt": "Jets hit Homs\n\n3 March 2017\n\nAir strikes killed six people in Homs on Thursday, residents said.\n",
    "mill.txt": "Six dead in Homs\n\n3 March 2017\n\nSix people died when warplanes bombed Homs on Thursday.\n",
}


@pytest.fixture
def read(give: Give, tmp_path: Path) -> str:
    """A ledger of two pages about one air strike."""
    for name, text in PAGES.items():
        (tmp_path / name).write_text(text, "utf-8")
    ledger = str(tmp_path / "two.ledger")
    assert 0 == give("read", *(str(tmp_path / name) for name in PAGES), "--workers", "1", "--ledger", ledger).exit_code
    return ledger


def homes(give: Give, ledger: str) -> list[set[str]]:
    """The claims of each event."""
    shown = [give("event", one, "--ledger", ledger, "--json").stdout for one in events(give, ledger)]
    return [set(json.loads(one)["event"]["claims"]) for one in shown]


def across(give: Give, ledger: str) -> tuple[str, str]:
    """A claim of each page, both of one event."""
    claims = [json.loads(line) for line in give("claims", "--ledger", ledger, "--json").stdout.splitlines()]
    pages: dict[str, list[str]] = {}
    for claim in claims:
        pages.setdefault(claim["words"]["article"], []).append(claim["id"])
    left, right = (ids[-1] for ids in pages.values())
    return left, right


def judged(give: Give, ledger: str, verdict: str, left: str, right: str) -> str:
    """What the command says."""
    done = give("judge", verdict, left, right, "--by", "Ann", "--because", "two bridges", "--ledger", ledger)
    assert 0 == done.exit_code, done.output
    return done.output


def test_a_judgement_parts_an_event_and_another_takes_it_back(give: Give, read: str) -> None:
    """The conclusions follow at once, and explaining the event tells who said so."""
    left, right = across(give, read)
    before = homes(give, read)
    assert any({left, right} <= claims for claims in before)
    judged(give, read, "different", left, right)
    assert not any({left, right} <= claims for claims in homes(give, read))
    judged(give, read, "same", left, right)
    (home,) = (claims for claims in homes(give, read) if left in claims)
    assert right in home
    told = [give("explain", one, "--ledger", read).output for one in events(give, read)]
    assert any("person:Ann" in words and "two bridges" in words for words in told)


def events(give: Give, ledger: str) -> list[str]:
    """Ids of the events."""
    return [json.loads(line)["id"] for line in give("events", "--ledger", ledger, "--json").stdout.splitlines()]


def test_a_judgement_survives_another_reading(give: Give, read: str, tmp_path: Path) -> None:
    """Pages added later change nothing of it."""
    left, right = across(give, read)
    judged(give, read, "different", left, right)
    more = tmp_path / "more.txt"
    more.write_text("Homs struck\n\n3 March 2017\n\nAir strikes on Homs killed six people on Thursday.\n", "utf-8")
    assert 0 == give("read", str(more), "--workers", "1", "--ledger", read).exit_code
    assert not any({left, right} <= claims for claims in homes(give, read))


def test_a_judgement_has_somebody_who_gives_it_and_a_reason(give: Give, read: str) -> None:
    """It is never removed, so nobody gives one without a name."""
    for by, because in ((" ", "two bridges"), ("Ann", "")):
        done = give("judge", "same", "event:a", "event:b", "--by", by, "--because", because, "--ledger", read)
        assert 2 == done.exit_code
        assert "it is empty" in done.output


def test_no_ledger_is_made_where_there_is_none(give: Give, tmp_path: Path) -> None:
    """A slip in its name is told, and nothing is left behind."""
    ledger = str(tmp_path / "no.ledger")
    done = give("judge", "same", "event:a", "event:b", "--by", "Ann", "--because", "one bridge", "--ledger", ledger)
    assert 1 == done.exit_code
    assert "there is no such ledger" in done.output
    assert not (tmp_path / "no.ledger").exists()


def test_rules_that_were_forgotten_are_told(give: Give, read: str, tmp_path: Path) -> None:
    """All conclusions are drawn anew then, which nobody asked for."""
    (tmp_path / "mine/world").mkdir(parents=True)
    (tmp_path / "mine/world/actors.csv").write_text("id,name,kind,from\nkites,Kites,party,me\n", "utf-8")
    pages = [str(tmp_path / name) for name in PAGES]
    give("read", *pages, "--workers", "1", "--ledger", read, "--rules", str(tmp_path / "mine"))
    left, right = across(give, read)
    assert "rested on other rules" in judged(give, read, "different", left, right)
    assert "rested on other rules" not in judged(give, read, "same", left, right)
