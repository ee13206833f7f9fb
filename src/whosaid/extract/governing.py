"""An act and a word before it -> whether that word governs it: "no arrests were made in the shooting" denies no shooting."""

from collections.abc import Sequence

from whosaid.extract.runs import head_of, opens_number
from whosaid.extract.steps import over_having
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
    FUNCTION,
    GERUND,
    MODAL,
    NAMED,
    NEGATION,
    NUMBER,
    PASSIVE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
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
from whosaid.knowledge.clauses import Support, Word

#: Tokens before a noun in which the preposition stands that brings it, and of a clause in which its relative stands ("in which").
REACH, OPENING = 10, 3

_LINK, _AGENT = int(Word.LINK | Word.INFINITIVE | Word.GENITIVE), int(Word.AGENT)
_GENITIVE, _INFINITIVE, _LOCATIVE = int(Word.GENITIVE), int(Word.INFINITIVE), int(Word.LOCATIVE)


#: Ending of nouns that are several.
PLURAL_ENDING = "s"

#: Tokens of a noun phrase before its noun, at most: "the recent terrorist".
NOUN_PHRASE = 4

#: What opens a noun phrase; what says that its noun is known; what stands in a verb group; and what is no content of its own.
_OPENS_PHRASE = DETERMINER | POSSESSIVE | PREPOSITION | VERB
_KNOWN = int(Word.REFERENCE) | POSSESSIVE
_BOUNDS = (
    AUXILIARY
    | MODAL
    | ADVERB
    | COMMA
    | CONJUNCTION
    | STRONG
    | VERB
    | PRONOUN
    | NEGATION
    | SUBORDINATOR
    | RELATIVE
    | PREPOSITION
)
#: Prepositions inside the phrase of those who answer for an act: "men of the army in the north (responsible for)".
_WITHIN = _GENITIVE | _LOCATIVE | int(Word.MEMBERSHIP)
_OPENS_NOUN = DETERMINER | NUMBER | PRONOUN | POSSESSIVE | ACTOR | CAPITAL
#: What stands before "responsible" where its subject is farther off.
_NO_NOUN = AUXILIARY | MODAL | ADVERB | COMMA | STRONG | CONJUNCTION | PREPOSITION | SUBORDINATOR | RELATIVE
_NO_CONTENT = (
    FUNCTION
    | ADVERB
    | TIME
    | PRONOUN
    | NAMED
    | POSSESSIVE
    | QUOTE
    | int(Word.PERSONS | Word.FIGHTERS | Word.INFINITIVE)
)


def is_object(syntax: Syntax, first: int) -> bool:
    """True for a gerund right behind the verb whose object it is: "avoided carrying out"; not for "was carrying out"."""
    before = over_having(syntax.bits, first - 1)
    held = syntax.supports.get(before)
    return bool(syntax.bits[before + 1] & GERUND) and held is not None and held[1][0].is_verb


def is_of_gerund(syntax: Syntax, act: Occurrence) -> bool:
    """True for a gerund, and for what "having" makes one."""
    return act.shape == "gerund" or (act.first > 0 and over_having(syntax.bits, act.first - 1) < act.first - 1)


def hangs(syntax: Syntax, place: int, start: int) -> bool:
    """True for a gerund after a verb or a preposition, on which it depends; not after a noun, a comma or a conjunction."""
    return place >= start and (
        place in syntax.supports or bool(syntax.bits[place] & (_LINK | _AGENT | VERB | PREPOSITION))
    )


def is_purpose(syntax: Syntax, first: int, start: int) -> bool:
    """True for an infinitive that hangs on no verb that says it was done: "an offensive to retake the town"."""
    place = first - 1
    while place > start and syntax.bits[place] & ADVERB:
        place -= 1
    return place >= start and bool(syntax.bits[place] & _INFINITIVE)


def is_adjective(bits: list[int], first: int, start: int, mask: int) -> bool:
    """True for a participle that stands before the noun as an adjective: "a renewed attack", "nixes renewed strikes"."""
    if not mask & ED:
        return False
    if bits[first - 1] & CONJUNCTION and bits[first + 1] & (DETERMINER | ACTOR):
        return False  # "left and accused the army of"
    return (
        first > start
        and bool(bits[first - 1] & (DETERMINER | POSSESSIVE | PREPOSITION | VERB | NUMBER | CONJUNCTION))
        and not bits[first - 1] & _INFINITIVE
    )


def is_joined(link: int) -> bool:
    """True for an act that a preposition of those classes joins to another one."""
    return bool(link) and not link & _INFINITIVE


def denies_another(bits: list[int], negation: int, first: int, link: int) -> bool:
    """True for a negation of something in, at or about a noun with an article or an owner, which there was: "was not there at the time of the raid".

    `link` are the classes of the outermost preposition between, 0 for none.
    """
    is_known = any(mask & (DETERMINER | POSSESSIVE) for mask in bits[negation + 2 : first])  # "no other raids" are none
    is_inside = bool(link) and not link & (_GENITIVE | _INFINITIVE)
    return is_known and (is_inside or bool(bits[negation] & DETERMINER))


def supports_at(syntax: Syntax, place: int, skipped: int) -> tuple[int, tuple[Support, ...]] | None:
    """The words that end at a token and upon which an act may depend, with their first token; `skipped` words stand between them and the act."""
    found = syntax.supports.get(place)
    if found is not None and skipped and syntax.bits[found[0]] & NEGATION and syntax.bits[place] & DETERMINER:
        return None  # "not a random shooting" was one
    return found


def is_only_related(syntax: Syntax, negation: int, first: int) -> bool:
    """True where between a negation and an act stands that something has to do with it: "was not connected to the raid", "nothing to do with
    the raid", "cannot learn without somebody shooting".
    """
    lowers, bits = syntax.lowers, syntax.bits
    for place in range(negation + 1, first):
        is_tie = lowers[place] in syntax.listed["related"] and bits[place + 1] & (PREPOSITION | _INFINITIVE)
        if is_tie or lowers[place] in syntax.listed["exempting"]:
            return True
    return False


def is_done_inside(bits: list[int], link: int | None, first: int) -> bool:
    """True where the preposition at token `link` says in what something was done: "arrests made in the shooting", not "launched on Monday a raid"."""
    if link is None or not bits[link] & _LOCATIVE or bits[link] & (_GENITIVE | _INFINITIVE):
        return False
    between = bits[link + 1 : first]
    is_day = bool(between) and bool(between[0] & TIME) and not any(mask & POSSESSIVE for mask in between)
    return not is_day


def is_farther_in(bits: list[int], link: int | None, first: int) -> bool:
    """True for a noun behind a further preposition, which is not what was prevented: "unable to reach them because of the raid"."""
    return link is not None and any(mask & PREPOSITION for mask in bits[link + 1 : first])


def is_told_besides(syntax: Syntax, first: int, start: int, *, is_noun: bool) -> bool:
    """True for an act that a denial only names in passing: in, at or about a noun with an article ("denied killing civilians in the raid"),
    and in a relative clause ("the raid in which ten men were killed").
    """
    bits = syntax.bits
    if not is_noun:
        clause = syntax.clauses[first]
        while first > start and syntax.clauses[first - 1] == clause:
            first -= 1
        opening = next((mask for mask in bits[first : first + OPENING] if mask & RELATIVE), 0)
        return bool(opening) and not opening & SUBORDINATOR
    is_known = False
    for place in range(first - 1, max(start - 1, first - REACH), -1):
        mask = bits[place]
        is_adjective_of_it = mask & ED and bits[place - 1] & DETERMINER
        if mask & (VERB | AUXILIARY | MODAL | STRONG | COMMA | SUBORDINATOR | RELATIVE) and not is_adjective_of_it:
            break
        is_known = is_known or bool(mask & (DETERMINER | POSSESSIVE))
        if mask & PREPOSITION and not mask & (_GENITIVE | _INFINITIVE):
            return is_known
    return False


def is_known_subject(syntax: Syntax, first: int) -> bool:
    """True for a noun that opens its clause behind "its" or "the": "denied that its latest raid killed nine" denies no raid."""
    place = first - 1
    while place > 0 and first - place <= OPENING and not syntax.bits[place] & (_KNOWN | _BOUNDS):
        place -= 1
    is_known = bool(syntax.bits[place] & _KNOWN)
    return is_known and (place == 0 or bool(syntax.bits[place - 1] & (SUBORDINATOR | STRONG)))


def is_suspicion(readings: tuple[Support, ...]) -> bool:
    """True for "suspected of": it is likely of somebody that he did it, and certain that it was done."""
    return len(readings) > 1 and {support.effect for support in readings} >= {"accuse", "probable"}


def is_acquitted(syntax: Syntax, place: int, start: int) -> bool:
    """True where somebody is said not to be held responsible: "did not hold the rebels (responsible for the raid)"."""
    for step in range(place, max(start, place - REACH), -1):
        if syntax.lowers[step] in syntax.listed["answerable"]:
            return bool(syntax.bits[step - 1] & NEGATION)
        if syntax.bits[step] & (STRONG | COMMA):
            return False
    return False


def accusing(readings: tuple[Support, ...]) -> Support:
    """The reading of a word by which somebody is accused."""
    return next(support for support in readings if support.effect == "accuse")


def is_performed(syntax: Syntax, act: Occurrence) -> bool:
    """True for a noun that a verb of doing carries in its clause: "it had carried out (strikes)", "(strikes) had been carried out"."""
    clauses = syntax.clauses
    near = range(max(0, act.first - REACH), min(len(clauses), act.end + REACH))
    return act.shape == "noun" and any(
        clauses[place] == clauses[act.first] and any(one.effect == "perform" and one.is_verb for one in held[1])
        for place in near
        if (held := syntax.supports.get(place)) is not None
    )


def is_of_sort(syntax: Syntax, first: int, end: int) -> bool:
    """True for a plural without a determiner, a number or an owner: "they carry out ambushes" tells of no single one."""
    bits, start = syntax.bits, first
    while (
        start > 0 and first - start < NOUN_PHRASE and not bits[start - 1] & (_OPENS_PHRASE | FUNCTION | NUMBER | DIGIT)
    ):
        start -= 1
    is_bare = start == 0 or not bits[start - 1] & (DETERMINER | POSSESSIVE | NUMBER | DIGIT)
    return is_bare and syntax.lowers[end - 1].endswith(PLURAL_ENDING)


def takes_for_granted(syntax: Syntax, act: Occurrence, first: int) -> bool:
    """True for an act that what is planned or asked for only speaks of: "demanded justice for the murder of", "will investigate the raid",
    "asked for the release of three men kidnapped in May".

    `first` is the token behind the word of planning or asking; a word right before it that carries it ("stop", "launch") makes it what is asked for.
    """
    bits, supports = syntax.bits, syntax.supports
    if act.shape == "passive":
        before = bits[act.first - 1] if act.first > first + 1 else _BOUNDS
        return not before & _BOUNDS
    start = act.first
    while start > first and act.first - start < NOUN_PHRASE and not bits[start - 1] & _OPENS_PHRASE:
        start -= 1
    held = supports.get(start - 1 - bool(bits[start - 1] & DETERMINER)) if act.shape == "noun" else None
    if held is not None and (held[1][0].is_aside or is_answering(bits, held[1][0], held[0])):
        return True  # "urged a probe into the raid", "vowed to punish those responsible for the raid"
    is_known = bool(bits[start - 1] & _KNOWN) or any(mask & _GENITIVE for mask in bits[act.end : act.end + 1])
    is_joined = any(
        mask & CONJUNCTION for mask in bits[max(first, start - 2) : start]
    )  # "plan the raid and the murder of"
    if act.shape != "noun" or not is_known or is_joined:
        return False
    content = [step for step in range(first, start - 1) if not bits[step] & _NO_CONTENT and step not in supports]
    carriers = (
        range(content[-1], act.first) if content else ()
    )  # "will conduct an inquiry into the raid" conducts no raid
    return bool(content) and not any(step in supports for step in carriers)


def is_ahead(bits: list[int], place: int, supports: tuple[Support, ...]) -> bool:
    """True for "are to", "are due to begin" and "is expected to" behind a noun."""
    if all(support.effect != "planned" for support in supports) or place + 1 >= len(bits):
        return False
    return not supports[0].is_verb or bool(bits[place - 1] & PASSIVE and bits[place + 1] & _INFINITIVE)


def not_stopped(aspects: set[str]) -> bool:
    """True where somebody is said not to have ended an act: "failed to stop the raid" tells of a raid of others; `aspects` are emptied."""
    if "stop" not in aspects:
        return False
    aspects.clear()
    return True


def is_answering(bits: Sequence[int], support: Support, first: int) -> bool:
    """True for an adjective right behind those who are said to have done an act, which took place: "held the rebels responsible for (the
    raid)", "promised to punish those responsible for (it)"; not for "may be responsible for", "troops were held responsible for".
    """
    before = bits[first - 1] if first > 0 else STRONG
    is_thing_said = support.effect == "accuse" and not support.is_verb
    return is_thing_said and not before & _NO_NOUN and (not before & VERB or bool(before & NAMED))


def answering_from(bits: Sequence[int], first: int) -> int:
    """The token from which those stand who answer for an act, behind an infinitive or a preposition of another phrase: of "to bring officers
    (responsible for)" the officers, of "searches for the killer" the killer.
    """
    start = max(0, first - REACH)
    for step in range(first - 2, start - 1, -1):
        if bits[step] & _INFINITIVE and not bits[step + 1] & _OPENS_NOUN:
            return step + 2
        if bits[step] & PREPOSITION and not bits[step] & _WITHIN:
            return step + 1
    return start


def is_group(support: Support, mask: int) -> bool:
    """True for a support that may stand inside a verb group ("may have", "reportedly"); `mask` of its last token."""
    return bool(mask & (MODAL | ADVERB | AUXILIARY)) or (
        not support.is_verb and (not mask & (SUBORDINATOR | PREPOSITION) or bool(mask & _INFINITIVE))
    )


def is_only_told(syntax: Syntax, verb: int, act: int, subject: Run, *, is_harm: bool = False) -> bool:
    """True for offices that announce a blow, which may have hit them, or announce news of it, and for whoever announces a harm (`is_harm`):
    "the authorities announced a strike on the port", "the army announced the death of".
    """
    if subject[0] >= subject[1] or syntax.lowers[verb] not in syntax.listed["announcing"]:
        return False
    bits, between = syntax.bits, range(verb + 1, act)
    is_apart = any(bits[place] & PREPOSITION and not opens_number(bits, place, act + 1) for place in between)
    return is_apart or is_harm or syntax.lowers[head_of(syntax, subject)] in syntax.listed["herald"]
