"""A noun phrase before a verb -> the party in it, past the places told between: "the base at Norrby, Lind (was hit)" is the base."""

from whosaid.extract.runs import head_of, phrase_before, trim
from whosaid.extract.syntax import (
    ACTOR,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    LOCATIVE,
    PLACE,
    Run,
    Syntax,
)
from whosaid.knowledge.clauses import Word

_PEOPLE, _SETTLEMENT = int(Word.FIGHTERS | Word.PERSONS), int(Word.SETTLEMENT)


def past_places(syntax: Syntax, found: Run, start: int) -> Run:
    """The phrase before a chain of places: of "the base at Norrby, Lind (was hit)" the base."""
    bits, first = syntax.bits, found[0]
    is_chain = first - 2 > start and bits[first] & PLACE and bits[first - 1] & COMMA
    is_chain = is_chain and (bits[first - 2] & PLACE or (bits[first - 2] & CAPITAL and bits[first - 3] & LOCATIVE))
    if not is_chain or syntax.has(found, ACTOR | _PEOPLE | CONJUNCTION):
        return found
    whole = past_places(syntax, phrase_before(syntax, first - 1, start), start)
    return whole if whole[0] < whole[1] and not bits[head_of(syntax, whole)] & PLACE else found


def behind_place(syntax: Syntax, found: Run, start: int) -> Run:
    """The party behind a place of the clause before: of "(held in) Lind town and the rebels (said)" the rebels."""
    bits = syntax.bits
    if not syntax.has(found, CONJUNCTION):
        return found
    joint = next(step for step in range(*found) if bits[step] & CONJUNCTION)
    before = found[0] - 1
    while before > start and bits[before] & (DETERMINER | CAPITAL | PLACE):
        before -= 1
    head = bits[head_of(syntax, (found[0], joint))]
    second = trim(syntax, (joint + 1, found[1]))
    is_scene = (
        before > start and bits[before] & LOCATIVE and head & (PLACE | _SETTLEMENT) and not head & (ACTOR | _PEOPLE)
    )
    is_party = second[0] < second[1] and bits[head_of(syntax, second)] & (ACTOR | _PEOPLE)
    return second if is_scene and is_party else found


def is_division(syntax: Syntax, run: Run) -> bool:
    """True for the name of a place inside another one: "Lind Township"."""
    is_name = all(mask & CAPITAL for mask in syntax.bits[run[0] : run[1]])
    return run[0] < run[1] and is_name and syntax.lowers[run[1] - 1] in syntax.listed["division"]
