"""A timeline tells what is dated exactly from what may lie there."""

from hypothesis import given
from hypothesis import strategies as st

from whosaid.store.protocol import EventLine
from whosaid.views.timeline import MOST_BARS, timeline


def line(first: str | None, last: str | None) -> EventLine:
    """An event from one day to another."""
    return EventLine("event:x", "talks", first, last, None, 1, 1, 1, 0)


def test_days_without_events_are_shown_too() -> None:
    """A gap is a gap."""
    found = timeline([line("2016-10-01", "2016-10-01"), line("2016-10-04", "2016-10-04")])
    assert "day" == found.unit
    assert [("2016-10-01", 1), ("2016-10-02", 0), ("2016-10-03", 0), ("2016-10-04", 1)] == [
        (bar.label, bar.exact) for bar in found.bars
    ]


def test_a_longer_time_lies_pale_over_all_its_days() -> None:
    """And is not counted as dated."""
    found = timeline(
        [line("2016-10-01", "2016-10-01"), line("2016-10-03", "2016-10-03"), line("2016-10-02", "2016-11-30")]
    )
    assert [(1, 0), (0, 1), (1, 1)] == [(bar.exact, bar.spanning) for bar in found.bars]


def test_what_lies_outside_is_counted() -> None:
    """Before, after, and without a day."""
    days = [line(f"2016-10-{day:02}", f"2016-10-{day:02}") for day in range(1, 20)]
    found = timeline([*days, line("1982-02-02", "1982-02-02"), line("2020-01-01", "2020-01-01"), line(None, None)])
    assert (1, 1, 1) == (found.before, found.after, found.undated)
    assert 19 == len(found.bars)


def test_many_years_are_shown_by_month_or_year() -> None:
    """The finest unit that holds most of the events."""
    assert "month" == timeline([line(f"2016-{month:02}-03", f"2016-{month:02}-03") for month in range(1, 13)]).unit
    assert "year" == timeline([line(f"{year}-01-03", f"{year}-01-03") for year in range(1980, 2016)]).unit


def test_only_spans_make_no_bars() -> None:
    """Nothing is dated to a day, a month or a year."""
    assert () == timeline([line("2011-01-01", "2016-12-31")]).bars


DAYS = st.dates().map(lambda day: day.isoformat())


@given(st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS), max_size=20))
def test_every_event_is_counted_once(spans: list[tuple[str | None, str | None]]) -> None:
    """In a bar, as a span, outside, or without a day; never more bars than fit."""
    ordered = [(min(first, last), max(first, last)) if first and last else (first, last) for first, last in spans]
    found = timeline([line(*span) for span in ordered])
    assert len(found.bars) <= MOST_BARS
    assert sum(not first and not last for first, last in ordered) == found.undated
    exact = sum(bar.exact for bar in found.bars)
    assert exact + found.before + found.after + found.undated <= len(spans) or not found.bars
