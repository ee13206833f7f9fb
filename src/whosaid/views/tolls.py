"""One event -> its figures by harm and group of people, one row for each independent origin, with what a range leaves out."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from whosaid.views.claims import ClaimView, Figure
from whosaid.views.events import EventView, RangeView, Voice
from whosaid.views.words import Words

#: Harms in the order in which they are shown; others follow by name.
ORDER = ("killed", "injured", "killed-or-injured", "missing", "detained", "displaced")


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure that an origin gives, once, however many pages repeat it."""

    says: str
    """`15+`."""
    low: int | None
    """Lowest number that the words allow."""
    high: int | None
    """Highest; None = open."""
    qualifier: str
    """exactly, at-least, about, vague, ..."""
    scope: str
    """incident or cumulative."""
    used: bool
    """True when a range uses it."""
    reason: str
    """Why a range does not use it, in words."""
    pages: int
    """Pages that print it."""
    count: str
    """Id of the count, the first."""
    words: Words
    """The first sentence that prints it."""
    exact: str
    """The words of the figure there."""


@dataclass(frozen=True, slots=True)
class TollRow:
    """What one origin says."""

    origin: str | None
    """Id; None = unknown."""
    name: str
    """Display name."""
    kind: str
    """agency, outlet, official, monitor, ... or unknown."""
    pages: int
    """Pages that rest on it."""
    marks: tuple[Mark, ...]
    """Its figures, used ones first."""


@dataclass(frozen=True, slots=True)
class Toll:
    """All figures of one harm to one group of people."""

    harm: str
    """killed, injured, ..."""
    population: str
    """all, civilian, child, ..."""
    rows: tuple[TollRow, ...]
    """One for each origin, unknown last."""
    ranges: tuple[RangeView, ...]
    """Low to high under each profile."""


def tolls_of(view: EventView) -> tuple[Toll, ...]:
    """The tolls of an event, killed first, all people before groups."""
    ranges: dict[tuple[str, str], list[RangeView]] = {}
    for one in view.ranges:
        ranges.setdefault((one.harm, one.population), []).append(one)
    unused = {count: reason for one in view.ranges for count, reason in one.unused}
    used = {count for one in view.ranges for count in one.counts}
    rows: dict[tuple[str, str], list[TollRow]] = {}
    for voice in view.voices:
        for key, marks in _marks(voice, used, unused, ranges).items():
            pages = len({claim.words.article for claim in voice.claims})
            rows.setdefault(key, []).append(TollRow(voice.origin, voice.name, voice.kind, pages, marks))
    return tuple(Toll(*key, tuple(rows[key]), tuple(ranges.get(key, ()))) for key in sorted(rows, key=_place))


def by_harm(tolls: Iterable[Toll]) -> tuple[tuple[str, tuple[Toll, ...]], ...]:
    """(harm, its tolls), in their order: killed and injured are never one table."""
    found: dict[str, list[Toll]] = {}
    for toll in tolls:
        found.setdefault(toll.harm, []).append(toll)
    return tuple((harm, tuple(some)) for harm, some in found.items())


def _place(key: tuple[str, str]) -> tuple[int, str, bool, str]:
    harm, population = key
    return (ORDER.index(harm) if harm in ORDER else len(ORDER), harm, population != "all", population)


def _marks(
    voice: Voice, used: AbstractSet[str], unused: Mapping[str, str], ranged: Mapping[tuple[str, str], object]
) -> dict[tuple[str, str], tuple[Mark, ...]]:
    """(harm, population) -> the different figures of one origin; a figure that several pages print is one mark."""
    found: dict[tuple[str, str], dict[tuple[object, ...], list[tuple[ClaimView, Figure]]]] = {}
    for claim in voice.claims:
        for figure in claim.figures:
            same = (figure.low, figure.high, figure.qualifier == "vague", figure.scope, claim.polarity)
            found.setdefault((figure.harm, figure.population), {}).setdefault(same, []).append((claim, figure))
    return {
        key: tuple(
            sorted((_mark(printed, used, unused, key in ranged and voice.origin is not None) for printed in figures.values()), key=_rank)
        )
        for key, figures in found.items()
    }  # fmt: skip


def _mark(
    printed: Iterable[tuple[ClaimView, Figure]], used: AbstractSet[str], unused: Mapping[str, str], has_range: bool
) -> Mark:
    pairs = sorted(printed, key=lambda pair: (pair[1].id not in used, pair[1].id in unused))
    claim, figure = pairs[0]
    reason = "" if has_range or figure.id in used else "no range uses it"
    if claim.polarity == "denied":
        reason = "denied"
    reason = reason if figure.id in used else unused.get(figure.id, reason)
    if figure.scope == "cumulative" and not reason.startswith("cumulative"):
        reason = f"cumulative{f': {reason}' if reason else ''}"
    return Mark(
        says=figure.says,
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        scope=figure.scope,
        used=not reason,
        reason=reason,
        pages=len({one.words.article for one, _ in pairs}),
        count=figure.id,
        words=claim.words,
        exact=figure.exact,
    )


def _rank(mark: Mark) -> tuple[bool, int, str]:
    return (not mark.used, mark.low if mark.low is not None else -1, mark.count)
