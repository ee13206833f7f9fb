"""Spots -> maps without tiles: a city, a country, all. A dot is a place known as exactly as a town; whatever is coarser is an area.

Dot: as large as the number of events told to be just there. Hatched: an area, or the part of one that words name ("eastern"), whose borders
nobody drew. Dashed ring: somewhere within some kilometres. What has no outline stands only in the table below the maps.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from whosaid.report.drawing import picture, tag, width_of
from whosaid.report.map_frame import WIDTH, Frame, box_around, grid, scale_bar
from whosaid.report.map_shapes import Point, middle_of, outline, part_window, path_of, sector
from whosaid.report.outlining import COUNTRIES, NOTHING, Box, Layer, layer
from whosaid.views.places import Spot

#: Degrees from the middle of a city within which spots are shown on its own map: about 22 km.
CITY = 0.2
#: Kilometres that a part of a city reaches from its middle, as far as nobody says more; and "near" a place (UCDP GED `where_prec` 2).
PART_KM, NEAR_KM = 6, 25
#: Times that a country may be wider than what is told of it before its map shows only that.
MUCH_WIDER = 8
#: Degrees around the spots of a map that does not show a whole country.
AROUND = 0.4
#: Radius of the largest dot and of the smallest, in pixels.
LARGEST_R, SMALLEST_R = 20.0, 4.0
#: Pixels of the letters of labels.
LETTERS = 12
#: Marks of a map; beyond it the smallest are left to the table, as a browser gets slow.
MOST_MARKS = 1500
#: Pixels of the distance between the lines of a hatching.
HATCH = 6
#: Pixels of a disc below which its parts cannot be told from one another and are drawn as one ring.
SMALL_DISC = 24


@dataclass(frozen=True, slots=True)
class Map:
    """A drawing with its title."""

    title: str
    """What it shows."""
    drawing: Markup
    """The SVG."""


@dataclass(frozen=True, slots=True)
class Extent:
    """What a map is of."""

    title: str
    box: Box
    code: str
    """The country whose divisions are drawn; empty for none."""
    city: str
    """Id of the city whose quarters are drawn; empty for none."""


def draw_maps(spots: Sequence[Spot]) -> tuple[Map, ...]:
    """A map of the city with most events, of the country with most, of all; each only where it shows more than the one before, a city only with something beside its dot."""
    found: list[Map] = []
    shown = 0
    for extent, some in _extents([spot for spot in spots if not spot.is_area or _has_outline(spot)]):
        if len(some) > shown:
            shown = len(some)
            title = (
                f"{extent.title}, the {MOST_MARKS:,} of {len(some):,} places with most events"
                if len(some) > MOST_MARKS
                else extent.title
            )
            found.append(Map(title, draw_map(some, extent, f"{len(found) + 1}")))
    return tuple(found)


def draw_map(spots: Sequence[Spot], extent: Extent, number: str = "1") -> Markup:
    """Land, borders, areas, parts, dots; `number` keeps the patterns of several maps of a page apart."""
    sheet = _Sheet(Frame(extent.box), number)
    sheet.ground(extent)
    ordered = sorted(spots, key=lambda spot: (-spot.events, spot.name))[:MOST_MARKS]
    for spot in ordered:
        if spot.is_area:
            sheet.area(spot)
        else:
            sheet.vague(spot)
    most = max((spot.exact for spot in ordered), default=1) or 1
    for spot in ordered:
        if spot.exact and not spot.is_area:
            sheet.dot(spot, most)
    return sheet.drawn(f"Map of {extent.title}: {len(spots)} places and areas; the table below has the numbers.")


def _extents(spots: Sequence[Spot]) -> list[tuple[Extent, list[Spot]]]:
    """A city, a country, all, with what is shown on each."""
    points = [spot for spot in spots if not spot.is_area]
    found: list[tuple[Extent, list[Spot]]] = []
    if points:
        first = points[0]
        around = [spot for spot in points if _apart(spot, first) <= CITY]
        if len(around) > 1 or first.parts or layer(_bare(first.place)).areas:  # else it is a dot on bare ground
            box = box_around([(spot.lat or 0, spot.lon or 0) for spot in around], PART_KM / 100)
            found.append((Extent(first.name, box, "", _bare(first.place)), around))
    told = Counter({spot.country: 0 for spot in spots if spot.country})
    for spot in spots:
        if spot.country:
            told[spot.country] += spot.events
    if told:
        code = min(told, key=lambda code: (-told[code], code))
        inside = [spot for spot in spots if spot.country == code]
        found.append((_country(code, inside), inside))
    if spots:
        found.append((Extent("All places", _box_of(spots), "", ""), list(spots)))
    return found


def _country(code: str, spots: Sequence[Spot]) -> Extent:
    """The whole country, unless what is told of it would be lost in it."""
    world = layer(COUNTRIES)
    told = _box_of(spots)
    whole = world.box_of(code)
    if whole is not None and whole[2] - whole[0] <= MUCH_WIDER * max(told[2] - told[0], 1):
        told = whole
    return Extent(world.names.get(code, code), told, code, "")


def _box_of(spots: Sequence[Spot]) -> Box:
    """Around all points and areas."""
    corners: list[tuple[float, float]] = []
    for spot in spots:
        if not spot.is_area:
            corners += [((spot.lat or 0) + AROUND * side, (spot.lon or 0) + AROUND * side) for side in (-1, 1)]
        elif box := _layer_of(spot)[0].box_of(_layer_of(spot)[1]):
            corners += [(box[1], box[0]), (box[3], box[2])]
    return box_around(corners)


def _layer_of(spot: Spot) -> tuple[Layer, str]:
    """Where the outline of an area is, and its id there."""
    if spot.precision == 6 and spot.country:
        return layer(COUNTRIES), spot.country
    return (layer(spot.country) if spot.country else NOTHING), _bare(spot.place)


def _has_outline(spot: Spot) -> bool:
    found, identity = _layer_of(spot)
    return identity in found.areas


def _bare(identity: str | None) -> str:
    return (identity or "").partition(":")[2]


def _apart(one: Spot, other: Spot) -> float:
    """Degrees between two spots, the greater of both directions."""
    return max(abs((one.lat or 0) - (other.lat or 0)), abs((one.lon or 0) - (other.lon or 0)))


class _Sheet:
    """A map while it is drawn."""

    def __init__(self, frame: Frame, number: str) -> None:
        self.frame = frame
        self.hatch = f"hatch-{number}"
        self._under: list[Markup] = []
        self._marks: list[Markup] = []
        self._labels: list[Markup] = []
        self._taken: list[tuple[float, float, float, float]] = []

    def ground(self, extent: Extent) -> None:
        """Sea, land with the names of countries, borders of divisions, quarters, grid."""
        frame = self.frame
        lines = tag("path", d=f"M0 {HATCH}L{HATCH} 0", class_="hatch")
        pattern = tag("pattern", lines, id=self.hatch, width=HATCH, height=HATCH, patternUnits="userSpaceOnUse")
        self._under += [tag("defs", pattern), tag("rect", x=0, y=0, width=WIDTH, height=frame.height, class_="sea")]
        world = layer(COUNTRIES)
        faint: list[tuple[str, Point, float]] = []
        for code in world.areas:
            rings = outline(frame, world, code)
            if rings:
                self._under.append(tag("path", d=path_of(rings), class_="land here" if code == extent.code else "land"))
                widest = max(rings, key=_width)
                faint.append((world.names.get(code, code), middle_of(widest), _width(widest)))
        for name in (extent.code, extent.city):
            lines_of = layer(name) if name else NOTHING
            rings = [
                ring for one in lines_of.areas if one not in lines_of.around for ring in outline(frame, lines_of, one)
            ]
            if rings:
                self._under.append(tag("path", d=path_of(rings), class_="border"))
        self._under += grid(frame)
        self._countries = [] if extent.city else faint

    def area(self, spot: Spot) -> None:
        """An area hatched, or only the part of it that is named."""
        found, identity = _layer_of(spot)
        whole = spot.events - sum(number for _, number in spot.parts)
        around = " (drawn around its places)" if identity in found.around else ""
        for part, number in (("", whole), *spot.parts):
            window = part_window(self.frame, found, identity, part) if part else None
            rings = outline(self.frame, found, identity, window) if number > 0 else []
            if rings:
                name = f"{spot.name}, {part} (approximate)" if part else spot.name
                is_country = spot.precision == 6 and not part  # hatched as a whole it would hide all the rest
                self._hatched(rings, f"{name}: {_events(number)}{around}", name, is_open=is_country)

    def vague(self, spot: Spot) -> None:
        """What is told of a part of a place, or of somewhere near it."""
        lat = spot.lat or 0
        centre = self.frame.at(lat, spot.lon or 0)
        parted = sum(number for _, number in spot.parts)
        disc = self.frame.pixels(PART_KM, lat)
        if parted and disc < SMALL_DISC:
            self._ring(f"parts of {spot.name} (approximate): {_events(parted)}", centre, disc)
        else:
            for part, number in spot.parts:
                ring = sector(centre, disc / 2 if part == "centre" else disc, part)
                name = f"{spot.name}, {part}"
                self._hatched([ring], f"{name} (approximate): {_events(number)}", name)
        near = spot.events - spot.exact - parted
        if near > 0:
            self._ring(
                f"near {spot.name}, within {NEAR_KM} km: {_events(near)}", centre, self.frame.pixels(NEAR_KM, lat)
            )
        if not spot.exact:
            self._label(f"near {spot.name}" if near > 0 else spot.name, (*centre, SMALLEST_R))

    def dot(self, spot: Spot, most: int) -> None:
        """A place that is known as exactly as a town."""
        x, y = self.frame.at(spot.lat or 0, spot.lon or 0)
        r = max(SMALLEST_R, LARGEST_R * math.sqrt(spot.exact / most))
        self._marks.append(
            tag("circle", tag("title", f"{spot.name}: {_events(spot.exact)}"), cx=x, cy=y, r=r, class_="spot")
        )
        self._label(spot.name, (x, y, r))

    def drawn(self, says: str) -> Markup:
        """The whole."""
        for name, (x, y), wide in self._countries:
            if width_of(name, LETTERS) < wide:
                self._label(name, (x, y, -4.0), class_="faint", middle=True)
        return picture(
            WIDTH,
            self.frame.height,
            says,
            *self._under,
            *self._marks,
            *self._labels,
            *scale_bar(self.frame),
            class_="map",
        )

    def _ring(self, title: str, centre: Point, radius: float) -> None:
        r = max(radius, 2 * SMALLEST_R)
        self._under.append(tag("circle", tag("title", title), cx=centre[0], cy=centre[1], r=r, class_="near"))

    def _hatched(self, rings: list[list[Point]], title: str, name: str, *, is_open: bool = False) -> None:
        fill = "none" if is_open else f"url(#{self.hatch})"
        self._under.append(tag("path", tag("title", title), d=path_of(rings), fill=fill, class_="area"))
        self._label(name, (*middle_of(max(rings, key=_width)), -4.0), middle=True)

    def _label(
        self, name: str, circle: tuple[float, float, float], *, class_: str = "name", middle: bool = False
    ) -> None:
        """A name beside its mark, or in the middle of its area, where there is room; the table names every place."""
        x, y, r = circle
        wide = width_of(name, LETTERS)
        beside = ((x + r + 4, y + 4), (x - r - 4 - wide, y + 4), (x - wide / 2, y - r - 5), (x - wide / 2, y + r + 13))
        for left, baseline in ((x - wide / 2, y + 4), *beside[2:]) if middle else beside:
            box = (left, baseline - LETTERS, left + wide, baseline + 3)
            inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= self.frame.height
            if inside and all(
                box[2] < one[0] or box[0] > one[2] or box[3] < one[1] or box[1] > one[3] for one in self._taken
            ):
                self._taken.append(box)
                self._labels.append(tag("text", name, x=left, y=baseline, class_=class_))
                return


def _width(ring: Sequence[Point]) -> float:
    return max(x for x, _ in ring) - min(x for x, _ in ring)


def _events(number: int) -> str:
    return f"{number} {'event' if number == 1 else 'events'}"
