"""The verbs that turn the crank: each, aside, grouped, components. Results never depend on engine, workers or order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")
Shared = TypeVar("Shared")
Key = TypeVar("Key", int, str)


@dataclass(frozen=True, slots=True)
class Groups(Generic[Key, Item]):
    """Items by key, and the keys that were too common to compare: a recorded outcome, never a silent crawl."""

    members: tuple[tuple[Key, tuple[Item, ...]], ...]
    """(key, its items in order of the input), sorted by key."""
    too_common: tuple[tuple[Key, int], ...]
    """(key, number of items), sorted by key."""


class Engine(Protocol):
    """Who turns the crank: in one process, in several, or one day on several machines."""

    workers: int
    """Number of worker processes."""

    def each(
        self,
        work: Callable[[Item, Shared], Made],
        items: Iterable[Item],
        shared: Shared,
        *,
        weigh: Callable[[Item], int] | None = None,
    ) -> Iterator[Made]:
        """`work(item, shared)` of each item, in order of the items, which are taken lazily.

        `work` is a module-level pure function; `shared` reaches each worker once; `weigh` gives about the bytes of an
        item, so that big ones do not pile up. An exception in `work` is raised here.
        """

    def aside(
        self, work: Callable[[Item, Shared], Made], item: Item, shared: Shared
    ) -> AbstractContextManager[Callable[[], Made]]:
        """A function that gives `work(item, shared)`, which is done beside whatever else is done until it is called.

        For long work on one item, while the rest of the program goes on without it. With one worker it is done when it is asked for.
        """

    def grouped(self, items: Iterable[tuple[Sequence[Key], Item]], *, cap: int) -> Groups[Key, Item]:
        """Items by key; an item may have several keys; a key of more than `cap` items is only counted."""

    def components(self, nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
        """Connected components: each sorted, all sorted by their first node; a node without an edge is one of its own."""
