"""Requests -> pages of lists and records. Each takes a request and what was opened for it, and gives a template with its values."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request

from whosaid import __version__
from whosaid.errors import WhosaidError
from whosaid.report.event_page import FIRST, WHOLE, page_of_event
from whosaid.report.map_drawing import draw_maps
from whosaid.report.timeline_drawing import draw_timeline
from whosaid.serve import asked
from whosaid.serve.site import Opened
from whosaid.store.asking import Narrowed
from whosaid.store.protocol import EventFile, EventLine, Reader
from whosaid.views import found, wording
from whosaid.views.actors import list_actors, show_actor
from whosaid.views.chronicle import harms_by_event
from whosaid.views.contradictions import comparisons_of_ids
from whosaid.views.copies import copies_of_ids, older_first, show_copy
from whosaid.views.deciding import CORRECTED, names_decided, notes_by_record
from whosaid.views.events import choose_events, file_of
from whosaid.views.explain import explain
from whosaid.views.framing import framed_actors, matrix, names_for
from whosaid.views.judging import event_now
from whosaid.views.outlets import list_outlets, show_outlet
from whosaid.views.overview import overview
from whosaid.views.places import events_at, list_places, show_place, spots_of
from whosaid.views.portions import Portion, portion, start_of
from whosaid.views.reader import read_article
from whosaid.views.ready import LARGE
from whosaid.views.retold import retold
from whosaid.views.review import decisions_about
from whosaid.views.sides import compare_sides
from whosaid.views.silences import publishing
from whosaid.views.timeline import timeline

#: The name of a template, and its values.
Values = dict[str, Any]
Page = tuple[str, Values]

#: Orders of the list of events.
ORDERS: dict[str, tuple[str, Callable[[EventLine], tuple[int, ...]] | None]] = {
    "day": ("by day", None),
    "origins": ("most independent origins first", lambda line: (-line.origins, -line.articles)),
    "pages": ("most pages first", lambda line: (-line.articles, -line.origins)),
    "contradictions": ("most contradictions first", lambda line: (-line.contradictions, -line.articles)),
}
VERDICTS = tuple(wording.VERDICTS)
#: Rows of a long table, and comparisons or claims on a page, each with its sentences.
ROWS, CARDS = 100, 15


def show_overview(_: Request, opened: Opened) -> Page:
    """What is in the ledger."""
    view = opened.kept("overview", lambda: overview(opened.ledger, opened.index, opened.lines))
    maps = opened.kept("maps", lambda: draw_maps(view.spots))
    return "overview.html", {
        "view": view,
        "waits": sum(opened.questions.values()),
        "ledger_name": opened.site.name,
        "timeline": opened.kept("drawn timeline", lambda: draw_timeline(view.timeline)),
        "maps": maps,
    }


def show_events(request: Request, opened: Opened) -> Page:
    """The list of events, chosen and ordered."""
    kind, place = asked.word(request, "kind"), asked.word(request, "place")
    first, last = asked.day(request, "from"), asked.day(request, "to")
    order = asked.choice(request, "order", list(ORDERS), "day")
    lines = opened.lines
    if kind or place or first or last:
        lines = choose_events(lines, kind=opened.code_of(kind), place=place, first=first, last=last)
    ranked = ORDERS[order][1]
    when = timeline(lines) if lines is not opened.lines else opened.kept("timeline", lambda: timeline(lines))
    chosen = {"kind": kind, "place": place, "from": first, "to": last, "order": order}
    part = portion(sorted(lines, key=ranked) if ranked else lines, asked.row(request), ROWS)
    return "events.html", {
        "part": part,
        "tolls": harms_by_event(opened.index, part.rows),
        "found": when,
        "timeline": draw_timeline(when),
        "filtered": lines is not opened.lines,
        "asked": chosen,
        "orders": {code: words for code, (words, _) in ORDERS.items()},
        "all_kinds": sorted(opened.kinds.values(), key=lambda one: one.name),
        "url": asked.onwards("/events", chosen),
    }


def show_event(request: Request, opened: Opened) -> Page:
    """One event, whole."""
    file, former = _event_file(opened.ledger, request.path_params["id"])
    about = retold(opened.ledger, opened.index, file)
    event = about.event.event
    wants_all = asked.choice(request, "all", ("1",))
    is_cut = len(event.claims) > LARGE and not wants_all
    notes = notes_by_record(opened.reviews)
    names = names_decided(opened.ledger, notes, event.articles, opened.site.mentions)
    published = opened.kept("publishing", lambda: publishing(opened.ledger))
    comparisons = [one.id for one in about.event.comparisons]
    return "event.html", {
        "part": page_of_event(
            about,
            FIRST if is_cut else WHOLE,
            published,
            alone=True,
            notes=notes,
            names=names,
            first=asked.row(request, "origins"),
        ),
        "url": asked.onwards(request.url.path, {"all": wants_all}, "origins"),
        "is_cut": is_cut,
        "seen": [],
        "notes": notes,
        "decisions": decisions_about(opened.reviews, event.id, *event.claims, *comparisons),
        "corrected": CORRECTED,
        "former": former,
    }


def _event_file(ledger: Reader, beginning: str) -> tuple[EventFile, str]:
    """The event, or the one that it became a part of when a person joined two, and then also the id that it had."""
    try:
        return file_of(ledger, beginning), ""
    except WhosaidError:
        now = event_now(ledger, beginning)
        if now is None:
            raise
    return file_of(ledger, now), beginning


def show_article(request: Request, opened: Opened) -> Page:
    """An article with its marked spans."""
    view = read_article(opened.ledger, request.path_params["id"])
    notes = notes_by_record(opened.reviews)
    names = names_decided(opened.ledger, notes, [view.article.id], opened.site.mentions)
    return "article.html", {"view": view, "notes": notes, "names": names}


def show_copies(request: Request, opened: Opened) -> Page:
    """Who shares words with whom."""
    kind = asked.choice(request, "kind", ("article", "passage", "quotation"))
    counts = opened.kept("copies", opened.index.copy_counts)
    number, size = counts.get(kind, 0) if kind else sum(counts.values()), ROWS // 2
    first = start_of(asked.row(request), number)
    shown = copies_of_ids(opened.ledger, opened.index.copies(kind or None, first=first, most=size))
    part = Portion(tuple(map(older_first, shown)), first, number, size)
    return "copies.html", {"part": part, "asked": kind, "url": asked.onwards("/copies", {"kind": kind})}


def show_sides(request: Request, opened: Opened) -> Page:
    """Two passages side by side."""
    view = older_first(show_copy(opened.ledger, request.path_params["id"]))
    return "copy.html", {"view": view, "sides": compare_sides(view.copy.left.exact, view.copy.right.exact)}


def show_contradictions(request: Request, opened: Opened) -> Page:
    """Claims held side by side, contradictions unless another verdict is asked for."""
    verdict = asked.choice(request, "verdict", VERDICTS, VERDICTS[0])
    counts = opened.kept("comparisons", opened.index.comparison_counts)
    abouts = sorted({about for _, about, _ in counts})
    about = asked.choice(request, "about", abouts)
    number = sum(number for one, facet, number in counts if one == verdict and about in ("", facet))
    first = start_of(asked.row(request), number)
    ids = opened.index.comparisons(verdict, about or None, first=first, most=CARDS)
    shown = comparisons_of_ids(opened.ledger, ids)
    part = Portion(shown, first, number, CARDS)
    chosen = {"verdict": verdict, "about": about}
    url = asked.onwards("/contradictions", chosen)
    return "contradictions.html", {"part": part, "asked": chosen, "verdicts": VERDICTS, "abouts": abouts, "url": url}


def show_actors(request: Request, opened: Opened) -> Page:
    """Who is named."""
    part = portion(opened.kept("actors", lambda: list_actors(opened.index)), asked.row(request), ROWS)
    return "actors.html", {"part": part, "url": asked.onwards("/actors", {})}


def show_one_actor(request: Request, opened: Opened) -> Page:
    """One actor."""
    identity = f"actor:{request.path_params['id']}"
    rows = {name: asked.row(request, name) for name in ("says", "told")}
    view = show_actor(opened.ledger, opened.index, identity, **rows, size=CARDS)
    return "actor.html", {"view": view, "matrix": matrix(view.framings, identity, view.actor.name)}


def show_places(request: Request, opened: Opened) -> Page:
    """Where."""
    spots = opened.kept("spots", lambda: spots_of(opened.index.event_places(), opened.lines))
    maps = opened.kept("maps", lambda: draw_maps(spots))
    part = portion(opened.kept("places", lambda: list_places(opened.index)), asked.row(request), ROWS)
    return "places.html", {"spots": spots, "maps": maps, "part": part, "url": asked.onwards("/places", {})}


def show_one_place(request: Request, opened: Opened) -> Page:
    """One place."""
    identity = f"place:{request.path_params['id']}"
    view = show_place(opened.ledger, opened.index, identity, first=asked.row(request), size=CARDS)
    events = opened.kept(f"events at {identity}", lambda: events_at(opened.index, opened.lines, identity))
    when = opened.kept(f"timeline of {identity}", lambda: timeline(events))
    part = portion(events, asked.row(request, "events"), ROWS // 2)
    tolls = harms_by_event(opened.index, part.rows)
    return "place.html", {"view": view, "found": when, "timeline": draw_timeline(when), "part": part, "tolls": tolls}


def show_outlets(_: Request, opened: Opened) -> Page:
    """Who published."""
    return "outlets.html", {"view": opened.kept("outlets", lambda: list_outlets(opened.index))}


def show_one_outlet(request: Request, opened: Opened) -> Page:
    """One outlet; without a name the pages that name none."""
    name = asked.word(request, "name")
    view = show_outlet(opened.index, name or None, asked.row(request), ROWS)
    url = asked.onwards("/outlet", {"name": name})
    about = {one.about for one in view.framings}
    events = {line.id: line for line in opened.lines if line.id in about}
    return "outlet.html", {"view": view, "names": names_for(opened.index), "events": events, "url": url}


def show_framing(request: Request, opened: Opened) -> Page:
    """Who calls whom what."""
    actors = opened.kept("framed", lambda: framed_actors(opened.index))
    about = asked.choice(request, "for", [one.id for one in actors])
    name = next((one.name for one in actors if one.id == about), "everybody and everything")
    used = opened.index.framings(about=about) if about else opened.kept("in all", opened.index.framings_in_all)
    return "framing.html", {"actors": actors, "view": matrix(used, about, name)}


def show_search(request: Request, opened: Opened) -> Page:
    """What has these words."""
    words, kind = asked.word(request, "q"), asked.word(request, "kind")
    chosen = {name: asked.word(request, name) for name in ("outlet", "place", "actor")}
    chosen |= {"what": asked.choice(request, "what", found.SEARCHED)}
    chosen |= {"from": asked.day(request, "from"), "to": asked.day(request, "to")}
    narrow = Narrowed(
        what=chosen["what"] or None,
        outlet=chosen["outlet"] or None,
        kind=opened.code_of(kind) or None,
        place=chosen["place"] or None,
        actor=chosen["actor"] or None,
        first=chosen["from"] or None,
        last=chosen["to"] or None,
    )
    hits = found.search(opened.index, words, narrow, first=asked.row(request))
    chosen |= {"q": words, "kind": kind}
    return "search.html", {
        "found": hits,
        "part": Portion(hits.hits, hits.first, hits.of, hits.size),
        "asked": chosen,
        "searched": found.SEARCHED,
        "outlets": opened.kept("outlets", lambda: list_outlets(opened.index)),
        "all_kinds": sorted(opened.kinds.values(), key=lambda one: one.name),
        "is_narrowed": any(narrow),
        "url": asked.onwards("/search", chosen),
    }


def show_explanation(request: Request, opened: Opened) -> Page:
    """From a value down to its words."""
    view = explain(opened.ledger, request.path_params["id"])
    return "explain.html", {"view": view, "decisions": decisions_about(opened.reviews, view.id)}


def show_sources(request: Request, opened: Opened) -> Page:
    """What was read, with what, and whom we thank."""
    counts = opened.kept("counts", opened.ledger.counts)
    first = start_of(asked.row(request), counts.articles)
    rows = tuple(opened.index.articles(first=first, most=ROWS))
    return "sources.html", {
        "part": Portion(rows, first, counts.articles, ROWS),
        "older": counts.older_versions,
        "version": opened.ledger.remembered("whosaid") or __version__,
        "rules": opened.ledger.remembered("rules") or "not known",
        "url": asked.onwards("/sources", {}),
    }
