"""A passage -> the same passage grown at its ends over small edits, as far as exact words go on.

Past an edge there may be a changed word and then more of the same text. The edge moves out when, within a phrase on both
sides, a run of the same words begins that is longer than what differs before it; so the new edge is exact again.
"""

from collections.abc import Sequence

from whosaid.reuse.runs import Passage, Run
from whosaid.reuse.sides import Unpacked, WordSpan, equal_after, equal_before
from whosaid.reuse.words import MOST_LETTERS

#: Words that may differ on either side between the old edge and the run beyond it.
PHRASE_GAP = 6
#: Least words of the run beyond an edit; also more than the edit has.
LEAST_BEYOND = 4
#: Words that a passage must have to be grown: past the edges of a short one stand formulas that anyone may use.
LEAST_CORE = 20

#: (words that differ on the left, on the right), nearest first.
_STEPS = sorted(
    ((ours, other) for ours in range(PHRASE_GAP + 1) for other in range(PHRASE_GAP + 1) if ours or other),
    key=lambda step: (max(step), sum(step), step),
)


def grown(passages: Sequence[Passage], left: Unpacked, right: Unpacked) -> tuple[Passage, ...]:
    """The passages of one chain, each grown up to its neighbours and to the furniture of both sides."""
    found: list[Passage] = []
    for number, passage in enumerate(passages):
        if passage.core < LEAST_CORE:
            found.append(passage)
            continue
        low = (found[-1].left[1], found[-1].right[1]) if found else (0, 0)
        after = passages[number + 1] if number + 1 < len(passages) else None
        high = (after.left[0], after.right[0]) if after else (left.words, right.words)
        low = _floor(left.masked, passage.left[0], low[0]), _floor(right.masked, passage.right[0], low[1])
        high = _ceiling(left.masked, passage.left[1], high[0]), _ceiling(right.masked, passage.right[1], high[1])
        found.append(_grown_back(_grown_on(passage, left, right, high), left, right, low))
    return tuple(found)


def _floor(masked: Sequence[WordSpan], first: int, low: int) -> int:
    return max([low, *(end for _, end in masked if end <= first)])


def _ceiling(masked: Sequence[WordSpan], last: int, high: int) -> int:
    return min([high, *(start for start, _ in masked if start >= last)])


def _windows(side: Unpacked, first: int, last: int = MOST_LETTERS) -> set[bytes]:
    """The words with which a run of LEAST_BEYOND words may begin from this one on, within a phrase and before `last`."""
    end = min(first + PHRASE_GAP + 1, min(last, side.words) - LEAST_BEYOND + 1)
    return {side.hashes[4 * place : 4 * (place + LEAST_BEYOND)] for place in range(first, end)}


def _grown_on(passage: Passage, left: Unpacked, right: Unpacked, high: WordSpan) -> Passage:
    runs, words = list(passage.runs), passage.words
    while True:
        edge = runs[-1].left + runs[-1].size, runs[-1].right + runs[-1].size
        beyond = None
        if not _windows(left, edge[0]).isdisjoint(_windows(right, edge[1])):
            beyond = next((run for step in _STEPS if (run := _run_on(step, edge, left, right, high))), None)
        if beyond is None:
            return Passage(tuple(runs), words, passage.core)
        runs.append(beyond)
        words += beyond.size


def _run_on(step: WordSpan, edge: WordSpan, left: Unpacked, right: Unpacked, high: WordSpan) -> Run | None:
    ours, theirs = edge[0] + step[0], edge[1] + step[1]
    most = min(high[0] - ours, high[1] - theirs)
    size = equal_after((left.hashes, ours), (right.hashes, theirs), most) if most >= LEAST_BEYOND else 0
    return Run(ours, theirs, size) if size >= max(LEAST_BEYOND, *step) else None


def _grown_back(passage: Passage, left: Unpacked, right: Unpacked, low: WordSpan) -> Passage:
    runs, words = list(passage.runs), passage.words
    while True:
        edge = runs[0].left, runs[0].right
        beyond = None
        first, first_right = (max(0, place - PHRASE_GAP - LEAST_BEYOND) for place in edge)
        if not _windows(left, first, edge[0]).isdisjoint(_windows(right, first_right, edge[1])):
            beyond = next((run for step in _STEPS if (run := _run_back(step, edge, left, right, low))), None)
        if beyond is None:
            return Passage(tuple(runs), words, passage.core)
        runs.insert(0, beyond)
        words += beyond.size


def _run_back(step: WordSpan, edge: WordSpan, left: Unpacked, right: Unpacked, low: WordSpan) -> Run | None:
    ours, theirs = edge[0] - step[0], edge[1] - step[1]
    most = min(ours - low[0], theirs - low[1])
    size = equal_before((left.hashes, ours), (right.hashes, theirs), most) if most >= LEAST_BEYOND else 0
    return Run(ours - size, theirs - size, size) if size >= max(LEAST_BEYOND, *step) else None
