"""Units of conclusions come and go in the ledger, and what it lists keeps in step."""

from array import array
from dataclasses import replace
from pathlib import Path

from tests.samples import packed, sample_conclusions, sample_page
from whosaid.records.bundles import Conclusions
from whosaid.records.concluded import Comparison, Copy, Judgement
from whosaid.records.ids import make_id
from whosaid.store.codec import key_of
from whosaid.store.protocol import EventFile, KeptRests, Memory, PackedConclusions
from whosaid.store.rows import Unit, pack_units
from whosaid.store.sqlite import SqliteLedger

NOTHING = PackedConclusions((), (), ())
PAGES = [sample_page(f"{number}.txt") for number in range(40)]


def units() -> list[Unit]:
    """The event of each page as a unit of its own."""
    found = [replace(sample_conclusions(page), origins=()) for page in PAGES]
    return [(key_of(one.events[0].id), one) for one in found]


def part(some: list[Unit], dropped: list[int] | None = None) -> PackedConclusions:
    """These units, after others are dropped."""
    return replace(pack_units(some), dropped=array("q", sorted(dropped or [])).tobytes())


def open_ledger(folder: Path, some: list[Unit]) -> SqliteLedger:
    """A ledger that concluded these units."""
    ledger = SqliteLedger(folder / "a.ledger")
    ledger.add([packed(page) for page in PAGES])
    ledger.conclude([part(some)], {})
    return ledger


def test_a_dropped_unit_is_gone_and_the_others_stay(tmp_path: Path) -> None:
    """From every list and every look-up, with its line; the number of records tells it."""
    some = units()
    (gone, found), *rest = some
    with open_ledger(tmp_path, some) as ledger:
        ledger.conclude([part([], [gone])], {}, anew=False)
        assert {one.events[0] for _, one in rest} == {file.event for file in ledger.concluded(EventFile)}
        assert len(rest) == ledger.counts().events == len(ledger.event_lines())
        claim = found.events[0].claims[0]
        assert ([], None) == (list(ledger.touching(EventFile, claim)), ledger.event_of(claim))
        assert [] == list(ledger.touching(Copy, found.events[0].articles[0]))
        assert [] == list(ledger.concluded_with(EventFile, found.events[0].id))


def test_a_unit_is_replaced(tmp_path: Path) -> None:
    """What it says now stands once; contradictions are counted anew."""
    some = units()
    unit, found = some[7]
    two = replace(found.comparisons[0], id=make_id("comparison", "another"))
    with open_ledger(tmp_path, some) as ledger:
        now = replace(found, comparisons=(*found.comparisons, two))
        ledger.conclude([part([(unit, now)], [unit])], {}, anew=False)
        (file,) = ledger.concluded_with(EventFile, found.events[0].id)
        assert found.events[0] == file.event
        assert len(some) + 1 == len(list(ledger.concluded(Comparison)))
        assert [2] == [line.contradictions for line in ledger.event_lines() if line.id == file.event.id]
        assert {1, 2} == {line.contradictions for line in ledger.event_lines()}


def test_a_chunk_of_which_little_holds_is_written_anew(tmp_path: Path) -> None:
    """And nothing of what holds is lost by it."""
    some = units()
    with open_ledger(tmp_path, some) as ledger:
        before = ledger._connection.execute("SELECT count(*), sum(length(body)) FROM chunks").fetchone()
        ledger.conclude([part([], [unit for unit, _ in some[:30]])], {}, anew=False)
        after = ledger._connection.execute("SELECT count(*), sum(length(body)) FROM chunks").fetchone()
        assert after[1] < before[1]
        assert {one.events[0].id for _, one in some[30:]} == {file.event.id for file in ledger.concluded(EventFile)}
        left = {one for _, found in some[30:] for one in found.judgements}
        assert left == {*ledger.touching(Judgement, *(one.left for one in left))}
        keys = ledger._connection.execute("SELECT count(*) FROM leads WHERE chunk NOT IN (SELECT number FROM chunks)")
        assert (0,) == keys.fetchone()


def test_what_is_left_for_the_next_time_goes_with_conclusions_drawn_anew(tmp_path: Path) -> None:
    """It is kept by page and by name, and forgotten with the conclusions that left it."""
    left = Memory((KeptRests(1, b"c"),), {"steps": b"x", "units": b"y"})
    with open_ledger(tmp_path, units()) as ledger:
        ledger.conclude([replace(NOTHING, memory=left)], {}, anew=False)
        assert ([*left.rests], left.tables) == (list(ledger.kept()), ledger.memory())
        ledger.conclude([replace(NOTHING, memory=Memory((), {"units": b"z"}))], {}, anew=False)
        assert ([*left.rests], {**left.tables, "units": b"z"}) == (list(ledger.kept()), ledger.memory())
        ledger.conclude([pack_units([(1, Conclusions())])], {})
        assert ([], {}) == (list(ledger.kept()), ledger.memory())
        assert [] == list(ledger.concluded(EventFile))
