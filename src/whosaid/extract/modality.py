"""Syntax and an act -> whether it is said to have happened: polarity, factuality, and what the words around do to it.

The words to the left are read outwards from the act ("asked for permission to resume strikes"): auxiliaries, negations and
words of support.yaml, over the noun phrases between, as far as the clause goes.
"""

from typing import NamedTuple

from whosaid.extract.becoming import what_became
from whosaid.extract.governing import (
    accusing,
    answering_from,
    denies_another,
    hangs,
    is_adjective,
    is_answering,
    is_done_inside,
    is_farther_in,
    is_group,
    is_joined,
    is_object,
    is_of_gerund,
    is_only_related,
    is_purpose,
    is_suspicion,
    not_stopped,
    supports_at,
    takes_for_granted,
)
from whosaid.extract.laying import laid_behind, opens_clause
from whosaid.extract.runs import is_acronym, opens_number, parts_adjectives
from whosaid.extract.steps import over_having
from whosaid.extract.syntax import (
    ADVERB,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    ED,
    MODAL,
    NEGATION,
    NUMBER,
    PASSIVE,
    PREPOSITION,
    PRONOUN,
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

#: Rank of factualities: of several words the one that takes furthest away from what happened holds.
RANK = {"certain": 0, "probable": 1, "possible": 2, "planned": 3, "requested": 4}

#: Tokens of a noun phrase between an act and the word it depends on, at most: an object and a short modifier.
REACH = 10

#: What makes "the shelling" another one than that which was told before, or tells of its end: "threatened to resume the shelling".
RENEWING = frozenset({"perform", "resume", "stop", "finish"})

#: Supports whose subject does the act, with nobody in between.
OWN = frozenset({"perform", "hold", "use", "resume", "stop", "finish", "undergo"})

#: Effects of words that are no verbs and yet have a subject: "is under attack", "was behind the attack".
_OF_SUBJECT = frozenset({"undergo", "perform", "disown"})

#: Effects of words by which an act lies ahead.
_AHEAD = frozenset({"planned", "requested"})

#: Effects of verbs whose object the act is, and not what it happened in, as with "the gun used in the raid".
_OF_OBJECT = (OWN - {"use"}) | {"probable"}

#: What may end the search for the word that opens a clause; what no act depends on anything over; what a verb group holds besides verbs.
OPENING_END = SUBORDINATOR | STRONG | RELATIVE | VERB
_WALL = STRONG | RELATIVE | VERB | SUBORDINATOR | PREPOSITION
_GROUP = AUXILIARY | MODAL | ADVERB

_NO_ASPECTS = _NO_WORDS = frozenset[str]()

_LINK = int(Word.LINK | Word.INFINITIVE | Word.GENITIVE)
_INFINITIVE, _AGENT, _GENITIVE = int(Word.INFINITIVE), int(Word.AGENT), int(Word.GENITIVE)


class Modality(NamedTuple):
    """How an act is told."""

    is_denied: bool
    """True where the words say that it did not happen."""
    factuality: str
    """certain, probable, possible, planned or requested."""
    aspects: frozenset[str]
    """perform, hold, use, resume, stop, finish, undergo, cause: what supports beside it do."""
    head: int
    """First token of the verb whose subject does the act: a support, or the act itself."""
    controller: Run | None
    """The words of the doer where a verb between names it ("prevented the rebels from firing")."""
    is_accusing: bool
    """True where the act depends on a verb of accusing."""
    is_suspected: bool
    """True where a word of suspicion stands before it."""
    stopped: int
    """Token at which reading outwards stopped."""
    is_disowned: bool = False
    """True where somebody denies having done it, and not that it happened."""
    laid: int = 0
    """Token from which whoever the act is laid to is looked for ("blamed the raid on the rebels"); 0 for none."""
    laid_by: frozenset[str] = _NO_WORDS
    """The words of which one stands before whoever it is laid to."""
    is_claimed: bool = False
    """True where whoever it is laid to says that it is theirs ("a bombing claimed by the rebels")."""


class _Reader:
    """What has been read so far, from the act outwards."""

    def __init__(self, act: Occurrence, bits: list[int]) -> None:
        self.act = act
        self.bits = bits
        self.denied = False
        self.factuality = "certain"
        self.aspects: set[str] = set()
        self.head = act.first
        self.controller: Run | None = None
        self.accusing = False
        self.suspected = False
        self.answering = self.disowned = self.prevented = self.claimed = self.shares = False
        self.through_noun = self.touched = self.is_object = False
        self.presupposed, self.is_harm, self.is_answered = False, True, False
        self.laid, self.laid_by = 0, _NO_WORDS
        self.link: int | None = None
        self.link_mask = 0

    def take(self, support: Support, first: int, last: int, *, is_adjective: bool) -> None:
        """One support; `first` and `last` are its tokens; an adjective ("renewed") has no subject."""
        effect = support.effect
        is_beyond = effect in ("deny", "fail") and (self._is_farther_in() or not_stopped(self.aspects))
        is_other = effect in ("claimed", "happen") or (effect == "fail" and is_adjective) or is_beyond
        if is_other or (self.presupposed and effect not in OWN):
            return  # an act is claimed behind it, before it stand lives ("men claimed by it"); a failed attack was an attack
        effect = "deny" if effect == "fail" else effect
        self.touched = True
        self.shares = self.shares or (effect == "perform" and bool(self.bits[last] & PREPOSITION))
        stands_off = self.link is not None and self.link - last > 1
        if effect == "answer":
            self.answering = True
        elif effect == "disown" or (effect == "deny" and (self.answering or self.shares)):
            self.disowned = True
        elif effect == "deny":
            self.denied = self.denied != (self.factuality != "requested")
            self.prevented = support.is_verb
        elif effect in RANK:
            self.raise_to(effect)
            if effect == "possible" and self.prevented and self.bits[last] & MODAL:
                self.denied = False  # "could avert strikes": nobody says that there were none
            self.suspected = self.suspected or effect == "probable"
        elif effect in ("accuse", "lay"):
            self._accuse(support, first)
        else:
            self.aspects.add(effect)
        if stands_off and self.link_mask & _INFINITIVE and effect in OWN and effect != "use":
            self.raise_to("planned")
            self.aspects.discard(effect)
        if not support.is_verb:
            self.through_noun = True
            if effect in _OF_SUBJECT:
                self.head = first
        elif self.controller is None and not is_adjective and not self.laid:
            self._move_to(first, last, effect, stands_off=stands_off)

    def negate(self, negation: int, *, is_only_related: bool) -> bool:
        """Denies the act, or who did it; False where the negation is of something else, or only of what has to do with the act."""
        if is_only_related:
            self.disowned = True
            return False
        is_noun = self.act.shape == "noun" and not self.touched
        if is_noun and denies_another(self.bits, negation, self.act.first, self.link_mask):
            return False
        is_held = self.accusing or self.answering
        if is_held or self.claimed or (self.shares and self.bits[negation - 1] & (AUXILIARY | MODAL)):
            self.claimed &= not self.bits[negation + 1] & (AUXILIARY | PRONOUN)  # "nobody has claimed the raid"
            self.disowned = self.claimed or is_held or self.shares  # "was not blamed for the raid": it took place
        else:
            self.denied = not self.denied
        return True

    def is_of_other(self, support: Support) -> bool:
        """True for a verb that tells what was done in the act, or who is suspected of it."""
        is_of_object = support.effect in _OF_OBJECT or (support.effect == "deny" and not self.aspects)
        is_of_object = is_of_object and support.is_verb and self.act.shape == "noun"
        return is_of_object and is_done_inside(self.bits, self.link, self.act.first)

    def is_beside(self, support: Support) -> bool:
        """True for a word of planning or asking behind which no other word has been read, and whose aim the act is not ("for the raid")."""
        is_aim = (
            support.effect == "planned" and self.link is not None and not self.link_mask & (_GENITIVE | _INFINITIVE)
        )
        return support.effect in _AHEAD and self.is_harm and not self.touched and not is_aim

    def _is_farther_in(self) -> bool:
        return self.act.shape == "noun" and not self.aspects and is_farther_in(self.bits, self.link, self.act.first)

    def is_owned(self, verb: int) -> bool:
        """True for an act that is the object of "claimed", which a headline's "claims" is only with a determiner."""
        between = self.bits[verb + 1 : self.act.first]
        is_apart = any(mask & (AUXILIARY | MODAL | PRONOUN | VERB) and not mask & DETERMINER for mask in between)
        if self.link is not None or self.touched or not self.is_object or is_apart:
            return False
        is_passive = bool(between and between[0] & _AGENT)
        is_of = any(mask & _GENITIVE for mask in self.bits[self.act.end : self.act.end + 1])  # "claims capture of"
        is_sure = is_of or self.bits[verb] & ED or (between and between[0] & (DETERMINER | NUMBER | TIME))
        return bool(is_sure and not is_passive)

    def _accuse(self, support: Support, first: int) -> None:
        """Blame for the act; where the act itself is the object, it is laid to somebody behind ("blamed the raid on the rebels")."""
        self.accusing = True
        if is_answering(self.bits, support, first):
            self.controller, self.is_answered = (answering_from(self.bits, first), first), True
        if support.effect == "lay" and (self.link is None or self.link_mask & _GENITIVE):
            self.laid, self.laid_by = self.act.end, support.complements

    def _move_to(self, first: int, last: int, effect: str, *, stands_off: bool) -> None:
        """The doer: what stands between the verb and the link, or the verb's own subject."""
        is_accusing = effect in ("accuse", "lay")
        controls = self.link_mask & _INFINITIVE or (
            (is_accusing or self.act.shape == "gerund") and not self.link_mask & _AGENT
        )
        is_passive = bool(self.bits[last + 1] & _AGENT) if last + 1 < len(self.bits) else False
        is_passive = is_passive or (is_accusing and self.link == last + 1)
        if (
            stands_off
            and controls
            and effect not in OWN
            and not self.through_noun
            and not is_passive
            and self.link is not None
        ):
            self.controller = (last + 1, self.link)
        elif not is_accusing or is_passive:
            self.head = first

    def raise_to(self, factuality: str) -> None:
        """Keeps the factuality that takes furthest away from what happened."""
        if RANK[factuality] > RANK[self.factuality]:
            self.factuality = factuality


def read_modality(
    syntax: Syntax, act: Occurrence, sentence: Run, *, is_presupposed: bool = False, is_harm: bool = True
) -> Modality:
    """How the act is told, from the words of its clause.

    `is_presupposed`: a noun of saying, of which what it asks is denied and not itself. `is_harm`: not of talks, which may lie ahead where "the
    summit" is to be attended.
    """
    reader = _Reader(act, syntax.bits)
    reader.presupposed, reader.is_harm = is_presupposed, is_harm
    reader.is_object = act.shape == "noun" and not opens_clause(syntax, act.end, sentence[1])
    place = _outwards(syntax, act, sentence[0], reader)
    _opening(syntax, act.first, place, sentence[0], reader)
    if act.shape == "active" and not reader.touched and is_purpose(syntax, act.first, sentence[0]):
        reader.factuality = "planned"
    if act.shape == "noun":
        became = what_became(syntax, act, sentence)
        reader.raise_to(became.factuality)
        reader.aspects |= became.aspects
        reader.denied = reader.denied != became.is_denied
        reader.disowned = reader.disowned or became.is_disowned
        laying = laid_behind(syntax, act.end, sentence[1])
        if laying is not None:
            reader.laid, reader.laid_by, reader.claimed = laying
            reader.accusing = not reader.claimed
    if act.shape == "gerund" and reader.link is None and not reader.touched:
        _under_modal(syntax, act, sentence, reader)
    return Modality(
        reader.denied,
        reader.factuality,
        frozenset(reader.aspects) if reader.aspects else _NO_ASPECTS,
        reader.head,
        reader.controller,
        reader.accusing,
        reader.suspected,
        place,
        reader.disowned,
        reader.laid,
        reader.laid_by,
        reader.claimed,
    )


def _outwards(syntax: Syntax, act: Occurrence, start: int, reader: _Reader) -> int:
    """Reads from the act to the left; the token at which it stopped."""
    bits, place = syntax.bits, act.first - 1
    is_linked = act.shape == "noun" or (is_of_gerund(syntax, act) and hangs(syntax, over_having(bits, place), start))
    skipped = 0
    while place >= start and not reader.is_answered:
        mask = bits[place]
        supports = supports_at(syntax, place, skipped)
        if supports is not None and supports[1][-1].effect == "own":
            supports = supports if reader.is_owned(place) else None
            reader.claimed = supports is not None
        if supports is not None and (is_linked or is_group(supports[1][0], mask)):
            first, readings = supports
            is_other = bits[first] & PASSIVE and ((mask & _INFINITIVE and skipped) or is_joined(reader.link_mask))
            is_beside = reader.is_beside(_fitting(readings, is_linked=is_linked)) and takes_for_granted(
                syntax, act, place + 1
            )
            if is_other or is_beside or reader.is_of_other(readings[0]) or readings[0].is_aside:
                break  # "are feared dead in the raid", "is to report raids", "urged a probe into the raid": the raids took place
            is_of_him = reader.link_mask & _GENITIVE and is_suspicion(readings)
            support = accusing(readings) if is_of_him else _fitting(readings, is_linked=is_linked)
            reader.suspected = reader.suspected or bool(is_of_him)
            before_noun = is_adjective(bits, first, start, mask)
            reader.take(support, first, place, is_adjective=before_noun)
            is_gerund = support.effect in OWN and is_object(syntax, first)
            is_linked = (is_linked and before_noun) or not support.is_verb or is_gerund
            skipped, place = 0, first - 1
            continue
        if mask & NEGATION and (
            not skipped or (mask & DETERMINER and (reader.link is None or reader.link > act.first))
        ):
            if not reader.negate(place, is_only_related=is_only_related(syntax, place, act.first)):
                break
        elif _is_passed(syntax, place, start, act.end):
            pass
        elif mask & _LINK or (mask & _AGENT and place == act.first - 1 and act.shape == "gerund"):
            is_linked, skipped = True, 0
            reader.link, reader.link_mask = place, mask
        elif not mask & _GROUP or mask & NEGATION:
            if not is_linked or mask & NEGATION or _is_wall(bits, place, act.first):
                break
            skipped += 1
            if skipped > REACH:
                break
        place -= 1
    return place


def _is_passed(syntax: Syntax, place: int, start: int, end: int) -> bool:
    """True for a token that parts nothing: of "no one was hurt", of a number ("launched at least 60 raids"), a bracket of "the Front (LF)"."""
    bits = syntax.bits
    if bits[place] & COMMA:
        return parts_adjectives(syntax, place, end)
    if bits[place] & STRONG:
        opens = place if syntax.lowers[place] == "(" else place - 2
        return opens > start and is_acronym(syntax, opens, end)
    is_nobody = bits[place] & PRONOUN and place > start and bits[place - 1] & NEGATION
    return bool(is_nobody) or opens_number(bits, place, end)


def _is_wall(bits: list[int], place: int, end: int) -> bool:
    """True for a token over which no act depends on anything."""
    mask = bits[place]
    if mask & COMMA:
        return not any(step & CONJUNCTION for step in bits[place + 1 : end])
    is_adjective_of_it = bool(mask & ED and place and bits[place - 1] & (DETERMINER | NUMBER))  # "an armed attack"
    return bool(mask & _WALL) and not mask & _AGENT and not is_adjective_of_it


def _fitting(readings: tuple[Support, ...], *, is_linked: bool) -> Support:
    """Of several readings the one that says most, where the act depends on the word; else the first."""
    if not is_linked or len(readings) == 1:
        return readings[0]
    return max(readings, key=lambda support: (RANK.get(support.effect, 0), support.effect))


def _opening(syntax: Syntax, first: int, stopped: int, start: int, reader: _Reader) -> None:
    """Reads the subordinator that opens the clause ("if", "unless", "whether")."""
    bits = syntax.bits
    for step in range(first - 1, max(start, first - 2 * REACH) - 1, -1):
        if not bits[step] & OPENING_END:
            continue
        if bits[step] & SUBORDINATOR:
            supports = syntax.supports.get(step)
            if supports is not None and supports[1][0].effect in RANK:
                reader.raise_to(supports[1][0].effect)
            elif supports is not None and supports[1][0].effect == "deny" and reader.act.shape != "noun":
                reader.denied = not reader.denied  # "there is no sign that rebels fired"
            return
        if bits[step] & (STRONG | RELATIVE) or (bits[step] & VERB and step <= stopped):
            return


def _under_modal(syntax: Syntax, act: Occurrence, sentence: Run, reader: _Reader) -> None:
    """Reads the modal verb of which a gerund at the head of its clause is the subject: "bombing the town would be a crime"."""
    bits, first = syntax.bits, act.first
    if first > sentence[0] and not bits[first - 1] & (STRONG | SUBORDINATOR):
        return
    for place in range(act.end, min(sentence[1], act.end + REACH)):
        if bits[place] & MODAL and not bits[place] & TIME:
            supports = syntax.supports.get(place)
            if supports is not None and supports[1][0].effect in RANK:
                reader.raise_to(supports[1][0].effect)
            return
        if bits[place] & (STRONG | COMMA | VERB | AUXILIARY | RELATIVE):
            return
