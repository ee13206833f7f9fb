"""Rings and directions -> paths of a map, cut at its edges: land, borders, areas, parts of areas and of cities."""

import math
from collections.abc import Iterable, Sequence

from whosaid.report.map_frame import WIDTH, Frame
from whosaid.report.outlining import Layer, Ring

#: Pixels: x, y.
Point = tuple[float, float]
#: Left, top, right, bottom in pixels.
Window = tuple[float, float, float, float]
#: Pixels that a map draws beyond its edges, so that borders do not run along them.
BEYOND = 4
#: Pixels below which the next point of an outline is left out.
NEAR = 0.9
#: Directions of parts, clockwise from north in degrees, and how far they reach to either side: a half for the four winds, a quarter between.
BEARINGS = {
    "north": (0, 90), "northeast": (45, 45), "east": (90, 90), "southeast": (135, 45),
    "south": (180, 90), "southwest": (225, 45), "west": (270, 90), "northwest": (315, 45),
}  # fmt: skip


def window_of(frame: Frame) -> Window:
    """What of the plane is drawn."""
    return -BEYOND, -BEYOND, WIDTH + BEYOND, frame.height + BEYOND


def outline(frame: Frame, layer: Layer, identity: str, window: Window | None = None) -> list[list[Point]]:
    """The rings of an area in pixels, cut to the window, those that can be seen."""
    inside = window or window_of(frame)
    found = []
    for ring, box in zip(layer.areas.get(identity, ()), layer.boxes.get(identity, ()), strict=True):
        if frame.shows(box):
            points = cut(_thinned(frame, ring), inside)
            if len(points) > 2 and _extent(points) > 2:
                found.append(points)
    return found


def part_window(frame: Frame, layer: Layer, identity: str, part: str) -> Window | None:
    """The half or quarter of an area's widest ring that a direction means; None for what is no direction."""
    box = layer.box_of(identity)
    if box is None or part not in BEARINGS:
        return None
    left, top = frame.at(box[3], box[0])
    right, bottom = frame.at(box[1], box[2])
    x, y = (left + right) / 2, (top + bottom) / 2
    whole = window_of(frame)
    return (
        max(x if "east" in part else whole[0], whole[0]),
        max(y if "south" in part else whole[1], whole[1]),
        min(x if "west" in part else whole[2], whole[2]),
        min(y if "north" in part else whole[3], whole[3]),
    )


def path_of(rings: Iterable[Sequence[Point]]) -> str:
    """Rings as the `d` of a path, half a pixel exact."""
    return "".join(f"M{'L'.join(f'{_half(x)} {_half(y)}' for x, y in ring)}Z" for ring in rings)


def sector(centre: Point, radius: float, part: str) -> list[Point]:
    """The part of a disc that a direction means, as a ring; the whole disc for what is no direction."""
    x, y = centre
    bearing, reach = BEARINGS.get(part, (0, 180))
    steps = range(bearing - reach, bearing + reach + 1, 10 if reach < 180 else 15)
    arc = [(x + radius * math.sin(math.radians(at)), y - radius * math.cos(math.radians(at))) for at in steps]
    return arc if reach >= 180 else [centre, *arc]


def middle_of(points: Sequence[Point]) -> Point:
    """The middle of the box of a ring."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def cut(points: Sequence[Point], window: Window) -> list[Point]:
    """A ring cut to a window (Sutherland and Hodgman 1974)."""
    found = list(points)
    left, top, right, bottom = window
    for axis, edge, sign in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        given, found = found, []
        for number, here in enumerate(given):
            before = given[number - 1]
            is_in, was_in = (here[axis] - edge) * sign >= 0, (before[axis] - edge) * sign >= 0
            if is_in != was_in:
                along = (edge - before[axis]) / (here[axis] - before[axis])
                found.append((before[0] + along * (here[0] - before[0]), before[1] + along * (here[1] - before[1])))
            if is_in:
                found.append(here)
    return found


def _thinned(frame: Frame, ring: Ring) -> list[Point]:
    """The ring in pixels without the points that are too near to be seen."""
    found: list[Point] = []
    for lon, lat in ring[:-1]:
        x, y = frame.at(lat, lon)
        if not found or abs(x - found[-1][0]) + abs(y - found[-1][1]) >= NEAR:
            found.append((x, y))
    return found


def _extent(points: Sequence[Point]) -> float:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(max(xs) - min(xs), max(ys) - min(ys))


def _half(number: float) -> str:
    return f"{round(number * 2) / 2:g}"
