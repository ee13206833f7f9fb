"""Syntax and a noun of an act -> to whom the words behind it lay the act: "a raid blamed on", "in Norrby, which was claimed by"."""

from whosaid.extract.syntax import (
    ADVERB,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    MODAL,
    PASSIVE,
    PLACE,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    VERB,
    Syntax,
)
from whosaid.knowledge.clauses import Support

#: Tokens behind a noun in which it is laid to somebody: a place, a relative and a short subject.
LAID = 12

#: Effects of words that lay an act to somebody.
_LAYING = frozenset({"lay", "claimed"})


def laid_behind(syntax: Syntax, end: int, stop: int) -> tuple[int, frozenset[str], bool] | None:
    """(token behind the verb, words of which one stands before whoever it is laid to, whether he claims it); None for none.

    `end` is one past the noun, `stop` the end of its sentence.
    """
    bits, relative, comma = syntax.bits, -1, -1
    for place in range(end, min(stop, end + LAID)):
        mask = bits[place]
        first, lay = _laying_at(syntax, place) if place in syntax.supports else (place, None)
        if lay is not None:
            is_behind = relative >= 0 or first <= max(end, comma + 1) or bits[first - 1] & (PASSIVE | ADVERB | PLACE)
            is_behind = is_behind or bits[first] & PASSIVE  # "the raid on Friday was the work of"
            return (place + 1, lay.complements, lay.effect == "claimed") if is_behind else None
        if mask & RELATIVE and relative < 0 and (place <= end or bits[place - 1] & (COMMA | PLACE)):
            relative = place
        elif mask & COMMA and comma < 0 and relative < 0:
            comma = place
        elif _ends(mask) or (comma >= 0 and relative < 0 and not mask & (ADVERB | RELATIVE)):
            return None
    return None


def _laying_at(syntax: Syntax, place: int) -> tuple[int, Support | None]:
    """The first token of the words that end at a place, and what they do; None where they lay nothing."""
    first, readings = syntax.supports[place]
    return first, next((one for one in readings if one.effect in _LAYING), None)


def _ends(mask: int) -> bool:
    """True for a token behind which another clause or verb begins."""
    return bool(mask & (STRONG | COMMA | SUBORDINATOR)) or bool(mask & VERB and not mask & AUXILIARY)


def opens_clause(syntax: Syntax, place: int, stop: int) -> bool:
    """True where a verb follows of which the noun before is the subject: "claimed the raid had failed"."""
    for mask in syntax.bits[place : min(stop, place + LAID)]:
        if mask & (STRONG | COMMA | RELATIVE | SUBORDINATOR | CONJUNCTION):
            return False
        if mask & (VERB | AUXILIARY | MODAL):
            return True
    return False


def answers_for(syntax: Syntax, head: int, end: int) -> bool:
    """True where the words from a verb to a noun of harm say that the verb's subject did it: "is responsible for (the deaths)", "claimed
    responsibility for (the death)"; not "announced (the deaths)".
    """
    return not syntax.listed["liable"].isdisjoint(syntax.lowers[head:end])
