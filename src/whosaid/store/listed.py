"""Rows of an index, as its lists give them."""

from dataclasses import dataclass
from typing import NamedTuple


class ActorLine(NamedTuple):
    """What a list shows of an actor."""

    id: str
    name: str
    kind: str | None
    mentions: int
    articles: int


class PlaceLine(NamedTuple):
    """What a list shows of a place."""

    id: str
    name: str
    lat: float | None
    lon: float | None
    precision: int
    country: str | None
    admin1: str | None
    claims: int
    events: int


class OutletLine(NamedTuple):
    """What a list shows of an outlet; None = the page does not say who published it."""

    name: str | None
    articles: int
    claims: int
    first: str | None
    last: str | None
    took: int
    """Articles that took words from an older page."""
    given: int
    """Articles whose words stand in a newer page."""


class PrintedLine(NamedTuple):
    """What a list shows of an article."""

    id: str
    page: str
    outlet: str | None
    title: str | None
    published: str | None
    language: str
    words: int
    claims: int


class RangeLine(NamedTuple):
    """What a list shows of a range of an event."""

    event: str
    profile: str
    harm: str
    population: str
    low: int | None
    high: int | None
    open_above: bool


class EventPlace(NamedTuple):
    """Where an event is said to have been."""

    event: str
    place: str | None
    name: str
    part: str | None
    lat: float | None
    lon: float | None
    precision: int
    country: str | None


class Question(NamedTuple):
    """Something that waits for a person's decision."""

    kind: str
    """voices, events, names or contradictions."""
    about: str
    """Id of the claim, mention or comparison."""
    other: str
    """Id of the other claim; empty where there is none."""
    words: str
    """Why it is asked, or the words it is about."""


class Used(NamedTuple):
    """How often an outlet used a word for somebody."""

    about: str | None
    outlet: str | None
    dimension: str
    term: str
    voice: str
    times: int
    article: str
    """One of the articles, the first by id."""
    start: int
    """Place of the word in it."""


class Hit(NamedTuple):
    """Something that a search found."""

    what: str
    """article, claim, actor or place."""
    id: str
    title: str
    outlet: str
    day: str
    text: str
    """The article, the sentence of the claim, other names of the actor, the division of the place."""
    marks: str
    """What a search is narrowed by, as `mark_of` writes it."""


@dataclass(frozen=True, slots=True)
class Took:
    """That an article has words from another one."""

    copy: str
    """Id of the copy."""
    older: str
    """Id of the article that had them."""
    newer: str
    """Id of the one that took them."""
    shared: float
    """Share of the shorter article's words, 0..1."""
