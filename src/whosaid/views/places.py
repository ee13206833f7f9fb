"""Places -> the list of them, one of them whole, and the spots of a map; an area is an area and never a point."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whosaid.errors import WhosaidError
from whosaid.knowledge.gazetteer import Place
from whosaid.store.index import Index
from whosaid.store.listed import EventPlace, PlaceLine
from whosaid.store.protocol import EventLine, Reader
from whosaid.views.claims import ClaimView, view_claims
from whosaid.views.portions import Portion, start_of
from whosaid.views.words import Lookup

#: From this precision on a place is an area (UCDP GED `where_prec`: 4 is a first-order division).
AREA = 4
#: What coarse places are called beside their names.
AREAS = {3: "district", 4: "province", 5: "region", 6: "country", 7: "sea"}
#: The precision of a town, a quarter or a site.
EXACT = 1


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with the events told of it."""

    place: str | None
    """Id in the gazetteer."""
    name: str
    """Display name."""
    lat: float | None
    """Degrees north; None for an area, which has no point."""
    lon: float | None
    """Degrees east."""
    precision: int
    """1 to 7."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    events: int
    """Events there."""
    pages: int
    """Pages that tell of them, an article once for each event."""
    parts: tuple[tuple[str, int], ...]
    """(part of the place, events), where a part is named: approximate."""
    exact: int = 0
    """Events told to be just there, as exactly as a town is known: only these may be drawn as a point."""

    @property
    def is_area(self) -> bool:
        """True when there is no point to show."""
        return self.lat is None or self.lon is None or self.precision >= AREA


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One place, with what is claimed of it."""

    place: PlaceLine
    """The place."""
    claims: Portion[ClaimView]
    """Claims there, by day."""


def spots_of(at: Mapping[str, EventPlace], lines: Iterable[EventLine]) -> tuple[Spot, ...]:
    """The places of events, most events first; `at` says where each event was."""
    found: dict[tuple[str | None, str], list[tuple[EventPlace, EventLine]]] = {}
    for line in lines:
        where = at.get(line.id)
        if where:
            found.setdefault((where.place, where.name), []).append((where, line))
    spots = [_spot(pairs) for pairs in found.values()]
    return tuple(sorted(spots, key=lambda spot: (-spot.events, spot.name, spot.place or "")))


def _spot(pairs: list[tuple[EventPlace, EventLine]]) -> Spot:
    parts: dict[str, int] = {}
    for where, _ in pairs:
        if where.part:
            parts[where.part] = parts.get(where.part, 0) + 1
    where = min((where for where, _ in pairs), key=lambda one: (one.precision, one.part is not None))
    return Spot(
        place=where.place,
        name=where.name,
        lat=where.lat,
        lon=where.lon,
        precision=where.precision,
        country=where.country,
        events=len(pairs),
        pages=sum(line.articles for _, line in pairs),
        parts=tuple(sorted(parts.items(), key=lambda part: (-part[1], part[0]))),
        exact=sum(where.precision == EXACT and where.part is None for where, _ in pairs),
    )


def list_places(index: Index) -> tuple[PlaceLine, ...]:
    """Places of claims or events, most claims first."""
    return tuple(line for line in index.places() if line.claims or line.events)


def events_at(index: Index, lines: Iterable[EventLine], place: str) -> tuple[EventLine, ...]:
    """The events at a place, in the order of `lines`, which are all events."""
    here = index.events_at(place)
    return tuple(event for event in lines if event.id in here)


def show_place(ledger: Reader, index: Index, identity: str, *, first: int = 0, size: int = 40) -> PlaceView:
    """One place. Raises WhosaidError where the ledger names no such place."""
    line = index.place(identity)
    if line is None:
        raise WhosaidError("there is no such place", where=identity, mend="Choose one from the list of places.")
    start = start_of(first, line.claims)
    claims = index.claims_at(identity, first=start, most=size)
    views = view_claims(Lookup(ledger, attributions=False), claims)
    rows = tuple(views[claim] for claim in claims if claim in views)
    return PlaceView(line, Portion(rows, start, line.claims, size))


def called(place: PlaceLine | Place) -> str:
    """`Aleppo, province, SY`: enough to tell it from others of its name."""
    kind = AREAS.get(place.precision, "")
    around = place.admin1 if place.admin1 != place.name else None
    return ", ".join(word for word in (place.name, kind, around, place.country) if word)
