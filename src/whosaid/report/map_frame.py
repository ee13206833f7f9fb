"""Degrees -> pixels of a map, north up, in Mercator's projection; its grid of degrees and its scale."""

import math
from collections.abc import Sequence

from markupsafe import Markup

from whosaid.report.drawing import tag
from whosaid.report.outlining import Box

#: Pixels: width, least and greatest height, room for labels around.
WIDTH, LEAST, GREATEST, MARGIN = 720, 300, 520, 48
#: Least degrees that a map shows, so that one place is not blown up: about 11 km.
SMALLEST = 0.1
#: Kilometres of a degree of latitude.
KM = 111.2
#: Pixels of the longest scale.
SCALE = 140


class Frame:
    """Degrees to pixels for a box that is shown whole."""

    def __init__(self, box: Box) -> None:
        west, south, east, north = box
        low, high = mercator(south), mercator(north)
        wide, tall = max(east - west, SMALLEST), max(high - low, SMALLEST / 2)
        self.scale = min((WIDTH - 2 * MARGIN) / wide, (GREATEST - 2 * MARGIN) / tall)
        self.height = min(max(tall * self.scale + 2 * MARGIN, LEAST), GREATEST)
        self.middle = (east + west) / 2, (high + low) / 2
        half = WIDTH / 2 / self.scale
        self.box = (
            self.middle[0] - half,
            degree(self.middle[1] - self.height / 2 / self.scale),
            self.middle[0] + half,
            degree(self.middle[1] + self.height / 2 / self.scale),
        )

    def at(self, lat: float, lon: float) -> tuple[float, float]:
        """Pixels from the left and from the top."""
        x = WIDTH / 2 + (lon - self.middle[0]) * self.scale
        return x, self.height / 2 - (mercator(lat) - self.middle[1]) * self.scale

    def pixels(self, km: float, lat: float) -> float:
        """How long some kilometres are at a latitude."""
        return km / (KM * max(math.cos(math.radians(lat)), 0.1)) * self.scale

    def shows(self, box: Box) -> bool:
        """True when some of the box may be seen."""
        west, south, east, north = self.box
        return box[0] < east and box[2] > west and box[1] < north and box[3] > south


def box_around(points: Sequence[tuple[float, float]], margin: float = 0.0) -> Box:
    """The box of points (degrees north, degrees east), wider by a margin on each side."""
    lats, lons = [lat for lat, _ in points], [lon for _, lon in points]
    return min(lons) - margin, min(lats) - margin, max(lons) + margin, max(lats) + margin


def mercator(lat: float) -> float:
    """Degrees north -> degrees of the projection; the poles are cut at 85."""
    bounded = math.radians(max(-85.0, min(85.0, lat)))
    return math.degrees(math.log(math.tan(math.pi / 4 + bounded / 2)))


def degree(projected: float) -> float:
    """Degrees of the projection -> degrees north."""
    return math.degrees(2 * math.atan(math.exp(math.radians(projected))) - math.pi / 2)


def grid(frame: Frame) -> list[Markup]:
    """Lines of degrees, with their degrees at the edge."""
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
    lat = math.floor(degree(frame.middle[1]) / step) - 8
    for number in range(int(lat), int(lat) + 17):
        _, y = frame.at(number * step, 0)
        if 16 < y < frame.height - 16 and abs(number * step) < 85:
            found.append(tag("line", x1=0, x2=WIDTH, y1=y, y2=y, class_="grid"))
            found.append(tag("text", _north(number * step, decimals), x=4, y=y - 3, class_="tick"))
    return found


def scale_bar(frame: Frame) -> list[Markup]:
    """A length in kilometres, at the latitude of the middle; none where the map is so wide that it would mislead."""
    lat = degree(frame.middle[1])
    if frame.box[3] - frame.box[1] > 30:
        return []
    km = next((km for km in (1000, 500, 200, 100, 50, 20, 10, 5, 2) if frame.pixels(km, lat) <= SCALE), 1)
    right, y = WIDTH - 14, frame.height - 22
    left = right - frame.pixels(km, lat)
    return [
        tag("path", d=f"M{left:.1f} {y - 4:.1f}v4H{right:.1f}v-4", class_="scale"),
        tag("text", f"{km} km", x=(left + right) / 2, y=y - 6, class_="tick", text_anchor="middle"),
    ]


def _east(degrees: float, decimals: int) -> str:
    return f"{abs(degrees):.{decimals}f}° {'W' if degrees < 0 else 'E'}"


def _north(degrees: float, decimals: int) -> str:
    return f"{abs(degrees):.{decimals}f}° {'S' if degrees < 0 else 'N'}"
