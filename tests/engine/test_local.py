"""The three verbs give the same answer in one process and in several."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from whosaid.engine.local import LocalEngine
from whosaid.errors import WhosaidError


def add(number: int, shared: int) -> tuple[int, int]:
    """The sum, and the process that made it."""
    return number + shared, os.getpid()


def fail_at_ninety(number: int, shared: int) -> int:
    """Fails on one item."""
    if number == 90:
        raise ValueError("ninety")
    return number + shared


def die(number: int, shared: int) -> int:
    """Ends the worker at once, as a system short of memory does."""
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_few_items_stay_in_this_process() -> None:
    """Five pages do not wait for workers to start."""
    found = list(LocalEngine(2).each(add, range(5), 10))
    assert [(number + 10, os.getpid()) for number in range(5)] == found


def test_many_items_go_to_workers_and_come_back_in_order() -> None:
    """Whatever worker has finished first, results stand in the order of the pages."""
    found = list(LocalEngine(2).each(add, range(1000), 10, weigh=lambda _: 1))
    assert list(range(10, 1010)) == [number for number, _ in found]
    assert os.getpid() not in {process for _, process in found}


def test_workers_started_afresh_give_the_same() -> None:
    """Where a process cannot be copied, workers are started anew and told what they need."""
    assert list(range(5, 105)) == [number for number, _ in LocalEngine(2, start="spawn").each(add, range(100), 5)]


def test_long_work_is_done_beside_the_rest() -> None:
    """Grouping claims does not wait for the comparing of pages, nor that for it; with one worker it waits until it is asked for."""
    for start in ("fork", "spawn"):
        with LocalEngine(2, start=start).aside(add, 1, 10) as asked:
            (number, process), again = asked(), asked()
        assert (11, (11, process)) == (number, again)
        assert process != os.getpid()
    with LocalEngine(1).aside(add, 1, 10) as asked:
        assert (11, os.getpid()) == asked()


def test_what_fails_beside_the_rest_fails_where_it_is_asked_for() -> None:
    """Nothing is hidden, and nobody waits for work that is not asked for."""
    with LocalEngine(2).aside(fail_at_ninety, 90, 0) as asked, pytest.raises(ValueError, match="ninety"):
        asked()
    with LocalEngine(2).aside(add, 1, 10):
        pass


def test_items_are_taken_lazily() -> None:
    """A million pages are never all in memory: only some chunks are ahead of the one that is asked for."""
    taken: list[int] = []

    def pages() -> Iterator[int]:
        for number in range(100_000):
            taken.append(number)
            yield number

    results = LocalEngine(2).each(add, pages(), 0)
    assert 0 == next(results)[0]
    assert len(taken) < 500
    assert 1 == next(results)[0]
    results.close()  # type: ignore[attr-defined]  # a generator, as every lazy result


def test_big_items_do_not_pile_up() -> None:
    """Ten pages of 20 MB are not all in flight at once."""
    taken: list[int] = []

    def pages() -> Iterator[int]:
        for number in range(200):
            taken.append(number)
            yield number

    results = LocalEngine(2).each(add, pages(), 0, weigh=lambda _: 20_000_000)
    next(results)
    assert len(taken) <= 66
    results.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_in_the_work_is_raised(workers: int) -> None:
    """An exception is never swallowed by the engine."""
    with pytest.raises(ValueError, match="ninety"):
        list(LocalEngine(workers).each(fail_at_ninety, range(100), 0))


def test_a_worker_that_dies_is_told() -> None:
    """A worker killed for want of memory ends the run with a sentence, not with a wait for ever."""
    with pytest.raises(WhosaidError, match="--workers 1"):
        list(LocalEngine(2).each(die, range(100), 0))


def test_workers_end_with_a_killed_parent() -> None:
    """Kill -9 of the program leaves no worker behind."""
    program = (
        "import os, time\n"
        "from whosaid.engine.local import LocalEngine\n"
        "def work(number, shared):\n"
        "    if number == 1: print(os.getpid(), flush=True)\n"
        "    time.sleep(0.05)\n"
        "list(LocalEngine(2).each(work, range(10000), 0))\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        worker = int(running.stdout.readline())
        running.kill()
    for _ in range(50):
        if not is_alive(worker):
            return
        time.sleep(0.1)
    pytest.fail("a worker outlived the program")


def is_alive(process: int) -> bool:
    """True while the process runs; a dead one that nobody has asked after yet does not."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text("utf-8")
    except FileNotFoundError:
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"
