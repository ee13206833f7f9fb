"""Syntax and an act -> the noun phrases around it with the parts they play: who did it, to whom, with what, where."""

from collections.abc import Iterable
from typing import NamedTuple

from whosaid.extract.carried import CARRIED, carried_out_by, without_adjective
from whosaid.extract.governing import is_only_told
from whosaid.extract.laying import answers_for
from whosaid.extract.measures import is_moving, past_measure
from whosaid.extract.modality import Modality
from whosaid.extract.runs import head_of, phrase_after, phrase_before, trim
from whosaid.extract.steps import (
    are_rounds,
    is_infinitive,
    is_laid,
    is_minute,
    is_side,
    is_time,
    past_apposition,
    past_aside,
    past_bounds,
    past_named,
    past_verb,
    without_next,
    without_state,
    without_subject,
)
from whosaid.extract.subjects import NOBODY, subject_of
from whosaid.extract.syntax import (
    ACTOR,
    ADVERB,
    AUXILIARY,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DEVERBAL,
    DIGIT,
    FUNCTION,
    GENITIVE,
    MODAL,
    NEGATION,
    NUMBER,
    PASSIVE,
    PLACE,
    POSSESSIVE,
    PREPOSITION,
    QUOTE,
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
from whosaid.knowledge.taxonomy import Frame

#: Path of a filler that a possessive pronoun ties to whoever speaks ("denied that its aircraft bombed the port").
OWNER = "owner"
#: Path of the filler whose act it is as a person's murder is his.
POSSESSOR = "possessor"
#: Prepositional phrases after an act that are read, and tokens before a noun that may belong to it, at most.
PHRASES, BEFORE = 6, 8
#: Tokens from a preposition in which its place stands: "on the northern town of Holm"; letters of a country made of first letters, at most.
PLACE_TOKENS, INITIALS = 6, 3
_AGENT, _POSSESSOR, _SEQUENCE = int(Word.AGENT), int(Word.POSSESSOR), int(Word.SEQUENCE)
_MEMBERSHIP, _INCLUSION, _FIGHTERS = int(Word.MEMBERSHIP), int(Word.INCLUSION), int(Word.FIGHTERS)
_PERSONS, _THINGS = int(Word.PERSONS), int(Word.OBJECTS | Word.SETTLEMENT)
#: What stands in no noun's phrase before it; and what may stand between phrases.
_NO_PREMODIFIER = (
    DETERMINER | AUXILIARY | MODAL | STRONG | COMMA | TIME | NEGATION | RELATIVE | SUBORDINATOR | PREPOSITION
)
#: Supports after whose passive a noun keeps all its phrases: "strikes were carried out on the port"; those that end what somebody else does.
_DONE, _ENDING = frozenset({"perform", "hold", "resume"}), frozenset({"stop", "finish"})


class Strip(NamedTuple):
    """The tokens in which the fillers of one act are looked for, and those of them that name acts."""

    sentence: Run
    taken: frozenset[int]


class Filler(NamedTuple):
    """One noun phrase and the part it plays."""

    role: str
    """perpetrator, target, victim, object, recipient, location, weapon or act."""
    run: Run
    """Its tokens."""
    path: str
    """subject, object, premodifier or the preposition: how it is tied to the act."""


def find_fillers(syntax: Syntax, act: Occurrence, modality: Modality, frame: Frame, strip: Strip) -> list[Filler]:
    """All noun phrases tied to the act, in no order of place; runs are never empty."""
    sentence = strip.sentence
    found = (
        _noun_fillers(syntax, act, modality, frame, sentence)
        if act.shape == "noun"
        else _verb_fillers(syntax, act, modality, frame, sentence)
    )
    found = [
        f._replace(run=without_subject(syntax.bits, f.run, strip.taken)) if f.path == "object" else f for f in found
    ]
    begin = act.end + _closes_quotation(syntax, act, sentence[1])
    after = max([begin, *(filler.run[1] for filler in found if filler.path == "object")])
    further = _further(syntax, after, strip) if after > begin else NOBODY
    if further[0] < further[1] and frame.object is not None:
        found.append(Filler(frame.object, further, "object"))
        after = further[1]
    brought = _brought(syntax, act, frame, sentence[1])
    if brought is not None:
        found = [*(f for f in found if f.run != brought.run), brought]
        after = max(after, brought.run[1])
    phrases, stopped = _phrases(syntax, after, frame, strip, may_pass=act.shape != "active")
    if act.shape == "active" and any(f.path == "subject" and f.run[0] < f.run[1] for f in found):
        phrases = [f for f in phrases if f.path != "by"]  # "fired a rocket during a visit by the mayor"
    if act.shape != "noun":  # "died of hunger"
        acts = strip.taken
        phrases = [
            f for f in phrases if f.path != "of" or f.role != frame.subject or not acts.isdisjoint(range(*f.run))
        ]
    if act.shape == "noun" and _is_elsewhere(syntax, act.end, sentence[1]):
        found = [_as_doer(filler, frame) for filler in found]
    found.extend(phrases)
    resumed = past_verb(syntax, stopped, sentence[1]) if act.shape == "noun" else None
    if resumed is not None:
        carried = syntax.has((stopped, resumed), PASSIVE) and any(
            held is not None and held[1][0].effect in _DONE
            for held in map(syntax.supports.get, range(stopped, resumed))
        )
        later = _phrases(syntax, resumed, frame, strip, may_pass=True)[0]
        found.extend(filler for filler in later if carried or filler.path in frame.after_verb)
    if modality.laid:
        found = _laid_to(syntax, modality, found, sentence[1])
    if "use" in modality.aspects:
        found.append(Filler("weapon", phrase_after(syntax, modality.head + 1, act.first), "object"))
    if act.shape == "noun" and not any(f.path == "premodifier" and f.run[0] < f.run[1] for f in found):
        found = [_turned(syntax, act, frame, filler) for filler in found]
    if frame.holder is not None and not _ENDING.isdisjoint(modality.aspects):
        found = [f._replace(role=frame.holder) if f.role == frame.subject and f.path != "subject" else f for f in found]
    return [filler for filler in found if filler.run[0] < filler.run[1] and not is_minute(syntax, filler.run)]


def _closes_quotation(syntax: Syntax, act: Occurrence, stop: int) -> bool:
    """True for a noun right before the mark that closes a quotation behind which its phrases go on: "“a fierce firefight” with"."""
    if act.shape != "noun" or act.end + 1 >= stop or not syntax.bits[act.end] & QUOTE:
        return False
    return bool(syntax.bits[act.end + 1] & PREPOSITION)


def _brought(syntax: Syntax, act: Occurrence, frame: Frame, stop: int) -> Filler | None:
    """What the preposition brings that ends the words of a verb of firing: of "(rockets were) fired at the port" the port."""
    word = syntax.lowers[act.end - 1]
    role = frame.prepositions.get(word) if frame.object == "weapon" and act.end - act.first > 1 else None
    if role is None or act.shape == "noun":
        return None
    run = phrase_after(syntax, act.end, stop)
    return Filler(role, run, word) if run[0] < run[1] else None


def is_done(syntax: Syntax, frame: Frame, fillers: Iterable[Filler]) -> bool:
    """False for what only a crowd makes an event, where no crowd does it: "a room filled with bodies"."""
    wanted = frame.done_by
    return not wanted or any(
        f.path == "subject" and bool(syntax.bits[head_of(syntax, f.run)] & wanted) for f in fillers
    )


def _laid_to(syntax: Syntax, modality: Modality, found: list[Filler], stop: int) -> list[Filler]:
    """The fillers with whoever an act is laid to: "blamed the raid on the port on the rebels", "was attributed to the army"."""
    bits, last = syntax.bits, -1
    for place in range(modality.laid, min(stop, modality.laid + CARRIED)):
        if bits[place] & (STRONG | COMMA | RELATIVE) or (place > modality.laid and bits[place] & VERB):
            break
        if syntax.lowers[place] in modality.laid_by and not bits[min(place + 1, stop - 1)] & TIME:
            last = place
    if last < 0:
        return found
    run = phrase_after(syntax, last + 1, stop)
    kept = [filler for filler in found if filler.run[0] != run[0]]
    return [*kept, Filler("perpetrator", run, "laid")]


def _further(syntax: Syntax, place: int, strip: Strip) -> Run:
    """The next name of a list behind what is said of one ("killed X, head of the union, and Y"); NOBODY where a clause follows."""
    stop = strip.sentence[1]
    begin = past_named(syntax.bits, place, stop, strip.taken)
    run = phrase_after(syntax, begin, stop) if begin is not None else NOBODY
    is_clause = run[1] < stop and syntax.bits[run[1]] & (VERB | AUXILIARY | MODAL | ADVERB)
    return NOBODY if is_clause or not syntax.has(run, ACTOR | CAPITAL | _PERSONS) else run


def _is_elsewhere(syntax: Syntax, place: int, stop: int) -> bool:
    """True where a preposition with a place follows a noun: "offensive in Borduria", "strikes on the town of Holm"."""
    bits = syntax.bits
    if place >= stop or not bits[place] & PREPOSITION:
        return False
    return any(mask & PLACE for mask in bits[place + 1 : min(stop, place + PLACE_TOKENS)])


def _as_doer(filler: Filler, frame: Frame) -> Filler:
    """A place before a noun as the doer, where another place says where: "Ruritania raid on Borduria"."""
    if filler.path != "premodifier" or filler.role != "location" or frame.premodifier is None:
        return filler
    return filler._replace(role=frame.premodifier)


def _turned(syntax: Syntax, act: Occurrence, frame: Frame, filler: Filler) -> Filler:
    """A noun's filler the other way round: "attacks of the rebels" are theirs, "the shelling of the rebels" hits them: nouns made of verbs take objects."""
    is_of = any(mask & GENITIVE for mask in syntax.bits[max(0, filler.run[0] - 2) : filler.run[0]])
    if filler.role != "target" or not is_of or syntax.bits[act.end - 1] & DEVERBAL:
        return filler
    return Filler(frame.subject, filler.run, filler.path) if syntax.has(filler.run, ACTOR | _FIGHTERS) else filler


def _verb_fillers(syntax: Syntax, act: Occurrence, modality: Modality, frame: Frame, sentence: Run) -> list[Filler]:
    if act.shape == "passive":
        is_reduced = act.first > sentence[0] and not syntax.bits[act.first - 1] & (AUXILIARY | ADVERB | NEGATION)
        is_those = is_reduced and bool(syntax.bits[act.first - 1] & DETERMINER)  # "the bodies of those killed"
        run = NOBODY if is_those else subject_of(syntax, act.first, sentence[0], is_reduced=is_reduced)
        if is_laid(syntax, act.end):
            return []
        struck = frame.object if frame.object != "weapon" and act.end - act.first > 1 else None
        if struck is not None and are_rounds(syntax, act.first):
            return [Filler(struck, phrase_after(syntax, act.end, sentence[1]), "object")]
        told = "recipient" if syntax.has(run, _PERSONS | _FIGHTERS) else "object"  # "residents were ordered to stay"
        return [Filler(frame.object or (told if frame.says else frame.subject), run, "subject")]
    is_outcome = act.shape == "gerund" and frame.takes_object == "always" and modality.head == act.first
    doer = _doer(syntax, modality, sentence, is_outcome=is_outcome)
    begin = past_bounds(syntax, act.end + (act.end < sentence[1] and bool(syntax.bits[act.end] & QUOTE)), sentence[1])
    is_of = act.shape == "gerund" and bool(syntax.bits[min(begin, sentence[1] - 1)] & GENITIVE)  # "burning of"
    hit = NOBODY if frame.object is None or is_of else without_state(syntax, phrase_after(syntax, begin, sentence[1]))
    subject = frame.subject
    if subject == frame.object and hit[0] < hit[1] and syntax.has(doer, ACTOR | _FIGHTERS | _PERSONS):
        subject = "perpetrator"  # "commandos detonated a bomb"
    found = [Filler(subject, doer, "subject")]
    if doer[0] > sentence[0] and syntax.bits[doer[0] - 1] & _POSSESSOR:
        found.append(Filler(frame.subject, (doer[0] - 1, doer[1]), OWNER))
    if frame.object is not None:
        found.append(Filler(frame.object, hit, "object"))
    return found


def _noun_fillers(syntax: Syntax, act: Occurrence, modality: Modality, frame: Frame, sentence: Run) -> list[Filler]:
    found, is_harm = list[Filler](), frame.subject == "victim"
    before, owner = without_adjective(syntax, modality.aspects, *_premodifier(syntax, act, sentence[0]))
    if owner is not None:
        found.append(Filler(frame.subject, (owner, owner + 1), OWNER))
    is_place = _is_scene(syntax, before)
    if frame.possessor is not None:
        found.append(Filler(frame.possessor, _possessor(syntax, act, before[0], sentence[1]), POSSESSOR))
    if frame.premodifier is not None and not is_place:
        found.append(Filler(frame.premodifier, before, "premodifier"))
    elif is_place or syntax.has(before, PLACE):
        found.append(Filler("location", before, "premodifier"))
    if "undergo" in modality.aspects:
        found.append(Filler(frame.object or "target", subject_of(syntax, modality.head, sentence[0]), "subject"))
    elif (
        ((modality.aspects or owner is not None) and not any(map(is_side, syntax.bits[before[0] : before[1]])))
        or modality.is_accusing
        or modality.is_disowned
    ) and not (is_harm and "cause" in modality.aspects):  # "the war has caused 40 deaths"
        run = _doer_of(syntax, act, modality, sentence)
        is_told = (frame.object == "target" or is_harm) and is_only_told(
            syntax, modality.head, act.first, run, is_harm=is_harm
        )
        is_liable = modality.is_accusing or (is_harm and answers_for(syntax, modality.head, act.first))
        if not is_told:
            found.append(Filler("perpetrator" if is_liable else frame.subject, run, "subject"))
    found.extend(
        Filler(filler.role, members, "subject")
        for filler in found
        if (members := _members(syntax, act, filler, sentence[1]))
    )
    carried = carried_out_by(syntax, act.end, sentence[1])
    if carried is not None:
        found.append(Filler(frame.subject, carried, "subject"))
    return found


def _possessor(syntax: Syntax, act: Occurrence, first: int, stop: int) -> Run:
    """The person whose murder it is: "Ruger's murder", and not "the army's murder of Ruger"; NOBODY where none is named so."""
    bits = syntax.bits
    if act.end < stop and bits[act.end] & GENITIVE:
        return NOBODY
    place = next((p for p in range(act.first - 1, first, -1) if bits[p] & POSSESSIVE), first)
    run = trim(syntax, (first, place))
    head = bits[run[1] - 1] if run[0] < run[1] else 0
    return run if head & (_PERSONS | CAPITAL) and not head & (PLACE | TIME | _FIGHTERS | _THINGS) else NOBODY


def _is_scene(syntax: Syntax, before: Run) -> bool:
    """True for a place before a noun ("Ruritania air strikes"), not for a country by its first letters, which does things ("U.S. raid")."""
    if not syntax.has(before, PLACE) or syntax.has(before, ACTOR | _FIGHTERS):
        return False
    return not any(len(word) <= INITIALS or "." in word for word in syntax.lowers[before[0] : before[1]])


def _members(syntax: Syntax, act: Occurrence, filler: Filler, stop: int) -> Run | None:
    """The names behind "groups involved in the raid include ..."."""
    bits = syntax.bits
    if filler.path != "subject" or filler.run[0] >= filler.run[1] or syntax.has(filler.run, CAPITAL) or act.end >= stop:
        return None
    return phrase_after(syntax, act.end + 1, stop) if bits[act.end] & _INCLUSION else None


def _doer(syntax: Syntax, modality: Modality, sentence: Run, *, is_outcome: bool) -> Run:
    """Whoever does what an active verb, an infinitive or a gerund says."""
    if modality.controller is not None:
        return phrase_before(syntax, modality.controller[1], modality.controller[0])
    return subject_of(syntax, modality.head, sentence[0], is_outcome=is_outcome, is_listed=True)


def _doer_of(syntax: Syntax, act: Occurrence, modality: Modality, sentence: Run) -> Run:
    """Whoever is between a verb and the noun ("blamed the army for the raid"), else the subject of the verb that carries it."""
    if modality.controller is None:
        return _supporter(syntax, act, modality, sentence)
    return (
        phrase_before(syntax, modality.controller[1], modality.controller[0])
        if modality.is_accusing
        else modality.controller
    )


def _supporter(syntax: Syntax, act: Occurrence, modality: Modality, sentence: Run) -> Run:
    """The subject of the verb that carries a noun: "launched an attack", "suspended its attacks"."""
    if modality.head == act.first:
        return NOBODY
    return subject_of(syntax, modality.head, sentence[0], is_outcome="cause" in modality.aspects)


def _premodifier(syntax: Syntax, act: Occurrence, start: int) -> tuple[Run, int | None]:
    """What stands before a noun inside its phrase, and the possessive pronoun that opens it."""
    bits = syntax.bits
    first = act.first
    while first > start and act.first - first < BEFORE:
        mask = bits[first - 1]
        if not mask & (ACTOR | PLACE | POSSESSIVE):
            if mask & _NO_PREMODIFIER:
                break
            if mask & VERB and not (first - 2 >= start and bits[first - 2] & (DETERMINER | POSSESSIVE)):
                break
            if mask & CONJUNCTION and bits[first] & (NUMBER | DIGIT):  # "deaths in Hama and 23 deaths"
                break
            if mask & CONJUNCTION and (first - 2 < start or not bits[first - 2] & (ACTOR | _FIGHTERS | CAPITAL)):
                break
        first -= 1
    is_own = first > start and bool(bits[first - 1] & _POSSESSOR)
    run = trim(syntax, (first, act.first))
    while (
        run[0] < run[1] and syntax.lowers[run[1] - 1] in syntax.labels
    ):  # "Ruritania's terrorist attacks": the label is nobody
        run = trim(syntax, (run[0], run[1] - 1))
    while run[0] < run[1] and syntax.lowers[run[0]] in syntax.labels:
        run = trim(syntax, (run[0] + 1, run[1]))
    return run, first - 1 if is_own else None


def _phrases(syntax: Syntax, place: int, frame: Frame, strip: Strip, *, may_pass: bool) -> tuple[list[Filler], int]:
    """The prepositional phrases that follow, with their roles; and the token at which they end. `may_pass`: over what is said of a name."""
    bits, found, stop, is_apart = syntax.bits, list[Filler](), strip.sentence[1], False
    for _ in range(PHRASES):
        place = past_measure(syntax, past_aside(bits, place, stop), stop)
        place = past_apposition(bits, place, stop, strip.taken) if found and may_pass else place
        if place >= stop or not bits[place] & PREPOSITION or is_infinitive(bits, place, stop):
            return found, place
        word = syntax.lowers[place]
        role = frame.prepositions.get(word) if syntax.lowers[place - 1] not in syntax.listed["border"] else None
        begin = place + 1 + (role == "perpetrator" and is_moving(syntax, place + 1, stop))
        joins = _MEMBERSHIP if role == "perpetrator" and bits[place] & _AGENT else GENITIVE
        run = phrase_after(syntax, begin, stop, joins=joins)
        run = without_next(bits, run, role, strip.taken)
        if role is None and syntax.lowers[head_of(syntax, run)] in syntax.listed["medium"]:
            return found, place  # "claimed the raid in a statement on its channel"
        if is_apart and bits[place] & _AGENT:
            return found, place  # "were sent ahead of a visit by the mayor"
        is_other = syntax.lowers[place] in syntax.listed["besides"] or syntax.has((place - 1, run[1]), _SEQUENCE)
        is_apart = is_apart or is_other
        if begin < stop and syntax.lowers[begin] in syntax.listed["fused"]:
            return found, begin  # "destroyed by what villagers said was a raid"
        if role is not None and run[0] < run[1] and not is_time(bits, begin, run):
            found.append(Filler(role, run, word))
        end = max(run[1], begin)
        further = _further(syntax, end, strip) if role == "victim" else NOBODY
        if further[0] < further[1] and role is not None:
            found.append(Filler(role, further, word))
            end = further[1]
        while end < stop and (bits[end] & TIME or (bits[end] & ADVERB and not bits[end] & FUNCTION)):
            end += 1
        if end == begin or not strip.taken.isdisjoint(range(*run)):
            return found, end
        place = end
    return found, place
