"""One event with its origins -> all that its page shows, in the browser and in a report."""

from collections.abc import Mapping
from dataclasses import dataclass

from whosaid.records.concluded import Review
from whosaid.report.copy_graph import CopyGraph, draw_copy_graph
from whosaid.views.claims import by_sentence
from whosaid.views.deciding import NamedBy
from whosaid.views.events import EventView, Voice
from whosaid.views.framing import Matrix, matrix_of_event
from whosaid.views.portions import Portion, portion
from whosaid.views.retold import Retold
from whosaid.views.side_by_side import Told, side_by_side
from whosaid.views.silences import Publishing, Silences, silences_of
from whosaid.views.tolls import Toll, tolls_of
from whosaid.views.wording import short


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an event is shown; what is left out is always counted."""

    sentences: int
    """Sentences of each origin."""
    values: int
    """Values of each facet."""
    comparisons: int
    """Contradictions."""
    others: int
    """Other comparisons."""
    pages: int
    """Rows of tables with one row a page."""
    voices: int
    """Origins with their figures."""
    told: int
    """Origins whose sentences stand on one page."""
    names: int
    """Names in a cell."""


#: Nobody decided anything.
NO_NOTES: Mapping[str, tuple[Review, ...]] = {}
#: In the browser nearly everything, in a report what keeps fifty large events under 3 MB.
WHOLE = Limits(500, 200, 40, 60, 500, 500, 20, 24)
#: Of a large event the browser shows the first of each part, and everything when it is asked for.
FIRST = Limits(4, 10, 10, 10, 40, 30, 12, 12)
BRIEF = Limits(3, 5, 6, 6, 15, 10, 10, 6)


@dataclass(frozen=True, slots=True)
class EventPage:
    """All that is shown of one event."""

    view: EventView
    tolls: tuple[Toll, ...]
    told: tuple[Told, ...]
    matrix: Matrix
    graph: CopyGraph
    silences: Silences
    limits: Limits
    voices: Portion[Voice]
    """Origins whose sentences are shown."""
    shown: frozenset[str]
    """Ids of the claims in these sentences."""
    notes: Mapping[str, tuple[Review, ...]]
    """Id of a record -> what persons decided about it, beside what the machine found."""
    names: tuple[NamedBy, ...]
    """What persons say that names on its pages mean."""
    bests: Mapping[str, Review]
    """Harm and group of people ("killed, all") -> the best figure that a person set for it."""
    prefix: str
    """Begins the anchors of its sentences, where several events stand on one page."""


def page_of_event(
    about: Retold,
    limits: Limits,
    published: Publishing,
    *,
    alone: bool,
    notes: Mapping[str, tuple[Review, ...]] = NO_NOTES,
    names: tuple[NamedBy, ...] = (),
    first: int = 0,
) -> EventPage:
    """What is shown of the event; `alone` is True where nothing else stands on the page; `notes` are decisions that stand.

    `first`: number of the origins before those whose sentences are shown.
    """
    view = about.event
    voices = portion(view.voices, first, limits.told)
    shown = {
        claim.id
        for voice in voices.rows
        for claims in by_sentence(voice.claims)[: limits.sentences]
        for claim in claims
    }
    told = side_by_side(view)
    return EventPage(
        view=view,
        tolls=tolls_of(view),
        told=told,
        silences=silences_of(view.event, (one.words.outlet for one in told), published),
        matrix=matrix_of_event(view),
        graph=draw_copy_graph(about, is_large_drawn=alone),
        limits=limits,
        voices=voices,
        shown=frozenset(shown),
        notes=notes,
        names=names,
        bests={one.facet or "": one for one in notes.get(view.id, ()) if one.act == "best"},
        prefix="" if alone else f"{short(view.id)}-",
    )
