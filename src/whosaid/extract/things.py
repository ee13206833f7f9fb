"""An old time beside an act -> whether it only says of a thing or of somebody when they came about: "a school that opened in 2014"."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from whosaid.extract.subjects import has_antecedent
from whosaid.extract.syntax import (
    ADVERB,
    AUXILIARY,
    CAPITAL,
    COMMA,
    DETERMINER,
    ED,
    LOCATIVE,
    NAMED,
    PLACE,
    PREPOSITION,
    RELATIVE,
    STRONG,
    SUBORDINATOR,
    VERB,
    Syntax,
)
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word
from whosaid.records.inferred import TimeExpression

#: Tokens between a relative and the time inside its clause, at most.
CLAUSE = 14

#: Tokens between "born" and a time: "in the town of Norrby on".
BIRTH_TOKENS = 6

#: Tokens of a noun phrase in which the preposition before it is looked for.
PHRASE = 6

_CAUSE, _GENITIVE, _INFINITIVE = int(Word.CAUSE), int(Word.GENITIVE), int(Word.INFINITIVE)
#: What opens, closes and lies somewhere on days of its own.
_LIFELESS = PLACE | int(Word.OBJECTS | Word.PROTECTED | Word.SETTLEMENT)
_THINGS = CAPITAL | NAMED | int(Word.OBJECTS | Word.PROTECTED | Word.SETTLEMENT | Word.PERSONS | Word.FIGHTERS)


def tells_of_thing(syntax: Syntax, act_firsts: Sequence[int], act: Occurrence, place: int) -> bool:
    """True for the old time at token `place` that is no day of the act: it stands in what is said of a thing, a place or somebody.

    What is said of an event ("died in a campaign that peaked in 1988", "a war that began in 2014 killed") dates what happened in it.
    """
    start = syntax.sentences[act.sentence][0] if act.sentence >= 0 else 0
    if place > act.end:
        opens = _last_relative(syntax, max(act.end, start), place)
        if opens is not None:
            return not _is_event(syntax, opens, start, behind=True)
        return _is_made_then(syntax, act_firsts, act.end, place)
    opens = _last_relative(syntax, max(start, place - CLAUSE), place)
    return opens is not None and _is_closed(syntax, act_firsts, opens, place) and not _is_event(syntax, opens, start)


def dates_thing(syntax: Syntax, place: int) -> bool:
    """True for a time in a relative clause that is said of a thing, a place or somebody."""
    number = syntax.sentence_of[place]
    start = syntax.sentences[number][0] if number >= 0 else 0
    opens = _last_relative(syntax, max(start, place - CLAUSE), place)
    return opens is not None and _is_closed(syntax, (), opens, place) and not _is_event(syntax, opens, start)


def is_birth(syntax: Syntax, time: TimeExpression) -> bool:
    """True for the time of somebody's birth: "a man born in Norrby in 1961"."""
    return _behind(syntax, time, "birth") is not None


def is_print(syntax: Syntax, act: Occurrence, time: TimeExpression) -> bool:
    """True for the time at which something was published, which is no act: "a list of the dead released on Friday"; not "the raid of which a
    list was released on Friday" of the release itself.
    """
    place = _behind(syntax, time, "printed")
    return place is not None and not act.first <= place < act.end


def _behind(syntax: Syntax, time: TimeExpression, listed: str) -> int | None:
    """The word of a list behind which a time stands in one phrase."""
    place = syntax.reading.tokens.at(time.evidence.start)
    for step in range(place - 1, max(-1, place - 1 - BIRTH_TOKENS), -1):
        if syntax.lowers[step] in syntax.listed[listed]:
            return step
        if syntax.bits[step] & (STRONG | COMMA | VERB):
            return None
    return None


def is_standing(syntax: Syntax, time: TimeExpression) -> bool:
    """True for the day for which a count holds: "the toll of the raid stood at 12 as of Thursday"."""
    place = syntax.reading.tokens.at(time.evidence.start)
    return (
        place > 1 and bool(syntax.bits[place - 1] & _GENITIVE) and syntax.lowers[place - 2] in syntax.listed["standing"]
    )


def is_of_other(syntax: Syntax, act: Occurrence, place: int) -> bool:
    """True for the time at token `place` behind an act, in what a relative clause says that somebody else did, or a place: "took the road,
    which troops cut on Monday", "an exodus to Norland, which opened its border on Friday"; not "clashes in Norrby, which broke out on Monday".
    """
    opens = _last_relative(syntax, act.end, place)
    if opens is None or any(word in syntax.listed["onset"] for word in syntax.lowers[opens + 1 : place]):
        return False
    bits, verb = syntax.bits, opens + 1
    while verb < place and bits[verb] & ADVERB:
        verb += 1
    is_object = not bits[verb] & (VERB | ED | AUXILIARY) and verb < place
    is_aside = bool(
        bits[opens - 1] & COMMA
    )  # "killed Ann Low, who had fled on Monday"; not "a baker who ran at them on Monday"
    return is_object or bool(bits[opens - 2] & _THINGS if is_aside else bits[opens - 1] & _LIFELESS)


def begins_then(syntax: Syntax, place: int) -> bool:
    """True for the time at token `place` with which an event began that a relative clause tells of: "a war that began in 2014"."""
    opens = _last_relative(syntax, max(0, place - CLAUSE), place)
    onset = syntax.listed["onset"]
    return opens is not None and any(word in onset for word in syntax.lowers[opens + 1 : place])


def _last_relative(syntax: Syntax, first: int, place: int) -> int | None:
    """The relative nearest before a time; None where a mark stands between."""
    for step in range(place - 1, first - 1, -1):
        if syntax.bits[step] & RELATIVE and has_antecedent(syntax, step, first):
            return step
        if syntax.bits[step] & STRONG:
            return None
    return None


def _is_closed(syntax: Syntax, act_firsts: Sequence[int], opens: int, place: int) -> bool:
    """True where the clause of the relative has a verb before the time, and no act."""
    between = syntax.bits[opens + 1 : place]
    has_verb = any(mask & (VERB | ED) and not mask & NAMED for mask in between) or _is_predicate(between)
    is_parted = any(mask & (COMMA | SUBORDINATOR) for mask in between)
    first = bisect_left(act_firsts, opens)
    return has_verb and not is_parted and not (first < len(act_firsts) and act_firsts[first] < place)


def _is_predicate(between: Sequence[int]) -> bool:
    """True for an auxiliary with a word of its own behind it: "was born (in)"."""
    return any(one & AUXILIARY and not two & (AUXILIARY | PREPOSITION | ADVERB) for one, two in pairwise(between))


def _is_event(syntax: Syntax, opens: int, start: int, *, behind: bool = False) -> bool:
    """True where a relative is said of no thing, place or person; behind an act only in what "in" leads: "killed in a war that"."""
    bits = syntax.bits
    last = opens - 2 if bits[opens - 1] & COMMA else opens - 1
    if last < start or bits[last] & _THINGS:
        return False
    if not behind:
        return True
    before = bits[max(start, last - PHRASE) : last + 1]
    led = next((mask for mask in reversed(before) if mask & (PREPOSITION | VERB | AUXILIARY)), 0)
    return bool(led & _CAUSE and led & LOCATIVE)


def _is_made_then(syntax: Syntax, act_firsts: Sequence[int], end: int, place: int) -> bool:
    """True for a time right behind a participle: "burned a mill built in 1990"."""
    bits, verb = syntax.bits, place - 1
    while verb >= end and bits[verb] & (LOCATIVE | DETERMINER) and not bits[verb] & _INFINITIVE:
        verb -= 1
    first = bisect_left(act_firsts, verb)
    is_act = first < len(act_firsts) and act_firsts[first] == verb
    is_said = verb >= end and bits[verb] & (VERB | ED) and not is_act
    return bool(is_said) and not any(mask & SUBORDINATOR for mask in bits[end:place])
