"""A claim -> the keys under which it stands, and under which it looks for groups: its article, the words of its sentence, names, days and
places, figures, parties.
"""

from collections.abc import Iterator

from whosaid.knowledge.resolve import AGE, AREA_PRECISION, IMPRINT_DAYS
from whosaid.knowledge.sites import LENT
from whosaid.resolve.sketches import Sketch

#: Days of a bucket in which periods are looked up by their end; the buckets beside it are looked at too.
PERIOD_DAYS = 16

Key = tuple[object, ...]


def keys_of(sketch: Sketch, placeless: frozenset[str]) -> Iterator[Key]:
    """Keys under which a claim stands, besides its article."""
    if sketch.place and sketch.precision < AREA_PRECISION:
        for key in day_keys(sketch, 0):
            yield (*key, sketch.place[0])
            for around in sketch.place[1:]:
                yield (*key, around, "inside")
    yield from _party_keys(sketch, placeless)
    yield from _plain_keys(sketch)
    yield from figure_keys(sketch)
    yield from site_keys(sketch)


def stands_under(sketch: Sketch, key: Key, placeless: frozenset[str]) -> bool:
    """True where a claim stands under a key with a day or the end of a period."""
    if sketch.mode != key[0]:
        return False
    if key[-1] == "by":
        return key in _party_keys(sketch, placeless)
    if not sketch.place or sketch.precision >= AREA_PRECISION:
        return False
    is_inside = key[-1] == "inside"
    place = key[-2] if is_inside else key[-1]
    if is_inside == (sketch.place[0] == place) or place not in sketch.place:
        return False
    return _has_day(sketch, key)


def _has_day(sketch: Sketch, key: Key) -> bool:
    """True where the key begins with one of its own days, as `day_keys` has them: asked too often to make them."""
    if key[1] != sketch.kind[-1]:
        return False
    first, last, day = sketch.first, sketch.last, key[2]
    if sketch.scope == "period":
        end = first if last is None else last
        return day == "period" and end is not None and key[3] == end // PERIOD_DAYS
    if sketch.scope == "window" or first is None or last is None:
        return False
    return isinstance(day, int) and first <= day <= last


def keys_beside(sketch: Sketch, placeless: frozenset[str]) -> list[Key]:
    """Keys under which a claim looks whatever its day and place."""
    keys = _plain_keys(sketch) + _party_keys(sketch, placeless) + site_keys(sketch)
    if looks_by_figure(sketch):
        keys += figure_keys(sketch)
    return keys


def looks_by_figure(sketch: Sketch) -> bool:
    """True for a claim of no single day, or of no single place: its figures lead to the act."""
    return sketch.scope == "window" or sketch.precision >= AREA_PRECISION


def page_key(sketch: Sketch) -> Key:
    """Key of its article, under which it looks first."""
    return ("page", sketch.article)


def near_keys(sketch: Sketch, reach: int) -> list[Key]:
    """Keys by day and place under which a claim looks, the closest places first; `reach` as for `day_keys`."""
    if not sketch.place or sketch.precision >= AREA_PRECISION:
        return []  # a province or a country is no place of one act: only figures, words or parties find it
    keys = day_keys(sketch, reach)
    near: list[Key] = [(*key, place) for place in sketch.place for key in keys]
    return near + [(*key, sketch.place[0], "inside") for key in keys]


def day_keys(sketch: Sketch, reach: int) -> list[Key]:
    """Keys of its days (reach 0) or of the days before and after them (reach 1); of a period, of about its end."""
    root = sketch.kind[-1]
    if sketch.scope == "period":
        end = sketch.last if sketch.last is not None else sketch.first
        steps = (0,) if not reach else (-1, 1)
        return [] if end is None else [(sketch.mode, root, "period", end // PERIOD_DAYS + step) for step in steps]
    if sketch.scope == "window" or sketch.first is None or sketch.last is None:
        return []
    if not reach:
        return [(sketch.mode, root, day) for day in range(sketch.first, sketch.last + 1)]
    before = 1 if sketch.firm else IMPRINT_DAYS
    days = [sketch.last + 1, *range(sketch.first - 1, sketch.first - 1 - before, -1)]
    return [(sketch.mode, root, day) for day in days]


def _plain_keys(sketch: Sketch) -> list[Key]:
    """Keys that find a group whatever its day and place: the words of its sentence, names."""
    keys: list[Key] = [("words", sketch.words)] if sketch.words else []
    return keys + [(sketch.mode, name) for name in sketch.whom if not name.startswith(AGE)]


def _party_keys(sketch: Sketch, placeless: frozenset[str]) -> list[Key]:
    """Keys that find a verbal act by its day and party."""
    root = sketch.kind[-1]
    if not sketch.by or root not in placeless or not sketch.first == sketch.last is not None:
        return []
    return [(sketch.mode, root, sketch.first, party[-1], "by") for party, _ in sketch.by if party]


def site_keys(sketch: Sketch) -> list[Key]:
    """Keys that find an act by its day and what was hit, in the widest area around its place; under them whoever stands looks."""
    is_one = sketch.scope == "incident" and sketch.mode == "happened" and sketch.first == sketch.last is not None
    if not is_one or not sketch.place:
        return []
    return [
        (sketch.mode, sketch.kind[-1], (site.removeprefix(LENT), sketch.first), sketch.place[-1])
        for site in sketch.sites
    ]


def is_site_key(key: Key) -> bool:
    """True for one of these."""
    return len(key) > 2 and isinstance(key[2], tuple) and len(key[2]) == 2


def figure_keys(sketch: Sketch) -> list[Key]:
    """Keys that find a group by its figures, in the widest area around its place."""
    if not sketch.place:
        return []
    return [(sketch.mode, sketch.kind[-1], figure, sketch.place[-1]) for figure in sketch.figures]
