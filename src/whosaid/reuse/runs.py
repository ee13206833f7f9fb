"""The shapes that alignment makes: runs of equal words, and passages of runs."""

from dataclasses import dataclass

from whosaid.records.making import quickly_made
from whosaid.reuse.sides import WordSpan


@quickly_made
@dataclass(frozen=True, slots=True, order=True)
class Run:
    """The same words on both sides."""

    left: int
    """Number of the first word on the left."""
    right: int
    """Number of the first word on the right."""
    size: int
    """Words."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Passage:
    """Runs that belong together, in order on both sides."""

    runs: tuple[Run, ...]
    """Disjoint on both sides, at least one."""
    words: int
    """Words shared in order, those between the runs included."""
    core: int
    """The same before the passage was grown over edits at its ends: what it is judged by."""

    @property
    def left(self) -> WordSpan:
        """[first, last) word on the left."""
        return self.runs[0].left, self.runs[-1].left + self.runs[-1].size

    @property
    def right(self) -> WordSpan:
        """[first, last) word on the right."""
        return self.runs[0].right, self.runs[-1].right + self.runs[-1].size
