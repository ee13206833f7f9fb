"""A ledger -> the same ledger without what rests on attributions less reliable than asked for, for exports.

Left out are attributions of a lower share, those that they report, the claims these bring and their counts. What was concluded
stays as it was concluded from everything; it only no longer names what was left out, and what rests on nothing else is left
out too, as is a range that was computed with a count left out.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import singledispatch
from typing import Any, TypeVar

from whosaid.records.bundles import Findings
from whosaid.records.concluded import Comparison, Judgement, Origin
from whosaid.store.protocol import Conclusion, Counts, EventFile, PageFacts, Reader
from whosaid.views.claims import lowest_share

Record = TypeVar("Record")


class ReliableReader:
    """A `Reader` of what is at least as reliable as `share`; what is not asked of it by exports is the ledger's own answer."""

    def __init__(self, ledger: Reader, share: float) -> None:
        self._ledger = ledger
        self._share = share
        self._unsure = frozenset(_unsure_ids(ledger, share))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ledger, name)

    def remembered(self, name: str) -> str | None:
        """A remark of the last run; `reliability` is the share asked for."""
        return str(self._share) if name == "reliability" else self._ledger.remembered(name)

    def counts(self) -> Counts:
        """What stands in it."""
        claims = sum(len(findings.claims) for page in self.each_page() for findings in page.findings)
        events, origins = sum(1 for _ in self.concluded(EventFile)), sum(1 for _ in self.concluded(Origin))
        return replace(self._ledger.counts(), claims=claims, events=events, origins=origins)

    def each_page(self) -> Iterator[PageFacts]:
        """Current pages."""
        for page in self._ledger.each_page():
            yield replace(page, findings=tuple(_sure_findings(found, self._share) for found in page.findings))

    def concluded(self, kind: type[Conclusion]) -> Iterator[Conclusion]:
        """Conclusions of a kind, in the order in which they were stored."""
        return self._kept(self._ledger.concluded(kind))

    def judgements(self) -> Iterator[Judgement]:
        """Persons' judgements about what is left."""
        return self._kept(self._ledger.judgements())

    def _kept(self, records: Iterator[Record]) -> Iterator[Record]:
        for record in records:
            left = _without(record, self._unsure)
            if left is not None:
                yield left


def _sure_findings(found: Findings, share: float) -> Findings:
    """What is left of the findings of one article."""
    by_id = {one.id: one for one in found.attributions}
    shares = {one.id: lowest_share(by_id, one.id) for one in found.attributions}
    sure = {at for at, lowest in shares.items() if lowest is None or lowest >= share}
    claims = tuple(claim for claim in found.claims if claim.said_by is None or claim.said_by in sure)
    kept = {claim.id for claim in claims}
    return replace(
        found,
        attributions=tuple(one for one in found.attributions if one.id in sure),
        claims=claims,
        counts=tuple(count for count in found.counts if count.claim in kept),
    )


def _unsure_ids(ledger: Reader, share: float) -> Iterator[str]:
    """Ids of claims and counts that are left out."""
    for page in ledger.each_page():
        for found in page.findings:
            sure = _sure_findings(found, share)
            left = {claim.id for claim in sure.claims} | {count.id for count in sure.counts}
            ids = [claim.id for claim in found.claims] + [count.id for count in found.counts]
            yield from (one for one in ids if one not in left)


def _rest(ids: tuple[str, ...], unsure: frozenset[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one not in unsure)


@singledispatch
def _without(record: Any, unsure: frozenset[str]) -> Any:
    """The record without what is left out; None where nothing of it is left."""
    del unsure
    return record


@_without.register
def _(record: EventFile, unsure: frozenset[str]) -> EventFile | None:
    claims = _rest(record.event.claims, unsure)
    if not claims:
        return None
    supports = [replace(row, claims=_rest(row.claims, unsure)) for row in record.supports]
    ranges = [row for row in record.ranges if unsure.isdisjoint(row.counts)]
    return replace(
        record,
        event=replace(record.event, claims=claims),
        supports=tuple(row for row in supports if row.claims),
        ranges=tuple(
            replace(row, unused=tuple(one for one in row.unused if one.count not in unsure)) for row in ranges
        ),
    )


@_without.register
def _(record: Origin, unsure: frozenset[str]) -> Origin | None:
    claims = _rest(record.claims, unsure)
    return replace(record, claims=claims) if claims else None


@_without.register
def _(record: Comparison, unsure: frozenset[str]) -> Comparison | None:
    return None if record.left in unsure or record.right in unsure else record


@_without.register
def _(record: Judgement, unsure: frozenset[str]) -> Judgement | None:
    return None if record.left in unsure or record.right in unsure else record
