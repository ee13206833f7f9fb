"""Syntax -> occurrences of words that name an act, each told apart as active, passive, gerund or noun; look-alikes dropped."""

from functools import lru_cache
from typing import NamedTuple

from whosaid.extract.runs import opens_number
from whosaid.extract.shapes import IN_DOUBT, OBJECT_START, beyond_doubt, shape_of
from whosaid.extract.syntax import (
    ACTOR,
    ANY_VERB,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    NAMED,
    PASSIVE,
    PLACE,
    PREPOSITION,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    TIME,
    VERB,
    Syntax,
)
from whosaid.extract.titled import is_in_name
from whosaid.knowledge.clauses import Word, has_complement
from whosaid.knowledge.taxonomy import Taxonomy, Trigger

_AGENT, _GENITIVE = int(Word.AGENT), int(Word.GENITIVE)
#: What ends a noun phrase to the left; what stands in no verb's object.
_ENDS_NOUN = COMMA | STRONG | RELATIVE | SUBORDINATOR | ANY_VERB | TIME | PLACE
_PARTS = COMMA | STRONG | RELATIVE | SUBORDINATOR | ANY_VERB | CONJUNCTION
_THIRD, _OF_WEAPONS = frozenset({"third"}), frozenset({"frame.drop", "frame.kill"})
_PAST, _FIRING = frozenset({"past", "participle"}), "frame.drop"


#: Tokens before a participle in which its complement may stand as the subject: "two rockets were later fired"; of a weapon that falls or is
#: fired: "six bombs filled with nails were dropped"; before the present of a headline: "missile slams into a mall".
SUBJECT_TOKENS, WEAPON_TOKENS, HEADLINE_TOKENS = 4, 7, 2


class Occurrence(NamedTuple):
    """One place where words name an act."""

    first: int
    """First token."""
    end: int
    """One past the last token."""
    kind: str
    """Code of the kind that the words name."""
    shape: str
    """active, passive, gerund or noun."""
    weak: bool
    """True where it needs an actor, a weapon, people or a thing beside it."""
    sentence: int
    """Number of its sentence."""
    frame: str
    """Id of its frame."""


def find_occurrences(syntax: Syntax, taxonomy: Taxonomy) -> list[Occurrence]:
    """All acts named in the text, in order of place; nothing overlaps. Marks their words as verbs or nouns."""
    lowers, bits = syntax.lowers, syntax.bits
    found: list[Occurrence] = []
    for first, end, readings in taxonomy.triggers.find(lowers):
        if bits[first] & NAMED and not _closes_name(syntax, first, end):
            continue
        if bits[first] & TIME:
            continue  # "on 1 March" is a day and no march
        sentence = syntax.sentence_of[first]
        if sentence < 0:
            continue
        fitting = tuple([r for r in readings if not r.complements or _fits(syntax, first, end, r)])
        if not fitting or not fitting[0].kind:
            continue
        for sense in _senses(fitting):
            shape = shape_of(
                syntax, sense.forms, (first, end), syntax.sentences[sentence], taxonomy.frames[sense.frame]
            )
            shape = beyond_doubt(syntax, taxonomy.speech_parts, sense.forms, (first, end, sentence), shape)
            if shape in IN_DOUBT and bits[first] & CAPITAL and is_in_name(syntax, first, end):
                break
            if shape is not None:
                here = Occurrence(first, end, sense.kind, shape, sense.weak, sentence, sense.frame)
                found.append(_like_the_one_before(syntax, taxonomy, found, here, fitting))
                _mark(syntax, found[-1])
                break
    return found


class _Sense(NamedTuple):
    """What all readings of one kind say together."""

    kind: str
    """Code of the kind."""
    forms: frozenset[str]
    """The forms of all of them."""
    frame: str
    """Id of the frame of the first."""
    weak: bool
    """True where one of them needs company."""


@lru_cache(maxsize=1 << 12)
def _senses(fitting: tuple[Trigger, ...]) -> tuple[_Sense, ...]:
    """One for each kind, in order: an occurrence is of the first whose forms fit where it stands."""
    found: list[_Sense] = []
    for kind in dict.fromkeys(trigger.kind for trigger in fitting):
        of_kind = [trigger for trigger in fitting if trigger.kind == kind]
        forms = frozenset[str]().union(*(trigger.forms for trigger in of_kind))
        found.append(_Sense(kind, forms, of_kind[0].frame, any(trigger.weak for trigger in of_kind)))
    return tuple(found)


def _fits(syntax: Syntax, first: int, end: int, trigger: Trigger) -> bool:
    """True where the complement stands behind the words in their sentence or, for a participle, before them ("the request was denied")."""
    lowers, (start, stop) = syntax.lowers, syntax.sentences[syntax.sentence_of[first]]
    if has_complement(lowers, end, trigger.complements, min(trigger.window, stop - end)):
        return True
    before = WEAPON_TOKENS if trigger.frame in _OF_WEAPONS and "participle" in trigger.forms else SUBJECT_TOKENS
    before = HEADLINE_TOKENS * (trigger.forms == _THIRD) if _PAST.isdisjoint(trigger.forms) else before
    near, left = range(max(start, first - before), first), syntax.listed["fragment"]
    return any(
        lowers[place] in trigger.complements
        and lowers[place + 1] not in left
        and not (trigger.frame == _FIRING and _is_means(syntax, place, first, start))
        for place in near
    )


def _is_means(syntax: Syntax, place: int, first: int, start: int) -> bool:
    """True for a weapon behind a preposition in words between commas, of which the verb says nothing: "the attack, made with rockets, was
    launched"; not for "by a rocket fired" and "with explosives, which were hurled".
    """
    bits = syntax.bits
    between = bits[place + 1 : first]
    if (
        not bits[first - 1] & PASSIVE
        or not any(mask & COMMA for mask in between)
        or any(mask & RELATIVE for mask in between)
    ):
        return False
    for step in range(place - 1, start - 1, -1):
        if bits[step] & PREPOSITION:
            return not bits[step] & _GENITIVE and not opens_number(bits, step, place + 1)
        if bits[step] & _ENDS_NOUN:
            return False
    return False


def _like_the_one_before(
    syntax: Syntax, taxonomy: Taxonomy, found: list[Occurrence], here: Occurrence, fitting: tuple[Trigger, ...]
) -> Occurrence:
    """A participle joined to a passive is a passive too: "had been targeted and hit"."""
    before, behind = found[-1] if found else None, syntax.bits[min(here.end, len(syntax.bits) - 1)]
    if behind & OBJECT_START and not behind & TIME:
        return here  # "nine had been killed and accused Ruritania"
    if before is not None and here.shape == "passive" and _goes_on(syntax, taxonomy, before, here):
        return here._replace(shape="active")
    if before is None or before.shape != "passive" or here.shape == "noun" or before.end + 1 != here.first:
        return here
    is_joined = bool(syntax.bits[before.end] & CONJUNCTION) and any(
        "participle" in trigger.forms for trigger in fitting
    )
    return here._replace(shape="passive") if is_joined else here


def _goes_on(syntax: Syntax, taxonomy: Taxonomy, before: Occurrence, here: Occurrence) -> bool:
    """True for a past behind "and" that goes on from an active verb and its object: "stormed the village and attacked with knives"."""
    bits = syntax.bits
    is_joined = before.sentence == here.sentence and before.shape == "active" and bits[here.first - 1] & CONJUNCTION
    if not is_joined or taxonomy.frames[here.frame].takes_object == "always":
        return False
    between = bits[before.end : here.first - 1]
    behind = bits[here.end] if here.end < len(bits) else 0
    return bool(between) and not any(mask & _PARTS for mask in between) and not behind & _AGENT


def _mark(syntax: Syntax, occurrence: Occurrence) -> None:
    """Tells the tokens of an act as a verb or as a noun."""
    first = occurrence.first
    if occurrence.shape == "noun":
        for place in range(first, occurrence.end):
            syntax.bits[place] &= ~VERB
    else:
        syntax.bits[first] |= VERB


def _closes_name(syntax: Syntax, first: int, end: int) -> bool:
    """True for an act in small letters at the end of an actor's name ("Ruritanian air strikes"); takes it out of the name."""
    number = syntax.actor_at.get(first)
    if number is None or syntax.actor_at.get(first - 1) != number or syntax.actor_at.get(end) == number:
        return False
    if syntax.bits[first] & (CAPITAL | PLACE):
        return False
    for place in range(first, end):
        syntax.actor_at.pop(place, None)
        syntax.bits[place] &= ~ACTOR
    return True
