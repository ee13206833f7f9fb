"""A harm and another act of its sentence -> whether that act did it, by the words that stand between and around."""

from collections.abc import Callable, Sequence
from typing import Protocol

from whosaid.extract.fillers import Filler
from whosaid.extract.syntax import (
    ADVERB,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    DIGIT,
    ED,
    GERUND,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    VERB,
    Run,
    Syntax,
)
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.taxonomy import Frame, Kind

#: Tokens before an act that opens a sentence: "In an early morning", "During the two-hour".
OPENING_TOKENS = 6

#: PLOVER type of gatherings.
_PROTEST = "PROTEST"

_CAUSE, _EARLIER = int(Word.CAUSE), int(Word.EARLIER)


class Told(Protocol):
    """An act while it is put together."""

    occurrence: Occurrence
    """Its words."""
    frame: Frame
    """Which part of the sentence plays which role."""
    kind: Kind
    """What it is."""
    sentence: Run
    """Tokens of its sentence."""
    fillers: list[Filler]
    """The noun phrases tied to it."""
    first: int
    """First token of its words."""
    end: int
    """One past the last token of its words."""


def who_harmed(syntax: Syntax, acts: Sequence[Told], number: int, harm: Told) -> int:
    """Number of the act that did a harm told behind it: "repelled an attack, killing nine" tells whom those killed who repelled it, and "an
    attack in which nine died" whom the attack killed.
    """
    if not number or any(mask & RELATIVE for mask in syntax.bits[acts[number].end : harm.first]):
        return number
    first, verb = acts[number].first, acts[number - 1]
    is_beaten = verb.kind.is_harmful and any(
        filler.role == "act" and filler.path == "object" and filler.run[0] <= first < filler.run[1]
        for filler in verb.fillers
    )
    return number - 1 if is_beaten else number


def has_own_victims(syntax: Syntax, act: Told) -> bool:
    """True for a verb behind which its victims are named: "killed when gunmen abducted two drivers" tells of two acts; "when he shot him" of one."""
    if act.occurrence.shape == "noun" or act.frame.object != "victim":
        return False
    objects = (filler.run for filler in act.fillers if filler.path == "object")
    return any(not syntax.has(run, PRONOUN) for run in objects)


def leads_to(syntax: Syntax, start: int, end: int, harms: frozenset[int], *, is_finite: bool = False) -> bool:
    """True for words between a harm and an act that tie them: a word of cause, a clause only behind "when" and its like.

    Other harms between ("killed and wounded in") begin anew. `is_finite`: the act is a verb with a doer, which no "in" leads to over a comma
    ("kills six in Norrby, attacks Sorrby").
    """
    seen = opened = apart = led = cut = False
    for place in range(start, end):
        mask = syntax.bits[place]
        if mask & STRONG or syntax.lowers[place] in syntax.replies:
            return False  # "killed nine in retaliation for the raid"
        if place in harms:
            apart = False
        elif (mask & RELATIVE and not mask & _CAUSE) or (mask & VERB and not opened):
            apart = True
        seen = seen or bool(mask & _CAUSE)
        opened = opened or bool(mask & _CAUSE and mask & SUBORDINATOR)
        led = led or bool(mask & _CAUSE and mask & (SUBORDINATOR | RELATIVE))
        cut = (cut or bool(mask & COMMA)) and not mask & (_CAUSE | SUBORDINATOR | RELATIVE)
    return seen and not apart and (led or not (cut and is_finite))


def _follows_from(syntax: Syntax, cause: Told, harm: Told) -> bool:
    """True where a harm is hung onto the clause of the act: a participle or "with", not a clause that tells something else."""
    bits = syntax.bits
    gap = bits[cause.end : harm.first]
    is_earlier = harm.occurrence.shape == "noun" and any(mask & _EARLIER for mask in gap)  # "a month after the murder"
    if is_earlier or any(mask & STRONG for mask in gap) or _is_beside_crowd(cause, harm):
        return False
    if harm.occurrence.shape == "gerund" or _is_left(syntax, cause.end, harm):
        return True
    for place in range(harm.first - 1, cause.end - 1, -1):
        if (bits[place] & (SUBORDINATOR | RELATIVE) and not bits[place] & PREPOSITION) or bits[place] & AUXILIARY:
            return bool(bits[place] & RELATIVE) and (
                place - cause.end <= 2 or _throws(cause, place) or _is_said_of(syntax, cause, harm, place)
            )
        if bits[place] & COMMA:
            is_counted = harm.occurrence.shape == "passive" and bits[place + 1] & (NUMBER | DIGIT)
            is_counted = is_counted and all(
                filler.role != "victim" for filler in cause.fillers
            )  # "hit a bus, five dead"
            return place + 1 < harm.first and bool(is_counted or bits[place + 1] & (PREPOSITION | ADVERB))
    return any(mask & _CAUSE for mask in gap)


def _is_beside_crowd(cause: Told, harm: Told) -> bool:
    """True for a verb of harm with a doer of its own behind a gathering: "protests erupt after troops kill five" tells of no protest that killed."""
    if cause.kind.plover != _PROTEST or harm.occurrence.shape != "active":
        return False
    return any(f.path == "subject" and cause.end <= f.run[0] < f.run[1] <= harm.first for f in harm.fillers)


def _is_left(syntax: Syntax, start: int, harm: Told) -> bool:
    """True for a harm that is the object of "leaving" or its like behind the act: "shelled the port, leaving six people dead"."""
    for place in range(harm.first - 1, start - 1, -1):
        if syntax.lowers[place] in syntax.listed["leaving"]:
            return bool(syntax.bits[place] & GERUND) and harm.occurrence.shape not in ("active", "gerund")
        if (
            syntax.bits[place] & (VERB | RELATIVE | COMMA) and not syntax.bits[place] & ED
        ):  # "leaving nine displaced people dead"
            return False
    return False


def _is_said_of(syntax: Syntax, cause: Told, harm: Told, relative: int) -> bool:
    """True for "which" behind a comma and only phrases behind a noun: "the raid on the port on 12 May, which killed six"."""
    bits = syntax.bits
    is_thing = not bits[relative] & PRONOUN and bool(bits[relative - 1] & COMMA)
    if cause.occurrence.shape != "noun" or harm.occurrence.shape != "active" or not is_thing:
        return False
    return not any(mask & (VERB | AUXILIARY | STRONG | RELATIVE) for mask in bits[cause.end : relative])


def _throws(cause: Told, place: int) -> bool:
    """True where the weapon of the act ends at a relative: "threw two grenades that hurt a driver"."""
    return any(filler.role == "weapon" and filler.run[1] == place for filler in cause.fillers)


def _is_subject(syntax: Syntax, cause: Told, harm: Told) -> bool:
    """True where a noun is the far subject of a harm: only participles between, and an insertion ("strikes aimed at the port, near Norrby, killed six")."""
    if cause.occurrence.shape != "noun" or harm.occurrence.shape != "active" or _is_beside_crowd(cause, harm):
        return False
    gap = syntax.bits[cause.end : harm.first]
    is_inserted = bool(gap and gap[-1] & COMMA) and sum(bool(mask & COMMA) for mask in gap) == 2
    parting = STRONG | RELATIVE | SUBORDINATOR | (0 if is_inserted else COMMA)
    finite = any(mask & VERB and not mask & (ED | GERUND) for mask in gap)
    return not finite and not any(mask & parting and not mask & PREPOSITION for mask in gap)


def _opens(syntax: Syntax, cause: Told, harm: Told) -> bool:
    """True where a noun opens the sentence behind a word of cause: "In the raid near the port, six people were killed"."""
    if cause.occurrence.shape != "noun" or any(mask & (STRONG | VERB) for mask in syntax.bits[cause.end : harm.first]):
        return False
    before = syntax.bits[cause.sentence[0] : cause.first]
    is_led = len(before) <= OPENING_TOKENS and any(mask & _CAUSE for mask in before)
    if not is_led or any(mask & (VERB | AUXILIARY | STRONG | COMMA) for mask in before):
        return False
    return any(mask & COMMA for mask in syntax.bits[cause.end : harm.first])


def _by_relative(syntax: Syntax, cause: Told, harm: Told) -> bool:
    """True where the doer of a harm is told by what he did: "a bomber who blew himself up near a mosque killed 20"."""
    if harm.occurrence.shape != "active" or cause.occurrence.shape != "active" or has_own_victims(syntax, cause):
        return False
    doer = next((filler.run for filler in harm.fillers if filler.path == "subject"), (0, 0))
    between = syntax.bits[doer[1] : cause.first]
    is_relative = doer[1] > doer[0] and bool(between) and bool(between[0] & RELATIVE)
    is_plain = not any(mask & (STRONG | COMMA | CONJUNCTION) for mask in syntax.bits[doer[1] : harm.first])
    return is_relative and is_plain and any(filler.run == doer for filler in cause.fillers)


def _leaves(syntax: Syntax, cause: Told, harm: Told) -> bool:
    """True where a noun is the subject of "left" and the harm what it left: "the raid on the port has left six people dead"."""
    if cause.occurrence.shape != "noun" or harm.occurrence.shape in ("active", "gerund"):
        return False
    words, bits = syntax.lowers, syntax.bits
    left = next((p for p in range(harm.first - 1, cause.end - 1, -1) if words[p] in syntax.listed["leaving"]), None)
    if left is None or any(mask & (STRONG | RELATIVE | VERB) and not mask & ED for mask in bits[left + 1 : harm.first]):
        return False
    if syntax.clauses[left] != syntax.clauses[harm.first]:
        return False  # "caused damage, but no casualties were reported"
    gap = bits[cause.end : left]
    is_inserted = bool(gap and gap[-1] & COMMA) and sum(bool(mask & COMMA) for mask in gap) == 2
    sides = {place for filler in cause.fillers for place in range(*filler.run)}  # "clashes between X and Y left"
    parting = STRONG | SUBORDINATOR | CONJUNCTION | (0 if is_inserted else COMMA)
    finite = any(mask & VERB and not mask & (ED | GERUND) for mask in gap)
    ends = (cause.end + at for at, mask in enumerate(gap) if mask & parting and not mask & PREPOSITION)
    return not finite and sides.issuperset(ends)


def _which_left(syntax: Syntax, cause: Told, harm: Told) -> bool:
    """True for what a relative says that an act left: "clashed with rebels near the port that left six people dead"."""
    words, bits = syntax.lowers, syntax.bits
    if harm.occurrence.shape in ("active", "gerund"):
        return False
    left = next((p for p in range(harm.first - 1, cause.end, -1) if words[p] in syntax.listed["leaving"]), None)
    parting = STRONG | RELATIVE | VERB | AUXILIARY
    if left is None or any(mask & parting and not mask & ED for mask in bits[left + 1 : harm.first]):
        return False
    which = left - 2 if bits[left - 1] & AUXILIARY else left - 1
    gap = bits[cause.end : which]
    commas = sum(bool(mask & COMMA) for mask in gap)
    is_apart = any(mask & (STRONG | RELATIVE | SUBORDINATOR) and not mask & PREPOSITION for mask in gap)
    return bool(bits[which] & RELATIVE) and not bits[which] & PRONOUN and commas <= 1 and not is_apart


def _in_which(syntax: Syntax, cause: Told, harm: Told) -> bool:
    """True for a harm in the clause of "in which" behind a noun: "a raid on the port in which six people were killed"."""
    if cause.occurrence.shape != "noun":
        return False
    bits, first = syntax.bits, cause.end + 1
    which = next((p for p in range(first, harm.first) if bits[p] & RELATIVE and bits[p - 1] & PREPOSITION), None)
    if which is None or not bits[which - 1] & _CAUSE:
        return False
    is_far = any(mask & (VERB | AUXILIARY | STRONG | RELATIVE | SUBORDINATOR) for mask in bits[cause.end : which - 1])
    parting = STRONG | RELATIVE | SUBORDINATOR | COMMA
    return not is_far and not any(mask & parting and not mask & PREPOSITION for mask in bits[which + 1 : harm.first])


#: (syntax, act, harm behind it) -> whether the act did it.
TIES: Sequence[Callable[[Syntax, Told, Told], bool]] = (
    _follows_from,
    _is_subject,
    _leaves,
    _which_left,
    _opens,
    _by_relative,
    _in_which,
)
