"""Sketches of claims from many articles -> groups, one for each event, with the pairs that explain them.

A claim is held against the groups that share its day (or the next), its place (or one inside or around it) and the root of
its kind, and against the groups of its own article. Facets give points (`rules/resolve/facets.yaml`); a claim joins the best
group that reaches the threshold. Whole groups are compared, not single members, so that a chain of half-agreeing claims
cannot tie two days or two districts together. Claims are taken in an order of their own (the most exact first), so the order
of the input does not matter.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from whosaid.knowledge.resolve import Chain, Figure, Party, ResolveRules
from whosaid.records.concluded import Judgement
from whosaid.resolve.anew import crowded, may_be_tied, on_pages
from whosaid.resolve.group import GROUPED, Group
from whosaid.resolve.page_pairs import Face, pairs_told
from whosaid.resolve.page_ties import PAGED, Ties, led_to, left_ties, tied_by_pages
from whosaid.resolve.recall import recall
from whosaid.resolve.replay import Replay
from whosaid.resolve.rulings import Rulings
from whosaid.resolve.sketches import Sketch, Stop
from whosaid.resolve.steps import Earlier, Order, Step, exactness
from whosaid.resolve.ties import tied_by_names

#: Rules of links in groupings that are left: the claims' own, and those of pages.
_LEFT = frozenset({GROUPED, PAGED})


class Link(NamedTuple):
    """Two claims that were held against each other, the earlier member of the group first."""

    member: str
    other: str
    rule: str = GROUPED
    """Why they are together: by the rules, events.named: by names beside them, events.paged: a page tells both, or events.judged: a person
    said so.
    """


class Outline(NamedTuple):
    """What all claims of an event agree on, as far as other events are held against it."""

    kind: Chain
    mode: str
    affirmed: bool
    background: bool
    first: int | None
    last: int | None
    firm: bool
    """True where words give the days."""
    place: Chain
    part: str | None
    precision: int
    by: tuple[Party, ...]
    stops: tuple[tuple[str, Stop], ...]
    """(claim, what it says to have stopped), in order of the claims."""
    figures: tuple[Figure, ...] = ()
    """Figures of people harmed."""
    sites: tuple[str, ...] = ()
    """Kinds of things that were hit."""
    scope: str = "incident"
    """incident, window or period, as a sketch has it."""


class Grouping(NamedTuple):
    """The claims of one event, and why."""

    founder: str
    """The earliest claim; its id makes the event's id."""
    outline: Outline
    claims: tuple[str, ...]
    """Ids, sorted."""
    links: tuple[Link, ...]
    """A spanning tree: each claim but one, with the member that it joined."""
    neighbour: Link | None
    """The nearest claim outside, and the member that it was held against."""


def group_events(
    sketches: Iterable[Sketch], rules: ResolveRules, judgements: Iterable[Judgement] = ()
) -> tuple[Grouping, ...]:
    """Every claim in exactly one grouping, sorted by founder; the order of the sketches is nothing.

    `judgements` are persons', in the order in which they were made; they overrule the rules.
    """
    now, earlier = recall({}, {0: tuple(sketches)})
    return regroup(now, rules, judgements, earlier, Left()).groupings


class Left(NamedTuple):
    """What a grouping leaves of its groups, besides the steps of claims."""

    alone: Mapping[str, Grouping] = {}
    """The groupings of single groups, and of those that pages made one, by the claim that founded the first group, each with its neighbour;
    what names or persons tied is left out.
    """
    ties: Ties = Ties()


class Regrouping(NamedTuple):
    """The events of now, and what is left for the next time."""

    groupings: tuple[Grouping, ...]
    steps: Mapping[str, Step]
    """Of each claim."""
    left: Left


def regroup(
    sketches: Sequence[Sketch],
    rules: ResolveRules,
    judgements: Iterable[Judgement],
    earlier: Earlier,
    left: Left,
) -> Regrouping:
    """As `group_events`, with the steps of an earlier grouping, as `recall` gives both, and what else it left.

    Only groups that may not be as they were, and those that names, pages or persons may tie to such, are put together.
    """
    rulings = Rulings(judgements)
    replay = Replay(rules, rulings, sketches, earlier)
    replay.run()
    founders = replay.founders()
    touched = _touched(sketches, replay, earlier, left) | {group.founder.claim for group in rulings.home.values()}
    on_page = on_pages(sketches, replay.steps, touched)
    full = crowded(sketches, replay.steps, earlier, on_page) - touched if left.alone else set()
    if full:
        touched |= full
        on_page = on_pages(sketches, replay.steps, touched)
    fresh = tied_by_names(replay.groups(touched), rules, rulings)
    beside = {article: some - touched for article, some in on_page.items()}
    pairs = pairs_told(fresh, beside, _Kept(replay, left), rules)
    every = [*pairs, *((one, other) for one, other, _ in left.ties.pairs)]
    known = {founder for pair in every for founder in pair}
    anew = touched | led_to(every, touched | (known - founders))
    kept = (anew & founders) - touched
    groups = sorted([*fresh, *replay.groups(kept)], key=_founding)
    pairs.update(((one, other), pages) for one, other, pages in left.ties.pairs if one in kept and other in kept)
    tied = tied_by_pages(groups, pairs, rules, rulings)
    now = {founder: grouping for founder, grouping in left.alone.items() if founder in founders and founder not in anew}
    found: list[Grouping] = list(now.values())
    for group in _united(tied.groups, rulings, rules):
        found.append(_grouping(group))
        if all(rule in _LEFT for _, _, rule in group.links):
            now[group.founder.claim] = found[-1]
    found.sort(key=lambda grouping: grouping.founder)
    told: set[tuple[str, str]] = set()
    return Regrouping(
        groupings=tuple([_told_once(grouping, told) for grouping in found]),
        steps=replay.steps,
        left=Left(now, left_ties(left.ties, pairs, tied.under, anew)),
    )


def _touched(sketches: Sequence[Sketch], replay: Replay, earlier: Earlier, left: Left) -> set[str]:
    """The claims that founded groups which are not known to be as they were, or which names may tie."""
    founders = replay.founders()
    if not left.alone:
        return founders
    known = left.alone.keys() | {one for one, first in left.ties.under if first in left.alone}
    return (founders - known) | replay.retold() | may_be_tied(sketches, replay.steps, earlier)


class _Kept:
    """The groups that are not put together anew."""

    def __init__(self, replay: Replay, left: Left) -> None:
        self._replay = replay
        self._alone = left.alone
        self._several = {first for _, first in left.ties.under}

    def face(self, founder: str) -> Face | None:
        """As it was left, None for one of several that were made one."""
        grouping = None if founder in self._several else self._alone.get(founder)
        if grouping is None:
            return None
        outline = grouping.outline
        days, spot = (outline.first, outline.last, outline.firm), (outline.place, outline.part, outline.precision)
        return Face(outline.kind, days, spot, outline.by, None)

    def whole(self, founders: Collection[str]) -> list[Group]:
        """The groups themselves."""
        return self._replay.whole(founders)


def _told_once(grouping: Grouping, told: set[tuple[str, str]]) -> Grouping:
    """The grouping without its neighbour where an earlier one names the same pair."""
    if grouping.neighbour is None:
        return grouping
    member, other, _ = grouping.neighbour
    pair = (member, other) if member < other else (other, member)
    if pair in told:
        return grouping._replace(neighbour=None)
    told.add(pair)
    return grouping


def _united(groups: list[Group], rulings: Rulings, rules: ResolveRules) -> list[Group]:
    """The groups, those made one that a person ties together and no person keeps apart."""
    gone: set[int] = set()
    for left, right in rulings.same:
        one, other = rulings.home.get(left), rulings.home.get(right)
        if one is None or other is None or one is other or rulings.part(one, other):
            continue
        for sketches in list(other.pages.values()):
            for sketch in sketches:
                one.take_in(sketch, rules)
        one.links += [*other.links, (left, right, "events.judged")]
        if other.neighbour is not None:
            one.come_near(other.nearness, *other.neighbour)
        gone.add(id(other))
        rulings.home.update({claim: one for claim, group in rulings.home.items() if group is other})
    return [group for group in groups if id(group) not in gone]


def _grouping(group: Group) -> Grouping:
    claims = tuple(sorted(sketch.claim for sketches in group.pages.values() for sketch in sketches))
    founder = min(
        (sketch.published or "9999", sketch.claim) for sketches in group.pages.values() for sketch in sketches
    )
    links = tuple(Link(*link) for link in group.links)
    is_outside = group.neighbour is not None and group.neighbour[1] not in claims
    neighbour = Link(*group.neighbour) if group.neighbour and is_outside else None
    return Grouping(founder[1], _outline(group), claims, links, neighbour)


def _outline(group: Group) -> Outline:
    members = [sketch for sketches in group.pages.values() for sketch in sketches]
    return Outline(
        kind=group.kind,
        mode=group.mode,
        affirmed=group.affirmed,
        background=group.background,
        first=group.first,
        last=group.last,
        firm=group.firm,
        place=group.place,
        part=group.part,
        precision=group.precision,
        by=tuple(group.by),
        stops=tuple(sorted((sketch.claim, sketch.stop) for sketch in members if sketch.stop)),
        figures=tuple(sorted(group.figures, key=repr)),
        sites=tuple(sorted(group.sites)),
        scope=group.scope,
    )


def _founding(group: Group) -> Order:
    return exactness(group.founder)
