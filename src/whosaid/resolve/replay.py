"""Sketches in an order of their own -> groups, and the step that each claim took; steps of an earlier grouping hold as long as they can.

Claims are taken in order of their exactness, whatever the order in which they came, and each goes to the best group so far. So the outcome
for a claim depends only on what it finds in the lookup. Where that is what it found in an earlier grouping, its step is the same and
nothing needs to be judged: only new claims, those that find something else, and in turn those that find what these did, are.
Claims that nothing touches are not even taken (`Untouched`). The groups are the same as without earlier steps.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain, islice

from whosaid.knowledge.resolve import ResolveRules
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import ACROSS, WITHIN, Judge, Weighing
from whosaid.resolve.lookup import Found, Lookup
from whosaid.resolve.rulings import Rulings
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Earlier, Order, Step, exactness
from whosaid.resolve.untouched import Untouched, is_plain, join

#: Groups at the end of the list that a claim is held against which may be others in the next grouping: new groups push the last
#: ones off the list where it is full.
MAY_BE_OTHERS = 8
#: Groups of which a step notes that they must be found again; a single byte says how many.
MOST_SURE = 255


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
        self._changed: set[int] = set()
        self._fresh: set[int] = set()

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
        for claim, step in self.steps.items():
            earlier = before.get(claim)
            if step is not earlier:
                found.update((step.chosen, step.other))
                if earlier is not None:
                    found.update((earlier.chosen, earlier.other))
            elif step.other and (step.other not in founders or step.other not in was):
                found.add(step.chosen)
        return found & founders

    def founders(self) -> set[str]:
        """The claims that founded the groups."""
        return {step.chosen for step in self.steps.values()}

    def groups(self, founders: Collection[str]) -> list[Group]:
        """The groups of these claims with all members and the nearest claim outside, in the order in which they were founded."""
        groups = self._untouched.whole(founders)
        named = {group.founder.claim: group for group in groups}
        every = self.founders()
        for claim, step in self.steps.items():
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
        is_named = self._rulings.names(sketch.claim)
        self._untouched.take(sketch.claim)
        signature = sketch.signature if is_plain(sketch) and not is_named else None
        twin = self._twin(sketch, signature) if signature else None
        if twin:
            group, partner = twin
            step = Step(group.founder.claim, partner, True, "", "", 0.0, False, 0, 0, 0)
        else:
            again = None if before is None or is_named else self._step_again(sketch, before)
            step, group = again or self._judged(sketch, before, self._lookup.candidates(sketch))
        is_same = before is not None and before.chosen == step.chosen and before.is_twin == step.is_twin
        if is_same and not is_named and id(group) not in self._changed:
            self._untouched.leave(sketch.claim, step)
            return
        self._put(sketch, group, step, before)
        if signature and not twin:
            self._twins[signature] = (group, sketch.claim)
        self._rulings.settle(sketch.claim, group)

    def _twin(self, sketch: Sketch, signature: tuple[object, ...]) -> tuple[Group, str] | None:
        """Group and id of the first claim that says the same."""
        return self._twins.get(signature) or (self._untouched.first_alike(sketch) if self._untouched.is_any else None)

    def _step_again(self, sketch: Sketch, before: Step) -> tuple[Step, Group] | None:
        """The step of the earlier grouping, where the claim finds what it found then; None where nothing is to be had of it."""
        if before.is_twin or (before.chosen != sketch.claim and self._untouched.group(before.chosen) is None):
            return None
        if self._lookup.is_as_before(sketch, far=before.far, reach=before.reach):
            return before, self._untouched.group(before.chosen) or self._found(sketch, before)
        other, chosen = self._untouched.group(before.other), self._untouched.group(before.chosen)
        if other is None or self._lookup.is_printed_anew(sketch):
            return None
        found = self._lookup.candidates(sketch)
        return self._held_again(sketch, before, found, (chosen, other)) or self._judged(sketch, before, found)

    def _held_again(
        self, sketch: Sketch, before: Step, found: Found, nearest: tuple[Group | None, Group]
    ) -> tuple[Step, Group] | None:
        """The step of a claim that finds all groups of the earlier grouping, some of them changed, and perhaps new ones.

        Groups that are as they were are no nearer than they were: none was better than the chosen one, none nearer than the nearest of
        the rest. So only these two, the changed and the new ones are weighed. None where one of those might make another outcome.
        """
        candidates, (chosen, other) = found.groups, nearest
        known = [group for group in candidates if id(group) not in self._fresh]
        if other not in candidates or (chosen is not None and chosen not in candidates):
            return None
        if len(known) < before.sure or _digest(known[: before.sure]) != before.held:
            return None
        weighing = Weighing(self._judge, sketch)
        points, best = weighing.nearness(other), weighing.nearness(chosen) if chosen else 0.0
        if points < before.points or not self._stands(sketch, (chosen, best), (other, points), before.points):
            return None
        sure = frozenset(map(id, known[: before.sure])) - self._changed
        is_behind = False
        for group in candidates:
            if group is other:
                is_behind = True
            elif group is not chosen and id(group) not in sure:
                near = weighing.nearness(group)
                if near > points or (near == points and not is_behind):
                    return None
                if near >= _threshold(sketch, group) and (chosen is None or near >= best):
                    return None
        partner, outside = chosen.partner(sketch) if chosen else "", other.partner(sketch)
        step = Step(before.chosen, partner, False, before.other, outside, points, *_looked(found))
        return step, chosen or self._found(sketch, before)

    def _stands(
        self, sketch: Sketch, chosen: tuple[Group | None, float], other: tuple[Group, float], before: float
    ) -> bool:
        """True where of the chosen group, the nearest of the rest and all that are as they were the chosen one is the best still.

        `before`: how near the nearest was, and so the most that any of the unchanged ones is.
        """
        group, best = chosen
        is_other_fit = other[1] >= _threshold(sketch, other[0])
        if group is None:
            return before < ACROSS and not is_other_fit  # nearer ones may have been fit, and two of them equally
        if best < _threshold(sketch, group):
            return False
        if id(group) in self._changed:
            return best > before and not (is_other_fit and other[1] >= best)
        return id(other[0]) not in self._changed or not (is_other_fit and other[1] >= best)

    def _found(self, sketch: Sketch, before: Step | None) -> Group:
        group = self._untouched.found(sketch)
        if before is None or before.chosen != sketch.claim:
            self._fresh.add(id(group))
        return group

    def _put(self, sketch: Sketch, group: Group, step: Step, before: Step | None) -> None:
        """The claim becomes a member of its group; who looks for it later is told whether that is new."""
        self.steps[sketch.claim] = step
        self._untouched.until_now(group)
        if before is not None and before.chosen == step.chosen and before.is_twin == step.is_twin:
            self._add(group, sketch, step, is_new=id(group) in self._changed)
            join(group, sketch, step, self._rules)
            return
        self._untouched.wake_alike(sketch)
        if before is not None:
            self._lose(sketch, before)
        is_founder = group.founder is sketch
        if is_founder or sketch.article in self._earlier.articles:
            self._change(group)
        known, words = group.outlook, sketch.words in group.words
        self._add(group, sketch, step, is_new=True)
        join(group, sketch, step, self._rules)
        if known != group.outlook:
            self._change(group)
        elif not words:
            self._lookup.touch_words(sketch)

    def _add(self, group: Group, sketch: Sketch, step: Step, *, is_new: bool) -> None:
        if step.is_twin:
            self._lookup.add_page(group, sketch, is_new=is_new)
        else:
            self._lookup.add(group, sketch, is_new=is_new)

    def _lose(self, sketch: Sketch, step: Step) -> None:
        """What was a member of a group in the earlier grouping is none here."""
        group = self._untouched.group(step.chosen)
        if group is not None:
            self._change(group)
        if step.chosen == sketch.claim:
            self._untouched.wake_members(sketch.claim)
        self._untouched.wake_alike(sketch)
        self._lookup.lose(sketch)

    def _change(self, group: Group) -> None:
        """From here on the group is another than in the earlier grouping at this point."""
        if id(group) not in self._changed:
            self._changed.add(id(group))
            self._untouched.until_now(group)
            self._untouched.wake_members(group.founder.claim)
            for member in group.members():
                self._lookup.touch(group, member)

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
        return Step(group.founder.claim, partner, False, named, outside, points, *_looked(found)), group


def _looked(found: Found) -> tuple[bool, int, int, int]:
    """What a step keeps of where the claim looked: how far, how many groups are to be found again there, and their digest."""
    sure = min(max(0, len(found.groups) - MAY_BE_OTHERS), MOST_SURE)
    return found.far, found.reach, sure, _digest(islice(found.groups, sure))


def _digest(groups: Iterable[Group]) -> int:
    """A number of 63 bits for these groups in this order."""
    names = "".join([group.founder.claim for group in groups])
    return int.from_bytes(blake2b(names.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


def _first(pair: tuple[float, Group]) -> float:
    return pair[0]


def _threshold(sketch: Sketch, group: Group) -> float:
    return WITHIN if sketch.article in group.pages else ACROSS


def _is_clear(sketch: Sketch, best: tuple[float, Group], fit: list[tuple[float, Group]], judge: Judge) -> bool:
    """False where words that do not name the act, in another page, fit two acts equally well."""
    points, chosen = best
    if sketch.article in chosen.pages or judge.kind(sketch, chosen) == "kind.same":
        return True
    return not any(group is not chosen and other == points for other, group in fit)
