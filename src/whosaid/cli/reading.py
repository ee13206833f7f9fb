"""`whosaid read`: pages in, a ledger out, with progress and a summary."""

import click

from whosaid.cli.options import COLLECT_AFTER, DEFAULT_LEDGER, RULES_OF_YOURS, rules_option


def _usable_cores() -> int:
    """Cores that this program may use, at most four: each worker takes some 80 MB."""
    import os

    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(4, usable)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--ledger", default=DEFAULT_LEDGER, show_default=True, metavar="FILE", help="The ledger to write to.")
@click.option("--clean/--no-clean", default=True, help="--no-clean: each text as it stands, one article each.")
@click.option(
    "--workers", type=click.IntRange(1, 256), metavar="N", help="Worker processes.  [default: one a core, at most 4]"
)
@rules_option(RULES_OF_YOURS)
@click.option("--engine", "engine_name", default="local", show_default=True, metavar="NAME", help="What runs the work.")
@click.option("--json", "as_json", is_flag=True, help="The summary as one JSON object.")
def read(
    *,
    paths: tuple[str, ...],
    ledger: str,
    clean: bool,
    workers: int | None,
    folders: tuple[str, ...],
    engine_name: str,
    as_json: bool,
) -> None:
    """Read pages into a ledger.

    PATH is a file or a folder of .txt, .html, .mhtml, .eml, .jsonl, .csv, feeds or WARC, an address (https://...), or - for standard
    input.
    Reading the same pages again changes nothing; a page that has changed becomes a new version.
    """
    import gc
    import sys
    import time
    from pathlib import Path

    gc.set_threshold(*COLLECT_AFTER)
    from whosaid.cli.progress import progress
    from whosaid.cli.summary import is_failure, summary_of, tell
    from whosaid.knowledge.known import load_knowledge
    from whosaid.plan import Setting, build
    from whosaid.plugins import engine_of, readers, rule_folders, store_of
    from whosaid.read.carriers import open_pages

    started = time.perf_counter()
    with store_of(ledger).write(ledger) as writer:
        known = load_knowledge([*rule_folders(), *map(Path, folders)])
        gc.freeze()  # knowledge lives as long as the program: the collector need not look at it again
        engine = engine_of(engine_name, workers or _usable_cores())
        setting = Setting(known, clean, readers())
        with progress() as watch:
            tally = build(writer, open_pages(paths, stdin=sys.stdin.buffer), setting, engine, watch)
        found = summary_of(tally, writer.counts(), writer.known_origins(), ledger, time.perf_counter() - started)
    tell(found, as_json=as_json)
    if is_failure(found):
        raise click.exceptions.Exit(1)
