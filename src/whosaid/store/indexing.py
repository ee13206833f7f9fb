"""A ledger -> its index: a second SQLite file beside it with the lists and the words that a reader browses by.

Nothing in it is a finding; it can be deleted at any time and is made again from the ledger.
"""

import os
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from whosaid.records.bundles import Findings
from whosaid.records.concluded import Comparison, Copy, Framing
from whosaid.records.inferred import Claim, Mention
from whosaid.store.protocol import EventFile, PageFacts, Reader

#: Written into the file; another number means that it has to be made anew.
FORM = "1"

SCHEMA = """
CREATE TABLE remarks (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
    id TEXT PRIMARY KEY, page TEXT NOT NULL, outlet TEXT, title TEXT, published TEXT, language TEXT NOT NULL,
    words INTEGER NOT NULL, claims INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE actors (id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT, mentions INTEGER NOT NULL,
    articles INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE actor_names (actor TEXT NOT NULL, words TEXT NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (actor, words)) WITHOUT ROWID;
CREATE TABLE actor_claims (actor TEXT NOT NULL, day TEXT NOT NULL, claim TEXT NOT NULL, part TEXT NOT NULL,
    PRIMARY KEY (actor, day, claim, part)) WITHOUT ROWID;
CREATE TABLE places (id TEXT PRIMARY KEY, name TEXT NOT NULL, lat REAL, lon REAL, precision INTEGER NOT NULL, country TEXT,
    admin1 TEXT) WITHOUT ROWID;
CREATE TABLE place_claims (place TEXT NOT NULL, day TEXT NOT NULL, claim TEXT NOT NULL,
    PRIMARY KEY (place, day, claim)) WITHOUT ROWID;
CREATE TABLE event_places (event TEXT PRIMARY KEY, place TEXT, name TEXT NOT NULL, part TEXT, lat REAL, lon REAL,
    precision INTEGER NOT NULL, country TEXT) WITHOUT ROWID;
CREATE INDEX events_at ON event_places (place);
CREATE TABLE comparisons (id TEXT PRIMARY KEY, verdict TEXT NOT NULL, about TEXT NOT NULL, event TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX comparisons_by_verdict ON comparisons (verdict, about, event, id);
CREATE TABLE copies (id TEXT PRIMARY KEY, kind TEXT NOT NULL, words INTEGER NOT NULL, older TEXT, newer TEXT) WITHOUT ROWID;
CREATE TABLE framings (about TEXT, outlet TEXT, dimension TEXT NOT NULL, term TEXT NOT NULL, voice TEXT NOT NULL,
    article TEXT NOT NULL, start INTEGER NOT NULL);
CREATE INDEX framings_about ON framings (about);
CREATE VIRTUAL TABLE found USING fts5(
    title, words, what UNINDEXED, id UNINDEXED, outlet UNINDEXED, day UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2", prefix = '3');
"""


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


def index_path(ledger: Path) -> Path:
    """Where the index of a ledger lies."""
    return ledger.with_name(f"{ledger.name}-index")


def is_current(path: Path, ledger: Reader) -> bool:
    """True when the index was made of the ledger as it is now."""
    if not path.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            remarks = dict(connection.execute("SELECT name, value FROM remarks"))
    except sqlite3.Error:
        return False
    return remarks.get("form") == FORM and remarks.get("state") == ledger.state()


def make_index(ledger: Reader, path: Path) -> None:
    """Writes the index under another name and then puts it in place, so that a half-made one is never read."""
    making = path.with_name(f"{path.name}-{os.getpid()}")
    making.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(making, isolation_level=None)) as connection:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
            connection.executescript(SCHEMA)
            connection.execute("BEGIN")
            _fill(connection, ledger)
            connection.executemany("INSERT INTO remarks VALUES (?, ?)", [("form", FORM), ("state", ledger.state())])
            connection.execute("COMMIT")
        making.replace(path)
    finally:
        with suppress(OSError):
            making.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, ledger: Reader) -> None:
    gathered = _Gathered()
    for page in ledger.each_page():
        _add_page(connection, page, gathered)
    _add_gathered(connection, gathered)
    _add_conclusions(connection, ledger)


def _add_page(connection: sqlite3.Connection, page: PageFacts, gathered: _Gathered) -> None:
    for article, found in zip(page.pages.articles, page.findings, strict=True):
        outlet = article.outlet.name if article.outlet else None
        day = (article.published.earliest or "")[:10]
        connection.execute(
            "INSERT OR IGNORE INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                article.id, page.pages.document.name, outlet, article.title, article.published.earliest, article.language,
                len(article.text.split()), len(found.claims),
            ),
        )  # fmt: skip
        words = [(article.title or "", article.text, "article", article.id, outlet or "", day)]
        words += [
            (" ".join(claim.chain), article.text[slice(*claim.sentence)], "claim", claim.id, outlet or "", _day(claim))
            for claim in found.claims
        ]
        connection.executemany("INSERT INTO found VALUES (?, ?, ?, ?, ?, ?)", words)
        _gather(found, gathered)
        connection.executemany(
            "INSERT OR IGNORE INTO actor_claims VALUES (?, ?, ?, ?)", sorted(set(_actor_claims(found)))
        )
        connection.executemany(
            "INSERT OR IGNORE INTO place_claims VALUES (?, ?, ?)",
            [(claim.where.place, _day(claim), claim.id) for claim in found.claims if claim.where and claim.where.place],
        )


def _day(claim: Claim) -> str:
    """First day of the claim; nothing where it is not said, which sorts first."""
    return (claim.when.earliest or claim.when.latest or "")[:10]


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


def _gather(found: Findings, gathered: _Gathered) -> None:
    named: set[str] = set()
    for mention in found.mentions:
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
    places = sorted(gathered.places.items())
    connection.executemany("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?)", [(place, *row) for place, row in places])
    connection.executemany(
        "INSERT INTO found VALUES (?, ?, ?, ?, '', '')",
        [(name, " ".join(sorted(gathered.names[actor])), "actor", actor) for actor, (name, _) in actors]
        + [(str(row[0]), str(row[5] or ""), "place", place) for place, row in places],
    )


def _add_conclusions(connection: sqlite3.Connection, ledger: Reader) -> None:
    connection.executemany("INSERT INTO event_places VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _event_places(ledger))
    connection.executemany(
        "INSERT INTO comparisons VALUES (?, ?, ?, ?)",
        ((one.id, one.verdict, one.about, ledger.event_of(one.left) or "") for one in ledger.concluded(Comparison)),
    )
    connection.executemany(
        "INSERT INTO copies VALUES (?, ?, ?, ?, ?)",
        ((copy.id, copy.kind, copy.words, *_older_and_newer(copy)) for copy in ledger.concluded(Copy)),
    )
    connection.executemany(
        "INSERT INTO framings VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (one.about, one.outlet, one.dimension, one.term, one.voice, one.article, one.evidence.start)
            for one in ledger.concluded(Framing)
        ),
    )
    connection.execute("INSERT INTO found (found) VALUES ('optimize')")


def _event_places(ledger: Reader) -> Iterator[tuple[object, ...]]:
    for file in ledger.concluded(EventFile):
        where = file.event.where
        if where:
            yield (
                file.event.id, where.place, where.name, where.part, where.lat, where.lon, where.precision, where.country,
            )  # fmt: skip


def _older_and_newer(copy: Copy) -> tuple[str | None, str | None]:
    """Articles of the copy by age, as far as it is known."""
    if copy.direction == "left-to-right":
        return copy.left.article, copy.right.article
    if copy.direction == "right-to-left":
        return copy.right.article, copy.left.article
    return None, None
