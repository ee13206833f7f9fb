"""Sketches in an order of their own -> groups, and the step that each claim took; steps of an earlier grouping hold as long as they can.

Claims are taken in order of their exactness, whatever the order in which they came, and each goes to the best group so far. So the outcome
for a claim depends only on what it finds in the lookup. Where that is what it found in an earlier grouping, its step is the same and
nothing needs to be judged: only new claims, those that find something else, and in turn those that find what these did, are.
Claims that nothing touches are not even taken (`Untouched`). The groups are the same as without earlier steps.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from whosaid.knowledge.resolve import AREA_PRECISION, Chain, ResolveRules
from whosaid.resolve.again import Again
from whosaid.resolve.facets import CHANGED, NEW, differing
from whosaid.resolve.former import Former
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import ACROSS, WITHIN, Judge, Weighing
from whosaid.resolve.lookup import Found, Lookup
from whosaid.resolve.rulings import Rulings
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Earlier, Order, Step, exactness, twin_of
from whosaid.resolve.untouched import Untouched, is_plain, join


class Replay:
    """One grouping; `run` once, then ask."""

    def __init__(self, rules: ResolveRules, rulings: Rulings, sketches: Sequence[Sketch], earlier: Earlier) -> None:
        self.judged = 0
        """Claims that had to be judged."""
        self._rules = rules
        self._rulings = rulings
        self._sketches = sketches
        self._earlier = earlier
        self._untouched = Untouched(sketches, earlier, rules)
        self.steps = self._untouched.steps
        self._judge = Judge(rules)
        self._lookup = Lookup(rules.placeless, self._judge, self._untouched)
        self._twins: dict[tuple[object, ...], tuple[Group, str]] = {}
        self._former = Former(earlier, self._untouched, rules)
        self._again = Again(self._judge, self._lookup, self._untouched, self._former)
        self._changed: dict[int, int] = {}

    def run(self) -> None:
        """Takes every claim to its group, but those that nothing touches."""
        untouched = self._untouched
        untouched.wake_named(self._rulings.named)
        for order, sketch, lost in self._in_turn():
            untouched.now = order
            if lost is not None:
                self._lose(sketch, lost)
            else:
                self._take(sketch, self._earlier.steps.get(sketch.claim))

    def retold(self) -> set[str]:
        """The claims that founded groups of which a member, a link or the nearest claim outside may be another than in the earlier grouping."""
        before = self._earlier.steps
        was = {step.chosen for step in before.values()} | {step.chosen for _, step in self._earlier.gone}
        founders = self.founders()
        found: set[str] = {named for _, step in self._earlier.gone for named in (step.chosen, step.other)}
        for claim, step in [(claim, step) for claim, step in self.steps.items() if before.get(claim) is not step]:
            earlier = before.get(claim)
            if earlier is None:
                found.update((step.chosen, step.other))
            elif step.told != earlier.told:
                found.update((step.chosen, step.other, earlier.chosen, earlier.other))
        other_founders = was ^ founders
        if other_founders:
            found.update([step.chosen for step in self.steps.values() if step.other in other_founders])
        return found & founders

    def founders(self) -> set[str]:
        """The claims that founded the groups."""
        return {step.chosen for step in self.steps.values()}

    def whole(self, founders: Collection[str]) -> list[Group]:
        """The groups of these claims with all members; what stands nearest is not told."""
        return self._untouched.whole(founders)

    def groups(self, founders: Collection[str]) -> list[Group]:
        """The groups of these claims with all members and the nearest claim outside, in the order in which they were founded."""
        groups = self.whole(founders)
        named = {group.founder.claim: group for group in groups}
        every = self.founders()
        near = [(claim, step) for claim, step in self.steps.items() if step.chosen in named or step.other in named]
        for claim, step in near:
            if step.other in every:
                own, other = named.get(step.chosen), named.get(step.other)
                if own is not None:
                    own.come_near(step.points, claim, step.outside)
                if other is not None:
                    other.come_near(step.points, step.outside, claim)
        return groups

    def _in_turn(self) -> Iterator[tuple[Order, Sketch, Step | None]]:
        """What is to be done, in order: claims that are gone with their step, new ones, and those that were woken meanwhile."""
        gone = (
            (exactness(sketch), 0, number, sketch, step) for number, (sketch, step) in enumerate(self._earlier.gone)
        )
        new = (
            (exactness(sketch), 1, number, sketch, None)
            for number, sketch in enumerate(self._sketches)
            if sketch.claim not in self._earlier.steps
        )
        for order, _, _, sketch, step in sorted(chain(gone, new)):  # of one claim what it was comes before what it is
            yield from ((*woken, None) for woken in self._untouched.woken(order))
            yield order, sketch, step
        yield from ((*woken, None) for woken in self._untouched.woken(None))

    def _take(self, sketch: Sketch, before: Step | None) -> None:
        self._untouched.take(sketch.claim)
        is_named = self._rulings.names(sketch.claim)
        is_known = before is not None and not is_named and not self._untouched.may_be_twin_of_another(sketch)
        twin = None if is_known or is_named else self._twin(sketch)
        if twin is None and before is not None and not is_named:
            again = self._again.step(sketch, before) if not before.is_twin else before if is_known else None
            if again is not None:
                self._stay(sketch, again)
                return
        if twin:
            group, partner = twin
            step = twin_of(group.founder.claim, partner)
        else:
            step, group = self._judged(sketch, before, self._lookup.candidates(sketch))
        is_same = before is not None and before.chosen == step.chosen and before.is_twin == step.is_twin
        if is_same and not is_named and id(group) not in self._changed:
            self._untouched.leave(sketch.claim, step)
            return
        self._put(sketch, group, step, before)
        self._rulings.settle(sketch.claim, group)

    def _stay(self, sketch: Sketch, step: Step) -> None:
        """The claim goes where it went in the earlier grouping."""
        group = self._untouched.founded.get(step.chosen) if step.chosen != sketch.claim else None
        if group is None or id(group) not in self._changed:
            self._untouched.leave(sketch.claim, step)
        else:
            self._put(sketch, group, step, step)

    def _twin(self, sketch: Sketch) -> tuple[Group, str] | None:
        """Group and id of the first claim that says the same."""
        if not is_plain(sketch):
            return None
        known = self._twins.get(sketch.signature)
        return known or (self._untouched.first_alike(sketch) if self._untouched.is_any else None)

    def _found(self, sketch: Sketch, before: Step | None) -> Group:
        group = self._untouched.found(sketch)
        if before is None or before.chosen != sketch.claim:
            self._again.fresh.add(sketch.claim)
        return group

    def _put(self, sketch: Sketch, group: Group, step: Step, before: Step | None) -> None:
        """The claim becomes a member of its group; who looks for it later is told whether that is new."""
        self.steps[sketch.claim] = step
        self._untouched.until_now(group)
        if id(group) in self._changed:
            self._lookup.note_kinds(group.founder.claim, [sketch.kind])
        if not step.is_twin and is_plain(sketch) and not self._rulings.names(sketch.claim):
            self._twins[sketch.signature] = (group, sketch.claim)
        if before is not None and before.chosen == step.chosen and before.is_twin == step.is_twin:
            self._add(group, sketch, step, is_new=False)
            join(group, sketch, step, self._rules)
            return
        self._untouched.wake_alike(sketch)
        if before is not None:
            self._lose(sketch, before)
        if not self._untouched.is_any:  # nobody is to be told
            self._add(group, sketch, step, is_new=True)
            join(group, sketch, step, self._rules)
            return
        if group.founder is sketch:
            self._change(group, CHANGED)
        elif sketch.article in self._earlier.articles:
            self._lookup.touch_page(group, sketch)
        known, kind, words = group.outlook, group.kind, sketch.words in group.words
        self._add(group, sketch, step, is_new=True)
        join(group, sketch, step, self._rules)
        self._change(group, differing(known, group.outlook), kind)
        if not words:
            self._lookup.touch_words(group, sketch)

    def _add(self, group: Group, sketch: Sketch, step: Step, *, is_new: bool) -> None:
        add = self._lookup.add_page if step.is_twin else self._lookup.add
        add(group, sketch, NEW if is_new else self._changed.get(id(group), 0))

    def _lose(self, sketch: Sketch, step: Step) -> None:
        """What was a member of a group in the earlier grouping is none here."""
        group, now = self._untouched.group(step.chosen), self._untouched.now
        if group is not None:
            self._untouched.until_now(group)
            self._lookup.touch_page(group, sketch)
            if sketch.words not in group.words:
                self._lookup.touch_words(group, sketch)
            self._lookup.note_kinds(step.chosen, [group.kind, *self._former.later_kinds(step.chosen, now)])
            self._change(group, differing(self._former.outlook(step.chosen, now), group.outlook))
        if step.chosen == sketch.claim:
            self._untouched.wake_members(sketch.claim)
        self._untouched.wake_alike(sketch)
        self._lookup.lose(sketch, step)

    def _change(self, group: Group, facets: int, *kinds: Chain) -> None:
        """From here on the group is another in these facets than in the earlier grouping at this point, where it was of one of these kinds."""
        known = self._changed.get(id(group), 0)
        new = facets & ~known
        if new:
            self._changed[id(group)] = known | new
            self._untouched.until_now(group)
            self._lookup.note_kinds(group.founder.claim, [group.kind, *kinds])
            if not known:
                self._untouched.wake_members(group.founder.claim)
            for member in group.members():
                self._lookup.touch(group, member, new)

    def _judged(self, sketch: Sketch, before: Step | None, found: Found) -> tuple[Step, Group]:
        """The best group that reaches the threshold, or a new one of its own."""
        self.judged += 1
        weigh = Weighing(self._judge, sketch).nearness
        judged = [(weigh(group), group) for group in found.groups]
        fit = [
            (points, group)
            for points, group in judged
            if points >= _threshold(sketch, group) and not self._rulings.forbid(sketch.claim, group)
        ]
        best = max(fit, key=_first, default=None)
        if best and not _is_clear(sketch, best, fit, self._judge):
            best = None
        partner = best[1].partner(sketch) if best else ""
        others = [pair for pair in judged if best is None or pair[1] is not best[1]]
        points, other = max(others, key=_first, default=(0.0, None))
        outside = other.partner(sketch) if other else ""
        group = best[1] if best else self._found(sketch, before)
        named = other.founder.claim if other else ""
        place = {id(one): number for number, one in enumerate(found.groups, 1 - found.own)}
        own = other is not None and place[id(other)] <= 0
        depth = max(0, place[id(best[1])] if best else 0, place[id(other)] if other else 0)
        looked = found.far, found.reach, found.near, len(found.groups) - found.own, depth, own
        return Step(group.founder.claim, partner, False, named, outside, points, *looked), group


def _first(pair: tuple[float, Group]) -> float:
    return pair[0]


def _threshold(sketch: Sketch, group: Group) -> float:
    return WITHIN if sketch.article in group.pages else ACROSS


def _is_clear(sketch: Sketch, best: tuple[float, Group], fit: list[tuple[float, Group]], judge: Judge) -> bool:
    """False where words that do not name the act, or only an area of many acts, in another page, fit two acts equally well."""
    points, chosen = best
    is_wide = bool(sketch.place and chosen.place) and max(sketch.precision, chosen.precision) >= AREA_PRECISION
    if sketch.article in chosen.pages or (judge.kind(sketch, chosen) == "kind.same" and not is_wide):
        return True
    return not any(group is not chosen and other == points for other, group in fit)
