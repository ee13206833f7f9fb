"""A ledger -> how long its pages take in the browser: mixed requests of four readers, beside a writer where one is given.

    python bench/pages.py LEDGER [--requests 500] [--readers 4] [--write PAGES] [--core 0] [--conclude]

Serves a copy of the ledger in a process of its own, walks its links, then asks `--requests` of the addresses found, drawn with given dice, in `--readers`
threads; with `--write` a `whosaid read` of those pages into the copy runs at the same time; with `--core` all of it has one processor (Linux). Prints the
median and the 95th percentile in milliseconds for each kind of page, for searches, and for all, processor time and the greatest memory of the server;
then the time and size of a report of fifty events, with the index and without, and with `--conclude` the time of `whosaid conclude` after a person joined two events.
"""

import argparse
import gc
import http.client
import os
import random  # noqa: TID251 - dice with a given seed
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from html import unescape
from pathlib import Path

from whosaid.cli.options import COLLECT_AFTER
from whosaid.report.one_file import Choice, write_report
from whosaid.store.indexing import index_path
from whosaid.store.reading import LedgerReader
from whosaid.views.ready import index_beside

#: Addresses kept of each kind of page.
MOST_OF_A_KIND = 150
#: Events with most pages, and places with most claims, that are measured as a kind of their own.
LARGEST = 20
SEARCHES = (
    "/search?q=civilians+killed",
    "/search?q=observatory",
    "/search?q=%22air+strike%22&what=claim",
    "/search?q=alep",
    "/search?q=shell+school",
    "/search?q=killed&place=aleppo&kind=shelling",
    "/search?kind=shelling&actor=army&from=2016-10-20&to=2016-10-30",
)

Times = dict[str, list[float]]


class Reader:
    """A browser without a screen: one connection that has the key."""

    def __init__(self, address: str) -> None:
        host, _, query = address.removeprefix("http://").partition("/")
        self.connection = http.client.HTTPConnection(host, timeout=120)
        self.connection.request("GET", f"/{query}")
        answer = self.connection.getresponse()
        answer.read()
        self.cookie = answer.headers["set-cookie"].partition(";")[0]

    def get(self, path: str) -> tuple[float, str]:
        """Seconds and the page."""
        started = time.perf_counter()
        self.connection.request("GET", path, headers={"Cookie": self.cookie})
        answer = self.connection.getresponse()
        body = answer.read().decode()
        if answer.status not in (200, 404):  # an event may have gone when conclusions were drawn anew
            raise SystemExit(f"{path}: {answer.status}")
        return time.perf_counter() - started, body


def kind_of(path: str) -> str:
    """`/event/abc` -> `/event`."""
    return "/" + re.split(r"[/?]", path[1:])[0]


def walk(reader: Reader) -> dict[str, list[str]]:
    """Addresses by kind of page, found from link to link; the largest events, in short and whole, and the largest places are kinds of their own."""
    found: dict[str, list[str]] = defaultdict(list)
    todo, seen = ["/"], {"/"}
    while todo:
        path = todo.pop(0)
        if len(found[kind_of(path)]) >= MOST_OF_A_KIND:
            continue
        found[kind_of(path)].append(path)
        if len(found[kind_of(path)]) <= MOST_OF_A_KIND // 10:
            links = (unescape(link) for link in re.findall(r'href="([^"#]+)', reader.get(path)[1]))
            for link in links:
                whole = f"{path.partition('?')[0]}{link}" if link.startswith("?") else link
                if whole.startswith("/") and not whole.startswith("/static") and whole not in seen:
                    seen.add(whole)
                    todo.append(whole)
    events = re.findall(r'"(/event/\w+)"', reader.get("/events?order=pages")[1])[:LARGEST]
    places = re.findall(r'"(/place/[^"]+)"', reader.get("/places")[1].partition("<h2")[2])[:LARGEST]
    found["/search"] = list(SEARCHES)
    found |= {
        "largest events": events,
        "the same, whole": [f"{path}?all=1" for path in events],
        "largest places": places,
    }
    return {kind: paths for kind, paths in found.items() if paths}


def measure(address: str, by_kind: Mapping[str, Sequence[str]], requests: int, readers: int) -> Times:
    """Seconds by kind of page: the kinds are drawn alike, so that the rare ones count."""
    dice = random.Random(1)
    kinds = dice.choices(sorted(by_kind), k=requests)
    drawn = [(kind, dice.choice(by_kind[kind])) for kind in kinds]
    times: Times = defaultdict(list)

    def read(some: Sequence[tuple[str, str]]) -> None:
        reader = Reader(address)
        for kind, path in some:
            times[kind].append(reader.get(path)[0])

    threads = [threading.Thread(target=read, args=(drawn[number::readers],)) for number in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return times


def tell(name: str, seconds: Sequence[float]) -> None:
    """One line of the table."""
    ordered = sorted(seconds)
    middle, high = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(f"{name:16} {len(ordered):5} {middle * 1e3:8.0f} {high * 1e3:8.0f}")


def peak_memory(process: int) -> str:
    """The most memory that a process held, in MB, where the system says so."""
    status = Path(f"/proc/{process}/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text("utf-8")) if status.is_file() else None
    return f"{int(found[1]) / 1024:.0f} MB" if found else "not known"


def processor_seconds(process: int) -> float:
    """Processor time that a process has taken, where the system says so; 0 elsewhere."""
    stat = Path(f"/proc/{process}/stat")
    if not stat.is_file():
        return 0.0
    fields = stat.read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Serve, ask, tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--requests", type=int, default=500)
    parser.add_argument("--readers", type=int, default=4)
    parser.add_argument("--write", type=Path, help="pages to read into the copy meanwhile")
    parser.add_argument("--core", type=int, help="number of the processor that has to do everything")
    parser.add_argument("--conclude", action="store_true", help="join two events and draw conclusions anew")
    arguments = parser.parse_args()
    if arguments.core is not None:
        os.sched_setaffinity(0, {arguments.core})
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder) / "bench.ledger"
        shutil.copyfile(arguments.ledger, ledger)
        if index_path(arguments.ledger).is_file():
            shutil.copyfile(index_path(arguments.ledger), index_path(ledger))  # used where it is current
        command = [sys.executable, "-u", "-m", "whosaid"]
        started = time.perf_counter()
        with subprocess.Popen(
            [*command, "serve", str(ledger), "--port", "0"], stdout=subprocess.PIPE, text=True
        ) as server:
            assert server.stdout is not None
            server.stdout.readline()
            address = server.stdout.readline().strip()
            print(f"first index: {time.perf_counter() - started:.1f} s")
            paths = walk(Reader(address))
            writing = [*command, "read", str(arguments.write), "--ledger", str(ledger), "--workers", "1"]
            writer = (
                subprocess.Popen(writing, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                if arguments.write
                else None
            )
            before = processor_seconds(server.pid)
            times = measure(address, paths, arguments.requests, arguments.readers)
            spent = (processor_seconds(server.pid) - before) / arguments.requests
            print(f"{'page':16} {'n':>5} {'p50 ms':>8} {'p95 ms':>8}")
            for kind in sorted(times):
                tell(kind, times[kind])
            tell("all", [one for some in times.values() for one in some])
            print(f"processor time a request: {spent * 1e3:.0f} ms")
            print(f"memory of the server: {peak_memory(server.pid)}")
            if writer:
                writer.terminate()
                writer.wait()
            server.terminate()
        tell_report(arguments.ledger)
        if arguments.conclude:
            tell_conclude(arguments.ledger, Path(folder) / "judged.ledger")


def tell_report(path: Path) -> None:
    """Time and size of a report of the events with most origins."""
    gc.set_threshold(*COLLECT_AFTER)  # as the command does
    with LedgerReader(path) as reader, index_beside(reader) as index:
        ways = {"with the index": index, "without one": None}
        for name, given in ways.items() if index else [("without one", None)]:
            begun, started = time.process_time(), time.perf_counter()
            report = write_report(reader, Choice(), "bench", given)
            spent, passed = time.process_time() - begun, time.perf_counter() - started
            size = len(report.html.encode()) / 1e6
            print(
                f"report of {report.events} events {name}: {size:.1f} MB, {passed:.1f} s, {spent:.1f} s of processor time"
            )


def tell_conclude(path: Path, copy: Path) -> None:
    """Time of drawing conclusions after a decision: the first time, which may have all to do, and once more."""
    shutil.copyfile(path, copy)
    command = [sys.executable, "-m", "whosaid"]
    with LedgerReader(path) as reader:
        one, *others = [
            line.id for line in sorted(reader.event_lines(), key=lambda line: (-line.articles, line.id))[:3]
        ]
    for other in others:
        subprocess.run(
            [*command, "judge", "same", one, other, "--ledger", str(copy), "--by", "bench", "--because", "measured"],
            check=True,
            capture_output=True,
        )
        started = time.perf_counter()
        subprocess.run([*command, "conclude", str(copy)], check=True, capture_output=True)
        print(f"conclude after a decision: {time.perf_counter() - started:.1f} s")


if __name__ == "__main__":
    main()
