"""The grammar of figures: what is open stays open, what is not used is hollow, and nothing is averaged."""

from dataclasses import replace

from whosaid.report.range_plot import plot_axis, plot_row, top_of
from whosaid.views.tolls import Mark, Toll, TollRow
from whosaid.views.words import Words

WORDS = Words("article:a", "a.txt", "The Kite", None, "2016-10-28", 0, 3, "six", "six dead", 0)
SIX = Mark(
    "6", 6, 6, "exactly", "incident", used=True, reason="", pages=1, count="count:a", words=WORDS, exact="six dead"
)


def test_an_exact_figure_is_a_filled_dot() -> None:
    """Nothing else."""
    drawn = plot_row([SIX], 10)
    assert 'class="used"' in drawn
    assert 'class="open"' not in drawn
    assert 'class="span"' not in drawn


def test_at_least_is_an_arrow_without_a_numeric_end() -> None:
    """As long for 6 as for 600."""
    short, long = (plot_row([replace(SIX, low=low, high=None)], 1000) for low in (6, 600))
    for drawn in (short, long):
        assert 'class="open"' in drawn
        assert 'class="span"' not in drawn


def test_a_stated_span_is_a_bar() -> None:
    """From its lowest to its highest number."""
    assert 'class="span"' in plot_row([replace(SIX, low=12, high=24)], 30)


def test_about_a_number_is_a_dot_on_a_bar() -> None:
    """From a sixth below it to a sixth above, by convention; it is still the number that was said."""
    drawn = plot_row([replace(SIX, low=24, high=24, qualifier="about")], 31)
    assert 'x="210" y="8" width="80" height="10" class="span"' in drawn
    assert 'cx="250" cy="13" r="5" class="used"' in drawn
    assert 'class="span"' not in plot_row([replace(SIX, low=24, high=24)], 31)


def test_what_a_range_does_not_use_is_hollow_and_says_why() -> None:
    """In words, for those who cannot see it."""
    drawn = plot_row([replace(SIX, used=False, reason="superseded: a later figure", pages=2)], 10)
    assert 'class="unused"' in drawn
    assert "6, not used: superseded: a later figure (2 pages)" in drawn


def test_another_time_window_is_another_mark() -> None:
    """A month is not an incident."""
    assert 'class="other"' in plot_row([replace(SIX, scope="cumulative", used=False, reason="cumulative")], 10)


def test_a_figure_without_a_number_has_no_mark() -> None:
    """It stands in words only."""
    assert "circle" not in plot_row([replace(SIX, low=None, high=None)], 10)


def test_the_axis_begins_at_zero_and_holds_every_number() -> None:
    """Of all tables that share it."""
    toll = Toll("killed", "all", (TollRow(None, "x", "unknown", 1, (replace(SIX, high=21), SIX)),), ())
    assert 30 == top_of([toll])
    assert 5 == top_of([])
    assert ">0</text>" in plot_axis(30)
    assert ">30</text>" in plot_axis(30)
