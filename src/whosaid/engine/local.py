"""The verbs on one machine: in this process for one worker or few items, else on a pool of worker processes."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from typing import Any, Generic

from whosaid.engine.protocol import Item, Made, Shared
from whosaid.errors import WhosaidError

#: Items below which a pool costs more than it saves: starting workers takes as long as reading some twenty pages.
FEW = 64
#: Seconds of work sent to a worker at once: long against the sending, short enough that workers finish together. The first
#: chunks have so many items; how long those took decides on the next, up to so many.
CHUNK_SECONDS, FIRST_ITEMS, MOST_ITEMS = 0.1, 4, 512
#: Bytes after which a chunk is sent even when it has fewer items.
CHUNK_BYTES = 1 << 20
#: Chunks in flight per worker, and bytes in flight in all: what bounds the memory of a run.
CHUNKS_AHEAD, BYTES_AHEAD = 4, 32 << 20
#: Seconds between two looks of a worker at whether the program that started it still lives.
PARENT_CHECK_SECONDS = 1.0

#: Workers start as copies of this process on Linux, where that is safe and quick; elsewhere afresh.
START = "fork" if sys.platform == "linux" else "spawn"

#: What every worker holds: the function and what it shares. Set once when the worker starts, never changed.
_held: tuple[Callable[[Any, Any], Any], Any] | None = None


class LocalEngine:
    """Runs on this machine with `workers` processes; the same results with any number."""

    def __init__(self, workers: int = 1, *, start: str | None = None) -> None:
        self.workers = max(1, workers)
        self.start = start or START

    def each(
        self,
        work: Callable[[Item, Shared], Made],
        items: Iterable[Item],
        shared: Shared,
        *,
        weigh: Callable[[Item], int] | None = None,
    ) -> Iterator[Made]:
        """See Engine.each."""
        stream = iter(items)
        first = list(islice(stream, FEW)) if self.workers > 1 else []
        if len(first) < FEW:
            return (work(item, shared) for item in chain(first, stream))
        return self._each_on_pool(work, chain(first, stream), shared, weigh)

    @contextmanager
    def aside(self, work: Callable[[Item, Shared], Made], item: Item, shared: Shared) -> Iterator[Callable[[], Made]]:
        """See Engine.aside. The work is begun even where nobody asks for it in the end."""
        if self.workers == 1:
            yield partial(work, item, shared)
            return
        context = multiprocessing.get_context(self.start)
        pool = ProcessPoolExecutor(1, mp_context=context, initializer=_start_worker, initargs=(work, shared))
        gc.freeze()
        try:
            begun = _sent(pool, [item])
            yield lambda: _made(begun)[0][0]
        finally:
            pool.shutdown(wait=True, cancel_futures=True)

    def _each_on_pool(
        self,
        work: Callable[[Item, Shared], Made],
        items: Iterable[Item],
        shared: Shared,
        weigh: Callable[[Item], int] | None,
    ) -> Iterator[Made]:
        """Results in order of the items; at most a bounded number of chunks and bytes wait at any time."""
        context = multiprocessing.get_context(self.start)
        pool = ProcessPoolExecutor(self.workers, mp_context=context, initializer=_start_worker, initargs=(work, shared))
        gc.freeze()  # so that no worker's collector writes to what it shares with this process, which would copy it
        waiting: deque[tuple[Future[tuple[list[Made], float]], int]] = deque()
        weight = 0
        chunks = _Chunks(iter(items), weigh)
        try:
            for chunk, chunk_weight in chunks:
                while waiting and (len(waiting) >= self.workers * CHUNKS_AHEAD or weight + chunk_weight > BYTES_AHEAD):
                    weight -= waiting[0][1]
                    made, seconds = _made(waiting.popleft()[0])
                    chunks.learn(len(made), seconds)
                    yield from made
                waiting.append((_sent(pool, chunk), chunk_weight))
                weight += chunk_weight
            while waiting:
                yield from _made(waiting.popleft()[0])[0]
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _sent(pool: ProcessPoolExecutor, chunk: list[Any]) -> "Future[tuple[list[Any], float]]":
    with _worker_alive():
        return pool.submit(_work_on, chunk)


def _made(future: "Future[tuple[list[Made], float]]") -> tuple[list[Made], float]:
    with _worker_alive():
        return future.result()


@contextmanager
def _worker_alive() -> Iterator[None]:
    """A worker that the system ended, as an error with a mend."""
    try:
        yield
    except BrokenProcessPool as error:
        raise WhosaidError(
            "a worker process was ended from outside, most likely for want of memory",
            where="engine",
            mend="Give the same command again with --workers 1; what was stored is kept.",
        ) from error


class _Chunks(Generic[Item]):
    """Lists of items with their weight, as long as earlier ones say that they should be; a heavy item ends its chunk."""

    def __init__(self, items: Iterator[Item], weigh: Callable[[Item], int] | None) -> None:
        self._items = items
        self._weigh = weigh
        self._length = FIRST_ITEMS

    def learn(self, items: int, seconds: float) -> None:
        """So many items took so long."""
        wanted = int(CHUNK_SECONDS * items / max(seconds, 1e-9))
        self._length = max(1, min(wanted, 2 * self._length, MOST_ITEMS))

    def __iter__(self) -> Iterator[tuple[list[Item], int]]:
        chunk: list[Item] = []
        weight = 0
        for item in self._items:
            chunk.append(item)
            weight += self._weigh(item) if self._weigh else 0
            if len(chunk) >= self._length or weight >= CHUNK_BYTES:
                yield chunk, weight
                chunk, weight = [], 0
        if chunk:
            yield chunk, weight


def _start_worker(work: Callable[[Any, Any], Any], shared: object) -> None:
    """Runs once in each worker: keeps what is shared, leaves Ctrl-C to the parent, and ends when the parent is gone."""
    global _held
    _held = (work, shared)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()


def _end_with(parent: int) -> None:
    """Ends this worker when its parent was killed; a killed parent cannot say so itself."""
    while os.getppid() == parent:
        time.sleep(PARENT_CHECK_SECONDS)
    os._exit(1)


def _work_on(chunk: list[Any]) -> tuple[list[Any], float]:
    """Runs in a worker: the chunk's results, and the seconds they took."""
    started = time.perf_counter()
    if _held is None:
        raise RuntimeError("a worker was not started by this engine")
    work, shared = _held
    made = [work(item, shared) for item in chunk]
    return made, time.perf_counter() - started
