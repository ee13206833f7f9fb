"""Copies: two passages that share words, side by side, with the direction in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from whosaid.records.concluded import Copy
from whosaid.store.protocol import ArticleLine, Reader
from whosaid.views.words import only


@dataclass(frozen=True, slots=True)
class CopyView:
    """A copy with the names of both sides."""

    copy: Copy
    """The copy itself, with the words of both sides."""
    left: ArticleLine | None
    """The article of the left side."""
    right: ArticleLine | None
    """The article of the right side."""


def list_copies(ledger: Reader, *, kind: str | None = None, article: str | None = None) -> Iterator[CopyView]:
    """Copies of a kind (article, passage, quotation), of one article or of all."""
    copies = ledger.touching(Copy, article) if article else ledger.concluded(Copy)
    for copy in sorted(copies, key=lambda one: one.id):
        if kind is None or copy.kind == kind:
            yield view_copy(ledger, copy)


def view_copy(ledger: Reader, copy: Copy) -> CopyView:
    """A copy with the names of both sides."""
    lines = ledger.article_lines([copy.left.article, copy.right.article])
    return CopyView(copy, lines.get(copy.left.article), lines.get(copy.right.article))


def show_copy(ledger: Reader, beginning: str) -> CopyView:
    """The copy whose id begins so. Raises WhosaidError where there is not exactly one."""
    given = beginning if beginning.startswith("copy:") else f"copy:{beginning}"
    copies = {copy.id: copy for copy in ledger.concluded_with(Copy, given)}
    return view_copy(ledger, copies[only(sorted(copies), beginning, "List them with: whosaid copies")])
