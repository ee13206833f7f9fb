"""Every value leads down to words and rules."""

import pytest

from whosaid.errors import WhosaidError
from whosaid.records.concluded import Comparison, Copy, Origin
from whosaid.store.protocol import EventFile
from whosaid.store.reading import LedgerReader
from whosaid.views.explain import explain
from whosaid.views.words import printed_of


def test_a_count_leads_to_its_claim_its_speaker_and_its_page(ledger: LedgerReader) -> None:
    """Each link with its rule and its words."""
    count = next(iter(ledger.each_page())).findings[0].counts[0]
    steps = explain(ledger, count.id[:14]).steps
    assert ["count", "claim", "time", "place", "victim", "said by", "rests on", "part of event"] == [
        step.what for step in steps
    ][:8]
    assert ["article", "page"] == [step.what for step in steps][-2:]
    assert "count.killed" == steps[0].rule
    assert steps[0].words is not None
    assert "At least seven people were killed" == steps[0].words.exact
    assert "SHA-256" in steps[-1].says


def test_every_id_of_a_page_can_be_explained(ledger: LedgerReader) -> None:
    """Nothing in the ledger is without a chain that ends at its page."""
    page = next(iter(ledger.each_page()))
    for printed in printed_of(page):
        found = printed.findings
        ids = [
            page.pages.document.id,
            printed.article.id,
            found.quotations[0].id,
            found.mentions[0].id,
            found.times[0].id,
        ]
        for identity in (*ids, found.attributions[0].id, found.counts[0].id, found.claims[0].id):
            chain = explain(ledger, identity)
            assert identity in {step.id for step in chain.steps}
            assert "page" == chain.steps[-1].what


def test_every_conclusion_can_be_explained(ledger: LedgerReader) -> None:
    """Each leads to sentences."""
    ids = [file.event.id for file in ledger.concluded(EventFile)]
    ids += [copy.id for copy in ledger.concluded(Copy)]
    ids += [origin.id for origin in ledger.concluded(Origin)]
    ids += [comparison.id for comparison in ledger.concluded(Comparison)]
    for identity in ids:
        steps = explain(ledger, identity).steps
        assert identity == steps[0].id
        assert steps[0].rule
        assert any(step.words for step in steps)


def test_what_is_not_there_is_told(ledger: LedgerReader) -> None:
    """With where to find ids."""
    with pytest.raises(WhosaidError, match="--json"):
        explain(ledger, "count:2222")
