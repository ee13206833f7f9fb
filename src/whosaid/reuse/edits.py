"""The shared runs of a copy -> its edits: the words in which the two sides differ, with their places on both sides.

A stretch between two runs may hold shared words that were too few for a run of their own; they are found word by word, so an edit
is no longer than what differs. Longer stretches than MOST_WORDS stand as one edit: a paragraph left out, not a changed word.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from whosaid.records.concluded import Edit
from whosaid.reuse.printed import Printed
from whosaid.reuse.runs import Run
from whosaid.reuse.sides import WordSpan
from whosaid.reuse.words import fold_words

#: Words of a stretch, on the longer side, that are compared word by word; the time grows with the square.
MOST_WORDS = 60


def edits_of(runs: Sequence[Run], left: Printed, right: Printed) -> tuple[Edit, ...]:
    """The edits between the runs of one copy, which stand in order on both sides."""
    return tuple(
        Edit(*_place(left, ours), *_place(right, theirs))
        for before, after in pairwise(runs)
        for ours, theirs in _differing(
            (before.left + before.size, after.left), (before.right + before.size, after.right), left, right
        )
    )


def _differing(ours: WordSpan, theirs: WordSpan, left: Printed, right: Printed) -> Iterator[tuple[WordSpan, WordSpan]]:
    """The parts of a stretch that differ."""
    ours, theirs = (ours[0], max(ours)), (theirs[0], max(theirs))
    sizes = ours[1] - ours[0], theirs[1] - theirs[0]
    if max(sizes) > MOST_WORDS or min(sizes) == 0:
        if max(sizes) > 0:
            yield ours, theirs
        return
    matcher = SequenceMatcher(None, _words(left, ours), _words(right, theirs), autojunk=False)
    for tag, first, last, first_right, last_right in matcher.get_opcodes():
        if tag != "equal":
            yield (ours[0] + first, ours[0] + last), (theirs[0] + first_right, theirs[0] + last_right)


def _words(side: Printed, span: WordSpan) -> list[str]:
    text, (starts, ends) = side.text.text, side.text.places
    return fold_words([text[starts[number] : ends[number]] for number in range(*span)])


def _place(side: Printed, span: WordSpan) -> tuple[int, int]:
    """Where the words stand; of no words, where they would stand: at the next word."""
    first, last = span
    if first < last:
        return side.text.place(span)
    starts, _ = side.text.places
    place = starts[first] if first < len(starts) else len(side.text.text)
    return place, place
