"""What it costs to add pages to a ledger, against building it -> a table.

    python bench/growth.py                      100 pages more for 1,000 and for 4,000
    python bench/growth.py 1000 10000 100000    sizes of your own

The pages are those of bench/corpus.py (seed 1): seventy-five days of one war in a few towns, so that almost any new page tells of days and
places of which others tell. Measured, with one worker: processor seconds of building the ledger and of adding to it, the share of the one
in the other, peak memory, and whether the tables are the same as when all
pages come at once (--compare, which builds the ledger twice).
"""

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from corpus import write_corpus

from whosaid.engine.local import LocalEngine
from whosaid.export.jsonl import export_jsonl
from whosaid.knowledge.known import Knowledge, load_knowledge
from whosaid.plan import Setting, build
from whosaid.read.carriers import open_pages
from whosaid.store.reading import LedgerReader
from whosaid.store.sqlite import SqliteLedger

SIZES, ADDED = (1_000, 4_000), 100


def read(ledger: Path, pages: Sequence[Path], known: Knowledge) -> float:
    """Processor seconds of one run."""
    start = time.process_time()
    with SqliteLedger(ledger) as opened:
        build(opened, open_pages([str(page) for page in pages]), Setting(known), LocalEngine(1))
    return time.process_time() - start


def tables(ledger: Path, folder: Path) -> dict[str, bytes]:
    """The files of the export."""
    with LedgerReader(ledger) as reader:
        export_jsonl(reader, folder)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def measured(size: int, known: Knowledge, folder: Path, *, compare: bool) -> Iterator[tuple[str, float]]:
    """Name of a measure and its value, for one size."""
    write_corpus(folder / "pages", size + ADDED, seed=1)
    pages = sorted((folder / "pages").glob("*.txt"))
    built = read(folder / "a.ledger", pages[:size], known)
    added = read(folder / "a.ledger", pages[size:], known)
    yield "pages", size
    yield "built s", built
    yield "added s", added
    yield "share", added / built
    yield "peak MB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if compare:
        read(folder / "b.ledger", pages, known)
        yield "same tables", tables(folder / "a.ledger", folder / "a") == tables(folder / "b.ledger", folder / "b")


def main() -> None:
    """One line a size."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("sizes", type=int, nargs="*")
    parser.add_argument(
        "--compare", action="store_true", help="hold the tables against those of a ledger built at once"
    )
    given = parser.parse_args()
    known = load_knowledge()
    for number, size in enumerate(given.sizes or SIZES):
        with tempfile.TemporaryDirectory() as folder:
            rows = list(measured(size, known, Path(folder), compare=given.compare))
        if not number:
            print("  ".join(f"{name:>12}" for name, _ in rows))
        print("  ".join(f"{value:>12,.3f}" for _, value in rows), flush=True)


if __name__ == "__main__":
    main()
