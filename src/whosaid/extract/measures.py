"""Syntax and a noun phrase -> what in it is no part of the party that it names: a distance, how often."""

from whosaid.extract.syntax import (
    ACTOR,
    CAPITAL,
    DETERMINER,
    DIGIT,
    GENITIVE,
    NUMBER,
    PREPOSITION,
    TIME,
    Run,
    Syntax,
)
from whosaid.knowledge.clauses import Word

#: The unit of how often.
TIMES = "times"

#: What names those who move.
_PARTY = ACTOR | CAPITAL | int(Word.FIGHTERS | Word.PERSONS)

#: What may open a number: "some 40", "about a dozen".
_OPENS = DETERMINER | int(Word.QUANTIFIER)


def opens_measure(syntax: Syntax, place: int, stop: int) -> bool:
    """True for a number, or the word before it, that says how far off or how often: "(a patrol) some 40 kilometres east", "(the port) 14 times"."""
    bits, number = syntax.bits, place
    if bits[number] & _OPENS and not bits[number] & (NUMBER | DIGIT):
        number += 1
    if number + 1 >= stop or not bits[number] & (NUMBER | DIGIT) or bits[place - 1] & (PREPOSITION | DETERMINER):
        return False
    return syntax.lowers[number + 1] in syntax.listed["measure"]


def past_measure(syntax: Syntax, place: int, stop: int) -> int:
    """One past "six times" behind a noun; the place itself where no such words stand there."""
    if place + 1 >= stop or not syntax.bits[place] & (NUMBER | DIGIT) or syntax.lowers[place + 1] != TIMES:
        return place
    return place + 2


def is_hour(syntax: Syntax, run: Run) -> bool:
    """True for a phrase that is only a part of a day whose date stands behind it: "the night (of 3 May)"."""
    is_one = run[1] - run[0] == 1 and syntax.lowers[run[0]] in syntax.listed["hour"]
    behind = syntax.bits[run[1] : run[1] + 2]
    return is_one and len(behind) > 1 and bool(behind[0] & GENITIVE and behind[1] & TIME)


def is_moving(syntax: Syntax, place: int, stop: int) -> bool:
    """True for a participle that says how those move whom a noun behind it names: "(shot by) retreating soldiers"."""
    if place + 1 >= stop or syntax.lowers[place] not in syntax.listed["moving"]:
        return False
    return bool(syntax.bits[place + 1] & _PARTY) and not syntax.bits[place + 1] & (DETERMINER | PREPOSITION)


def is_guise(syntax: Syntax, place: int) -> bool:
    """True for the "as" behind a word for a disguise: "gunmen dressed as (soldiers)"."""
    return bool(syntax.bits[place] & PREPOSITION) and syntax.lowers[place - 1] in syntax.listed["guise"]
