"""The tokens of a filler -> those of the parties in it: each place of a list, a name, a party before a noun without what follows it."""

from collections.abc import Container

from whosaid.extract.act import Act
from whosaid.extract.fillers import Filler
from whosaid.extract.runs import head_of, phrase_after, phrase_before, trim
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
    GERUND,
    NEGATION,
    NUMBER,
    PLACE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    TIME,
    Run,
    Syntax,
)
from whosaid.knowledge.clauses import Word

_PEOPLE, _THINGS = int(Word.FIGHTERS | Word.PERSONS), int(Word.OBJECTS | Word.PROTECTED)
_PARTIES = ACTOR | CAPITAL | _PEOPLE
_GENITIVE, _AGENT = int(Word.GENITIVE), int(Word.AGENT)
_PERSONS, _FIGHTERS = int(Word.PERSONS), int(Word.FIGHTERS)
#: What stands in no name of a person.
_NO_NAME = PLACE | TIME | _THINGS
_HARMED = PRONOUN | _PERSONS
#: What may do something behind the name of a place, where commas are lost.
_DOING = ACTOR | _PEOPLE | int(Word.MUNITIONS | Word.WEAPON)
#: Ending of an age that stands for a person.
_AGED = "-old"
#: What names somebody or something, at the head of a phrase or behind its first word; words of an amount: a number with what bounds it.
_NOUN = ACTOR | PLACE | _PEOPLE | _THINGS
_NAMING = _NOUN | CAPITAL | COMMA
_AMOUNT = NUMBER | DIGIT | DETERMINER | PREPOSITION | ADVERB | int(Word.QUANTIFIER)


def places_of(syntax: Syntax, run: Run, head: int) -> list[tuple[Run, int]]:
    """The places of a list ("Norrby, Holm and Lind") with their mentions; the run with that of its head where not all its parts are places."""
    found, first = list[tuple[Run, int]](), run[0]
    for place in (*range(*run), run[1]):
        if place < run[1] and not syntax.bits[place] & (CONJUNCTION | COMMA):
            continue
        number = syntax.place_at.get(place - 1)
        if number is None or not syntax.has(run, CONJUNCTION):
            return [(run, syntax.place_at[head])]
        found.append((trim(syntax, (first, place)), number))
        first = place + 1
    return found


def behind_share(syntax: Syntax, run: Run, head: int) -> Run:
    """What a word of share is a part of: of "one of the posts" and "several of the town's mills" the rest; the run where it names none."""
    bits, joint = syntax.bits, head + 1
    is_share = (
        bool(bits[head] & (PRONOUN | DETERMINER)) and head == run[0] and joint + 1 < run[1] and bits[joint] & _GENITIVE
    )
    rest = trim(syntax, (joint + 1, run[1])) if is_share else run
    return rest if rest[0] < rest[1] and bits[head_of(syntax, rest)] & _THINGS else run


def spoken_for(syntax: Syntax, act: Act) -> list[Filler]:
    """The fillers of an act; of a violent one that is laid to a spokesman, it is those he speaks for who did it."""
    fillers = [_by_name(syntax, f, act.sentence[0]) if f.role == "perpetrator" else f for f in act.fillers]
    if not act.kind.is_harmful or act.occurrence.shape != "noun":
        return fillers
    stop = act.sentence[1]
    return [f._replace(run=_spoken_for(syntax, f.run, stop)) if f.role == "perpetrator" else f for f in fillers]


def _by_name(syntax: Syntax, filler: Filler, start: int) -> Filler:
    """A subject by the name of which it is told: of "Ola Ness, the man who (shot the mayor)" and "Ness, the main suspect in (the raid)" the name."""
    bits, (first, stop) = syntax.bits, filler.run
    head = bits[head_of(syntax, filler.run)]
    is_said = filler.path == "subject" and head & _PERSONS and not syntax.has(filler.run, ACTOR | CAPITAL | _FIGHTERS)
    comma = first - 1
    while comma > start and bits[comma] & DETERMINER:
        comma -= 1
    is_told = is_said and stop < len(bits) and bits[stop] & (RELATIVE | ED) and not bits[stop] & AUXILIARY
    if not is_told or comma - 2 < start or not bits[comma] & COMMA:
        return filler
    named = phrase_before(syntax, comma, start)
    before = bits[named[0] - 1] if named[0] > start else 0
    is_name = named[1] - named[0] > 1 and all(bits[at] & CAPITAL and not bits[at] & _NO_NAME for at in range(*named))
    is_apart = before & PREPOSITION and not before & (_GENITIVE | _AGENT)
    return filler._replace(run=named) if is_name and not is_apart else filler


def _spoken_for(syntax: Syntax, run: Run, stop: int) -> Run:
    """Of "a spokesman for the rebels" and "rebel spokesman Ash Low" the rebels; the run where it names nobody else."""
    bits, last = syntax.bits, run[1] - 1
    place = next((place for place in range(*run) if syntax.lowers[place] in syntax.listed["spokesman"]), last)
    if syntax.lowers[place] not in syntax.listed["spokesman"]:
        return run
    is_led = place + 2 < stop and bits[place + 1] & PREPOSITION
    behind = phrase_after(syntax, place + 2, stop) if is_led else (place, place)
    for rest in (behind, trim(syntax, (run[0], place))):
        if rest[0] < rest[1] and syntax.has(rest, _PARTIES) and not bits[head_of(syntax, rest)] & (PRONOUN | PLACE):
            return rest
    return run


def is_named_after(syntax: Syntax, run: Run) -> bool:
    """True for a name of which only a part is a place: "cattleman Karim Medina"."""
    has_name = any(mask & CAPITAL and not mask & PLACE for mask in syntax.bits[run[0] : run[1]])
    return has_name and not syntax.has(run, PREPOSITION)


def whole_of(syntax: Syntax, run: Run, filler: Filler) -> Run:
    """The words of a party: of a premodifier without what follows the name ("Ukraine's deadly attacks": Ukraine)."""
    if filler.path != "premodifier":
        return run
    held = [place for place in range(*run) if syntax.bits[place] & (ACTOR | _PEOPLE)]
    named = [place for place in held if syntax.bits[place] & (CAPITAL | _PEOPLE)] or held
    end, number = named[-1] + 1, syntax.actor_at.get(named[-1])
    while number is not None and end < run[1] and syntax.actor_at.get(end) == number and syntax.lowers[end].isalpha():
        end += 1  # the rest of its name in small letters: "the Armed forces"
    return trim(syntax, (held[0], end))


def is_nobody(syntax: Syntax, act: Act, run: Run, high: int | None) -> bool:
    """True for counted words that name nobody ("without injury", "31 dead", "more than a hundred were hurt"; "the 16-year-old" is somebody), or
    that say what one person is who is named before ("Ola Berg, one of the leaders, was shot").
    """
    bits, last = syntax.bits, syntax.bits[run[1] - 1]
    if syntax.lowers[run[1] - 1].endswith(_AGED):
        return False
    is_amount = all(mask & _AMOUNT for mask in bits[run[0] : run[1]])
    rest = bits[run[0] + 1 : run[1]]
    is_amount = is_amount or (bool(last & (NUMBER | DIGIT)) and not any(mask & _NAMING for mask in rest))
    if last & (PREPOSITION | NEGATION) or (is_amount and not bits[run[0]] & _NOUN):
        return True
    is_described = high == 1 and bool(bits[run[0]] & (DETERMINER | NUMBER)) and not syntax.has(run, CAPITAL)
    return is_described and any(
        filler.role == "victim"
        and filler.path == "subject"
        and filler.run[1] <= run[0] < act.first
        and bool(bits[filler.run[1] - 1] & (CAPITAL | ACTOR))
        and bool(bits[run[0] - 1] & COMMA or bits[run[0] - 2] & COMMA)
        for filler in act.fillers
    )


def is_idle(syntax: Syntax, act: Act, filler: Filler, counted: Container[int]) -> bool:
    """True for a subject that did nothing: people whom the act's own figures count ("six people shot at a market"), a place that a side holds
    ("the last rebel stronghold").
    """
    if filler.role != "perpetrator" or filler.path != "subject":
        return False
    head, (first, stop) = head_of(syntax, filler.run), filler.run
    if first in counted and head in counted:
        harmed = [syntax.bits[head_of(syntax, f.run)] for f in act.fillers if f.path == "object"]
        is_told = any(mask & _HARMED or (mask & CAPITAL and not mask & (ACTOR | PLACE)) for mask in harmed)
        return act.occurrence.shape != "gerund" and not is_told  # "armed men took Holm", "a child shot himself"
    is_whole = not any(mask & _DOING for mask in syntax.bits[head:stop])
    return is_whole and not syntax.has(filler.run, GERUND) and syntax.lowers[head] in syntax.listed["scenery"]
