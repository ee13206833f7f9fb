"""A ledger -> its index: a second SQLite file beside it with the lists and the words that a reader browses by.

Nothing in it is a finding; it can be deleted at any time and is made again from the ledger.
"""

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from whosaid.errors import LedgerError
from whosaid.records.bundles import Findings
from whosaid.records.concluded import Comparison, Copy, Framing, Judgement
from whosaid.records.inferred import Claim, Mention
from whosaid.records.printed import Article
from whosaid.store.asking import mark_of, time_marks
from whosaid.store.codec import pack_encoded
from whosaid.store.index import Index
from whosaid.store.protocol import EventFile, EventLine, PageFacts, Reader
from whosaid.store.tables import FORM, SCHEMA
from whosaid.store.troubles import understood

#: A page -> (event, claim, what is to be shown of it, encoded) of claims that have to be ready.
MakeReady = Callable[[PageFacts], Iterable[tuple[str, str, bytes]]]
#: Between the voices of a claim in what is searched: no word, so that nobody finds it.
CITING = " › "
#: A day after all others, as a number.
LATE = 99_999_999
#: More than any event has: of questions about events the likeness of the two weighs more than their size.
MOST_ARTICLES = 1_000_000_000
#: Bytes of memory for texts, which come by page and are stored by day, in kibibytes; SQLite's own two megabytes would write each many times.
PAGES_HELD = 64_000


@dataclass
class _Gathered:
    """What is known only when all pages were seen."""

    names: dict[str, Counter[str]] = field(default_factory=dict)
    """Actor -> how often it is called what."""
    shown: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    """Actor -> display name, kind."""
    articles: Counter[str] = field(default_factory=Counter)
    """Actor -> number of articles that name it."""
    places: dict[str, tuple[object, ...]] = field(default_factory=dict)
    """Place -> its row."""
    doubtful: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Words that could mean several places or actors -> how often, and their first mention."""
    texts: int = 0
    """Number of texts to be searched."""

    def numbered(self, rows: Iterable[tuple[str, ...]]) -> Iterator[tuple[object, ...]]:
        """Texts with numbers that rise with their days, so that a search has them by day; those without a day last."""
        for row in rows:
            self.texts += 1
            yield (_day_number(row[-1]) << 32) + self.texts, *row


def index_path(ledger: Path) -> Path:
    """Where the index of a ledger lies."""
    return ledger.with_name(f"{ledger.name}-index")


def is_current(path: Path, ledger: Reader) -> bool:
    """True when the index was made of the ledger as it is now."""
    if not path.is_file():
        return False
    try:
        with Index(path) as index:
            return index.state() == ledger.state()
    except LedgerError:
        return False


def _nothing_ready(_: PageFacts) -> Iterable[tuple[str, str, bytes]]:
    return ()


def make_index(ledger: Reader, path: Path, make_ready: MakeReady = _nothing_ready) -> None:
    """Writes the index under another name and then puts it in place, so that a half-made one is never read."""
    making = path.with_name(f"{path.name}-{os.getpid()}")
    making.unlink(missing_ok=True)
    try:
        with understood(path), closing(sqlite3.connect(making, isolation_level=None)) as connection:
            connection.executescript(
                f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{PAGES_HELD};"
            )
            connection.executescript(SCHEMA)
            connection.execute("BEGIN")
            _fill(connection, ledger, make_ready)
            connection.executemany("INSERT INTO remarks VALUES (?, ?)", [("form", FORM), ("state", ledger.state())])
            connection.execute("COMMIT")
        making.replace(path)
    finally:
        with suppress(OSError):
            making.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, ledger: Reader, make_ready: MakeReady) -> None:
    gathered = _Gathered()
    connection.execute(
        "CREATE TEMP TABLE readied (event TEXT, claim TEXT, body BLOB, PRIMARY KEY (event, claim)) WITHOUT ROWID"
    )
    for page in ledger.each_page():
        _add_page(connection, page, gathered)
        connection.executemany("INSERT OR IGNORE INTO readied VALUES (?, ?, ?)", make_ready(page))
    readied = connection.execute("SELECT event, body FROM readied ORDER BY event, claim")
    for event, rows in groupby(readied, itemgetter(0)):
        connection.execute("INSERT INTO ready VALUES (?, ?)", (event, pack_encoded(body for _, body in rows)))
    connection.execute("DROP TABLE readied")
    _add_gathered(connection, gathered)
    _add_conclusions(connection, ledger)


def _add_page(connection: sqlite3.Connection, page: PageFacts, gathered: _Gathered) -> None:
    for article, found in zip(page.pages.articles, page.findings, strict=True):
        outlet = article.outlet.name if article.outlet else None
        connection.execute(
            "INSERT OR IGNORE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                article.id, page.pages.document.name, outlet, article.title, article.published.earliest, article.language,
                len(article.text.split()), len(found.claims),
            ),
        )  # fmt: skip
        connection.executemany(_TEXT, gathered.numbered(_words_of(article, found)))
        connection.executemany(
            "INSERT OR IGNORE INTO kinds VALUES (?)", sorted({(claim.kind,) for claim in found.claims})
        )
        _gather(found, gathered)
        connection.executemany(_QUEUED, sorted(set(_voices_not_known(found))))
        doubtful = [(" ".join(one.evidence.exact.split()), one.id) for one in found.mentions if _is_doubtful(one)]
        connection.executemany("INSERT OR IGNORE INTO doubtful VALUES (?, ?)", doubtful)
        connection.executemany(
            "INSERT OR IGNORE INTO actor_claims VALUES (?, ?, ?, ?)", sorted(set(_actor_claims(found)))
        )
        connection.executemany(
            "INSERT OR IGNORE INTO place_claims VALUES (?, ?, ?)",
            [(claim.where.place, _day(claim), claim.id) for claim in found.claims if claim.where and claim.where.place],
        )


def _words_of(article: Article, found: Findings) -> Iterator[tuple[str, ...]]:
    """Rows to be searched: the article and each of its claims, with the marks that a search is narrowed by."""
    outlet = article.outlet.name if article.outlet else ""
    own: dict[str, set[str]] = {claim.id: set() for claim in found.claims}
    for actor, _, claim_id, _ in _actor_claims(found):
        own[claim_id].add(mark_of("actor", actor))
    every: set[str] = set()
    rows = []
    for claim in found.claims:
        marks = own[claim.id] | {mark_of("kind", claim.kind)}
        if claim.where and claim.where.place:
            marks.add(mark_of("place", claim.where.place))
        every |= marks
        day = _day(claim)
        marks |= _common_marks("claim", outlet, day)
        words = CITING.join(claim.chain), article.text[slice(*claim.sentence)], " ".join(sorted(marks))
        rows.append((*words, "claim", claim.id, outlet, day))
    day = (article.published.earliest or "")[:10]
    every |= _common_marks("article", outlet, day)
    yield article.title or "", article.text, " ".join(sorted(every)), "article", article.id, outlet, day
    yield from rows


def _common_marks(what: str, outlet: str, day: str) -> set[str]:
    marks = {mark_of("what", what)}
    if outlet:
        marks.add(mark_of("outlet", outlet))
    return marks | time_marks(day)


def _day(claim: Claim) -> str:
    """First day of the claim; nothing where it is not said, which sorts first."""
    return (claim.when.earliest or claim.when.latest or "")[:10]


def _day_number(day: str) -> int:
    """`2016-10-28` -> 20161028, a year or a month alone -> the same with zeros; LATE where no day is said."""
    digits = day.replace("-", "")
    return int(digits.ljust(8, "0")) if digits.isdecimal() else LATE


def _actor_claims(found: Findings) -> Iterator[tuple[str, str, str, str]]:
    """(actor, day, claim, part): what each actor says, does or suffers."""
    voices = {one.id: one.voice.actor for one in found.attributions if one.voice}
    for claim in found.claims:
        speaker = voices.get(claim.said_by) if claim.said_by else None
        if speaker:
            yield speaker, _day(claim), claim.id, "speaker"
        for role in claim.roles:
            if role.actor:
                yield role.actor, _day(claim), claim.id, role.role


_TEXT = "INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
#: Into the queue; the first of two like rows stays.
_QUEUED = "INSERT OR IGNORE INTO queue VALUES (?, ?, ?, ?, ?)"


def _voices_not_known(found: Findings) -> Iterator[tuple[str, int, str, str, str]]:
    """Claims that somebody makes of whom it is not known who that is; those with figures first."""
    unknown = {
        one.id: one.source.exact if one.source else ""
        for one in found.attributions
        if one.source_kind != "anonymous" and (one.voice is None or one.voice_kind in (None, "unknown"))
    }
    for claim in found.claims:
        if claim.said_by in unknown:
            yield "voices", -len(claim.counts), claim.id, "", unknown[claim.said_by]


def _gather(found: Findings, gathered: _Gathered) -> None:
    named: set[str] = set()
    for mention in found.mentions:
        if _is_doubtful(mention):
            words = " ".join(mention.evidence.exact.split())
            times, first = gathered.doubtful.get(words, (0, mention.id))
            gathered.doubtful[words] = (times + 1, min(first, mention.id))
        if mention.target is None:
            continue
        if mention.kind == "actor":
            named.add(mention.target)
            gathered.shown.setdefault(mention.target, (mention.name, mention.actor_kind))
            gathered.names.setdefault(mention.target, Counter())[mention.evidence.exact] += 1
        else:
            gathered.places.setdefault(mention.target, _place_row(mention))
    gathered.articles.update(named)
    for claim in found.claims:
        where = claim.where
        if where and where.place and where.place not in gathered.places:
            gathered.places[where.place] = (
                where.name, where.lat, where.lon, where.precision, where.country, where.admin1,
            )  # fmt: skip


def _is_doubtful(mention: Mention) -> bool:
    """True when the words could mean several places or actors, or a place that is not known."""
    return bool(mention.rivals) or (mention.target is None and mention.kind == "place")


def _place_row(mention: Mention) -> tuple[object, ...]:
    return (mention.name, mention.lat, mention.lon, mention.precision or 6, mention.country, mention.admin1)


def _add_gathered(connection: sqlite3.Connection, gathered: _Gathered) -> None:
    actors = sorted(gathered.shown.items())
    connection.executemany(
        "INSERT INTO actors VALUES (?, ?, ?, ?, ?)",
        [(actor, *shown, gathered.names[actor].total(), gathered.articles[actor]) for actor, shown in actors],
    )
    connection.executemany(
        "INSERT INTO actor_names VALUES (?, ?, ?)",
        [(actor, words, number) for actor, _ in actors for words, number in sorted(gathered.names[actor].items())],
    )
    connection.executemany(
        _QUEUED,
        [("names", -times, mention, "", words) for words, (times, mention) in sorted(gathered.doubtful.items())],
    )
    places = sorted(gathered.places.items())
    connection.executemany(_PLACE, [(place, *row) for place, row in places])
    names = [
        (name, " ".join(sorted(gathered.names[actor])), mark_of("what", "actor"), "actor", actor)
        for actor, (name, _) in actors
    ]
    names += [(str(row[0]), str(row[5] or ""), mark_of("what", "place"), "place", place) for place, row in places]
    named = [
        (-number, *row, "", "") for number, row in enumerate(names, 1)
    ]  # before all pages: a search finds names first
    connection.executemany(_TEXT, named)


def _add_conclusions(connection: sqlite3.Connection, ledger: Reader) -> None:
    event_of = _add_events(connection, ledger)
    connection.executemany(
        "INSERT INTO comparisons VALUES (?, ?, ?, ?)",
        ((one.id, one.verdict, one.about, event_of.get(one.left, "")) for one in ledger.concluded(Comparison)),
    )
    connection.executemany(
        "INSERT INTO copies VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        ((copy.id, copy.kind, copy.words, *_sides(copy), copy.shared) for copy in ledger.concluded(Copy)),
    )
    connection.execute(_PLACES_COUNTED)
    connection.execute(_OUTLETS)
    connection.executemany("INSERT INTO framings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _words_used(ledger))
    connection.executemany("INSERT INTO framed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", _framed(ledger))
    connection.executemany(_QUEUED, _decisions(ledger, event_of))
    connection.execute("INSERT INTO found (found) VALUES ('rebuild')")
    connection.execute("INSERT INTO found (found) VALUES ('optimize')")


_PLACE = "INSERT INTO places (id, name, lat, lon, precision, country, admin1) VALUES (?, ?, ?, ?, ?, ?, ?)"
#: Places with how much is told of them; a large town has a hundred thousand claims, which no page counts.
_PLACES_COUNTED = """
UPDATE places SET claims = (SELECT count(*) FROM place_claims WHERE place = places.id),
    events = (SELECT count(*) FROM event_places WHERE place = places.id)
"""
#: Outlets with how much they published, and how much of it they took and gave.
_OUTLETS = """
INSERT INTO outlets SELECT outlet, count(*), sum(claims), min(published), max(published),
    sum(id IN (SELECT newer FROM copies WHERE newer IS NOT NULL)),
    sum(id IN (SELECT older FROM copies WHERE older IS NOT NULL))
FROM articles GROUP BY outlet
"""


def _words_used(ledger: Reader) -> Iterator[tuple[object, ...]]:
    """How often each outlet used each word for whom, with the first place by article and position."""
    found: dict[tuple[str | None, ...], tuple[int, tuple[str, int]]] = {}
    for one in ledger.concluded(Framing):
        key = (one.about, one.outlet, one.dimension, one.term, one.voice)
        place = (one.article, one.evidence.start)
        times, first = found.get(key, (0, place))
        found[key] = (times + 1, min(first, place))
    for used in sorted(found, key=lambda words: tuple(word or "" for word in words)):
        times, first = found[used]
        yield (*used, times, *first)


def _framed(ledger: Reader) -> Iterator[tuple[object, ...]]:
    """Each word that is used for somebody or something, with its place."""
    for one in ledger.concluded(Framing):
        words = one.evidence
        if one.about:
            place = words.start, words.end, words.exact
            yield one.article, one.outlet, one.about, one.dimension, one.term, one.voice, *place


def _decisions(ledger: Reader, event_of: Mapping[str, str]) -> Iterator[tuple[str, int, str, str, str]]:
    """Contradictions that a rule suggests, and the nearest claims that a rule left out of an event.

    Large events come first; of two events those first that are of one kind, one place and the same days.
    """
    lines = {line.id: line for line in ledger.event_lines()}
    size = {line.id: line.articles for line in lines.values()}
    for one in ledger.concluded(Comparison):
        if one.verdict == "contradicts":
            yield "contradictions", -size.get(event_of.get(one.left, ""), 0), one.id, "", one.because
    pairs: dict[tuple[str, ...], Judgement] = {}
    for judgement in ledger.concluded(Judgement):
        if judgement.verdict == "different" and not judgement.by.startswith("person:"):
            events = tuple(sorted({event_of.get(one, one) for one in (judgement.left, judgement.right)}))
            if len(events) > 1:
                pairs[events] = min(judgement, pairs.get(events, judgement), key=_claims_of)
    for events, judgement in pairs.items():
        alike = _alike(*(lines[event] for event in events)) if lines.keys() >= set(events) else 0
        rank = -alike * MOST_ARTICLES - min(size.get(event, 0) for event in events)
        yield "events", rank, judgement.left, judgement.right, judgement.because


def _alike(one: EventLine, other: EventLine) -> int:
    """In how many of kind, place and days two events do not differ, 0 to 3."""
    days = (one.earliest or "") <= (other.latest or "9") and (other.earliest or "") <= (one.latest or "9")
    return (one.kind == other.kind) + (one.place is not None and one.place == other.place) + days


def _claims_of(judgement: Judgement) -> tuple[str, str]:
    return judgement.left, judgement.right


def _add_events(connection: sqlite3.Connection, ledger: Reader) -> dict[str, str]:
    """Where events were and their ranges -> the event of each claim, as one look-up a claim would take minutes."""
    event_of: dict[str, str] = {}
    for file in ledger.concluded(EventFile):
        event_of.update(dict.fromkeys(file.event.claims, file.event.id))
        ranges = [
            (one.event, one.profile, one.harm, one.population, one.low, one.high, one.open_above) for one in file.ranges
        ]
        connection.executemany("INSERT INTO event_ranges VALUES (?, ?, ?, ?, ?, ?, ?)", ranges)
        if where := file.event.where:
            spot = where.lat, where.lon, where.precision, where.country
            row = (file.event.id, where.place, where.name, where.part, *spot)
            connection.execute("INSERT INTO event_places VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    return event_of


def _sides(copy: Copy) -> tuple[str | None, ...]:
    """Its articles left and right, then the older and the newer one as far as that is known."""
    sides = copy.left.article, copy.right.article
    by_age = {"left-to-right": sides, "right-to-left": sides[::-1]}.get(copy.direction, (None, None))
    return *sides, *by_age
