"""Figures stand by origin, not by page; what a range leaves out says why."""

from dataclasses import replace
from pathlib import Path

from whosaid.store.reading import LedgerReader
from whosaid.views.events import EventView, list_events, show_event
from whosaid.views.tolls import by_harm, tolls_of


def test_one_row_for_each_origin_and_one_mark_for_each_figure(ledger: LedgerReader) -> None:
    """The sample's three pages each rest on an origin of their own; two of their counts are repeats."""
    (toll,) = tolls_of(show_event(ledger, "event:"))
    assert ("killed", "all", 3) == (toll.harm, toll.population, len(toll.rows))
    assert [["7+"]] * 3 == [[mark.says for mark in row.marks] for row in toll.rows]
    assert [False, False, True] == sorted(mark.used for row in toll.rows for mark in row.marks)
    assert {"", "repeated"} == {mark.reason for row in toll.rows for mark in row.marks}


def test_the_example_shelling_is_read_origin_by_origin(examples: Path) -> None:
    """The monitor's later figure is used, the earlier ones are superseded; pages that repeat are counted beside it."""
    with LedgerReader(examples) as ledger:
        line = max(list_events(ledger, first="2016-10-28", last="2016-10-28"), key=lambda line: line.articles)
        tolls = tolls_of(show_event(ledger, line.id))
    assert ["killed", "injured"] == [harm for harm, _ in by_harm(tolls)]
    monitor = next(row for row in tolls[0].rows if row.kind == "monitor")
    assert ("21", True) == (monitor.marks[0].says, monitor.marks[0].used)
    (earlier,) = [mark for mark in monitor.marks if mark.says == "15+"]
    assert earlier.reason.startswith("superseded")
    assert earlier.pages > 1


def test_a_figure_is_used_where_a_range_says_so(ledger: LedgerReader) -> None:
    """Also one of a voice whose origin does not count as independent: its mark never denies what the range shows."""
    view = show_event(ledger, "event:")
    (row,) = [replace(one, counts=tuple(sorted(_counts(view)))) for one in view.ranges[:1]]
    nobody = tuple(replace(voice, origin=None) for voice in view.voices)
    for ranges, reasons in (((row,), {""}), ((replace(row, counts=()),), {"no range uses it", "repeated"})):
        (toll,) = tolls_of(replace(view, voices=nobody, ranges=ranges))
        assert reasons == {mark.reason for one in toll.rows for mark in one.marks}


def _counts(view: EventView) -> list[str]:
    return [figure.id for voice in view.voices for claim in voice.claims for figure in claim.figures]
