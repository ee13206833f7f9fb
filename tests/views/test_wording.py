"""Times, places, voices and numbers are said with their precision."""

from dataclasses import replace

import pytest

from whosaid.records.concluded import Review
from whosaid.records.spans import Evidence, When, Where
from whosaid.views import wording

#: An id from content, without its kind.
EVENT = "5gdmv6wbrvp5g57lklr7"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2016-10-28", "2016-10-28", "2016-10-28"), ("2016-10-18", "2016-10-28", "2016-10-18 to 2016-10-28"),
        (None, "2016-10-28", "until 2016-10-28"), ("2016-10-28", None, "since 2016-10-28"), (None, None, "day not said"),
        ("2016-10-28T18:40+00:00", "2016-10-28T18:40+00:00", "2016-10-28 18:40"),
    ],
)  # fmt: skip
def test_days_are_iso_and_open_ends_are_said(first: str | None, last: str | None, expected: str) -> None:
    """Never a guess."""
    assert expected == wording.days(first, last)


def test_a_date_says_the_words_and_where_it_comes_from() -> None:
    """The reader's words stand beside the ISO day."""
    friday = Evidence("article:a", 0, 9, "on\nFriday")
    assert "2016-10-28 (“on Friday”, counted from the page's day)" == wording.when(
        When("2016-10-28", "2016-10-28", "day", "relative", friday)
    )
    assert "2016-10-28 (the page's day, as no other is said)" == wording.when(
        When("2016-10-28", "2016-10-28", "day", "publication")
    )
    assert "2016-10-28" == wording.when(When("2016-10-28", "2016-10-28", "day", "stated"))


def test_a_part_of_a_place_is_approximate() -> None:
    """Nobody drew its line."""
    assert "Aleppo, west (approximate)" == wording.where(Where(None, "Aleppo", None, None, 2, "SY", None, "west"))
    assert "place not said" == wording.where(None)


def test_a_quarter_is_named_with_the_division_that_holds_it() -> None:
    """A city of the division's own name is not."""
    assert "Bustan al-Qasr, Aleppo" == wording.where(Where(None, "Bustan al-Qasr", None, None, 1, "SY", "Aleppo", None))
    assert "Gaza City" == wording.where(Where(None, "Gaza City", None, None, 1, "PS", "Gaza", None))


def test_voices_are_told_from_the_outlet_inwards() -> None:
    """An outlet alone speaks for itself."""
    assert "A, citing B, citing C" == wording.chain(("A", "B", "C"))
    assert "A, in its own voice" == wording.chain(("A",))
    assert "nobody named" == wording.chain(())


def test_numbers_have_a_singular() -> None:
    """And thousands are parted."""
    assert ("1 page", "2,000 pages", "3 copies") == (
        wording.number(1, "page"),
        wording.number(2000, "page"),
        wording.number(3, "copy", "copies"),
    )


def test_those_who_are_counted_are_many() -> None:
    """A range is of all people, of children, of aid workers."""
    assert ["all people", "children", "women", "civilians", "aid workers"] == [
        wording.people(code) for code in ("all", "child", "woman", "civilian", "aid-worker")
    ]


def test_what_is_compared_is_a_question() -> None:
    """Nobody need know what polarity is."""
    assert ["whether it happened", "how many", "pause"] == [
        wording.matter(one) for one in ("polarity", "count", "pause")
    ]


def test_ids_are_short_for_people_and_bare_for_addresses() -> None:
    """An id of a register keeps its words: half of a number would name another place."""
    assert ("gn-170063", "free-syrian-army") == tuple(map(wording.short, ("place:gn-170063", "actor:free-syrian-army")))
    assert ("5gdmv6wb", EVENT) == (wording.short(f"event:{EVENT}"), wording.bare(f"event:{EVENT}"))
    assert "killed or injured" == wording.spoken("killed-or-injured")
    assert "74 %" == wording.share(0.74)


def test_a_decision_is_a_sentence_with_who_and_when() -> None:
    """And with what the machine says there."""
    made = Review("", "correct", "claim:a", None, "killed", "15+", "12", "a list", "person:Ada", "2026-01-02T03:04:05Z")
    assert "Ada, 2026-01-02: killed is 12 (machine: 15+) - a list" == wording.decided(made)
    assert "Ada, 2026-01-02: graded “solid”" == wording.decided(
        replace(made, act="grade", facet=None, before=None, after="solid", because="")
    )


def test_a_range_says_of_whom_and_over_what_its_figures_are() -> None:
    """Civilians are people, and a total is of no one day."""
    assert "" == wording.with_figures([])
    assert ", with figures of civilians" == wording.with_figures(["civilian"])
    assert ", a total over a longer time, with figures of children" == wording.with_figures(
        ["child"], is_cumulative=True
    )
