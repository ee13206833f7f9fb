"""An act and its sentence -> whether none is told: acts of its sort are judged, "bombing hospitals is a war crime", or nobody did it."""

from collections.abc import Iterable

from whosaid.extract.fillers import Filler
from whosaid.extract.runs import head_of
from whosaid.extract.syntax import (
    ACTOR,
    AUXILIARY,
    CAPITAL,
    COMMA,
    DETERMINER,
    DIGIT,
    GENITIVE,
    MODAL,
    NUMBER,
    PLACE,
    POSSESSIVE,
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
from whosaid.knowledge.clauses import Word

#: Tokens of the subject on each side of the act, and of the predicate in which the judgement stands, at most.
SUBJECT, PREDICATE = 8, 9

#: What makes a subject a certain act, or one at a certain place or time; what names who did it; and what a clause opens with.
_CERTAIN = PLACE | TIME | DIGIT | NUMBER | POSSESSIVE | RELATIVE | STRONG
_AGENT, _PERSONS, _FIGHTERS = int(Word.AGENT), int(Word.PERSONS), int(Word.FIGHTERS)
#: Frame of taking ground.
_TAKING = "frame.capture"
_OPENING = STRONG | COMMA | SUBORDINATOR
_PREDICATE = VERB | AUXILIARY | MODAL
#: Roles and paths of fillers by which somebody does something.
_DOING, _DOERS = frozenset({"perpetrator", "weapon"}), frozenset({"subject", "by"})


def is_judged(syntax: Syntax, act: Occurrence, sentence: Run) -> bool:
    """True for acts of a sort that are the subject of a judgement or a duty in the present: "attacks on schools must stop"."""
    if act.shape not in ("noun", "gerund"):
        return False
    verb = _verb_behind(syntax, act.end, sentence[1])
    if verb is None or not _judges(syntax, verb, sentence[1]):
        return False
    first = _first(syntax, act.first, sentence[0])
    return first is not None and not _is_certain(syntax, first, act, verb)


def is_calamity(syntax: Syntax, act: Occurrence, fillers: Iterable[Filler]) -> bool:
    """True for a verb of a blow that nobody struck: "a scandal hit the party", "the town was struck by lightning", "the crisis exploded"."""
    return act.shape != "noun" and any(
        filler.role in _DOING
        and filler.path in _DOERS
        and syntax.lowers[head_of(syntax, filler.run)] in syntax.listed["calamity"]
        for filler in fillers
    )


def is_no_act(syntax: Syntax, act: Occurrence, fillers: Iterable[Filler]) -> bool:
    """True for a verb of force used of words, goods, traffic or people who live somewhere: "attacked the budget", "seized drugs", "was hit by a
    car", "a house occupied by a family".
    """
    if act.shape == "noun":
        return False
    heads = [(filler, syntax.lowers[head_of(syntax, filler.run)]) for filler in fillers]
    is_passive, listed = act.shape == "passive", syntax.listed
    sufferer = "subject" if is_passive else "object"
    if any(filler.path == sufferer and word in listed["disputed"] for filler, word in heads):
        return True
    if act.frame == _TAKING:
        is_home = is_passive and any(filler.path == sufferer and word in listed["dwelling"] for filler, word in heads)
        is_lived_in = is_home and any(filler.path == "by" and _live(syntax, filler) for filler, _ in heads)
        return is_lived_in or any(filler.path == sufferer and word in listed["goods"] for filler, word in heads)
    return is_passive and any(filler.path == "by" and word in listed["traffic"] for filler, word in heads)


def _live(syntax: Syntax, filler: Filler) -> bool:
    """True for people who are no side."""
    return bool(syntax.bits[head_of(syntax, filler.run)] & _PERSONS) and not syntax.has(filler.run, ACTOR | _FIGHTERS)


def _verb_behind(syntax: Syntax, end: int, stop: int) -> int | None:
    for place in range(end, min(stop, end + SUBJECT)):
        is_noun = syntax.bits[place] & TIME or (
            syntax.bits[place - 1] & PREPOSITION and not syntax.bits[place] & AUXILIARY
        )
        if syntax.bits[place] & _PREDICATE and not is_noun:  # "attacks on aid workers"
            return place
    return None


def _judges(syntax: Syntax, verb: int, stop: int) -> bool:
    """True where the predicate says what such acts are or must be."""
    lowers, bits = syntax.lowers, syntax.bits
    if lowers[verb] in syntax.duties:
        return True
    if not bits[verb] & MODAL and lowers[verb] not in syntax.present and lowers[verb] not in syntax.verdicts:
        return False
    for place in range(verb + 1, min(stop, verb + PREDICATE)):
        if bits[place] & STRONG:
            return False
        if lowers[place] in syntax.verdicts:
            return True
    return False


def _first(syntax: Syntax, place: int, start: int) -> int | None:
    """The first token of the subject, where it opens its clause."""
    for step in range(place - 1, max(start - 1, place - 1 - SUBJECT), -1):
        if syntax.bits[step] & _OPENING:
            return step + 1
        if syntax.bits[step] & (_PREDICATE | PREPOSITION):
            return None
    return start if place - start <= SUBJECT else None


def _is_certain(syntax: Syntax, first: int, act: Occurrence, verb: int) -> bool:
    """True for a subject with a place, a party, a time or a number, a name, or an article, but for "the bombing of hospitals"."""
    bits = syntax.bits
    if any(mask & (_CERTAIN | ACTOR) for mask in bits[first : act.first]):
        return True
    if any(mask & (_CERTAIN | CAPITAL | _AGENT) for mask in bits[act.end : verb]):
        return True
    before = [mask & DETERMINER for mask in bits[first : act.first]]
    behind = [mask & DETERMINER for mask in bits[act.end : verb]]
    is_of = act.end < verb and bool(bits[act.end] & GENITIVE)
    return any(behind) or (any(before) and not is_of)
