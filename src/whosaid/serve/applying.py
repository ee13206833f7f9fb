"""Decisions about events -> conclusions drawn anew, in a process of its own, while pages are shown as they were."""

import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from shutil import which

#: Seconds after which drawing conclusions is given up.
MOST_SECONDS = 3600
#: How much processor time is left to others before this takes some.
PATIENT = 10


@dataclass
class Applying:
    """Who draws conclusions anew, one process at a time; what is decided meanwhile is taken in by the next one."""

    command: Sequence[str]
    """What draws conclusions."""
    waits: Callable[[], bool]
    """True when a decision waits."""
    failure: str = ""
    """What the last process complained about; empty when it went well."""
    _thread: threading.Thread | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_running(self) -> bool:
        """True while conclusions are drawn."""
        return self._thread is not None and self._thread.is_alive()

    def start(self) -> None:
        """Begins, unless it is being done."""
        with self._lock:
            if not self.is_running:
                self._thread = threading.Thread(target=self._run, daemon=True)
                self._thread.start()

    def join(self, seconds: float) -> None:
        """Waits until it is done."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _run(self) -> None:
        while self.waits():
            self.failure = self._complaint()
            if self.failure:
                return

    def _complaint(self) -> str:
        """What the process complains about; empty when it went well."""
        try:
            done = subprocess.run(  # noqa: S603 - our own program
                self.command, capture_output=True, text=True, errors="replace", timeout=MOST_SECONDS, check=False
            )
        except subprocess.TimeoutExpired:
            return f"it was stopped after {MOST_SECONDS // 60} minutes"
        ended = f"it ended with {done.returncode} and said nothing" if done.returncode else ""
        return ended and (done.stderr.strip()[-400:] or ended)


def conclude_command(address: str, folders: Sequence[str]) -> list[str]:
    """`whosaid conclude` for a ledger, with the rules that it was read with."""
    rules = [part for folder in folders for part in ("--rules", folder)]
    patient = ["nice", "-n", str(PATIENT)] if which("nice") else []  # pages are shown meanwhile
    return [*patient, sys.executable, "-m", "whosaid", "conclude", address, *rules]
