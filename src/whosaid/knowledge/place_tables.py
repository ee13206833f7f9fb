"""Packed tables of places -> rows by number, numbers by id and by name; taken apart only where they are asked."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from whosaid.text.memo import Memo


@dataclass(frozen=True)
class Rows:
    """Rows as they came from their file, taken apart one by one when they are asked for."""

    packed: bytes
    """Built rows, sorted by id, one a line."""
    starts: Sequence[int]
    """Where each begins, and where the last one ends."""
    own: list[str]
    """Rows by hand, numbered behind the built ones."""
    own_ids: dict[str, int]
    """Id without `place:` -> number, of rows by hand."""
    memo: Memo[str, int] = field(default_factory=Memo, repr=False, compare=False)
    """Numbers of some built rows that were asked for."""

    def fields(self, number: int) -> list[str]:
        """The fields of a row, numbers from 1."""
        built = len(self.starts) - 1
        if number > built:
            return self.own[number - built - 1].split("\t")
        return self.packed[self.starts[number - 1] : self.starts[number] - 1].decode("utf-8").split("\t")

    def number_of(self, short: str) -> int:
        """Number of the row of an id without `place:`, 0 for none."""
        if short in self.own_ids:
            return self.own_ids[short]
        number = self.memo.get(short)
        return self.memo.keep(short, self._built_number(short)) if number is None else number

    def _built_number(self, short: str) -> int:
        wanted = short.encode("utf-8", "replace") + b"\t"
        size, packed, starts = len(wanted), self.packed, self.starts
        at = bisect_left(range(len(starts) - 1), wanted, key=lambda i: packed[starts[i] : starts[i] + size])
        found = at < len(starts) - 1 and packed.startswith(wanted, starts[at])
        return at + 1 if found else 0


@dataclass(frozen=True)
class Names:
    """Folded names with the numbers of their rows, as they came from their file."""

    lines: Sequence[str]
    """`name<tab>number,number`, sorted."""
    own: dict[str, str]
    """Names by hand, and built ones that were given more rows; they go before."""
    memo: Memo[str, tuple[int, ...]] = field(default_factory=Memo, repr=False, compare=False)
    """Numbers of some names that were asked for, once the tables are complete."""

    def numbers(self, name: str) -> tuple[int, ...]:
        """The numbers of a name; empty for a name that is not there. To be asked when no more names are added."""
        found = self.memo.get(name)
        if found is not None:
            return found
        held = self.get(name)
        return self.memo.keep(name, tuple(map(int, held.split(","))) if held else ())

    def get(self, name: str) -> str | None:
        """The numbers, parted by commas; None for a name that is not there."""
        held = self.own.get(name)
        if held is None:
            wanted = name + "\t"
            at = bisect_left(self.lines, wanted)
            if at < len(self.lines) and self.lines[at].startswith(wanted):
                held = self.lines[at][len(wanted) :]
        return held

    def all(self) -> Iterator[tuple[str, str]]:
        """Every name with its numbers."""
        yield from self.own.items()
        for line in self.lines:
            name, _, held = line.partition("\t")
            if name not in self.own:
                yield name, held
