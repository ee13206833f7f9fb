"""Findings as a ledger keeps them: gone through without lying in memory whole, and sent to workers as they are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from whosaid.records.bundles import Findings
from whosaid.store.codec import unpack_findings

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class PackedFindings:
    """Findings of many articles; each time that they are gone through they are unpacked anew."""

    pages: Callable[[], Iterator[tuple[bytes, ...]]]
    """Begins to go through the pages; see Reader.each_packed."""

    def __iter__(self) -> Iterator[Findings]:
        for page in self.pages():
            yield from unpack_findings(*page)


def work_on_page(page: tuple[bytes, ...], work_and_shared: tuple[Callable[[Any, Any], Made], object]) -> list[Made]:
    """`work(findings, shared)` of each article of a page; unpacked where the work is done, in a worker."""
    work, shared = work_and_shared
    return [work(found, shared) for found in unpack_findings(*page)]
