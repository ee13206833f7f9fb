"""A long list -> the portion of it that one page shows."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

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


def portion(rows: Sequence[Row], first: int, size: int) -> Portion[Row]:
    """`size` rows from `first` on."""
    return portion_of(rows, first, size, tuple)


def portion_of(
    rows: Sequence[Row], first: int, size: int, show: Callable[[Sequence[Row]], Iterable[Shown]]
) -> Portion[Shown]:
    """The same, made showable together; `show` leaves out what the ledger no longer holds, as lists may be older for a moment."""
    start = min(max(first, 0), max(len(rows) - 1, 0))
    return Portion(tuple(show(rows[start : start + size])), start, len(rows), size)
