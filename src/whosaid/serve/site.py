"""One ledger behind the pages: opened for each question, its index kept up to date, long lists kept in memory while they hold."""

import atexit
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from whosaid.errors import LedgerError
from whosaid.knowledge.gazetteer import Gazetteer, Place
from whosaid.knowledge.gazetteer_tables import load_gazetteer
from whosaid.plugins import rule_folders, store_of
from whosaid.records.concluded import Review
from whosaid.serve.applying import Applying, conclude_command
from whosaid.serve.held import Held
from whosaid.store.index import Index
from whosaid.store.indexing import index_path, is_current, make_index
from whosaid.store.protocol import EventLine, Reader
from whosaid.views.judging import number_unheard
from whosaid.views.kinds import Kind, kinds_of
from whosaid.views.ready import ready_maker

Made = TypeVar("Made")
#: Opened files of the index that are kept for the next requests, with about two megabytes each.
MOST_IDLE = 8


@dataclass(frozen=True)
class Opened:
    """What one request asks: a ledger at one moment, its index, and what is remembered of both."""

    site: "Site"
    ledger: Reader
    index: Index
    state: str

    def kept(self, name: str, make: Callable[[], Made]) -> Made:
        """What was made before under this name, if the ledger has not changed since; else made now."""
        return self.site.kept(self.state, name, make)

    @property
    def lines(self) -> tuple[EventLine, ...]:
        """All events, by day."""
        return self.kept("events", self.ledger.event_lines)

    @property
    def kinds(self) -> Mapping[str, Kind]:
        """Kinds of event by code."""
        return self.kept("kinds", lambda: kinds_of(self.ledger))

    def code_of(self, kind: str) -> str:
        """The code of a kind of event by its name; else the words as they are, which may be a part of a code."""
        wanted = kind.casefold()
        return next((one.code for one in self.kinds.values() if one.name.casefold() == wanted), kind)

    @property
    def questions(self) -> Mapping[str, int]:
        """Number of questions for review by kind."""
        return self.kept("questions", self.index.question_counts)

    @property
    def reviews(self) -> tuple[Review, ...]:
        """Persons' decisions, those last that are not written yet."""
        return (*self.ledger.reviews(), *self.site.held.reviews)

    @property
    def unheard(self) -> int:
        """Number of decisions about events that the conclusions do not know yet."""
        return number_unheard(self.ledger)

    @property
    def is_stale(self) -> bool:
        """True when pages wait for conclusions."""
        return self.ledger.remembered("stale") == "yes"


@dataclass(repr=False)
class Site:
    """A ledger that is served."""

    address: str
    """The ledger, as the command names it."""
    index_file: Path
    """Its index."""
    token: str
    """The key of this start."""
    person: str = ""
    """Who decides; nobody where no name was given."""
    folders: tuple[str, ...] = ()
    """Folders with rules that the ledger was read with, beside the packaged ones."""
    mentions: dict[str, str] = field(default_factory=dict)
    """Mention that somebody decided about -> its article; ids are of content, so this never changes."""
    when_new: Callable[[], None] = lambda: None
    """What is done when a new index was made beside requests."""
    _seen: tuple[tuple[int, ...], str] = ((), "")
    _kept: dict[str, Any] = field(default_factory=dict)
    _kept_of: str = ""
    _turns: dict[str, threading.Lock] = field(default_factory=dict)
    _idle: list[tuple[tuple[int, int], Index]] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _making: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._store = store_of(self.address)
        self.held = Held(self.address)
        self.applying = Applying(conclude_command(self.address, self.folders), self._has_unheard)

    def _has_unheard(self) -> bool:
        with store_of(self.address).read(self.address) as ledger:
            return number_unheard(ledger) > 0

    def known_place(self, identity: str) -> Place | None:
        """A place of the tables with which the ledger was read."""
        return self._gazetteer.place(identity)

    @cached_property
    def _gazetteer(self) -> Gazetteer:
        """Loaded when something is asked of it that no page means."""
        return load_gazetteer([*rule_folders(), *map(Path, self.folders)])

    @property
    def name(self) -> str:
        """The ledger's name without its folder."""
        return Path(self.address).name

    @contextmanager
    def opened(self) -> Iterator[Opened]:
        """The ledger for one request; the index of a changed ledger is made anew beside the requests, when its pages are concluded."""
        files = _files_of(self.address)  # before the ledger is held: what is remembered may be newer, never older
        with self._store.read(self.address) as ledger:
            ledger.hold()
            state = self._state_of(ledger, files)
            with self._index() as index:
                made_of = index.state()
                if made_of != state and ledger.remembered("stale") != "yes":
                    self._make_index_beside()
                yield Opened(self, ledger, index, f"{ledger.remembered('concluded')} {made_of}")

    @contextmanager
    def _index(self) -> Iterator[Index]:
        """The index; opened files are kept for the next requests, as an opened file remembers what it has read of it."""
        told = self.index_file.stat()
        made = (told.st_ino, told.st_mtime_ns)
        with self._lock:
            old = [index for which, index in self._idle if which != made]
            self._idle = [(which, index) for which, index in self._idle if which == made]
            index = self._idle.pop()[1] if self._idle else None
        for one in old:
            one.close()
        index = index or Index(self.index_file)
        try:
            yield index
        finally:
            with self._lock:
                is_kept = len(self._idle) < MOST_IDLE
                if is_kept:
                    self._idle.append((made, index))
            if not is_kept:
                index.close()

    def _state_of(self, ledger: Reader, files: tuple[int, ...]) -> str:
        """The ledger's state; asked again only when one of its files was touched, for it takes some milliseconds."""
        with self._lock:
            if files and self._seen[0] == files:
                return self._seen[1]
        state = ledger.state()
        with self._lock:
            self._seen = (files, state)
        return state

    def make_index(self) -> None:
        """Makes the index unless it is being made or is current."""
        if not self._making.acquire(blocking=False):
            return
        try:
            with self._store.read(self.address) as ledger:
                ledger.hold()
                if not is_current(self.index_file, ledger):
                    make_index(ledger, self.index_file, ready_maker(ledger))
        finally:
            self._making.release()

    def _make_index_beside(self) -> None:
        """The same in a process of its own, so that pages are shown meanwhile; one at a time."""
        if self._making.acquire(blocking=False):
            threading.Thread(target=self._wait_for_index, daemon=True).start()

    def _wait_for_index(self) -> None:
        try:
            command = [sys.executable, "-m", "whosaid.serve.reindexing", self.address, str(self.index_file)]
            subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - our own program
            self.when_new()
        finally:
            self._making.release()

    def kept(self, state: str, name: str, make: Callable[[], Made]) -> Made:
        """See Opened.kept; of several requests for the same one makes it and the others wait."""
        found, turn = self._known(state, name)
        if turn is None:
            return found  # type: ignore[no-any-return]  # what is kept under a name is what was made under it
        with turn:
            found, turn = self._known(state, name)
            if turn is not None:
                found = make()
                with self._lock:
                    if self._kept_of == state:
                        self._kept[name] = found
        return found  # type: ignore[no-any-return]  # the same

    def _known(self, state: str, name: str) -> tuple[Any, "threading.Lock | None"]:
        """What is kept under a name; else whose turn it is to make it."""
        with self._lock:
            if self._kept_of != state:
                self._kept.clear()
                self._kept_of = state
            if name in self._kept:
                return self._kept[name], None
            return None, self._turns.setdefault(name, threading.Lock())


def _files_of(address: str) -> tuple[int, ...]:
    """What tells that the files of a ledger were touched; empty where they are not at hand."""
    path = Path(address.removeprefix("sqlite://"))
    found: list[int] = []
    for file in (path, path.with_name(f"{path.name}-wal")):
        try:
            told = file.stat()
        except OSError:
            found.append(0)
        else:
            found += [told.st_mtime_ns, told.st_size]
    return tuple(found) if any(found) else ()


def site_of(address: str, token: str, person: str = "", folders: tuple[str, ...] = ()) -> Site:
    """The site of a ledger, with its index made: beside the ledger, or in a folder of its own where that cannot be written."""
    path = index_path(Path(address.removeprefix("sqlite://")))
    site = Site(address, path, token, person, folders)
    try:
        site.make_index()
    except (OSError, LedgerError):
        folder = tempfile.mkdtemp(prefix="whosaid-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        site = Site(address, Path(folder) / path.name, token, person, folders)
        site.make_index()
    return site


#: What has a page under its own name.
_PAGES = ("event", "article", "actor", "place", "copy")
#: Records that can be followed down to their words.
_EXPLAINED = ("claim", "count", "attribution", "quotation", "mention", "time", "origin", "comparison", "document")


def address(what: str, identity: str) -> str:
    """Where a link leads: `event`, `event:abc` -> `/event/abc`; empty for what has no page."""
    kind, separator, rest = identity.partition(":")
    if what in ("explain", "claim"):
        if separator and kind in _PAGES:
            return f"/{kind}/{quote(rest, safe='')}"
        return f"/explain/{quote(identity, safe=':')}" if kind in _EXPLAINED else ""
    if what == "outlet":
        return f"/outlet?{urlencode({'name': identity})}"
    if what == "page":
        return f"/{identity}"
    return f"/{what}/{quote(rest or identity, safe='')}"
