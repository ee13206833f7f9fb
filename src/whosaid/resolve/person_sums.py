"""Counts of single persons of one event -> what each article adds up to where it gives no figure.

A person told of many times counts once, and whoever died is not counted among the injured. A sum is what an article tells, never more than a lowest
number, so it stands only where no figure counts the same people: persons are parts of a figure and are never added to it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from whosaid.records.concluded import Unused
from whosaid.resolve.sketches import WHOLE
from whosaid.resolve.tolls import Figure, Toll

#: Harms of those who live.
HURT = frozenset({"injured", "killed-or-injured"})

_AGAIN = "told again: the same person is counted once"
_DEAD = "died: the person is counted among the killed"
_SINCE = "died since: a later page counts the person among the killed"
_PART = "person: one of those whom a figure counts"


def person_tolls(persons: Sequence[Figure], parts: Sequence[Figure], harm: str, population: str) -> tuple[Toll, ...]:
    """One toll for each origin in order of origin: the most that one of its articles adds up to.

    Where origins add up to different numbers, those stand who have the number of most, of equals the least: of 58 such tolls of
    the Gun Violence Archive the least was right in 44, for somebody told of under two names is counted twice; the most in 7.
    `parts` are figures of women, men and children, who are added where no figure counts all.
    """
    dead = {f.count.person for f in persons if f.count.harm == "killed"}
    harms = HURT if harm == "injured" else frozenset({harm})
    mine = [f for f in persons if f.count.harm in harms and (harm == "killed" or f.count.person not in dead)]
    articles: dict[str, list[Figure]] = {}
    for figure in [*mine, *parts]:
        if population in ("all", figure.count.population):
            articles.setdefault(figure.said.claim.article, []).append(figure)
    died = _since_died(persons) if harm == "injured" else frozenset()
    best: dict[str, Toll] = {}
    for article in sorted(articles.keys() - died):
        toll = _sum(articles[article])
        if toll is not None and (toll.origin not in best or (best[toll.origin].top or 0) < (toll.top or 0)):
            best[toll.origin] = toll
    return _agreed([best[origin] for origin in sorted(best)])


def _agreed(tolls: Sequence[Toll]) -> tuple[Toll, ...]:
    """The tolls with the number that most of them have, of equals the least."""
    lows = Counter(toll.low for toll in tolls)
    low = min(lows, key=lambda low: (-lows[low], low or 0), default=None)
    return tuple(toll for toll in tolls if toll.low == low)


def _since_died(persons: Sequence[Figure]) -> frozenset[str]:
    """Articles whose injured a later one counts among the dead: more dead there, and no more people in all."""
    told: dict[str, tuple[str, set[str | None], set[str | None]]] = {}
    for figure in persons:
        if figure.count.harm in HURT or figure.count.harm == "killed":
            said = figure.said
            _, everybody, dead = told.setdefault(said.claim.article, (said.page.published, set(), set()))
            everybody.add(figure.count.person)
            if figure.count.harm == "killed":
                dead.add(figure.count.person)
    return frozenset(
        article
        for article, (day, everybody, dead) in told.items()
        if any(
            len(others) <= len(everybody) and len(later_dead) > len(dead) and later >= day
            for later, others, later_dead in told.values()
        )
    )


def _sum(figures: Sequence[Figure]) -> Toll | None:
    """The persons of one article, each once, and the greatest figure of each further population."""
    ordered = sorted(figures, key=lambda figure: (figure.count.evidence.start, figure.count.id))
    first: dict[str, Figure] = {}
    largest: dict[str, Figure] = {}
    unused: list[Unused] = []
    for figure in ordered:
        if figure.count.person is not None:
            if first.setdefault(figure.count.person, figure) is not figure:
                unused.append(Unused(figure.count.id, _AGAIN))
        elif figure.low is not None and figure.low > (_low(largest.get(figure.count.population))):
            largest[figure.count.population] = figure
    kept = [*(f for f in first.values() if f.count.population not in largest), *largest.values()]
    if not kept:
        return None
    low, top, is_open = _added(kept)
    voter = min(kept, key=lambda figure: figure.count.evidence.start).said
    used = tuple(sorted(kept, key=lambda figure: figure.count.id))
    return Toll(voter.voter, voter.backing.known, low, top, is_open, used, tuple(unused))


def _added(kept: Sequence[Figure]) -> tuple[int, int, bool]:
    """Low, top and openness of a sum; persons whose kind nobody says may be among the women, men and children counted."""
    kinds = [figure for figure in kept if figure.count.person is None]
    unsaid = [figure for figure in kept if figure.count.person is not None and figure.count.population in WHOLE]
    same = min(sum(_low(figure) for figure in kinds), len(unsaid))
    low = sum(_low(figure) for figure in kept) - same
    is_open = any(figure.high is None for figure in kept)
    top = low if is_open else sum(figure.high or 0 for figure in kept) - same
    return low, top, is_open


def _low(figure: Figure | None) -> int:
    return (figure.low or 0) if figure is not None else 0


def reasons(
    persons: Sequence[Figure], everybody: Sequence[Figure], used: Iterable[str], *, has_figure: bool
) -> list[Unused]:
    """Why each of `persons` that is not used is not; `everybody` are all persons of the event."""
    taken = set(used)
    dead = {f.count.person for f in everybody if f.count.harm == "killed"}
    died = _since_died(everybody)
    found: list[Unused] = []
    for figure in persons:
        if figure.count.id not in taken:
            if figure.count.harm in HURT and figure.said.claim.article in died:
                found.append(Unused(figure.count.id, _SINCE))
                continue
            is_dead = figure.count.harm in HURT and figure.count.person in dead
            found.append(Unused(figure.count.id, _DEAD if is_dead else _PART if has_figure else _AGAIN))
    return found


def survivors(hit: Toll, killed: Toll) -> Toll | None:
    """Those of a figure of hit people who are not among the killed ("three were shot, one fatally": two are hurt)."""
    if hit.low is None or killed.low is None or hit.top is None or killed.top is None or hit.top < killed.low:
        return None
    low, top = max(0, hit.low - killed.top), max(0, hit.top - killed.low)
    return Toll(hit.origin, hit.known, low, top, hit.open_above, (*hit.used, *killed.used), ())
