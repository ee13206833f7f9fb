"""The gazetteer and the register, loaded once, and short ways to ask what a sentence names."""

from dataclasses import dataclass
from typing import cast

from whosaid.extract.actors import find_actors
from whosaid.extract.cast import Cast
from whosaid.extract.page_names import PageNames, read_names
from whosaid.extract.places import find_places
from whosaid.knowledge.actors import ActorRegister, load_actors
from whosaid.knowledge.gazetteer import Gazetteer
from whosaid.knowledge.gazetteer_tables import load_gazetteer
from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.words import load_text_words
from whosaid.records.inferred import Mention
from whosaid.records.printed import Article
from whosaid.records.spans import When
from whosaid.text.reading import Reading, read_text

WORDS = load_text_words()

#: A day between two changes of names and offices.
DAY = "2016-10-28"


@dataclass(frozen=True)
class Names:
    """The part of the knowledge that mentions ask for."""

    gazetteer: Gazetteer
    actors: ActorRegister


NAMES = Names(load_gazetteer(), load_actors())
KNOWN = cast("Knowledge", NAMES)


def article_of(text: str, day: str | None = DAY) -> Article:
    """An article of that text, published on that day."""
    return Article(
        id="article:a", document="document:a", index=0, outlet=None, title=None, byline=None, credit=None,
        published=When(day, day, "day", "stated"), language="en", text=text, sentences=(), page_spans=(),
    )  # fmt: skip


def read(text: str) -> Reading:
    """The text read."""
    return read_text(text, WORDS)


def page_of(text: str, day: str | None = DAY) -> PageNames:
    """The names on a page of that text."""
    return read_names(article_of(text, day), read(text), KNOWN)


def cast_of(text: str, day: str | None = DAY) -> Cast:
    """A page without any draft."""
    return Cast(page_of(text, day), NAMES.actors)


def actors_in(text: str, day: str | None = DAY) -> tuple[Mention, ...]:
    """Mentions of actors."""
    return find_actors(article_of(text, day), read(text), KNOWN)


def places_in(text: str, day: str | None = DAY) -> tuple[Mention, ...]:
    """Mentions of places."""
    return find_places(article_of(text, day), read(text), KNOWN)


def who(text: str, day: str | None = DAY) -> list[tuple[str, str | None]]:
    """Words and target of each actor; targets of actors that no register knows are left out as `new`."""
    known = NAMES.actors
    return [
        (m.evidence.exact, m.target if m.target is None or known.actor(m.target) else "new")
        for m in actors_in(text, day)
    ]


def where(text: str, day: str | None = DAY) -> list[tuple[str, str | None, int | None, str | None]]:
    """Words, target, precision and part of each place."""
    return [(m.evidence.exact, m.target, m.precision, m.part) for m in places_in(text, day)]
