"""A text read -> its time expressions with their calendar days, seen from the day of the page.

Each token becomes a symbol (classes of `rules/grammars/<language>/times-words.yaml`), stretches of symbols are searched
with the shapes of `times.yaml`, and what a shape caught goes to a function of calendars.py. Linear in the tokens.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from whosaid.knowledge.calendars import RESOLVERS
from whosaid.knowledge.days import OVER, PAST, Anchor, Meaning
from whosaid.knowledge.time_marks import Row, mark_tokens
from whosaid.knowledge.time_rules import TimeHit, TimeRules, TimeShape
from whosaid.records.making import quickly_made
from whosaid.text.numbers import NumberSpan, find_numbers
from whosaid.text.reading import Reading
from whosaid.text.shapes import OTHER

_RUN = re.compile(f"[^{re.escape(OTHER)}]+")

#: Longest row of symbols whose hits are remembered, and how many such rows: headings, datelines and "on Monday" recur.
LONGEST_KEPT, MOST_KEPT = 24, 1 << 15

#: Functions whose meanings later expressions count from: after "the third quarter" a year earlier is a quarter too.
IN_FOCUS = frozenset({"quarter", "the_quarter"})

#: Precisions of a time from which "the following year" is counted.
NAMED_UNITS = frozenset({"day", "month", "year"})

#: Tense of an auxiliary that puts what follows it behind.
PLUPERFECT = "pluperfect"
#: What "be" shows: the tense stands before it.
BARE = "bare"

#: How a genitive behind a time begins.
GENITIVES = ("'", "\u2019")

#: Tokens that are looked at before a weekday to learn whether the clause looks ahead.
TENSE_TOKENS = 12


@quickly_made
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


def find_timexes(
    reading: Reading, rules: TimeRules, published: date | None, numbers: tuple[NumberSpan, ...] | None = None
) -> tuple[Timex, ...]:
    """All time expressions of the text by place, none overlapping another; never raises on any text."""
    spans = find_numbers(reading, rules.numbers) if numbers is None else numbers
    row = mark_tokens(reading, rules, spans, whole=False)
    symbols = "".join(row.symbols)
    found: list[Timex] = []
    named: date | None = None
    focus: Meaning | None = None
    year: date | None = None
    for run in _RUN.finditer(symbols):
        start, end = run.start() - 1, min(run.end() + 1, len(symbols))
        for hit in _hits(symbols[start:end], rules):
            timex = _timex(reading, row, hit, rules, start=start, seen=(published, named, focus, year))
            if timex is not None:
                found.append(timex)
                meaning = timex.meaning
                if meaning.precision in NAMED_UNITS and meaning.earliest is not None:
                    year = meaning.earliest
                if meaning.precision == "day" and meaning.earliest == meaning.latest:
                    named = meaning.earliest
                if hit.shape.resolve in IN_FOCUS and all(name != "back" for name, _ in hit.names):
                    focus = meaning
    return tuple(found)


def _hits(symbols: str, rules: TimeRules) -> tuple[TimeHit, ...]:
    """The longest shape at each place of a run, none overlapping another; of equals the first in the file.

    `symbols` is the run with its neighbours, one OTHER before it and one behind it where the text goes on.
    """
    hits = rules.found.get(symbols)
    if hits is None:
        hits = tuple(_search(symbols, rules))
        if len(symbols) <= LONGEST_KEPT and len(rules.found) < MOST_KEPT:
            rules.found[symbols] = hits
    return hits


def _search(symbols: str, rules: TimeRules) -> Iterator[TimeHit]:
    anchors = {symbol for symbol in symbols if symbol in rules.by_anchor}
    shapes = sorted({number for symbol in anchors for number in rules.by_anchor[symbol]})
    found = [
        _hit(shape, match)
        for shape in map(rules.shapes.__getitem__, shapes)
        for match in shape.pattern.finditer(symbols, 1)
    ]
    found.sort(key=lambda hit: (hit.first, -hit.stop))
    free = 1
    for hit in found:
        if hit.first >= free:
            free = hit.stop
            yield hit


def _hit(shape: TimeShape, match: re.Match[str]) -> TimeHit:
    groups = match.re.groupindex
    names = tuple((name, match.start(name)) for name in groups if name != "words" and match.start(name) >= 0)
    return TimeHit(*match.span("words" if "words" in groups else 0), shape, names)


def _timex(
    reading: Reading,
    row: Row,
    hit: TimeHit,
    rules: TimeRules,
    *,
    start: int,
    seen: tuple[date | None, date | None, Meaning | None, date | None],
) -> Timex | None:
    """What a hit means; its places are counted from the symbol at `start`."""
    first, last = start + hit.first, start + hit.stop - 1
    caught = {name: row.values[start + place] for name, place in hit.names}
    before = first - 1
    while before > 0 and row.symbols[before] in {rules.symbols["THE"], rules.symbols["THIS"]}:
        before -= 1
    since = before >= 0 and row.symbols[before] == rules.symbols["SINCE"]
    published, named, focus, year = seen
    tense = OVER if since else _tense(reading, row.tokens[first], rules, row.tokens[last] + 1)
    meaning = RESOLVERS[hit.shape.resolve](caught, Anchor(published, named, tense, focus, year))
    if meaning is None:
        return None
    return Timex(
        row.starts[first],
        row.ends[last],
        meaning,
        meaning.timex_type or hit.shape.timex_type,
        since,
        hit.shape.rule,
    )


def _tense(reading: Reading, token: int, rules: TimeRules, behind: int) -> str:
    """Tense of the nearest word that shows one in the sentence, before the expression or else after it.

    What had been due lies behind: a pluperfect before the word makes it past. `behind`: one past the expression.
    """
    tokens = reading.tokens
    lowers = tokens.lowers
    for words, tense in rules.tenses_before:
        if lowers[max(0, token - len(words)) : token] == words:
            return tense
    sentence = reading.sentence_at(tokens.starts[token])
    start, end = reading.sentences[sentence] if sentence >= 0 else (0, len(reading.text))
    first, stop = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    before = range(token - 1, max(first - 1, token - 1 - TENSE_TOKENS), -1)
    for word, tense in rules.tenses_set:
        is_owner = behind < stop and lowers[behind].startswith(GENITIVES)  # "claimed responsibility for Sunday's raid"
        if token > first and lowers[token - 1] == word and not is_owner:
            return PAST if any(rules.tenses.get(lowers[place]) == PLUPERFECT for place in before) else tense
    after = range(token + 1, min(stop, token + 1 + TENSE_TOKENS))
    for places in (before, after):
        for place in places:
            if "-" in lowers[place] or BARE in (rules.tenses.get(lowers[place]), rules.tenses.get(lowers[place - 1])):
                continue  # "rebel-held", "UN-brokered": no verb; "will be held": the tense stands before
            pair = f"{lowers[place - 1]} {lowers[place]}" if place > first else ""
            said = rules.tenses.get(pair) or _shown(lowers[place], rules)
            if said:
                pluperfect = any(rules.tenses.get(word) == PLUPERFECT for word in lowers[max(0, place - 2) : place])
                return PAST if pluperfect else said
    return ""


def _shown(word: str, rules: TimeRules) -> str:
    """The tense that a word shows; empty for none."""
    tense = rules.tenses.get(word)
    if tense is not None:
        return PAST if tense == PLUPERFECT else tense
    return next((said for ending, said in rules.tense_endings if word.endswith(ending)), "")
