"""Paths, folders, web addresses and standard input -> pages as their carriers deliver them, one at a time.

Nothing is understood here. A carrier that cannot be read gives a `Problem` that names it and says what to do; the rest goes on.
"""

import io
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from whosaid.errors import BadInput
from whosaid.read.feeds import pages_of_feed
from whosaid.read.fetch import fetch, is_address
from whosaid.read.mails import pages_of_mail
from whosaid.read.rows import pages_of_list, pages_of_rows, pages_of_table, told_twice
from whosaid.read.sniff import HEAD, kind_of, suffix_kind
from whosaid.read.streams import MOST_PAGE, head_of, opened
from whosaid.read.warcs import pages_of_warc
from whosaid.records.bundles import RawPage
from whosaid.records.printed import Problem

#: Name of standard input, as a path and as the name of its document.
STDIN = "-"
#: Names of skipped files that a message lists.
LISTED = 5

Carried = Iterator[RawPage | Problem]


def open_pages(paths: Sequence[str], *, stdin: BinaryIO | None = None) -> Carried:
    """Pages of all carriers in the order given, a folder's in the order of their paths; and what stood in the way.

    Folders are read through all their levels, hidden entries left out; of their files those that a suffix names as pages.
    A file that is named itself is read whatever its suffix, by its first bytes.
    """
    for given in paths:
        path = given.removeprefix("./") or given  # "./pages" and "pages" are one folder, and their pages one
        if path == STDIN:
            yield from _from_stdin(stdin)
        elif is_address(path):
            yield from _from_address(path)
        elif Path(path).is_dir():
            yield from _from_folder(path)
        else:
            yield from _from_file(path)


def _from_stdin(stdin: BinaryIO | None) -> Carried:
    if stdin is None:
        yield _problem(STDIN, "nothing stands on standard input", "Pipe a page into the program.")
        return
    yield from _from_stream(STDIN, stdin)


def _from_address(address: str) -> Carried:
    try:
        fetched = fetch(address)
    except BadInput as error:
        yield Problem(address, str(error), fatal=True)
        return
    suffix = {"text/html": ".html", "application/json": ".json", "text/plain": ".txt"}.get(fetched.media_type, "")
    for page in _from_stream(address, io.BytesIO(fetched.body), known_as=suffix):
        if isinstance(page, RawPage) and page.name == address:
            yield RawPage(
                name=address,
                media_type=page.media_type,
                body=page.body,
                url=address,
                retrieved=fetched.retrieved,
                given=page.given,
                charset=fetched.charset,
            )
        else:
            yield page


def _from_folder(folder: str) -> Carried:
    skipped: list[str] = []
    found = 0
    for path in _walk(folder):
        if isinstance(path, Problem):
            yield path
        elif suffix_kind(path) is None:
            skipped.append(path)
        else:
            found += 1
            yield from _from_file(path)
    if skipped:
        names = ", ".join(Path(path).name for path in skipped[:LISTED]) + (", ..." if len(skipped) > LISTED else "")
        what = f"{len(skipped)} {'file' if len(skipped) == 1 else 'files'} of other kinds left out ({names})"
        yield _problem(folder, what, "Name a file itself to have it read by its bytes.", fatal=False)
    if not found and not skipped:
        yield _problem(
            folder,
            "a folder without pages",
            "Name a folder that holds .txt, .html, .mhtml, .eml, .jsonl, .csv, .xml or .warc files.",
        )


def _walk(folder: str) -> Iterator[str | Problem]:
    """Files of a folder and those below it by path, hidden ones and circles of links left out; problems for closed folders."""
    seen = {os.path.realpath(folder)}
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        try:
            entries = sorted(os.scandir(place), key=lambda entry: entry.name)
        except OSError as error:
            yield _problem(
                place, f"the folder cannot be opened ({error.strerror})", "Get the right to read it, or leave it out."
            )
            continue
        below = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                real = os.path.realpath(entry.path)
                if real not in seen:
                    seen.add(real)
                    below.append(entry.path)
            else:
                yield entry.path
        waiting.extend(reversed(below))


def _from_file(path: str) -> Carried:
    try:
        stream = Path(path).open("rb")  # noqa: SIM115 - closed below, after its last page was taken
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a path"
        yield _problem(path, f"cannot be opened ({reason})", "Check the name and the right to read it.")
        return
    with stream:
        yield from _from_stream(path, stream)


def _from_stream(name: str, raw: BinaryIO, *, known_as: str = "") -> Carried:
    """Pages of one stream, by its first bytes and its name."""
    try:
        stream, packed = opened(raw)
        kind = kind_of(name + known_as, head_of(stream, HEAD))
        yield from _of_kind(kind, name, stream)
    except OSError as error:
        yield _problem(
            name, f"cannot be read to its end ({error.strerror or error})", "Check the disk and the right to read it."
        )
        return
    if packed is not None and packed.damage:
        mend = "What stood before the break was read; get the file again."
        yield _problem(name, f"compressed, and {packed.damage}", mend, fatal=False)


def _of_kind(kind: str, name: str, stream: io.BufferedReader) -> Carried:
    if kind == "warc":
        yield from pages_of_warc(name, stream)
    elif kind == "rows":
        yield from told_twice(name, pages_of_rows(name, stream))
    elif kind in _NOT_PAGES:
        yield _problem(name, *_NOT_PAGES[kind])
    else:
        body = stream.read(MOST_PAGE + 1)
        if len(body) > MOST_PAGE:
            yield _problem(
                name, f"more than {MOST_PAGE >> 20} MB in one page", "Split it, or give it as JSON Lines or WARC."
            )
        elif kind == "feed":
            yield from pages_of_feed(name, body)
        elif kind == "row-list":
            yield from told_twice(name, pages_of_list(name, body))
        elif kind == "table":
            yield from told_twice(name, pages_of_table(name, body))
        elif kind == "mail":
            yield from pages_of_mail(name, body)
        else:
            yield RawPage(name=name, media_type="text/html" if kind == "html" else "text/plain", body=body)


_NOT_PAGES = {
    "empty": ("nothing in it", "Save the page again."),
    "binary": ("not text but a picture, a program or another binary file", "Save the page as text or HTML."),
    "not-feed": ("not a feed", "Give an RSS or Atom file, or save the page as .html."),
    "not-warc": ("not a WARC file", "Give a file that begins with WARC/, or name it after what it is."),
}


def _problem(name: str, what: str, mend: str, *, fatal: bool = True) -> Problem:
    return Problem(name, f"{name}: {what}. {mend}", fatal=fatal)
