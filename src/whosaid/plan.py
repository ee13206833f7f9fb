"""THE list: which stage follows which. Pages in, a ledger out; read this page first, then `records/`, then one extractor.

    open_pages       paths                 -> RawPages, one file, entry or row each        read/carriers.py
    read_page        RawPage               -> Pages: cleaned, split, dated articles        read/document.py
    find_everything  Article               -> Findings: who says what, one article         extract/everything.py
    fingerprint      Article               -> Fingerprint                                  reuse/fingerprints.py
    draw_conclusions a ledger              -> its conclusions, as far as they are new      conclude/everything.py

The first four look at one page and are spread over workers; the last looks at many, in these steps, and spreads what it can:

    find_copies      Articles              -> Copies: who shares words with whom           reuse/copies.py
    find_origins     Articles + Copies     -> Origins: whose voice each claim rests on     reuse/origins.py
    gather           Findings + Origins    -> claims grouped into events                   resolve/everything.py
    conclude_some    some groups           -> Events, Supports, Ranges, Comparisons, ...   resolve/everything.py
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from whosaid import __version__
from whosaid.conclude.everything import Turned, draw_conclusions
from whosaid.conclude.memory import FORM
from whosaid.conclude.units import in_slices
from whosaid.engine.local import LocalEngine
from whosaid.engine.protocol import Engine
from whosaid.extract.everything import find_everything
from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.taxonomy import Kind
from whosaid.read.carriers import open_pages
from whosaid.read.document import read_page
from whosaid.records.bundles import Conclusions, Findings, Fingerprint, Pages, RawPage
from whosaid.records.printed import Article, Problem
from whosaid.resolve.everything import conclude
from whosaid.reuse.copies import find_copies
from whosaid.reuse.fingerprints import FORM as FINGERPRINTS
from whosaid.reuse.fingerprints import fingerprint
from whosaid.reuse.origins import find_origins
from whosaid.store.codec import encode, pack_page, unpack_printed
from whosaid.store.protocol import Ledger, PackedPage, PageFacts

#: Pages, and bytes of their records, that are committed together: what a kill may lose.
BATCH_PAGES, BATCH_BYTES = 64, 8 << 20
#: Pages of a run that are remembered until the ledger surely knows them: far more than can be in flight.
MOST_UNDERWAY = 4096

#: Languages of articles that claims are read from, where they are told.
UNDERSTOOD = frozenset({"en", "und"})

#: Results after which the watch is told again.
TOLD_EVERY = 100

Item = TypeVar("Item")
Made = TypeVar("Made")
Shared = TypeVar("Shared")
#: Told (what is being done, how many are done) as the work goes on.
Watch = Callable[[str, int], None]
#: Page -> articles: how a media type is read.
ReadPage = Callable[..., Pages]


def build(
    ledger: Ledger,
    pages: Iterable[RawPage | Problem],
    setting: Setting,
    engine: Engine,
    watch: Watch | None = None,
) -> Tally:
    """The whole program: pages that the ledger does not have are read and stored, then conclusions are drawn anew."""
    tally, watch = Tally(), watch or _unwatched
    unread = _unread(ledger, pages, setting, tally)
    for packed in _batches(engine.each(read_one, unread, setting, weigh=_weight), tally):
        ledger.add(packed)
        tally.stored += len(packed)
        tally.foreign.update(tag for page in packed for tag in page.languages if tag not in UNDERSTOOD)
        lines = [line for page in packed for line in page.article_lines]
        tally.undated += sum(line.published is None for line in lines)
        tally.unnamed += sum(line.outlet is None for line in lines)
        watch("reading", tally.given)
    tally.versions = ledger.settle()
    outdated = ledger.outdated(setting.rules)
    tally.outdated = len(outdated)
    if ledger.remembered("fingerprints") != str(FINGERPRINTS):
        _renew_fingerprints(ledger, outdated)
    tally.doubles = ledger.doubles()
    judgements = tuple(ledger.judgements())
    remarks = {**_remarks(setting), "judged": str(len(judgements))}
    last_rules = ledger.remembered("rules")
    is_anew = any(ledger.remembered(name) != remarks[name] for name in ("rules", "memory"))
    is_judged = (ledger.remembered("judged") or "0") != remarks["judged"]
    is_stale = ledger.remembered("stale") == "yes"
    if is_stale or is_anew or is_judged:
        turned = Turned(partial(_Each, engine, watch), engine.aside)
        parts = draw_conclusions(ledger, judgements, setting.known, turned, anew=is_anew)
        if not (is_anew or is_stale):
            parts = iter(list(parts))  # drawn before anything is written, so that persons can decide more meanwhile
        ledger.conclude(parts, remarks, anew=is_anew)
        tally.concluded = True
        tally.with_other_rules = last_rules not in (None, remarks["rules"])
    return tally


def read_one(page: RawPage, setting: Setting) -> tuple[PackedPage | None, tuple[Problem, ...]]:
    """All stages that look at one page, ready for the store; None where nothing could be read. Runs in a worker."""
    try:
        return _packed(page, setting)
    except Exception as error:  # noqa: BLE001 - a fault of ours on one page must not cost the other pages; it is told
        return None, (Problem(page.name, f"A fault of whosaid, please report it: {error!r}", fatal=True),)


def _facts_of(page: RawPage, setting: Setting) -> tuple[PageFacts, tuple[Fingerprint, ...]]:
    read = setting.readers.get(page.media_type, read_page)
    pages = read(page, setting.known, clean=setting.clean)
    findings = tuple(find_everything(article, setting.known) for article in pages.articles)
    return PageFacts(pages, findings), tuple(map(fingerprint, pages.articles))


def analyse(paths: Sequence[str], known: Knowledge, *, clean: bool = True, engine: Engine | None = None) -> Analysis:
    """The same stages without a ledger; everything stays in memory."""
    setting = Setting(known, clean)
    pages: list[PageFacts] = []
    fingerprints: list[Fingerprint] = []
    problems: list[Problem] = []
    for page in open_pages(paths):
        if isinstance(page, Problem):
            problems.append(page)
        else:
            facts, prints = _facts_of(page, setting)
            pages.append(facts)
            fingerprints.extend(prints)
            problems.extend(facts.pages.problems)
    findings = tuple(one for page in pages for one in page.findings)
    articles = tuple(article for page in pages for article in page.pages.articles)
    names = {page.pages.document.id: page.pages.document.name for page in pages}
    each = (engine or LocalEngine(1)).each
    copies, too_common = find_copies(articles, fingerprints, known, pages=names, each=each)
    origins = find_origins(articles, findings, copies, known, each=each)
    found = conclude(articles, findings, copies, origins, known, each=each)
    return Analysis(
        articles=articles,
        findings=findings,
        names=names,
        conclusions=replace(found, too_common=too_common),
        problems=tuple(problems),
    )


@dataclass(frozen=True)
class Setting:
    """What reading one page needs, the same for all pages of a run."""

    known: Knowledge
    clean: bool = True
    readers: Mapping[str, ReadPage] = field(default_factory=dict)
    """Readers that plug-ins bring, by media type."""

    @property
    def rules(self) -> str:
        """Digest of the rules, of this version of the program, and of the form of fingerprints: with another form all is concluded anew."""
        return hashlib.sha256(f"{self.known.digest} {__version__} {FINGERPRINTS}".encode()).hexdigest()[:16]

    @property
    def how(self) -> str:
        """What a page was read with: a page read with something else is read again."""
        return self.rules if self.clean else f"{self.rules} no-clean"


@dataclass
class Tally:
    """What a run did."""

    given: int = 0
    """Pages found under the paths."""
    already: int = 0
    """Pages that the ledger had."""
    stored: int = 0
    """Pages added."""
    versions: int = 0
    """Names whose current version changed."""
    outdated: int = 0
    """Pages of the ledger that were read with other rules and not given again."""
    doubles: int = 0
    """Pages of the ledger with the bytes of a page of another name."""
    undated: int = 0
    """Articles added that do not say when they were published."""
    unnamed: int = 0
    """Articles added that do not say whose they are."""
    foreign: Counter[str] = field(default_factory=Counter)
    """Languages of which nothing is read, each with its number of articles added."""
    problems: list[Problem] = field(default_factory=list)
    """What could not be read, and what went wrong on the way."""
    concluded: bool = False
    """True when conclusions were drawn anew."""
    with_other_rules: bool = False
    """True when they were drawn with other rules than the last time."""


@dataclass(frozen=True)
class Analysis:
    """All that some pages say, kept in memory: for tests and for those who want no ledger."""

    articles: tuple[Article, ...]
    findings: tuple[Findings, ...]
    names: dict[str, str]
    """Id of a document -> its name."""
    conclusions: Conclusions
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _Each:
    """An engine's `each` for one stage, which says how far it is."""

    engine: Engine
    watch: Watch
    stage: str

    def __call__(self, work: Callable[[Item, Shared], Made], items: Iterable[Item], shared: Shared) -> Iterator[Made]:
        """`work(item, shared)` of each item, in their order."""
        self.watch(self.stage, 0)
        for done, made in enumerate(self.engine.each(work, items, shared), 1):
            yield made
            if done % TOLD_EVERY == 0:
                self.watch(self.stage, done)


def _unwatched(stage: str, done: int) -> None:
    """Nobody is told."""


def _unread(ledger: Ledger, pages: Iterable[RawPage | Problem], setting: Setting, tally: Tally) -> Iterator[RawPage]:
    """The pages that the ledger does not have, each once; the others are counted."""
    how = setting.how
    underway: dict[tuple[str, str], None] = {}
    for given in pages:
        page = replace(given, name=_storable(given.name))
        if isinstance(page, Problem):
            tally.problems.append(page)
            continue
        tally.given += 1
        version = (page.name, hashlib.sha256(page.body).hexdigest())
        if version in underway or ledger.has(*version, how):
            tally.already += 1
        else:
            underway[version] = None
            if len(underway) > MOST_UNDERWAY:
                del underway[next(iter(underway))]
            yield page
        ledger.give(*version, page.retrieved, how)


def _renew_fingerprints(ledger: Ledger, pages: Sequence[int]) -> None:
    """Pages that were not given again keep what was read of them; but marks of two forms never meet, so theirs are made anew."""
    for some in in_slices(list(pages), BATCH_PAGES):
        ledger.renew(
            (number, encode(tuple(map(fingerprint, unpack_printed(printed).articles))))
            for number, printed, _, _ in ledger.pages_numbered(some)
        )


def _batches(read: Iterable[tuple[PackedPage | None, tuple[Problem, ...]]], tally: Tally) -> Iterator[list[PackedPage]]:
    """Pages to commit together; problems are noted."""
    batch: list[PackedPage] = []
    size = 0
    for packed, problems in read:
        tally.problems.extend(problems)
        if packed is None:
            continue
        batch.append(packed)
        size += len(packed.printed) + len(packed.claims) + len(packed.attributions) + len(packed.rest)
        if len(batch) >= BATCH_PAGES or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _packed(page: RawPage, setting: Setting) -> tuple[PackedPage | None, tuple[Problem, ...]]:
    facts, fingerprints = _facts_of(page, setting)
    if not facts.pages.articles:
        return None, facts.pages.problems
    return pack_page(facts.pages, facts.findings, fingerprints, setting.how), facts.pages.problems


def _storable(name: str) -> str:
    """The name of a file whose bytes are no UTF-8, with those bytes spelled out."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _weight(page: RawPage) -> int:
    return len(page.body)


def _remarks(setting: Setting) -> dict[str, str]:
    """What the ledger remembers of the rules, so that asking and exporting need none."""
    return {
        "rules": setting.rules,
        "whosaid": __version__,
        "memory": FORM,
        "fingerprints": str(FINGERPRINTS),
        "taxonomy": json.dumps([_kind_row(kind) for kind in setting.known.taxonomy.kinds.values()], ensure_ascii=False),
    }


def _kind_row(kind: Kind) -> dict[str, str | int | None]:
    """A kind as the export contract names its fields."""
    return {
        "kind": kind.code,
        "name": kind.name,
        "definition": kind.definition,
        "parent": kind.parent,
        "acled": kind.acled,
        "plover": kind.plover,
        "plover_mode": kind.plover_mode,
        "ucdp": kind.ucdp,
        "cameo": kind.cameo,
    }
