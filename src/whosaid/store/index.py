"""The index of a ledger -> lists of actors, places, outlets, copies, comparisons, framings, and what a search finds."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from whosaid.records.concluded import Framing
from whosaid.records.spans import Evidence
from whosaid.store.asking import Narrowed, as_query, mark_of, marks_between, narrowed
from whosaid.store.listed import (
    ActorLine,
    EventPlace,
    Hit,
    OutletLine,
    PlaceLine,
    PrintedLine,
    Question,
    RangeLine,
    Took,
    Used,
)
from whosaid.store.tables import FORM
from whosaid.store.troubles import Opened, understood

#: Places or actors that words of a name may mean in a search, those with most claims or pages.
MOST_CALLED = 60
#: A search that is not narrowed.
EVERYTHING = Narrowed()
#: Hits that are counted, ranked and shown, names first, then by day; ranking a word that stands everywhere would take a second.
MOST_HITS = 2000


class Index(Opened):
    """The lists of one index file; read-only."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with understood(path):
            self._connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
            )

    def _rows(self, statement: str, given: Sequence[object] | Mapping[str, object] = ()) -> list[tuple[Any, ...]]:
        with understood(self.path):
            return self._connection.execute(statement, given).fetchall()

    def _firsts(self, statement: str, given: Sequence[object] | Mapping[str, object] = ()) -> list[str]:
        """The first column."""
        return [first for first, *_ in self._rows(statement, given)]

    def _number(self, statement: str, given: Sequence[object] | Mapping[str, object] = ()) -> int:
        return int(self._rows(statement, given)[0][0])

    def state(self) -> str:
        """The state of the ledger that the index was made of; empty where it was made by another version of the program."""
        remarks = dict(self._rows("SELECT name, value FROM remarks"))
        return str(remarks.get("state", "")) if remarks.get("form") == FORM else ""

    def concluded(self) -> str:
        """The number of the conclusions that the index was made of; empty where it was made by another version of the program."""
        return self.state().rpartition(" ")[2]  # as `Reader.state` puts it

    def ready(self, event: str) -> bytes | None:
        """What was made ready of an event's claims."""
        return next((body for (body,) in self._rows("SELECT body FROM ready WHERE event = ?", (event,))), None)

    def actors(self, *, kind: str | None = None) -> list[ActorLine]:
        """Actors, most named first."""
        rows = self._rows(
            "SELECT * FROM actors WHERE :kind IS NULL OR kind = :kind ORDER BY articles DESC, mentions DESC, id",
            {"kind": kind},
        )
        return [ActorLine(*row) for row in rows]

    def actor(self, identity: str) -> ActorLine | None:
        """One actor."""
        return next((ActorLine(*row) for row in self._rows("SELECT * FROM actors WHERE id = ?", (identity,))), None)

    def names_of(self, actor: str) -> list[tuple[str, int]]:
        """What pages call an actor, and how often, most frequent first."""
        return self._rows("SELECT words, number FROM actor_names WHERE actor = ? ORDER BY number DESC, words", (actor,))

    def claims_of(self, actor: str, *, speaks: bool, first: int = 0, most: int = -1) -> list[tuple[str, str]]:
        """(claim, part) of what an actor says, or of what it is said to have done or suffered; by day."""
        sign = "=" if speaks else "<>"
        return self._rows(
            f"SELECT claim, min(part) FROM actor_claims WHERE actor = ? AND part {sign} 'speaker' GROUP BY day, claim LIMIT ? OFFSET ?",  # noqa: S608 - fixed words
            (actor, most, first),
        )

    def number_of_claims_of(self, actor: str, *, speaks: bool) -> int:
        """How many there are."""
        sign = "=" if speaks else "<>"
        return self._number(
            f"SELECT count(*) FROM (SELECT DISTINCT day, claim FROM actor_claims WHERE actor = ? AND part {sign} 'speaker')",  # noqa: S608 - fixed words
            (actor,),
        )

    def places(self) -> list[PlaceLine]:
        """Places where something is claimed to have happened, most claims first."""
        return [PlaceLine(*row) for row in self._rows(_PLACES.format(where=""))]

    def place(self, identity: str) -> PlaceLine | None:
        """One place."""
        found = self._rows(_PLACES.format(where="WHERE id = ?"), (identity,))
        return next((PlaceLine(*row) for row in found), None)

    def claims_at(self, place: str, *, first: int = 0, most: int = -1) -> list[str]:
        """Claims at a place, by day."""
        statement = "SELECT claim FROM place_claims WHERE place = ? ORDER BY day, claim LIMIT ? OFFSET ?"
        return self._firsts(statement, (place, most, first))

    def events_at(self, place: str) -> set[str]:
        """Events at a place."""
        return set(self._firsts("SELECT event FROM event_places WHERE place = ?", (place,)))

    def event_places(self) -> dict[str, EventPlace]:
        """Where each event was, as far as said."""
        return {row[0]: EventPlace(*row) for row in self._rows("SELECT * FROM event_places")}

    def ranges_of(self, events: Iterable[str], profile: str) -> list[RangeLine]:
        """Ranges of events under one profile."""
        statement = "SELECT * FROM event_ranges WHERE profile = ? AND event IN (SELECT value FROM json_each(?))"
        rows = self._rows(statement, (profile, json.dumps(sorted(events))))
        return [RangeLine(*row)._replace(open_above=bool(row[-1])) for row in rows]

    def outlets(self) -> list[OutletLine]:
        """Outlets, most articles first."""
        return [OutletLine(*row) for row in self._rows("SELECT * FROM outlets ORDER BY articles DESC, name")]

    def articles(
        self, *, outlet: str | None = None, unnamed: bool = False, first: int = 0, most: int = -1
    ) -> list[PrintedLine]:
        """Articles by day; of one outlet, of those that name none, or of all."""
        condition = "WHERE outlet IS NULL" if unnamed else "WHERE outlet = :outlet" if outlet is not None else ""
        rows = self._rows(
            f"SELECT * FROM articles {condition} ORDER BY ifnull(published, '~'), id LIMIT :most OFFSET :first",  # noqa: S608 - fixed words
            {"outlet": outlet, "most": most, "first": first},
        )
        return [PrintedLine(*row) for row in rows]

    def comparisons(self, verdict: str | None, about: str | None, *, first: int = 0, most: int = -1) -> list[str]:
        """Comparisons with a verdict about a facet (None = any), event by event."""
        return self._firsts(
            f"SELECT id FROM comparisons {_where(verdict=verdict, about=about)} ORDER BY event, id LIMIT :most OFFSET :first",  # noqa: S608 - fixed words
            {"verdict": verdict, "about": about, "first": first, "most": most},
        )

    def comparison_counts(self) -> list[tuple[str, str, int]]:
        """(verdict, about, number)."""
        return self._rows("SELECT verdict, about, count(*) FROM comparisons GROUP BY verdict, about")

    def copies(self, kind: str | None, *, first: int = 0, most: int = -1) -> list[str]:
        """Copies of a kind (None = any), longest first."""
        return self._firsts(
            f"SELECT id FROM copies {_where(kind=kind)} ORDER BY words DESC, id LIMIT :most OFFSET :first",  # noqa: S608 - fixed words
            {"kind": kind, "first": first, "most": most},
        )

    def copies_among(self, articles: Iterable[str]) -> list[Took]:
        """Who took words from whom among these articles, by the ids of the copies."""
        statement = (
            "WITH some AS (SELECT value FROM json_each(?)) SELECT id, older, newer, shared FROM copies "
            "WHERE one IN (SELECT value FROM some) AND +other IN (SELECT value FROM some) AND older IS NOT NULL ORDER BY id"
        )
        return [Took(*row) for row in self._rows(statement, (json.dumps(sorted(articles)),))]

    def copy_counts(self) -> dict[str, int]:
        """Number of copies by kind."""
        return dict(self._rows("SELECT kind, count(*) FROM copies GROUP BY kind"))

    def questions(self, kind: str, *, first: int = 0, most: int = -1) -> list[Question]:
        """What may wait for a decision, most important first."""
        rows = self._rows(
            "SELECT kind, about, other, words FROM queue WHERE kind = ? ORDER BY rank, about, other LIMIT ? OFFSET ?",
            (kind, most, first),
        )
        return [Question(*row) for row in rows]

    def question_counts(self) -> dict[str, int]:
        """Number of questions by kind."""
        return dict(self._rows("SELECT kind, count(*) FROM queue GROUP BY kind"))

    def asks(self, kind: str, about: str, other: str) -> bool:
        """True when a question of this kind is about these two, in either order."""
        statement = "SELECT count(*) FROM queue WHERE kind = ? AND about = ? AND other = ?"
        return any(self._number(statement, (kind, *pair)) for pair in ((about, other), (other, about)))

    def alike(self, kind: str, about: str, most: int) -> list[str]:
        """Other records for which one answer may serve.

        Voices: claims of the same unknown speaker. Names: mentions with the same words. Contradictions: of one event about one facet.
        """
        statement = _ALIKE.get(kind)
        return self._firsts(statement, (about, about, most)) if statement else []

    def number_of_articles(self) -> int:
        """Number of current articles."""
        return self._number("SELECT count(*) FROM articles")

    def has_article(self, article: str) -> bool:
        """True when the article stands on a current page."""
        return bool(self._number("SELECT count(*) FROM articles WHERE id = ?", (article,)))

    def framings_of_articles(self, articles: Iterable[str], about: Iterable[str]) -> list[Framing]:
        """Words used in these articles for any of these actors and events, by place."""
        rows = self._rows(
            "SELECT * FROM framed WHERE article IN (SELECT value FROM json_each(?)) "
            "AND +about IN (SELECT value FROM json_each(?)) ORDER BY article, start, end, dimension, term, about",
            (json.dumps(sorted(articles)), json.dumps(sorted(about))),
        )
        return [
            Framing(article, outlet, one, dimension, term, voice, Evidence(article, start, end, exact))
            for article, outlet, one, dimension, term, voice, start, end, exact in rows
        ]

    def framings_in_all(self) -> list[Used]:
        """Words used, whoever they are for."""
        rows = self._rows(
            "SELECT NULL, outlet, dimension, term, voice, sum(times), min(article), start FROM framings GROUP BY outlet, dimension, term, voice"
        )
        return [Used(*row) for row in rows]

    def framings(self, about: str | None = None, outlet: str | None = None) -> list[Used]:
        """Words used, for one actor or event or for all, by one outlet or by all."""
        rows = self._rows(
            f"SELECT * FROM framings {_where(about=about, outlet=outlet)} ORDER BY times DESC, term, outlet, voice, about",  # noqa: S608 - fixed words
            {"about": about, "outlet": outlet},
        )
        return [Used(*row) for row in rows]

    def search(
        self, asked: str, narrow: Narrowed = EVERYTHING, *, first: int = 0, most: int = 20
    ) -> tuple[list[Hit], int]:
        """What was found, best first, or by day where it is narrowed, and how many in all: of more than MOST_HITS only the first by day, and one more."""
        marks = self._marks(narrow)
        words = as_query(asked)
        if not (words or marks) or not all(marks):
            return [], 0
        statement = _NARROWED if marks else _RANKED
        found = [row for (row,) in self._rows(statement, {"query": narrowed(words, marks), "most": MOST_HITS + 1})]
        best = found[:MOST_HITS][first : first + most]
        texts = {row: Hit(*rest) for row, *rest in self._rows(_TEXTS, (json.dumps(best),))}
        return [texts[row] for row in best], len(found)

    def _marks(self, narrow: Narrowed) -> list[list[str]]:
        """Groups of marks, of each of which a row has to have one; a group without any is of what the ledger does not know."""
        marks = [[mark_of(name, value)] for name, value in (("what", narrow.what), ("outlet", narrow.outlet)) if value]
        if narrow.kind:
            marks.append([mark_of("kind", kind) for kind in self.kinds() if narrow.kind.casefold() in kind])
        for name, words, statement in (
            ("place", narrow.place, _PLACES_CALLED),
            ("actor", narrow.actor, _ACTORS_CALLED),
        ):
            if words:
                named = self._firsts(statement, {"words": f"%{words}%", "most": MOST_CALLED})
                marks.append([mark_of(name, identity) for identity in named])
        days = marks_between(narrow.first, narrow.last)
        return [*marks, days] if narrow.first or narrow.last else marks

    def kinds(self) -> list[str]:
        """Kinds of claims, sorted."""
        return self._firsts("SELECT kind FROM kinds ORDER BY kind")


_PLACES = "SELECT * FROM places {where} ORDER BY claims DESC, events DESC, id"
#: The outer limit keeps SQLite from taking the two statements for one and ranking everything.
_RANKED = """
SELECT rowid FROM (SELECT rowid, bm25(found, 4.0, 1.0, 0.0) AS score FROM found WHERE found MATCH :query LIMIT :most)
ORDER BY score, rowid LIMIT :most
"""
#: By day, as rows are numbered: the rank of a word tells nothing of a choice, and costs a look at all rows that have the mark.
_NARROWED = "SELECT rowid FROM found WHERE found MATCH :query LIMIT :most"
_TEXTS = "SELECT number, what, id, title, outlet, day, words, marks FROM texts WHERE number IN (SELECT value FROM json_each(?))"
_ALIKE = {
    "voices": "SELECT about FROM queue WHERE kind = 'voices' AND about <> ? AND words = "
    "(SELECT words FROM queue WHERE kind = 'voices' AND about = ?) ORDER BY rank, about LIMIT ?",
    "names": "SELECT mention FROM doubtful WHERE mention <> ? AND words = "
    "(SELECT words FROM queue WHERE kind = 'names' AND about = ?) ORDER BY mention LIMIT ?",
    "contradictions": "SELECT other.id FROM comparisons AS other JOIN comparisons AS this USING (verdict, about, event) "
    "WHERE other.id <> ? AND this.id = ? AND event <> '' ORDER BY other.id LIMIT ?",
}
_PLACES_CALLED = (
    "SELECT id FROM places WHERE name LIKE :words OR admin1 LIKE :words ORDER BY claims DESC, id LIMIT :most"
)
_ACTORS_CALLED = """
SELECT id FROM actors WHERE name LIKE :words OR id IN (SELECT actor FROM actor_names WHERE words LIKE :words)
ORDER BY articles DESC, id LIMIT :most
"""


def _where(**chosen: str | None) -> str:
    """`WHERE kind = :kind` of what is chosen; a condition that may be empty would keep SQLite from its indexes."""
    conditions = [f"{name} = :{name}" for name, value in chosen.items() if value is not None]
    return f"WHERE {' AND '.join(conditions)}" if conditions else ""
