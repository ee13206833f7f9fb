"""Syntax -> the noun phrase that stands before or after a token, where it ends and which word is its head."""

from collections.abc import Sequence

from whosaid.extract.measures import opens_measure
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
    EDGE,
    FUNCTION,
    GENITIVE,
    GERUND,
    MODAL,
    NAMED,
    NUMBER,
    PARTICIPLE,
    PLACE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUOTE,
    STRONG,
    SUBORDINATOR,
    TIME,
    VERB,
    WALL,
    Run,
    Syntax,
)
from whosaid.knowledge.clauses import Word

#: Whatever may end a noun phrase on either side.
ANY_END = WALL | COMMA | CONJUNCTION | PRONOUN | DETERMINER | PREPOSITION | TIME | ADVERB

#: What may be cut off at the edges of a noun phrase.
TRIMMED = FUNCTION | TIME | ADVERB | POSSESSIVE | EDGE | int(Word.PARTICLE)

#: What no party opens with; what it does so only in a name; what stands behind the head of a phrase; what is no part of an opening; what is no head.
_NO_OPENING = TIME | ADVERB | COMMA | CONJUNCTION | STRONG | POSSESSIVE | int(Word.PARTICLE)
_EDGES = EDGE | DETERMINER
_BEHIND_HEAD = PREPOSITION | COMMA
_NO_ASIDE = PLACE | COMMA | WALL
_NO_HEAD = POSSESSIVE | CONJUNCTION | STRONG

#: Endings of adjectives of nations.
NATIONAL = ("ian", "ish", "ese")

#: Brackets, which stand around the short form of a name or an age.
OPENING, CLOSING = frozenset("(["), frozenset(")]")
BRACKETS = OPENING | CLOSING

PEOPLE, THINGS = int(Word.FIGHTERS | Word.PERSONS), int(Word.OBJECTS | Word.PROTECTED)
_QUANTIFIER, _IDLE = int(Word.QUANTIFIER), int(Word.IDLE)
_MEASURED = NUMBER | DIGIT | DETERMINER | _QUANTIFIER

#: Tokens behind a quantifier within which its number stands: "at least six", "about a dozen".
NUMBER_TOKENS = 3

#: Longest noun phrase, in tokens; longer ones are lists whose end is as good as their middle.
PHRASE_TOKENS = 18


def phrase_before(syntax: Syntax, end: int, start: int) -> Run:
    """The noun phrase that ends just before token `end`, not reaching before `start`; empty where none stands there."""
    bits = syntax.bits
    first = end
    while first > start and end - first < PHRASE_TOKENS:
        mask = bits[first - 1]
        if mask & NAMED or not mask & ANY_END:
            first -= 1
            if mask & NUMBER and first > start and not bits[first - 1] & ~_IDLE:
                break  # "on that occasion three men"
            continue
        if (
            mask & STRONG
            and first - 4 >= start
            and is_acronym(syntax, first - 3, end)
            and bits[first - 4] & (CAPITAL | ACTOR)
        ):
            first -= 3  # "the Red Falcons (RF) fighters"
            continue
        if mask & WALL and not _is_adjective(bits, first - 1, end):
            break
        if mask & COMMA and not _joins_list(bits, first - 1, end, start):
            break
        if (
            mask & CONJUNCTION
            and first - 2 >= start
            and bits[first - 2] & (VERB | AUXILIARY | COMMA | STRONG)
            and not bits[first - 2] & COMMA
        ):
            break
        if mask & PRONOUN and first < end:
            break
        first -= 1
        if (
            mask & DETERMINER
            and first > start
            and not bits[first - 1] & (PREPOSITION | CONJUNCTION | DETERMINER | NUMBER | COMMA)
        ):
            break
    return trim(syntax, (first, end))


def _is_adjective(bits: Sequence[int], place: int, end: int) -> bool:
    """True for a participle that stands between a determiner or a preposition, perhaps an adverb, and a noun."""
    if not bits[place] & (ED | GERUND) or bits[place] & (AUXILIARY | MODAL) or place + 1 >= end or place == 0:
        return False
    before = DETERMINER | NUMBER | DIGIT | POSSESSIVE
    if bits[place] & PARTICIPLE:
        before |= CONJUNCTION | PREPOSITION | SUBORDINATOR | ACTOR | PLACE
    opens = bits[place - 1] & before or (place > 1 and _grades(bits, place - 1))
    return bool(opens) and not bits[place + 1] & FUNCTION


def _grades(bits: Sequence[int], place: int) -> bool:
    """True for an adverb behind a determiner or a preposition: "a densely populated quarter", "by heavily armed men"."""
    return bool(bits[place] & ADVERB and bits[place - 1] & (DETERMINER | PREPOSITION)) and not bits[place] & FUNCTION


def _joins_list(bits: Sequence[int], comma: int, end: int, start: int) -> bool:
    """True for a comma of "a, b and c": a conjunction follows before the phrase ends, a noun stands before."""
    if comma <= start or bits[comma - 1] & (FUNCTION | VERB | ADVERB | TIME | PRONOUN):
        return False
    is_aside = bits[start] & PREPOSITION or (bits[start] & GERUND and bits[start + 1] & PREPOSITION)
    if is_aside and not opens_number(bits, start, comma) and not any(mask & _NO_ASIDE for mask in bits[start:comma]):
        return False  # "according to the mayor, houses and cars were damaged"
    return any(mask & CONJUNCTION for mask in bits[comma + 1 : end]) and not bits[comma + 1] & (
        PREPOSITION | ADVERB | TIME | DETERMINER
    )


def phrase_after(syntax: Syntax, start: int, stop: int, *, joins: int = GENITIVE) -> Run:
    """The noun phrase that begins at token `start`, not reaching past `stop`; `joins` are the prepositions it may hold."""
    bits = syntax.bits
    place = start
    if start < stop and bits[start] & TIME and not bits[start] & (ACTOR | PLACE | DIGIT | NUMBER):
        return (start, start)
    while place < stop and place - start < PHRASE_TOKENS and not (place > start and _is_reduced(syntax, place, stop)):
        mask = bits[place]
        if mask & NAMED or not mask & ANY_END:
            place += 1
            continue
        if mask & TIME and not mask & NAMED and place > start and not mask & (DIGIT | NUMBER):
            break
        if mask & STRONG and is_acronym(syntax, place, stop):
            place += 3
            continue
        if (
            mask & WALL
            and not (place > start and _is_adjective(bits, place, stop))
            and not _opens_noun(bits, place, start, stop)
        ):
            break
        if (
            mask & PREPOSITION
            and (not mask & joins or (place + 1 < stop and bits[place + 1] & GERUND))
            and not _is_range(bits, place, start, stop)
            and not (place == start + 1 and _compares(syntax, start) and opens_number(bits, place, stop))
        ):
            break
        if mask & COMMA and not _goes_on(bits, place, stop) and not _describes(syntax, place, stop):
            break
        if mask & CONJUNCTION and (
            place + 1 >= stop or bits[place + 1] & (VERB | AUXILIARY | MODAL | ADVERB | PRONOUN) or place == start
        ):
            break
        if mask & PRONOUN and place > start:
            break
        is_followed = place > start and place + 1 < stop and bits[place + 1] & (WALL | PREPOSITION)
        if mask & ADVERB and is_followed and not (_grades(bits, place) and _is_adjective(bits, place + 1, stop)):
            break
        place += 1
    return trim(syntax, (start, place))


def _is_reduced(syntax: Syntax, place: int, stop: int) -> bool:
    """True for a participle behind its noun that opens a clause of its own, "a carrier sailing off the cape", and for a distance."""
    mask = syntax.bits[place]
    if not mask & GERUND or mask & NAMED or place + 1 >= stop or syntax.lowers[place] not in syntax.listed["reduced"]:
        return bool(mask & _MEASURED) and opens_measure(syntax, place, stop)
    return not syntax.bits[place - 1] & (DETERMINER | NUMBER | DIGIT | POSSESSIVE | FUNCTION)


def _compares(syntax: Syntax, start: int) -> bool:
    """True for "more" or "fewer", behind which "than" opens a number."""
    return syntax.lowers[start] in syntax.listed["comparing"]


def _is_range(bits: Sequence[int], place: int, start: int, stop: int) -> bool:
    """True for "to" between two numbers: "30 to 40 men"."""
    held = NUMBER | DIGIT
    return start < place < stop - 1 and bool(bits[place - 1] & held and bits[place + 1] & held)


def is_acronym(syntax: Syntax, place: int, stop: int) -> bool:
    """True for the bracket before "(ABC)" after a name."""
    lowers = syntax.lowers
    return (
        place + 2 < stop
        and lowers[place] == "("
        and lowers[place + 2] == ")"
        and bool(syntax.bits[place + 1] & (CAPITAL | ACTOR))
    )


def _opens_noun(bits: Sequence[int], place: int, start: int, stop: int) -> bool:
    """True for a determiner that is also a subordinator ("that house") and for a participle at the phrase's head."""
    mask = bits[place]
    if mask & (STRONG | AUXILIARY | MODAL) or place != start or place + 1 >= stop:
        return False
    return bool(mask & (DETERMINER | VERB)) and not mask & GERUND and not bits[place + 1] & (FUNCTION | PRONOUN | VERB)


def _goes_on(bits: Sequence[int], comma: int, stop: int) -> bool:
    """True for a comma inside a list: more nouns follow and a conjunction, and no verb before it."""
    for place in range(comma + 1, min(stop, comma + 9)):
        mask = bits[place]
        if mask & CONJUNCTION:
            is_list = place > comma + 1 and place + 1 < stop
            return (
                is_list
                and not bits[place + 1] & (WALL | PREPOSITION | ADVERB | PRONOUN)
                and not _is_said(bits, place, stop)
            )
        if mask & (WALL | TIME | PRONOUN) or mask & PREPOSITION:
            return False
    return False


def _is_said(bits: Sequence[int], joint: int, stop: int) -> bool:
    """True where the nouns around a conjunction are the subject of a verb behind them: "(burned two cars), officials and the army said"."""
    for mask in bits[joint + 1 : min(stop, joint + 1 + NUMBER_TOKENS)]:
        if mask & (COMMA | STRONG | PREPOSITION | CONJUNCTION):
            return False
        if mask & VERB and not mask & (NAMED | ED | GERUND):
            return True
    return False


def trim(syntax: Syntax, run: Run) -> Run:
    """The run without words at its edges that are no part of a party: determiners, times, adverbs, prepositional openings."""
    bits = syntax.bits
    first, last = run
    if first < last and not (bits[first] | bits[last - 1]) & TRIMMED:
        return _with_quotes(bits, *_with_brackets(syntax, first, last))
    changed = True
    while changed and first < last:
        changed = False
        mask = bits[first]
        if mask & PREPOSITION and not mask & NAMED:
            opened = opens_number(bits, first, last)
            is_share = mask & GENITIVE and first and bits[first - 1] & (PRONOUN | DETERMINER)
            is_share = is_share and any(step & THINGS for step in bits[first + 1 : last])
            past = first + 1 if is_share else _past_opening(bits, first, last)  # "(one) of the posts"
            first = _number_behind(bits, first) if opened else past
            changed = True
        elif mask & _NO_OPENING or (mask & _EDGES and not mask & NAMED):
            if mask & (NUMBER | DIGIT) and not mask & TIME:
                break
            first += 1
            changed = True
    while first < last and bits[last - 1] & TRIMMED and not bits[last - 1] & NAMED:
        last -= 1
    return _with_quotes(bits, *_with_brackets(syntax, first, last)) if first < last else (first, first)


def _number_behind(bits: Sequence[int], first: int) -> int:
    """The number behind the words that open it: of "at least 30" 30, of "about a dozen" the article."""
    return next(step for step in range(first + 1, len(bits)) if bits[step] & (NUMBER | DIGIT | DETERMINER))


def _with_brackets(syntax: Syntax, first: int, last: int) -> Run:
    """The run with the bracket that closes its last one ("Red Falcons (RF)"); without what an open bracket holds where it goes on."""
    if not syntax.has((first, last), STRONG):
        return (first, last)
    lowers = syntax.lowers
    place = next((step for step in range(last - 1, first, -1) if lowers[step] in BRACKETS), first)
    if place == first or lowers[place] not in OPENING:
        return (first, last)
    return (first, last + 1) if last < len(lowers) and lowers[last] in CLOSING else (first, place)


def _with_quotes(bits: Sequence[int], first: int, last: int) -> Run:
    """The trimmed run with both quotation marks of a name inside it, where one was cut off."""
    if any(mask & QUOTE for mask in bits[first:last]) and sum(bool(mask & QUOTE) for mask in bits[first:last]) % 2:
        if first and _is_of_name(bits[first - 1]):
            return (first - 1, last)
        if last < len(bits) and _is_of_name(bits[last]):
            return (first, last + 1)
    return (first, last)


def _is_of_name(mask: int) -> bool:
    """True for a quotation mark of a name inside a phrase."""
    return bool(mask & QUOTE) and not mask & STRONG


def opens_number(bits: Sequence[int], first: int, last: int) -> bool:
    """True for a preposition that is part of a number: "about a dozen drivers", "at least six"."""
    if first >= last or not bits[first] & _QUANTIFIER:
        return False
    ahead = bits[first + 1 : min(last - 1, first + NUMBER_TOKENS)]
    return any(mask & (NUMBER | DIGIT) and not mask & TIME for mask in ahead)


def _past_opening(bits: Sequence[int], first: int, last: int) -> int:
    """One past a prepositional phrase that opens a run: as far as its place or time goes, else its whole length."""
    place = first + 1
    while (
        place < last
        and bits[place] & (DETERMINER | ADVERB | TIME | PLACE | POSSESSIVE) == 0
        and not bits[place] & ACTOR
    ):
        place += 1
    seen = False
    while place < last and bits[place] & (TIME | PLACE | DETERMINER | POSSESSIVE):
        if seen and bits[place] & DETERMINER:
            break
        seen = seen or bool(bits[place] & (TIME | PLACE))
        place += 1
    return place if seen else last


def head_of(syntax: Syntax, run: Run) -> int:
    """Number of the head token: the last one before a preposition, a comma or a relative clause."""
    bits, (first, stop) = syntax.bits, run
    if first >= stop:
        return first - 1
    place = _past_number(syntax, first, stop)
    while place < stop and not bits[place] & _BEHIND_HEAD:
        place += 1
    place -= 1
    while place > first and bits[place] & _NO_HEAD:
        place -= 1
    return place


def _past_number(syntax: Syntax, first: int, stop: int) -> int:
    """One past the first token, or past the number that words of comparing open: "as many as 30 (rebels)", "more than 30 (rebels)"."""
    if syntax.lowers[first] not in syntax.listed["bounding"]:
        return first + 1
    ahead = range(first + 1, min(stop - 1, first + NUMBER_TOKENS + 1))
    return next((step + 1 for step in ahead if syntax.bits[step] & (NUMBER | DIGIT)), first + 1)


def listed_people(syntax: Syntax, run: Run) -> list[Run]:
    """The parts of a list of people; what is said of a name ("Ola Ness, a baker, and") is no part. The run where not all are people."""
    found, first = list[Run](), run[0]
    for place in (*range(*run), run[1]):
        if place < run[1] and not syntax.bits[place] & (CONJUNCTION | COMMA):
            continue
        part = trim(syntax, (first, place))
        if part[0] < part[1]:
            head = syntax.bits[head_of(syntax, part)]
            is_said = bool(found) and bool(syntax.bits[first] & DETERMINER) and syntax.has(found[-1], CAPITAL)
            if not head & (PEOPLE | ACTOR | CAPITAL) or head & (PLACE | TIME | THINGS):
                return [run]
            if not is_said or place == run[1]:
                found.append(part)
        first = place + 1
    return found


def is_of_nation(syntax: Syntax, place: int, stop: int) -> bool:
    """True for an adjective of a nation before a noun: of "strikes Ukrainian depot" the second word; "ruins" and "Ruritanian army said" are none."""
    if place + 1 >= stop or not syntax.bits[place] & CAPITAL or not syntax.lowers[place].endswith(NATIONAL):
        return False
    return not syntax.bits[place + 1] & (FUNCTION | ANY_VERB | QUOTE)


def has_count(syntax: Syntax, place: int, stop: int) -> bool:
    """True for a verb with a capital and the number that it counts: "(Shelling) Kills Nine"."""
    if place + 1 >= stop or not syntax.bits[place] & CAPITAL or not syntax.lowers[place].endswith("s"):
        return False
    return bool(syntax.bits[place + 1] & (NUMBER | DIGIT))


def _describes(syntax: Syntax, comma: int, stop: int) -> bool:
    """True for a comma between two descriptions before a noun: "a Greek-owned, Panama-flagged vessel"."""
    beside = [syntax.lowers[place] for place in (comma - 1, comma + 1) if 0 <= place < stop]
    return len(beside) > 1 and all("-" in word and word.endswith("ed") for word in beside)


def parts_adjectives(syntax: Syntax, comma: int, end: int) -> bool:
    """True for a comma between two adjectives of one noun, which ends before `end`: "an unprecedented, intensive attack"."""
    bits = syntax.bits
    if comma < 2 or comma + 2 >= end or not bits[comma - 2] & DETERMINER:
        return False
    no_adjective = FUNCTION | NAMED | CAPITAL | PRONOUN | TIME
    found = (bits[comma - 1], *bits[comma + 1 : end - 1])
    return not any(mask & no_adjective or (mask & VERB and not mask & ED) for mask in found)
