"""Syntax and a harm -> whether only the number of those harmed is asked for: "it is not known how many were killed"."""

from whosaid.extract.syntax import COMMA, DETERMINER, STRONG, Syntax

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
