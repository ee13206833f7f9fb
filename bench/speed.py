"""The speed figures of the program -> a table, and a line in `bench/history.jsonl`.

    python bench/speed.py                  one run of each
    python bench/speed.py --runs 5         the median of five, as in the figures that are promised
    python bench/speed.py --five FOLDER    the cold start with pages of your own

Measured: `whosaid --help`; five pages from cold start to finished ledger; PAGES generated pages (bench/corpus.py, seed 1) with
one and with two workers: seconds, pages a second, peak memory of the whole process tree (proportional set size, Linux only),
bytes of ledger a page. Give the machine to it alone; the load average is noted beside the figures.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from corpus import write_corpus

PROGRAM = [sys.executable, "-m", "whosaid"]
#: Seconds between two looks at the memory of the process tree.
LOOK_SECONDS = 0.1
HISTORY = Path(__file__).with_name("history.jsonl")


class Peak:
    """The greatest proportional set size of a process and its descendants while it runs, in MB."""

    def __init__(self, process: int) -> None:
        self.megabytes = 0.0
        self._process = process
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> float:
        """The peak so far, in MB; 0 where the system does not tell."""
        self._done.set()
        self._thread.join()
        return round(self.megabytes, 1)

    def _look(self) -> None:
        while not self._done.wait(LOOK_SECONDS):
            self.megabytes = max(self.megabytes, sum(map(_set_size, _family(self._process))) / 1024)


def _set_size(process: int) -> int:
    """Proportional set size in kB, 0 for a process that is gone."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _family(process: int) -> list[int]:
    """The process and its descendants."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()
    except OSError:
        children = []
    return [process, *(member for child in children for member in _family(int(child)))]


def run(*words: str) -> dict[str, float]:
    """Seconds and peak megabytes of one command; ends the benchmark where it fails."""
    started = time.perf_counter()
    with subprocess.Popen([*PROGRAM, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as running:
        peak = Peak(running.pid)
        complaint = running.stderr.read() if running.stderr else ""
        failed = running.wait()
        seconds = time.perf_counter() - started
    megabytes = peak.stop()
    if failed:
        sys.exit(f"failed: {' '.join(words)}\n{complaint}")
    return {"seconds": seconds, "megabytes": megabytes}


def read(paths: Sequence[Path], workers: int) -> dict[str, float]:
    """One read of the paths into a new ledger, with the size of the ledger in bytes."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "speed.ledger"
        found = run("read", *map(str, paths), "--ledger", str(ledger), "--workers", str(workers))
        return {**found, "bytes": ledger.stat().st_size}


def median(runs: list[dict[str, float]]) -> dict[str, float]:
    """The median of each figure."""
    return {name: statistics.median(one[name] for one in runs) for name in runs[0]}


def measure(given: argparse.Namespace, folder: Path) -> dict[str, float | int | str]:
    """All figures."""
    write_corpus(folder, given.pages, seed=1)
    pages = sorted(folder.glob("*.txt"))
    five = sorted(given.five.glob("*.txt"))[:5] if given.five else pages[:5]
    read(pages[:100], 1)  # warm-up
    start = median([run("--help") for _ in range(given.runs)])
    cold = median([read(five, 1) for _ in range(given.runs)])
    one = median([read([folder], 1) for _ in range(given.runs)])
    two = median([read([folder], 2) for _ in range(given.runs)])
    return {
        "pages": given.pages,
        "runs": given.runs,
        "help_seconds": round(start["seconds"], 3),
        "five_seconds": round(cold["seconds"], 2),
        "one_worker_seconds": round(one["seconds"], 1),
        "one_worker_pages_a_second": round(given.pages / one["seconds"], 1),
        "two_workers_seconds": round(two["seconds"], 1),
        "two_workers_gain": round(one["seconds"] / two["seconds"], 2),
        "one_worker_megabytes": one["megabytes"],
        "two_workers_megabytes": two["megabytes"],
        "ledger_bytes_a_page": round(one["bytes"] / given.pages),
        "load_average": round(os.getloadavg()[0], 1),
    }


def commit() -> str:
    """Short name of the commit that was measured."""
    done = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    return done.stdout.strip()


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--five", type=Path, help="a folder with pages for the cold start")
    parser.add_argument("--keep", action="store_true", help="add the figures to bench/history.jsonl")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measure(given, Path(folder) / "pages")
    for name, value in figures.items():
        print(f"{name:28} {value}")
    if given.keep:
        line = {"day": time.strftime("%Y-%m-%d"), "commit": commit(), **figures}
        with HISTORY.open("a", encoding="utf-8") as history:
            history.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
