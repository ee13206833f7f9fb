"""Shadow text -> paragraphs: blocks parted by blank lines or by the marks of a list, or lines where a block is not hard-wrapped."""

import itertools
import re
from functools import lru_cache

Span = tuple[int, int]

#: A block goes on until a blank line, or a line that opens with a bullet.
_BLOCK = re.compile(
    r"\S[^\n]*(?:\n(?![^\S\n]*(?:\n|\Z|[\u2022\u2023\u25aa\u25ab\u25cf\u25e6\u25a0\u25a1\u2043]))[^\n]*)*"
)
_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = frozenset(".!?:\"')]")
#: Marks that end a sentence for sure, and marks with which a sentence goes on.
_STOPS, _GOING_ON = frozenset(".!?:;"), frozenset(",;)")


@lru_cache(maxsize=2)  # a page is cleaned and then read: its text is asked for twice
def paragraphs_of(shadow: str) -> tuple[Span, ...]:
    """Spans of the paragraphs without white space at their ends; sorted and disjoint.

    Inside a block each line is a paragraph, unless half or more of its line breaks fall inside a sentence: then the block
    is hard-wrapped and is one paragraph. A line that goes on in small letters or with a comma belongs to the line before, with the
    name on a line of its own between them (a link that was made text).
    """
    found: list[Span] = []
    for block in _BLOCK.finditer(shadow):
        start, end = block.span()
        if "\n" not in block.group():
            found.append(_trimmed(shadow, start, end))
            continue
        lines = [_trimmed(shadow, *line.span()) for line in _LINE.finditer(shadow, start, end)]
        lines = [line for line in lines if line[0] < line[1]]
        if len(lines) > 1 and not _is_wrapped(shadow, lines):
            found.extend(_joined(shadow, lines))
        elif lines:
            found.append((lines[0][0], lines[-1][1]))
    return tuple(found)


def _trimmed(shadow: str, start: int, end: int) -> Span:
    while start < end and shadow[start].isspace():
        start += 1
    while start < end and shadow[end - 1].isspace():
        end -= 1
    return start, end


def _joined(shadow: str, lines: list[Span]) -> list[Span]:
    """The lines, those put together that are parts of one sentence."""
    goes_on = [
        shadow[end - 1] not in _STOPS and (shadow[after].islower() or shadow[after] in _GOING_ON)
        for (_, end), (after, _) in itertools.pairwise(lines)
    ]
    found = [lines[0]]
    for number, line in enumerate(lines[1:]):
        is_between = (
            number + 1 < len(goes_on) and goes_on[number + 1] and shadow[lines[number][1] - 1] not in _SENTENCE_END
        )
        if goes_on[number] or is_between:
            found[-1] = (found[-1][0], line[1])
        else:
            found.append(line)
    return found


def _is_wrapped(shadow: str, lines: list[Span]) -> bool:
    breaks = [
        shadow[end - 1] not in _SENTENCE_END or shadow[after].islower()
        for (_, end), (after, _) in itertools.pairwise(lines)
    ]
    return 2 * sum(breaks) >= len(breaks)
