"""Decisions that another program holds up are written in their order as soon as it lets go."""

import time
from pathlib import Path
from shutil import copyfile

import pytest

from whosaid.errors import LedgerError, LedgerFull
from whosaid.plugins import Store
from whosaid.records.concluded import Review
from whosaid.serve.held import Decided, Held
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger
from whosaid.views.review import make_review


def comment(words: str) -> Decided:
    """Of Ada."""
    draft = Review("", "comment", "event:a", None, None, None, words, "", "person:Ada", "2026-01-01T00:00:00Z")
    return [(make_review(draft), None)]


def test_what_waits_is_written_in_order_and_then_takes_effect(examples: Path, tmp_path: Path) -> None:
    """What is to be done with it is done only then."""
    path = tmp_path / "own.ledger"
    copyfile(examples, path)
    held, done = Held(str(path)), []
    held.write(comment("before"), lambda: done.append("before"))
    with SqliteLedger(path) as writer, writer._transaction():
        held.write(comment("one"), lambda: done.append("one"))
        held.write(comment("two"))
        assert ["one", "two"] == [one.after for one in held.reviews]
        assert ["before"] == done
    held.join(60)
    assert () == held.reviews
    assert ["before", "one"] == done
    with LedgerReader(path) as reader:
        assert ["before", "one", "two"] == [one.after for one in reader.reviews()]


def test_what_can_never_be_written_is_told_at_once(tmp_path: Path) -> None:
    """It does not wait."""
    (tmp_path / "no.ledger").write_bytes(b"no ledger at all" * 100)
    held = Held(str(tmp_path / "no.ledger"))
    with pytest.raises(LedgerError):
        held.write(comment("x"))
    assert () == held.reviews


def test_what_waits_outlives_a_fault_that_passes(examples: Path, tmp_path: Path) -> None:
    """The fault is told meanwhile; then everything is written in its order."""
    path = tmp_path / "own.ledger"
    copyfile(examples, path)
    held = Held(str(path))
    with SqliteLedger(path) as writer, writer._transaction():
        held.write(comment("one"))
        held.write(comment("two"))
        path.rename(tmp_path / "away.ledger")
        path.mkdir()
        until = time.monotonic() + 60
        while not held.trouble and held.reviews and time.monotonic() < until:
            time.sleep(0.02)
        found = held.trouble, len(held.reviews)
    path.rmdir()
    (tmp_path / "away.ledger").rename(path)
    held.join(60)
    assert found[0].startswith(f"{path}: ")
    assert (2, "", ()) == (found[1], held.trouble, held.reviews)


FULL, GONE = LedgerFull("the disk is full", where="l", mend="Free some space."), OSError("gone")


@pytest.mark.parametrize("first", [FULL, GONE])
def test_a_disk_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, first: Exception) -> None:
    """A full one, or one that is out of reach, also at the first attempt; nothing is decided twice."""
    faults: list[Exception] = [first, GONE, FULL]
    kept: list[Decided] = []

    def decide(_address: str, decided: Decided) -> None:
        if faults:
            raise faults.pop(0)
        kept.append(decided)

    monkeypatch.setattr("whosaid.serve.held.store_of", lambda _: Store(open, open, decide))
    held = Held(str(tmp_path / "l"))
    held.write(comment("one"))
    assert held.trouble
    held.join(60)
    assert ([comment("one")], "", ()) == (kept, held.trouble, held.reviews)
