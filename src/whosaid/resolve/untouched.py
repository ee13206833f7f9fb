"""Claims whose step of an earlier grouping still holds, as nothing has touched them -> what of them a claim meets that is taken now.

Nobody takes them to their groups again: they stand on shelves, by article, words, names, figures and days. A list of the lookup gets
those who stand under its key when it is asked for, and a group its members when it is held against a claim - each time those before the
claim that is being taken. Whoever may look where something is another now is woken, and then taken in its turn.
"""

from collections.abc import Iterable, Iterator, Mapping
from heapq import heappop, heappush

from whosaid.knowledge.resolve import AGE, AREA_PRECISION, IMPRINT_DAYS, ResolveRules
from whosaid.resolve.facets import FOR_ALL, asked_for
from whosaid.resolve.group import GROUPED, Group
from whosaid.resolve.keys import PERIOD_DAYS, Key, is_site_key, looks_by_figure, site_keys, stands_under
from whosaid.resolve.recall import with_names
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Earlier, Order, Step, exactness

#: Claims still to come, the next one last.
_Coming = list[tuple[Order, Sketch]]


class Untouched:
    """The claims of now that an earlier grouping took to groups, until something touches them."""

    def __init__(self, sketches: Iterable[Sketch], earlier: Earlier, rules: ResolveRules) -> None:
        self._woken: list[tuple[Order, Sketch]] = []  # a heap
        self.founded: dict[str, Group] = {}
        """By the claim that founded them, groups that were asked for or founded anew."""
        self.steps: dict[str, Step] = dict(earlier.steps)
        """Claim -> where it went."""
        self.now: Order = ()
        """The claim that is being taken."""
        self._rules = rules
        self._before = earlier.steps
        self._telling = earlier.telling
        self._orders: dict[str, Order] = {}
        self._told: dict[str, Sketch] = {}
        self._sketches = [sketch for sketch in sketches if sketch.claim in self._before] if earlier.steps else []
        self.is_any = bool(self._sketches)
        """False for a grouping without an earlier one."""
        self._taken: set[str] = set()
        self._awake: set[str] = set()
        self._roused: dict[Key, int] = {}
        self._alike_roused: set[Key] = set()
        self._members: dict[str, list[Sketch]] = {}
        self._shelves: dict[Key, list[Sketch]] = {}
        self._places: dict[Key, dict[str, list[Sketch]]] = {}
        self._alike: dict[Key, list[Sketch]] = {}
        self._standing: dict[Key, _Coming] = {}
        self._coming: dict[int, _Coming] = {}
        self._shelve()

    def _shelve(self) -> None:
        before, telling, placeless = self._before, self._telling, self._rules.placeless
        members, shelves, alike = self._members, self._shelves, self._alike
        for sketch in self._sketches:
            step = before[sketch.claim]
            members.setdefault(step.chosen, []).append(sketch)
            shelves.setdefault(("page", sketch.article), []).append(sketch)
            if is_plain(sketch):
                alike.setdefault(_alike_key(sketch), []).append(sketch)
            if not step.is_twin:
                for shelf in shelves_of(sketch, telling, placeless):
                    shelves.setdefault(shelf, []).append(sketch)

    # ------------------------------------------------------------------------------------------------- who is untouched
    def take(self, claim: str) -> None:
        """The claim is being taken, so it is no longer untouched."""
        self._taken.add(claim)

    def leave(self, claim: str, step: Step) -> None:
        """The claim that was being taken stays where it is."""
        self._taken.discard(claim)
        self.steps[claim] = step

    def wake(self, key: Key, facets: int) -> None:
        """Those who look under the key and are held against one of these facets are to be taken, as far as they come later."""
        known = self._roused.get(key, 0)
        new = facets & ~known
        if new:
            self._roused[key] = known | new
            looking = self._looking(key)
            self._rouse(looking if new & FOR_ALL else [sketch for sketch in looking if asked_for(sketch) & new])

    def _looking(self, key: Key) -> Iterable[Sketch]:
        """The claims that look under the key."""
        shelf = shelf_of(key)
        if shelf is key:
            held = self._shelves.get(key, ())
            is_plain_key = len(key) <= 2 or is_site_key(key)
            return held if is_plain_key else [sketch for sketch in held if looks_by_figure(sketch)]
        mode, day = key[0], shelf[-1]
        if key[-1] == "by":
            return [sketch for sketch in self._shelves.get(shelf, ()) if sketch.by]
        assert isinstance(day, int)  # noqa: S101 - for mypy
        is_inside, is_period = key[-1] == "inside", len(shelf) > 2
        place, steps, found = str(key[-2] if is_inside else key[-1]), self.steps, []
        for other in range(day - 1, day + (1 if is_period else IMPRINT_DAYS) + 1):
            for sketch in self._placed((*shelf[:-1], other)).get(place, ()):
                if sketch.mode != mode or (is_inside and sketch.place[0] != place):
                    continue
                if other == day or steps[sketch.claim].far:
                    found.append(sketch)
        return found

    def wake_alike(self, sketch: Sketch) -> None:
        """Those who say the same as the claim are to be taken, as far as they come later."""
        if is_plain(sketch):
            key = _alike_key(sketch)
            self._alike_roused.add(key)
            self._rouse(self._alike.get(key, ()))

    def may_be_twin_of_another(self, sketch: Sketch) -> bool:
        """True where the first one that says the same as this claim may be another now."""
        return is_plain(sketch) and _alike_key(sketch) in self._alike_roused

    def wake_members(self, founder: str) -> None:
        """The claims that were in the group are to be taken, as far as they come later."""
        self._rouse(self._members.get(founder, ()))

    def wake_named(self, names: Iterable[str]) -> None:
        """These claims are to be taken, and those who say the same."""
        wanted = frozenset(names)
        for sketch in self._sketches if wanted else ():
            if sketch.claim in wanted:
                self._rouse([sketch])
                self.wake_alike(sketch)

    def woken(self, until: Order | None) -> Iterator[tuple[Order, Sketch]]:
        """Claims that something may have touched, in order, those before this place; each is taken before the next one is asked for."""
        while self._woken and (until is None or self._woken[0][0] < until):
            order, sketch = heappop(self._woken)
            yield order, self._as_told(sketch)

    def _rouse(self, sketches: Iterable[Sketch]) -> None:
        for sketch in sketches:
            if sketch.claim not in self._awake:
                order = self._order(sketch)
                if order > self.now:
                    self._awake.add(sketch.claim)
                    heappush(self._woken, (order, sketch))

    # --------------------------------------------------------------------------------------------- what a claim meets
    def _order(self, sketch: Sketch) -> Order:
        order = self._orders.get(sketch.claim)
        if order is None:
            order = self._orders[sketch.claim] = exactness(sketch)
        return order

    def _as_told(self, sketch: Sketch) -> Sketch:
        """The sketch without names that tell nothing."""
        if not sketch.whom:
            return sketch
        told = self._told.get(sketch.claim)
        if told is None:
            told = self._told[sketch.claim] = with_names(sketch, self._telling)
        return told

    def _last_first(self, sketches: Iterable[Sketch]) -> _Coming:
        return sorted([(self._order(sketch), sketch) for sketch in sketches], reverse=True)  # no two have one place

    def group(self, founder: str) -> Group | None:
        """The group that the claim founded, perhaps without its latest members; None where it founded none."""
        group = self.founded.get(founder)
        if group is None:
            step = None if founder in self._taken else self._before.get(founder)
            if step is None or step.chosen != founder:
                return None
            sketch = next(sketch for sketch in self._members[founder] if sketch.claim == founder)
            group = self.found(self._as_told(sketch))
        return group

    def members(self, founder: str) -> list[Sketch]:
        """The claims of now that were in the group in the earlier grouping."""
        return [self._as_told(sketch) for sketch in self._members.get(founder, ())]

    def stands(self, founder: str) -> bool:
        """True where the claim founded a group: so the group need not be made to know it."""
        if founder in self.founded:
            return True
        step = None if founder in self._taken else self._before.get(founder)
        return step is not None and step.chosen == founder

    def found(self, sketch: Sketch) -> Group:
        """A group of the claim, which is about to take in its members of before as far as nothing touches them."""
        group = self.founded[sketch.claim] = Group(sketch)
        coming = self._members.get(sketch.claim)
        if coming:
            self._coming[id(group)] = self._last_first(coming)
        return group

    def until_now(self, group: Group) -> None:
        """Takes in the untouched members that come before the claim that is being taken."""
        self.all_until_now((group,))

    def all_until_now(self, groups: Iterable[Group]) -> None:
        """The same for some groups."""
        all_coming, now = self._coming, self.now
        for group in groups if all_coming else ():
            coming = all_coming.get(id(group))
            while coming and coming[-1][0] < now:
                sketch = coming.pop()[1]
                if sketch.claim not in self._taken:
                    join(group, self._as_told(sketch), self.steps[sketch.claim], self._rules)

    def standing(self, key: Key) -> Iterator[Group]:
        """Groups to which untouched claims lead under the key, in order: those since the key was last asked for, before the claim of now."""
        coming = self._standing.get(key)
        if coming is None:
            coming = self._standing[key] = self._last_first(self._there(key))
        while coming and coming[-1][0] < self.now:
            sketch = coming.pop()[1]
            if sketch.claim not in self._taken:
                group = self.group(self.steps[sketch.claim].chosen)
                if group is not None:
                    yield group

    def _there(self, key: Key) -> Iterable[Sketch]:
        """The claims that stand under the key."""
        shelf = shelf_of(key)
        held = self._shelves.get(shelf, [])
        if shelf is key:
            return held
        if key[-1] != "by":
            held = self._placed(shelf).get(str(key[len(shelf) + 1]), [])
        return [sketch for sketch in held if stands_under(sketch, key, self._rules.placeless)]

    def most_under(self, key: Key) -> int:
        """No fewer than the claims that stand under the key."""
        shelf = shelf_of(key)
        if shelf is key or key[-1] == "by":
            return len(self._shelves.get(shelf, ()))
        return len(self._placed(shelf).get(str(key[len(shelf) + 1]), ()))

    def _placed(self, shelf: Key) -> Mapping[str, list[Sketch]]:
        """The claims of a shelf by their places, the wider ones too."""
        places = self._places.get(shelf)
        if places is None:
            places = self._places[shelf] = {}
            for sketch in self._shelves.get(shelf, ()):
                for place in sketch.place:
                    places.setdefault(place, []).append(sketch)
        return places

    def first_alike(self, sketch: Sketch) -> tuple[Group, str] | None:
        """Group and id of the first untouched claim before this one that says the same."""
        alike = self._alike.get(_alike_key(sketch), ())
        met = [
            (self._order(one), one)
            for one in alike
            if one.figures == sketch.figures and one.by == sketch.by and one.claim not in self._taken
        ]
        before = [pair for pair in met if pair[0] < self.now and self._as_told(pair[1]).signature == sketch.signature]
        first = min(before, default=None)
        if first is None:
            return None
        group = self.group(self.steps[first[1].claim].chosen)
        return None if group is None else (group, first[1].claim)

    def whole(self, founders: Iterable[str]) -> list[Group]:
        """These groups with all members, in the order in which they were founded."""
        self.now = (float("inf"),)
        groups = [group for group in map(self.group, founders) if group is not None]
        self.all_until_now(groups)
        return sorted(groups, key=_founding)


def join(group: Group, sketch: Sketch, step: Step, rules: ResolveRules) -> None:
    """Makes the claim a member of the group."""
    if step.partner:
        group.links.append((step.partner, sketch.claim, GROUPED))
    group.take_in(sketch, rules)


def is_plain(sketch: Sketch) -> bool:
    """True where others may say the same: with a day and a place."""
    return sketch.first is not None and bool(sketch.place)


def shelves_of(sketch: Sketch, telling: frozenset[str], placeless: frozenset[str]) -> set[Key]:
    """The shelves of all keys under which a claim stands or looks, but its article's and the days before and after; as `shelf_of` has them.

    Of its names those that tell something.
    """
    root = sketch.kind[-1]
    shelves: set[Key] = {("words", sketch.words)} if sketch.words else set()
    if not telling.isdisjoint(sketch.whom):
        shelves.update([(sketch.mode, name) for name in sketch.whom if name in telling and not name.startswith(AGE)])
    if sketch.place:
        for figure in sketch.figures:
            shelves.add((sketch.mode, root, figure, sketch.place[-1]))
    first, last = sketch.first, sketch.last
    end = first if last is None else last
    if sketch.scope == "period" and end is not None:
        shelves.add((root, "period", end // PERIOD_DAYS))
    is_near = bool(sketch.place) and sketch.precision < AREA_PRECISION
    if sketch.scope == "incident" and is_near and first is not None and last is not None:
        shelves.update([(root, day) for day in range(min(first, last), max(first, last) + 1)])
    if sketch.by and root in placeless and first == last is not None:
        shelves.add((root, first))
    shelves.update(site_keys(sketch))
    return shelves


def shelf_of(key: Key) -> Key:
    """Where claims stand that are found by the key: by its day if it has one, whatever the place; else by the key itself."""
    if len(key) > 2:
        if key[2] == "period":
            return key[1:4]
        if isinstance(key[2], int):
            return key[1:3]
    return key


def _alike_key(sketch: Sketch) -> Key:
    return (sketch.first, sketch.last, sketch.kind[0], sketch.place[0])


def _founding(group: Group) -> Order:
    return exactness(group.founder)
