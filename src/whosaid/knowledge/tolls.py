"""A text read -> the tolls in it: one number of one harm each, as the shapes of `grammars/<language>/casualties.yaml` find them.

In every sentence that holds a word of harm the tokens become symbols, counted noun phrases become one symbol each, and
the shapes are searched in the order of their file; a counted noun phrase belongs to the first shape that takes it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress, count, product

from whosaid.knowledge.casualty_rules import CasualtyRules, TollShape
from whosaid.knowledge.referents import Finder, Referent
from whosaid.knowledge.sightings import Sighting, find_sightings
from whosaid.knowledge.victims import Marker, Row, Victims
from whosaid.records.making import quickly_made
from whosaid.text.numbers import NumberSpan, Phrase
from whosaid.text.reading import Reading

#: Tokens that are searched at once; a longer sentence is a list or a table, and is cut.
MAX_TOKENS = 400

#: Harm of those whom a shot or a blade hit, before other words say whether they live.
HIT = "hit"

#: Value of a word behind which stands the number that a toll had before ("from nine").
FORMER = "former"

#: Harms of which one number of both says how many were harmed at all.
_LIFE_OR_DEATH = frozenset({"killed", "injured", "killed-or-injured"})

#: Kind of a number with two ends.
RANGE = "range"

#: Words of "up to".
UP_TO = 2

#: Beginning of the rules of tolls, and populations that may stand before a word for one.
TOLLS, DESCRIBING = "casualty.toll", frozenset({"civilian", "child"})

#: Rule of a toll right before its number.
TOLL_AT = "casualty.toll-at"

#: Rule of some of people just counted.
SOME_OF_WHOM = "casualty.some-of-whom"

#: Rule of the sum of a list.
LIST_SUM = "casualty.list-sum"


@quickly_made
@dataclass(frozen=True, slots=True)
class Toll:
    """One number of one harm, as printed; places are code points of the text."""

    harm: str
    """killed, injured, missing, detained, displaced, killed-or-injured, or hit; empty for a part, which takes that of its whole."""
    population: str
    """all, civilian, combatant, child, woman, man, medic, journalist or aid-worker."""
    low: int | None
    """Lowest number that the words allow; None = open or not said."""
    best: int | None
    """The number itself, where one is said."""
    high: int | None
    """Highest number that the words allow; None = open or not said."""
    qualifier: str
    """exactly, at-least, at-most, more-than, less-than, about, between or vague."""
    number: tuple[int, int]
    """[start, end) of the number with the words that bound it; of the article for "a man"."""
    who: tuple[int, int]
    """[start, end) of the counted noun phrase, number included."""
    trigger: tuple[int, int]
    """[start, end) of the word of harm; for a part without one, of the word that opens the part."""
    is_denied: bool
    """True where the words say that the harm did not happen, or to nobody."""
    is_part: bool
    """True where the number is a part of another."""
    sentence: int
    """Number of the sentence."""
    rule: str
    """Id of the rule."""
    listed: int = -1
    """Place of the first number of a list that it stands in ("three men and a boy"); -1 where it stands alone."""
    is_sum: bool = False
    """True for the sum of such a list, whose parts the others of the list are."""
    is_narrow: bool = False
    """True for some of people told of before ("the two men", "his sons")."""
    needs_whole: bool = False
    """True for a part that tells nothing where its whole was not told."""
    back: int = 0
    """Sentences back in which a part without a word of harm may have its whole."""

    @property
    def is_single(self) -> bool:
        """True for one person who stands in no list of several."""
        return self.low == self.high == 1 and not self.is_part and self.listed < 0


def find_tolls(
    reading: Reading, rules: CasualtyRules, numbers: Iterable[NumberSpan], times: Iterable[tuple[int, int]]
) -> tuple[Toll, ...]:
    """All tolls of the text by the place of their number. `times` are the spans of its time expressions, sorted."""
    return find_harms(reading, rules, numbers, times)[0]


def find_harms(
    reading: Reading, rules: CasualtyRules, numbers: Iterable[NumberSpan], times: Iterable[tuple[int, int]]
) -> tuple[tuple[Toll, ...], tuple[Sighting, ...]]:
    """All tolls by the place of their number, and all places where one person is said to be harmed, by that person's place."""
    marker, finder = Marker(reading, rules, numbers, times), Finder(reading, rules)
    found: list[Toll] = []
    seen: list[Sighting] = []
    for sentence in _sentences_of_harm(reading, rules):
        tokens = reading.tokens_in(*reading.sentences[sentence])
        for start in range(tokens.start, tokens.stop, MAX_TOKENS):
            row = marker.row(range(start, min(start + MAX_TOKENS, tokens.stop)))
            persons = finder.row(row)
            found.extend(_tolls_of(_without_ages(row, persons), rules, sentence))
            seen.extend(find_sightings(persons, rules.persons, sentence))
    tolls = sorted(found, key=lambda toll: (toll.number[0], not toll.is_sum, toll.number, toll.harm, toll.trigger))
    return tuple(tolls), tuple(sorted(seen, key=lambda sighting: (sighting.person.start, sighting.trigger)))


def _without_ages(row: Row, persons: Row) -> Row:
    """The row with the ages between the commas behind a person taken out, commas and all."""
    told = [ref for ref in persons.values if isinstance(ref, Referent) and ref.age is not None]
    if not told:
        return row
    ages = {
        place
        for place, value in enumerate(row.values)
        if isinstance(value, Victims) and any(_is_age(value, person) for person in told)
    }
    if not ages:
        return row
    gone = {place - 1 for place in ages} | ages
    kept = [place for place in range(len(row.symbols)) if place not in gone]
    return Row(*([column[place] for place in kept] for column in (row.symbols, row.spans, row.values)))  # type: ignore[arg-type]  # three columns of one length


def _is_age(value: Victims, person: Referent) -> bool:
    """True where the number tells how old a person is."""
    number = value.number
    inside = person.start < value.start and value.end <= person.end
    return inside and number is not None and number.low == person.age


def _sentences_of_harm(reading: Reading, rules: CasualtyRules) -> Iterator[int]:
    """Numbers of the sentences that hold a word of harm."""
    starts, lowers, triggers, past = reading.tokens.starts, reading.tokens.lowers, rules.triggers, -1
    for place in compress(count(), map(triggers.__contains__, lowers)):
        if starts[place] >= past and _is_harm(lowers, place + 1, triggers[lowers[place]]):
            sentence = bisect_right(reading.sentences, starts[place], key=lambda span: span[0]) - 1
            if sentence >= 0:
                past = (
                    reading.sentences[sentence + 1][0] if sentence + 1 < len(reading.sentences) else len(reading.text)
                )
                yield sentence


def _is_harm(lowers: tuple[str, ...], place: int, rests: tuple[Phrase, ...]) -> bool:
    """True where nothing, or one of the phrases, must stand at the place."""
    following = lowers[place] if place < len(lowers) else ""
    for rest in rests:  # noqa: SIM110 - a plain loop is twice as fast, and this is asked of every "the" and "of"
        if not rest or (rest[0] == following and lowers[place : place + len(rest)] == rest):
            return True
    return False


def _tolls_of(row: Row, rules: CasualtyRules, sentence: int) -> Iterator[Toll]:
    held = {place for place, value in enumerate(row.values) if isinstance(value, Victims)}
    if not held:
        return
    person = rules.symbols["PERSON"]
    symbols = "".join(row.symbols)
    taken: set[tuple[int, str]] = set()
    claimed: set[int] = set()
    for shape in rules.shapes.fitting(symbols):
        for match in shape.pattern.finditer(symbols):
            first, stop = match.span("victims")
            fresh = [place for place in range(first, stop) if place in held and place not in claimed]
            if fresh and row.symbols[first] == person:  # a headline's "Woman, 3 daughters"
                fresh = [first, *fresh]
            made: list[Toll] = []
            for place in fresh:
                fitting = [t for t in _tolls_at(row, place, match, shape, sentence) if (place, t.harm) not in taken]
                taken.update((place, toll.harm) for toll in fitting)
                made += fitting
            yield from _with_sums(made) if len(fresh) > 1 and not shape.part else made
            claimed.update(fresh)
            if "passed" in shape.pattern.groupindex:
                claimed.update(range(*match.span("passed")))


def _with_sums(made: Sequence[Toll]) -> Iterator[Toll]:
    """The tolls of one list, with one more for each harm: their sum ("three men and a boy" are four people)."""
    for harm in dict.fromkeys(toll.harm for toll in made):
        listed = sorted((toll for toll in made if toll.harm == harm), key=lambda toll: toll.who)
        is_range = any(toll.qualifier == "at-most" for toll in listed)  # "at least four men, and up to six men"
        is_single = all(toll.low == toll.high == 1 for toll in listed)
        if len(listed) < 2 or is_single or is_range or any(t.is_denied for t in listed):
            yield from listed
            continue
        first = listed[0].number[0]
        yield _sum_of(listed, first)
        for toll in listed:
            yield replace(toll, listed=first)


def _sum_of(listed: Sequence[Toll], first: int) -> Toll:
    lows = [toll.low if toll.low is not None else toll.best or 1 for toll in listed]
    is_exact = all(toll.low == toll.best == toll.high for toll in listed)
    populations = {toll.population for toll in listed}
    total = sum(lows)
    return replace(
        listed[0],
        population=populations.pop() if len(populations) == 1 else "all",
        low=total,
        best=total if is_exact else None,
        high=total if is_exact else None,
        qualifier="exactly" if is_exact else "at-least",
        number=(first, listed[-1].number[1]),
        who=(listed[0].who[0], listed[-1].who[1]),
        rule=LIST_SUM,
        is_narrow=False,
        listed=first,
        is_sum=True,
    )


def _tolls_at(row: Row, place: int, match: re.Match[str], shape: TollShape, sentence: int) -> Iterator[Toll]:
    """One toll, or two where two words of harm share a vague number."""
    groups = match.re.groupindex
    places = [match.start(name) for name in ("harm", "second") if name in groups and match.start(name) >= 0]
    harms = [(str(row.values[at]), row.spans[at]) for at in places]
    if len({harm for harm, _ in harms}) > 1:
        harms = [(harm, at) for harm, at in harms if harm != HIT]  # "shot and killed"
    phrase = row.values[place]
    if not isinstance(phrase, Victims):
        phrase = Victims(None, str(phrase), *row.spans[place])
    has_risen = "risen" in groups and match.start("risen") >= 0
    is_former = shape.rule == TOLL_AT and row.values[place - 1] == FORMER
    if (has_risen or is_former) and (phrase.number is None or phrase.number.kind != RANGE):
        return  # "rose by two", "raising the toll from nine"
    is_reached = "climbed" in groups and match.end("climbed") == place
    rule = shape.rule if not phrase.is_open else ""
    bounds = _bounds(phrase.number, rule, has_risen=has_risen, is_reached=is_reached)
    if shape.families:
        harms, bounds = [one for one in harms if one[0] == shape.families], (bounds[0], None, None, "at-least")
    if (shape.families and not harms) or (bounds[0] or 0) < shape.least:
        return
    said = {harm for harm, _ in harms}
    if len(said) > 1 and said <= _LIFE_OR_DEATH and bounds[:3] != (None, None, None):
        harms = [("killed-or-injured", (harms[0][1][0], harms[-1][1][1]))]
    populations, who = [_population(row, match, shape, phrase)], (phrase.start, phrase.end)
    if "who" in groups and match.start("who") >= 0:
        populations = sorted({str(value) for value in row.values[slice(*match.span("who"))] if value})
        if len(populations) != 1 and bounds[:3] != (None, None, None):  # "most of them women and children" has both
            populations = ["all"]
        who = (phrase.start, max(phrase.end, row.spans[match.end("who") - 1][1]))
    if "who" in groups and set(populations) <= {"all"} and bounds[:3] == (None, None, None):
        return  # "most of them foreigners"
    negated = "negated" in groups and match.start("negated") >= 0
    for (harm, trigger), population in product(harms or [("", row.spans[match.start()])], populations or ["all"]):
        yield Toll(
            harm,
            population or "all",
            *bounds,
            number=(phrase.number.start, phrase.number.end) if phrase.number else (phrase.start, phrase.start + 1),
            who=who,
            trigger=trigger,
            is_denied=negated or bounds[2] == 0,
            is_part=shape.part,
            sentence=sentence,
            rule=shape.rule,
            is_narrow=phrase.is_narrow or shape.rule == SOME_OF_WHOM,
            needs_whole=shape.needs_whole,
            back=shape.back,
        )


def _population(row: Row, match: re.Match[str], shape: TollShape, phrase: Victims) -> str:
    """Whom the number counts: those of its noun, or those before a word for a toll ("the civilian toll")."""
    first = match.start("harm") if shape.rule.startswith(TOLLS) and phrase.population == "all" else 0
    before = str(row.values[first - 1]) if first > 0 else ""
    return before if before in DESCRIBING else phrase.population


def _bounds(
    number: NumberSpan | None, rule: str, *, has_risen: bool, is_reached: bool
) -> tuple[int | None, int | None, int | None, str]:
    """(low, best, high, qualifier); "a man" is one, and a toll that goes "from 10 to 34", rises "by 10 to 34" or climbs "up to 34" is 34."""
    if number is None:
        return 1, 1, 1, "exactly"
    is_change = has_risen or (rule.startswith("casualty.toll") and number.core > number.first)
    is_up_to = is_reached and number.qualifier == "at-most" and number.core - number.first == UP_TO
    if (is_change and number.kind == RANGE) or is_up_to:
        return number.high, number.high, number.high, "exactly"
    return number.low, number.best, number.high, number.qualifier
