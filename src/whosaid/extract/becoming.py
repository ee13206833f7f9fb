"""A noun that names an act, and the verb behind it -> what became of it: "the strikes stopped", "the talks will take place on Sunday"."""

from typing import NamedTuple

from whosaid.extract.governing import is_ahead
from whosaid.extract.steps import past_agent, past_insertion
from whosaid.extract.syntax import (
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    ED,
    MODAL,
    NEGATION,
    PASSIVE,
    PREPOSITION,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    TIME,
    VERB,
    Run,
    Syntax,
)
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Support, Word

#: Tokens behind a noun, and behind what is told of it, in which its verb is looked for.
REACH = 10
#: Tokens of a support of several words, "take place" and "go ahead as planned".
WORDS = 3

_INFINITIVE, _AGENT = int(Word.INFINITIVE), int(Word.AGENT)
_WALL = STRONG | COMMA | RELATIVE | VERB | SUBORDINATOR

#: What a verb says of the noun that is its subject: that it was over, or that it was done.
_OVER = frozenset({"stop", "finish", "resume"})
_DONE = frozenset({"perform", "hold", "happen", "use", "undergo"})
#: Effects of verbs that only say that an act is meant or asked for.
_MEANT = ("planned", "requested")
#: Effects of modal verbs.
_MODAL = frozenset({"planned", "possible", "probable"})


class Became(NamedTuple):
    """What the verb behind a noun says of its act."""

    factuality: str = "certain"
    """planned, requested, possible or probable where it has not happened yet, or perhaps."""
    is_denied: bool = False
    """True where it is said not to have been done: "did not take place"."""
    aspects: frozenset[str] = frozenset()
    """stop, finish or resume."""
    is_disowned: bool = False
    """True where somebody is said not to have done it: "was not carried out by the army"."""


NOTHING = Became()


def what_became(syntax: Syntax, act: Occurrence, sentence: Run) -> Became:
    """What the verb behind a noun says of it; behind a preposition only that it was over, for there the verb is mostly another's:
    "the names of those killed in the raid were not given".
    """
    found = _told_behind(syntax, act.end, sentence[1])
    return found if found.aspects or found is NOTHING or not _is_inside(syntax, act.first, sentence[0]) else NOTHING


def _is_inside(syntax: Syntax, first: int, start: int) -> bool:
    """True for a noun behind a preposition."""
    for place in range(first - 1, max(start - 1, first - 1 - REACH), -1):
        if syntax.bits[place] & (_WALL | AUXILIARY | MODAL | CONJUNCTION | PREPOSITION):
            return bool(syntax.bits[place] & PREPOSITION)
    return False


def _told_behind(syntax: Syntax, end: int, stop: int) -> Became:
    bits, negated, factuality, found = syntax.bits, False, "certain", NOTHING
    place = past_insertion(syntax, end, stop)
    place = past_agent(syntax, end, stop) if place == end else place
    last = min(stop, place + REACH)
    while place < last:
        mask = bits[place]
        after, supports = _support_at(syntax, place, stop)
        if supports and mask & MODAL and not mask & TIME:
            factuality = _modal(supports, factuality)
        elif supports and is_ahead(bits, after - 1, supports) and not _is_dated(bits, after, stop):
            factuality = "planned"
            if mask & VERB and not bits[after] & _INFINITIVE:  # "are due to begin"
                return Became(factuality)
        elif supports and any(support.effect in _MEANT for support in supports):
            if not bits[place - 1] & (PASSIVE | AUXILIARY) or not _is_dated(bits, after, stop):
                return found
            found = Became(next(support.effect for support in supports if support.effect in _MEANT))
            last = min(stop, after + REACH)  # "was planned for Sunday but did not take place"
        elif supports and mask & VERB:
            effects = {support.effect for support in supports if support.is_verb}
            if negated and effects & _DONE and after < stop and bits[after] & _AGENT:
                return Became(factuality, is_disowned=True)
            return _became(effects, factuality, negated=negated)
        elif mask & NEGATION:
            negated = True
        elif mask & _WALL and not mask & (PREPOSITION | AUXILIARY | MODAL | CONJUNCTION):
            return found
        place = max(after, place + 1)
    return found


def _became(effects: set[str], factuality: str, *, negated: bool) -> Became:
    over = frozenset(effects & _OVER)
    if negated and over:
        over = frozenset({"stop"}) if "resume" in over else frozenset()  # "have not resumed" is a stop still
    is_done = bool(effects & _DONE)
    return Became(factuality if over or is_done else "certain", negated and is_done, over)


def _support_at(syntax: Syntax, place: int, stop: int) -> tuple[int, tuple[Support, ...]]:
    """One past the support that begins at the token, and its readings; of several the longest. The token itself for none."""
    for last in range(min(stop, place + WORDS) - 1, place - 1, -1):
        held = syntax.supports.get(last)
        if held is not None and held[0] == place:
            return last + 1, held[1]
    return place, ()


def _modal(supports: tuple[Support, ...], factuality: str) -> str:
    return next((support.effect for support in supports if support.effect in _MODAL), factuality)


def _is_dated(bits: list[int], place: int, stop: int) -> bool:
    """True where a time follows, perhaps behind a preposition: "was planned for Sunday", "is due on 3 May"; not "planned in secret"."""
    for step in range(place, min(stop, place + WORDS)):
        if bits[step] & TIME:
            return True
        if not bits[step] & PREPOSITION or bits[step] & _AGENT or bits[step] & ED:
            return False
    return False
