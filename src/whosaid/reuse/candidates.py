"""Keys with the articles that hold them -> which pairs of articles are worth comparing, what is furniture, what is too common.

What a key does depends on its holders alone:

    furniture   few outlets among many holders: masked in each, never evidence
    few         every two holders are looked at; where very few hold it, short runs count too
    many        each holder is looked at beside the earliest only; above CAP the key is recorded as too common as well

Two articles are a pair when enough words around such a key are the same. How many are few is one of some steps, the greatest with
which the work for each article stays bounded. So nothing depends on the order of the articles, and what a new article changes is found
from the keys that it holds (`rejoin.py`).
"""

from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, compress
from typing import NamedTuple

from whosaid.records.bundles import Fingerprint
from whosaid.records.printed import Article
from whosaid.reuse.fingerprints import GUARANTEE
from whosaid.reuse.postings import CLOSES, REPEATED, SHIFT, SHORT, article_of, place_of, postings_of, short_keys

#: Holders of a key above which it is recorded as too common.
CAP = 100
#: Most holders of a key of which every two are looked at; pairs grow with the square. The greatest step is taken with which all keys
#: together ask for at most LOOKS looks an article. Real news asks for 5 to 200, texts made from one mould for thousands.
STEPS, LOOKS, LEAST_LOOKS = (CAP, 50, 25, 12, 6, 3), 120, 50_000
#: The same for runs of fewer than SURE_RUN words, which are rarely more than chance where many hold them; beside the earliest holder they
#: count as long as the first step does.
SHORT_STEPS, SHORT_LOOKS, LEAST_SHORT_LOOKS = (16, 8, 4, 2, 0), 10, 10_000
#: Words of a run that is compared however many hold its keys.
SURE_RUN = 12
#: Articles that must hold a key before it can be furniture.
FURNITURE_HOLDERS = 5
#: Furniture of a site: at most this share of outlets among the holders.
FURNITURE_OUTLETS = 0.25
#: Where there is no index: keys (of one article each) that are counted or put together at a time, which takes about 150 bytes a key; and
#: keys of several articles that are sought at a time in all of them, which takes about 150 bytes as well, with all postings.
KEYS_A_PART, SEVERAL_TOGETHER = 250_000, 350_000

#: Two articles by their numbers, the smaller first.
Pair = tuple[int, int]
#: A key with its postings, ascending.
Held = tuple[int, list[int]]
#: Numbers of articles -> each with its fingerprint.
Load = Callable[[Collection[int]], Iterable[tuple[int, Fingerprint]]]


class Holder(NamedTuple):
    """What the join asks of an article."""

    outlet: str
    """Its outlet, or itself where it has none."""
    age: tuple[str, str]
    """Earliest day of publication, then its id."""


def holder_of(article: Article) -> Holder:
    """The article as the join sees it."""
    outlet = article.outlet.id if article.outlet else f"? {article.id}"
    return Holder(outlet, (article.published.earliest or "9999", article.id))


@dataclass(slots=True)
class Shared:
    """What articles share: all that a later join asks of an earlier one."""

    articles: int = 0
    """How many there are."""
    keys: list[int] = field(default_factory=lambda: [0] * (CAP + 1))
    """Number of keys with so many holders, furniture and what is too common left out."""
    furniture: set[int] = field(default_factory=set)
    """Keys that are furniture of a site."""
    closing: set[int] = field(default_factory=set)
    """Keys that close many pages, and each that holds them."""
    common: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Key with more than CAP holders -> posting of the earliest, number of holders."""
    pairs: set[Pair] = field(default_factory=set)
    """Articles to compare."""

    @property
    def steps(self) -> tuple[int, int]:
        """Most holders of a key of which every two are looked at; and of one for which short runs count."""
        few = _step(self.keys, STEPS, max(LEAST_LOOKS, LOOKS * self.articles))
        return few, min(few, _step(self.keys, SHORT_STEPS, max(LEAST_SHORT_LOOKS, SHORT_LOOKS * self.articles)))

    def left_out(self) -> Iterator[tuple[str, int]]:
        """What was not looked at for want of time: in words, and how many keys of that kind there are."""
        few, short = self.steps
        for most, left, what in (
            (CAP, few, "runs of words"),
            (SHORT_STEPS[0], short, f"runs of fewer than {SURE_RUN} words"),
        ):
            keys = sum(self.keys[left + 1 : most + 1])
            if keys and left < most:
                yield f"{what} that more than {max(1, left)} articles share", keys


def _step(keys: Sequence[int], steps: Sequence[int], most: int) -> int:
    return next((step for step in steps if _looks(keys, step) <= most), steps[-1])


def _looks(keys: Sequence[int], step: int) -> int:
    return sum(holders * (holders - 1) // 2 * keys[holders] for holders in range(2, step + 1))


class Runs:
    """Tells how many words around a key are the same in two articles."""

    def __init__(self, load: Load) -> None:
        self._load = load
        self._held: dict[int, tuple[bytes, int]] = {}

    def hold(self, articles: Iterable[int]) -> None:
        """Makes these articles ready to be asked for."""
        missing = {article for article in articles if article not in self._held}
        if missing:
            for article, fingerprint in self._load(missing):
                self._held[article] = fingerprint.hashes, SURE_RUN * fingerprint.scale

    def at(self, left: int, right: int) -> int:
        """Words that are the same around these two postings of a key, at most SURE_RUN; both articles are held."""
        if (left | right) & REPEATED:
            return SURE_RUN
        hashes, most = self._held[left >> SHIFT]
        others, _ = self._held[right >> SHIFT]
        place, there = place_of(left), place_of(right)
        back = min(most, place, there)
        ahead = min(most, len(hashes) // 4 - place, len(others) // 4 - there)
        ours = hashes[4 * (place - back) : 4 * (place + ahead)]
        theirs = others[4 * (there - back) : 4 * (there + ahead)]
        differ = int.from_bytes(ours, "little") ^ int.from_bytes(theirs, "little")  # 32 bits a word, the first lowest
        if not differ:
            return SURE_RUN if back + ahead >= most else (back + ahead) * SURE_RUN // most
        after = differ >> 32 * back
        equal = ((after & -after).bit_length() - 1 >> 5) if after else ahead
        equal += back - ((differ ^ after << 32 * back).bit_length() + 31 >> 5)
        return min(SURE_RUN, equal * SURE_RUN // most)


class Links(NamedTuple):
    """Which of its holders a key links."""

    least: int
    """Words that must be the same around it."""
    earliest: int | None
    """Posting of the holder beside which the others are looked at; None: every two are."""

    def of(self, postings: Sequence[int]) -> Iterable[tuple[int, int]]:
        """Postings to look at, two and two, the smaller first; `postings` are some of the key's, ascending."""
        first = self.earliest
        if first is None:
            return combinations(postings, 2)
        others = postings if first in postings else ()
        return ((min(first, other), max(first, other)) for other in others if other != first)


def links_of(
    postings: Sequence[int], steps: tuple[int, int], holders: Mapping[int, Holder], earliest: int | None = None
) -> Links:
    """What a key that is no furniture does, with these holders; `earliest` is the posting of the first of them, where that is known."""
    few, short = steps
    if len(postings) <= few:
        return Links(GUARANTEE if len(postings) <= short else SURE_RUN, None)
    first = earliest_of(postings, holders) if earliest is None else earliest
    return Links(GUARANTEE if short == SHORT_STEPS[0] else SURE_RUN, first)


def earliest_of(postings: Iterable[int], holders: Mapping[int, Holder]) -> int:
    """The posting of the holder that was published first."""
    return min(postings, key=lambda posting: holders[posting >> SHIFT].age)


def is_furniture(postings: Sequence[int], holders: Mapping[int, Holder]) -> bool:
    """True for a key that many pages of few outlets hold."""
    if len(postings) < FURNITURE_HOLDERS:
        return False
    most = FURNITURE_OUTLETS * len(postings)
    outlets = set()
    for posting in postings:
        outlets.add(holders[posting >> SHIFT].outlet)
        if len(outlets) > most:
            return False
    return True


def is_closing(postings: Sequence[int]) -> bool:
    """True for a key that stands at the end of all pages that hold it, if they are many."""
    return len(postings) >= FURNITURE_HOLDERS and all(posting & CLOSES for posting in postings)


def join_all(shared: Iterable[Held], holders: Mapping[int, Holder], runs: Runs) -> Shared:
    """What all these articles share. `shared` gives all keys that two or more of them hold, each once."""
    found = Shared(len(holders))
    few: list[array[int]] = [array("q") for _ in range(CAP + 1)]
    many: list[array[int]] = []
    for key, postings in shared:
        if len(postings) >= FURNITURE_HOLDERS:
            if is_furniture(postings, holders):
                found.furniture.add(key)
                continue
            if is_closing(postings):
                found.closing.add(key)
        if len(postings) > CAP:
            found.common[key] = earliest_of(postings, holders), len(postings)
            many.append(array("q", postings))
        else:
            few[len(postings)].extend(postings)
    runs.hold(holders)
    found.keys = [len(postings) // max(1, size) for size, postings in enumerate(few)]
    steps = found.steps
    for size, together in (*enumerate(few), *((len(postings), postings) for postings in many)):
        links = links_of(range(size), steps, holders) if size <= steps[0] else None  # the same for all of this size
        for some in zip(*[iter(together)] * size, strict=True):  # the holders of one key after another
            look(some, links or links_of(some, steps, holders), runs, found.pairs)
    return found


def look(postings: Sequence[int], links: Links, runs: Runs, pairs: set[Pair]) -> None:
    """Adds the pairs that a key makes of these of its holders."""
    for left, right in links.of(postings):
        pair = left >> SHIFT, right >> SHIFT
        if pair not in pairs and runs.at(left, right) >= links.least:
            pairs.add(pair)


def shared_keys(fingerprints: Sequence[Fingerprint]) -> Iterator[Held]:
    """Keys that at least two of the articles hold, which are numbered as they stand; without an index."""
    for several in _held_by_several(fingerprints):
        keys, postings = array("q"), array("q")
        for article, fingerprint in enumerate(fingerprints):
            found = postings_of(fingerprint, article, several)
            keys.extend(found)
            postings.extend(found.values())
        several.clear()  # takes as much memory as putting a part of the keys together
        parts = 1 + len(keys) // KEYS_A_PART
        for part in range(parts):
            shared: dict[int, list[int]] = defaultdict(list)
            for key, posting in zip(keys, postings, strict=True):
                if key % parts == part:
                    shared[key].append(posting)
            yield from (held for held in shared.items() if len(held[1]) > 1)


def _held_by_several(fingerprints: Sequence[Fingerprint]) -> Iterator[set[int]]:
    """The bits SHORT that two keys or more have in common, some at a time: all that two articles share, and few others."""
    parts = 1 + sum(len(fingerprint.marks) // 4 for fingerprint in fingerprints) // KEYS_A_PART
    ends = [SHORT * part // parts + 1 for part in range(1, parts + 1)]
    held = [array("I") for _ in ends]
    for fingerprint in fingerprints:
        keys = sorted(short_keys(fingerprint))
        packed, first = array("I", keys), 0
        for part, end in zip(held, ends, strict=True):
            last = bisect_left(keys, end, first)
            part.extend(packed[first:last])
            first = last
    several: set[int] = set()
    while held:  # what was looked at is let go
        times = Counter(held.pop())
        several.update(compress(times, map((1).__lt__, times.values())))
        if len(several) > SEVERAL_TOGETHER or not held:
            yield several
            several = set()


def articles_of(postings: Iterable[int]) -> set[int]:
    """Numbers of the articles."""
    return set(map(article_of, postings))
