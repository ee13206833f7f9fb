"""A parsed HTML page -> its paragraphs; typewritten text, and columns that a table places -> plain blocks, in the tree itself.

An extractor takes every table for rows of figures, and every line of a `pre` for a paragraph.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from whosaid.read.blocks import blocks_of
from whosaid.text.shadow import shadow_of

#: Code points from which words are a paragraph of prose, and such paragraphs that make a cell a column of the page: in a list of
#: incidents a cell with the details holds one.
PROSE_LENGTH, COLUMN_PARAGRAPHS = 80, 2

#: Elements that begin and end a paragraph.
_BLOCKS = frozenset([
    "address", "article", "aside", "audio", "blockquote", "body", "br", "button", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "iframe", "label",
    "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td", "textarea", "tfoot",
    "th", "thead", "tr", "ul", "video",
])  # fmt: skip
_SILENT = frozenset(["script", "style", "noscript", "template", "svg", "head", "title", "meta", "link"])
_CELLS = frozenset(["td", "th"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_ROWS = _CELLS | {"tbody", "thead", "tfoot", "tr", "caption"}
_BARS = re.compile(r"\s*[|\u00b7\u2022]\s*")
_SPACES = re.compile(r"[^\S\n]+|\n+")


class Walk:
    """A walk over all elements of a page."""

    def __init__(self, tree: Any) -> None:
        self.paragraphs: list[str] = []
        """Text of each block element, in order."""
        self.depth = 0
        """How deep the elements are nested."""
        self._cells: list[Any] = []
        self._prose: Counter[Any] = Counter()
        self._linked: dict[str, bool] = {}
        self._over(tree)

    @property
    def columns(self) -> list[Any]:
        """The cells of tables that hold paragraphs of prose themselves, in order."""
        return [cell for cell, paragraphs in self._prose.items() if paragraphs >= COLUMN_PARAGRAPHS]

    @property
    def links(self) -> frozenset[str]:
        """Paragraphs that are nothing but a link, or links between bars, wherever they stand; headings left out."""
        linked = [line for line, is_link in self._linked.items() if is_link]
        parts = (part for line in linked for part in (line, *_BARS.split(line)))
        return frozenset(part for part in parts if self._linked.get(part, True))

    def _over(self, tree: Any) -> None:
        from lxml import etree  # noqa: PLC0415 - comes with trafilatura

        pieces: list[str] = []
        silent = depth = deepest = anchors = 0
        is_link = True
        for event, element in etree.iterwalk(tree, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else "script"
            is_start = event == "start"
            if tag in _BLOCKS and pieces and not silent:
                self._add(pieces, is_link=is_link and (is_start or tag not in _HEADINGS))
                pieces, is_link = [], True
            step = 1 if is_start else -1
            depth += step
            deepest = max(deepest, depth)
            if tag in _SILENT:
                silent += step
            elif tag == "a":
                anchors += step
            text = element.text if is_start else element.tail
            if text and not silent:
                pieces.append(text)
                if is_link and not anchors:
                    is_link = not any(map(str.isalnum, text))
            if tag in _CELLS and is_start:
                self._cells.append(element)
            elif tag in _CELLS:
                self._cells.pop()
        self._add(pieces, is_link=is_link)
        self.depth = deepest

    def _add(self, pieces: Iterable[str], *, is_link: bool) -> None:
        lines = lines_of("".join(pieces))
        self.paragraphs.extend(lines)
        for line in lines:
            self._linked[line] = is_link and self._linked.get(line, True)
        if self._cells:
            self._prose[self._cells[-1]] += sum(len(line) >= PROSE_LENGTH for line in lines)


def lines_of(text: str) -> tuple[str, ...]:
    """The lines that hold anything, their blanks made single."""
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return tuple(line for line in lines if line)


def unwrap(tree: Any) -> None:
    """Makes the hard-wrapped paragraphs of typewritten prose elements of their own; programs and tables of figures stay as they are."""
    for typed in list(tree.iter("pre")):
        text, tail = typed.text_content(), typed.tail
        blocks = blocks_of(shadow_of(text))
        if 2 * sum(block.end - block.start for block in blocks if block.prose) < len(text.strip()):
            continue
        typed.clear()
        typed.tag, typed.tail = "div", tail
        for block in blocks:
            paragraph = typed.makeelement("p")
            paragraph.text = " ".join(text[block.start : block.end].split())
            typed.append(paragraph)


def part_columns(columns: Iterable[Any]) -> None:
    """Makes the tables that hold these columns plain blocks; what stands beside a column in its row, without a paragraph, is taken out."""
    around = dict.fromkeys(element for column in columns for element in column.iterancestors("tr", "table"))
    for element in around:
        if element.tag == "tr":
            for beside in [cell for cell in element if cell.tag in _CELLS and not _has_prose(cell)]:
                element.remove(beside)
    for element in around:
        if element.tag == "table":
            for part in (element, *_own_parts(element)):
                part.tag = "div"


def _has_prose(cell: Any) -> bool:
    return any(len(line) >= PROSE_LENGTH for line in Walk(cell).paragraphs)


def _own_parts(table: Any) -> Iterator[Any]:
    """Rows and cells of a table, but not of the tables in it."""
    for child in list(table):
        if child.tag in _ROWS:
            yield child
            yield from _own_parts(child)
