"""(key, line) pairs in any number and order -> a file of the lines in order of their keys, in bounded memory."""

import heapq
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

#: Bytes of lines held before they are sorted and put aside on disk.
HELD_BYTES = 64 << 20
#: Between a key and its line; JSON has no such byte, and neither do our keys.
_BETWEEN = b"\x00"
#: Bytes up to the line end, which parts the rows put aside.
_LOW = re.compile(rb"[\x01-\x0a]")


class SortedLines:
    """Takes lines with `add`; `write_to` writes them, sorted by key, equal keys by the line itself."""

    def __init__(self, held_bytes: int = HELD_BYTES) -> None:
        self._held: list[bytes] = []
        self._size = 0
        self._limit = held_bytes
        self._aside: list[IO[bytes]] = []

    def add(self, key: str, line: bytes) -> None:
        """One line, without its end."""
        row = _on_one_line(key.encode("utf-8", "surrogatepass")) + _BETWEEN + line + b"\n"
        self._held.append(row)
        self._size += len(row)
        if self._size > self._limit:
            self._put_aside()

    def write_to(self, path: Path) -> None:
        """All lines, sorted."""
        with path.open("wb") as out:
            for row in self._rows():
                out.write(row.partition(_BETWEEN)[2])

    def _rows(self) -> Iterator[bytes]:
        self._held.sort()
        yield from heapq.merge(self._held, *self._aside)
        for aside in self._aside:
            aside.close()

    def _put_aside(self) -> None:
        self._held.sort()
        aside = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the lines are written
        aside.writelines(self._held)
        aside.seek(0)
        self._aside.append(aside)
        self._held, self._size = [], 0


def _on_one_line(key: bytes) -> bytes:
    """The key without line ends, in the same order: bytes 1 to 10 become 1 and a byte of 17 to 26."""
    return key if not _LOW.search(key) else _LOW.sub(lambda low: bytes((1, low.group()[0] + 16)), key)
