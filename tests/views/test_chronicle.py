"""The chronicle: day by day what was reported."""

import pytest

from whosaid.store.reading import LedgerReader
from whosaid.views.chronicle import chronicle


def test_a_moment_says_what_by_whom_and_on_whose_word(ledger: LedgerReader) -> None:
    """Day, kind, place, toll, pages, independent origins, contradictions."""
    (moment,) = chronicle(ledger)
    assert ("Qasr", 3, 3) == (moment.place, moment.pages, moment.origins)
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
