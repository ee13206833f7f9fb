"""Which articles hold which keys of shared words: what a ledger answers, and what it is given to bring that up to date."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from whosaid.records.bundles import Fingerprint


@dataclass(frozen=True, slots=True)
class Posted:
    """Postings that came and went. A posting says which article holds a key, and where; both are numbers, eight bytes each."""

    new: bytes = b""
    """Pairs of a key and a posting of it, in any order."""
    gone: bytes = b""
    """Such pairs that no longer hold."""
    is_last: bool = False
    """True: from here on the ledger can be asked for these and for those given before."""


class Postings(Protocol):
    """The questions about shared words that a ledger answers."""

    def fingerprints_of(self, numbers: Iterable[int]) -> Iterator[tuple[int, tuple[Fingerprint, ...]]]:
        """Of these pages number and fingerprints, one for each article; in order of the numbers."""

    def postings(self, keys: Iterable[int] | None) -> Iterator[tuple[int, list[int]]]:
        """Of these keys, or of all that stand there twice, each that stands there with its postings, ascending."""
