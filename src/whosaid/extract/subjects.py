"""Syntax and a verb -> the noun phrase that does it: before it, before its relative, or that of the verb it is joined to."""

from whosaid.extract.beyond_places import behind_place, is_division, past_places
from whosaid.extract.controlled import (
    CLAUSE,
    DOER,
    accused_before,
    behind_object,
    is_contact,
    object_before_for,
    past_clause,
    past_passive,
    purposed,
    verb_of_relative,
)
from whosaid.extract.measures import is_guise
from whosaid.extract.runs import PHRASE_TOKENS, head_of, phrase_after, phrase_before, trim
from whosaid.extract.subject_runs import is_passive, may_be_past, narrowed
from whosaid.extract.syntax import (
    ACTOR,
    ADVERB,
    ANY_VERB,
    AUXILIARY,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DIGIT,
    ED,
    GENITIVE,
    GERUND,
    LOCATIVE,
    MODAL,
    NAMED,
    NEGATION,
    NUMBER,
    PASSIVE,
    PLACE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    TIME,
    VERB,
    WALL,
    Run,
    Syntax,
)
from whosaid.knowledge.clauses import Word

NOBODY: Run = (0, 0)

#: Verbs joined to one another ("shelled, stormed and took") that are followed back to their subject, at most.
JOINED = 4

#: Longest insertion between a subject and its verb, in tokens.
INSERTION = 30

_INFINITIVE, _IMPERSONAL, _AGENT, _PARTICLE = (
    int(word) for word in (Word.INFINITIVE, Word.IMPERSONAL, Word.AGENT, Word.PARTICLE)
)
_DOERS = int(Word.FIGHTERS | Word.PERSONS | Word.MUNITIONS)
_PEOPLE = int(Word.FIGHTERS | Word.PERSONS)
_SETTLEMENT = int(Word.SETTLEMENT)
_MEMBERSHIP = int(Word.MEMBERSHIP)
_ARMS = int(Word.MUNITIONS | Word.WEAPON)
_FIGHTERS, _PERSONS = int(Word.FIGHTERS), int(Word.PERSONS)
_THINGS = int(Word.OBJECTS | Word.PROTECTED)
_NAME = ACTOR | CAPITAL
_GROUP = AUXILIARY | MODAL | ADVERB | NEGATION
_BEFORE_NOUN = PREPOSITION | DETERMINER | POSSESSIVE
_BOUND = VERB | COMMA | STRONG | CONJUNCTION | RELATIVE | SUBORDINATOR


def subject_of(
    syntax: Syntax,
    verb: int,
    start: int,
    *,
    depth: int = 0,
    is_outcome: bool = False,
    is_listed: bool = False,
    is_reduced: bool = False,
) -> Run:
    """The tokens of the subject of the verb at token `verb`; NOBODY where none can be told.

    `is_outcome`: a gerund behind a noun tells what the verb before did ("destroyed a depot killing nine"), not what the noun does.
    `is_listed`: a verb with an object of its own, which may be one of a list ("searched the house, shot the owner and left").
    `is_reduced`: a participle right behind its noun ("saw six people shot").
    """
    if syntax.bits[verb] & GERUND and verb > start and syntax.bits[verb - 1] & DETERMINER:
        return NOBODY  # "the burning of two mills"
    found = NOBODY if is_reduced or syntax.bits[verb] & GERUND else _before_relative(syntax, verb, start)
    if found[0] == found[1]:
        found = _before(syntax, verb, start, depth, is_outcome=is_outcome, is_listed=is_listed)
    found = past_places(syntax, found, start) if syntax.has(found, PLACE) else found
    found = behind_object(syntax, behind_place(syntax, found, start), verb, start)
    return narrowed(syntax, found, verb, start)


def _before(syntax: Syntax, verb: int, start: int, depth: int, *, is_outcome: bool, is_listed: bool) -> Run:
    """The noun phrase before the verb, or before what stands between."""
    bits = syntax.bits
    place = verb - 1
    if place > start and syntax.lowers[place] in syntax.ordinals and bits[place - 1] & AUXILIARY:
        place -= 1  # "was first occupied"
    while place >= start and bits[place] & (_GROUP | TIME | QUOTE) and not bits[place] & NAMED:
        place -= 2 if bits[place] & TIME and place > start and bits[place - 1] & PREPOSITION else 1
    if place < start or depth > JOINED:
        return NOBODY
    mask = bits[place]
    is_gerund = bool(bits[verb] & GERUND) and not any(step & ANY_VERB for step in bits[place + 1 : verb])
    if mask & CONJUNCTION or (is_gerund and mask & (PREPOSITION | SUBORDINATOR)):
        return _joined(syntax, place, start, depth, is_outcome=is_outcome)
    if mask & COMMA:
        is_joined = is_gerund or (is_listed and not bits[verb] & GERUND and _follows_verb(bits, place, start))
        return (
            _joined(syntax, place, start, depth, is_outcome=is_outcome)
            if is_joined
            else _over_insertion(syntax, place, start, depth, is_listed=is_listed)
        )
    if mask & RELATIVE and has_antecedent(syntax, place, start):
        end = place - 1 if bits[place - 1] & COMMA else place
        return _persons_before(syntax, end, start) if mask & PRONOUN else _things_before(syntax, place, end, start)
    if mask & PRONOUN:
        if syntax.lowers[place] in syntax.listed["several"]:
            return _fighters_who_said(syntax, place, start, depth)
        is_named = mask & _IMPERSONAL and not is_contact(syntax, place, start)
        return _antecedent(syntax, place, start, depth) if is_named else NOBODY
    if mask & STRONG:
        return _over_insertion(syntax, place, start, depth)
    if mask & (PREPOSITION | SUBORDINATOR | _INFINITIVE):
        return NOBODY
    if is_gerund and mask & VERB and mask & ED and not (mask & NAMED or bits[max(start, place - 1)] & DETERMINER):
        return subject_of(syntax, place, start, depth=depth + 1)  # "denied carrying out a raid"
    found = _before_contact(syntax, place, start)
    found = found if found[0] < found[1] else phrase_before(syntax, place + 1, start)
    is_people = bits[verb] & GERUND and place == verb - 1 and mask & _PEOPLE  # "a road used by people fleeing"
    noun = NOBODY if is_people else _before_participle(syntax, place, start)
    found = noun if noun[0] < noun[1] else found
    return _of_verb_before(syntax, found, start, depth) if is_outcome and is_gerund else found


def _before_contact(syntax: Syntax, place: int, start: int) -> Run:
    """The noun before a clause without a relative that ends at `place`: "the car he was driving (was hit)"; else NOBODY."""
    bits, step = syntax.bits, place - 1
    if not bits[place] & (VERB | GERUND) or bits[place] & NAMED:
        return NOBODY
    while step > start and bits[step] & _GROUP and not bits[step] & NAMED:
        step -= 1
    is_clause = step - 1 > start and bits[step] & PRONOUN and not bits[step] & (RELATIVE | DETERMINER | _AGENT)
    if not is_clause or bits[step - 1] & (_BOUND | _BEFORE_NOUN | _GROUP | PRONOUN | QUOTE):
        return NOBODY
    return phrase_before(syntax, step, start)


def _persons_before(syntax: Syntax, end: int, start: int) -> Run:
    """Whom "who" means: the phrase before it, of "in the case of the drivers who (fled)" the drivers."""
    bits, found = syntax.bits, phrase_before(syntax, end, start)
    if found[0] < found[1] and bits[head_of(syntax, found)] & (_PEOPLE | NUMBER | DIGIT):
        return found
    for step in range(end - 1, max(start, end - PHRASE_TOKENS) - 1, -1):
        if bits[step] & WALL:
            break
        if bits[step] & PREPOSITION:
            inner = trim(syntax, (step + 1, end))
            is_origin = bits[step] & _MEMBERSHIP and not bits[step] & GENITIVE  # "a nurse from Brask, who"
            wanted = _PEOPLE if bits[step] & LOCATIVE or is_origin else _PEOPLE | _NAME
            if inner[0] < inner[1] and bits[head_of(syntax, inner)] & wanted:
                return inner
    return found


def _things_before(syntax: Syntax, relative: int, end: int, start: int) -> Run:
    """What "which" and "that" mean: the phrase before; NOBODY for "which" behind people, which means something farther off."""
    found = phrase_before(syntax, end, start)
    head = syntax.bits[head_of(syntax, found)] if found[0] < found[1] else 0
    is_other = syntax.bits[relative] & DETERMINER == 0 and head & _PERSONS and not head & (_FIGHTERS | ACTOR)
    return NOBODY if is_other else found


def _before_relative(syntax: Syntax, verb: int, start: int) -> Run:
    """The noun of a relative clause of one verb, with a phrase of place or time, that ends before the verb: "militants who attacked a convoy
    near Holm on Monday (killed)", "a man who shot two boys (fled)"; else NOBODY: in "doctors who said rebels (fled)" the rebels did.
    """
    bits, place = syntax.bits, verb - 1
    while place > start and bits[place] & _GROUP and not bits[place] & NAMED:
        place -= 1
    first = max(start, place - CLAUSE)
    opens = next((step for step in range(place, first, -1) if bits[step] & RELATIVE), first)
    if opens == first or not bits[opens + 1] & (ANY_VERB | ADVERB) or not has_antecedent(syntax, opens, start):
        return NOBODY
    clause = bits[opens + 1 : place + 1]
    verbs = [step for step, mask in enumerate(clause) if mask & ANY_VERB and not mask & NAMED]
    verbs += [
        step + 1 for step in verbs[-1:] if clause[step] & AUXILIARY and clause[min(step + 1, len(clause) - 1)] & GERUND
    ]
    if not verbs or verbs[-1] - verbs[0] >= len(verbs) or clause[-1] & (_BEFORE_NOUN | ANY_VERB):
        return NOBODY  # no verb, or a second group of verbs; "who fired the shot"
    behind = clause[verbs[-1] + 1 :]
    is_deed = bits[opens] & PRONOUN and syntax.lowers[opens + 1 + verbs[-1]] not in syntax.listed["bringing"]
    if bits[place] & (ACTOR | _DOERS) and not is_deed:
        return NOBODY
    is_apart = is_deed or any(mask & (PREPOSITION | TIME) for mask in behind)
    if not is_apart or any(mask & (COMMA | STRONG | CONJUNCTION | SUBORDINATOR) for mask in behind):
        return NOBODY
    return (_persons_before if bits[opens] & PRONOUN else phrase_before)(syntax, opens, start)


def _before_participle(syntax: Syntax, place: int, start: int) -> Run:
    """The noun on which a participle hangs whose phrase ends at `place`: "troops backed by jets (took)", "men riding a mule (shot)",
    "a man dressed in black (shot)", "a man who stood at the gate (shot)"; else NOBODY.
    """
    bits, step = syntax.bits, place
    meant = next(
        (found for at in range(place, max(start, place - DOER), -1) if (found := purposed(syntax, at, start)) > 0), -1
    )
    if meant > start:
        return phrase_before(syntax, meant, start)
    while step > max(start, place - DOER) and (not bits[step] & (_BOUND | GERUND) or is_guise(syntax, step)):
        step -= 1
    if step == place or step <= start or not bits[step] & (ED | GERUND) or bits[step] & (NAMED | AUXILIARY | MODAL):
        return NOBODY
    charged = _before_charge(syntax, step, start)
    if charged[0] < charged[1]:
        return charged
    behind = step + 2 if bits[step + 1] & _PARTICLE and step + 1 < place else step + 1  # "carried out by"
    is_fighting = bits[step] & GERUND and bits[behind] & (ACTOR | _DOERS) and bits[step - 1] & (ACTOR | _DOERS)
    if not is_fighting and not bits[behind] & (PREPOSITION | DETERMINER if bits[step] & GERUND else PREPOSITION):
        return NOBODY
    is_relative, is_bare = bool(bits[step - 1] & RELATIVE), not bits[behind] & (_AGENT | SUBORDINATOR)
    if bits[step] & ED and is_bare and not is_relative and may_be_past(bits[behind : place + 1]):
        return NOBODY
    if is_relative and has_antecedent(syntax, step - 1, start):
        return phrase_before(syntax, step - 2 if bits[step - 2] & COMMA else step - 1, start)
    if bits[step - 1] & (_BOUND | _GROUP | PREPOSITION | PRONOUN | DETERMINER | POSSESSIVE | NUMBER | TIME):
        return NOBODY
    return phrase_before(syntax, step, start)


def _before_charge(syntax: Syntax, step: int, start: int) -> Run:
    """The noun before a participle with what is laid to it: "the man suspected of killing the mayor (was held)"; else NOBODY."""
    bits = syntax.bits
    verb = step - 2
    is_phrase = bits[step] & GERUND and verb > start and bits[step - 1] & PREPOSITION and bits[verb] & ED
    if not is_phrase or bits[verb - 1] & (_BOUND | _GROUP | PREPOSITION | PRONOUN | DETERMINER | POSSESSIVE | TIME):
        return NOBODY
    return phrase_before(syntax, verb, start)


def has_antecedent(syntax: Syntax, place: int, start: int) -> bool:
    """True for a relative pronoun after a noun; a complementiser stands after a verb, a question after "not clear"."""
    bits = syntax.bits
    before = place - 2 if place - 1 >= start and bits[place - 1] & COMMA else place - 1
    if before < start or bits[before] & (VERB | AUXILIARY | MODAL | STRONG | PREPOSITION | CONJUNCTION):
        return False
    return syntax.lowers[before] not in syntax.asking


def _follows_verb(bits: list[int], comma: int, start: int) -> bool:
    """True for a comma behind a verb and its object, where another verb goes on ("took him out, shot him"); not behind a name."""
    for step in range(comma - 1, start - 1, -1):
        mask = bits[step]
        if mask & VERB and not mask & NAMED:
            if step > start and bits[step - 1] & COMMA:
                return _follows_verb(bits, step - 1, start)
            is_insertion = any(before & COMMA for before in bits[start:step])  # "Gunmen, police said, killed nine"
            return step > start and not is_insertion and not bits[step - 1] & (PASSIVE | RELATIVE)
        if mask & (RELATIVE | SUBORDINATOR | STRONG | COMMA):
            return False
    return False


def _joined(syntax: Syntax, place: int, start: int, depth: int, *, is_outcome: bool) -> Run:
    """The subject of the verb before a conjunction or a comma; its object before "for"."""
    bits, blamed = syntax.bits, object_before_for(syntax, place, start)
    if blamed[0] < blamed[1]:
        return blamed
    if bits[place] & PREPOSITION and bits[max(start, place - 1)] & CONJUNCTION:
        return NOBODY  # "accused rebels of the raid and of burning": not the accuser
    for step in range(past_clause(bits, place, start) - 1, start - 1, -1):
        mask = bits[step]
        if mask & VERB and not mask & NAMED and not (mask & ED and _is_said_of_thing(bits, step, start)):
            is_listed = bool(bits[place] & COMMA)
            if is_outcome and bits[place] & COMMA and is_passive(bits, step, start):
                return _agent_behind(syntax, step, place, start)
            verb = step if is_listed or bits[place + 1] & AUXILIARY else past_passive(bits, step, start)
            return subject_of(syntax, verb, start, depth=depth + 1, is_outcome=is_outcome, is_listed=is_listed)
        if (mask & RELATIVE and not mask & SUBORDINATOR) or mask & STRONG:
            break
    return NOBODY


def _agent_behind(syntax: Syntax, verb: int, stop: int, start: int) -> Run:
    """Whoever a passive names as its doer, "(was hit) by a missile (, destroying two lorries)", else a weapon as its subject: "a bomb (was set
    off, destroying)".
    """
    agent = next((step for step in range(verb + 1, stop) if syntax.bits[step] & _AGENT), stop)
    if agent < stop:
        return phrase_after(syntax, agent + 1, stop)
    found = subject_of(syntax, verb, start)
    return found if syntax.has(found, _ARMS) else NOBODY


def _is_said_of_thing(bits: list[int], participle: int, start: int) -> bool:
    """True for a participle that says of a thing where it is: "(hit) the house located near the market"."""
    return participle > start and bool(bits[participle - 1] & _THINGS) and bool(bits[participle + 1] & PREPOSITION)


def _of_verb_before(syntax: Syntax, found: Run, start: int, depth: int) -> Run:
    """The subject of the active verb of which the noun phrase is the object; the phrase itself where there is none."""
    bits, step = syntax.bits, found[0] - 1
    if step >= start and bits[step] & _AGENT:
        return found
    while step >= start and not bits[step] & (VERB | STRONG | COMMA | RELATIVE | SUBORDINATOR):
        step -= 1
    if step < start or not bits[step] & VERB or bits[step] & NAMED or bits[step - 1] & PASSIVE:
        return found
    outer = subject_of(syntax, step, start, depth=depth + 1, is_outcome=bool(bits[step] & GERUND))
    is_thing = not bits[head_of(syntax, found)] & (ACTOR | _DOERS | CAPITAL)  # "they hit a convoy killing two"
    return outer if outer[0] < outer[1] or is_thing else found


def _over_insertion(syntax: Syntax, close: int, start: int, depth: int, *, is_listed: bool = False) -> Run:
    """The noun phrase before an insertion between commas, dashes or brackets that ends at `close`; the subject of the verb whose object it is."""
    bits = syntax.bits
    wanted = bits[close] & (COMMA | STRONG)
    for step in range(close - 1, max(start, close - INSERTION) - 1, -1):
        if bits[step] & wanted:
            if step == start or bits[step - 1] & ANY_VERB:
                return NOBODY
            found = phrase_before(syntax, step, start)
            while found[0] - 1 > start and bits[found[0] - 1] & wanted & COMMA and _is_aside(syntax, found):
                found = phrase_before(syntax, found[0] - 1, start)
            outer = verb_of_relative(syntax, found, step, start) if is_listed else -1
            return found if outer < 0 else subject_of(syntax, outer, start, depth=depth + 1)
    return phrase_before(syntax, close, start) if wanted & COMMA and bits[close + 1] & VERB else NOBODY


def _is_aside(syntax: Syntax, run: Run) -> bool:
    """True for what stands between a name and another insertion: a division, an age ("A B, 32, a baker, (was shot)")."""
    return is_division(syntax, run) or (run[1] - run[0] == 1 and bool(syntax.bits[run[0]] & DIGIT))


def _antecedent(syntax: Syntax, place: int, start: int, depth: int) -> Run:
    """For "it": the subject of the verb of saying before it, where that is an actor."""
    bits = syntax.bits
    for step in range(place - 1, start - 1, -1):
        if bits[step] & (AUXILIARY | MODAL):
            return NOBODY  # of a clause between: "said that 200 people could have been inside when it (was hit)"
        if bits[step] & VERB and not bits[step] & NAMED:
            run = subject_of(syntax, step, start, depth=depth + 1)
            return run if syntax.has(run, ACTOR) else NOBODY
    return NOBODY


def _fighters_who_said(syntax: Syntax, place: int, start: int, depth: int) -> Run:
    """For "they" right behind a verb or its "that": fighters who are the subject of that verb ("the rebels denied they (fired)", "the rebels
    rejected reports that they (fired)").
    """
    verb = place - 2 if syntax.bits[place - 1] & RELATIVE else place - 1
    if verb == place - 2 > start and not syntax.bits[verb] & ANY_VERB:
        verb -= 1
    if verb <= start or not syntax.bits[verb] & VERB or syntax.bits[verb] & NAMED:
        return NOBODY
    accused = accused_before(syntax, verb, start)
    if accused[0] < accused[1]:
        return accused
    run = subject_of(syntax, verb, start, depth=depth + 1)
    return run if run[0] < run[1] and syntax.bits[head_of(syntax, run)] & _FIGHTERS else NOBODY
