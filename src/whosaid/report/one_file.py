"""A ledger and a choice of events -> one HTML file that can be mailed: no request leaves it, nothing in it is loaded.

It quotes sentences. Whole articles come in only when they are asked for, for their rights are not ours to give away.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from whosaid import __version__
from whosaid.records.concluded import Review
from whosaid.report.event_page import BRIEF, page_of_event
from whosaid.report.map_drawing import draw_maps
from whosaid.report.rendering import inlined, render
from whosaid.report.timeline_drawing import draw_timeline
from whosaid.store.index import Index
from whosaid.store.listed import EventPlace
from whosaid.store.protocol import EventFile, EventLine, Reader
from whosaid.views.chronicle import widest
from whosaid.views.deciding import notes_by_record
from whosaid.views.events import choose_events
from whosaid.views.kinds import kinds_of
from whosaid.views.places import Spot, spots_of
from whosaid.views.reader import Reading, read_article
from whosaid.views.retold import Retold, retold_events
from whosaid.views.silences import publishing
from whosaid.views.timeline import timeline
from whosaid.views.withholding import private_names, withhold
from whosaid.views.wording import bare


@dataclass(frozen=True, slots=True)
class Choice:
    """What a report is about."""

    events: tuple[str, ...] = ()
    """Ids or their beginnings; none = those that fit the rest."""
    kind: str | None = None
    place: str | None = None
    first: str | None = None
    last: str | None = None
    most: int = 50
    """Events at most: those with most independent origins, then most pages."""
    articles: bool = False
    """True brings whole articles in."""
    withheld: bool = False
    """True takes out the names of private persons and makes coordinates coarse."""


@dataclass(frozen=True, slots=True)
class Written:
    """A report and what is in it."""

    html: str
    events: int
    articles: int
    pages: int
    """Pages that these articles stand on; one may hold several."""
    origins: int
    left_out: int
    """Events that fit and are not in it, as `most` was reached."""


def write_report(ledger: Reader, choice: Choice, title: str, index: Index | None = None) -> Written:
    """The report as text; the same without an index, which takes twice the time. Raises WhosaidError where an event that is asked for is not there."""
    about, lines, left_out = _chosen(ledger, index, choice)
    articles = sorted({article for one in about for article in one.event.event.articles})
    readings = [read_article(ledger, article) for article in articles] if choice.articles else []
    spots = spots_of(_places(about), lines)
    notes = notes_by_record(ledger.reviews())
    if choice.withheld:
        names = private_names(ledger, articles)
        about = [withhold(one, names) for one in about]
        readings = [withhold(one, names) for one in readings]
        spots = withhold(spots, names)
        notes = {identity: withhold(some, names) for identity, some in notes.items()}
    origins = {origin for one in about for origin in one.event.event.origins}
    pages = {claim.words.page for one in about for voice in one.event.voices for claim in voice.claims}
    counted = (len(articles), len(pages), len(origins), left_out)
    html = _html(ledger, _Matter(choice, title, about, lines, readings, spots, notes, *counted))
    return Written(html, len(about), *counted)


def _chosen(ledger: Reader, index: Index | None, choice: Choice) -> tuple[list[Retold], list[EventLine], int]:
    """The events, by day, with their lines, and how many more would fit."""
    left_out = 0
    if choice.events:
        about = retold_events(ledger, index, dict.fromkeys(choice.events))
        wanted = {one.event.id for one in about}
        lines = [line for line in ledger.event_lines() if line.id in wanted]
    else:
        lines, fit = _largest(ledger, choice)
        about = retold_events(ledger, index, [line.id for line in lines])
        left_out = fit - len(lines)
    by_id = {one.event.id: one for one in about}
    return [by_id[line.id] for line in lines], lines, left_out


def _largest(ledger: Reader, choice: Choice) -> tuple[list[EventLine], int]:
    """Of the events that fit those with most origins, then most pages, by day; and how many fit."""
    chosen = {"kind": choice.kind, "place": choice.place, "first": choice.first, "last": choice.last}
    if not any(chosen.values()):
        return list(ledger.event_lines(largest=choice.most)), ledger.number_of(EventFile)
    fit = choose_events(ledger.event_lines(), **chosen)
    wanted = set(sorted(fit, key=lambda line: (-line.origins, -line.articles, line.id))[: choice.most])
    return [line for line in fit if line in wanted], len(fit)


def _places(about: Sequence[Retold]) -> dict[str, EventPlace]:
    found: dict[str, EventPlace] = {}
    for one in about:
        event = one.event.event
        if event.where:
            where = event.where
            found[event.id] = EventPlace(
                event.id, where.place, where.name, where.part, where.lat, where.lon, where.precision, where.country
            )
    return found


@dataclass(frozen=True, slots=True)
class _Matter:
    """What goes into a report."""

    choice: Choice
    title: str
    about: Sequence[Retold]
    lines: Sequence[EventLine]
    readings: Sequence[Reading]
    spots: tuple[Spot, ...]
    notes: Mapping[str, tuple[Review, ...]]
    articles: int
    pages: int
    origins: int
    left_out: int

    @property
    def tolls(self) -> dict[str, dict[str, str]]:
        """Event -> harm -> range in words."""
        return {one.event.id: {harm: row.says for harm, row in widest(one.event.ranges).items()} for one in self.about}


def _html(ledger: Reader, matter: _Matter) -> str:
    style, style_hash = inlined("style.css")
    script, script_hash = inlined("whosaid.js")
    policy = f"default-src 'none'; style-src {style_hash}; script-src {script_hash}; img-src data:; base-uri 'none'; form-action 'none'"
    when = timeline(matter.lines)
    published = publishing(ledger)
    inside = _inside({one.event.id for one in matter.about}, {reading.article.id for reading in matter.readings})
    return render(
        "report.html",
        inside,
        kinds_of(ledger),
        matter=matter,
        style=style,
        script=script,
        policy=Markup(policy),  # noqa: S704 - ours alone
        parts=[page_of_event(one, BRIEF, published, alone=False, notes=matter.notes) for one in matter.about],
        found=when,
        timeline=draw_timeline(when),
        maps=draw_maps(matter.spots),
        version=ledger.remembered("whosaid") or __version__,
        rules=ledger.remembered("rules") or "not known",
        seen=[],
        notes=matter.notes,
    )


def _inside(events: set[str], articles: set[str]) -> Callable[[str, str], str]:
    """Links of a report lead to its own parts only."""

    def address(what: str, identity: str) -> str:
        if what == "event" and identity in events:
            return f"#e-{bare(identity)}"
        if what == "article" and identity in articles:
            return f"#a-{bare(identity)}"
        return "#credits" if what == "page" else ""

    return address
