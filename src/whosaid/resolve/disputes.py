"""Tolls of civilians, of fighters and of all, for one harm -> the people whom one origin counts as civilians and another as fighters.

Voices dispute who the dead were only where they agree on how many there were: seven civilians against seven militants, or 12
civilians against 12 people of whom five were fighters. Other totals may be of others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from whosaid.knowledge.resolve import ResolveRules
from whosaid.resolve.tolls import Figure, Toll, tolls_of
from whosaid.resolve.verdicts import Verdict
from whosaid.resolve.wording import figure_said

#: Who is said to be the one may be said to be the other.
OPPOSITES = {"civilian": "combatant", "combatant": "civilian"}

_Ends = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Dispute:
    """What two known origins say of the same people."""

    civilian: Toll
    """Of the origin that counts them as civilians."""
    combatant: Toll
    """Of the one that counts them as fighters."""
    number: int
    """How many they are at the least."""

    def toll(self, population: str) -> Toll:
        """The toll of civilians, or of combatants."""
        return self.civilian if population == "civilian" else self.combatant


def disputes_of(
    civilians: Sequence[Toll], combatants: Sequence[Toll], everybody: Sequence[Toll]
) -> tuple[Dispute, ...]:
    """Each two origins whose totals are the same, and who between them count more civilians and fighters than there were people."""
    by_population = [
        {toll.origin: toll for toll in tolls if toll.known} for tolls in (civilians, combatants, everybody)
    ]
    found: list[Dispute] = []
    for one in by_population[0].values():
        for other in by_population[1].values():
            total = _total(one.origin, by_population)
            if one.origin == other.origin or total is None or total != _total(other.origin, by_population):
                continue
            number = min((one.low or 0) + (other.low or 0) - total[0], one.low or 0, other.low or 0)
            if number > 0:
                found.append(Dispute(one, other, number))
    return tuple(found)


def _total(origin: str, by_population: Sequence[Mapping[str, Toll]]) -> _Ends | None:
    """How many people the origin counts; where it gives no figure of all, its civilians and fighters."""
    civilians, combatants, everybody = (tolls.get(origin) for tolls in by_population)
    if everybody is not None:
        return None if everybody.low is None else (everybody.low, everybody.top)
    lows, tops = zip(*((toll.low, toll.top) for toll in (civilians, combatants) if toll is not None), strict=True)
    low = sum(number or 0 for number in lows)
    return None if None in lows else (low, None if None in tops else sum(number or 0 for number in tops))


def with_split(figures: Iterable[Figure]) -> list[Figure]:
    """The figures, civilians beside fighters no longer a part: "four civilians and three militants" tells of all seven who is who."""
    told = list(figures)
    wholes = {figure.count.id: figure for figure in told}
    beside = {(figure.count.part_of, figure.value) for figure in told if figure.count.population == "combatant"}
    found: list[Figure] = []
    for figure in told:
        whole = wholes.get(figure.count.part_of or "")
        if whole is not None and figure.count.population == "civilian" and _rest(whole, figure) in beside:
            found.append(replace(figure, count=replace(figure.count, part_of=None)))
        else:
            found.append(figure)
    return found


def _rest(whole: Figure, part: Figure) -> tuple[str, tuple[int | None, int | None]]:
    """Id of the whole, and the ends of what is left of it."""
    low = None if whole.low is None or part.low is None else whole.low - part.low
    high = None if whole.high is None or part.high is None else whole.high - part.high
    return whole.count.id, (low, high)


def compare_status(figures: Sequence[Figure], rules: ResolveRules) -> Iterator[Verdict]:
    """Who counts as fighters whom another counts as civilians contradicts it; not where both give civilians: those figures are held
    against each other already.
    """
    for harm in sorted({figure.count.harm for figure in figures if figure.count.population == "combatant"}):
        same = [f for f in figures if f.count.harm == harm and (f.count.population != "all" or f.count.part_of is None)]
        civilians, combatants, everybody = (
            tolls_of([figure for figure in same if figure.count.population == population], (), rules)
            for population in ("civilian", "combatant", "all")
        )
        both = {toll.origin for toll in civilians} & {toll.origin for toll in combatants}
        for dispute in disputes_of(civilians, combatants, everybody):
            one, other = dispute.civilian.used[0], dispute.combatant.used[0]
            if both.isdisjoint((one.said.voter, other.said.voter)):
                said = f"{figure_said(one.said, one.count)}; {figure_said(other.said, other.count)}."
                because = f"{said} Both count the same number in all, and {dispute.number} of them as civilians or as fighters: who they were is disputed."
                yield Verdict(one.said, other.said, "actor", "contradicts", because, "compare.status", harm)
