"""Copies: two passages that share words, side by side, with the direction in a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
            yield from view_copies(ledger, (copy,))


def view_copies(ledger: Reader, copies: Sequence[Copy]) -> tuple[CopyView, ...]:
    """Copies with the names of both sides, in their order."""
    lines = ledger.article_lines([side.article for copy in copies for side in (copy.left, copy.right)])
    return tuple(CopyView(copy, lines.get(copy.left.article), lines.get(copy.right.article)) for copy in copies)


def copies_of_ids(ledger: Reader, ids: Sequence[str]) -> tuple[CopyView, ...]:
    """Copies by id, in the order of the ids; what the ledger does not hold is left out."""
    found = {copy.id: copy for copy in ledger.touching(Copy, *ids)}
    return view_copies(ledger, [found[one] for one in ids if one in found])


def show_copy(ledger: Reader, beginning: str) -> CopyView:
    """The copy whose id begins so. Raises WhosaidError where there is not exactly one."""
    given = beginning if beginning.startswith("copy:") else f"copy:{beginning}"
    copies = {copy.id: copy for copy in ledger.concluded_with(Copy, given)}
    return view_copies(ledger, (copies[only(sorted(copies), beginning, "List them with: whosaid copies")],))[0]


def older_first(view: CopyView) -> CopyView:
    """The same with the passage that is known to be older on the left."""
    copy = view.copy
    if copy.direction != "right-to-left":
        return view
    turned = replace(copy, left=copy.right, right=copy.left, direction="left-to-right")
    return CopyView(turned, view.right, view.left)
