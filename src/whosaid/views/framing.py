"""Words that outlets used for an actor or an event -> a matrix of outlets by words, own voice apart from quoted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whosaid.store.index import Index
from whosaid.store.listed import Used
from whosaid.views.events import EventView

#: Actors or events for which a matrix is offered.
MOST_ABOUT = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """How often an outlet used a word."""

    own: int
    """In its own voice."""
    quoted: int
    """Inside other people's words."""
    article: str
    """An article where it stands."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Outlets by words."""

    about: str | None
    """Id of the actor or event; None = nobody in particular."""
    name: str
    """Its name."""
    terms: tuple[str, ...]
    """Columns, most used first."""
    rows: tuple[tuple[str | None, tuple[Cell | None, ...]], ...]
    """(outlet, a cell for each word); None = the outlet did not use it."""


@dataclass(frozen=True, slots=True)
class About:
    """Somebody for whom words were used."""

    id: str
    """Id of the actor."""
    name: str
    """Display name."""
    terms: int
    """Different words used."""
    outlets: int
    """Outlets that used them."""


def matrix(used: Sequence[Used], about: str | None, name: str) -> Matrix:
    """The matrix of the words used for one actor or event."""
    times: dict[str, int] = {}
    cells: dict[str | None, dict[str, Cell]] = {}
    for one in used:
        times[one.term] = times.get(one.term, 0) + one.times
        row = cells.setdefault(one.outlet, {})
        old = row.get(one.term, Cell(0, 0, one.article))
        own = one.voice == "own"
        row[one.term] = Cell(
            old.own + own * one.times, old.quoted + (not own) * one.times, min(old.article, one.article)
        )
    terms = sorted(times, key=lambda term: (-times[term], term))
    outlets = sorted(cells, key=lambda outlet: (outlet is None, outlet or ""))
    return Matrix(
        about,
        name,
        tuple(terms),
        tuple((outlet, tuple(cells[outlet].get(term) for term in terms)) for outlet in outlets),
    )


def framed_actors(index: Index) -> tuple[About, ...]:
    """Actors for whom the most different words were used by the most outlets."""
    names = {actor.id: actor.name for actor in index.actors()}
    terms: dict[str, set[str]] = {}
    outlets: dict[str, set[str | None]] = {}
    for one in index.framings():
        if one.about in names:
            terms.setdefault(one.about, set()).add(one.term)
            outlets.setdefault(one.about, set()).add(one.outlet)
    found = [About(actor, names[actor], len(terms[actor]), len(outlets[actor])) for actor in terms]
    found.sort(key=lambda about: (-about.outlets * about.terms, about.name, about.id))
    return tuple(found[:MOST_ABOUT])


def names_for(index: Index) -> Mapping[str, str]:
    """Actor -> display name."""
    return {actor.id: actor.name for actor in index.actors()}


def matrix_of_event(view: EventView) -> Matrix:
    """Words used for an event and its parties, on the pages that tell of it."""
    used = [
        Used(one.about, one.outlet, one.dimension, one.term, one.voice, 1, one.article, one.evidence.start)
        for one in view.framings
    ]
    return matrix(used, view.id, "this event")
