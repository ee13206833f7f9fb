"""Ids lead to records, evidence to its sentence."""

import pytest

from whosaid.errors import WhosaidError
from whosaid.records.concluded import Copy
from whosaid.records.inferred import Claim
from whosaid.store.reading import LedgerReader
from whosaid.views.words import Lookup, concluded, located, only


def test_evidence_is_shown_in_its_sentence(ledger: LedgerReader) -> None:
    """The words, the sentence around them, outlet, day and page."""
    copy = next(iter(ledger.concluded(Copy)))
    words = Lookup(ledger).words(copy.left)
    assert words.exact in words.sentence
    assert words.sentence.endswith("the Lantern Group said.")
    assert ("The Kite", "2016-10-25") == (words.outlet, words.published)


def test_a_record_is_found_by_the_beginning_of_its_id(ledger: LedgerReader) -> None:
    """With its kind or without."""
    claim = next(iter(ledger.each_page())).findings[0].claims[0]
    for beginning in (claim.id, claim.id[:12], claim.id[6:16]):
        ((_, _, record),) = located(ledger, beginning)
        assert claim == record
    assert 3 == len([record for _, _, record in located(ledger, "claim:") if isinstance(record, Claim)])


def test_a_conclusion_is_found_by_the_beginning_of_its_id(ledger: LedgerReader) -> None:
    """With its kind or without."""
    copy = next(iter(ledger.concluded(Copy)))
    assert [copy] == concluded(ledger, copy.id[:10])
    assert [copy] == concluded(ledger, copy.id[5:15])


def test_an_id_that_is_not_there_is_told(ledger: LedgerReader) -> None:
    """Not a trace-back."""
    with pytest.raises(WhosaidError, match="no such claim"):
        Lookup(ledger).claim("claim:22222222222222222222")
    with pytest.raises(WhosaidError, match="no such article"):
        Lookup(ledger).printed("article:22222222222222222222")


def test_a_beginning_must_fit_one_id() -> None:
    """None and several are both told."""
    assert "a" == only(["a"], "a", "")
    with pytest.raises(WhosaidError, match="2 ids begin so"):
        only(["ab", "ac"], "a", "")
    with pytest.raises(WhosaidError, match="Look there"):
        only([], "a", "Look there.")
