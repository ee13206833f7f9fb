"""The statements of one event -> ranges: low, best and high over independent origins, under each rule profile.

Collapse by origin first (tolls.py). An open end never widens the published high: it shows as "N+". Cumulative totals and
parts stay out, each unused figure says why. Unknown origins are never independent: their figures stand only where no known
origin gives one. Where one origin counts as fighters whom another counts as civilians, they are in both highs and in no low.
"""

from collections.abc import Sequence
from dataclasses import replace

from whosaid.knowledge.profiles import Profile
from whosaid.knowledge.resolve import ResolveRules
from whosaid.records.concluded import Range, Unused
from whosaid.resolve.case import Case
from whosaid.resolve.tolls import Figure, Toll, figures_of, tolls_of

#: Who is said to be the one may be said to be the other: the status of the dead is what voices dispute.
OPPOSITES = {"civilian": "combatant", "combatant": "civilian"}


def find_ranges(case: Case, profiles: Sequence[Profile], rules: ResolveRules) -> tuple[Range, ...]:
    """Ranges of one event, by profile in their order, then harm, then population; none where nothing is counted."""
    counts = [count for said in case.statements for count in said.counts]
    if not counts:
        return ()
    if any(count.qualifier == "vague" for count in counts):
        return tuple(found for profile in profiles for found in _ranges(case, profile, rules))
    plain = _ranges(case, profiles[0], rules)  # profiles differ in how they read vague words, and in what is best
    return tuple(
        replace(found, profile=profile.id, best=_best(found.low, profile)) for profile in profiles for found in plain
    )


def _best(low: int | None, profile: Profile) -> int | None:
    return low if profile.best == "lowest" else None


def _ranges(case: Case, profile: Profile, rules: ResolveRules) -> list[Range]:
    figures, refused = figures_of(case.statements, profile)
    refusals = {unused.count: unused for unused in refused}
    counts = [count for said in case.statements for count in said.counts]
    found: list[Range] = []
    tolls_by: dict[tuple[str, str], tuple[Toll, ...]] = {}
    for harm, population in sorted({(count.harm, count.population) for count in counts}):
        same = [f for f in figures if (f.count.harm, f.count.population) == (harm, population)]
        wholes, inner = _wholes(same)
        whole_ids = {f.count.id for f in wholes}
        parts = [f for f in figures if f.count.harm == harm and f.count.part_of in whole_ids]
        unused = [refusals[c.id] for c in counts if (c.harm, c.population) == (harm, population) and c.id in refusals]
        tolls = tolls_by[harm, population] = tolls_of(wholes, parts, rules)
        found.append(_range((case.event, harm, population), profile, tolls, [*unused, *_part_reasons(inner)]))
    return [_with_dispute(one, tolls_by, profile) for one in found]


def _with_dispute(found: Range, tolls: dict[tuple[str, str], tuple[Toll, ...]], profile: Profile) -> Range:
    """A range of civilians or of fighters without the dead whom another origin calls the other: they leave its low, not its high."""
    other = OPPOSITES.get(found.population, "")
    disputed = _disputed(tolls.get((found.harm, found.population), ()), tolls.get((found.harm, other), ()))
    if not disputed or found.low is None:
        return found
    low = max(0, found.low - disputed)
    return replace(found, low=low, best=_best(low, profile))


def _disputed(own: Sequence[Toll], others: Sequence[Toll]) -> int:
    """The most people for whom one known origin gives the one status only, and another the same number with the other."""
    both = {toll.origin for toll in own} & {toll.origin for toll in others}
    return max(
        (
            one.low
            for one in own
            for other in others
            if one.known and other.known and not {one.origin, other.origin} & both
            if one.low is not None and (one.low, one.top) == (other.low, other.top)
        ),
        default=0,
    )


def _wholes(figures: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Figures that stand for the population, and those that are part of another figure of the same population."""
    ids = {figure.count.id for figure in figures}
    wholes = [figure for figure in figures if figure.count.part_of not in ids]
    return wholes, [figure for figure in figures if figure.count.part_of in ids]


def _part_reasons(parts: Sequence[Figure]) -> list[Unused]:
    return [
        Unused(part.count.id, "part-of: a part of another figure, which it bounds but is never added to")
        for part in parts
    ]


def _range(of: tuple[str, str, str], profile: Profile, tolls: Sequence[Toll], refused: Sequence[Unused]) -> Range:
    """The range of an event, harm and population over the tolls of its origins."""
    event, harm, population = of
    independent = [toll for toll in tolls if toll.known]
    standing = independent or list(tolls)
    aside = [toll for toll in tolls if toll not in standing]
    unused = [*refused, *(reason for toll in tolls for reason in toll.unused)]
    unused += [
        Unused(figure.count.id, "unknown origin: it may rest on an origin that is counted already")
        for toll in aside
        for figure in toll.used
    ]
    low = min((toll.low for toll in standing if toll.low is not None), default=None)
    high = max((toll.top for toll in standing if toll.top is not None), default=None)
    return Range(
        event=event,
        harm=harm,
        population=population,
        profile=profile.id,
        low=low,
        best=_best(low, profile),
        high=high,
        open_above=any(toll.open_above for toll in standing if toll.top == high),
        origins=tuple(sorted({toll.origin for toll in independent})),
        counts=tuple(sorted({figure.count.id for toll in standing for figure in toll.used})),
        unused=tuple(sorted({reason.count: reason for reason in unused}.values(), key=lambda reason: reason.count)),
    )
