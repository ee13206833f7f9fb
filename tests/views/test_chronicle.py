"""The chronicle: day by day what was reported."""

import pytest

from whosaid.store.listed import RangeLine
from whosaid.store.reading import LedgerReader
from whosaid.views.chronicle import chronicle, harms_told


def test_a_moment_says_what_by_whom_and_on_whose_word(ledger: LedgerReader) -> None:
    """Day, kind, place, toll, pages, independent origins, contradictions."""
    (moment,) = chronicle(ledger)
    assert ("Qasr, Aleppo", 3, 3) == (moment.place, moment.pages, moment.origins)
    assert ("killed", "7+") in moment.harms
    assert moment.earliest == moment.latest is not None
    assert moment.contradictions >= 1


@pytest.mark.parametrize(
    ("choice", "expected"),
    [({"place": "qasr"}, 1), ({"place": "Elsewhere"}, 0), ({"first": "2031-01-01"}, 0), ({"last": "1999-12-31"}, 0)],
)
def test_moments_are_chosen_by_place_and_day(ledger: LedgerReader, choice: dict[str, str], expected: int) -> None:
    """By name, whatever its case, and by days that the event may lie on."""
    assert expected == len(chronicle(ledger, **choice))


def test_a_list_shows_the_widest_range_of_each_harm() -> None:
    """All people before civilians, one profile, and nothing where nobody gives a number."""
    profile = "recorder-min-max"
    ranges = [
        RangeLine("event:a", profile, "killed", "civilian", 3, 5, False),
        RangeLine("event:a", profile, "killed", "all", 6, 21, True),
        RangeLine("event:a", "ucdp-like", "killed", "all", 1, 1, False),
        RangeLine("event:a", profile, "injured", "civilian", None, None, False),
    ]
    assert {"killed": "6-21+"} == harms_told(ranges)
