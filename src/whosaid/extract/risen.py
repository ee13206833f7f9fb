"""Tolls that rose -> which days are those of the rise: "the toll of the raid rose to 12 on Tuesday" does not date the raid."""

from collections.abc import Sequence

from whosaid.extract.syntax import VERB, Syntax
from whosaid.extract.tallies import Figure
from whosaid.extract.triggers import Occurrence

#: How the rules begin that read a toll with its number.
TOLL = "casualty.toll"


def risen_tolls(syntax: Syntax, figures: Sequence[Figure]) -> tuple[int, ...]:
    """Tokens of the numbers to which tolls rose, fell or stand: a verb stands between the toll and its number."""
    found = []
    for figure in figures:
        if not figure.rule.startswith(TOLL):
            continue
        harm, number = syntax.reading.tokens_in(*figure.trigger), syntax.reading.tokens.at(figure.number_start)
        if any(mask & VERB for mask in syntax.bits[harm.stop : number]):
            found.append(number)
    return tuple(sorted(found))


def is_nearer(clauses: Sequence[int], others: Sequence[int], act: Occurrence, place: int) -> bool:
    """True for a time of an act's clause that is nearer to one of the other tokens there: "arrested on Tuesday in the shooting"."""
    distance = abs(place - act.first)
    return any(
        clauses[other] == clauses[act.first] and other != act.first and abs(place - other) < distance
        for other in others
    )
