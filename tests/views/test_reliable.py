"""A ledger without what rests on attributions that are less reliable than asked for."""

from dataclasses import replace
from pathlib import Path

from tests.samples import packed, sample_conclusions, sample_page
from whosaid.records.concluded import Comparison, Judgement, Origin
from whosaid.store.protocol import EventFile, PageFacts
from whosaid.store.reading import LedgerReader
from whosaid.store.rows import pack_conclusions
from whosaid.store.sqlite import SqliteLedger
from whosaid.views.reliable import ReliableReader


def with_share(page: PageFacts, share: float | None) -> PageFacts:
    """The page with another share on its attribution."""
    (found,) = page.findings
    return replace(page, findings=(replace(found, attributions=(replace(found.attributions[0], reliability=share),)),))


def ledger_of(path: Path, *pages: PageFacts) -> Path:
    """A ledger of these pages."""
    with SqliteLedger(path / "some.ledger") as ledger:
        ledger.add([packed(page) for page in pages])
        found = sample_conclusions(*sorted(pages, key=lambda page: page.pages.document.id))
        ledger.conclude([pack_conclusions(found)], {"rules": "abc"})
    return path / "some.ledger"


def test_of_two_claims_of_an_event_the_sure_one_stays(tmp_path: Path) -> None:
    """The event, its facets and origins no longer name the other, and nothing is compared with it."""
    sure, unsure = with_share(sample_page("a"), 0.95), with_share(sample_page("b"), 0.4)
    with LedgerReader(ledger_of(tmp_path, sure, unsure)) as ledger:
        reader = ReliableReader(ledger, 0.9)
        (claim,) = sure.findings[0].claims
        (file,) = reader.concluded(EventFile)
        assert (claim.id,) == file.event.claims
        assert [(claim.id,)] == [row.claims for row in file.supports]
        assert [(claim.id,)] == [row.claims for row in reader.concluded(Origin)]
        assert [] == list(reader.concluded(Comparison)) + list(reader.concluded(Judgement))
        assert 1 == reader.counts().claims


def test_a_range_that_used_a_count_left_out_is_left_out(tmp_path: Path) -> None:
    """It was computed with it; a range that merely did not use it stays."""
    pages = [sample_page("a"), sample_page("b")]
    used = sample_conclusions(*sorted(pages, key=lambda page: page.pages.document.id)).ranges[0].counts
    kept = [any(count.id in used for count in page.findings[0].counts) for page in pages]
    shared = [with_share(page, 0.95 if is_used else 0.4) for page, is_used in zip(pages, kept, strict=True)]
    with LedgerReader(ledger_of(tmp_path, *shared)) as ledger:
        (file,) = ReliableReader(ledger, 0.9).concluded(EventFile)
        assert [used] == [row.counts for row in file.ranges]
        assert [()] == [row.unused for row in file.ranges]


def test_a_share_that_was_never_measured_does_not_leave_out(tmp_path: Path) -> None:
    """None is not said; only what is known to be less reliable goes."""
    with LedgerReader(ledger_of(tmp_path, with_share(sample_page("a"), None))) as ledger:
        reader = ReliableReader(ledger, 0.9)
        assert 1 == reader.counts().claims
        assert "0.9" == reader.remembered("reliability")
        assert "abc" == reader.remembered("rules")
        assert ledger.event_lines() == reader.event_lines()
