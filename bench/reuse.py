"""How finding copies grows with the number of articles, and how often it is right on made pairs -> a table.

    python bench/reuse.py                      1,000, 4,000 and 16,000 articles
    python bench/reuse.py 1000 10000 100000    sizes of your own

Every fifth article is made from an earlier one: whole, or a passage of it between sentences of its own, or one quotation. The
words are invented and their frequencies fall as in a language. Known of each made pair: the passage with both edges, and who had
it first (the earlier day; two pages of one day have no direction). Measured, of one process: processor seconds of
fingerprints, join and comparing; articles a second; peak memory; the share of made pairs that were found, whose edges are exact, and
whose direction is right or wrong (the rest is left open); and strays: pairs that were found between pages of no common family.
"""

import gc
import random  # noqa: TID251 - dice with a given seed are the point of made articles
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

from whosaid.cli.options import COLLECT_AFTER
from whosaid.knowledge.known import Knowledge, load_knowledge
from whosaid.records.concluded import Copy
from whosaid.records.printed import Article, Outlet
from whosaid.records.spans import When
from whosaid.reuse.copies import find_copies, shared_by
from whosaid.reuse.fingerprints import fingerprint

SIZES = (1_000, 4_000, 16_000)
SEED, WORDS, OUTLETS, DAYS = 7, 20_000, 40, 28
PARAGRAPHS, SHARE_MADE = 10, 0.2


@dataclass(frozen=True)
class Made:
    """A pair that was made: the passage, and the pages in order of days."""

    left: str
    right: str
    passage: str
    same_day: bool


class Printer:
    """Makes articles of invented words, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        letters = "abcdefghilmnoprstuv"
        self._words = ["".join(self._dice.choices(letters, k=self._dice.randint(2, 9))) for _ in range(WORDS)]
        self._odds = list(accumulate(1 / (rank + 5) for rank in range(WORDS)))

    def articles(self, number: int) -> tuple[list[Article], list[Made]]:
        """Articles, and the pairs made among them."""
        texts: list[str] = []
        days: list[int] = []
        made: list[Made] = []
        for place in range(number):
            days.append(self._dice.randrange(DAYS))
            own = [self._paragraph() for _ in range(PARAGRAPHS)]
            if texts and self._dice.random() < SHARE_MADE:
                other = self._dice.randrange(len(texts))
                own, passage = self._take(own, texts[other])
                first, second = sorted((other, place), key=lambda one: (days[one], one))
                made.append(Made(_name(first), _name(second), passage, days[other] == days[place]))
            texts.append("\n\n".join(own))
        return [_article(place, texts[place], days[place]) for place in range(number)], made

    def _take(self, own: list[str], text: str) -> tuple[list[str], str]:
        way, other = self._dice.random(), text.split("\n\n")
        if way < 0.4:
            return other, text
        start = self._dice.randrange(1, PARAGRAPHS - 3)
        if way < 0.8:
            taken = other[start : start + 2]
            return [*own[:3], *taken, *own[3:]], "\n\n".join(taken)
        taken = [other[start]]
        return [*own[:3], f"“{taken[0]}” he said.", *own[3:]], taken[0]

    def _paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(self._dice.randint(1, 3)))

    def _sentence(self) -> str:
        words = self._dice.choices(self._words, cum_weights=self._odds, k=self._dice.randint(12, 28))
        return " ".join([words[0].capitalize(), *words[1:]]) + "."


def _name(place: int) -> str:
    return f"article:{place:06d}"


@cache
def _outlet(number: int) -> Outlet:
    return Outlet(f"outlet:{number}", f"Outlet {number}")


@cache
def _day(number: int) -> When:
    published = (date(2016, 10, 1) + timedelta(days=number)).isoformat()
    return When(published, published, "day", "stated", None)


def _article(place: int, text: str, day: int) -> Article:
    return Article(
        id=_name(place),
        document=f"document:{place:06d}",
        index=0,
        outlet=_outlet(place % OUTLETS),
        title=None,
        byline=None,
        credit=None,
        published=_day(day),
        language="en",
        text=text,
        sentences=(),
        page_spans=(),
    )


def _words(text: str) -> list[str]:
    return [word.strip("“”.,") for word in text.split()]


def judged(made: list[Made], copies: tuple[Copy, ...]) -> Iterator[tuple[str, float]]:
    """Name of a measure and its value."""
    by_pair: dict[tuple[str, str], list[Copy]] = {}
    for copy in copies:
        key = min(copy.left.article, copy.right.article), max(copy.left.article, copy.right.article)
        by_pair.setdefault(key, []).append(copy)
    wanted = {(min(one.left, one.right), max(one.left, one.right)): one for one in made}
    found = [(one, by_pair[key]) for key, one in wanted.items() if key in by_pair]
    exact = sum(any(_words(copy.left.exact) == _words(one.passage) for copy in held) for one, held in found)
    dated = [(one, held) for one, held in found if not one.same_day and held[0].kind != "quotation"]
    right = sum(_giver(held[0]) == one.left for one, held in dated)
    wrong = sum(_giver(held[0]) == one.right for one, held in dated)
    yield "found", len(found) / max(1, len(wanted))
    yield "edges", exact / max(1, len(found))
    yield "direction right", right / max(1, len(dated))
    yield "wrong", wrong / max(1, len(dated))
    family = families(wanted)
    yield "strays", sum(family.get(left, left) != family.get(right, right) for left, right in by_pair)


def families(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Article -> the first article of all that have words from one another, at any remove."""
    first: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    for pair in sorted(pairs):
        heads = sorted({first.get(one, one) for one in pair})
        together = [one for head in heads for one in members.pop(head, [head])]
        members[heads[0]] = together
        first.update(dict.fromkeys(together, heads[0]))
    return first


def _giver(copy: Copy) -> str:
    sides = {"left-to-right": copy.left.article, "right-to-left": copy.right.article}
    return sides.get(copy.direction, "")


def measured(size: int, known: Knowledge) -> Iterator[tuple[str, float]]:
    """Name of a measure and its value, for one size."""
    articles, made = Printer(SEED).articles(size)
    start = time.process_time()
    fingerprints = [fingerprint(article) for article in articles]
    printed = time.process_time()
    shared_by(articles, fingerprints)
    joined = time.process_time()
    copies, _ = find_copies(articles, fingerprints, known)  # joins once more: that is taken off below
    compared = time.process_time()
    spent = compared - start - (joined - printed)
    yield "articles", size
    yield "fingerprints s", printed - start
    yield "join s", joined - printed
    yield "comparing s", compared - joined - (joined - printed)
    yield "articles/s", size / spent
    yield "peak MB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield from judged(made, copies)


def main(sizes: list[int]) -> None:
    """One line a size."""
    known = load_knowledge()
    gc.set_threshold(*COLLECT_AFTER)  # as the program does
    gc.freeze()
    for number, size in enumerate(sizes):
        rows = list(measured(size, known))
        if not number:
            print("  ".join(f"{name:>15}" for name, _ in rows))
        print("  ".join(f"{value:>15,.3f}" for _, value in rows), flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
