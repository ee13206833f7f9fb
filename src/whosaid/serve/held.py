"""Decisions -> the ledger: at once, or as soon as it can be written again; nobody waits for that before a page."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from whosaid.errors import LedgerBusy, LedgerError, LedgerFull
from whosaid.plugins import store_of
from whosaid.records.concluded import Judgement, Review

#: Seconds between two attempts.
PAUSE = 0.5

#: What one act decided, with what it says to the grouping of events.
Decided = Sequence[tuple[Review, Judgement | None]]
#: What is done when it is written.
Then = Callable[[], None] | None


@dataclass
class Held:
    """Decisions that are made and not yet written, in their order."""

    address: str
    """The ledger, as the command names it."""
    trouble: str = ""
    """What keeps them from being written, where it is not another program."""
    _waiting: list[tuple[Decided, Then]] = field(default_factory=list)
    _thread: threading.Thread | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def reviews(self) -> tuple[Review, ...]:
        """The decisions that wait."""
        with self._lock:
            return tuple(review for decided, _ in self._waiting for review, _ in decided)

    def write(self, decided: Decided, then: Then = None) -> None:
        """Writes them, now or later, after those that wait already. Raises LedgerError where they can never be written."""
        if not self.reviews and self._is_written_now(decided, then):
            return
        with self._lock:
            self._waiting.append((decided, then))
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, daemon=True)
                self._thread.start()

    def join(self, seconds: float | None = None) -> None:
        """Waits until all are written."""
        thread = self._thread
        if thread is not None:
            thread.join(seconds)

    def _is_written_now(self, decided: Decided, then: Then) -> bool:
        """The first attempt; a full disk, or one out of reach, is waited for like another program."""
        try:
            return self._is_written(decided, then)
        except (LedgerFull, OSError) as error:
            self.trouble = str(error)
            return False

    def _run(self) -> None:
        while (first := self._first()) is not None:
            try:
                is_written = self._is_written(*first)
                self.trouble = ""
            except (LedgerError, OSError) as error:  # kept and tried again, as whoever decided has gone on
                is_written, self.trouble = False, str(error)
            if is_written:
                with self._lock:
                    del self._waiting[0]
            else:
                time.sleep(PAUSE)

    def _first(self) -> tuple[Decided, Then] | None:
        with self._lock:
            if not self._waiting:
                self._thread = None
            return self._waiting[0] if self._waiting else None

    def _is_written(self, decided: Decided, then: Then) -> bool:
        store = store_of(self.address)
        try:
            if store.decide is not None:
                store.decide(self.address, decided)
            else:
                with store.write(self.address) as ledger:
                    ledger.review_all(decided)
        except LedgerBusy:
            return False
        if then is not None:
            then()
        return True
