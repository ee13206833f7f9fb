"""A claim's step of an earlier grouping, and what it would find otherwise now -> its step now, without weighing what is as it was.

Groups that are as they were are no nearer than they were: none was better than the chosen one, none nearer than the nearest of the rest. So
only these two, where they have changed, and what is new or another are weighed. Where one of those might make another outcome, or where it
cannot be known which groups the claim finds, nothing is said: then the claim is judged whole.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from whosaid.resolve.former import Former
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import ACROSS, WITHIN, Judge, Weighing
from whosaid.resolve.lookup import FEW_CANDIDATES, MOST_CANDIDATES, WHOLE_REACH, Lookup, Otherwise
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Step
from whosaid.resolve.untouched import Untouched


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim with what it finds otherwise."""

    sketch: Sketch
    before: Step
    met: Otherwise
    kin: AbstractSet[str]
    """The claims that founded groups of `met` that it is held against."""
    weighing: Weighing

    @property
    def founds(self) -> bool:
        """True where it founded a group of its own."""
        return self.before.chosen == self.sketch.claim

    @property
    def chosen(self) -> Group | None:
        """The group that it chose, where it is not as it was."""
        return self.met.groups.get(self.before.chosen)

    @property
    def other(self) -> Group | None:
        """The nearest of the rest, where it is not as it was."""
        return self.met.groups.get(self.before.other)

    @property
    def rest(self) -> list[Group]:
        """The others."""
        told = (self.before.chosen, self.before.other)
        return [self.met.groups[founder] for founder in self.kin if founder not in told]

    @property
    def new(self) -> tuple[int, int]:
        """Groups of other articles that it finds besides those of before, at most: in all, and before it looks at the days beside."""
        met = self.met
        near = ((self.kin & met.new_near) | met.lost_own) - met.own
        return len(near | (self.kin & met.new_far) - met.own), len(near)

    def is_fit(self, group: Group, points: float) -> bool:
        """True where the points are enough for the group."""
        return points >= (WITHIN if self.sketch.article in group.pages else ACROSS)


class Again:
    """Steps taken once more."""

    def __init__(self, judge: Judge, lookup: Lookup, untouched: Untouched, former: Former) -> None:
        self._former = former
        self._judge = judge
        self._lookup = lookup
        self._untouched = untouched
        self.fresh: set[str] = set()
        """Claims that founded groups which the earlier grouping did not have."""

    def step(self, sketch: Sketch, before: Step) -> Step | None:
        """The step of now of a claim that went after no twin; None where it must be judged."""
        if before.chosen != sketch.claim and not self._untouched.stands(before.chosen):
            return None
        met = self._lookup.otherwise(sketch, far=before.far, reach=before.reach)
        if met is None:
            return before
        if met.is_long or before.chosen in met.lost or before.other in met.lost:
            return None
        self._untouched.all_until_now(met.groups.values())
        met.own = {founder for founder, group in met.groups.items() if sketch.article in group.pages}
        of_kind = self._judge.kin(sketch, list(met.groups.values()))
        kin = met.own | {group.founder.claim for group in of_kind}
        claim = _Claim(sketch, before, met, kin, Weighing(self._judge, sketch))
        if not self._finds_the_rest(claim):
            return None
        found = self._beside(claim) if before.other else self._alone(claim)
        return found._replace(reach=self._lookup.reach_of(before, met)) if found and met.reach else found

    def _finds_the_rest(self, claim: _Claim) -> bool:
        """True where the claim finds the groups of before, but for some that are further off than the chosen one and the nearest of the rest."""
        before, met = claim.before, claim.met
        apart = met.groups.keys() - claim.kin
        if before.chosen in apart or before.other in apart:
            return False
        is_cut, is_firm = before.reach < WHOLE_REACH, claim.sketch.firm
        if (is_cut or (is_firm and not before.far)) and self._may_look_further(claim, apart):
            return False
        every, near = claim.new
        if is_firm and before.far and before.near + near >= FEW_CANDIDATES:
            return False
        return before.depth + every <= MOST_CANDIDATES if is_cut else before.found + every < MOST_CANDIDATES

    def _may_look_further(self, claim: _Claim, apart: AbstractSet[str]) -> bool:
        """True where more groups may be missing than have surely come in front."""
        met = claim.met
        missing = [
            founder
            for founder in ((apart & met.of_kind) - self.fresh) | met.lost
            if self._lookup.is_kin(claim.sketch, founder)
        ]
        missing += met.new_own - self.fresh
        if not missing:
            return False
        early = (claim.kin & (met.early if claim.before.far else met.early & met.new_near)) - met.own - met.lost
        sure = len(early & self.fresh)
        if len(missing) > sure:
            sure += sum(not self._was_there(claim, founder) for founder in early - self.fresh)
        return len(missing) > sure and sum(not self._is_there(claim, founder) for founder in missing) > sure

    def _is_there(self, claim: _Claim, founder: str) -> bool:
        """True where the claim finds the group for sure, among those of other articles."""
        group = self._untouched.group(founder)
        if group is None:
            return False
        self._untouched.until_now(group)
        if (
            claim.sketch.article in group.pages
            or founder in claim.met.new_own
            or self._judge.kind(claim.sketch, group) == "kind.apart"
        ):
            return False
        return self._lookup.leads_to(claim.sketch, group, far=claim.before.far, reach=claim.before.reach)

    def _was_there(self, claim: _Claim, founder: str) -> bool:
        """True where the claim may have found the group in the earlier grouping."""
        group = self._former.group(founder, self._untouched.now)
        is_own = claim.sketch.article in group.pages
        return is_own or self._lookup.may_lead_to(claim.sketch, group)

    def _alone(self, claim: _Claim) -> Step | None:
        """The step of a claim that found no group but the one that it joined."""
        chosen = claim.chosen
        if claim.rest or (chosen and not claim.is_fit(chosen, claim.weighing.nearness(chosen))):
            return None
        return claim.before._replace(partner=chosen.partner(claim.sketch)) if chosen else claim.before

    def _beside(self, claim: _Claim) -> Step | None:
        """The step of a claim that was held against some groups."""
        other, before = claim.other, claim.before
        points = claim.weighing.nearness(other) if other else before.points
        best = self._best(claim) if claim.chosen or other else None
        if points < before.points or not self._stands(claim, best or 0.0, points):
            return None
        for group in claim.rest:
            near = claim.weighing.nearness(group)
            if near > points or (near == points and not self._is_behind(claim, group)):
                return None
            if claim.is_fit(group, near):
                best = self._best(claim) if best is None else best
                if near >= best:
                    return None
        return self._noted(claim, points)

    def _best(self, claim: _Claim) -> float:
        """How near the chosen group is; less than any where the claim founded it."""
        group = None if claim.founds else self._untouched.group(claim.before.chosen)
        if group is None:
            return float("-inf")
        self._untouched.until_now(group)
        return claim.weighing.nearness(group)

    def _stands(self, claim: _Claim, best: float, points: float) -> bool:
        """True where of the chosen group, the nearest of the rest and all that are as they were the chosen one is the best still.

        How near the nearest was is the most that any of those is that are as they were.
        """
        before, chosen, other = claim.before, claim.chosen, claim.other
        if other and claim.is_fit(other, points) and points >= best:
            return False
        if claim.founds:  # nearer ones may have been fit, and two of them equally
            is_whole = not claim.met.lost and claim.met.groups.keys() <= self.fresh
            pushes_off = before.reach < WHOLE_REACH and claim.new[0] > 0
            return before.points < ACROSS or (is_whole and not pushes_off)
        return chosen is None or (claim.is_fit(chosen, best) and best > before.points)

    def _is_behind(self, claim: _Claim, group: Group) -> bool:
        """True where the claim finds the group after the nearest of the rest, so that of equals that one comes first."""
        before, own = claim.before, claim.met.own
        is_own = group.founder.claim in own
        is_other_own = before.own or before.other in own
        if is_own != is_other_own:
            return is_other_own
        other = self._untouched.group(before.other)
        first = self._lookup.comes_first
        return other is not None and first(claim.sketch, other, group, far=before.far, own=is_own)

    def _noted(self, claim: _Claim, points: float) -> Step:
        """The step with what it says of the groups of now."""
        before, chosen, other = claim.before, claim.chosen, claim.other
        every, near = claim.new
        own = before.own or before.other in claim.met.own
        if not every and chosen is None and other is None and own == before.own:
            return before
        return before._replace(
            partner=chosen.partner(claim.sketch) if chosen else before.partner,
            outside=other.partner(claim.sketch) if other else before.outside,
            points=points,
            near=min(before.near + near, MOST_CANDIDATES),
            found=min(before.found + every, MOST_CANDIDATES),
            depth=before.depth + every,
            own=own,
        )
