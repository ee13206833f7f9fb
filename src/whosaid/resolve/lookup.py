"""Sketches and the groups that they have joined so far -> the groups that a further claim is held against.

A claim finds groups by its own article, by the words of its sentence, by day and place, by figure, by party. The lookup also keeps in
mind from which place on its lists differ from those of an earlier grouping (`touch`), so that a claim which would find there what it
found then need not be judged anew (`is_as_before`).
"""

from collections.abc import Collection, Iterable
from itertools import chain
from typing import NamedTuple

from whosaid.resolve.group import Group
from whosaid.resolve.keys import Key, day_keys, keys_beside, keys_of, near_keys, page_key
from whosaid.resolve.likeness import Judge
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.untouched import Untouched

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

#: Lists that a claim looks through, and groups in each: more than any.
_REACH_LISTS, _REACH_PLACES = 1 << 20, 256
#: Stands for a claim that looked through all its lists.
WHOLE_REACH = _REACH_LISTS * _REACH_PLACES

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

    def __init__(self, placeless: frozenset[str], judge: Judge, untouched: Untouched) -> None:
        self._judge = judge
        self._untouched = untouched
        self._placeless = placeless
        self._lists: dict[Key, list[Group]] = {}
        self._touched: dict[Key, int] = {}
        self._touched_days: set[Key] = set()

    def add(self, group: Group, sketch: Sketch, *, is_new: bool) -> None:
        """Make the group findable by what this claim says; `is_new` where an earlier grouping had nothing like it here."""
        self.add_page(group, sketch, is_new=is_new)
        for key in keys_of(sketch, self._placeless):
            self._append(key, group, is_new=is_new)

    def add_page(self, group: Group, sketch: Sketch, *, is_new: bool) -> None:
        """Make the group findable from the claim's own article."""
        self._append(page_key(sketch), group, is_new=is_new)

    def _append(self, key: Key, group: Group, *, is_new: bool) -> None:
        groups = self._under(key)
        if _has(groups, group):
            return
        if is_new:
            self._touch(key, len(groups))
        self._lists.setdefault(key, []).append(group)

    def _under(self, key: Key) -> list[Group]:
        """The groups under the key by now, with those to which untouched claims lead."""
        groups = self._lists.get(key, _NONE)
        if self._untouched.is_any and len(groups) < MOST_LOOKED_AT:
            for group in self._untouched.standing(key):
                if not _has(groups, group):
                    groups = self._lists.setdefault(key, [])
                    groups.append(group)
                    if len(groups) == MOST_LOOKED_AT:
                        break
        return groups

    def touch(self, group: Group, sketch: Sketch) -> None:
        """From here on whoever finds the group where this member of it stands finds another than in the earlier grouping."""
        for key in (page_key(sketch), *keys_of(sketch, self._placeless)):
            groups = self._under(key)
            self._touch(key, groups.index(group) if group in groups else len(groups))

    def lose(self, sketch: Sketch) -> None:
        """From here on a group is missing where this claim stands, unless another claim leads to it."""
        for key in (page_key(sketch), *keys_of(sketch, self._placeless)):
            self._touch(key, len(self._under(key)))

    def touch_words(self, sketch: Sketch) -> None:
        """From here on whoever prints the claim's sentence finds something else than in the earlier grouping."""
        if sketch.words:
            self._touch(("words", sketch.words), 0)

    def _touch(self, key: Key, place: int) -> None:
        if self._untouched.is_any and place < self._touched.get(key, MOST_LOOKED_AT):
            self._untouched.wake(key)
            self._touched[key] = place
            self._touched_days.update((key[:-1], key[:-2]))  # without the place, and without `inside` after it

    def is_as_before(self, sketch: Sketch, *, far: bool, reach: int) -> bool:
        """True where the claim finds the same groups, each as it was, as in the earlier grouping; `far` and `reach` as they were then."""
        touched = self._touched
        if not touched:
            return True
        if page_key(sketch) in touched:
            return False
        keys: Iterable[Key] = keys_beside(sketch, self._placeless)
        if not self._touched_days.isdisjoint(day_keys(sketch, 0) + (day_keys(sketch, 1) if far else [])):
            keys = chain(keys, near_keys(sketch, 0), near_keys(sketch, 1) if far else ())
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
        found: dict[int, Group] = {id(group): group for group in self._under(page_key(sketch))[:MOST_LOOKED_AT]}
        self._untouched.all_until_now(found.values())
        own = len(found)
        keys = chain(keys_beside(sketch, self._placeless), near_keys(sketch, 0))
        looked, reach = self._collect(found, own + MOST_CANDIDATES, sketch, keys, 0)
        far = not sketch.firm or len(found) < own + FEW_CANDIDATES
        if far and reach == WHOLE_REACH:
            _, reach = self._collect(found, own + MOST_CANDIDATES, sketch, near_keys(sketch, 1), looked)
        return Found(found.values(), far, reach)

    def _collect(
        self, found: dict[int, Group], most: int, sketch: Sketch, keys: Iterable[Key], first: int
    ) -> tuple[int, int]:
        """Adds groups of these lists until there are enough; the number of the list after them, and how far was looked."""
        number, is_any = first - 1, self._untouched.is_any
        for number, key in enumerate(keys, first):
            groups = self._under(key)
            for start in range(0, min(len(groups), MOST_LOOKED_AT), AT_ONCE):
                some = groups[start : start + AT_ONCE]
                if is_any:
                    self._untouched.all_until_now(some)
                for group in self._judge.kin(sketch, some):
                    found[id(group)] = group
                    if len(found) == most:
                        return number, number * _REACH_PLACES + groups.index(group, start) + 1
        return number + 1, WHOLE_REACH


def _has(groups: list[Group], group: Group) -> bool:
    """True where the group need not be added; longer lists may hold a group twice, which costs less than looking through them."""
    number = len(groups)
    return bool(groups) and (
        groups[-1] is group or number >= MOST_LOOKED_AT or (number < FEW_GROUPS and group in groups)
    )
