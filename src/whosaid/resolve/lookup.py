"""Sketches and the groups that they have joined so far -> the groups that a further claim is held against.

A claim finds groups by its own article, by the words of its sentence, by day and place, by figure, by party. The lookup also keeps in
mind where it differs from the lookup of an earlier grouping (`touch`), so that a claim which would find there what it found then
need not be judged anew (`is_as_before`).
"""

from collections.abc import Collection
from typing import TypeVar

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

#: Groups that a claim is held against; and whether the days before and after were looked at too.
Found = tuple[Collection[Group], bool]

_Key = tuple[object, ...]
_Table = TypeVar("_Table")
_NONE: list[Group] = []


class Lookup:
    """Where a claim's likely groups are found."""

    def __init__(self, placeless: frozenset[str], judge: Judge) -> None:
        self._judge = judge
        self._placeless = placeless
        self._at: dict[_Key, list[Group]] = {}
        self._inside: dict[_Key, list[Group]] = {}
        self._other: dict[_Key, list[Group]] = {}
        self._pages: dict[str, list[Group]] = {}
        self._touched_at: set[_Key] = set()
        self._touched_inside: set[_Key] = set()
        self._touched_other: set[_Key] = set()
        self._touched_pages: set[str] = set()

    def add(self, group: Group, sketch: Sketch, *, is_new: bool) -> None:
        """Make the group findable by what this claim says; `is_new` where an earlier grouping had nothing like it here."""
        self.add_page(group, sketch, is_new=is_new)
        for key in day_keys(sketch, 0):
            if sketch.place and sketch.precision < AREA_PRECISION:
                at = (*key, sketch.place[0])
                if _append(self._at, at, group) and is_new:
                    self._touched_at.add(at)
                for around in sketch.place[1:]:
                    inside = (*key, around)
                    if _append(self._inside, inside, group) and is_new:
                        self._touched_inside.add(inside)
        for other in (*_other_keys(sketch, self._placeless), *_figure_keys(sketch)):
            if _append(self._other, other, group) and is_new:
                self._touched_other.add(other)

    def add_page(self, group: Group, sketch: Sketch, *, is_new: bool) -> None:
        """Make the group findable from the claim's own article."""
        if _append(self._pages, sketch.article, group) and is_new:
            self._touched_pages.add(sketch.article)

    def touch(self, sketch: Sketch) -> None:
        """From here on whoever looks where this claim stands finds something else than in the earlier grouping."""
        self._touched_pages.add(sketch.article)
        for key in day_keys(sketch, 0):
            if sketch.place and sketch.precision < AREA_PRECISION:
                self._touched_at.add((*key, sketch.place[0]))
                self._touched_inside.update([(*key, around) for around in sketch.place[1:]])
        self._touched_other.update(_other_keys(sketch, self._placeless))
        self._touched_other.update(_figure_keys(sketch))

    def touch_words(self, sketch: Sketch) -> None:
        """From here on whoever prints the claim's sentence finds something else than in the earlier grouping."""
        if sketch.words:
            self._touched_other.add(("words", sketch.words))

    def is_as_before(self, sketch: Sketch, *, far: bool) -> bool:
        """True where the claim finds the same groups, each as it was, as in the earlier grouping; `far` as `candidates` gave it then."""
        if sketch.article in self._touched_pages:
            return False
        if self._touched_other and not self._touched_other.isdisjoint(self._keys_beside(sketch)):
            return False
        if not sketch.place or sketch.precision >= AREA_PRECISION or not (self._touched_at or self._touched_inside):
            return True
        keys = day_keys(sketch, 0)
        if far:
            keys += day_keys(sketch, 1)
        at, inside, nearest = self._touched_at, self._touched_inside, sketch.place[0]
        for key in keys:
            for place in sketch.place:
                if (*key, place) in at:
                    return False
            if (*key, nearest) in inside:
                return False
        return True

    def is_printed_anew(self, sketch: Sketch) -> bool:
        """True where a group has got the words of the claim's sentence since the earlier grouping."""
        return ("words", sketch.words) in self._touched_other

    def candidates(self, sketch: Sketch) -> Found:
        """Groups of its own article, then those of its words, day and place, the closest first, each once; and whether the days
        before and after were looked at too.
        """
        found: dict[int, Group] = {
            id(group): group for group in self._pages.get(sketch.article, _NONE)[:MOST_LOOKED_AT]
        }
        most = len(found) + MOST_CANDIDATES
        self._collect(found, most, sketch, [self._other.get(key, _NONE) for key in self._keys_beside(sketch)])
        self._collect(found, most, sketch, self._at_days(sketch, day_keys(sketch, 0)))
        far = not sketch.firm or len(found) < most - MOST_CANDIDATES + FEW_CANDIDATES
        if far:
            self._collect(found, most, sketch, self._at_days(sketch, day_keys(sketch, 1)))
        return found.values(), far

    def _keys_beside(self, sketch: Sketch) -> list[_Key]:
        """Keys under which a claim looks whatever its day and place."""
        keys = _other_keys(sketch, self._placeless)
        if sketch.scope == "window" or sketch.precision >= AREA_PRECISION:
            keys += _figure_keys(sketch)
        return keys

    def _collect(self, found: dict[int, Group], most: int, sketch: Sketch, lists: list[list[Group]]) -> None:
        for groups in lists:
            for first in range(0, min(len(groups), MOST_LOOKED_AT), AT_ONCE):
                if len(found) >= most:
                    return
                for group in self._judge.kin(sketch, groups[first : first + AT_ONCE]):
                    if len(found) >= most:
                        return
                    found[id(group)] = group

    def _at_days(self, sketch: Sketch, keys: list[_Key]) -> list[list[Group]]:
        if not sketch.place or sketch.precision >= AREA_PRECISION:
            return []  # a province or a country is no place of one act: only figures, words or parties find it
        at, inside = self._at, self._inside
        lists = [at.get((*key, place), _NONE) for place in sketch.place for key in keys]
        return lists + [inside.get((*key, sketch.place[0]), _NONE) for key in keys]


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
        keys += [(sketch.mode, root, sketch.first, chain[-1]) for chain, _ in sketch.by if chain]
    return keys


def _figure_keys(sketch: Sketch) -> list[_Key]:
    """Keys that find a group by its figures, in the widest area around its place."""
    if not sketch.place:
        return []
    return [(sketch.mode, sketch.kind[-1], figure, sketch.place[-1]) for figure in sketch.figures]


def _append(table: dict[_Table, list[Group]], key: _Table, group: Group) -> bool:
    """True where those who look under the key find something else from now on."""
    groups = table.setdefault(key, [])
    if groups and (groups[-1] is group or (len(groups) < FEW_GROUPS and group in groups)):
        return False  # longer lists may hold a group twice, which costs less than looking through them
    groups.append(group)
    return len(groups) <= MOST_LOOKED_AT
