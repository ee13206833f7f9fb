"""A long list -> the portion of it that one page shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from whosaid.errors import WhosaidError

Row = TypeVar("Row")
Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True)
class Portion(Generic[Row]):
    """Some rows of a list, in its order."""

    rows: tuple[Row, ...]
    """The rows shown."""
    first: int
    """Number of rows before them."""
    of: int
    """Number of rows in all."""
    size: int
    """Rows on a full page."""

    @property
    def before(self) -> int | None:
        """First row of the portion before; None on the first page."""
        return max(0, self.first - self.size) if self.first else None

    @property
    def after(self) -> int | None:
        """First row of the next portion; None on the last page."""
        following = self.first + self.size
        return following if following < self.of else None


def portion(rows: Sequence[Row], first: int, size: int, show: Callable[[Row], Shown]) -> Portion[Shown]:
    """`size` rows from `first` on, each made showable; a row that the ledger no longer holds is left out."""
    start = min(max(first, 0), max(len(rows) - 1, 0))
    shown = [found for row in rows[start : start + size] if (found := _shown(row, show)) is not None]
    return Portion(tuple(shown), start, len(rows), size)


def _shown(row: Row, show: Callable[[Row], Shown]) -> Shown | None:
    try:
        return show(row)
    except WhosaidError:  # lists may be older than the ledger for a moment
        return None
