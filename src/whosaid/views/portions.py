"""A long list -> the portion of it that one page shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


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
    start = start_of(first, len(rows))
    return Portion(tuple(rows[start : start + size]), start, len(rows), size)


def start_of(first: int, number: int) -> int:
    """The first row shown of a list; beyond its end the last one."""
    return min(max(first, 0), max(number - 1, 0))
