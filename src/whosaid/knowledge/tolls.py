"""A text read -> the tolls in it: one number of one harm each, as the shapes of `grammars/<language>/casualties.yaml` find them.

In every sentence that holds a word of harm the tokens become symbols, counted noun phrases become one symbol each, and
the shapes are searched in the order of their file; a counted noun phrase belongs to the first shape that takes it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from whosaid.knowledge.casualty_rules import CasualtyRules, TollShape
from whosaid.knowledge.victims import Marker, Row, Victims
from whosaid.records.making import quickly_made
from whosaid.text.numbers import NumberSpan, Phrase
from whosaid.text.reading import Reading

#: Tokens that are searched at once; a longer sentence is a list or a table, and is cut.
MAX_TOKENS = 400


@quickly_made
@dataclass(frozen=True, slots=True)
class Toll:
    """One number of one harm, as printed; places are code points of the text."""

    harm: str
    """killed, injured, missing, detained, displaced, killed-or-injured; empty for a part, which takes that of its whole."""
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


def find_tolls(
    reading: Reading, rules: CasualtyRules, numbers: Iterable[NumberSpan], times: Iterable[tuple[int, int]]
) -> tuple[Toll, ...]:
    """All tolls of the text by the place of their number. `times` are the spans of its time expressions, sorted."""
    marker = Marker(reading, rules, numbers, times)
    found: list[Toll] = []
    for sentence in _sentences_of_harm(reading, rules):
        tokens = reading.tokens_in(*reading.sentences[sentence])
        for start in range(tokens.start, tokens.stop, MAX_TOKENS):
            window = range(start, min(start + MAX_TOKENS, tokens.stop))
            found.extend(_tolls_of(marker.row(window), rules, sentence))
    return tuple(sorted(found, key=lambda toll: (toll.number, toll.harm, toll.trigger)))


def _sentences_of_harm(reading: Reading, rules: CasualtyRules) -> Iterator[int]:
    """Numbers of the sentences that hold a word of harm."""
    starts, lowers, triggers, past = reading.tokens.starts, reading.tokens.lowers, rules.triggers, -1
    for place in [place for place, word in enumerate(lowers) if word in triggers]:
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
    symbols = "".join(row.symbols)
    taken: set[tuple[int, str]] = set()
    claimed: set[int] = set()
    for shape in rules.shapes:
        for match in shape.pattern.finditer(symbols):
            fresh = [place for place in range(*match.span("victims")) if place in held and place not in claimed]
            for place in fresh:
                for toll in _tolls_at(row, place, match, shape, sentence):
                    if (place, toll.harm) not in taken:
                        taken.add((place, toll.harm))
                        yield toll
            claimed.update(fresh)


def _tolls_at(row: Row, place: int, match: re.Match[str], shape: TollShape, sentence: int) -> Iterator[Toll]:
    """One toll, or two where two words of harm share a vague number."""
    groups = match.re.groupindex
    places = [match.start(name) for name in ("harm", "second") if name in groups and match.start(name) >= 0]
    harms = [(str(row.values[at]), row.spans[at]) for at in places]
    phrase = row.values[place]
    if not isinstance(phrase, Victims):
        return
    bounds = _bounds(phrase.number, shape.rule)
    if len({harm for harm, _ in harms}) > 1 and bounds[:3] != (None, None, None):
        harms = [("killed-or-injured", (harms[0][1][0], harms[-1][1][1]))]
    population, who = phrase.population, (phrase.start, phrase.end)
    if "who" in groups and match.start("who") >= 0:
        populations = {str(value) for value in row.values[slice(*match.span("who"))] if value}
        population = populations.pop() if len(populations) == 1 else "all"
        who = (phrase.start, row.spans[match.end("who") - 1][1])
    negated = "negated" in groups and match.start("negated") >= 0
    for harm, trigger in harms or [("", row.spans[match.start()])]:
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
        )


def _bounds(number: NumberSpan | None, rule: str) -> tuple[int | None, int | None, int | None, str]:
    """(low, best, high, qualifier); "a man" is one, and a toll that goes "from 10 to 34" is 34."""
    if number is None:
        return 1, 1, 1, "exactly"
    if rule.startswith("casualty.toll") and number.kind == "range" and number.core > number.first:
        return number.high, number.high, number.high, "exactly"
    return number.low, number.best, number.high, number.qualifier
