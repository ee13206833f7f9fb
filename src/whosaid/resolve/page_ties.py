"""Groups of claims -> fewer groups: those become one that a page tells in both, where nothing keeps any of their claims apart.

Each claim goes to the one group that is nearest: those of a page that give a day go to one that gives it too, those that give none to pages
of the same imprint. Here whole groups are held against each other, once all claims are in one. No group comes to others unless it may be one
with each of them. So what becomes of groups depends on those alone that pairs lead to from them: where all these are as they were, all of
them are kept.
"""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from whosaid.knowledge.resolve import ResolveRules
from whosaid.resolve.group import Group
from whosaid.resolve.page_pairs import Facing, Pairs, face_of
from whosaid.resolve.rulings import Rulings
from whosaid.resolve.ties import unite

#: Rule of groups that a page ties.
PAGED = "events.paged"


class Ties(NamedTuple):
    """What pages tie, as it is left for the next time; groups by the claims that founded them."""

    pairs: tuple[tuple[str, str, int], ...] = ()
    """Two groups that pages tell as one, and how many pages."""
    under: tuple[tuple[str, str], ...] = ()
    """A group that was made one with another, and that one."""


class Tied(NamedTuple):
    """What pages made of some groups."""

    groups: list[Group]
    under: dict[str, str]
    """As in `Ties`."""


def tied_by_pages(groups: Sequence[Group], told: Pairs, rules: ResolveRules, rulings: Rulings) -> Tied:
    """The groups in their order, those that pages tie made one with the first of them; those with most pages in common first."""
    place = {group.founder.claim: number for number, group in enumerate(groups)}
    pairs = {tuple(sorted((place[one], place[other]))): pages for (one, other), pages in told.items()}
    facing = Facing(rules)
    tied: dict[int, list[int]] = {}
    home = list(range(len(groups)))
    for left, right in sorted(pairs, key=lambda pair: (-pairs[pair], pair)):
        first, last = sorted((home[left], home[right]))
        every = [(groups[one], groups[other]) for one in tied.get(first, [first]) for other in tied.get(last, [last])]
        if first == last or not all(
            facing.may_be_one(face_of(one), face_of(other)) and not rulings.part(one, other) for one, other in every
        ):
            continue
        tied[first] = sorted((*tied.get(first, [first]), *tied.pop(last, [last])))
        for number in tied[first]:
            home[number] = first
    under: dict[str, str] = {}
    for first, numbers in tied.items():
        one = groups[first]
        for other in [groups[number] for number in numbers[1:]]:
            unite(one, other, (one.founder.claim, other.founder.claim, PAGED), rules, rulings)
            under[other.founder.claim] = one.founder.claim
    return Tied([group for number, group in enumerate(groups) if home[number] == number], under)


def led_to(pairs: Iterable[tuple[str, str]], founders: AbstractSet[str]) -> set[str]:
    """The claims of pairs to which pairs lead from some of these."""
    beside: dict[str, list[str]] = {}
    for one, other in pairs:
        beside.setdefault(one, []).append(other)
        beside.setdefault(other, []).append(one)
    found: set[str] = set()
    ahead = [founder for founder in beside if founder in founders]
    while ahead:
        founder = ahead.pop()
        if founder not in found:
            found.add(founder)
            ahead += beside[founder]
    return found


def left_ties(ties: Ties, pairs: Pairs, under: Mapping[str, str], anew: AbstractSet[str]) -> Ties:
    """What is left, where these groups were put together anew and gave these pairs."""
    kept = [pair for pair in ties.pairs if anew.isdisjoint(pair[:2])]
    return Ties(
        tuple(sorted([*kept, *((one, other, pages) for (one, other), pages in pairs.items())])),
        tuple(sorted([*(pair for pair in ties.under if anew.isdisjoint(pair)), *under.items()])),
    )
