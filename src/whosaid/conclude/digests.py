"""Groups of claims, copies and voices -> digests of all that conclusions about them rest on; what is as it was is not gone through again.

Those of events are kept in parts: what a grouping says of its own claims, and of its nearest neighbour.
"""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Protocol

from whosaid.conclude.memory import ArticleHead, Page
from whosaid.conclude.units import ALTERATION, FRAMING, digest_bytes, digest_of, mixed, unit_of
from whosaid.records.concluded import Copy
from whosaid.resolve.case import Backing, event_id
from whosaid.resolve.events import Grouping
from whosaid.store.codec import key_of, keys_of_ours

#: Of a neighbour that the grouping does not name: it may do so the next time.
_UNSAID = -1


@dataclass(frozen=True, slots=True)
class Loud:
    """What is new since the last conclusions, or on the word of somebody else."""

    claims: AbstractSet[str] = frozenset()
    articles: AbstractSet[str] = frozenset()
    """Those that came or went."""
    restated: AbstractSet[str] = frozenset()
    """Those that stay, of which a claim rests on another voice, or on one of which something else is said."""
    pairs: AbstractSet[tuple[str, str]] = frozenset()
    """Articles, left and right, of which copies came or went."""


class Resting(Protocol):
    """Asks of any claim for the origin it rests on."""

    def __getitem__(self, claim: str, /) -> Backing: ...


class Told:
    """Asks of a claim for a number of its page and the origin it rests on: all that may change about a claim of one id."""

    def __init__(self, pages: Sequence[Page], backings: Resting) -> None:
        self._all = pages
        self._backings = backings
        self._digests: dict[str, int] = {}

    @cached_property
    def _pages(self) -> Mapping[str, int]:
        return {sketch.claim: page.number for page in self._all for sketch in page.sketches}

    def of(self, claim: str) -> int:
        """Of a claim."""
        backing = self._backings[claim]
        if backing.origin not in self._digests:
            self._digests[backing.origin] = digest_of(backing)
        return mixed(self._pages[claim], self._digests[backing.origin])


@dataclass(slots=True)
class EventDigests:
    """Of each event, in order of the groupings."""

    units: list[int]
    """Their keys."""
    own: list[int]
    """Digests of their claims."""
    near: list[int]
    """Digests of their neighbours."""

    @property
    def whole(self) -> Iterator[int]:
        """Their digests."""
        return map(mixed, self.own, self.near)

    def tables(self, left: Sequence[int]) -> dict[str, bytes]:
        """What is left of the events with these numbers for the next time, in this order."""
        columns = {"units": self.units, "own": self.own, "near": self.near}
        return {
            f"events {name}": array("q", [column[number] for number in left]).tobytes()
            for name, column in columns.items()
        }


def event_digests(
    groupings: Sequence[Grouping], was: Sequence[int], tables: Mapping[str, bytes], told: Told, loud: AbstractSet[str]
) -> EventDigests:
    """Of groupings; `was` says of each its place among those that left `tables`, or -1. Loud claims are told otherwise than then."""
    kept_units, kept_own, kept_near = (
        array("q", tables.get(f"events {name}", b"")) for name in ("units", "own", "near")
    )
    found = EventDigests([], [], [])
    for place, grouping in zip(was, groupings, strict=True):
        if place >= 0 and loud.isdisjoint(grouping.claims):
            found.units.append(kept_units[place])
            found.own.append(kept_own[place])
        else:
            found.units.append(key_of(event_id(grouping.founder)))
            found.own.append(_own_digest(grouping, told))
        near = grouping.neighbour
        if near is None:
            found.near.append(_UNSAID)
        elif place >= 0 and kept_near[place] != _UNSAID and near.other not in loud:
            found.near.append(kept_near[place])
        else:
            found.near.append(digest_bytes("|".join((*near, str(told.of(near.other)))).encode()))
    return found


def _own_digest(grouping: Grouping, told: Told) -> int:
    states = map(str, map(told.of, grouping.claims))
    return digest_bytes(
        "|".join((grouping.founder, *grouping.claims, *chain.from_iterable(grouping.links), *states)).encode()
    )


def framing_digests(
    pages: Sequence[Page], units: Sequence[int], number_of: Mapping[str, int]
) -> tuple[dict[int, str], dict[int, int]]:
    """Unit -> the article whose words are looked at, and the digest of the events that they are about. `number_of` leads to the event's key."""
    rows = [(page.number, head, claims) for page in pages for head, claims in _articles(page) if head.labelled]
    articles = [head.article.id for _, head, _ in rows]
    keys = [mixed(FRAMING, key) for key in keys_of_ours(articles)]
    digests = [
        digest_bytes(array("q", [page, *[units[number_of[claims[place]]] for place in head.framed]]).tobytes())
        for page, head, claims in rows
    ]
    return dict(zip(keys, articles, strict=True)), dict(zip(keys, digests, strict=True))


@dataclass(frozen=True, slots=True)
class Alterations:
    """Pairs of articles of which one may tell the facts of the other otherwise."""

    anew: Mapping[int, Sequence[Copy]]
    """Unit -> the copies of the two, where they are to be looked at again."""
    over: AbstractSet[int]
    """Units whose former comparisons no longer hold."""
    stay: AbstractSet[int]
    """Units that hold claims side by side, as they did."""


def alterations(copies: Sequence[Copy], before: bytes | None, loud: Loud) -> Alterations:
    """Pairs with other copies, or with an article that came or went; of those that held claims side by side `before`, also where voices are others."""
    told = set(array("q", before or b""))
    near = {*loud.articles, *loud.restated, *chain.from_iterable(loud.pairs)}
    held: dict[tuple[str, str], list[Copy]] = {}
    for copy in copies:
        left, right = copy.left.article, copy.right.article
        if (before is None or left in near or right in near) and copy.kind != "quotation":
            held.setdefault((left, right), []).append(copy)
    anew: dict[int, list[Copy]] = {}
    for pair, some in held.items():
        unit = unit_of(ALTERATION, *pair)
        is_other = before is None or pair in loud.pairs or not loud.articles.isdisjoint(pair)
        if is_other or (unit in told and not loud.restated.isdisjoint(pair)):
            anew[unit] = some
    over = told.intersection([*anew, *(unit_of(ALTERATION, *pair) for pair in loud.pairs)])
    return Alterations(anew, over, told - over)


def _articles(page: Page) -> Iterator[tuple[ArticleHead, list[str]]]:
    first = 0
    for head in page.heads:
        yield head, [sketch.claim for sketch in page.sketches[first : first + head.claims]]
        first += head.claims
