"""Syntax of an article -> the words that somebody calls untrue: "Reports of a strike are false", "the claim that they fled is a lie"."""

from typing import Protocol, TypeVar

from whosaid.extract.modality import Modality
from whosaid.extract.syntax import (
    ADVERB,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    NEGATION,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    Run,
    Syntax,
)

#: Tokens of what was said, at most: a clause with a place and a day.
REACH = 30
#: Tokens between "is" and the word for untrue, at most: "is in fact a complete".
_GAP = 4
#: Where what was said ends: "claims, made on Monday, that" is not looked for.
_WALL = STRONG | COMMA
_ENDS = _WALL | CONJUNCTION


class Told(Protocol):
    """An act while it is put together."""

    first: int
    """First token of its words."""
    modality: Modality


Act = TypeVar("Act", bound=Told)


def deny_untrue(syntax: Syntax, acts: list[Act]) -> list[Act]:
    """The same acts, those denied that stand in what is called untrue."""
    runs = untrue_runs(syntax)
    for act in acts if runs else ():
        start = next((first for first, end in runs if first <= act.first < end), act.first)
        if start < act.first and not any(_is_aside(mask) for mask in syntax.bits[start : act.first]):
            act.modality = act.modality._replace(is_denied=True)
    return acts


def _is_aside(mask: int) -> bool:
    """True for "after" and "when": what they open is not what was said to be untrue."""
    return bool(mask & SUBORDINATOR) and not mask & RELATIVE


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
