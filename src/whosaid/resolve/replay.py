"""Sketches in an order of their own -> groups, and the step that each claim took; steps of an earlier grouping are taken again.

Claims are taken in order of their exactness, whatever the order in which they came, and each goes to the best group so far. So the outcome
for a claim depends only on what it finds in the lookup. Where that is what it found in an earlier grouping, its step is the same and
nothing needs to be judged: only new claims, those that find something else, and in turn those that find what these did, are.
The groups are the same as without earlier steps.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from whosaid.knowledge.resolve import ResolveRules
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import ACROSS, WITHIN, Judge
from whosaid.resolve.lookup import FEW_CANDIDATES, MOST_CANDIDATES, Lookup, Touched
from whosaid.resolve.rulings import Rulings
from whosaid.resolve.sketches import Sketch

#: Stands for a pair that a facet forbids: further away than any that is only weak.
_FORBIDDEN = -9.0

_SCOPES = {"incident": 0, "window": 1, "period": 2}


class Step(NamedTuple):
    """Where a claim went, and what stood nearest."""

    chosen: str
    """The claim that founded its group; itself where it founded one."""
    partner: str
    """The member that it was tied to; empty where it founded."""
    is_twin: bool
    """True where it went after a claim that says the same."""
    other: str
    """The claim that founded the best group that it did not join; empty where there was none."""
    outside: str
    """The member there that it was held against."""
    points: float
    """How near that group was."""
    far: bool
    """True where the days before and after were looked at."""
    best: float = 0.0
    """How near the chosen group was."""
    room: int = 0
    """How many more groups it could have been held against, at least; none left where some may have been left out."""
    slack: int = 0
    """How many more groups could have come before the chosen and the other, at least, and both would still have been found."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier grouping left, as far as it may be taken again."""

    steps: Mapping[str, Step] = field(default_factory=dict)
    """Claim -> its step, of claims whose sketch is the same now."""
    gone: Sequence[tuple[Sketch, Step]] = ()
    """Sketches that are no more, with their steps."""
    renamed: Mapping[str, tuple[Sketch, Step]] = field(default_factory=dict)
    """Claim -> its sketch as it was, and its step, where only the names beside it are others now."""
    articles: frozenset[str] = frozenset()
    """Articles that had claims."""


class Replay:
    """One grouping; `run` once, then ask."""

    def __init__(self, rules: ResolveRules, rulings: Rulings, earlier: Earlier) -> None:
        self.groups: list[Group] = []
        self.steps: dict[str, Step] = {}
        self.judged = 0
        """Claims that had to be judged."""
        self._rules = rules
        self._rulings = rulings
        self._earlier = earlier
        self._judge = Judge(rules)
        self._lookup = Lookup(rules.placeless, self._judge)
        self._twins: dict[tuple[object, ...], tuple[Group, str]] = {}
        self._founded: dict[str, Group] = {}
        self._changed: set[int] = set()
        self._renamed: set[int] = set()
        """Groups whose kind may not be what it was in the earlier grouping at the same point."""

    def run(self, sketches: Iterable[Sketch]) -> None:
        """Takes every claim to its group."""
        gone = {id(sketch): step for sketch, step in self._earlier.gone}
        ordered = chain((sketch for sketch, _ in self._earlier.gone), sketches)
        for sketch in sorted(
            ordered, key=exactness
        ):  # of one claim what it was comes before what it is: sorting is stable
            step = gone.get(id(sketch))
            if step is not None:
                self._lose(sketch, step)
            else:
                self._take(sketch, self._earlier.steps.get(sketch.claim))

    def _take(self, sketch: Sketch, before: Step | None) -> None:
        is_named = self._rulings.names(sketch.claim)
        is_plain = sketch.first is not None and bool(sketch.place) and not is_named
        signature = sketch.signature if is_plain else None
        twin = self._twins.get(signature) if signature else None
        if twin:
            group, partner = twin
            step = Step(group.founder.claim, partner, True, "", "", 0.0, False)
        elif before is not None and not is_named and (again := self._again(sketch, before)) is not None:
            step, group = again, self._founded.get(before.chosen) or self._found(sketch)
        else:
            step, group = self._judged(sketch)
        renamed = self._earlier.renamed.get(sketch.claim)
        self._put(sketch, group, step, renamed[1] if renamed else before)
        if signature and not twin:
            self._twins[signature] = (group, sketch.claim)
        self._rulings.settle(sketch.claim, group)

    def _again(self, sketch: Sketch, before: Step) -> Step | None:
        """The step that the claim took before, where it is sure that it takes it again; None where it must be judged."""
        chosen, other = self._founded.get(before.chosen), self._founded.get(before.other)
        if before.is_twin or (chosen is None and before.chosen != sketch.claim) or (other is None and before.other):
            return None
        touched = self._lookup.touched(sketch, far=before.far)
        if touched is None:
            return None
        if not touched.groups and not touched.missing:
            return before
        if other is None or not self._is_found_again(sketch, before, touched):
            return None
        if chosen is None and before.points >= ACROSS:
            return None  # it was near enough and yet not clear
        return self._held_again(sketch, before, touched, chosen, other)

    def _is_found_again(self, sketch: Sketch, before: Step, touched: Touched) -> bool:
        """True where the chosen and the other are surely found again, and nothing that was not found before and is not touched."""
        if before.chosen in touched.missing or before.other in touched.missing or touched.number > before.slack:
            return False
        if before.far and sketch.firm and touched.groups:
            return False  # the days beside may not be looked at any more
        fewer = len(touched.missing) + sum(
            id(group) in self._renamed and self._judge.kind(sketch, group) == "kind.apart"
            for group in touched.groups.values()
        )
        if not fewer:
            return True
        few = MOST_CANDIDATES - before.room - fewer < FEW_CANDIDATES
        return before.room > 0 and not (few and sketch.firm and not before.far)

    def _held_again(
        self, sketch: Sketch, before: Step, touched: Touched, chosen: Group | None, other: Group
    ) -> Step | None:
        """The step, where no touched group is nearer than those that were nearest; None where one may be."""
        points, best = before.points, before.best
        if id(other) in touched.groups:
            points = _points(self._judge, sketch, other)
            if points < before.points or (points >= _threshold(sketch, other) and (chosen is None or points >= best)):
                return None
        if chosen is not None and id(chosen) in touched.groups:
            best = _points(self._judge, sketch, chosen)
            if best <= points or best < _threshold(sketch, chosen):
                return None
        for group in touched.groups.values():
            if group is chosen or group is other or self._judge.kind(sketch, group) == "kind.apart":
                continue
            near = _points(self._judge, sketch, group)
            if near >= before.points or (near >= _threshold(sketch, group) and (chosen is None or near >= best)):
                return None
        return before._replace(
            partner=chosen.partner(sketch) if chosen else "",
            outside=other.partner(sketch),
            points=points,
            best=best,
            room=max(0, before.room - touched.number),
            slack=before.slack - touched.number,
        )

    def _found(self, sketch: Sketch) -> Group:
        group = self._founded[sketch.claim] = Group(sketch)
        self.groups.append(group)
        return group

    def _put(self, sketch: Sketch, group: Group, step: Step, before: Step | None) -> None:
        """The claim becomes a member of its group; who looks for it later is told whether that is new."""
        self.steps[sketch.claim] = step
        if step.partner:
            group.links.append((step.partner, sketch.claim, "events.grouped"))
        other = self._founded.get(step.other) if step.other else None
        if other is not None:
            group.come_near(step.points, sketch.claim, step.outside)
            other.come_near(step.points, step.outside, sketch.claim)
        is_same = before is not None and before.chosen == step.chosen and before.is_twin == step.is_twin
        renamed = self._earlier.renamed.get(sketch.claim)
        if is_same:
            if renamed:
                self._change(group)
                self._lookup.touch_names(renamed[0], step.chosen)
            self._add(group, sketch, step, is_new=id(group) in self._changed)
            group.take_in(sketch, self._rules)
            return
        if before is not None:
            self._lose(renamed[0] if renamed else sketch, before)
        is_founder = group.founder is sketch
        if is_founder or sketch.article in self._earlier.articles:
            self._change(group)
        known, kind, words = group.outlook, group.kind, sketch.words in group.words
        self._add(group, sketch, step, is_new=True)
        group.take_in(sketch, self._rules)
        if kind != group.kind:
            self._renamed.add(id(group))
        if known != group.outlook:
            self._change(group)
        elif not words:
            self._lookup.touch_words(sketch, group)

    def _add(self, group: Group, sketch: Sketch, step: Step, *, is_new: bool) -> None:
        if step.is_twin:
            self._lookup.add_page(group, sketch, is_new=is_new)
        else:
            self._lookup.add(group, sketch, is_new=is_new)

    def _lose(self, sketch: Sketch, step: Step) -> None:
        """What was a member of a group in the earlier grouping is none here."""
        group = self._founded.get(step.chosen)
        if group is not None:
            self._change(group)
            self._renamed.add(id(group))
        self._lookup.touch(sketch, step.chosen)

    def _change(self, group: Group) -> None:
        """From here on the group is another than in the earlier grouping at this point."""
        if id(group) not in self._changed:
            self._changed.add(id(group))
            for member in group.members():
                self._lookup.touch(member, group)

    def _judged(self, sketch: Sketch) -> tuple[Step, Group]:
        """The best group that reaches the threshold, or a new one of its own."""
        self.judged += 1
        found = self._lookup.candidates(sketch)
        judged = [(_points(self._judge, sketch, group), group) for group in found.groups]
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
        nearest = [
            place for place, group in enumerate(found.groups, 1) if group is other or (best and group is best[1])
        ]
        group = best[1] if best else self._found(sketch)
        step = Step(
            chosen=group.founder.claim,
            partner=partner,
            is_twin=False,
            other=other.founder.claim if other else "",
            outside=other.partner(sketch) if other else "",
            points=points,
            far=found.far,
            best=best[0] if best else 0.0,
            room=found.most - len(found.groups),
            slack=found.most - max(nearest, default=0),
        )
        return step, group


def exactness(sketch: Sketch) -> tuple[object, ...]:
    """What is most exact comes first: it founds the groups that vaguer claims then join."""
    return (
        _SCOPES[sketch.scope],
        sketch.denied,
        sketch.first is None or not sketch.place,
        not sketch.firm,
        sketch.precision,
        -len(sketch.place),
        not sketch.placed,
        -len(sketch.kind),
        not sketch.figures,
        sketch.published,
        sketch.article,
        sketch.start,
        sketch.claim,
    )


def _points(judge: Judge, sketch: Sketch, group: Group) -> float:
    points = judge.points(sketch, group)
    return _FORBIDDEN if points is None else points


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
