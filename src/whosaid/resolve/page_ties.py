"""Groups of claims -> fewer groups: those become one that a page tells in both, where nothing keeps any of their claims apart.

Each claim goes to the one group that is nearest: those of a page that give a day go to one that gives it too, those that give none to pages
of the same imprint. Here whole groups are held against each other, once all claims are in one. No group comes to others unless it may be one
with each of them.
"""

from collections.abc import Sequence
from itertools import combinations

from whosaid.knowledge.resolve import ResolveRules, day_outcome, kind_outcome, party_outcome, place_outcome
from whosaid.knowledge.sites import site_outcome
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import ONE_PLACE, WITHIN, Judge
from whosaid.resolve.rulings import Rulings
from whosaid.resolve.ties import is_incident, unite

#: Rule of groups that a page ties.
PAGED = "events.paged"
#: Groups of one page up to which they are held against each other: more acts than most pages tell of, and a bound.
MOST_OF_PAGE = 40

#: Outcomes for days, places and parties by which groups are told apart.
_OTHER_DAYS = frozenset({"day.apart", "day.lately"})
_SAME = frozenset({"place.same", "place.small"})
_OTHERS = frozenset({"party.opposed", "party.other"})


def tied_by_pages(groups: Sequence[Group], rules: ResolveRules, rulings: Rulings) -> list[Group]:
    """The groups in their order, those that pages tie made one with the first of them; those with most pages in common first."""
    judge = Judge(rules)
    common = _in_common(groups)
    told = [pair for pair in common if _is_told_in_both(groups[pair[0]], groups[pair[1]], judge)]
    tied: dict[int, list[int]] = {}
    home = list(range(len(groups)))
    for left, right in sorted(told, key=lambda pair: (-common[pair], pair)):
        first, last = sorted((home[left], home[right]))
        pairs = [(one, other) for one in tied.get(first, [first]) for other in tied.get(last, [last])]
        if first == last or not all(
            _may_be_one(groups[one], groups[other], rules) and not rulings.part(groups[one], groups[other])
            for one, other in pairs
        ):
            continue
        tied[first] = sorted((*tied.get(first, [first]), *tied.pop(last, [last])))
        for number in tied[first]:
            home[number] = first
    for first, numbers in tied.items():
        for number in numbers[1:]:
            other = groups[number]
            unite(groups[first], other, (groups[first].founder.claim, other.founder.claim, PAGED), rules, rulings)
    return [group for number, group in enumerate(groups) if home[number] == number]


def _in_common(groups: Sequence[Group]) -> dict[tuple[int, int], int]:
    """Pairs of groups of incidents with the number of pages that tell both; more pages than one tell of the two."""
    held: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        if is_incident(group):
            for article in group.pages:
                held.setdefault(article, []).append(number)
    common: dict[tuple[int, int], int] = {}
    for numbers in held.values():
        for pair in combinations(numbers, 2) if len(numbers) <= MOST_OF_PAGE else ():
            if len(groups[pair[0]].pages) > 1 or len(groups[pair[1]].pages) > 1:
                common[pair] = common.get(pair, 0) + 1
    return common


def _is_told_in_both(one: Group, other: Group, judge: Judge) -> bool:
    """True where a page has a claim in each that is near enough to the other one."""
    return _may_be_one(one, other, judge.rules) and _are_near(one, other, judge) and _are_near(other, one, judge)


def _are_near(one: Group, other: Group, judge: Judge) -> bool:
    own = [sketch for article in other.pages.keys() & one.pages.keys() for sketch in other.pages[article]]
    return any((judge.points(sketch, one) or 0.0) >= WITHIN for sketch in own if not sketch.denied)


def _may_be_one(one: Group, other: Group, rules: ResolveRules) -> bool:
    """True where kinds, days, places and parties let two groups be of one act: one kind, or one place; a province is no place of one, but
    beside what was hit.
    """
    kind = kind_outcome(one.kind, other.kind, rules.related)
    place = place_outcome(one.spot, other.spot, rules.opposites)
    if kind == "kind.apart" or (kind != "kind.same" and place not in _SAME):
        return False
    if day_outcome(one.days, other.days) in _OTHER_DAYS or party_outcome(one.by, other.by) in _OTHERS:
        return False
    site = site_outcome(one.sites, other.sites)
    return site != "site.other" and (
        place in ONE_PLACE or place == "place.unsaid" or (place == "place.wide" and site == "site.same")
    )
