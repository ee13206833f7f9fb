"""What a run is doing -> a moving line on a terminal, plain lines elsewhere; on standard error, so that results stay clean."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from whosaid.plan import Watch

#: Seconds without a plain line after which a new stage, or the same one, is told; short runs need none.
STAGE_SECONDS, SAME_SECONDS = 2.0, 10.0


@contextmanager
def progress() -> Iterator[Watch]:
    """A watch that shows how far a run is."""
    if sys.stderr.isatty():
        with _moving() as watch:
            yield watch
    else:
        yield _PlainLines().watch


class _PlainLines:
    """A line now and then."""

    def __init__(self) -> None:
        self._stage = ""
        self._last = time.perf_counter()

    def watch(self, stage: str, done: int) -> None:
        """See plan.Watch."""
        silent = time.perf_counter() - self._last
        if silent >= (SAME_SECONDS if stage == self._stage else STAGE_SECONDS):
            print(f"{stage}: {done}", file=sys.stderr, flush=True)
            self._stage = stage
            self._last += silent


@contextmanager
def _moving() -> Iterator[Watch]:
    """One line that is drawn anew; without a thread, because workers are copies of this process."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed:.0f}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True) as shown:
        task = shown.add_task("starting", total=None)

        def watch(stage: str, done: int) -> None:
            shown.update(task, description=stage, completed=done, refresh=True)

        yield watch
