"""The drawing of a timeline."""

from whosaid.report.timeline_drawing import draw_timeline
from whosaid.views.timeline import Bar, Timeline


def test_exact_days_are_dark_and_spans_are_pale() -> None:
    """One bar for each."""
    drawn = draw_timeline(Timeline("day", (Bar("2016-10-01", 2, 0), Bar("2016-10-02", 0, 3)), 0, 0, 0))
    assert 1 == drawn.count('class="bar"')
    assert 1 == drawn.count('class="may"')
    assert "the table below has the numbers" in drawn


def test_no_days_no_drawing() -> None:
    """An empty axis says nothing."""
    assert "" == draw_timeline(Timeline("day", (), 0, 0, 4))
