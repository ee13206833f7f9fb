"""Figures of one event held side by side -> verdicts about counts.

One origin with the same figure repeats it, with a later figure revises it. Two origins with the same figure corroborate,
with a figure that fits inside the other's refine, with figures that cannot both be true contradict each other. A part, a total
over a longer time and another population are no contradiction of a whole, nor is a figure whose words leave room for more
("two of the dead", "the names of nine") or tell what was known at first, nor a lower one of the days before a toll "has risen", nor a first toll of
which a page of the days after knows more. What a page tells in its own voice sums up those whom it quotes.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from whosaid.knowledge.resolve import ResolveRules, intervals_meet
from whosaid.resolve.case import Statement, are_independent
from whosaid.resolve.disputes import compare_status, with_split
from whosaid.resolve.scope import INCIDENT_DAYS
from whosaid.resolve.tolls import (
    FORMER,
    RISING_DAYS,
    Figure,
    Rising,
    ends_with_room,
    figures_of,
    last_told,
    rising_in,
    tolls_of,
)
from whosaid.resolve.verdicts import Verdict, value_pairs
from whosaid.resolve.wording import figure_said, harm_words, people_words
from whosaid.resolve.world import World

#: Days after the act by which a page tells a first toll: those of later pages know more.
FIRST_DAYS = 1

#: Extents of a count: known so far, and people of one kind (before the word for them).
EARLIER, KIND = frozenset({"earlier", FORMER}), "kind:"

#: Populations of whom nobody says, by counting them alone, that no others were harmed; fighters are held against civilians (disputes.py).
GROUPS = frozenset({"child", "woman", "man", "medic", "journalist", "aid-worker"})

#: Populations that stand for everybody harmed; the rest are parts of them.
WHOLES = ("all", "civilian", "unknown")

_Value = tuple[str, int | None, int | None]


@dataclass(frozen=True, slots=True)
class _Held:
    """What one origin says now of one population, and the figure whose words say it best."""

    figure: Figure
    low: int | None
    top: int | None
    """Highest number that it says; None for an open end."""
    is_part: bool
    """True where more may have been harmed: "among them two children", "six bodies in one room", "the other five"."""

    @property
    def high(self) -> int | None:
        """Highest number that can be true: none for a part."""
        return None if self.is_part else self.top

    @property
    def is_early(self) -> bool:
        """True for what was known at first, or so far."""
        return self.figure.count.extent in EARLIER

    @property
    def key(self) -> _Value:
        """Population and ends: equal keys are one value."""
        return (self.figure.count.population, self.low, self.high)


def compare_counts(statements: Sequence[Statement], world: World) -> Iterator[Verdict]:
    """Verdicts about figures, harm by harm; parts only against the same part. Vague words stay as the text has them."""
    rules = world.rules
    told, _ = figures_of(statements, None)
    figures = with_split(figure for figure in told if _is_of_all(figure, rules))
    groups: dict[tuple[str, str], list[Figure]] = {}
    rising = rising_in(statements, rules)
    for figure in figures:
        population = figure.count.population
        if figure.count.part_of is None or population not in WHOLES:
            groups.setdefault((figure.count.harm, "" if population in WHOLES else population), []).append(figure)
    for key in sorted(groups):
        of = "/".join(key)
        by_voter: dict[tuple[str, str], list[Figure]] = {}
        for figure in groups[key]:
            by_voter.setdefault((figure.said.voter, figure.count.population), []).append(figure)
        for voter in sorted(by_voter):
            yield from _within(by_voter[voter], of, rules)
        standing = _standing(groups[key], rules)
        yield from _across(standing, of, rising, world)
        if key[1] in GROUPS:
            yield from _beside_all(standing, _standing(groups.get((key[0], ""), ()), rules), of)
    yield from compare_status(figures, rules)


def _is_of_all(figure: Figure, rules: ResolveRules) -> bool:
    """False for one person told of, for "another two killed", and for "no other injuries" and "nobody inside the shop was hurt"."""
    count = figure.count
    is_further = count.harm == "killed" and rules.is_increment(count.evidence.exact)
    return count.person is None and not is_further and not (count.extent and figure.high == 0)


def _standing(figures: Sequence[Figure], rules: ResolveRules) -> list[_Held]:
    """What each origin says now, population by population."""
    held: list[_Held] = []
    for population in sorted({figure.count.population for figure in figures}):
        same = _without_some([figure for figure in figures if figure.count.population == population], rules)
        for toll in tolls_of(same, (), rules):
            figure = toll.used[0]
            held.append(_Held(figure, toll.low, None if toll.open_above else toll.top, _is_some(figure, rules)))
    return held


def _without_some(figures: Sequence[Figure], rules: ResolveRules) -> list[Figure]:
    """The figures without those of some people, or known at first, of origins that give one of all."""
    wholes = {figure.said.voter for figure in figures if not (figure.count.extent or _is_some(figure, rules))}
    return [
        figure
        for figure in figures
        if figure.said.voter not in wholes or not (figure.count.extent or _is_some(figure, rules))
    ]


def _is_some(figure: Figure, rules: ResolveRules) -> bool:
    """True for a figure of some of those meant."""
    count = figure.count
    return count.part_of is not None or count.extent not in {"", *EARLIER} or rules.is_seen(count.evidence.exact)


def _value(figure: Figure) -> _Value:
    return (figure.count.population, figure.low, figure.high)


def _within(figures: Sequence[Figure], of: str, rules: ResolveRules) -> Iterator[Verdict]:
    """One origin: later copies repeat, later figures revise."""
    first: dict[_Value, Figure] = {}
    pages: set[tuple[_Value, str]] = set()
    for figure in sorted(figures, key=_order):
        value, article = _value(figure), figure.said.claim.article
        origin = first.setdefault(value, figure)
        if origin.said.claim.article != article and (value, article) not in pages:
            pages.add((value, article))
            because = f"{figure_said(figure.said, figure.count)}, the figure that the same origin gives in {origin.said.page.outlet}."
            yield Verdict(origin.said, figure.said, "count", "repeats", because, "compare.count.repeats", of)
    latest = last_told(list(first.values()), rules)
    newest = latest[0]
    for figure in first.values():
        if not figure.said.page.published or figure in latest:
            continue
        because = (
            f"{figure_said(figure.said, figure.count)}; later {figure_said(newest.said, newest.count)}. "
            "The later figure of one origin is an update, not a contradiction."
        )
        yield Verdict(figure.said, newest.said, "count", "revises", because, "compare.count.revises", of)


def _order(figure: Figure) -> tuple[str, str, str]:
    return (*figure.said.order, figure.count.id)


def _across(standing: Sequence[_Held], of: str, rising: Rising, world: World) -> Iterator[Verdict]:
    """Different origins: one line for each two values, one for each further origin of a value."""
    values: dict[_Value, _Held] = {}
    for held in sorted(standing, key=lambda held: _order(held.figure)):
        holder, one, other = values.setdefault(held.key, held), values[held.key].figure, held.figure
        if holder is not held and are_independent(one.said, other.said):
            because = f"{figure_said(one.said, one.count)}; {figure_said(other.said, other.count)}. Two origins give one figure."
            yield Verdict(one.said, other.said, "count", "corroborates", because, "compare.count.corroborates", of)
    split = {held.figure.said.claim.id for held in standing if held.key[0] == "civilian" and held.high is not None}
    found: list[Verdict] = []
    for one_held, other_held in value_pairs(list(values.values())):
        left, right = one_held.figure.said, other_held.figure.said
        if left.voter == right.voter or (left.claim.article == right.claim.article and not _both_quoted(left, right)):
            continue  # two figures of one page, one in its own voice or without one, may be a whole and its part
        if _are_told_apart(one_held, other_held, split) or _are_told_apart(other_held, one_held, split):
            continue
        found.append(_hold(one_held, other_held, of, rising, world))
    yield from sorted(
        found, key=lambda verdict: verdict.verdict != "contradicts"
    )  # of two of one pair of claims the first is kept


def _beside_all(groups: Sequence[_Held], wholes: Sequence[_Held], of: str) -> Iterator[Verdict]:
    """Why women, children or medics alone are no other toll, of origins that give none of all; one line for each value."""
    told = {held.figure.said.voter for held in wholes}
    values = {held.key: held for held in sorted(groups, key=lambda held: _order(held.figure), reverse=True)}
    for held in values.values():
        one, top = held.figure, held.low if held.top is None else held.top
        larger = [
            whole.figure
            for whole in wholes
            if top is not None and whole.low is not None and top < whole.low
            if whole.figure.said.claim.article != one.said.claim.article
        ]
        if one.said.voter not in told and larger:
            other = min(larger, key=_order)
            said = f"{figure_said(one.said, one.count)}; {figure_said(other.said, other.count)}."
            because = f"{said} No contradiction: the smaller figure counts {people_words(one.count)} only."
            yield Verdict(one.said, other.said, "count", "refines", because, "compare.count.part", of)


def _are_told_apart(everybody: _Held, civilian: _Held, split: AbstractSet[str]) -> bool:
    """True for a figure of all of a claim that tells civilians apart, beside one of civilians: that is held against its civilians."""
    return (everybody.key[0], civilian.key[0]) == ("all", "civilian") and everybody.figure.said.claim.id in split


def _both_quoted(one: Statement, other: Statement) -> bool:
    return all(said.backing.known and not said.backing.own for said in (one, other))


def _hold(one: _Held, other: _Held, of: str, rising: Rising, world: World) -> Verdict:
    """The verdict on two different values of two origins."""
    sides = one.figure.said, other.figure.said
    said = f"{figure_said(sides[0], one.figure.count)}; {figure_said(sides[1], other.figure.count)}."
    if one.figure.count.extent == other.figure.count.extent and one.figure.count.extent.startswith(KIND):
        one, other = replace(one, is_part=False), replace(other, is_part=False)  # guards beside guards
    left, right = _ends(one), _ends(other)
    if one.is_early or other.is_early:
        early = one if one.is_early else other
        because = f"{said} No contradiction: “{early.figure.count.evidence.exact}” is what was known by then."
        return Verdict(*sides, "count", "refines", because, "compare.count.earlier", of)
    if not intervals_meet(*left, *right):
        revised = _risen(one, other, said, of, rising) or _grown(one, other, said, of, world)
        return revised if revised is not None else _apart(one, other, said, of)
    for close, wide, fits in ((one, other, _fits(left, right)), (other, one, _fits(right, left))):
        if fits:
            inner, outer = close.figure.count.evidence.exact, wide.figure.count.evidence.exact
            because = f"{said} Both can be true: {_room(wide, inner, outer)}."
            return Verdict(*sides, "count", "refines", because, "compare.count.refines", of)
    because = f"{said} Both can be true: the two figures have numbers in common."
    return Verdict(*sides, "count", "corroborates", because, "compare.count.overlaps", of)


def _room(wide: _Held, inner: str, outer: str) -> str:
    """How the one figure fits inside the wide one."""
    if wide.is_part:
        return f"“{outer}” tells of some of those meant, and not that there were no more"
    return f"“{inner}” fits inside “{outer}”"


def _apart(one: _Held, other: _Held, said: str, of: str) -> Verdict:
    """Figures that exclude each other; civilians fewer than all are no contradiction."""
    sides = one.figure.said, other.figure.said
    if {one.key[0], other.key[0]} in ({"civilian", "all"}, {"civilian", "unknown"}):
        civilian, everybody = (one, other) if one.key[0] == "civilian" else (other, one)
        if civilian.high is not None and everybody.low is not None and civilian.high < everybody.low:
            because = f"{said} No contradiction: the smaller figure counts civilians only."
            return Verdict(*sides, "count", "refines", because, "compare.count.part", of)
    if _is_longer(one, other) or _is_longer(other, one):
        because = f"{said} No contradiction: the larger figure counts a longer time."
        return Verdict(*sides, "count", "refines", because, "compare.count.longer", of)
    are_known = all(side.backing.known for side in sides)
    why = "and they rest on different origins" if are_known else "and nothing says that they rest on one origin"
    because = f"{said} No number of {harm_words(one.figure.count)} fits both figures, {why}."
    return Verdict(*sides, "count", "contradicts", because, "compare.count.contradicts", of)


def _risen(one: _Held, other: _Held, said: str, of: str, rising: Rising) -> Verdict | None:
    """The greater figure revises the lower one of a page of the days before, where its page says that the toll has risen."""
    early, late = (one, other) if (one.low or 0) < (other.low or 0) else (other, one)
    if not rising.is_since(early.figure, late.figure, least_days=0):
        return None
    because = f"{said} No contradiction: the page of “{late.figure.count.evidence.exact}” says that the toll has risen."
    return _later(early, late, because, "compare.count.risen", of)


def _later(early: _Held, late: _Held, because: str, rule: str, of: str) -> Verdict:
    """A later figure: an update, but of known origins only by the same one."""
    sides = early.figure.said, late.figure.said
    if not are_independent(*sides):
        return Verdict(*sides, "count", "revises", because, rule, of)
    because += " They rest on different origins: the later one takes nothing back for the earlier one."
    return Verdict(*sides, "count", "refines", because, rule, of)


def _grown(one: _Held, other: _Held, said: str, of: str, world: World) -> Verdict | None:
    """The greater figure of a page of the days after revises the first toll, unless sides of a fight give them: rescuers count on, and each side its own."""
    early, late = (one, other) if (one.low or 0) < (other.low or 0) else (other, one)
    then, now = early.figure.said.page.published, late.figure.said.page.published
    acted = _day_of_act(early.figure.said, late.figure.said)
    if not then or not now or acted is None or early.figure.count.qualifier == "at-most":
        return None
    first, last = (date.fromisoformat(day[:10]).toordinal() for day in (then, now))
    if not (0 <= first - acted <= FIRST_DAYS and 0 < last - first <= RISING_DAYS):
        return None
    camps = {world.party(actor)[1] for held in (one, other) if (actor := held.figure.said.backing.actor)} - {""}
    if len(camps) > 1 or one.figure.count.population != other.figure.count.population:
        return None
    because = (
        f"{said} No contradiction: “{early.figure.count.evidence.exact}” is a first toll, told on {then}, "
        f"and “{late.figure.count.evidence.exact}” one of {now}, when more may have been known."
    )
    return _later(early, late, because, "compare.count.grown", of)


def _day_of_act(one: Statement, other: Statement) -> int | None:
    """The last day that words of the one, or of the other, give the act."""
    days = [said.sketch.last for said in (one, other) if not said.sketch.imprint and said.sketch.last is not None]
    return min(days, default=None)


def _is_longer(one: _Held, other: _Held) -> bool:
    """True where words give the larger figure several days around those of the smaller one: "two days of shelling killed 38".

    Two calendar days may be a night, or either of them: "3-4 May", "3 or 4 May", "the past 24 hours".
    """
    long, short = one.figure.said.sketch, other.figure.said.sketch
    if not long.firm or long.first is None or long.last is None or short.first is None or short.last is None:
        return False
    around = long.first <= short.first and short.last <= long.last and long.last - long.first >= INCIDENT_DAYS
    is_wider = around and (long.first, long.last) != (short.first, short.last)
    return is_wider and other.high is not None and one.low is not None and one.low > other.high


def _ends(held: _Held) -> tuple[int | None, int | None]:
    """Lowest and highest number, with the room that the words leave."""
    return ends_with_room(held.figure.count.qualifier, held.low, held.high)


def _fits(inner: tuple[int | None, int | None], outer: tuple[int | None, int | None]) -> bool:
    """True when every number of the one lies in the other."""
    low_fits = outer[0] is None or (inner[0] is not None and inner[0] >= outer[0])
    return low_fits and (outer[1] is None or (inner[1] is not None and inner[1] <= outer[1]))
