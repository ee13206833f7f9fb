"""Syntax and an act -> whether its words tell no single act: how many were harmed is only asked, or the act is a custom."""

from whosaid.extract.syntax import ADVERB, AUXILIARY, COMMA, DETERMINER, STRONG, Syntax

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
