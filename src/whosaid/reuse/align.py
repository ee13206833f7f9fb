"""Two articles -> the runs of words they share, and the passages that nearby runs make.

Seeds are marks that both hold; each grows word by word to both sides until the words differ, so every edge is exact. Runs in
the same order on both sides are chained (the best chain first); a chain breaks into passages where more than a phrase
differs (PHRASE_GAP), unless it is a longer stretch of which half is shared. Symmetric: with the sides exchanged, every result is exchanged and nothing else.
"""

from collections.abc import Sequence

from whosaid.reuse.edges import PHRASE_GAP, grown
from whosaid.reuse.fingerprints import GUARANTEE
from whosaid.reuse.runs import Passage, Run
from whosaid.reuse.sides import Unpacked, WordSpan, equal_after, equal_before

#: Longest stretch between two runs of one chain, in words on the longer side: about three paragraphs.
CHAIN_GAP = 200
#: Longest stretch that is bridged when half of its words are shared in order: a sentence with edits.
EDIT_GAP = 40
#: Runs kept for one pair, longest first: bounds the chaining (quadratic) on texts that repeat themselves.
MOST_RUNS = 256
#: Seeds followed for one pair; a pair of pages has a few hundred.
MOST_SEEDS = 20_000
#: Words left of a run whose beginning another run of the chain already covers.
LEAST_REST = 4


def align(left: Unpacked, right: Unpacked, *, least: int = GUARANTEE) -> tuple[tuple[Passage, ...], ...]:
    """Chains of passages, the one with most shared words first; no run is shorter than `least` words."""
    if left.hashes > right.hashes:  # of two equal ways to chain the same one is taken, whichever side comes first
        return tuple(tuple(_turned(passage) for passage in chain) for chain in align(right, left, least=least))
    return chained(find_runs(left, right, least=least), left, right)


def chained(runs: Sequence[Run], left: Unpacked, right: Unpacked) -> tuple[tuple[Passage, ...], ...]:
    """The same of these runs, which are sorted by place."""
    if left.hashes > right.hashes:
        runs = sorted(Run(run.right, run.left, run.size) for run in runs)
        return tuple(tuple(_turned(passage) for passage in chain) for chain in chained(runs, right, left))
    return tuple(grown(_passages(chain, left, right), left, right) for chain in _chains(runs))


def _turned(passage: Passage) -> Passage:
    return Passage(tuple(Run(run.right, run.left, run.size) for run in passage.runs), passage.words, passage.core)


def find_runs(left: Unpacked, right: Unpacked, *, least: int = GUARANTEE) -> tuple[Run, ...]:
    """Maximal runs of at least `least` shared words outside furniture, sorted; at most MOST_RUNS, the longest."""
    found: list[Run] = []
    done: dict[int, int] = {}
    for place, other in _seeds(left, right):
        if place < done.get(place - other, 0):
            continue
        back = equal_before((left.hashes, place), (right.hashes, other), min(place, other))
        size = back + equal_after(
            (left.hashes, place), (right.hashes, other), min(left.words - place, right.words - other)
        )
        done[place - other] = place - back + size
        found.extend(_unmasked(Run(place - back, other - back, size), left.masked, right.masked))
    kept = sorted(
        {run for run in found if run.size >= least}, key=lambda run: (-run.size, run.left + run.right, run.left)
    )
    return tuple(sorted(kept[:MOST_RUNS]))


def _seeds(left: Unpacked, right: Unpacked) -> list[tuple[int, int]]:
    """Places of the marks that both hold, sorted; at most MOST_SEEDS."""
    ours, theirs = left.places, right.places
    seeds = [(place, theirs[mark]) for mark, place in ours.items() if mark in theirs]
    for mark in ours.keys() & theirs.keys() & (left.repeated.keys() | right.repeated.keys()):
        places, others = left.repeated.get(mark, [ours[mark]]), right.repeated.get(mark, [theirs[mark]])
        seeds.extend(
            (place, other) for place in places for other in others if (place, other) != (ours[mark], theirs[mark])
        )
    seeds.sort()  # marks stand in order of place, so hardly anything moves
    return seeds[:MOST_SEEDS]


def _unmasked(run: Run, masked: Sequence[WordSpan], masked_right: Sequence[WordSpan]) -> list[Run]:
    """What is left of the run outside the furniture of both sides."""
    if not masked and not masked_right:
        return [run]
    cuts = [(first - run.left, last - run.left) for first, last in masked]
    cuts += [(first - run.right, last - run.right) for first, last in masked_right]
    pieces, begin = [], 0
    for first, last in sorted(cut for cut in cuts if cut[1] > 0 and cut[0] < run.size):
        if first > begin:
            pieces.append(Run(run.left + begin, run.right + begin, first - begin))
        begin = max(begin, last)
    if begin < run.size:
        pieces.append(Run(run.left + begin, run.right + begin, run.size - begin))
    return pieces


def _follows(before: Run, after: Run) -> tuple[int, int] | None:
    """(words of `after` that `before` covers already, longer gap in words), or None where they do not stand in order."""
    if after.left <= before.left or after.right <= before.right:
        return None
    gap = after.left - before.left - before.size
    gap_right = after.right - before.right - before.size
    covered = max(0, -gap, -gap_right)
    longer = max(gap, gap_right, 0)
    if after.size - covered < LEAST_REST or longer > CHAIN_GAP:
        return None
    return covered, longer


def _chains(runs: Sequence[Run]) -> list[tuple[Run, ...]]:
    """The runs parted into chains that are in order on both sides, best chain first; overlaps are cut from the later run.

    The first chain has most shared words of all, of equals the least gaps; a later one ends where it meets an earlier one.
    """
    scores, before = _best_links(runs)
    used: set[int] = set()
    chains = []
    for end in sorted(range(len(runs)), key=lambda at: (-scores[at][0], -scores[at][1], at)):
        chain, number = [], end
        while number >= 0 and number not in used:
            used.add(number)
            chain.append(runs[number])
            number = before[number]
        if chain:
            chains.append(_disjoint(chain[::-1]))
    return chains


def _best_links(runs: Sequence[Run]) -> tuple[list[tuple[int, int]], list[int]]:
    """For each run (shared words, minus gaps) of the best chain that ends in it, and the run before it or -1."""
    scores: list[tuple[int, int]] = []
    before: list[int] = []
    for run in runs:
        best, link = (run.size, 0), -1
        for earlier, (shared, gaps) in enumerate(scores):
            if shared + run.size < best[0]:
                continue
            step = _follows(runs[earlier], run)
            if step is not None:
                score = (shared + run.size - step[0], gaps - step[1])
                if score > best:
                    best, link = score, earlier
        scores.append(best)
        before.append(link)
    return scores, before


def _disjoint(chain: Sequence[Run]) -> tuple[Run, ...]:
    kept: list[Run] = []
    for run in chain:
        cut = 0
        if kept:
            last = kept[-1]
            cut = max(0, last.left + last.size - run.left, last.right + last.size - run.right)
        if cut < run.size:
            kept.append(Run(run.left + cut, run.right + cut, run.size - cut))
    return tuple(kept)


def _passages(chain: Sequence[Run], left: Unpacked, right: Unpacked) -> tuple[Passage, ...]:
    passages = []
    runs, words = [chain[0]], chain[0].size
    for run in chain[1:]:
        between = _bridge(runs[-1], run, left, right)
        if between is None:
            passages.append(Passage(tuple(runs), words, words))
            runs, words = [run], run.size
        else:
            runs.append(run)
            words += between + run.size
    passages.append(Passage(tuple(runs), words, words))
    return tuple(passages)


def _bridge(before: Run, after: Run, left: Unpacked, right: Unpacked) -> int | None:
    """Words shared in order between two runs of one passage; None where too many words differ."""
    start, start_right = before.left + before.size, before.right + before.size
    longer = max(after.left - start, after.right - start_right)
    if longer > EDIT_GAP:
        return None
    between = _shared_in_order(
        _words(left, start, after.left),
        _words(right, start_right, after.right),
    )
    return between if longer <= PHRASE_GAP or 2 * between >= longer else None


def _words(side: Unpacked, first: int, last: int) -> list[bytes]:
    return [side.hashes[4 * number : 4 * number + 4] for number in range(first, last)]


def _shared_in_order(left: Sequence[bytes], right: Sequence[bytes]) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(right) + 1)
    for word in left:
        diagonal = 0
        for number, other in enumerate(right, 1):
            above = row[number]
            row[number] = diagonal + 1 if word == other else max(above, row[number - 1])
            diagonal = above
    return row[-1]
