"""Two passages that share words -> the same two with what one left out, added or changed."""

from dataclasses import dataclass
from difflib import SequenceMatcher

#: Words of a passage that are compared word by word; beyond it the time grows with the square. The longest pages have 2,000.
MOST_WORDS = 3000


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words of one side."""

    text: str
    """The words, with the white space after them."""
    is_shared: bool
    """True when the other side has them at this point too."""


@dataclass(frozen=True, slots=True)
class Sides:
    """Two passages, each as runs that make it up again."""

    left: tuple[Run, ...]
    right: tuple[Run, ...]


def compare_sides(left: str, right: str) -> Sides:
    """Word by word; upper case, punctuation and white space are no edits."""
    ours, theirs = _pieces(left), _pieces(right)
    if max(len(ours), len(theirs)) > MOST_WORDS:
        return Sides((Run(left, is_shared=True),), (Run(right, is_shared=True),))
    matcher = SequenceMatcher(None, [_folded(one) for one in ours], [_folded(one) for one in theirs], autojunk=False)
    blocks = matcher.get_matching_blocks()
    return Sides(
        tuple(_runs(ours, [(block.a, block.a + block.size) for block in blocks])),
        tuple(_runs(theirs, [(block.b, block.b + block.size) for block in blocks])),
    )


def _pieces(text: str) -> list[str]:
    """Words, each with the blank after it, so that they join to the text again."""
    *most, last = text.split(" ")
    return [*(f"{piece} " for piece in most), last]


def _folded(piece: str) -> str:
    return "".join(letter for letter in piece.casefold() if letter.isalnum())


def _runs(pieces: list[str], shared: list[tuple[int, int]]) -> list[Run]:
    found: list[Run] = []
    last = 0
    for start, end in shared:
        found += [Run("".join(pieces[last:start]), is_shared=False), Run("".join(pieces[start:end]), is_shared=True)]
        last = end
    found.append(Run("".join(pieces[last:]), is_shared=False))
    return [run for run in found if run.text]
