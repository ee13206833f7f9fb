"""Strip, place -> the subject of the clause that stands there: past an opening "When ...,", behind ", but she ...", of "led her to ...".

What hangs on a clause ("..., adding that", "... and said") has the subject of that clause, not the first of the sentence.
"""

from whosaid.extract.atoms import (
    ABOUT,
    ADV,
    AS,
    AUX,
    BE,
    BREAK,
    CAUSING,
    CLITIC,
    COMMA,
    CONTRAST,
    COORD,
    DATER,
    DET,
    DETERMINING,
    ED,
    EVENT,
    HE,
    ING,
    NEG,
    OBJ,
    POSS,
    PREP,
    PRON,
    QUESTION,
    QUOTE,
    REL,
    SAYING,
    SEMICOLON,
    STOP,
    SUB,
    SURVEY,
    TEMPORAL,
    THAT,
    THEY,
    TIME,
    TO,
    VERB,
    VERB_LIKE,
    WE,
    WH,
)
from whosaid.extract.noun_phrases import initial_subject, subject_before
from whosaid.extract.phrases import Phrase, subject_after
from whosaid.extract.strips import Strip

#: Atoms before an opening "when" or "while" ("In a debate on Monday, while ...").
LONGEST_FRONT = 12
#: Atoms of an opening subordinate clause.
LONGEST_OPENING = 60
#: Atoms between a clause's conjunction and what hangs on the clause.
LONGEST_CLAUSE = 60
#: Atoms of somebody who is led to do something.
LONGEST_LED = 14
#: What a clause has right behind its subject, but for forms that may be participles.
_FINITE = AUX | VERB | CLITIC | SAYING
#: What stands behind a form in -ed that has an object, and is no participle.
_OBJECT = DETERMINING | OBJ | PRON
#: Ending of past forms that may be participles.
PAST = "ed"
#: What no clause goes on over.
_BORDER = STOP | QUOTE


def main_start(strip: Strip, stop: int) -> int:
    """Where the main clause begins behind a subordinate clause at the head of the sentence ("When it rained, | the mayor"); 0 for none."""
    head = _opening(strip, stop)
    if head < 0:
        return 0
    has_verb = False
    for place in range(head + 1, min(stop, head + LONGEST_OPENING)):
        here = strip.bits[place]
        if here & (STOP | SEMICOLON):
            break
        has_verb = has_verb or _is_verb(strip, place)
        if here & COMMA and has_verb and _clause_at(strip, place + 1, stop, is_apart=True) is not None:
            return place + 1
    return 0


def _is_verb(strip: Strip, place: int) -> bool:
    """True for a word that may be a verb."""
    here = strip.bits[place]
    return bool(here & VERB_LIKE) and not here & DET and not strip.caps[place]


def _opening(strip: Strip, stop: int) -> int:
    """The conjunction of a subordinate clause with which the sentence begins, perhaps past "But" or "In a debate,"; -1 for none."""
    place = 0
    while place < stop and strip.bits[place] & (COORD | ADV) and not strip.bits[place] & SUB:
        place += 1
    if strip.bit(place) & (PREP | TIME | DATER) and not strip.bit(place) & SUB:
        for at in strip.within(place, LONGEST_FRONT):
            if strip.bits[at] & VERB_LIKE:
                break
            if strip.bits[at] & COMMA:
                place = at + 1
                break
    return place if place < stop and _subordinates(strip.bit(place)) else -1


def _subordinates(bits: int) -> bool:
    """True for a word that opens a clause of time, contrast or reason."""
    if not bits & SUB or bits & (THAT | QUESTION | REL):
        return False
    return bool(bits & (TEMPORAL | CONTRAST | AS) or not bits & WH)


def _clause_at(strip: Strip, place: int, stop: int, *, is_apart: bool) -> Phrase | None:
    """The subject that begins at `place`, perhaps past an adverb, where a verb stands behind it; `is_apart`: behind a comma."""
    while place < stop and strip.bits[place] & (ADV | TIME) and not strip.bits[place] & (DET | PRON | SUB):
        place += 1
    here = strip.bit(place)
    if place >= stop or here & (REL | WH | SUB) or (here & OBJ and not here & (PRON | POSS)):
        return None
    found = subject_after(strip, place, until=ED)
    if found is None or found[1] >= stop:
        return None
    verb = found[1]
    if here & (HE | THEY | WE) and here & PRON:
        return found if not strip.bits[verb] & (BREAK | PREP | COORD) else None
    while verb < stop and strip.bits[verb] & (ADV | NEG) and not strip.bits[verb] & DET:
        verb += 1
    behind, after = strip.bit(verb), strip.bit(verb + 1)
    may_hang = behind & ED or (behind & VERB and strip.lowers[verb].endswith(PAST))  # "the men killed (in the raid)"
    if behind & _FINITE and not behind & DET and not may_hang:
        return found
    is_transitive = bool(after & _OBJECT) or strip.caps[verb + 1 : verb + 2] == [True]
    is_past = is_apart and bool(here & (DETERMINING | PRON) or strip.caps[place])
    return found if may_hang and (is_transitive or is_past) else None


def clause_subject(strip: Strip, stop: int) -> Phrase | None:
    """The subject of the last clause before atom `stop` that has one of its own."""
    start = main_start(strip, stop)
    low = max(start, stop - LONGEST_CLAUSE)
    for place in range(stop - 1, low, -1):
        here = strip.bits[place]
        if here & _BORDER:
            break
        is_apart = bool(strip.bits[place - 1] & (COMMA | SEMICOLON))
        if here & COORD or (is_apart and here & SUB and here & (AS | CONTRAST)):
            found = _clause_at(strip, place + 1, stop, is_apart=is_apart)
            is_clause = is_apart or _parts_clauses(strip, start, place)
            if found is not None and is_clause and not _is_inside(strip, start, place):
                return found
    return subject_from(strip, start, stop)


def _parts_clauses(strip: Strip, start: int, place: int) -> bool:
    """True for an "and" without a comma behind a clause with its verb and before a phrase that is plainly one: no "Low and Roe left"."""
    opens = strip.bits[place + 1] & (DETERMINING | PRON) or strip.caps[place + 1]
    return bool(opens) and any(_is_verb(strip, at) for at in range(start, place))


def _is_inside(strip: Strip, start: int, place: int) -> bool:
    """True where a conjunction stands in a clause of "that" or "who", which it may go on with."""
    return any(bits & (REL | THAT) for bits in strip.bits[start:place])


def subject_from(strip: Strip, start: int, stop: int) -> Phrase | None:
    """The subject of the first clause from atom `start` on."""
    if not start:
        return initial_subject(strip, stop)
    found = initial_subject(strip.since(start), stop - start)
    return (found[0] + start, found[1] + start) if found is not None else None


def led_to(strip: Strip, opener: int) -> Phrase | None:
    """Who is led to do what the infinitive at `opener` says: of "that led her (to declare)" her, of "the mayor was forced (to admit)" the mayor."""
    low = max(0, opener - LONGEST_LED)
    verb = next((at for at in range(opener - 1, low - 1, -1) if strip.bits[at] & CAUSING and not strip.caps[at]), -1)
    if verb < 0 or any(bits & (STOP | SEMICOLON | TO) for bits in strip.bits[verb:opener]):
        return None
    if verb == opener - 1:
        edge = verb
        while edge > 0 and strip.bits[edge - 1] & (AUX | ADV | NEG) and not strip.bits[edge - 1] & (DET | PRON):
            edge -= 1
        is_passive = any(strip.bits[at] & BE for at in range(edge, verb))
        return subject_before(strip, edge) if is_passive else None
    found = subject_after(strip, verb + 1, until=TO)
    if found is None:
        return None
    between = strip.bits[found[1] : opener]
    is_insertion = len(between) > 2 and between[0] & COMMA and between[-1] & COMMA
    return found if not between or is_insertion else None


def of_predicate(strip: Strip, phrase: Phrase) -> Phrase | None:
    """The subject of the verb with which what was taken for a noun phrase begins ("has | run films with the mill (showing)"), else the phrase itself."""
    first, stop = phrase
    here, before, after = strip.bits[first], strip.bit(first - 1), strip.bit(first + 1)
    if not first or strip.caps[first] or here & (DETERMINING | PRON | OBJ | REL) or strip.lowers[-1] == "?":
        return phrase
    is_past = here & ED and after & (PREP | DETERMINING | OBJ) and not before & BREAK
    if not (is_past or (before & AUX and (here & (ED | ING) or not before & BE))):
        return phrase
    inner = next((at for at in range(stop - 1, first, -1) if strip.bits[at] & PREP), first)
    if inner > first and (strip.bits[stop - 1] & (EVENT | SURVEY) or strip.bits[inner] & ABOUT):
        return inner + 1, stop  # "will need it with polls (showing)", "was asked about Low (calling)"
    edge = first
    while edge > 0 and strip.bits[edge - 1] & (AUX | ADV | NEG) and not strip.bits[edge - 1] & (DET | PRON):
        edge -= 1
    found = subject_before(strip, edge) if edge else None
    return found if found != phrase else None
