"""The packaged outlines of countries, divisions and quarters -> rings of degrees. Read when a map asks for them; each layer once.

The file is made by `scripts/build_outlines.py`, which says what is in it and where it comes from (CREDITS.md too).
"""

import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import BytesIO

#: Points (degrees east, degrees north) around an area; the last is the first.
Ring = Sequence[tuple[float, float]]
#: West, south, east, north in degrees.
Box = tuple[float, float, float, float]
#: The layer of all countries.
COUNTRIES = "countries"


@dataclass(frozen=True)
class Layer:
    """Outlines that share their borders."""

    areas: Mapping[str, tuple[Ring, ...]]
    """Id -> its rings."""
    boxes: Mapping[str, tuple[Box, ...]]
    """Id -> the box of each ring."""
    around: frozenset[str]
    """Ids whose only ring is drawn around their places, as no outline of them is at hand."""
    names: Mapping[str, str]
    """Id -> display name; of countries only."""

    def box_of(self, identity: str) -> Box | None:
        """The box of its widest ring, so that islands far away do not count."""
        return max(self.boxes.get(identity, ()), key=lambda box: (box[2] - box[0]) * (box[3] - box[1]), default=None)


#: What is drawn where there are no outlines.
NOTHING = Layer({}, {}, frozenset(), {})


@lru_cache(maxsize=6)
def layer(name: str) -> Layer:
    """`countries`, the divisions of a country (`SY`) or the quarters of a city (its id); empty where there are none."""
    with zipfile.ZipFile(BytesIO(files("whosaid.report").joinpath("outlines", "outlines.zip").read_bytes())) as packed:
        member = f"{name}.json"
        if member not in packed.namelist():
            return NOTHING
        read = json.loads(packed.read(member))
    arcs = [tuple(_degrees(arc, read["scale"])) for arc in read["arcs"]]
    areas = {identity: tuple(_ring(arcs, ring) for ring in rings) for identity, rings in read["areas"].items()}
    boxes = {identity: tuple(map(_box, rings)) for identity, rings in areas.items()}
    return Layer(areas, boxes, frozenset(read["around"]), read.get("names", {}))


def _degrees(steps: Sequence[int], scale: int) -> Iterator[tuple[float, float]]:
    x = y = 0
    for east, north in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + east, y + north
        yield x / scale, y / scale


def _ring(arcs: Sequence[Ring], numbers: Sequence[int]) -> Ring:
    points: list[tuple[float, float]] = []
    for number in numbers:
        run = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += run[1:] if points else run
    return points


def _box(ring: Ring) -> Box:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)
