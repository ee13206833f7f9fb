"""A noun phrase taken for a verb's subject -> whoever in it does the act, or nobody: not what is said of a subject, what a "not" takes out, a name's noun."""

from whosaid.extract.runs import head_of, phrase_before, trim
from whosaid.extract.syntax import (
    ACTOR,
    ADVERB,
    AUXILIARY,
    CAPITAL,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    DIGIT,
    ED,
    GENITIVE,
    GERUND,
    NAMED,
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
from whosaid.knowledge.clauses import Word

_NOBODY: Run = (0, 0)
_PEOPLE = int(Word.FIGHTERS | Word.PERSONS)
_DOERS = _PEOPLE | int(Word.MUNITIONS)
_NO_NOUN = (
    COMMA | STRONG | CONJUNCTION | PREPOSITION | DETERMINER | RELATIVE | SUBORDINATOR | PRONOUN | VERB | AUXILIARY
)
_SOMETHING = ACTOR | CAPITAL | NUMBER | DIGIT | _PEOPLE | int(Word.OBJECTS | Word.PROTECTED | Word.MUNITIONS)


def narrowed(syntax: Syntax, found: Run, verb: int, start: int) -> Run:
    """The doer in the phrase before the verb at token `verb`; the phrase itself where nothing speaks against it, empty for nobody."""
    if found[0] >= found[1]:
        return found
    found = _behind_identity(syntax, _without_manner(syntax, found))
    copula = _copula_of(syntax, found, start)
    if copula is not None:
        whom = _before_contact(syntax, copula, verb, start)
        return whom if whom[0] < whom[1] else _party_in_predicate(syntax, found, verb)
    return _before_negation(syntax, _before_who(syntax, found, verb), start)


def _without_manner(syntax: Syntax, run: Run) -> Run:
    """The phrase without a headline's adverb at its end: of "Boy Accidentally (Shoots)" the boy."""
    while run[1] - run[0] > 1 and syntax.lowers[run[1] - 1] in syntax.listed["manner"]:
        run = (run[0], run[1] - 1)
    return run


def _behind_identity(syntax: Syntax, run: Run) -> Run:
    """Whoever bears the name: of "the names of the men (implicated)" the men."""
    bits = syntax.bits
    for place in range(run[0], run[1] - 2):
        if syntax.lowers[place] in syntax.listed["identity"] and bits[place + 1] & GENITIVE:
            inner = trim(syntax, (place + 2, run[1]))
            return inner if inner[0] < inner[1] and bits[head_of(syntax, inner)] & (_PEOPLE | ACTOR | CAPITAL) else run
    return run


def _copula_of(syntax: Syntax, run: Run, start: int) -> int | None:
    """The "to be" or "to have" of which the phrase says something: "(is) looking for a man", "(was) full of villagers"; else None."""
    bits, before = syntax.bits, run[0] - 1
    while before > start and bits[before] & ADVERB and not bits[before] & AUXILIARY:
        before -= 1
    is_said = before >= start and bits[before] & AUXILIARY and not bits[before] & NAMED
    is_party = bits[run[0]] & NAMED or bits[head_of(syntax, run)] & _SOMETHING
    return before if is_said and not is_party else None


def _before_contact(syntax: Syntax, copula: int, verb: int, start: int) -> Run:
    """Of "three of the patients he was treating in Norrby (were killed)" the three; empty for no such clause."""
    bits, place = syntax.bits, copula - 1
    is_clause = place - 1 > start and bits[place] & PRONOUN and not bits[place] & (RELATIVE | DETERMINER)
    if not is_clause or bits[verb] & GERUND or bits[place - 1] & _NO_NOUN:
        return _NOBODY
    return phrase_before(syntax, place, start)


def _party_in_predicate(syntax: Syntax, run: Run, verb: int) -> Run:
    """The party joined behind the predicate ("(was) driven out and the rebels (renewed)") or at its end ("(is) looking for a man (suspected)")."""
    bits = syntax.bits
    if syntax.has(run, CONJUNCTION):
        joint = next(place for place in range(run[1] - 1, run[0] - 1, -1) if bits[place] & CONJUNCTION)
    elif bits[verb] & ED and not bits[verb] & GERUND:
        joint = next((place for place in range(run[1] - 1, run[0], -1) if bits[place] & PREPOSITION), run[1])
    else:
        return _NOBODY
    inner = trim(syntax, (joint + 1, run[1])) if joint + 1 < run[1] else _NOBODY
    is_party = inner[0] < inner[1] and bits[head_of(syntax, inner)] & (_PEOPLE | ACTOR)
    return inner if is_party else _NOBODY


def _before_who(syntax: Syntax, run: Run, verb: int) -> Run:
    """The last of a list whom "who" means: of "the mayor and the men who (shot him)" the men; of "who were (shot)" all."""
    bits, (first, stop) = syntax.bits, run
    is_relative = stop < verb and bits[stop] & RELATIVE and bits[stop] & PRONOUN
    if not is_relative or any(mask & PASSIVE for mask in bits[stop:verb]) or not syntax.has(run, CONJUNCTION):
        return run
    joint = next(place for place in range(stop - 1, first - 1, -1) if bits[place] & CONJUNCTION)
    last = trim(syntax, (joint + 1, stop))
    is_apart = joint + 1 < stop and bits[joint + 1] & DETERMINER and last[0] < last[1]
    return last if is_apart and bits[head_of(syntax, last)] & _PEOPLE else run


def _before_negation(syntax: Syntax, run: Run, start: int) -> Run:
    """Whoever is named before those who did not: of "the far right and not the rebels (did it)" the far right."""
    bits, place = syntax.bits, run[0] - 1
    while place > start and bits[place] & DETERMINER and not bits[place] & NEGATION:
        place -= 1
    is_contrast = place - 1 > start and bits[place] & NEGATION and not bits[place] & DETERMINER
    if not is_contrast or not bits[place - 1] & (CONJUNCTION | COMMA):
        return run
    found = phrase_before(syntax, place - 1, start)
    is_party = found[0] < found[1] and bits[head_of(syntax, found)] & (_PEOPLE | ACTOR)
    return found if is_party or bits[place - 1] & CONJUNCTION else run


def may_be_past(bits: list[int]) -> bool:
    """True where the words behind a form in -ed end in a doer of their own: "reported on Friday jets (bombed)"; not "dressed in black (shot)"."""
    is_doer = bool(bits[-1] & (ACTOR | _DOERS)) and not any(mask & DETERMINER for mask in bits)
    return is_doer or any(mask & TIME for mask in bits)


def is_passive(bits: list[int], verb: int, start: int) -> bool:
    """True for a participle behind a form of "be"."""
    step = verb - 1
    while step > start and bits[step] & (ADVERB | NEGATION) and not bits[step] & AUXILIARY:
        step -= 1
    return step >= start and bool(bits[step] & PASSIVE) and not bits[verb] & GERUND
