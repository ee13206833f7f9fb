"""Syntax of an article -> the words that somebody calls untrue: "Reports of a strike are false", "the claim that they fled is a lie"."""

from typing import Protocol, TypeVar

from whosaid.extract.governing import is_told_besides
from whosaid.extract.modality import Modality
from whosaid.extract.syntax import (
    ADVERB,
    ANY_VERB,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    MODAL,
    NEGATION,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    Run,
    Syntax,
)
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word

#: Tokens of what was said, at most: a clause with a place and a day.
REACH = 32
#: Tokens between "is" and the word for untrue, at most: "is in fact a complete".
_GAP = 4
#: Where what was said ends: "claims, made on Monday, that" is not looked for.
_WALL = STRONG | COMMA
_ENDS = _WALL | CONJUNCTION
#: What belongs to the verb that calls it so: "have since proved to", "turned out to".
_GROUP = AUXILIARY | MODAL | NEGATION | ADVERB | int(Word.INFINITIVE | Word.PARTICLE)


class Told(Protocol):
    """An act while it is put together."""

    first: int
    """First token of its words."""
    occurrence: Occurrence
    """Its words."""
    modality: Modality


Act = TypeVar("Act", bound=Told)


def deny_untrue(syntax: Syntax, acts: list[Act]) -> list[Act]:
    """The same acts, the contrary said of those that stand in what is called untrue."""
    runs = untrue_runs(syntax)
    for act in acts if runs else ():
        start = next((first for first, end in runs if first <= act.first < end), act.first)
        if start < act.first and not _is_aside(syntax, act, start):
            act.modality = act.modality._replace(is_denied=not act.modality.is_denied)
    return acts


def _is_aside(syntax: Syntax, act: Told, start: int) -> bool:
    """True for an act that what was said at `start` takes for granted: behind "after" or "when", in a further relative clause ("an attack that
    killed six"), or in, at or about a noun with an article behind the verb ("that it lost the town in an attack").
    """
    bits = syntax.bits
    if any(mask & SUBORDINATOR and not mask & RELATIVE for mask in bits[start : act.first]):
        return True
    relatives = [step for step in range(start + 1, act.first) if bits[step] & RELATIVE]
    if any(step > start + 1 and not bits[step - 1] & (CONJUNCTION | COMMA | ADVERB) for step in relatives):
        return True
    is_noun = act.occurrence.shape == "noun"
    verb = next((step for step in range(act.first - 1, start, -1) if bits[step] & ANY_VERB), None)
    return is_noun and verb is not None and is_told_besides(syntax, act.first, verb, is_noun=True)


def untrue_runs(syntax: Syntax) -> list[Run]:
    """Runs of tokens that hold what is called untrue, in order of place; for most articles none."""
    untrue = syntax.listed["untrue"]
    if untrue.isdisjoint(syntax.lowers):
        return []
    runs = (_run(syntax, place) for place, word in enumerate(syntax.lowers) if word in untrue)
    return [run for run in runs if run is not None]


def _run(syntax: Syntax, place: int) -> Run | None:
    """What the word for untrue is said of; None where it is said of no tidings."""
    lowers, bits = syntax.lowers, syntax.bits
    equating, tidings = syntax.listed["equating"], syntax.listed["tidings"]
    verb = place - 1
    while verb > max(0, place - _GAP) and lowers[verb] not in equating and not bits[verb] & _ENDS:
        verb -= 1
    if verb < 0 or lowers[verb] not in equating or any(mask & NEGATION for mask in bits[verb + 1 : place]):
        return None
    while (verb > 0 and bits[verb - 1] & _GROUP) or lowers[
        verb - 1
    ] in equating:  # "turned out to | be", "have not | been"
        verb -= 1
        if bits[verb] & (MODAL | NEGATION):
            return None
    behind = place + 1
    while behind < len(bits) and bits[behind] & (DETERMINER | ADVERB):
        behind += 1
    if behind < len(bits) and lowers[behind] in tidings:  # "dismissed as baseless the claims that"
        return behind, _end(bits, behind)
    for first in range(verb - 1, max(-1, verb - 1 - REACH), -1):
        if bits[first] & STRONG or (bits[first] & CONJUNCTION and bits[first - 1] & COMMA):
            return None
        if lowers[first] in tidings:
            return first, verb
    return None


def _end(bits: list[int], first: int) -> int:
    """One past the last token of a clause that begins here."""
    for place in range(first, min(len(bits), first + REACH)):
        if bits[place] & _WALL:
            return place
    return min(len(bits), first + REACH)
