"""Acts of an article -> those that a question only asks about are possible at best, and what is ordered for a case has not happened."""

from collections.abc import Sequence
from typing import Protocol

from whosaid.extract.fillers import Filler
from whosaid.extract.modality import RANK, Modality
from whosaid.extract.syntax import (
    ADVERB,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    ED,
    MODAL,
    NEGATION,
    QUOTE,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    Run,
    Syntax,
)
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word

#: Tokens of a question in which its auxiliary stands: "how long will", "in what way could".
OPENING = 4

#: Tokens before a noun in which a word that points back stands: itself and an adjective.
POINTER = 2

_REFERENCE = int(Word.REFERENCE)
_ASKING = SUBORDINATOR | RELATIVE


class Told(Protocol):
    """An act while it is put together."""

    occurrence: Occurrence
    """Its words."""
    sentence: Run
    """Tokens of its sentence."""
    modality: Modality
    """Whether it is said to have happened."""
    fillers: list[Filler]
    """The noun phrases tied to it."""
    first: int
    """First token of its words."""


def doubt_asked(syntax: Syntax, acts: Sequence[Told]) -> None:
    """Marks the acts of questions ("Did the army shell the mill?") and of orders ("If they come, shoot them", "Do not shoot them")."""
    for run in _questions(syntax) if "?" in syntax.lowers else ():
        for act in acts:
            if run[0] <= act.first < run[1] and not _is_known(syntax, act, run[0]):
                _doubt(act, "possible")
    for act in acts:
        if _is_ordered(syntax, act) or _is_forbidden(syntax, act):
            _doubt(act, "requested")


def _doubt(act: Told, factuality: str) -> None:
    """What is planned in a question is only its topic."""
    aspects = act.modality.aspects
    if factuality == "possible" and act.modality.factuality == "planned":
        aspects |= {"topic"}
    farther = max(act.modality.factuality, factuality, key=RANK.__getitem__)
    act.modality = act.modality._replace(factuality=farther, aspects=aspects)


def _is_known(syntax: Syntax, act: Told, first: int) -> bool:
    """True for what a question takes for granted: a noun with a word that points back, and what is told of somebody ("the men who fired")."""
    bits = syntax.bits
    if act.modality.factuality != "certain":
        return False
    if act.occurrence.shape == "noun":
        return any(mask & _REFERENCE for mask in bits[max(0, act.first - POINTER) : act.first])
    return any(mask & RELATIVE and not mask & SUBORDINATOR for mask in bits[first + 1 : act.first])


def _questions(syntax: Syntax) -> list[Run]:
    """The clauses of questions to which yes or no is the answer, or that ask what would be; of "who fired?" there was fire."""
    lowers, bits, found = syntax.lowers, syntax.bits, list[Run]()
    for mark in (place for place, word in enumerate(lowers) if word == "?"):
        sentence = syntax.sentence_of[mark]
        if sentence < 0:
            continue
        start = first = syntax.sentences[sentence][0]
        for step in range(mark - 1, start - 1, -1):
            if bits[step] & (STRONG | QUOTE):
                first = step + 1
                break
        while first < mark and bits[first] & (CONJUNCTION | ADVERB | COMMA) and not bits[first] & (AUXILIARY | MODAL):
            first += 1
        is_yes_no = bits[first] & (AUXILIARY | MODAL)
        ahead = bits[first : min(mark, first + OPENING)]
        if is_yes_no or (bits[first] & _ASKING and any(mask & MODAL for mask in ahead)):
            found.append((first, _main_end(bits, first, mark)))
    return found


def _main_end(bits: Sequence[int], first: int, mark: int) -> int:
    """Where a clause begins that the question takes for granted: "Did he flee | when the army shelled the mill?"."""
    for place in range(first + 1, mark):
        if bits[place] & SUBORDINATOR and not bits[place] & RELATIVE:
            return place
    return mark


def _is_ordered(syntax: Syntax, act: Told) -> bool:
    """True for a verb without a subject at the head of the clause behind one of "if"."""
    bits, start = syntax.bits, act.sentence[0]
    if (
        act.occurrence.shape != "active"
        or act.first <= start
        or not bits[act.first - 1] & COMMA
        or bits[act.first] & ED
    ):
        return False
    opens = start + 1 if bits[start] & QUOTE else start
    supports = syntax.supports.get(opens)
    is_if = supports is not None and bits[opens] & SUBORDINATOR and supports[1][0].effect == "possible"
    return bool(is_if) and not any(filler.path == "subject" for filler in act.fillers)


def _is_forbidden(syntax: Syntax, act: Told) -> bool:
    """True for a verb behind "do not" without a subject: "Do not target children"."""
    bits, place = syntax.bits, act.first - 1
    if act.occurrence.shape != "active" or not act.modality.is_denied or bits[act.first] & ED:
        return False
    while place > act.sentence[0] and bits[place] & NEGATION and not bits[place] & AUXILIARY:
        place -= 1
    if place < act.sentence[0] or syntax.lowers[place] not in syntax.listed["forbidding"]:
        return False
    before = bits[place - 1] if place > act.sentence[0] else STRONG
    return bool(before & (STRONG | COMMA | QUOTE | AUXILIARY))
