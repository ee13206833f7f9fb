"""Conclusions become rows in an order of their own."""

from dataclasses import replace

from tests.samples import sample_conclusions, sample_page
from whosaid.store.rows import concluded_rows, event_files, event_lines


def test_the_order_of_conclusions_does_not_matter() -> None:
    """Turned round, they give the same rows."""
    found = sample_conclusions(sample_page("a"), sample_page("b"), sample_page("c"))
    turned = replace(found, origins=found.origins[::-1], supports=found.supports[::-1], ranges=found.ranges[::-1])
    assert list(concluded_rows(found, event_files(found))) == list(concluded_rows(turned, event_files(turned)))


def test_an_event_line_counts_pages_origins_and_contradictions() -> None:
    """What the list of events shows."""
    found = sample_conclusions(sample_page("a"), sample_page("b"))
    (line,) = event_lines(found, event_files(found))
    assert (2, 2, 2, 1) == (line.claims, line.articles, line.origins, line.contradictions)
    assert ("2016-10-24", "Qasr") == (line.earliest, line.place)


def test_a_comparison_touches_the_events_of_both_sides() -> None:
    """So an event can show what contradicts it."""
    found = sample_conclusions(sample_page("a"), sample_page("b"))
    (row,) = [row for row in concluded_rows(found, event_files(found)) if row.id.startswith("comparison:")]
    assert found.events[0].id in row.touches
