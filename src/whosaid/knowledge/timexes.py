"""A text read -> its time expressions with their calendar days, seen from the day of the page.

Each token becomes a symbol (classes of `rules/grammars/<language>/times-words.yaml`), stretches of symbols are searched
with the shapes of `times.yaml`, and what a shape caught goes to a function of calendars.py. Linear in the tokens.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from whosaid.knowledge.calendars import RESOLVERS
from whosaid.knowledge.days import Anchor, Meaning
from whosaid.knowledge.time_marks import Row, mark_tokens
from whosaid.knowledge.time_rules import TimeRules, TimeShape
from whosaid.text.numbers import NumberSpan, find_numbers
from whosaid.text.reading import Reading
from whosaid.text.shapes import OTHER

_RUN = re.compile(f"[^{re.escape(OTHER)}]+")

#: Tokens that are looked at before a weekday to learn whether the clause looks ahead.
TENSE_TOKENS = 12


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    meaning: Meaning
    """Its value and days."""
    timex_type: str
    """DATE, TIME, DURATION or SET."""
    since: bool
    """True after "since": the end is open."""
    rule: str
    """Id of the rule."""


@dataclass(frozen=True, slots=True)
class _Hit:
    first: int
    stop: int
    shape: TimeShape
    match: re.Match[str]


def find_timexes(
    reading: Reading, rules: TimeRules, published: date | None, numbers: tuple[NumberSpan, ...] | None = None
) -> tuple[Timex, ...]:
    """All time expressions of the text by place, none overlapping another; never raises on any text."""
    row = mark_tokens(reading, rules, find_numbers(reading, rules.numbers) if numbers is None else numbers)
    symbols = "".join(row.symbols)
    found: list[Timex] = []
    named: date | None = None
    for run in _RUN.finditer(symbols):
        for hit in _hits(symbols, run.span(), rules):
            timex = _timex(reading, row, hit, rules, (published, named))
            if timex is not None:
                found.append(timex)
                meaning = timex.meaning
                if meaning.precision == "day" and meaning.earliest == meaning.latest:
                    named = meaning.earliest
    return tuple(found)


def _hits(symbols: str, run: tuple[int, int], rules: TimeRules) -> Iterator[_Hit]:
    """The longest shape at each place of a run, none overlapping another; of equals the first in the file."""
    start, stop = run
    anchors = {symbol for symbol in symbols[start:stop] if symbol in rules.by_anchor}
    if not anchors:
        return
    shapes = sorted({number for symbol in anchors for number in rules.by_anchor[symbol]})
    end = min(stop + 1, len(symbols))
    found = [
        _Hit(*match.span("words" if "words" in match.re.groupindex else 0), shape, match)
        for shape in map(rules.shapes.__getitem__, shapes)
        for match in shape.pattern.finditer(symbols, start, end)
    ]
    found.sort(key=lambda hit: (hit.first, -hit.stop))
    free = start
    for hit in found:
        if hit.first >= free:
            free = hit.stop
            yield hit


def _timex(
    reading: Reading, row: Row, hit: _Hit, rules: TimeRules, days: tuple[date | None, date | None]
) -> Timex | None:
    caught = {
        name: row.values[hit.match.start(name)]
        for name in hit.match.re.groupindex
        if hit.match.start(name) >= 0 and name != "words"
    }
    anchor = Anchor(*days, tense=_tense(reading, row.tokens[hit.first], rules))
    meaning = RESOLVERS[hit.shape.resolve](caught, anchor)
    if meaning is None:
        return None
    before = hit.first - 1
    while before > 0 and row.symbols[before] in {rules.symbols["THE"], rules.symbols["THIS"]}:
        before -= 1
    since = before >= 0 and row.symbols[before] == rules.symbols["SINCE"]
    return Timex(
        row.starts[hit.first],
        row.ends[hit.stop - 1],
        meaning,
        meaning.timex_type or hit.shape.timex_type,
        since,
        hit.shape.rule,
    )


def _tense(reading: Reading, token: int, rules: TimeRules) -> str:
    """Tense of the nearest word that shows one in the sentence, before the expression or else after it."""
    tokens = reading.tokens
    sentence = reading.sentence_at(tokens.starts[token])
    start, end = reading.sentences[sentence] if sentence >= 0 else (0, len(reading.text))
    before = range(token - 1, max(-1, token - 1 - TENSE_TOKENS), -1)
    after = range(token + 1, min(len(tokens), token + 1 + TENSE_TOKENS))
    for places in (before, after):
        for place in places:
            if not start <= tokens.starts[place] < end:
                break
            word = tokens.lowers[place]
            tense = rules.tenses.get(word) or next(
                (said for end_, said in rules.tense_endings if word.endswith(end_)), ""
            )
            if tense:
                return tense
    return ""
