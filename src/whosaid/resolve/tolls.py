"""The figures of one event -> what each origin says now, under one rule profile, and which figures it does not stand on.

Rules of the field: one origin counts once; its latest figure stands and earlier ones are history; figures that it gives at
one time are read together (what all of them allow; where they exclude each other, the whole span); parts never add.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whosaid.knowledge.profiles import Profile, reading_of
from whosaid.knowledge.resolve import intervals_meet
from whosaid.records.concluded import Unused
from whosaid.records.inferred import Count
from whosaid.resolve.case import Statement

_LESS_EXACT = "less exact: the same origin also gives a closer figure"


@dataclass(frozen=True, slots=True)
class Figure:
    """One count as a profile reads it, with the statement it belongs to."""

    count: Count
    said: Statement
    low: int | None
    high: int | None

    @property
    def value(self) -> tuple[int | None, int | None]:
        """Lowest and highest number."""
        return (self.low, self.high)


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


def tolls_of(figures: Sequence[Figure], parts: Sequence[Figure]) -> tuple[Toll, ...]:
    """One toll for each origin, in order of origin; `parts` are sub-totals that the same origins give."""
    by_origin: dict[str, list[Figure]] = {}
    for figure in figures:
        by_origin.setdefault(figure.said.voter, []).append(figure)
    return tuple(_toll(origin, by_origin[origin], parts) for origin in sorted(by_origin))


def _toll(origin: str, figures: list[Figure], parts: Sequence[Figure]) -> Toll:
    latest, earlier = _latest(figures)
    if not all(figure.count.qualifier == "vague" for figure in latest):
        earlier += [Unused(figure.count.id, _LESS_EXACT) for figure in latest if figure.count.qualifier == "vague"]
        latest = [figure for figure in latest if figure.count.qualifier != "vague"]
    low, top, open_above = _together(latest)
    own = [part.low for part in parts if part.said.voter == origin and part.low is not None]
    bounds = [number for number in own if open_above or top is None or number <= top]
    if bounds and (low is None or max(bounds) > low):
        low = max(bounds)  # a whole is no smaller than its part
        top = max(low, top or 0)
    used: dict[tuple[int | None, int | None], Figure] = {}
    unused = list(earlier)
    for figure in sorted(latest, key=lambda figure: (*figure.said.order, figure.count.id)):
        if figure.value in used:
            unused.append(
                Unused(figure.count.id, f"repeated: {used[figure.value].said.backing.name} gives the same figure")
            )
        elif _bounds(figure, latest):
            used[figure.value] = figure
        else:
            unused.append(
                Unused(figure.count.id, "less exact: the same origin also gives a closer figure that fits it")
            )
    return Toll(origin, figures[0].said.backing.known, low, top, open_above, tuple(used.values()), tuple(unused))


def _latest(figures: list[Figure]) -> tuple[list[Figure], list[Unused]]:
    """Figures of the value that the origin gave last, with all it gave at that time; earlier ones are superseded.

    A value is as old as its first page: a late copy of an old figure does not bring it back.
    """
    first_day: dict[tuple[int | None, int | None], str] = {}
    for figure in figures:
        day = figure.said.page.published
        first_day[figure.value] = min(first_day.get(figure.value, "9999"), day)
    last_day = max(first_day.values())
    latest = [figure for figure in figures if first_day[figure.value] == last_day]
    newest = min(latest, key=lambda figure: (*figure.said.order, figure.count.id))
    reason = (
        f"superseded: on {last_day or 'a later page'} {newest.said.backing.name} says “{newest.count.evidence.exact}”"
    )
    return latest, [Unused(f.count.id, reason) for f in figures if first_day[f.value] != last_day]


def _together(figures: Sequence[Figure]) -> tuple[int | None, int | None, bool]:
    """Low, top and openness of what figures of one origin and time allow together; of their whole span where they clash."""
    lows = [figure.low for figure in figures if figure.low is not None]
    highs = [figure.high for figure in figures if figure.high is not None]
    if _agree(figures):
        low, high = max(lows, default=None), min(highs, default=None)
        return low, high if high is not None else low, high is None
    tops = [(figure.low, True) if figure.high is None else (figure.high, False) for figure in figures]
    top = max(number for number, _ in tops if number is not None)
    return min(lows), top, (top, False) not in tops


def _agree(figures: Sequence[Figure]) -> bool:
    """True when one number fits all of them."""
    low = max((figure.low for figure in figures if figure.low is not None), default=None)
    high = min((figure.high for figure in figures if figure.high is not None), default=None)
    return intervals_meet(low, None, None, high)


def _bounds(figure: Figure, figures: Sequence[Figure]) -> bool:
    """True when the figure sets an end of what the figures say together."""
    if not _agree(figures):
        return True
    low = max((other.low for other in figures if other.low is not None), default=None)
    high = min((other.high for other in figures if other.high is not None), default=None)
    exact = any(other.value == (low, high) for other in figures)
    if exact:
        return figure.value == (low, high)
    return (figure.low is not None and figure.low == low) or (figure.high is not None and figure.high == high)
