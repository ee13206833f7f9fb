"""Sketches of claims from many articles -> groups, one for each event, with the pairs that explain them.

A claim is held against the groups that share its day (or the next), its place (or one inside or around it) and the root of
its kind, and against the groups of its own article. Facets give points (`rules/resolve/facets.yaml`); a claim joins the best
group that reaches the threshold. Whole groups are compared, not single members, so that a chain of half-agreeing claims
cannot tie two days or two districts together. Claims are taken in an order of their own (the most exact first), so the order
of the input does not matter.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from whosaid.knowledge.resolve import AGE, AREA_PRECISION, IMPRINT_DAYS, Chain, Party, ResolveRules
from whosaid.records.concluded import Judgement
from whosaid.resolve.group import Group
from whosaid.resolve.likeness import ACROSS, WITHIN, Judge
from whosaid.resolve.rulings import Rulings
from whosaid.resolve.sketches import Sketch, Stop

#: Groups of other articles that one claim is held against at most; the closest places come first.
MOST_CANDIDATES = 40
#: Groups below which the days before and after are looked at too, for a neighbour to tell of.
FEW_CANDIDATES = 3


#: Groups of one key that are looked at: enough for every account of one place and day, and a bound for keys that are too common.
MOST_LOOKED_AT = 200
#: Pages that may have one name; of more it is no sign of one incident.
MOST_NAMED = 12
#: Pages of a ledger for each page that may have one name: among few pages every name is rare and tells nothing.
PAGES_TO_A_NAME = 20
#: Groups of one key up to which each stands there once.
FEW_GROUPS = 64
#: Days of a bucket in which periods are looked up by their end; the buckets beside it are looked at too.
PERIOD_DAYS = 16

#: Stands for a pair that a facet forbids: further away than any that is only weak.
_FORBIDDEN = -9.0

_Key = tuple[object, ...]


class Link(NamedTuple):
    """Two claims that were held against each other, the earlier member of the group first."""

    member: str
    other: str
    rule: str = "events.grouped"
    """Why they are together: by the rules, or events.judged: a person said so."""


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
    judge, rulings = Judge(rules), Rulings(judgements)
    sketches = _without_common_names(tuple(sketches))
    index = _Index(rules, judge)
    groups: list[Group] = []
    twins: dict[tuple[object, ...], tuple[Group, str]] = {}
    for sketch in sorted(sketches, key=_exactness):
        is_plain = sketch.first is not None and bool(sketch.place) and not rulings.names(sketch.claim)
        signature = sketch.signature if is_plain else None
        twin = twins.get(signature) if signature else None
        if twin:
            group, partner = twin
            group.links.append((partner, sketch.claim, "events.grouped"))
            index.add_page(group, sketch)
        else:
            group = _join(sketch, index, judge, groups, rulings)
            index.add(group, sketch)
            if signature:
                twins[signature] = (group, sketch.claim)
        group.take_in(sketch, rules)
        rulings.settle(sketch.claim, group)
    groups = _united(groups, rulings, rules)
    found = sorted((_grouping(group) for group in groups), key=lambda grouping: grouping.founder)
    told: set[frozenset[str]] = set()
    return tuple(_told_once(grouping, told) for grouping in found)


def _without_common_names(sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """The sketches without names that one article or too many have: the one ties nothing, the others tell nothing."""
    pages: dict[str, set[str]] = {}
    for sketch in sketches:
        for name in sketch.whom:
            pages.setdefault(name, set()).add(sketch.article)
    most = min(MOST_NAMED, len({sketch.article for sketch in sketches}) // PAGES_TO_A_NAME)
    for sketch in sketches:
        kept = tuple(name for name in sketch.whom if name.startswith(AGE) or 1 < len(pages[name]) <= most)
        yield sketch if kept == sketch.whom else replace(sketch, whom=kept)


def _told_once(grouping: Grouping, told: set[frozenset[str]]) -> Grouping:
    """The grouping without its neighbour where an earlier one names the same pair."""
    if grouping.neighbour is None:
        return grouping
    pair = frozenset(grouping.neighbour[:2])
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


def _join(sketch: Sketch, index: "_Index", judge: Judge, groups: list[Group], rulings: Rulings) -> Group:
    """The group that the claim joins: the best that reaches the threshold, or a new one of its own."""
    judged = [(points if points is not None else _FORBIDDEN, group) for points, group in _judged(sketch, index, judge)]
    fit = [
        (points, group)
        for points, group in judged
        if points >= _threshold(sketch, group) and not rulings.forbid(sketch.claim, group)
    ]
    best = max(fit, key=lambda pair: pair[0], default=None)
    if best and not _is_clear(sketch, best, fit, judge):
        best = None
    if best:
        chosen = best[1]
        chosen.links.append((chosen.partner(sketch), sketch.claim, "events.grouped"))
    else:
        chosen = Group(sketch)
        groups.append(chosen)
    others = [pair for pair in judged if pair[1] is not chosen]
    if others:
        points, other = max(others, key=lambda pair: pair[0])
        partner = other.partner(sketch)
        chosen.come_near(points, sketch.claim, partner)
        other.come_near(points, partner, sketch.claim)
    return chosen


def _judged(sketch: Sketch, index: "_Index", judge: Judge) -> Iterator[tuple[float | None, Group]]:
    return ((judge.points(sketch, group), group) for group in index.candidates(sketch))


def _threshold(sketch: Sketch, group: Group) -> float:
    return WITHIN if sketch.article in group.pages else ACROSS


def _is_clear(sketch: Sketch, best: tuple[float, Group], fit: list[tuple[float, Group]], judge: Judge) -> bool:
    """False where words that do not name the act, in another page, fit two acts equally well."""
    points, chosen = best
    if sketch.article in chosen.pages or judge.kind(sketch, chosen) == "kind.same":
        return True
    return not any(group is not chosen and other == points for other, group in fit)


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
    )


_SCOPES = {"incident": 0, "window": 1, "period": 2}


def _exactness(sketch: Sketch) -> tuple[object, ...]:
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


class _Index:
    """Where a claim's likely groups are found: by day and place, by figure, by party, and by its own article."""

    def __init__(self, rules: ResolveRules, judge: Judge) -> None:
        self._judge = judge
        self._placeless = rules.placeless
        self._at: dict[_Key, list[Group]] = {}
        self._inside: dict[_Key, list[Group]] = {}
        self._other: dict[_Key, list[Group]] = {}
        self._pages: dict[_Key, list[Group]] = {}

    def add(self, group: Group, sketch: Sketch) -> None:
        """Make the group findable by what this claim says."""
        self.add_page(group, sketch)
        for key in _day_keys(sketch, 0):
            if sketch.place and sketch.precision < AREA_PRECISION:
                _append(self._at, (*key, sketch.place[0]), group)
                for around in sketch.place[1:]:
                    _append(self._inside, (*key, around), group)
        for other in (*_other_keys(sketch, self._placeless), *_figure_keys(sketch)):
            _append(self._other, other, group)

    def add_page(self, group: Group, sketch: Sketch) -> None:
        """Make the group findable from the claim's own article."""
        _append(self._pages, (sketch.article,), group)

    def candidates(self, sketch: Sketch) -> Iterable[Group]:
        """Groups of its own article, then those of its words, day and place, the closest first, each once."""
        found: dict[int, Group] = {
            id(group): group for group in self._pages.get((sketch.article,), _NONE)[:MOST_LOOKED_AT]
        }
        most = len(found) + MOST_CANDIDATES
        keys = _other_keys(sketch, self._placeless)
        if sketch.scope == "window" or sketch.precision >= AREA_PRECISION:
            keys += _figure_keys(sketch)
        self._collect(found, most, sketch, [self._other.get(key, _NONE) for key in keys])
        self._collect(found, most, sketch, self._at_days(sketch, _day_keys(sketch, 0)))
        if not sketch.firm or len(found) < most - MOST_CANDIDATES + FEW_CANDIDATES:
            self._collect(found, most, sketch, self._at_days(sketch, _day_keys(sketch, 1)))
        return found.values()

    def _collect(self, found: dict[int, Group], most: int, sketch: Sketch, lists: list[list[Group]]) -> None:
        for groups in lists:
            for group in self._judge.kin(sketch, groups[:MOST_LOOKED_AT]) if groups else ():
                if len(found) >= most:
                    return
                found[id(group)] = group

    def _at_days(self, sketch: Sketch, keys: list[_Key]) -> list[list[Group]]:
        if not sketch.place or sketch.precision >= AREA_PRECISION:
            return []  # a province or a country is no place of one act: only figures, words or parties find it
        at, inside = self._at, self._inside
        lists = [at.get((*key, place), _NONE) for place in sketch.place for key in keys]
        return lists + [inside.get((*key, sketch.place[0]), _NONE) for key in keys]


def _day_keys(sketch: Sketch, reach: int) -> list[_Key]:
    """Keys of its days (reach 0) or of the days before and after them (reach 1); of a period, of about its end."""
    root = sketch.kind[-1]
    if sketch.scope == "period":
        end = sketch.last if sketch.last is not None else sketch.first
        steps = (0,) if not reach else (-1, 1)
        return [] if end is None else [(sketch.mode, root, "period", end // PERIOD_DAYS + step) for step in steps]
    if sketch.scope == "window" or sketch.first is None or sketch.last is None:
        return []
    if not reach:
        return [(sketch.mode, root, day) for day in range(sketch.first, sketch.last + 1)]
    before = 1 if sketch.firm else IMPRINT_DAYS
    days = [sketch.last + 1, *range(sketch.first - 1, sketch.first - 1 - before, -1)]
    return [(sketch.mode, root, day) for day in days]


def _other_keys(sketch: Sketch, placeless: frozenset[str]) -> list[_Key]:
    """Keys that find a group whatever its place: the words of its sentence; for verbal acts its day and party."""
    root = sketch.kind[-1]
    keys: list[_Key] = [("words", sketch.words)] if sketch.words else []
    keys += [(sketch.mode, name) for name in sketch.whom if not name.startswith(AGE)]
    if root in placeless and sketch.first == sketch.last is not None:
        keys += [(sketch.mode, root, sketch.first, chain[-1]) for chain, _ in sketch.by if chain]
    return keys


def _figure_keys(sketch: Sketch) -> list[_Key]:
    """Keys that find a group by its figures, in the widest area around its place."""
    if not sketch.place:
        return []
    return [(sketch.mode, sketch.kind[-1], figure, sketch.place[-1]) for figure in sketch.figures]


_NONE: list[Group] = []


def _append(table: dict[_Key, list[Group]], key: _Key, group: Group) -> None:
    groups = table.setdefault(key, [])
    if groups and (groups[-1] is group or (len(groups) < FEW_GROUPS and group in groups)):
        return  # longer lists may hold a group twice, which costs less than looking through them
    groups.append(group)
