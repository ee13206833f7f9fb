"""The token of a place -> how an act stands to it: it comes from there, somebody is at home there, it lies there."""

from whosaid.extract.syntax import DETERMINER, LOCATIVE, NUMBER, PREPOSITION, Syntax
from whosaid.knowledge.clauses import Word

_ORIGIN, _GENITIVE, _SETTLEMENT = int(Word.ORIGIN), int(Word.GENITIVE), int(Word.SETTLEMENT)
_INFINITIVE = int(Word.INFINITIVE)

#: Tokens before the preposition of a place where somebody tells reporters, at least: "told reporters (in)".
HEARER_TOKENS = 3


def is_origin(syntax: Syntax, place: int) -> bool:
    """True for a place after "from", or "from the territory of": the act comes from there."""
    step = _preposition_before(syntax, place)
    while step > 1 and syntax.bits[step] & _GENITIVE:
        inner = next((place for place in range(step - 1, step - 3, -1) if place in syntax.place_at), -1)
        if inner >= 0:
            step = _preposition_before(syntax, inner)  # "from the Norrby region of Ruritania"
        elif syntax.lowers[step - 1] in syntax.listed["soil"]:
            step -= 3 if syntax.bits[step - 2] & DETERMINER else 2
        else:
            break
    return step >= 0 and bool(syntax.bits[step] & _ORIGIN)


def is_home(syntax: Syntax, place: int) -> bool:
    """True for a place where somebody is at home, has a position or is bound for: "gunmen based in Norrby", "the wounded were flown to Norrby"."""
    bits, after = syntax.bits, place + 1
    while syntax.place_at.get(after) == syntax.place_at[place]:
        after += 1
    if after < len(bits) and bits[after] & _ORIGIN and not bits[after] & PREPOSITION:
        return True
    step = _preposition_before(syntax, place)
    is_own = step > 0 and bool(bits[step] & LOCATIVE and bits[step - 1] & _ORIGIN)
    return is_own or _is_told_there(syntax, step) or is_bound_for(syntax, place)


def _is_told_there(syntax: Syntax, step: int) -> bool:
    """True behind those to whom somebody speaks in a place: "confirmed the raid to reporters in Norrby"; not "killed two reporters in Norrby"."""
    if (
        step < HEARER_TOKENS
        or not syntax.bits[step] & LOCATIVE
        or syntax.lowers[step - 1] not in syntax.listed["hearer"]
    ):
        return False
    before = step - 2 - bool(syntax.bits[step - 2] & DETERMINER)
    return bool(syntax.bits[before] & _INFINITIVE) or syntax.lowers[before] in syntax.listed["telling"]


def is_bound_for(syntax: Syntax, place: int) -> bool:
    """True for a place where somebody was born or is bound for: "a driver born in Norrby", "the wounded flown to Norrby"."""
    step = _preposition_before(syntax, place)
    if step > 1 and syntax.bits[step] & _GENITIVE and syntax.bits[step - 1] & _SETTLEMENT:
        step = _preposition_before(syntax, step - 1)  # "a train to the port of Norrby"
    if step < 1 or not syntax.bits[step] & LOCATIVE:
        return False
    is_ride = syntax.lowers[step] in syntax.listed["riding"] and syntax.lowers[step - 1] in syntax.listed["ride"]
    return is_ride or syntax.lowers[step - 1] in syntax.bound or _is_journey(syntax, step - 1)


def _is_journey(syntax: Syntax, last: int) -> bool:
    """True where a way leads from the place that ends at a token: "a bus travelling from Sorrby"."""
    start = last
    while start > 0 and start in syntax.place_at and syntax.place_at.get(start - 1) == syntax.place_at[start]:
        start -= 1
    if start not in syntax.place_at or start < 2 or not syntax.bits[start - 1] & _ORIGIN:
        return False
    return syntax.lowers[start - 2] in syntax.listed["journey"]


def is_at_clinic(syntax: Syntax, place: int) -> bool:
    """True for a place behind a hospital or morgue: who "died at a hospital in Norrby" was not hurt there."""
    step = _preposition_before(syntax, place)
    if step < 1 or not syntax.bits[step] & LOCATIVE:
        return False
    last = step - 1
    if last > 3 and syntax.lowers[last] == ")" and syntax.lowers[last - 2] == "(":
        last -= 3  # "the Norrby General Hospital (NGH) in Sorrby"
    noun, before = syntax.lowers[last], syntax.lowers[last - 1] if last > 0 else ""
    return noun in syntax.listed["clinic"] or (noun in syntax.listed["centre"] and before in syntax.listed["medical"])


def _preposition_before(syntax: Syntax, place: int) -> int:
    """The preposition up to three tokens before a place; a token that is none, or -1, where there is none."""
    step = place - 1
    while step >= 0 and place - step <= 3 and not syntax.bits[step] & PREPOSITION and syntax.bits[step] & ~NUMBER:
        step -= 1
    return step


def is_located(syntax: Syntax, place: int) -> bool:
    """True for a place right after a preposition of place."""
    return place > 0 and bool(syntax.bits[place - 1] & LOCATIVE)


def is_led(syntax: Syntax, place: int) -> bool:
    """True for a place behind a preposition of place and an adjective: "in war-torn Norrby"."""
    step = _preposition_before(syntax, place)
    return step >= 0 and bool(syntax.bits[step] & LOCATIVE)
