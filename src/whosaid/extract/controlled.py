"""Syntax and a verb behind another verb's object -> whose deed it is: "condemned the rebels for killing", "hit a mill, and troops burned"."""

from whosaid.extract.runs import head_of, phrase_after, phrase_before, trim
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
    GERUND,
    NAMED,
    NEGATION,
    NUMBER,
    PASSIVE,
    PREPOSITION,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    VERB,
    Run,
    Syntax,
)
from whosaid.knowledge.clauses import Word

_NOBODY: Run = (0, 0)
_PEOPLE, _FIGHTERS = int(Word.FIGHTERS | Word.PERSONS), int(Word.FIGHTERS)
_INFINITIVE = int(Word.INFINITIVE)
_THINGS = NAMED | int(Word.OBJECTS | Word.PROTECTED | Word.SETTLEMENT)
_GROUP = ANY_VERB | ADVERB | NEGATION
_OPENS_OBJECT = DETERMINER | NUMBER | DIGIT | NAMED | CAPITAL
_BEFORE_HEAD = DETERMINER | NUMBER | DIGIT

#: Longest relative clause before its noun's own verb, and longest doer of a participle, in tokens.
CLAUSE, DOER = 20, 6

#: Tokens before a claim in which the verb that accuses is looked for: "accused the rebels of breaching a truce on Monday, claiming".
BLAME_BACK = 24


def _verb_before(syntax: Syntax, run: Run, start: int) -> int:
    """The active verb right before a phrase, whose object it is; -1 where none stands there."""
    bits, place = syntax.bits, run[0] - 1
    while place > start and bits[place] & _BEFORE_HEAD and not bits[place] & (VERB | RELATIVE):
        place -= 1
    if place <= start or not bits[place] & (VERB | GERUND) or bits[place] & (NAMED | AUXILIARY | PREPOSITION):
        return -1
    is_telling = syntax.lowers[place] in syntax.listed["telling"]
    return -1 if is_telling or bits[place - 1] & (PASSIVE | DETERMINER) else place


def object_before_for(syntax: Syntax, place: int, start: int) -> Run:
    """Whom a verb praises or blames "for" what a gerund behind tells: of "condemned the rebels for (killing)" the rebels; else NOBODY."""
    if syntax.lowers[place] not in syntax.listed["grounds"]:
        return _NOBODY
    run = phrase_before(syntax, place, start)
    if run[0] >= run[1] or not syntax.bits[head_of(syntax, run)] & (ACTOR | _PEOPLE | CAPITAL):
        return _NOBODY
    return run if _verb_before(syntax, run, start) > 0 else _NOBODY


def behind_object(syntax: Syntax, found: Run, verb: int, start: int) -> Run:
    """The party behind the object of the clause before: of "(killed) two men in Lind, and troops (burned)" the troops."""
    bits = syntax.bits
    is_apart = bits[verb] & GERUND or not all(mask & _GROUP for mask in bits[found[1] : verb])
    if is_apart or (
        found[1] == verb and not any(mask & _OPENS_OBJECT for mask in bits[verb + 1 : verb + 2])
    ):  # "left a boy dead and a man hurt"
        return found
    joint = next((step for step in range(found[1] - 1, found[0], -1) if bits[step] & CONJUNCTION), found[0])
    second = trim(syntax, (joint + 1, found[1]))
    is_party = joint > found[0] and second[0] < second[1] and bits[head_of(syntax, second)] & (ACTOR | _PEOPLE)
    return second if is_party and _verb_before(syntax, found, start) > 0 else found


def verb_of_relative(syntax: Syntax, found: Run, comma: int, start: int) -> int:
    """The verb whose object a relative clause between commas says something of: of "seized men, who were unarmed, (beat them)" seized; else -1."""
    if not syntax.bits[comma] & COMMA or not syntax.bits[comma + 1] & RELATIVE or found[0] >= found[1]:
        return -1
    verb = _verb_before(syntax, found, start)
    return -1 if verb in syntax.supports else verb


def purposed(syntax: Syntax, step: int, start: int) -> int:
    """The participle before an infinitive that says what its noun is for: of "strikes meant to hit (rebels)" meant; -1 where there is none."""
    bits = syntax.bits
    if step - 2 > start and bits[step] & ED and bits[step - 2] & _INFINITIVE:
        step -= 1  # "trying to reach wounded people"
    place = step - 2
    if place <= start or not bits[step - 1] & _INFINITIVE or bits[step] & (DETERMINER | NUMBER | PREPOSITION | NAMED):
        return -1
    is_plain = bool(bits[place] & GERUND) and not bits[place - 1] & (AUXILIARY | PREPOSITION | COMMA | CONJUNCTION)
    return place if is_plain or syntax.lowers[place] in syntax.listed["purposed"] else -1


def accused_before(syntax: Syntax, claim: int, start: int) -> Run:
    """Whom "they" means behind a claim that goes on from blame: of "accused the rebels of a raid, claiming they (fired)" the rebels; else NOBODY."""
    bits = syntax.bits
    if not bits[claim] & GERUND or not bits[claim - 1] & COMMA:
        return _NOBODY
    for step in range(claim - 2, max(start, claim - BLAME_BACK), -1):
        if bits[step] & STRONG:
            break
        if syntax.lowers[step] in syntax.listed["judging"] and not bits[step - 1] & PASSIVE:
            run = phrase_after(syntax, step + 1, claim)
            return run if run[0] < run[1] and syntax.has(run, ACTOR | _FIGHTERS) else _NOBODY
    return _NOBODY


def past_clause(bits: list[int], place: int, start: int) -> int:
    """The comma before a relative clause between commas that ends at a conjunction: of "shot the mayor, who took office in May, and (hurt)" the
    first one; else the conjunction.
    """
    if not bits[place - 1] & COMMA or bits[place] & COMMA:
        return place
    for step in range(place - 2, max(start, place - CLAUSE), -1):
        if bits[step] & COMMA:
            return step if bits[step + 1] & RELATIVE and bits[step + 2] & (ANY_VERB | ADVERB) else place
        if bits[step] & STRONG:
            break
    return place


def past_passive(bits: list[int], verb: int, start: int) -> int:
    """The active verb whose object a passive relative clause is said of: of "attacked a base that was built by others (and killed)" attacked."""
    step = verb - 1
    while step > start and bits[step] & (AUXILIARY | ADVERB):
        step -= 1
    if not bits[step] & RELATIVE or not any(mask & PASSIVE for mask in bits[step + 1 : verb]):
        return verb
    for outer in range(step - 1, max(start, step - DOER) - 1, -1):
        mask = bits[outer]
        if mask & VERB and not mask & (NAMED | PASSIVE):
            is_active = outer > start and not bits[outer - 1] & (PASSIVE | _INFINITIVE)
            return outer if is_active and outer + 1 < step else verb
        if mask & (PREPOSITION | STRONG | COMMA | RELATIVE | SUBORDINATOR | CONJUNCTION) and not mask & DETERMINER:
            return verb
    return verb


def is_contact(syntax: Syntax, pronoun: int, start: int) -> bool:
    """True for a pronoun right behind a noun of which it goes on to tell, "(left) the town it (seized)"; not for "said in the town it (seized)"."""
    bits, noun = syntax.bits, pronoun - 1
    if noun <= start or not bits[noun] & _THINGS or bits[noun] & (VERB | AUXILIARY):
        return False
    for place in range(noun - 1, max(start, noun - DOER) - 1, -1):
        if bits[place] & VERB and not bits[place] & NAMED:
            return syntax.lowers[place] not in syntax.listed["telling"]
    return True
