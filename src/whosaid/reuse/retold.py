"""A pair of articles that share no long passage -> whether one tells the other's text again with other words between.

Whoever rewrites a text leaves short runs of it all over, in whatever order. Two who report one event on their own share names, figures
and formulas only. So the runs must cover much of the shorter text and say something besides names, and the texts must be of two outlets
and of about one day: what an outlet writes of every attack, or all write of any, comes again on other days.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from whosaid.knowledge.known import Knowledge
from whosaid.records.printed import Article
from whosaid.reuse.direction import is_one_outlet, trusted_days
from whosaid.reuse.fingerprints import gram_ranks
from whosaid.reuse.printed import Printed, print_side
from whosaid.reuse.runs import Run
from whosaid.reuse.sides import Side, Unpacked, WordSpan

#: Least words of a run that counts.
RUN_WORDS = 4
#: Least share of the shorter text's words that stand in such runs.
SHARE = 0.2
#: Least words in the runs that are neither function words, reporting verbs nor names; and least runs that hold two of them.
CONTENT_WORDS, TELLING_RUNS = 8, 2
#: Least words of the shorter text; of a few lines a share says little.
LEAST_WORDS = 60
#: Most days between the two, where both are dated.
MOST_DAYS = 3
#: Texts whose runs are kept, about 50 kB each: pairs come by their left side.
_TEXTS_KEPT = 512


def retold(sides: tuple[Side, Side], columns: tuple[Unpacked, Unpacked], known: Knowledge) -> tuple[Run, ...]:
    """The runs that both texts share where they make a retelling, else none; `columns` are those of the sides.

    Symmetric. None in scripts without blanks, whose single characters do not tell names from other words.
    """
    shorter = min(side.words for side in columns)
    if shorter < LEAST_WORDS or sides[0].fingerprint.scale > 1 or not _may_retell(sides[0].article, sides[1].article):
        return ()
    ours, theirs = (_first_places(side.hashes) for side in columns)
    shared, least = ours.keys() & theirs.keys(), SHARE * shorter
    if RUN_WORDS * len(shared) < least:
        return ()
    left, right = (print_side(side) for side in sides)
    runs = [
        run
        for run in _runs((ours[gram], theirs[gram]) for gram in shared)
        if _counts(_left(run), columns[0], left, known) and _counts(_right(run), columns[1], right, known)
    ]
    told = [least_content((_left(run), _right(run)), (left, right), known) for run in runs]
    covered = min(_covered(map(_left, runs)), _covered(map(_right, runs)))
    is_told = sum(told) >= CONTENT_WORDS and sum(words > 1 for words in told) >= TELLING_RUNS
    return tuple(runs) if covered >= least and is_told else ()


def least_content(spans: tuple[WordSpan, WordSpan], sides: tuple[Printed, Printed], known: Knowledge) -> int:
    """How many different words say something and are no names, on the side where they are fewer."""
    return min(side.content_words(span, known, names=False) for side, span in zip(sides, spans, strict=True))


def _may_retell(left: Article, right: Article) -> bool:
    """False for one outlet, and for days that lie apart."""
    if is_one_outlet(left, right):
        return False
    days = [day for one in (left, right) for day in trusted_days(one.published) or ()]
    return len(days) < 4 or (date.fromisoformat(max(days)) - date.fromisoformat(min(days))).days <= MOST_DAYS


@lru_cache(maxsize=_TEXTS_KEPT)
def _first_places(hashes: bytes) -> dict[int, int]:
    """Hash of RUN_WORDS words -> where the text has them first."""
    ranks = gram_ranks(hashes, RUN_WORDS)
    return dict(zip(reversed(ranks), range(len(ranks) - 1, -1, -1), strict=True))


def _runs(places: Iterable[tuple[int, int]]) -> list[Run]:
    """The places of RUN_WORDS shared words on both sides; those that follow one another on both as one run."""
    runs: list[Run] = []
    last = Run(0, 0, 0)
    for left, right in sorted(places):
        if (left - last.left, right - last.right) == (last.size - RUN_WORDS + 1,) * 2:
            last = Run(last.left, last.right, last.size + 1)
            runs[-1] = last
        else:
            last = Run(left, right, RUN_WORDS)
            runs.append(last)
    return runs


def _left(run: Run) -> WordSpan:
    return run.left, run.left + run.size


def _right(run: Run) -> WordSpan:
    return run.right, run.right + run.size


def _counts(span: WordSpan, side: Unpacked, printed: Printed, known: Knowledge) -> bool:
    """False in site furniture, in what closes many pages, and in notices."""
    masked = any(first < span[1] and span[0] < last for first, last in side.masked)
    return not (masked or printed.is_closing(span) or printed.is_furniture(span, known))


def _covered(spans: Iterable[WordSpan]) -> int:
    """How many words stand in these spans, which may overlap."""
    covered = end = 0
    for first, last in sorted(spans):
        covered += max(0, last - max(first, end))
        end = max(end, last)
    return covered
