"""The figures of one event -> what each origin says now, under one rule profile, and which figures it does not stand on.

Rules of the field: one origin counts once; its latest figure stands and earlier ones are history; figures that it gives at
one time are read together (what all of them allow; where they exclude each other, the whole span); parts never add. What one origin says
to have risen leaves the figures of the others standing.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from whosaid.knowledge.profiles import Profile, reading_of
from whosaid.knowledge.resolve import ResolveRules
from whosaid.records.concluded import Unused
from whosaid.records.inferred import Count
from whosaid.records.making import quickly_made
from whosaid.resolve.case import Statement

#: Most days between a lower toll and the one to which it has risen; later it is a rival that somebody holds on to.
RISING_DAYS = 7

#: Share by which an "about" figure may be off before it clashes with another: "about 100" allows 90 to 110.
ABOUT = 0.1

#: Time between pages of two outlets within which either may be the later statement: outlets take up to an hour to print what they hear.
OUTLETS_LAG = timedelta(hours=1)

#: Extent of a figure that was told at first.
FORMER = "former"

#: Extents of figures that more are known than, where the page gives a greater one: told at first, or "so far".
_INTERIM = frozenset({FORMER, "earlier"})

_Value = tuple[int | None, int | None]

_LESS_EXACT = "less exact: the same origin also gives a closer figure"


@dataclass(frozen=True, slots=True)
class Figure:
    """One count as a profile reads it, with the statement it belongs to."""

    count: Count
    said: Statement
    low: int | None
    high: int | None
    opens: bool = False
    """True for the figure with which its page opens in its own voice (openings.py)."""

    @property
    def value(self) -> tuple[int | None, int | None]:
        """Lowest and highest number."""
        return (self.low, self.high)


@quickly_made
@dataclass(frozen=True, slots=True)
class Toll:
    """What one origin says of one harm and population now."""

    origin: str
    """Id of the origin; of the article, where the origin is unknown."""
    known: bool
    low: int | None
    """Lowest number that its standing figures allow."""
    top: int | None
    """Highest number that it says; the low one where the upper end is open."""
    open_above: bool
    """True where it says "at least" or "more than" of `top`."""
    used: tuple[Figure, ...]
    """One figure for each value that stands, the earliest that gave it."""
    unused: tuple[Unused, ...]


def figures_of(
    statements: Iterable[Statement], profile: Profile | None
) -> tuple[tuple[Figure, ...], tuple[Unused, ...]]:
    """Figures that can stand for the event's own harm, in order of publication; the others with the reason.

    Without a profile vague words stay as the text has them.
    """
    figures: list[Figure] = []
    unused: list[Unused] = []
    statements = tuple(statements)
    wholly_cumulative = is_cumulative(statements)
    for said in statements:
        for count in said.counts:
            low, high = count.low, count.high
            if profile is not None:
                low, high = reading_of(profile, count.qualifier, count.evidence.exact, low, high)
            reason = _reason(count, said, low, high, wholly_cumulative=wholly_cumulative)
            if reason:
                unused.append(Unused(count.id, reason))
            else:
                figures.append(Figure(count, said, low, high))
    return tuple(figures), tuple(unused)


def is_cumulative(statements: Sequence[Statement]) -> bool:
    """True where every whole figure of the event is a total over a longer time."""
    wholes = [count for said in statements for count in said.counts if count.part_of is None]
    return bool(wholes) and all(count.scope == "cumulative" for count in wholes)


def _reason(count: Count, said: Statement, low: int | None, high: int | None, *, wholly_cumulative: bool) -> str | None:
    if said.claim.polarity == "denied" and (low, high) != (0, 0):
        return "denied: the claim says that it did not happen"
    if count.scope == "cumulative" and not wholly_cumulative:
        return "cumulative: a total over a longer time never joins one incident"
    if low is None and high is None:
        return "vague: the words give no number, and the profile has no reading of them"
    return None


def tolls_of(figures: Sequence[Figure], parts: Sequence[Figure], rules: ResolveRules) -> tuple[Toll, ...]:
    """One toll for each origin, in order of origin; `parts` are sub-totals that the same origins give."""
    by_origin: dict[str, list[Figure]] = {}
    for figure in figures:
        by_origin.setdefault(figure.said.voter, []).append(figure)
    return tuple(_toll(origin, by_origin[origin], parts, rules) for origin in sorted(by_origin))


@dataclass(frozen=True, slots=True)
class Rising:
    """Knows which tolls of an event have risen since others."""

    pages: frozenset[tuple[str, str]]
    """(article, origin) that say that the toll has risen: all that they count is known later than what pages of the days before count."""
    rules: ResolveRules

    def is_since(self, early: Figure, late: Figure, *, least_days: int) -> bool:
        """True where the greater figure has risen, or is of an origin that says so, some days behind the page of the lower one."""
        then, now = early.said.page.published, late.said.page.published
        if not then or not now or early.count.qualifier == "at-most":
            return False
        if (late.said.claim.article, late.said.voter) not in self.pages:
            return False
        is_same = early.said.claim.article == late.said.claim.article
        if is_same or (late.low or 0) <= max(early.low or 0, early.high or 0):
            return False
        least = least_days if self.rules.is_risen(late.count.evidence.exact) else max(1, least_days)
        return least <= (date.fromisoformat(now[:10]) - date.fromisoformat(then[:10])).days <= RISING_DAYS


def rising_in(statements: Iterable[Statement], rules: ResolveRules) -> Rising:
    """What the statements of an event say to have risen."""
    pages = {
        (said.claim.article, said.voter)
        for said in statements
        if any(rules.is_risen(count.evidence.exact) for count in said.counts)
    }
    return Rising(frozenset(pages), rules)


def without_former(figures: Sequence[Figure]) -> tuple[tuple[Figure, ...], list[Unused]]:
    """Figures without those that an origin gave at first, where the same page has another one of it or a greater one of anybody; and why these
    do not stand.
    """
    now = {(f.said.claim.article, f.said.voter, f.count.harm): f for f in reversed(figures) if _is_of_now(f)}
    most: dict[tuple[str, str], Figure] = {}
    for figure in figures:
        page = figure.said.claim.article, figure.count.harm
        if _is_of_now(figure) and figure.count.qualifier != "vague" and _is_more(figure, most.get(page)):
            most[page] = figure
    kept: list[Figure] = []
    unused: list[Unused] = []
    for figure in figures:
        said, page = figure.said, (figure.said.claim.article, figure.count.harm)
        since = now.get((said.claim.article, said.voter, figure.count.harm)) if figure.count.extent == FORMER else None
        if (
            since is None
            and figure.count.extent in _INTERIM
            and _is_of_all(figure)
            and _is_more(most.get(page), figure)
        ):
            since = most[page]
        if since is None:
            kept.append(figure)
        else:
            name = since.said.backing.name
            unused.append(Unused(figure.count.id, f"former: since then {name} says “{since.count.evidence.exact}”"))
    return tuple(kept), unused


def _is_more(figure: Figure | None, other: Figure | None) -> bool:
    """True where the figure is greater at its low end than the other at any."""
    if figure is None or other is None:
        return figure is not None and figure.low is not None
    return (figure.low or 0) > max(other.low or 0, other.high or 0)


def _is_of_all(figure: Figure) -> bool:
    return figure.count.person is None and figure.count.part_of is None


def _is_of_now(figure: Figure) -> bool:
    return figure.count.extent != FORMER and _is_of_all(figure)


def _toll(origin: str, figures: list[Figure], parts: Sequence[Figure], rules: ResolveRules) -> Toll:
    standing, unused = (figures, []) if len(figures) == 1 else _standing(figures, rules)
    low, top, open_above = _span(standing)
    own = [part.low for part in parts if part.said.voter == origin and part.low is not None]
    bounds = [number for number in own if open_above or top is None or number <= top]
    if bounds and (low is None or max(bounds) > low):
        low = max(bounds)  # a whole is no smaller than its part
        top = max(low, top or 0)
    used: dict[tuple[int | None, int | None], Figure] = {}
    for figure in sorted(standing, key=lambda figure: (*figure.said.order, figure.count.id)):
        first = used.setdefault(figure.value, figure)
        if first is not figure:
            unused.append(Unused(figure.count.id, f"repeated: {first.said.backing.name} gives the same figure"))
    return Toll(origin, figures[0].said.backing.known, low, top, open_above, tuple(used.values()), tuple(unused))


def _standing(figures: list[Figure], rules: ResolveRules) -> tuple[list[Figure], list[Unused]]:
    """The figures of one origin that it says now, and the others."""
    figures, further = _without_increments(figures, rules)
    latest, earlier = _latest(figures, rules)
    standing, looser = _closest(latest)
    return standing, [*earlier, *further, *looser]


def _without_increments(figures: list[Figure], rules: ResolveRules) -> tuple[list[Figure], list[Unused]]:
    """Figures that stand for themselves; "another two killed" only where the origin gives no other figure.

    Nor do people stand who died since and are in the toll that the same words raise: "the toll rose to 21 after four died".
    """
    tolls = {f.said.claim.id: f.low or 0 for f in figures if rules.is_total(f.count.evidence.exact)}
    further: list[Figure] = []
    whole: list[Figure] = []
    for figure in figures:
        is_further = figure.count.harm == "killed" and rules.is_increment(figure.count.evidence.exact)
        is_further = is_further or (figure.low or 0) < tolls.get(figure.said.claim.id, 0)
        (further if is_further else whole).append(figure)
    if not whole:
        return figures, []
    reason = "further people: counted on top of another figure, to which nothing is added"
    return whole, [Unused(figure.count.id, reason) for figure in further]


def _latest(figures: list[Figure], rules: ResolveRules) -> tuple[list[Figure], list[Unused]]:
    """Figures of the value that the origin gave last, with all it gave at that time; earlier ones are superseded."""
    latest = last_told(figures, rules)
    newest = min(latest, key=lambda figure: (*figure.said.order, figure.count.id))
    older = [figure for figure in figures if figure not in latest]
    page = newest.said.page
    is_of_day = page.moment and any(figure.said.page.published == page.published for figure in older)
    day = f"{page.moment.replace('T', ' at ')} UTC" if is_of_day else page.published or "a later page"
    reason = f"superseded: on {day} {newest.said.backing.name} says “{newest.count.evidence.exact}”"
    return latest, [Unused(figure.count.id, reason) for figure in older]


def last_told(figures: Sequence[Figure], rules: ResolveRules) -> list[Figure]:
    """The figures of one origin, harm and population that it gave last; all others are older.

    A value is as old as its first page: a late copy of an old figure does not bring it back. Within one day times tell, where all pages
    give theirs; and a figure that "has risen" is later than the lower ones of its day and before, whatever the times.
    """
    now = _without_outgrown(figures, rules)
    if all(figure.said.page.moment for figure in now):
        return _of_last_hour(now)
    first = _firsts((figure.value, figure.said.page.published) for figure in now)
    last = max(first.values())
    latest = [figure for figure in now if first[figure.value] == last]
    return _of_last_hour(latest) if all(figure.said.page.moment for figure in latest) else latest


def _without_outgrown(figures: Sequence[Figure], rules: ResolveRules) -> list[Figure]:
    """The figures without lower ones, of no later day, than one that has risen."""
    risen = [figure for figure in figures if figure.said.page.published and rules.is_risen(figure.count.evidence.exact)]
    return [
        figure
        for figure in figures
        if not any(
            _top(figure) < (one.low or 0) and "" < figure.said.page.published <= one.said.page.published
            for one in risen
        )
    ]


def _top(figure: Figure) -> int:
    return figure.high if figure.high is not None else figure.low or 0


def _of_last_hour(figures: Sequence[Figure]) -> list[Figure]:
    """Figures of the values that were printed last, and those that another outlet printed shortly before."""
    first = _firsts((figure.value, figure.said.page.moment) for figure in figures)
    last = max(first.values())
    outlets = {figure.said.page.outlet for figure in figures if first[figure.value] == last == figure.said.page.moment}
    before = {
        figure.value: figure.said.page.outlet for figure in figures if figure.said.page.moment == first[figure.value]
    }
    return [
        figure
        for figure in figures
        if first[figure.value] == last
        or (_is_shortly_before(first[figure.value], last) and before[figure.value] not in outlets)
    ]


def _is_shortly_before(then: str, now: str) -> bool:
    return datetime.fromisoformat(now) - datetime.fromisoformat(then) < OUTLETS_LAG


def _firsts(times: Iterable[tuple[_Value, str]]) -> dict[_Value, str]:
    """Value -> its first time."""
    found: dict[_Value, str] = {}
    for value, time in times:
        found[value] = min(found.get(value, time), time)
    return found


def _closest(figures: list[Figure]) -> tuple[list[Figure], list[Unused]]:
    """Figures of one origin and time without those that say less: vague words beside a number, and "over 70" beside 71."""
    numbered = [figure for figure in figures if figure.count.qualifier != "vague"] or figures
    highest = max((figure.low for figure in numbered if figure.low is not None), default=None)
    closed = {figure.low for figure in numbered if figure.high is not None}
    standing: list[Figure] = []
    looser: list[Unused] = []
    for figure in figures:
        is_open = figure.high is None and figure.low is not None
        is_sum = (
            figure.opens and figure.count.qualifier == "at-least"
        )  # so many are sure, whatever the page tells further on
        says_less = is_open and not is_sum and (figure.low != highest or figure.low in closed)
        if says_less or (numbered is not figures and figure.count.qualifier == "vague"):
            looser.append(Unused(figure.count.id, _LESS_EXACT))
        else:
            standing.append(figure)
    return standing, looser


def _span(figures: Sequence[Figure]) -> tuple[int | None, int | None, bool]:
    """Low, top and openness of all that an origin says at one time: from its lowest to its highest."""
    low = min((figure.low for figure in figures if figure.low is not None), default=None)
    tops = {(figure.low, True) if figure.high is None else (figure.high, False) for figure in figures}
    top = max((number for number, _ in tops if number is not None), default=None)
    return low, top, (top, True) in tops and (top, False) not in tops


def ends_with_room(qualifier: str, low: int | None, high: int | None) -> tuple[int | None, int | None]:
    """Lowest and highest number, with room around an "about"; "more than 80" is no other figure than 80."""
    if qualifier == "more-than":
        return None if low is None else low - 1, high
    if qualifier != "about":
        return low, high
    return (
        None if low is None else math.floor(low * (1 - ABOUT)),
        None if high is None else math.ceil(high * (1 + ABOUT)),
    )
