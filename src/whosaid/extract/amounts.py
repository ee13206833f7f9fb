"""Syntax and an act -> whether its words tell no single act: how many were harmed is only asked, or the act is a custom."""

from whosaid.extract.syntax import ADVERB, AUXILIARY, COMMA, DETERMINER, GENITIVE, STRONG, Syntax
from whosaid.knowledge.clauses import Word

_REFERENCE = int(Word.REFERENCE)

#: Tokens between "how" and the harm, at most: "many of the villagers had been".
ASKED_TOKENS = 9


def asks_how_many(syntax: Syntax, first: int, start: int) -> bool:
    """True for a harm at token `first` behind "how many", in its clause."""
    bits, lowers = syntax.bits, syntax.lowers
    for place in range(first - 1, max(start, first - ASKED_TOKENS) - 1, -1):
        if bits[place] & (STRONG | COMMA):
            return False
        if lowers[place] in syntax.amounts:
            return bool(bits[place + 1] & DETERMINER)
    return False


def is_custom(syntax: Syntax, first: int, start: int) -> bool:
    """True for an act at token `first` that is told as a custom: "is regularly hit", "frequent raids"."""
    place = first - 1
    while place >= start and syntax.lowers[place] not in syntax.habits:
        if not syntax.bits[place] & (ADVERB | AUXILIARY):
            return False
        place -= 1
    return place >= start


def is_counted(syntax: Syntax, first: int, start: int) -> bool:
    """True for an act at token `first` that is counted over a time: "the number of raids", perhaps with an adjective between."""
    lowers, bits = syntax.lowers, syntax.bits
    of = first - 1 if bits[first - 1] & GENITIVE else first - 2
    return (
        of - 2 >= start
        and bool(bits[of] & GENITIVE)
        and lowers[of - 1] in syntax.listed["statistic"]
        and bool(bits[of - 2] & _REFERENCE)
    )
