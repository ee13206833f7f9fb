"""Sketches and the groups that they have joined so far -> the groups that a further claim is held against.

A claim finds groups by its own article, by the words of its sentence, by day and place, by figure, by party. The lookup also keeps in
mind what differs on its lists from those of an earlier grouping (`touch`), so that a claim need be held against that alone (`otherwise`).
"""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from whosaid.knowledge.resolve import AREA_PRECISION, Chain
from whosaid.resolve.facets import ALL_NAMES, FOUND, HERE, KIND, asked_for
from whosaid.resolve.group import Group
from whosaid.resolve.keys import Key, day_keys, keys_beside, keys_of, near_keys, page_key
from whosaid.resolve.likeness import Judge
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Step
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
    own: int
    """Number of those of its own article, which come first."""
    near: int
    """Number of the others before the days before and after were looked at."""


class _Trace:
    """What is new or another under one key."""

    __slots__ = ("groups", "lost", "place")

    def __init__(self) -> None:
        self.place = MOST_LOOKED_AT
        """From this place on the list is another."""
        self.groups: dict[str, tuple[Group, int, int]] = {}
        """By the claims that founded them, groups with their places, and in which facets they are not as they were."""
        self.lost: dict[str, int] = {}
        """The claims that founded groups to which a claim led there that does so no more, with the places where it did."""


class Otherwise:
    """What a claim finds otherwise than in the earlier grouping."""

    __slots__ = (
        "early",
        "facets",
        "groups",
        "is_long",
        "lost",
        "lost_own",
        "new_far",
        "new_near",
        "new_own",
        "of_kind",
        "own",
        "reach",
    )

    def __init__(self, facets: int) -> None:
        self.facets = facets
        """Those that the claim is held against."""
        self.groups: dict[str, Group] = {}
        """Groups that are new there or not as they were, by the claims that founded them."""
        self.reach = 0
        """So many places further in its last list may stand what it looked at."""
        self.own: set[str] = set()
        """Those of them of its own article; whoever asks takes them in until now."""
        self.new_own: set[str] = set()
        """Those which are new in its own article."""
        self.lost_own: set[str] = set()
        """Groups that may have no claims of its article any more."""
        self.of_kind: set[str] = set()
        """Those which may have had another kind."""
        self.new_near: set[str] = set()
        """Those which are new there."""
        self.new_far: set[str] = set()
        """Those which are new on the days before and after."""
        self.early: set[str] = set()
        """Those of the new ones that it finds before any of which it did not ask."""
        self.lost: set[str] = set()
        """Groups that may be missing."""
        self.is_long = False
        """True where a list that it looks through to its end may be cut: what else has moved nobody knows."""

    @property
    def is_any(self) -> bool:
        """False where it finds nothing otherwise."""
        return bool(self.groups or self.lost or self.is_long)


class Lookup:
    """Where a claim's likely groups are found."""

    def __init__(self, placeless: frozenset[str], judge: Judge, untouched: Untouched) -> None:
        self._judge = judge
        self._untouched = untouched
        self._placeless = placeless
        self._lists: dict[Key, list[Group]] = {}
        self._touched: dict[Key, _Trace] = {}
        self._touched_days: dict[Key, dict[Key, _Trace]] = {}
        """The same by day, or end of a period, and then by what follows in the key."""
        self._kinds: dict[str, set[Chain]] = {}
        """Kinds of the claims that groups have lost, by the claims that founded them."""

    def add(self, group: Group, sketch: Sketch, facets: int) -> None:
        """Make the group findable by what this claim says.

        `facets` are those in which it is not as it was in an earlier grouping, all of them where that had nothing like it here.
        """
        self.add_page(group, sketch, facets)
        for key in keys_of(sketch, self._placeless):
            self._append(key, group, facets)

    def add_page(self, group: Group, sketch: Sketch, facets: int) -> None:
        """Make the group findable from the claim's own article."""
        self._append(page_key(sketch), group, facets)

    def _append(self, key: Key, group: Group, facets: int) -> None:
        groups = self._under(key)
        if _has(groups, group):
            return
        if facets:
            self._touch(key, len(groups), group, facets)
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

    def touch(self, group: Group, sketch: Sketch, facets: int) -> None:
        """From here on whoever finds the group where this member of it stands finds another than in the earlier grouping."""
        for key in (page_key(sketch), *keys_of(sketch, self._placeless)):
            groups = self._lists.get(key, _NONE)  # as far as anybody has asked: if not there, it stands behind
            self._touch(key, groups.index(group) if group in groups else len(groups), group, facets)

    def note_kinds(self, founder: str, kinds: Iterable[Chain]) -> None:
        """The group is not as it was: it had one of these kinds, or may have it now because of one of its claims."""
        self._kinds.setdefault(founder, set()).update(kinds)

    def lose(self, sketch: Sketch, step: Step) -> None:
        """From here on the group is missing where this claim of it stands, unless others have led to it."""
        group = self._untouched.group(step.chosen)
        self.note_kinds(step.chosen, [sketch.kind])
        for key in (page_key(sketch), *(() if step.is_twin else keys_of(sketch, self._placeless))):
            if group is None or (group not in self._lists.get(key, _NONE) and group not in self._under(key)):
                place = len(self._under(key))
                trace = self._touch(key, place, None, FOUND)
                if trace is not None:
                    trace.lost[step.chosen] = min(place, trace.lost.get(step.chosen, place))

    def is_kin(self, sketch: Sketch, founder: str) -> bool:
        """True where the claim may have found the group in the earlier grouping, though it is not as it was or missing."""
        return any(self._judge.outcome(sketch, kind) != "kind.apart" for kind in self._kinds.get(founder, ()))

    def touch_words(self, group: Group, sketch: Sketch) -> None:
        """From here on whoever prints the claim's sentence finds something else than in the earlier grouping."""
        if sketch.words:
            self._touch(("words", sketch.words), 0, group, HERE)

    def touch_page(self, group: Group, sketch: Sketch) -> None:
        """From here on the claim's article finds other claims of its own in the group."""
        self._touch(page_key(sketch), 0, group, HERE)

    def _touch(self, key: Key, place: int, group: Group | None, facets: int) -> _Trace | None:
        if key[0] == "page":
            facets &= ~ALL_NAMES  # nothing to claims of one article
        if not facets or not self._untouched.is_any or place >= MOST_LOOKED_AT:
            return None
        trace = self._touched.get(key)
        if trace is None:
            trace = self._touched[key] = _Trace()
            if len(key) > 2:
                day = key[: 4 if key[2] == "period" else 3]
                self._touched_days.setdefault(day, {})[key[len(day) :]] = trace
        self._untouched.wake(key, facets)
        trace.place = min(trace.place, place)
        if group is not None:
            founder = group.founder.claim
            known = trace.groups.get(founder)
            if known is not None:
                first = place if facets & ~known[2] & FOUND else known[1]
                trace.groups[founder] = (group, first, facets | known[2])
            else:
                trace.groups[founder] = (group, place, facets)
        return trace

    def otherwise(self, sketch: Sketch, *, far: bool, reach: int) -> Otherwise | None:
        """What the claim finds otherwise than in the earlier grouping, None for nothing; `far` and `reach` as they were then."""
        touched = self._touched
        if not touched:
            return None
        found: Otherwise | None = None
        page = touched.get(page_key(sketch))
        if page is not None:
            found = Otherwise(asked_for(sketch))
            self._gather(found, page_key(sketch), page, found.new_own, None)
            found.lost_own.update(found.lost)
        lists, last = divmod(reach, _REACH_PLACES)
        for number, key, trace, is_far in self._traces(sketch, far=far):
            if number < lists or (number == lists and trace.place < last):
                found = found or Otherwise(asked_for(sketch))
                new = found.new_far if is_far else found.new_near
                self._gather(found, key, trace, new, last if number == lists else None)
        return found if found is not None and found.is_any else None

    def _traces(self, sketch: Sketch, *, far: bool) -> Iterator[tuple[int, Key, _Trace, bool]]:
        """What is new or another in other articles where the claim looks: number of the list, its key, its trace, and whether it is one of the
        days before and after. The lists are those of `_beside`, but days under which nothing is another are passed over.
        """
        beside = keys_beside(sketch, self._placeless)
        for number, key in enumerate(beside):
            trace = self._touched.get(key)
            if trace is not None:
                yield number, key, trace, False
        first, places = len(beside), sketch.place if sketch.precision < AREA_PRECISION else ()
        for is_far in (False, True)[: 1 + far] if places else ():
            days = day_keys(sketch, int(is_far))
            there = [(number, day) for number, day in enumerate(days, first) if day in self._touched_days]
            if there:
                ends = [*((place,) for place in places), (places[0], "inside")]
                for start, end in zip(range(0, len(ends) * len(days), len(days)), ends, strict=True):
                    for number, day in there:
                        trace = self._touched_days[day].get(end)
                        if trace is not None:
                            yield start + number, (*day, *end), trace, is_far
            first += (len(places) + 1) * len(days)

    def _gather(self, found: Otherwise, key: Key, trace: _Trace, new: set[str], last: int | None) -> None:
        """Adds what is otherwise under the key; `last` is the place up to which the claim looked there, None for all of it."""
        most = early = MOST_LOOKED_AT
        if last is not None:
            found.reach = sum(bool(facets & FOUND) and place < last for _, place, facets in trace.groups.values())
            most = last + len(trace.groups)  # so far what it looked at may have moved
            early = last - len(trace.lost)
        found.lost.update([founder for founder, place in trace.lost.items() if place < most])
        is_other = bool(trace.lost)
        for founder, (group, place, facets) in trace.groups.items():
            is_other |= bool(facets & FOUND)
            if place < most and facets & found.facets:
                found.groups[founder] = group
                if facets & KIND:
                    found.of_kind.add(founder)
                if facets & (KIND | FOUND):
                    new.add(founder)
                if facets & FOUND and place < early:
                    found.early.add(founder)
        if is_other and last is None and self._may_be_long(key, len(trace.lost)):
            found.is_long = True

    def _may_be_long(self, key: Key, lost: int) -> bool:
        """True where so many groups stand under the key, or may have stood, that some may not be looked at or stand there twice."""
        most = len(self._lists.get(key, _NONE)) + self._untouched.most_under(key) + lost
        return most >= FEW_GROUPS and len(self._under(key)) + lost >= FEW_GROUPS

    def leads_to(self, sketch: Sketch, group: Group, *, far: bool, reach: int) -> bool:
        """True where the claim finds the group for sure in a list that it looks through to its end."""
        keys = frozenset(self._beside(sketch, far=far)[: reach // _REACH_PLACES])
        steps = self._untouched.steps
        return any(
            key in keys and not self._may_be_long(key, 0)
            for member in group.members()
            if not steps[member.claim].is_twin
            for key in keys_of(member, self._placeless)
        )

    def may_lead_to(self, sketch: Sketch, group: Group) -> bool:
        """True where a claim of the group stands in a list that the claim may look through."""
        keys = frozenset(self._beside(sketch, far=True))
        return any(not keys.isdisjoint(keys_of(member, self._placeless)) for member in group.members())

    def _beside(self, sketch: Sketch, *, far: bool) -> list[Key]:
        """The keys under which a claim looks in other articles, in order."""
        keys = keys_beside(sketch, self._placeless) + near_keys(sketch, 0)
        return keys + near_keys(sketch, 1) if far else keys

    @staticmethod
    def reach_of(before: Step, met: Otherwise) -> int:
        """How far the claim looks at least, where so far a list has become longer in front."""
        lists, last = divmod(before.reach, _REACH_PLACES)
        return lists * _REACH_PLACES + min(last + met.reach, MOST_LOOKED_AT) if met.reach else before.reach

    def comes_first(self, sketch: Sketch, one: Group, other: Group, *, far: bool, own: bool) -> bool:
        """True where the claim finds the one group before the other, both of them in its article or none."""
        for key in [page_key(sketch)] if own else self._beside(sketch, far=far):
            for group in self._under(key)[:MOST_LOOKED_AT]:
                if group is one or group is other:
                    return group is one
        return False

    def candidates(self, sketch: Sketch) -> Found:
        """Groups of its own article, then those of its words, day and place, the closest first, each once."""
        found: dict[int, Group] = {id(group): group for group in self._under(page_key(sketch))[:MOST_LOOKED_AT]}
        self._untouched.all_until_now(found.values())
        own = len(found)
        keys = chain(keys_beside(sketch, self._placeless), near_keys(sketch, 0))
        looked, reach = self._collect(found, own + MOST_CANDIDATES, sketch, keys, 0)
        near = len(found) - own
        far = not sketch.firm or near < FEW_CANDIDATES
        if far and reach == WHOLE_REACH:
            _, reach = self._collect(found, own + MOST_CANDIDATES, sketch, near_keys(sketch, 1), looked)
        return Found(found.values(), far, reach, own, near)

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
