"""A decoded page -> its blocks: the lines and hard-wrapped paragraphs that cleaning keeps or cuts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from whosaid.knowledge.cleaning import FurnitureRule
from whosaid.text.shadow import lower_of, shadow_of

Span = tuple[int, int]

#: Code points of a line from which it may be one of a hard-wrapped paragraph (typewriter and mail width: 60 to 100).
WRAP_LEAST, WRAP_MOST = 45, 120
#: Code points of the first of two lines, which may have lost its dateline.
WRAP_SHORT = 30
#: Words from which an ended block is prose: shorter ones may be labels ("Read it now.").
PROSE_WORDS = 8
#: Lines that open like items from which they are a list.
LEAST_ITEMS = 2
#: Code points that count as one word in scripts that do not part words by blanks.
UNSPACED_WORD = 6

_LINE = re.compile(r"[^\n]+")
#: What opens an item of a list: a dash, a star or a dot, or a number with a full stop or bracket.
_ITEM = re.compile(r"(?:[-*+\u2022\u00b7\u25cf\u25aa\u2023\u2043]|\(?\d{1,2}[.)])[ \t]+(?=\S)")
_ENDS = frozenset(".!?\u2026\u061f\u3002\u06d4\u0964")
_CLOSERS = frozenset("\"')]}* ")


@dataclass(frozen=True, slots=True)
class Hole:
    """A part that is cut though its block is kept: half-open in the page."""

    start: int
    end: int
    rule: str
    reason: str


@dataclass(slots=True)
class Block:
    """One block of a page and what became of it. The only mutable value in `read`; it never leaves the package."""

    start: int
    end: int
    """Half-open in the page, no blanks at the ends."""
    words: int
    ended: bool
    """True where it ends as a sentence ends."""
    cut: str = ""
    """Id of the rule that cut it; empty where it is kept."""
    reason: str = ""
    holes: list[Hole] = field(default_factory=list)
    """Sorted and disjoint."""

    @property
    def prose(self) -> bool:
        """True for a sentence or more, whether kept or not."""
        return self.ended and self.words >= PROSE_WORDS


class Page:
    """A decoded page with its shadows and blocks."""

    __slots__ = ("blocks", "fitting", "lower", "shadow", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.shadow = shadow_of(text)
        self.lower = lower_of(self.shadow)
        self.blocks = blocks_of(self.shadow)
        self.fitting: dict[int, FurnitureRule | None] = {}
        """First code point of a block -> the rule of furniture that fits all its words, as far as it was asked for."""

    def lowered(self, block: Block) -> str:
        """What is kept of the block in lower case, as rules of furniture see it."""
        return _kept(self.lower, block)

    def shaded(self, block: Block) -> str:
        """What is kept of the block's shadow, as rules of imprints see it."""
        return _kept(self.shadow, block)

    def shaded_whole(self, number: int) -> str:
        """The shadow of a block by its number, with what was cut of it."""
        block = self.blocks[number]
        return self.shadow[block.start : block.end]

    def pierce(self, block: Block, spans: Sequence[Span], rule: str, reason: str) -> None:
        """Cuts kept code points of a block: sorted, disjoint spans counted in what is kept of it."""
        holes = list(block.holes)
        runs = kept_runs(self.shadow, block)
        before = number = 0
        for start, end in spans:
            while number < len(runs) and start >= before + runs[number][1] - runs[number][0]:
                before += runs[number][1] - runs[number][0]
                number += 1
            place, gone = number, before
            while place < len(runs) and gone < end:
                run_start, run_end = runs[place]
                low, high = max(run_start, run_start + start - gone), min(run_end, run_start + end - gone)
                if low < high:
                    holes.append(Hole(low, high, rule, reason))
                gone += run_end - run_start
                place += 1
        block.holes = sorted(holes, key=lambda hole: hole.start)
        kept = _kept(self.shadow, block)
        if not kept:
            block.cut, block.reason = rule, reason
            return
        block.words, block.ended = _count_words(kept, 0, len(kept)), _is_ended(kept, 0, len(kept))


def kept_runs(shadow: str, block: Block) -> list[Span]:
    """Spans of the page that are kept of a block, without blanks at both ends of the whole."""
    if not block.holes:
        return [(block.start, block.end)]
    runs: list[Span] = []
    place = block.start
    for hole in block.holes:
        if place < hole.start:
            runs.append((place, hole.start))
        place = max(place, hole.end)
    if place < block.end:
        runs.append((place, block.end))
    return _stripped(shadow, runs)


def _stripped(shadow: str, runs: list[Span]) -> list[Span]:
    """The runs without blanks at both ends of the whole."""
    first, last = 0, len(runs)
    while first < last and not shadow[slice(*runs[first])].strip():
        first += 1
    while last > first and not shadow[slice(*runs[last - 1])].strip():
        last -= 1
    runs = runs[first:last]
    if runs:
        runs[0] = (_trimmed(shadow, *runs[0])[0], runs[0][1])
        runs[-1] = (runs[-1][0], _trimmed(shadow, *runs[-1])[1])
    return runs


def _kept(text: str, block: Block) -> str:
    if not block.holes:
        return text[block.start : block.end]
    return "".join(text[start:end] for start, end in kept_runs(text, block))


def blocks_of(shadow: str) -> list[Block]:
    """Blocks in order: each line, but the lines of a hard-wrapped paragraph together."""
    blocks: list[Block] = []
    group: list[Span] = []
    last = 0
    for line in _LINE.finditer(shadow):
        start, end = _trimmed(shadow, *line.span())
        if start == end:
            continue
        if group and shadow.count("\n", last, start) > 1:
            _add(blocks, shadow, group)
            group = []
        group.append((start, end))
        last = end
    _add(blocks, shadow, group)
    return blocks


def _add(blocks: list[Block], shadow: str, group: list[Span]) -> None:
    for part in _items(shadow, group):
        lines = [(part[0][0], part[-1][1])] if len(part) > 1 and _is_wrapped(shadow, part) else part
        for start, end in lines:
            blocks.append(Block(start, end, _count_words(shadow, start, end), _is_ended(shadow, start, end)))


def _items(shadow: str, group: list[Span]) -> list[list[Span]]:
    """The lines parted before each item of a list; one item alone may be a line that goes on after a dash."""
    first = [number for number, (start, _) in enumerate(group) if _ITEM.match(shadow, start)]
    if len(first) < LEAST_ITEMS or len(group) == 1:
        return [group] if group else []
    places = [0, *(number for number in first if number), len(group)]
    return [group[start:end] for start, end in pairwise(places)]


def _is_wrapped(shadow: str, lines: list[Span]) -> bool:
    """True where the lines fill a width and half or more of the breaks fall inside a sentence.

    Width is asked of neither the first line, which loses its dateline, nor the last; of two lines the second must go on in
    lower case, of more lines one must, unless no line ends a sentence (telegrams in capitals). Lines with links in
    Markdown are not wrapped, for their width is not the text's.
    """
    last = shadow[slice(*lines[-1])]
    if max(end - start for start, end in lines) > WRAP_MOST or "](" in shadow[lines[0][0] : lines[-1][1]]:
        return False
    if "/" in last and " " not in last:  # an address
        return False
    if len(lines) == 2:
        goes_on = shadow[lines[1][0]].islower() and lines[0][1] - lines[0][0] >= WRAP_SHORT
        return goes_on and " " in last and not _is_ended(shadow, *lines[0])
    if min(end - start for start, end in lines[1:-1]) < WRAP_LEAST:
        return False
    inside = [not _is_ended(shadow, *line) for line in lines[:-1]]
    goes_on = any(within and shadow[after].islower() for within, (after, _) in zip(inside, lines[1:], strict=True))
    return 2 * sum(inside) >= len(inside) if goes_on else sum(inside) == len(inside) > 2


def _trimmed(shadow: str, start: int, end: int) -> Span:
    while start < end and shadow[start].isspace():
        start += 1
    while start < end and shadow[end - 1].isspace():
        end -= 1
    return start, end


def _count_words(shadow: str, start: int, end: int) -> int:
    spaced = shadow.count(" ", start, end) + shadow.count("\n", start, end) + 1
    # fewer than one blank in 30 code points: a script without blanks, or one endless word
    return spaced if spaced * 30 > end - start else max(spaced, (end - start) // UNSPACED_WORD)


def _is_ended(shadow: str, start: int, end: int) -> bool:
    while end > start and shadow[end - 1] in _CLOSERS:
        end -= 1
    return end > start and shadow[end - 1] in _ENDS
