"""What articles shared before, and which came or went since -> what they share now, and the pairs for which that makes a difference.

Only keys are looked at that an article holds which came or went. Where such a key does something else now than before (it became furniture,
more hold it than are few, an earlier holder came), the holders that stayed are looked at too. The result is that of joining all anew.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from whosaid.reuse.candidates import (
    CAP,
    Held,
    Holder,
    Links,
    Load,
    Pair,
    Runs,
    Shared,
    articles_of,
    earliest_of,
    is_closing,
    is_furniture,
    join_all,
    links_of,
    look,
)
from whosaid.reuse.postings import SHIFT, postings_of

#: Keys -> each that somebody holds now, with its postings, ascending; None: all that two or more hold.
Index = Callable[[Iterable[int] | None], Iterable[Held]]


@dataclass(frozen=True, slots=True)
class Ground:
    """What joining asks for."""

    holders: Mapping[int, Holder]
    """Articles of now and those that went, by number."""
    new: Collection[int]
    """Articles that came."""
    gone: Collection[int]
    """Articles that went."""
    index: Index
    """Of now."""
    load: Load
    """Also of articles that went."""


@dataclass(slots=True)
class Rejoined:
    """What articles share now, and what that changes."""

    shared: Shared
    compare: set[Pair] = field(default_factory=set)
    """Pairs that are new, or of which a side looks otherwise now."""
    over: set[Pair] = field(default_factory=set)
    """Pairs that are to be compared no more; those of articles that went or look otherwise may be missing."""
    fresh: set[int] = field(default_factory=set)
    """Articles that are new, or in which something else is furniture now: of their pairs none stays as it was."""


def rejoin(before: Shared, ground: Ground) -> Rejoined:
    """What the articles of now share; `before` is what was found before some came and some went."""
    found = _Rejoin(before, ground) if before.articles else None
    return _anew(before, ground) if found is None or found.needs_all else found.found()


def _anew(before: Shared, ground: Ground) -> Rejoined:
    """Joins all; with other steps than before most keys do something else."""
    gone = frozenset(ground.gone)
    now = {number: holder for number, holder in ground.holders.items() if number not in gone}
    shared = join_all(ground.index(None), now, Runs(ground.load))
    turned = (shared.furniture ^ before.furniture) | (shared.closing ^ before.closing) if before.articles else set()
    fresh = {*ground.new, *(article for _, held in ground.index(sorted(turned)) for article in articles_of(held))}
    compare = {pair for pair in shared.pairs if pair not in before.pairs or not fresh.isdisjoint(pair)}
    return Rejoined(shared, compare, before.pairs - shared.pairs, fresh)


class _Rejoin:
    def __init__(self, before: Shared, ground: Ground) -> None:
        self._before, self._ground = before, ground
        self._runs = Runs(ground.load)
        self._new, self._gone = frozenset(ground.new), frozenset(ground.gone)
        self._lost = self._postings(self._gone)
        self._added = self._postings(self._new)
        keys = sorted(self._lost.keys() | self._added.keys())
        self._held: dict[int, list[int]] = {key: [] for key in keys}
        self._held.update(ground.index(keys))
        self._touched = keys
        self._links: dict[int, Links] = {}
        self._shared = replace(
            before,
            articles=before.articles + len(self._new) - len(self._gone),
            keys=list(before.keys),
            furniture=set(before.furniture),
            closing=set(before.closing),
            common=dict(before.common),
        )
        self._fresh = set(self._new)
        for key in keys:
            self._turn(key)
        self._steps = self._shared.steps
        #: True where most keys do something else now.
        self.needs_all = self._steps != before.steps

    def _postings(self, articles: Collection[int]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        for article, fingerprint in sorted(self._ground.load(articles), key=_first):
            for key, posting in postings_of(fingerprint, article).items():
                found[key].append(posting)
        return found

    def _stayed(self, key: int) -> list[int]:
        new = self._new
        return [posting for posting in self._held[key] if posting >> SHIFT not in new]

    def _was(self, key: int) -> int:
        """How many held the key before."""
        return len(self._held[key]) - len(self._added.get(key, ())) + len(self._lost.get(key, ()))

    def _now(self, key: int) -> Links:
        """What the key does now."""
        if key not in self._links:
            earliest, _ = self._shared.common.get(key, (None, 0))
            self._links[key] = links_of(self._held[key], self._steps, self._ground.holders, earliest)
        return self._links[key]

    def _earlier(self, key: int) -> list[int]:
        """The key's postings before."""
        return sorted(self._stayed(key) + self._lost.get(key, []))

    def _turn(self, key: int) -> None:
        """What the key is now, instead of what it was before."""
        shared, before, held = self._shared, self._before, self._held[key]
        was = self._was(key)
        furniture = is_furniture(held, self._ground.holders)
        closing = not furniture and is_closing(held)
        if 2 <= was <= CAP and key not in before.furniture:
            shared.keys[was] -= 1
        if 2 <= len(held) <= CAP and not furniture:
            shared.keys[len(held)] += 1
        shared.common.pop(key, None)
        if len(held) > CAP and not furniture:
            first = before.common.get(key)
            among = held if first is None or key in self._lost else (first[0], *self._added[key])
            shared.common[key] = earliest_of(among, self._ground.holders), len(held)
        if furniture != (key in before.furniture) or closing != (key in before.closing):
            self._fresh |= articles_of(self._stayed(key))
        for is_now, keys in ((furniture, shared.furniture), (closing, shared.closing)):
            (keys.add if is_now else keys.discard)(key)

    def found(self) -> Rejoined:
        """The pairs that are new, changed or over."""
        compare = self._with_fresh()
        gained, lost = self._turned()
        self._runs.hold(articles_of(posting for left, right, _ in gained for posting in (left, right)))
        self._runs.hold(articles_of(posting for left, right, _, _ in lost for posting in (left, right)))
        compare.update(_articles((left, right)) for left, right, now in gained if self._is_linked((left, right), now))
        doubtful = {
            _articles((left, right))
            for left, right, then, now in lost
            if self._is_linked((left, right), then) and not self._is_linked((left, right), now)
        }
        over = doubtful - self._still_linked(doubtful)
        moved = self._fresh | self._gone
        stay = {pair for pair in self._before.pairs if moved.isdisjoint(pair)}
        self._shared.pairs = (stay - over) | compare
        return Rejoined(self._shared, compare, over, self._fresh)

    def _with_fresh(self) -> set[Pair]:
        """All pairs with a side that is new or looks otherwise now."""
        looked = self._fresh - self._new
        more = self._postings(looked).keys() - self._held.keys()
        self._held.update(self._ground.index(sorted(more)))
        found: set[Pair] = set()
        todo: list[tuple[list[int], Links]] = []
        for key, held in self._held.items():
            if len(held) > 1 and key not in self._shared.furniture:
                todo += self._parts(held, self._now(key))
        self._runs.hold({article for held, _ in todo for article in articles_of(held)})
        for held, links in todo:
            look(held, links, self._runs, found)
        return found

    def _parts(self, held: list[int], links: Links) -> Iterator[tuple[list[int], Links]]:
        """The key's holders of which one is fresh, as twos, or as all beside one."""
        fresh = [posting for posting in held if posting >> SHIFT in self._fresh]
        if links.earliest is not None:
            if links.earliest in fresh:
                yield held, links
            elif fresh:
                yield sorted((links.earliest, *fresh)), links
            return
        for posting in fresh:
            yield held, Links(links.least, posting)

    def _turned(self) -> tuple[list[tuple[int, int, Links]], list[tuple[int, int, Links, Links]]]:
        """Postings of holders that stayed: those that their key links only now, and those of pairs that it may link no more."""
        pairs, fresh = self._before.pairs, self._fresh
        gained: list[tuple[int, int, Links]] = []
        lost: list[tuple[int, int, Links, Links]] = []
        for key, then, now in self._changed_links():
            stayed = [posting for posting in self._stayed(key) if posting >> SHIFT not in fresh]
            gained += [(*one, now) for one in now.of(stayed) if _articles(one) not in pairs]
            lost += [(*one, then, now) for one in then.of(stayed) if _articles(one) in pairs]
        return gained, lost

    def _changed_links(self) -> Iterator[tuple[int, Links, Links]]:
        """Keys that link the holders that stayed otherwise than before."""
        for key in self._touched:
            if key in self._shared.furniture or key in self._before.furniture:
                continue  # all that hold it are fresh, or nothing has changed
            now = self._now(key)
            if key not in self._lost and self._was(key) > self._steps[0] and now.earliest not in self._added[key]:
                continue  # the earliest is who it was
            then = links_of(self._earlier(key), self._steps, self._ground.holders)
            if then != now:
                yield key, then, now

    def _still_linked(self, doubtful: Collection[Pair]) -> set[Pair]:
        """Those of the pairs that another key links."""
        articles = {article for pair in doubtful for article in pair}
        keys = {article: postings_of(fingerprint, article) for article, fingerprint in self._ground.load(articles)}
        both = {pair: (keys[pair[0]].keys() & keys[pair[1]].keys()) - self._shared.furniture for pair in doubtful}
        more = {key for shared in both.values() for key in shared} - self._held.keys()
        self._held.update(self._ground.index(sorted(more)))
        self._runs.hold(articles)
        return {
            (left, right)
            for (left, right), shared in both.items()
            if any(self._is_linked((keys[left][key], keys[right][key]), self._now(key)) for key in shared)
        }

    def _is_linked(self, postings: tuple[int, int], links: Links) -> bool:
        return (links.earliest is None or links.earliest in postings) and self._runs.at(*postings) >= links.least


def _articles(postings: tuple[int, int]) -> Pair:
    return postings[0] >> SHIFT, postings[1] >> SHIFT


def _first(row: tuple[int, object]) -> int:
    return row[0]
