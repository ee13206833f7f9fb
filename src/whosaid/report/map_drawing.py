"""Spots -> maps without tiles: circles as large as the number of events, a city, a country, all. Areas are never drawn as a point."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from whosaid.report.drawing import picture, tag, width_of
from whosaid.views.places import Spot

#: Pixels: width, least and greatest height, room for labels around.
WIDTH, LEAST, GREATEST, MARGIN = 720, 280, 460, 56
#: Degrees from the middle of a city within which spots are shown on its own map: about 22 km.
CITY = 0.2
#: Least degrees that a map shows, so that one place is not blown up: about 11 km.
SMALLEST = 0.1
#: Radius of the largest circle and of the smallest, in pixels.
LARGEST_R, SMALLEST_R = 22.0, 4.0
#: Pixels of the letters of labels.
LETTERS = 12


@dataclass(frozen=True, slots=True)
class Map:
    """A drawing with its title."""

    title: str
    """What it shows."""
    drawing: Markup
    """The SVG."""


def draw_maps(spots: Sequence[Spot]) -> tuple[Map, ...]:
    """A map of the city with most events, of its country, of all; each only where it shows more than the one before."""
    points = [spot for spot in spots if not spot.is_area]
    if not points:
        return ()
    first = points[0]
    around = [spot for spot in points if _apart(spot, first) <= CITY]
    country = [spot for spot in points if spot.country == first.country]
    found: list[Map] = []
    shown = 0
    for title, some in ((first.name, around), (f"{first.country or 'The country'}", country), ("All places", points)):
        if len(some) > shown:
            shown = len(some)
            found.append(Map(title, draw_map(some, title)))
    return tuple(found)


def draw_map(points: Sequence[Spot], title: str) -> Markup:
    """Spots on a grid of degrees, north up, in Mercator's projection."""
    frame = _Frame(points)
    drawn: list[Markup] = [
        tag("rect", x=0, y=0, width=WIDTH, height=frame.height, class_="ground"),
        *_degrees(frame),
    ]
    most = max(spot.events for spot in points)
    taken: list[tuple[float, float, float, float]] = []
    labels: list[Markup] = []
    for spot in sorted(points, key=lambda spot: (-spot.events, spot.name)):
        x, y = frame.place(spot)
        r = max(SMALLEST_R, LARGEST_R * math.sqrt(spot.events / most))
        events = f"{spot.events} {'event' if spot.events == 1 else 'events'}"
        drawn.append(tag("circle", tag("title", f"{spot.name}: {events}"), cx=x, cy=y, r=r, class_="spot"))
        labels += _label(spot.name, (x, y, r), taken)
    says = f"Map of {title}: {len(points)} places; the table below has the numbers."
    return picture(WIDTH, frame.height, says, *drawn, *labels, class_="map")


class _Frame:
    """Degrees to pixels for a box that holds all points."""

    def __init__(self, points: Sequence[Spot]) -> None:
        xs = [spot.lon or 0.0 for spot in points]
        ys = [_mercator(spot.lat or 0.0) for spot in points]
        self.wide = max(max(xs) - min(xs), SMALLEST)
        high = max(max(ys) - min(ys), SMALLEST / 2)
        self.scale = min((WIDTH - 2 * MARGIN) / self.wide, (GREATEST - 2 * MARGIN) / high)
        self.height = min(max(high * self.scale + 2 * MARGIN, LEAST), GREATEST)
        self.middle = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2

    def place(self, spot: Spot) -> tuple[float, float]:
        """Pixels from the left and from the top."""
        return self.at(spot.lat or 0.0, spot.lon or 0.0)

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """The same for degrees."""
        x = WIDTH / 2 + (lon - self.middle[0]) * self.scale
        return x, self.height / 2 - (_mercator(lat) - self.middle[1]) * self.scale


def _mercator(lat: float) -> float:
    """Degrees north -> degrees of the projection; the poles are cut at 85."""
    bounded = math.radians(max(-85.0, min(85.0, lat)))
    return math.degrees(math.log(math.tan(math.pi / 4 + bounded / 2)))


def _apart(one: Spot, other: Spot) -> float:
    """Degrees between two spots, the greater of both directions."""
    return max(abs((one.lat or 0) - (other.lat or 0)), abs((one.lon or 0) - (other.lon or 0)))


def _degrees(frame: _Frame) -> list[Markup]:
    """Lines of the grid, with their degrees at the edge."""
    span = WIDTH / frame.scale
    step = next((step for step in (0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20) if span / step <= 8), 45)
    decimals = 2 if step < 0.1 else 1 if step < 1 else 0
    found: list[Markup] = []
    first = math.floor((frame.middle[0] - span / 2) / step)
    for number in range(first, first + 10):
        x, _ = frame.at(0, number * step)
        if 30 < x < WIDTH - 30:
            found.append(tag("line", x1=x, x2=x, y1=0, y2=frame.height, class_="grid"))
            found.append(tag("text", _east(number * step, decimals), x=x + 3, y=frame.height - 5, class_="tick"))
    lat = math.floor(_degree(frame.middle[1]) / step) - 8
    for number in range(int(lat), int(lat) + 17):
        _, y = frame.at(number * step, 0)
        if 16 < y < frame.height - 16 and abs(number * step) < 85:
            found.append(tag("line", x1=0, x2=WIDTH, y1=y, y2=y, class_="grid"))
            found.append(tag("text", _north(number * step, decimals), x=4, y=y - 3, class_="tick"))
    return found


def _degree(projected: float) -> float:
    return math.degrees(2 * math.atan(math.exp(math.radians(projected))) - math.pi / 2) / 1


def _east(degrees: float, decimals: int) -> str:
    return f"{abs(degrees):.{decimals}f}° {'W' if degrees < 0 else 'E'}"


def _north(degrees: float, decimals: int) -> str:
    return f"{abs(degrees):.{decimals}f}° {'S' if degrees < 0 else 'N'}"


def _label(
    name: str, circle: tuple[float, float, float], taken: list[tuple[float, float, float, float]]
) -> list[Markup]:
    """The name beside its circle where there is room; the table names every place."""
    x, y, r = circle
    wide = width_of(name, LETTERS)
    for left, baseline in (
        (x + r + 4, y + 4),
        (x - r - 4 - wide, y + 4),
        (x - wide / 2, y - r - 5),
        (x - wide / 2, y + r + 13),
    ):
        box = (left, baseline - LETTERS, left + wide, baseline + 3)
        inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0
        if inside and all(box[2] < one[0] or box[0] > one[2] or box[3] < one[1] or box[1] > one[3] for one in taken):
            taken.append(box)
            return [tag("text", name, x=left, y=baseline, class_="name")]
    return []
