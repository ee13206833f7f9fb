"""What it costs to add pages to a ledger, against building it -> a table, and a line in `bench/history.jsonl`.

    python bench/incremental.py                        2,000 pages, then 20 more
    python bench/incremental.py 20000 --added 100      sizes of your own
    python bench/incremental.py --compare              are the tables those of a ledger built at once?

The pages are those of bench/corpus.py (seed 1): one war, some 27 pages a day. They are added twice, each time to the same
ledger: once those of the last days, as when an archive is kept up to date, and once as many spread over all days. Measured, each
run in a process of its own with one worker: processor seconds by stage and altogether without those of loading knowledge, the
share in building, and peak memory.
"""

import argparse
import gc
import json
import multiprocessing
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from corpus import day_of, write_corpus
from speed import HISTORY, commit

from whosaid.cli.options import COLLECT_AFTER
from whosaid.engine.local import LocalEngine
from whosaid.export.jsonl import export_jsonl
from whosaid.knowledge.known import load_knowledge
from whosaid.plan import Setting, build
from whosaid.read.carriers import open_pages
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger

PAGES, ADDED = 2_000, 20
#: Names of the rows that are no stages.
TOTAL, PEAK = "altogether", "peak MB"

Pages = Sequence[Path]


class Stages:
    """A watch that measures the processor seconds of each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._stage, self._since = "reading", time.process_time()

    def __call__(self, stage: str, done: int) -> None:  # noqa: ARG002 - as `plan.Watch` has it
        """Told what is being done."""
        now = time.process_time()
        self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + now - self._since
        self._stage, self._since = stage, now


def read(ledger: Path, pages: Pages) -> dict[str, float]:
    """Processor seconds of one run by stage, as the command would do it, and its peak memory."""
    gc.set_threshold(*COLLECT_AFTER)
    setting, stages = Setting(load_knowledge()), Stages()
    gc.freeze()
    started = time.process_time()
    with SqliteLedger(ledger) as opened:
        build(opened, open_pages([str(page) for page in pages]), setting, LocalEngine(1), stages)
    stages("", 0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {**stages.seconds, TOTAL: time.process_time() - started, PEAK: peak}


def run(ledger: Path, pages: Pages) -> dict[str, float]:
    """`read` in a process of its own, so that its peak is its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(read, (ledger, pages))


def tables(ledger: Path) -> dict[str, bytes]:
    """The files of the export."""
    with tempfile.TemporaryDirectory() as folder, LedgerReader(ledger) as reader:
        export_jsonl(reader, Path(folder))
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}


def chosen(folder: Path, added: int) -> tuple[Pages, dict[str, Pages]]:
    """The pages to build of, and those to add, by name of the row."""
    pages = sorted(folder.glob("*.txt"), key=lambda page: (day_of(page), page.name))
    recent, others = pages[-added:], pages[:-added]
    spread = others[:: max(1, len(others) // added)][:added]
    left = set(spread)
    return [page for page in others if page not in left], {"of the last days": recent, "of all days": spread}


def measured(size: int, added: int, folder: Path, *, compare: bool) -> dict[str, dict[str, float]]:
    """The figures of each run, by its name."""
    pages = folder / f"pages-{size + 2 * added}"
    if not pages.exists():
        write_corpus(pages, size + 2 * added, seed=1)
    built, more = chosen(pages, added)
    ledger, other = folder / f"built-{size}.ledger", folder / "other.ledger"
    ledger.unlink(missing_ok=True)
    figures = {"building": run(ledger, built)}
    for name, some in more.items():
        shutil.copy(ledger, other)
        figures[name] = run(other, some)
        if compare:
            found = tables(other)
            other.unlink()
            run(other, [*built, *some])
            figures[name]["same tables"] = tables(other) == found
        other.unlink()
    return figures


def print_table(figures: dict[str, dict[str, float]]) -> None:
    """One line a stage, one column a run; the share of building below."""
    print(f"{'seconds':24}" + "".join(f"{name:>18}" for name in figures))
    for row in dict.fromkeys(row for run_of in figures.values() for row in run_of):
        values = [f"{run_of[row]:,.2f}" if row in run_of else "" for run_of in figures.values()]
        print(f"{row:24}" + "".join(f"{value:>18}" for value in values))
    shares = [run_of[TOTAL] / figures["building"][TOTAL] for run_of in figures.values()]
    print(f"{'share of building':24}" + "".join(f"{share:>18.2%}" for share in shares), flush=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("pages", type=int, nargs="?", default=PAGES)
    parser.add_argument("--added", type=int, default=ADDED)
    parser.add_argument(
        "--compare", action="store_true", help="hold the tables against those of a ledger built at once"
    )
    parser.add_argument("--folder", type=Path, help="where pages and the ledger are kept; otherwise they are removed")
    parser.add_argument("--keep", action="store_true", help="add the figures to bench/history.jsonl")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = measured(given.pages, given.added, given.folder or Path(folder), compare=given.compare)
    print_table(figures)
    if given.keep:
        rounded = {name: {row: round(value, 2) for row, value in some.items()} for name, some in figures.items()}
        line = {"day": time.strftime("%Y-%m-%d"), "commit": commit(), "pages": given.pages, "added": given.added}
        with HISTORY.open("a", encoding="utf-8") as history:
            history.write(json.dumps({**line, **rounded}) + "\n")


if __name__ == "__main__":
    main()
