"""Tokens and their classes -> the negations that deny nothing: they bound a number or say that more follows."""

from collections.abc import Mapping, Sequence

from whosaid.knowledge.clauses import Word

_NEGATION = int(Word.NEGATION)


def without_denial(
    lowers: Sequence[str], bits: Sequence[int], listed: Mapping[str, frozenset[str]], number: int
) -> list[int]:
    """Tokens that deny nothing: the first of "no fewer than nine", "not more than 40" and "not only killed". `number`: the bits of a number."""
    comparing, merely = listed["comparing"], listed["merely"]
    return [
        place
        for place, mask in enumerate(bits)
        if mask & _NEGATION and lowers[place + 1 : place + 2]
        if lowers[place + 1] in merely
        or (lowers[place + 1] in comparing and any(mask & number for mask in bits[place + 3 : place + 5]))
    ]
