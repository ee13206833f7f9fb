"""The drawing of a timeline."""

import re

from whosaid.report.drawing import width_of
from whosaid.report.timeline_drawing import WIDTH, draw_timeline
from whosaid.views.timeline import Bar, Timeline


def test_exact_days_are_dark_and_spans_are_pale() -> None:
    """One bar for each."""
    drawn = draw_timeline(Timeline("day", (Bar("2016-10-01", 2, 0), Bar("2016-10-02", 0, 3)), 0, 0, 0))
    assert 1 == drawn.count('class="bar"')
    assert 1 == drawn.count('class="may"')
    assert "the table below has the numbers" in drawn


def test_no_label_is_cut_off_at_the_edge() -> None:
    """Ten letters need their room."""
    for number in range(10, 121):
        drawn = draw_timeline(Timeline("day", tuple(Bar(f"2016-{day:05}", 1, 0) for day in range(number)), 0, 0, 0))
        labels = re.findall(r'<text x="([\d.]+)" y="154"', drawn)
        assert labels
        assert float(labels[-1]) + width_of("2016-12-01", 12) <= WIDTH


def test_no_days_no_drawing() -> None:
    """An empty axis says nothing."""
    assert "" == draw_timeline(Timeline("day", (), 0, 0, 4))
