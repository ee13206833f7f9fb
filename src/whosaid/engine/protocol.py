"""The verbs that turn the crank: each, aside. Results never depend on engine, workers or order."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")
Shared = TypeVar("Shared")


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
