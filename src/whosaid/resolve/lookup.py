"""Sketches and the groups that they have joined so far -> the groups that a further claim is held against.

A claim finds groups by its own article, by the words of its sentence, by day and place, by figure, by party. The lookup also keeps in
mind from which place on its lists differ from those of an earlier grouping (`touch`), so that a claim which would find there what it
found then need not be judged anew (`is_as_before`).
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from whosaid.knowledge.resolve import AGE, AREA_PRECISION, IMPRINT_DAYS
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import Judge
from whosaid.resolve.sketches import Sketch

#: Groups of other articles that one claim is held against at most; the closest places come first.
MOST_CANDIDATES = 40
#: Groups below which the days before and after are looked at too, for a neighbour to tell of.
FEW_CANDIDATES = 3
#: Groups of one key that are looked at: enough for every account of one place and day, and a bound for keys that are too common.
MOST_LOOKED_AT = 200
#: Groups whose kinds are looked at together; a part of the most.
AT_ONCE = 50
#: Groups of one key up to which each stands there once.
FEW_GROUPS = 64
#: Days of a bucket in which periods are looked up by their end; the buckets beside it are looked at too.
PERIOD_DAYS = 16

#: Lists that a claim looks through, and groups in each: more than any.
_REACH_LISTS, _REACH_PLACES = 1 << 20, 256
#: Stands for a claim that looked through all its lists.
WHOLE_REACH = _REACH_LISTS * _REACH_PLACES

_Key = tuple[object, ...]
_NONE: list[Group] = []


class Found(NamedTuple):
    """What a claim is held against."""

    groups: Collection[Group]
    far: bool
    """True where the days before and after were looked at too."""
    reach: int
    """How far the claim looked until it had enough: number of a list and place in it; what lies there or further on is nothing to it."""


class Lookup:
    """Where a claim's likely groups are found."""

    def __init__(self, placeless: frozenset[str], judge: Judge) -> None:
        self._judge = judge
        self._placeless = placeless
        self._lists: dict[_Key, list[Group]] = {}
        self._touched: dict[_Key, int] = {}
        self._touched_days: set[_Key] = set()

    def add(self, group: Group, sketch: Sketch, *, is_new: bool) -> None:
        """Make the group findable by what this claim says; `is_new` where an earlier grouping had nothing like it here."""
        self.add_page(group, sketch, is_new=is_new)
        for key in self._keys_of(sketch):
            self._append(key, group, is_new=is_new)

    def add_page(self, group: Group, sketch: Sketch, *, is_new: bool) -> None:
        """Make the group findable from the claim's own article."""
        self._append(_page_key(sketch), group, is_new=is_new)

    def _append(self, key: _Key, group: Group, *, is_new: bool) -> None:
        groups = self._lists.setdefault(key, [])
        if groups and (groups[-1] is group or (len(groups) < FEW_GROUPS and group in groups)):
            return  # longer lists may hold a group twice, which costs less than looking through them
        if is_new:
            self._touch(key, len(groups))
        groups.append(group)

    def touch(self, group: Group, sketch: Sketch) -> None:
        """From here on whoever finds the group where this member of it stands finds another than in the earlier grouping."""
        for key in (_page_key(sketch), *self._keys_of(sketch)):
            groups = self._lists.get(key, _NONE)
            self._touch(key, groups.index(group) if group in groups else len(groups))

    def lose(self, sketch: Sketch) -> None:
        """From here on a group is missing where this claim stands, unless another claim leads to it."""
        for key in (_page_key(sketch), *self._keys_of(sketch)):
            self._touch(key, len(self._lists.get(key, _NONE)))

    def touch_words(self, sketch: Sketch) -> None:
        """From here on whoever prints the claim's sentence finds something else than in the earlier grouping."""
        if sketch.words:
            self._touch(("words", sketch.words), 0)

    def _touch(self, key: _Key, place: int) -> None:
        if place < self._touched.get(key, MOST_LOOKED_AT):
            self._touched[key] = place
            self._touched_days.update((key[:-1], key[:-2]))  # without the place, and without `inside` after it

    def is_as_before(self, sketch: Sketch, *, far: bool, reach: int) -> bool:
        """True where the claim finds the same groups, each as it was, as in the earlier grouping; `far` and `reach` as they were then."""
        touched = self._touched
        if not touched:
            return True
        if _page_key(sketch) in touched:
            return False
        keys: Iterable[_Key] = self._keys_beside(sketch)
        if not self._touched_days.isdisjoint(day_keys(sketch, 0) + (day_keys(sketch, 1) if far else [])):
            keys = chain(keys, _near_keys(sketch, 0), _near_keys(sketch, 1) if far else ())
        lists, last = divmod(reach, _REACH_PLACES)
        for number, key in enumerate(keys):
            place = touched.get(key)
            if place is not None and (number < lists or (number == lists and place < last)):
                return False
        return True

    def is_printed_anew(self, sketch: Sketch) -> bool:
        """True where a group has got the words of the claim's sentence since the earlier grouping."""
        return ("words", sketch.words) in self._touched

    def candidates(self, sketch: Sketch) -> Found:
        """Groups of its own article, then those of its words, day and place, the closest first, each once."""
        found: dict[int, Group] = {
            id(group): group for group in self._lists.get(_page_key(sketch), _NONE)[:MOST_LOOKED_AT]
        }
        own = len(found)
        keys = chain(self._keys_beside(sketch), _near_keys(sketch, 0))
        looked, reach = self._collect(found, own + MOST_CANDIDATES, sketch, keys, 0)
        far = not sketch.firm or len(found) < own + FEW_CANDIDATES
        if far and reach == WHOLE_REACH:
            _, reach = self._collect(found, own + MOST_CANDIDATES, sketch, _near_keys(sketch, 1), looked)
        return Found(found.values(), far, reach)

    def _keys_beside(self, sketch: Sketch) -> list[_Key]:
        """Keys under which a claim looks whatever its day and place."""
        keys = _other_keys(sketch, self._placeless)
        if sketch.scope == "window" or sketch.precision >= AREA_PRECISION:
            keys += _figure_keys(sketch)
        return keys

    def _collect(
        self, found: dict[int, Group], most: int, sketch: Sketch, keys: Iterable[_Key], first: int
    ) -> tuple[int, int]:
        """Adds groups of these lists until there are enough; the number of the list after them, and how far was looked."""
        number = first - 1
        for number, key in enumerate(keys, first):
            groups = self._lists.get(key, _NONE)
            for start in range(0, min(len(groups), MOST_LOOKED_AT), AT_ONCE):
                for group in self._judge.kin(sketch, groups[start : start + AT_ONCE]):
                    found[id(group)] = group
                    if len(found) == most:
                        return number, number * _REACH_PLACES + groups.index(group, start) + 1
        return number + 1, WHOLE_REACH

    def _keys_of(self, sketch: Sketch) -> Iterator[_Key]:
        """Keys under which a claim stands, besides its article."""
        if sketch.place and sketch.precision < AREA_PRECISION:
            for key in day_keys(sketch, 0):
                yield (*key, sketch.place[0])
                for around in sketch.place[1:]:
                    yield (*key, around, "inside")
        yield from _other_keys(sketch, self._placeless)
        yield from _figure_keys(sketch)


def _page_key(sketch: Sketch) -> _Key:
    return ("page", sketch.article)


def _near_keys(sketch: Sketch, reach: int) -> list[_Key]:
    """Keys by day and place under which a claim looks, the closest places first; `reach` as for `day_keys`."""
    if not sketch.place or sketch.precision >= AREA_PRECISION:
        return []  # a province or a country is no place of one act: only figures, words or parties find it
    keys = day_keys(sketch, reach)
    near: list[_Key] = [(*key, place) for place in sketch.place for key in keys]
    return near + [(*key, sketch.place[0], "inside") for key in keys]


def day_keys(sketch: Sketch, reach: int) -> list[_Key]:
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


def _other_keys(sketch: Sketch, placeless: frozenset[str]) -> list[_Key]:
    """Keys that find a group whatever its place: the words of its sentence; for verbal acts its day and party."""
    root = sketch.kind[-1]
    keys: list[_Key] = [("words", sketch.words)] if sketch.words else []
    keys += [(sketch.mode, name) for name in sketch.whom if not name.startswith(AGE)]
    if root in placeless and sketch.first == sketch.last is not None:
        keys += [(sketch.mode, root, sketch.first, party[-1], "by") for party, _ in sketch.by if party]
    return keys


def _figure_keys(sketch: Sketch) -> list[_Key]:
    """Keys that find a group by its figures, in the widest area around its place."""
    if not sketch.place:
        return []
    return [(sketch.mode, sketch.kind[-1], figure, sketch.place[-1]) for figure in sketch.figures]
