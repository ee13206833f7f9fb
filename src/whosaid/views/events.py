"""Events: the list, and one of them whole - pages, independent origins, facets, ranges, comparisons, and the sentences."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from whosaid.errors import WhosaidError
from whosaid.records.concluded import Comparison, Event, Framing, Range, Support
from whosaid.store.protocol import EventFile, EventLine, OriginLine, Reader
from whosaid.views.claims import ClaimView, Figure, number_words, view_claim, view_claims
from whosaid.views.silences import Silences, outlets_of, publishing, silences_of
from whosaid.views.words import Lookup, only


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet of an event and what holds it up."""

    facet: str
    """occurrence, kind, place, time, perpetrator, ..."""
    value: str
    """The value, as words."""
    articles: int
    """Pages that hold it."""
    origins: tuple[str, ...]
    """Names of the known origins that hold it."""
    unknown_origin: int
    """Pages whose origin is unknown; they never count as independent."""
    claims: tuple[str, ...] = ()
    """Ids of the claims that hold it."""


@dataclass(frozen=True, slots=True)
class Voice:
    """An origin of an event with the claims that rest on it."""

    origin: str | None
    """Id of the origin; None for claims of unknown origin."""
    name: str
    """Display name."""
    kind: str
    """agency, outlet, official, monitor, ... or unknown."""
    basis: str
    """attribution, credit, copy, link, own-reporting or unknown."""
    claims: tuple[ClaimView, ...]
    """By day of publication."""


@dataclass(frozen=True, slots=True)
class RangeView:
    """A range under one profile."""

    harm: str
    """killed, injured, ..."""
    population: str
    """all, civilian, ..."""
    profile: str
    """recorder-min-max, acled-like or ucdp-like."""
    says: str
    """`6-15+`."""
    best: int | None
    """Empty unless the profile sets it."""
    origins: tuple[str, ...]
    """Names of the origins used."""
    unused: tuple[tuple[str, str], ...]
    """(id of the count, why it is not used)."""
    also: tuple[str, ...] = ()
    """Other populations of which it uses figures: a number of civilians is one of all people, too."""
    counts: tuple[str, ...] = ()
    """Ids of the counts that it uses."""
    is_cumulative: bool = False
    """True where all of them are totals over a longer time, and of no one incident."""


@dataclass(frozen=True, slots=True)
class EventView:
    """One event, whole."""

    id: str
    """Id of the event."""
    headline: str
    """`12 pages, 2 independent origins - and here are the sentences.`"""
    event: Event
    """The event itself."""
    pages: int
    """Number of articles that tell of it; to a reader, each is a page."""
    independent_origins: int
    """Number of known origins."""
    unknown_origin: int
    """Number of pages of unknown origin."""
    facets: tuple[Facet, ...]
    """What each facet rests on."""
    voices: tuple[Voice, ...]
    """Its claims by origin, unknown last."""
    ranges: tuple[RangeView, ...]
    """Under each profile."""
    comparisons: tuple[Comparison, ...]
    """Claims held side by side, contradictions first."""
    framings: tuple[Framing, ...]
    """Words used for the event or its parties, on the pages that tell of it."""
    silences: Silences | None = None
    """Outlets that do not mention it; None where it was not asked for."""


def list_events(
    ledger: Reader,
    *,
    kind: str | None = None,
    place: str | None = None,
    first: str | None = None,
    last: str | None = None,
) -> tuple[EventLine, ...]:
    """Events of a kind, at a place, that may lie between two days; by first day."""
    return choose_events(ledger.event_lines(), kind=kind, place=place, first=first, last=last)


def choose_events(
    lines: Iterable[EventLine],
    *,
    kind: str | None = None,
    place: str | None = None,
    first: str | None = None,
    last: str | None = None,
) -> tuple[EventLine, ...]:
    """The same of lines at hand, in their order."""
    return tuple(
        line
        for line in lines
        if (not kind or kind.casefold() in line.kind)
        and (not place or place.casefold() in (line.place or "").casefold())
        and (not first or (line.latest is not None and line.latest >= first))
        and (not last or (line.earliest is not None and line.earliest <= last))
    )


def show_event(ledger: Reader, beginning: str, *, silences: bool = False) -> EventView:
    """The event whose id begins so, with the outlets that do not mention it if asked. Raises WhosaidError where there is not exactly one."""
    file = file_of(ledger, beginning)
    view = view_event(ledger, file)
    if not silences:
        return view
    return replace(view, silences=silences_of(file.event, outlets_of(ledger, file.event), publishing(ledger)))


def file_of(ledger: Reader, beginning: str) -> EventFile:
    """The event whose id begins so. Raises WhosaidError where there is not exactly one."""
    files = events_with(ledger, beginning)
    kind, separator, _ = beginning.partition(":")
    if separator and kind != "event":
        mend = f"Whatever it is, this shows it: whosaid explain {beginning}"
        raise WhosaidError("an event's id begins with event:", where=beginning, mend=mend)
    return files[only(sorted(files), beginning, "List them with: whosaid events")]


def events_with(ledger: Reader, beginning: str) -> dict[str, EventFile]:
    """Events by id whose ids begin so, with their kind or without."""
    given = beginning if ":" in beginning else f"event:{beginning}"
    return {file.event.id: file for file in ledger.concluded_with(EventFile, given)}


def view_event(
    ledger: Reader,
    file: EventFile,
    lookup: Lookup | None = None,
    *,
    framings: Iterable[Framing] | None = None,
    claims: Mapping[str, ClaimView] | None = None,
) -> EventView:
    """One event, whole; `framings` are those of its pages, `claims` its own and others, where they are at hand."""
    event = file.event
    lookup = lookup or Lookup(ledger)
    lookup.know(event)
    at_hand = view_claims(lookup, event.claims) if claims is None else claims
    views = [at_hand[claim] if claim in at_hand else view_claim(lookup, *lookup.claim(claim)) for claim in event.claims]
    origins = {claim: lookup.origins_of(claim) for claim in event.claims}
    voices = _voices(views, origins, event)
    unknown = {view.words.article for voice in voices if voice.kind == "unknown" for view in voice.claims}
    names = {origin.id: origin.name for some in origins.values() for origin in some}
    return EventView(
        id=event.id,
        headline=headline(len(event.articles), len(event.origins), len(unknown)),
        event=event,
        pages=len(event.articles),
        independent_origins=len(event.origins),
        unknown_origin=len(unknown),
        facets=tuple(_facet(support, names) for support in file.supports),
        voices=voices,
        ranges=_ranges(file.ranges, names, {figure.id: figure for one in views for figure in one.figures}),
        comparisons=tuple(sorted(_comparisons(ledger, event), key=_gravity)),
        framings=_framings(event, ledger.touching(Framing, *event.articles) if framings is None else framings),
    )


def headline(pages: int, origins: int, unknown: int) -> str:
    """`12 pages, 2 independent origins - and here are the sentences.`"""
    aside = f" ({unknown} of the pages of unknown origin)" if unknown else ""
    return (
        f"{pages} {'page' if pages == 1 else 'pages'}, {origins} independent {'origin' if origins == 1 else 'origins'}"
        f"{aside} - and here are the sentences."
    )


def _voices(views: list[ClaimView], origins: Mapping[str, tuple[OriginLine, ...]], event: Event) -> tuple[Voice, ...]:
    """Claims by origin, each claim under every known origin it rests on, widest origin first; unknown origin last."""
    by_origin: dict[OriginLine, list[ClaimView]] = {}
    unknown: list[ClaimView] = []
    for view in sorted(
        views, key=lambda view: (view.words.published or "9999", view.words.page, view.words.start, view.id)
    ):
        known = [origin for origin in origins[view.id] if origin.id in event.origins]
        for origin in known:
            by_origin.setdefault(origin, []).append(view)
        if not known:
            unknown.append(view)
    voices = [Voice(one.id, one.name, one.kind, one.basis, tuple(claims)) for one, claims in by_origin.items()]
    voices.sort(key=lambda voice: (-len({claim.words.article for claim in voice.claims}), voice.name, voice.origin))
    if unknown:
        voices.append(Voice(None, "origin unknown", "unknown", "unknown", tuple(unknown)))
    return tuple(voices)


def _facet(support: Support, names: dict[str, str]) -> Facet:
    origins = tuple(sorted(names.get(origin, origin) for origin in support.origins))
    return Facet(support.facet, support.value, support.articles, origins, support.unknown_origin, support.claims)


def under_profile(view: EventView, profile: str) -> EventView:
    """The event with its ranges under one profile. Raises WhosaidError where it has ranges, and none under this one."""
    names = sorted({one.profile for one in view.ranges})
    if names and profile not in names:
        raise WhosaidError(f"no profile {profile!r}", where=view.id, mend=f"Profiles are {', '.join(names)}.")
    return replace(view, ranges=tuple(one for one in view.ranges if one.profile == profile))


def _ranges(rows: Iterable[Range], names: dict[str, str], figures: Mapping[str, Figure]) -> tuple[RangeView, ...]:
    """The ranges, with names for the ids of origins; `figures` by the ids of their counts."""
    return tuple(_range(row, names, [figures[count] for count in row.counts if count in figures]) for row in rows)


def _range(row: Range, names: dict[str, str], used: Sequence[Figure]) -> RangeView:
    return RangeView(
        harm=row.harm,
        population=row.population,
        profile=row.profile,
        says=number_words(row.low, row.high, open_above=row.open_above) or "not said",
        best=row.best,
        origins=tuple(sorted(names.get(origin, origin) for origin in row.origins)),
        unused=tuple((unused.count, unused.reason) for unused in row.unused),
        also=tuple(sorted({figure.population for figure in used} - {row.population})),
        counts=row.counts,
        is_cumulative=bool(used) and all(figure.scope == "cumulative" for figure in used),
    )


def _comparisons(ledger: Reader, event: Event) -> list[Comparison]:
    return list(ledger.touching(Comparison, *event.claims))


def _gravity(comparison: Comparison) -> tuple[int, str]:
    """Contradictions first, repetitions last."""
    order = ("contradicts", "revises", "refines", "corroborates", "repeats")
    return (order.index(comparison.verdict) if comparison.verdict in order else len(order), comparison.id)


def _framings(event: Event, framings: Iterable[Framing]) -> tuple[Framing, ...]:
    about = abouts_of(event)
    return tuple(framing for framing in framings if framing.about in about)


def abouts_of(event: Event) -> set[str]:
    """Whom words may be for that belong to an event: itself and its parties."""
    return {event.id} | {party.actor for party in (*event.perpetrators, *event.targets) if party.actor}
