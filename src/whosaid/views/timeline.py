"""Events -> how many lie on each day, month or year, those dated exactly apart from those that may lie there."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from whosaid.store.protocol import EventLine

#: Most bars of a timeline: 120 stay 5 pixels wide on a screen of 700.
MOST_BARS = 120
#: Least share of the dated events that a fine timeline has to hold before a coarser one is taken.
ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class Bar:
    """One day, month or year."""

    label: str
    """`2016-10-28`, `2016-10` or `2016`."""
    exact: int
    """Events dated within it."""
    spanning: int
    """Events that may lie in it, as their time is a longer span."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars without a gap, and what lies outside."""

    unit: str
    """day, month or year."""
    bars: tuple[Bar, ...]
    """In order of time."""
    before: int
    """Events that end before the first bar."""
    after: int
    """Events that begin after the last bar."""
    undated: int
    """Events without any date."""


def timeline(lines: Sequence[EventLine]) -> Timeline:
    """The finest timeline of at most MOST_BARS bars that holds most of the events."""
    spans = [(line.earliest or line.latest or "", line.latest or line.earliest or "") for line in lines]
    dated = sorted((first, last) for first, last in spans if first)
    undated = len(spans) - len(dated)
    if not dated:
        return Timeline("day", (), 0, 0, undated)
    made = [_timeline(unit, cut, dated, undated) for unit, cut in (("day", 10), ("month", 7), ("year", 4))]
    return next((one for one in made if _held(one) >= ENOUGH * len(dated)), made[-1])


def _held(found: Timeline) -> int:
    return sum(bar.exact for bar in found.bars)


def _timeline(unit: str, cut: int, dated: Sequence[tuple[str, str]], undated: int) -> Timeline:
    exact: Counter[str] = Counter(first[:cut] for first, last in dated if first[:cut] == last[:cut])
    if not exact:
        return Timeline(unit, (), 0, 0, undated)
    labels = _window(sorted(exact), exact, _NEXT[unit])
    first_bar, last_bar = labels[0], labels[-1]
    spanning = _spanning(labels, [(first[:cut], last[:cut]) for first, last in dated])
    return Timeline(
        unit,
        tuple(Bar(label, exact[label], spanning[label]) for label in labels),
        sum(last[:cut] < first_bar for _, last in dated),
        sum(first[:cut] > last_bar for first, _ in dated),
        undated,
    )


def _window(labels: Sequence[str], number: Counter[str], following: Callable[[str], str]) -> list[str]:
    """The run of at most MOST_BARS consecutive labels that holds most, without empty ends."""
    best: list[str] = []
    most = -1
    for start in labels:
        run = [start]
        while len(run) < MOST_BARS and run[-1] < labels[-1]:
            run.append(following(run[-1]))
        held = sum(number[label] for label in run)
        if held > most:
            best, most = run, held
        if run[-1] >= labels[-1]:
            break
    while len(best) > 1 and not number[best[-1]]:
        best.pop()
    return best


def _spanning(labels: Sequence[str], spans: Sequence[tuple[str, str]]) -> Counter[str]:
    """Label -> number of longer spans that touch it, by counting where they begin and end."""
    place = {label: number for number, label in enumerate(labels)}
    steps = [0] * (len(labels) + 1)
    for first, last in spans:
        if first != last and first <= labels[-1] and last >= labels[0]:
            steps[place.get(first, 0)] += 1
            steps[place[last] + 1 if last in place else len(labels)] -= 1
    found: Counter[str] = Counter()
    running = 0
    for label, step in zip(labels, steps, strict=False):
        running += step
        found[label] = running
    return found


def _next_day(label: str) -> str:
    return (date.fromisoformat(label) + timedelta(days=1)).isoformat()


def _next_month(label: str) -> str:
    year, month = int(label[:4]), int(label[5:7])
    return f"{year + 1:04}-01" if month == 12 else f"{year:04}-{month + 1:02}"


def _next_year(label: str) -> str:
    return f"{int(label) + 1:04}"


_NEXT: dict[str, Callable[[str], str]] = {"day": _next_day, "month": _next_month, "year": _next_year}
