"""Ids as they are shown become a judgement about claims."""

from pathlib import Path

import pytest

from tests.samples import sample_ledger
from whosaid.errors import WhosaidError
from whosaid.records.concluded import Judgement
from whosaid.records.ids import make_id
from whosaid.store.protocol import EventFile
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger
from whosaid.views.judging import event_now, judgement_of

SAID = {"by": "Ann", "because": "I was there", "at": "2031-06-01T10:00:00+00:00"}


def test_claims_by_shortened_ids(ledger: LedgerReader) -> None:
    """The judgement names both claims whole, in their order, and who said it when."""
    left, right = sorted(next(ledger.concluded(EventFile)).event.claims)[:2]
    made = judgement_of(ledger, "different", (right[:14], left[:14]), **SAID)
    assert (left, right, "different", "person:Ann") == (made.left, made.right, made.verdict, made.by)
    assert ("I was there", "2031-06-01T10:00:00+00:00") == (made.because, made.at)


def test_an_event_stands_for_its_founder(ledger: LedgerReader) -> None:
    """By the claim whose id makes its own, so that the judgement outlives the event."""
    event = next(ledger.concluded(EventFile)).event
    other = next(claim for claim in event.claims if make_id("event", claim) != event.id)
    made = judgement_of(ledger, "different", (event.id, other), **SAID)
    founder = made.left if made.right == other else made.right
    assert event.id == make_id("event", founder)


def test_an_event_that_was_joined_to_another_is_found_there(tmp_path: Path) -> None:
    """By the claim that founded it; what nobody judged is nowhere."""
    path = tmp_path / "three.ledger"
    sample_ledger(path)
    with LedgerReader(path) as reader:
        event = next(reader.concluded(EventFile)).event
    left, right = sorted(event.claims)[:2]
    with SqliteLedger(path) as writer:
        writer.judge(Judgement(left, right, "same", "person:Ann", "", None))
    joined = next(make_id("event", claim) for claim in (left, right) if make_id("event", claim) != event.id)
    with LedgerReader(path) as reader:
        assert event.id == event_now(reader, joined[:20])
        assert event_now(reader, "event:2222") is None


def test_one_claim_beside_itself_is_no_question(ledger: LedgerReader) -> None:
    """Said with what to do."""
    event = next(ledger.concluded(EventFile)).event
    with pytest.raises(WhosaidError, match="two of its claims"):
        judgement_of(ledger, "different", (event.id, event.id), **SAID)


def test_only_claims_and_events_are_judged(ledger: LedgerReader) -> None:
    """An article is no event."""
    article = next(iter(ledger.each_page())).pages.articles[0].id
    with pytest.raises(WhosaidError, match="claim or an event"):
        judgement_of(ledger, "same", (article, article), **SAID)
