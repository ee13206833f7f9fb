"""Findings are unpacked where they are wanted, as often as they are wanted."""

from tests.samples import packed, sample_page
from whosaid.records.bundles import Findings
from whosaid.store.packed import PackedFindings, work_on_page

PAGES = [packed(sample_page(name)) for name in ("a", "b")]


def number_of_claims(found: Findings, more: int) -> int:
    """Some work."""
    return len(found.claims) + len(found.attributions) + more


def test_findings_can_be_gone_through_twice() -> None:
    """Each time from the beginning."""
    findings = PackedFindings(lambda: iter([(page.claims,) for page in PAGES]))
    assert 2 == len(list(findings)) == len(list(findings))
    assert [()] * 2 == [found.attributions for found in findings]


def test_work_is_done_on_each_article_of_a_page() -> None:
    """With attributions where they travel along."""
    assert [11] == work_on_page((PAGES[0].claims,), (number_of_claims, 10))
    assert [12] == work_on_page((PAGES[0].claims, PAGES[0].attributions), (number_of_claims, 10))
