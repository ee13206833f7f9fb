"""Bits of the tokens behind an act -> where its next phrase begins, and where a phrase must end before another act."""

from whosaid.extract.measures import is_hour
from whosaid.extract.runs import opens_number, phrase_after
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
    LOCATIVE,
    MODAL,
    NAMED,
    NEGATION,
    NUMBER,
    PASSIVE,
    PLACE,
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

#: Tokens of a verb group, at most: "have also been going on".
VERB_TOKENS = 5

#: Tokens of what is said of a name between commas, at most.
APPOSITION = 12

#: Tokens of what is told of a noun before its verb, at most.
INSERTION = 28

#: Phrases that say when and where, at most: "in Norrby on Sunday".
SCENE = 3

#: Tokens before a word of harm in which its auxiliary stands: "were not seriously hurt".
GROUP = 3

_AGENT, _INFINITIVE, _PARTICLE = int(Word.AGENT), int(Word.INFINITIVE), int(Word.PARTICLE)
_PEOPLE = int(Word.FIGHTERS | Word.PERSONS)
_ASIDE = TIME | ADVERB
#: Effects of verbs of which the noun itself is the subject.
_OVER = ("stop", "finish", "resume")
#: What may open what is told of a noun between commas.
_INSERTED = RELATIVE | ED | GERUND | PREPOSITION
_VERB_OR_END = VERB | AUXILIARY | MODAL | STRONG | RELATIVE | SUBORDINATOR
_SIDE, _WEAPON = ACTOR | int(Word.FIGHTERS), int(Word.WEAPON)


def past_agent(syntax: Syntax, end: int, stop: int) -> int:
    """The verb behind whoever made what a noun names ("the truce brokered by two states collapsed"); `end` where nobody is told."""
    bits, last = syntax.bits, min(stop, end + APPOSITION) - 1
    place = end
    while place < last and not (bits[place] & ED and bits[place + 1] & _AGENT):
        if bits[place] & _VERB_OR_END or place in syntax.supports:
            return end
        place += 1
    if any(support.effect in _OVER for support in syntax.supports.get(place, (0, ()))[1]):
        return end  # "the strikes stopped by Monday"
    place = min(place + 2, last)
    while place < last and not bits[place] & _VERB_OR_END:
        place += 1
    return place if bits[place] & (VERB | AUXILIARY | MODAL) else end


def past_insertion(syntax: Syntax, end: int, stop: int) -> int:
    """The verb that says what became of a noun, behind what is told of it between: "strikes, which stopped in May, have not resumed",
    "strikes that stopped in May resumed"; `end` where none is.
    """
    bits, last = syntax.bits, min(stop, end + INSERTION)
    first = end
    while first < last and not bits[first] & (COMMA | _VERB_OR_END):
        first += 1
    if first + 1 >= last or not (bits[first] & RELATIVE or (bits[first] & COMMA and bits[first + 1] & _INSERTED)):
        return end
    is_bare, was_verb = not bits[first] & COMMA, False
    for place in range(first + 2, last):
        if bits[place] & STRONG or (bits[place] & (VERB | ED) and place not in syntax.supports):
            return end  # what it did is told of the act itself
        is_verb = bool(bits[place] & (VERB | AUXILIARY | MODAL))
        may_open = (
            (was_verb and not bits[place - 1] & (VERB | AUXILIARY | MODAL)) if is_bare else bits[place - 1] & COMMA
        )
        if is_verb and may_open and _becomes(syntax, place, last):
            return place
        was_verb = was_verb or bool(bits[place - 1] & (VERB | AUXILIARY))
    return end


def _becomes(syntax: Syntax, place: int, stop: int) -> bool:
    """True for a verb group that says that something stopped, ended or went on again."""
    bits = syntax.bits
    for step in range(place, min(stop, place + VERB_TOKENS)):
        held = syntax.supports.get(step)
        if held is not None and any(support.effect in _OVER for support in held[1]) and bits[step] & VERB:
            return True
        if not bits[step] & (AUXILIARY | MODAL | ADVERB | NEGATION):
            return False
    return False


def past_verb(syntax: Syntax, place: int, stop: int) -> int | None:
    """One past the verb group of which a noun is the subject ("clashes broke out between ..."), where no object follows."""
    bits = syntax.bits
    first = place
    while (
        place < stop
        and place - first < VERB_TOKENS
        and (bits[place] & (VERB | AUXILIARY | MODAL | ADVERB | GERUND | _PARTICLE) or place in syntax.supports)
        and not bits[place] & NEGATION
    ):
        place += 1
    if place == first or place >= stop or not any(mask & (VERB | GERUND) for mask in bits[first:place]):
        return None
    while place < stop and bits[place] & TIME:
        place += 1
    return place if place < stop and bits[place] & PREPOSITION else None


def without_next(bits: list[int], run: Run, role: str | None, taken: frozenset[int]) -> Run:
    """A phrase without the next act joined to it ("the murder of a judge and the raid"), a place without what is the act's ("in Holm of")."""
    for place in range(run[0] + 1, run[1]):
        if place in taken and bits[place - 1] & (CONJUNCTION | DETERMINER):
            joint = place - 1 if bits[place - 1] & CONJUNCTION else place - 2
            return (run[0], joint) if joint > run[0] and bits[joint] & CONJUNCTION else run
        if (
            role in (None, "location")
            and bits[place] & GENITIVE
            and bits[place - 1] & PLACE
            and not bits[place] & PLACE
        ):
            return (run[0], place)
    return run


def is_side(mask: int) -> bool:
    """True for a word of a party; what only flies is the weapon: "launched a drone and missile attack"."""
    return bool(mask & _SIDE) and not mask & _WEAPON


def without_subject(bits: list[int], run: Run, taken: frozenset[int]) -> Run:
    """An object without the subject of the next act: "hit the mall and the third hit the mill"."""
    end = run[1]
    if (
        end + 1 >= len(bits)
        or end not in taken
        or not bits[end] & VERB
        or not bits[end + 1] & (DETERMINER | NUMBER | PLACE)
    ):
        return run
    joint = next((place for place in range(end - 1, run[0], -1) if bits[place] & CONJUNCTION), None)
    return (run[0], joint) if joint is not None and bits[joint + 1] & DETERMINER else run


def has_auxiliary(bits: list[int], place: int, start: int) -> bool:
    """True for a word in a passive: "were not hurt"."""
    return any(mask & PASSIVE for mask in bits[max(start, place - GROUP) : place])


def past_apposition(bits: list[int], place: int, stop: int, taken: frozenset[int]) -> int:
    """The "by" behind what is said of a name between commas: "the murder of X, head of the union, by gunmen"; else the place itself."""
    comma = _closing_comma(bits, place, stop, taken, _AGENT)
    return place if comma is None else comma + 1


def past_named(bits: list[int], place: int, stop: int, taken: frozenset[int]) -> int | None:
    """The next name of a list behind what is said of one: "killed X, head of the union, and Y"; None where none follows."""
    comma = _closing_comma(bits, place, stop - 1, taken, CONJUNCTION)
    return None if comma is None else comma + 2


def _closing_comma(bits: list[int], place: int, stop: int, taken: frozenset[int], mark: int) -> int | None:
    """The comma that closes what is said of a name between commas, where a token with the mark follows; None for none."""
    if place >= stop or not bits[place] & COMMA:
        return None
    for step in range(place + 1, min(stop - 1, place + APPOSITION)):
        if bits[step] & COMMA and bits[step + 1] & mark:
            return step
        if bits[step] & (VERB | AUXILIARY | MODAL | STRONG | RELATIVE) or step in taken:
            break
    return None


def past_aside(bits: list[int], place: int, stop: int) -> int:
    """The first token behind words of time and manner; a comma among them goes with its adverb before "by" (", apparently by")."""
    begin = place
    while place < stop and bits[place] & (_ASIDE | COMMA) and not bits[place] & NAMED:
        if bits[place] & COMMA and not (place + 1 < stop and bits[place + 1] & ADVERB):
            break
        place += 1
    commas = any(mask & COMMA for mask in bits[begin:place])
    if not commas or (place < stop and bits[place] & _AGENT):
        return place
    while bits[begin] & _ASIDE and not bits[begin] & NAMED:
        begin += 1
    return begin


def past_scene(syntax: Syntax, place: int, stop: int) -> int:
    """The first token behind words of time and manner and the phrases that say where: "(carried out) in Norrby on Sunday by"."""
    bits = syntax.bits
    for _ in range(SCENE):
        place = past_aside(bits, place, stop)
        if place >= stop or not bits[place] & LOCATIVE or bits[place] & _AGENT:
            break
        end = phrase_after(syntax, place + 1, stop)[1]
        if end <= place + 1 or not syntax.has((place + 1, end), PLACE | TIME):
            if not bits[min(place + 1, stop - 1)] & TIME:
                break
            end = place + 1
        place = end
    return place


def is_infinitive(bits: list[int], place: int, stop: int) -> bool:
    """True for "to" before a verb."""
    return bool(bits[place] & _INFINITIVE) and place + 1 < stop and bool(bits[place + 1] & VERB)


def is_time(bits: list[int], begin: int, run: Run) -> bool:
    """True for a phrase that holds nothing but a time."""
    return bool(bits[begin] & TIME) and all(mask & TIME for mask in bits[run[0] : run[1]])


def over_having(bits: list[int], place: int) -> int:
    """The token before a gerund of the perfect: "denied having (carried out)", "denies having been (hit)"."""
    before = place - 1 if bits[place] & PASSIVE else place
    return before - 1 if before > 0 and bits[before] & AUXILIARY and bits[before] & GERUND else place


def is_minute(syntax: Syntax, run: Run) -> bool:
    """True for the minutes of a clock time that no time expression holds, "16:05 Death toll rises", and for "the night of 3 May"."""
    first = run[0]
    if is_hour(syntax, run):
        return True
    is_number = run[1] - first == 1 and first > 1 and bool(syntax.bits[first] & DIGIT)
    return is_number and syntax.lowers[first - 1] == ":" and bool(syntax.bits[first - 2] & DIGIT)


def is_denied_before(syntax: Syntax, start: int, end: int) -> bool:
    """True behind a negation or a word of denial: "denied any attack", "has not carried out any strikes"."""
    for place in range(start, end):
        if syntax.bits[place] & NEGATION:
            return True
        if place in syntax.supports and any(
            support.effect in ("deny", "fail") for support in syntax.supports[place][1]
        ):
            return True
    return False


def are_rounds(syntax: Syntax, verb: int) -> bool:
    """True for "shots were fired at" and "bullets fired at", of which what follows is hit."""
    place = verb - 1
    while place > 0 and syntax.bits[place] & (AUXILIARY | ADVERB | RELATIVE):
        place -= 1
    return place >= 0 and syntax.lowers[place] in syntax.listed["round"]


def without_state(syntax: Syntax, run: Run) -> Run:
    """The run without the noun of what those before it become: of "(took) two nurses hostage" two nurses, of "a French hostage" the whole."""
    last, bits = run[1] - 1, syntax.bits
    if run[0] >= last or syntax.lowers[last] not in syntax.listed["captive"]:
        return run
    is_several = syntax.lowers[last - 1].endswith("s") or bits[last - 1] & (PRONOUN | _PEOPLE)
    is_one = run[0] > 0 and bits[run[0] - 1] & DETERMINER and not is_several
    is_named = bits[last - 1] & CAPITAL and not is_one
    return (run[0], last) if is_several or is_named else run


def is_laid(syntax: Syntax, end: int) -> bool:
    """True behind a participle by which the noun before is laid to whoever follows: "(an ambush) blamed on rebels"."""
    _, readings = syntax.supports.get(end - 1, (0, ()))
    word = syntax.lowers[end] if end < len(syntax.lowers) else ""
    return any(one.effect == "lay" and word in one.complements for one in readings)


def past_bounds(syntax: Syntax, place: int, stop: int) -> int:
    """The number behind its bounds: of "(raped) at least 21 women" 21; else the place itself."""
    if place >= stop or not syntax.bits[place] & PREPOSITION or not opens_number(syntax.bits, place, stop):
        return place
    return next(step for step in range(place, stop) if syntax.bits[step] & (NUMBER | DIGIT))
