"""Claims show who says so, their figures, their sentence and their event."""

import pytest

from whosaid.store.protocol import ClaimChoice
from whosaid.store.reading import LedgerReader
from whosaid.views.claims import Figure, chosen_claims, number_words


def test_a_claim_shows_its_words_event_and_origin(ledger: LedgerReader) -> None:
    """All that a reader needs to judge it."""
    (view,) = [view for view in chosen_claims(ledger, ClaimChoice(who="lantern")) if view.words.page == "c.html"]
    assert "killed" == view.words.exact
    assert ("The Kite", "Lantern Group") == view.chain
    assert ["7+"] == [figure.says for figure in view.figures]
    assert ("Lantern Group",) == view.origins
    assert view.event is not None


def test_claims_are_chosen_by_reliability(ledger: LedgerReader) -> None:
    """None below the share asked for is left; those in an outlet's own voice stay, whatever is asked."""
    everything = list(chosen_claims(ledger, ClaimChoice()))
    shares = [view.reliability for view in everything]
    assert any(share is not None and 0 < share <= 1 for share in shares)
    sure = [view.id for view in everything if view.reliability is None or view.reliability >= 0.9]
    assert sure == [view.id for view in chosen_claims(ledger, ClaimChoice(), reliability=0.9)]
    own = [view.id for view in everything if view.reliability is None]
    assert own == [view.id for view in chosen_claims(ledger, ClaimChoice(), reliability=1.0)]


@pytest.mark.parametrize(
    ("low", "high", "open_above", "expected"),
    [
        (7, 7, False, "7"),
        (7, None, True, "7+"),
        (6, 15, True, "6-15+"),
        (None, 9, False, "up to 9"),
        (None, None, False, ""),
        (0, 0, False, "0"),
    ],
)
def test_numbers_are_said_as_they_were(low: int | None, high: int | None, open_above: bool, expected: str) -> None:
    """An open end is a plus, nothing said is nothing, zero is zero."""
    assert expected == number_words(low, high, open_above=open_above)


def test_a_figure_is_told_with_whom_it_counts_and_over_what_time() -> None:
    """A part never reads like a second whole, nor a total like the toll of a day."""
    child = Figure("count:a", "killed", "child", "2", 2, 2, "incident", "two children")
    total = Figure("count:b", "killed-or-injured", "all", "24", 20, 28, "cumulative", "about two dozen", "about")
    assert ("2 killed (child)", "2 (child)") == (child.told, child.counted)
    assert "about 24 killed or injured (over a longer time)" == total.told
    assert "about 24 (over a longer time)" == total.counted


def test_a_number_that_no_page_prints_is_told_as_a_reading() -> None:
    """Dozens are read as 24 or more: the number never stands alone."""
    dozens = Figure("count:a", "injured", "all", "24+", 24, None, "incident", "Dozens were hurt", "vague")
    many = Figure("count:b", "killed", "child", "many children", None, None, "incident", "many children", "vague")
    assert ("24+ injured (in vague words)", "24+ (in vague words)") == (dozens.told, dozens.counted)
    assert "many children killed (child)" == many.told
