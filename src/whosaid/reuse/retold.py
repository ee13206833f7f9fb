"""A pair of articles that share no long passage -> whether one tells the other's text again with other words between.

Whoever rewrites a text leaves short runs of it all over, in whatever order. Two who report one event on their own share names, figures
and formulas only. So the runs must cover much of the shorter text and say something besides names, and the texts must be of two outlets
and of about one day: what an outlet writes of every attack, or all write of any, comes again on other days. Where nobody knows the
days, the figures of one must stand in the other, or far more of its words.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from whosaid.knowledge.known import Knowledge
from whosaid.records.printed import Article
from whosaid.reuse.direction import days_between
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
#: Least words of the shorter text, furniture left out; of a few lines a share says little.
LEAST_WORDS = 40
#: Most days between the two, where both are dated.
MOST_DAYS = 3
#: Where not both are dated, least share of the figures of the text with fewer that the other prints too: formulas fit any event, ages
#: and hours do not. Where a text has no more than a few figures, a greater share of its words serves as well. Of 42 such pairs of local
#: news this keeps 15 of the 20 about one incident and 3 of the 22 others.
FIGURES_SHARE, FEW_FIGURES, WORDS_SHARE = 0.71, 4, 0.45
#: A figure, in shape only.
_FIGURE = re.compile(r"\d+")
#: Texts whose runs are kept, about 30 kB each: pairs come by their left side.
_TEXTS_KEPT = 512


def retold(
    sides: tuple[Side, Side], columns: tuple[Unpacked, Unpacked], shorter: int, known: Knowledge
) -> tuple[Run, ...]:
    """The runs that both texts share where they make a retelling, else none.

    `columns` are those of the sides, `shorter` is how many words the shorter text has besides furniture. Symmetric. None in scripts without blanks, whose single characters do not tell names from other words.
    """
    left, right = (side.article for side in sides)
    if shorter < LEAST_WORDS or sides[0].fingerprint.scale > 1 or not _are_of_two_outlets(left, right):
        return ()
    days = days_between(left, right)
    if days is not None and days > MOST_DAYS:
        return ()
    ours, theirs = (_grams(side.hashes) for side in columns)
    shared = frozenset(ours).intersection(theirs)
    covered, least = RUN_WORDS * len(shared), SHARE * shorter
    if covered < least:
        return ()
    if days is None and not _share_figures(left.text, right.text, covers=covered >= WORDS_SHARE * shorter):
        return ()
    printed = print_side(sides[0]), print_side(sides[1])
    runs = [
        run
        for run in _runs(_first_places(ours, shared), _first_places(theirs, shared))
        if _is_own(_left(run), columns[0], printed[0]) and _is_own(_right(run), columns[1], printed[1])
    ]
    if _is_retelling(runs, printed, least, known):  # notices take long to find, so they are sought last
        runs = [run for run in runs if not _in_notice(run, printed, known)]
        if _is_retelling(runs, printed, least, known):
            return tuple(runs)
    return ()


def _is_retelling(runs: Sequence[Run], printed: tuple[Printed, Printed], least: float, known: Knowledge) -> bool:
    """True where the runs cover `least` words on both sides and say enough."""
    if min(_covered(map(_left, runs)), _covered(map(_right, runs))) < least:
        return False
    told = [least_content((_left(run), _right(run)), printed, known.reuse.plain_words) for run in runs]
    return sum(told) >= CONTENT_WORDS and sum(words > 1 for words in told) >= TELLING_RUNS


def least_content(spans: tuple[WordSpan, WordSpan], sides: tuple[Printed, Printed], plain: AbstractSet[str]) -> int:
    """How many different words are none of the plain ones and no names, on the side where they are fewer."""
    return min(side.content_words(span, plain, names=False) for side, span in zip(sides, spans, strict=True))


def _are_of_two_outlets(left: Article, right: Article) -> bool:
    return left.outlet is not None and right.outlet is not None and left.outlet.id != right.outlet.id


def _share_figures(text: str, other: str, *, covers: bool) -> bool:
    """True where most figures of the text with fewer stand in the other; `covers`: much of the words does, which stands for few figures."""
    figures, others = set(_FIGURE.findall(text)), set(_FIGURE.findall(other))
    fewer = min(len(figures), len(others))
    return 0 < FIGURES_SHARE * fewer <= len(figures & others) or (covers and fewer <= FEW_FIGURES)


@lru_cache(maxsize=_TEXTS_KEPT)
def _grams(hashes: bytes) -> tuple[int, ...]:
    """Hash of each RUN_WORDS neighbouring words, in order."""
    return tuple(gram_ranks(hashes, RUN_WORDS))


def _first_places(grams: Sequence[int], wanted: Collection[int]) -> dict[int, int]:
    """Each wanted gram -> where the text has it first."""
    found: dict[int, int] = {}
    for place, gram in enumerate(grams):
        if gram in wanted:
            found.setdefault(gram, place)
    return found


def _runs(ours: Mapping[int, int], theirs: Mapping[int, int]) -> list[Run]:
    """The shared grams by their places; those that follow one another on both sides as one run."""
    runs: list[Run] = []
    last = Run(0, 0, 0)
    for left, right in sorted((place, theirs[gram]) for gram, place in ours.items()):
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


def _is_own(span: WordSpan, side: Unpacked, printed: Printed) -> bool:
    """False in site furniture, and in what closes many pages."""
    return not printed.is_closing(span) and not any(first < span[1] and span[0] < last for first, last in side.masked)


def _in_notice(run: Run, printed: tuple[Printed, Printed], known: Knowledge) -> bool:
    return printed[0].is_furniture(_left(run), known) or printed[1].is_furniture(_right(run), known)


def _covered(spans: Iterable[WordSpan]) -> int:
    """How many words stand in these spans, which may overlap."""
    covered = end = 0
    for first, last in sorted(spans):
        covered += max(0, last - max(first, end))
        end = max(end, last)
    return covered
