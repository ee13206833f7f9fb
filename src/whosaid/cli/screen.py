"""Headings, tables and sentences -> a terminal (with rich) or plain lines; and records -> JSON lines.

Words of pages may hold control characters that would steer a terminal; they are shown as a box.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

#: Control characters but tab and line feed, and marks that turn the direction of writing for what follows.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

#: Characters of an id that are shown: the kind and forty bits, which may be given back as they stand.
SHORT = 8


class Screen(Protocol):
    """What a view needs of a face."""

    def heading(self, text: str) -> None:
        """A line that stands out, with an empty one before it."""

    def line(self, text: str, indent: int = 0) -> None:
        """A line of text, wrapped on a terminal."""

    def sentence(self, text: str, exact: str, indent: int = 4) -> None:
        """A sentence of a page, with its decisive words marked."""

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

    def sentence(self, text: str, exact: str, indent: int = 4) -> None:
        """See Screen."""
        words = " ".join(exact.split())
        marked = text.replace(words, f"‹{words}›", 1) if words and words != text else text
        print(" " * indent + visible(marked))

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

    def sentence(self, text: str, exact: str, indent: int = 4) -> None:
        """See Screen."""
        from rich.padding import Padding
        from rich.text import Text

        shown = Text(visible(text), style="italic")
        if exact:
            shown.highlight_words([visible(" ".join(exact.split()))], style="bold not italic")
        self._console.print(Padding(shown, (0, 0, 0, indent)))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """See Screen."""
        from rich.box import SIMPLE_HEAD
        from rich.table import Table
        from rich.text import Text

        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        for column in columns:
            table.add_column(
                column,
                overflow="fold",
                justify="right" if column in NUMBERS else "left",
                no_wrap=column in WHOLE,
                min_width=DAY_WIDTH if column == "day" else None,
            )
        for row in rows:
            cells = [(column, _cell(cell)) for column, cell in zip(columns, row, strict=True)]
            table.add_row(*(Text(cell.replace("-", " ") if column == "kind" else cell) for column, cell in cells))
        self._console.print(table)


#: Columns that hold numbers.
NUMBERS = frozenset({"pages", "origins", "claims", "contradictions", "unknown", "share", "words"})
#: Columns whose words must stay whole, to be copied.
WHOLE = frozenset({"event", *NUMBERS})
#: Width of a day.
DAY_WIDTH = 10


def screen() -> Screen:
    """The screen that fits standard output."""
    return RichScreen() if sys.stdout.isatty() else PlainScreen()


def visible(text: str) -> str:
    """The text without what would steer a terminal."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def short(identity: str) -> str:
    """An id, shortened to what may be given back."""
    kind, separator, rest = identity.partition(":")
    return f"{kind}{separator}{rest[:SHORT]}"


def print_json(records: Iterable[object]) -> None:
    """One record a line, as UTF-8."""
    import msgspec

    encode = msgspec.json.Encoder().encode
    for record in records:
        sys.stdout.buffer.write(encode(record) + b"\n")
    sys.stdout.buffer.flush()


def _cell(value: Any) -> str:
    return "" if value is None else visible(str(value))
