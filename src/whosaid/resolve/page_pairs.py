"""Groups of claims -> pairs of them that pages tell as one, each with the number of its pages; those that are as they were are kept.

Whether a page ties two groups depends on these two alone, so only pairs are looked at of which one is put together anew.
"""

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple, Protocol

from whosaid.knowledge.resolve import (
    Chain,
    Days,
    Party,
    ResolveRules,
    Spot,
    day_outcome,
    kind_outcome,
    party_outcome,
    place_outcome,
)
from whosaid.knowledge.sites import site_outcome
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import ONE_PLACE, WITHIN, Judge
from whosaid.resolve.ties import is_incident

#: Groups of one page up to which they are held against each other: more acts than most pages tell of, and a bound.
MOST_OF_PAGE = 40

#: Outcomes for days, places and parties by which groups are told apart.
_OTHER_DAYS = frozenset({"day.apart", "day.lately"})
_SAME = frozenset({"place.same", "place.small"})
_OTHERS = frozenset({"party.opposed", "party.other"})
_OTHER_SITES = frozenset({"site.other", "site.apart"})

#: Pair of the claims that founded two groups, sorted -> pages that tell of both.
Pairs = dict[tuple[str, str], int]


class Face(NamedTuple):
    """What two groups are held against each other by before their claims are."""

    kind: Chain
    days: Days
    spot: Spot
    by: Sequence[Party]
    sites: Sequence[str] | None
    """What was hit; None where that is not known."""


class Aside(Protocol):
    """Groups that are not put together anew."""

    def face(self, founder: str) -> Face | None:
        """What is known of the group that the claim founded without making it; None for nothing."""

    def whole(self, founders: Collection[str]) -> Sequence[Group]:
        """The groups that these claims founded."""


class Facing:
    """Judges whether groups may be one act."""

    def __init__(self, rules: ResolveRules) -> None:
        self._rules = rules
        self._kinds: dict[tuple[str, str], str] = {}

    def may_be_one(self, one: Face, other: Face) -> bool:
        """True where kinds, days, places and parties let two groups be of one act: one kind, or one place; a province is no place of
        one, but beside what was hit.
        """
        kind = self._kind(one.kind, other.kind)
        if kind == "kind.apart" or day_outcome(one.days, other.days) in _OTHER_DAYS:
            return False
        place = place_outcome(one.spot, other.spot, self._rules.opposites)
        if (kind != "kind.same" and place not in _SAME) or party_outcome(one.by, other.by) in _OTHERS:
            return False
        if one.sites is None or other.sites is None:
            return place in ONE_PLACE or place in ("place.unsaid", "place.wide")
        site = site_outcome(one.sites, other.sites)
        return site not in _OTHER_SITES and (
            place in ONE_PLACE or place == "place.unsaid" or (place == "place.wide" and site == "site.same")
        )

    def _kind(self, one: Chain, other: Chain) -> str:
        pair = one[0], other[0]
        outcome = self._kinds.get(pair)
        if outcome is None:
            outcome = self._kinds[pair] = kind_outcome(one, other, self._rules.related)
        return outcome


def face_of(group: Group) -> Face:
    """The group's."""
    return Face(group.kind, group.days, group.spot, group.by, group.sites)


def pairs_told(
    fresh: Sequence[Group], on_page: Mapping[str, AbstractSet[str]], aside: Aside, rules: ResolveRules
) -> Pairs:
    """Pairs of groups of incidents, one of them fresh, of which a page has in each a claim that is near enough to the other one.

    `on_page` has for each of their pages the claims that founded groups aside of which it tells. More pages than one tell of the two.
    """
    groups = {group.founder.claim: group for group in fresh if is_incident(group)}
    facing, judge = Facing(rules), Judge(rules)
    likely = _likely(groups, _held(groups, on_page, aside), aside, facing)
    for group in aside.whole({founder for pair in likely for founder in pair} - groups.keys()):
        if is_incident(group):
            groups[group.founder.claim] = group
    found: Pairs = {}
    for pair, pages in likely.items():
        one, other = groups.get(pair[0]), groups.get(pair[1])
        if one is None or other is None or max(len(one.pages), len(other.pages)) < 2:
            continue
        is_one = facing.may_be_one(face_of(one), face_of(other))
        if is_one and _are_near(one, other, judge) and _are_near(other, one, judge):
            found[pair] = pages
    return found


def _held(
    groups: Mapping[str, Group], on_page: Mapping[str, AbstractSet[str]], aside: Aside
) -> dict[str, Collection[str]]:
    """Page -> the claims that founded groups of which it tells, those aside too; without pages that tell of too many incidents."""
    held: dict[str, Collection[str]] = {}
    for founder, group in groups.items():
        for article in group.pages:
            held.setdefault(article, []).append(founder)  # type: ignore[attr-defined]  # a list until it is whole
    for article, founders in held.items():
        others = on_page.get(article, frozenset())
        number = len(founders)
        if number <= MOST_OF_PAGE < number + len(others):
            number += sum(map(is_incident, aside.whole(others)))
        held[article] = () if number > MOST_OF_PAGE else (*founders, *others)
    return held


def _likely(groups: Mapping[str, Group], held: Mapping[str, Collection[str]], aside: Aside, facing: Facing) -> Pairs:
    """Pairs of groups with a page in common that may be one, as far as that is known."""
    faces: dict[str, Face | None] = {founder: face_of(group) for founder, group in groups.items()}
    found: Pairs = {}
    for founder, group in groups.items():
        own, beside = face_of(group), dict[str, int]()
        for article in group.pages:
            for other in held[article]:
                if other > founder or other not in groups:
                    beside[other] = beside.get(other, 0) + 1
        for other, pages in beside.items():
            if other not in faces:
                faces[other] = aside.face(other)
            face = faces[other]
            if face is None or facing.may_be_one(own, face):
                found[(founder, other) if founder < other else (other, founder)] = pages
    return found


def _are_near(one: Group, other: Group, judge: Judge) -> bool:
    own = [sketch for article in other.pages.keys() & one.pages.keys() for sketch in other.pages[article]]
    return any((judge.points(sketch, one) or 0.0) >= WITHIN for sketch in own if not sketch.denied)
