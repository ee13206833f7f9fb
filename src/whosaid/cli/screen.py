"""Headings, tables and sentences -> a terminal (with rich) or plain lines; and records -> JSON lines.

Words of pages may hold control characters that would steer a terminal; they are shown as a box.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from whosaid.views.wording import short as shortened

#: Control characters but tab and line feed, and marks that turn the direction of writing for what follows.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


class Screen(Protocol):
    """What a view needs of a face."""

    def heading(self, text: str) -> None:
        """A line that stands out, with an empty one before it."""

    def line(self, text: str, indent: int = 0) -> None:
        """A line of text, wrapped on a terminal."""

    def sentence(self, text: str, marks: Iterable[tuple[int, int]] = (), indent: int = 4) -> None:
        """A sentence of a page, with its decisive words marked: half-open places in it."""

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """A table; None is shown as nothing."""


class PlainScreen:
    """For pipes and files: no wrapping; columns parted by tabs."""

    def heading(self, text: str) -> None:
        """See Screen."""
        print(f"\n{visible(text)}")

    def line(self, text: str, indent: int = 0) -> None:
        """See Screen."""
        print(" " * indent + visible(text))

    def sentence(self, text: str, marks: Iterable[tuple[int, int]] = (), indent: int = 4) -> None:
        """See Screen."""
        shown, place = [], 0
        for start, end in _apart(marks):
            if end - start < len(text):
                shown += [text[place:start], "‹", text[start:end], "›"]
                place = end
        print(" " * indent + visible("".join([*shown, text[place:]])))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """See Screen."""
        print("\t".join(columns))
        for row in rows:
            print("\t".join(" ".join(_cell(cell).split()) for cell in row))


class RichScreen:
    """For a terminal."""

    def __init__(self) -> None:
        from rich.console import Console

        self._console = Console(highlight=False)

    def heading(self, text: str) -> None:
        """See Screen."""
        from rich.text import Text

        self._console.print()
        self._console.print(Text(visible(text), style="bold"))

    def line(self, text: str, indent: int = 0) -> None:
        """See Screen."""
        from rich.padding import Padding
        from rich.text import Text

        self._console.print(Padding(Text(visible(text)), (0, 0, 0, indent)))

    def sentence(self, text: str, marks: Iterable[tuple[int, int]] = (), indent: int = 4) -> None:
        """See Screen."""
        from rich.padding import Padding
        from rich.text import Text

        shown = Text(visible(text), style="italic")
        for start, end in _apart(marks):
            shown.stylize("bold not italic", start, end)
        self._console.print(Padding(shown, (0, 0, 0, indent)))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """See Screen; where the columns have no room, each row is a line of its own with what its numbers count."""
        from rich.box import SIMPLE_HEAD
        from rich.table import Table
        from rich.text import Text

        cells = [[_shown(column, cell) for column, cell in zip(columns, row, strict=True)] for row in rows]
        if _least_width(columns, cells) > self._console.width:
            for row in cells:
                self._stack(columns, row)
            return
        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        for column in columns:
            table.add_column(
                column,
                overflow="fold",
                justify="right" if column in NUMBERS else "left",
                no_wrap=column in WHOLE,
                min_width=DAY_WIDTH if column == "day" else None,
            )
        for row in cells:
            table.add_row(*map(Text, row))
        self._console.print(table)

    def _stack(self, columns: Sequence[str], row: Sequence[str]) -> None:
        """A row as two lines: what it is with its numbers, then its words."""
        told = [_counted(column, cell) for column, cell in zip(columns, row, strict=True)]
        is_first = [place == 0 or column in WHOLE or column == "day" for place, column in enumerate(columns)]
        for indent, wanted in ((1, True), (4, False)):
            if words := [one for one, first in zip(told, is_first, strict=True) if one and first is wanted]:
                self.line("  ".join(words), indent)


#: Columns that hold numbers.
NUMBERS = frozenset({"pages", "origins", "claims", "contradictions", "of unknown origin", "share", "words"})
#: Columns whose words must stay whole, to be copied.
WHOLE = frozenset({"event", *NUMBERS})
#: Width of a day, the least width of a column of words, and what stands between columns.
DAY_WIDTH, WORDS_WIDTH, GAP = 10, 8, 3


def screen() -> Screen:
    """The screen that fits standard output."""
    return RichScreen() if sys.stdout.isatty() else PlainScreen()


def visible(text: str) -> str:
    """The text without what would steer a terminal."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def short(identity: str) -> str:
    """An id, shortened to what may be given back."""
    kind, separator, _ = identity.partition(":")
    return f"{kind}{separator}{shortened(identity)}" if separator else shortened(identity)


def print_json(records: Iterable[object]) -> None:
    """One record a line, as UTF-8."""
    import msgspec

    encode = msgspec.json.Encoder().encode
    for record in records:
        sys.stdout.buffer.write(encode(record) + b"\n")
    sys.stdout.buffer.flush()


def _apart(marks: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The marks in order, without those that begin inside another."""
    last = 0
    for start, end in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
        if last <= start < end:
            yield start, end
            last = end


def _shown(column: str, value: Any) -> str:
    """A cell; the code of a kind in words that can be wrapped."""
    cell = _cell(value)
    return cell.replace("-", " ") if column == "kind" else cell


def _counted(column: str, cell: str) -> str:
    """`8 pages`, `1 page` of a number, else the cell."""
    return f"{cell} {column.removesuffix('s') if cell == '1' else column}" if cell and column in NUMBERS else cell


def _least_width(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Characters that a table needs at least: what must stay whole, and a word of everything else."""
    return sum(
        GAP
        + (
            max(len(words) for words in (column, *(row[place] for row in rows)))
            if column in WHOLE
            else DAY_WIDTH
            if column == "day"
            else WORDS_WIDTH
        )
        for place, column in enumerate(columns)
    )


def _cell(value: Any) -> str:
    return "" if value is None else visible(str(value))
