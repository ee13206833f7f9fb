"""Groups of claims -> fewer groups: those beside whose claims several rare names are the same become one.

A follow-up tells another day ("died on Sunday", "was charged on Tuesday") and another place (that of the hospital or the court), so
its claims make a group of their own, which no single claim can tie to the first one. Whole groups are held against each other here,
once all claims are in one: all the names beside them, their kinds, days and places.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from whosaid.knowledge.resolve import AGE, IMPRINT_DAYS, ResolveRules, kind_outcome, place_outcome
from whosaid.knowledge.sites import site_outcome
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import ONE_PLACE
from whosaid.resolve.rulings import Rulings
from whosaid.resolve.sketches import Sketch

#: Rule of groups that names tie.
NAMED = "events.named"
#: Names in common where the groups have one place, and where they do not say so. On the Gun Violence Archive pairs of articles come to
#: a precision of 0.95 and a recall of 0.48 (0.93 and 0.37 without names); two names beside other places bring precision to 0.92 and
#: tie strikes of one war (ranges of 270 assessments right at both ends: 0.44, with two names 0.43).
NAMES_AT_ONE_PLACE, NAMES_ELSEWHERE = 2, 3
#: Groups beside which one name may stand; of more it tells no incident.
MOST_GROUPS = 40

#: Name -> the articles in which it stands beside a claim of one group.
_Beside = Mapping[str, frozenset[str]]


def tied_by_names(groups: Sequence[Group], rules: ResolveRules, rulings: Rulings) -> list[Group]:
    """The groups in their order, those that names tie made one with the first of them; those with most names in common first."""
    beside = [_names_beside(group) if is_incident(group) else {} for group in groups]
    home = list(range(len(groups)))
    common = _in_common(beside)
    for left, right in sorted(common, key=lambda pair: (-len(common[pair]), pair)):
        first, last = sorted((_root(home, left), _root(home, right)))
        one, other = groups[first], groups[last]
        if (
            one is not other
            and _may_be_one(one, other, len(common[left, right]), rules)
            and not rulings.part(one, other)
        ):
            names_in_common = common[left, right]
            link = _speaking(one, names_in_common), _speaking(other, names_in_common), NAMED
            unite(one, other, link, rules, rulings)
            home[last] = first
    return [group for number, group in enumerate(groups) if home[number] == number]


def is_incident(group: Group) -> bool:
    """True for one act of a known day that is said to have happened as the news of the day."""
    told = group.mode == "happened" and group.scope == "incident" and group.affirmed and not group.background
    return told and group.first is not None and group.last is not None


def _names_beside(group: Group) -> _Beside:
    found: dict[str, set[str]] = {}
    for article, sketches in group.pages.items():
        for sketch in sketches:
            for name in sketch.whom:
                if not name.startswith(AGE):
                    found.setdefault(name, set()).add(article)
    return {name: frozenset(articles) for name, articles in found.items()}


def _in_common(beside: Sequence[_Beside]) -> dict[tuple[int, int], list[str]]:
    """Pairs of groups with the names in common, at least NAMES_AT_ONE_PLACE of them.

    A name in the same articles on both sides tells of two acts in them rather than of one in two articles.
    """
    holders: dict[str, list[int]] = {}
    for number, names in enumerate(beside):
        for name in names:
            holders.setdefault(name, []).append(number)
    common: dict[tuple[int, int], list[str]] = {}
    for name in sorted(holders):
        if len(holders[name]) <= MOST_GROUPS:
            for left, right in combinations(holders[name], 2):
                if beside[left][name] != beside[right][name]:
                    common.setdefault((left, right), []).append(name)
    return {pair: names for pair, names in common.items() if len(names) >= NAMES_AT_ONE_PLACE}


def _root(home: list[int], number: int) -> int:
    while home[number] != number:
        number = home[number]
    return number


def _may_be_one(one: Group, other: Group, names: int, rules: ResolveRules) -> bool:
    """True for kinds under which one act may be told, within a week, with names enough for their places."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    if max(one.first - other.last, other.first - one.last) > IMPRINT_DAYS:
        return False
    if kind_outcome(one.kind, other.kind, rules.related) == "kind.apart":
        return False
    if site_outcome(one.sites, other.sites) == "site.apart":
        return False  # names of a quarter or a witness stand beside both, the homes that were hit are those of two families
    spots = (one.place, one.part, one.precision), (other.place, other.part, other.precision)
    return names >= NAMES_ELSEWHERE or place_outcome(*spots, rules.opposites) in ONE_PLACE


def unite(one: Group, other: Group, link: tuple[str, str, str], rules: ResolveRules, rulings: Rulings) -> None:
    """Makes the claims of `other` claims of `one`; `link` says which two tie them, and by which rule."""
    for sketches in list(other.pages.values()):
        for sketch in sketches:
            one.take_in(sketch, rules)
    one.links += [*other.links, link]
    if other.neighbour is not None:
        one.come_near(other.nearness, *other.neighbour)
    rulings.home.update({claim: one for claim, group in rulings.home.items() if group is other})


def _speaking(group: Group, names: Sequence[str]) -> str:
    """The claim beside which most of the names stand; of equals the first by id."""
    wanted = frozenset(names)

    def rank(sketch: Sketch) -> tuple[int, str]:
        return (-len(wanted.intersection(sketch.whom)), sketch.claim)

    return min((sketch for sketches in group.pages.values() for sketch in sketches), key=rank).claim
