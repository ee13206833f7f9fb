"""A text read -> the numbers in it, each with the words that bound it.

Digits, number words, dozens, ranges and vague plurals; "at least", "or more" and their like belong to the span. Which
words do what comes in as `NumberWords`. Linear in the number of tokens; total on any text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from whosaid.text.long_numbers import QUARTER_WORDS, grouped_digits, quarter_at
from whosaid.text.reading import Reading
from whosaid.text.tokens import Tokens

Phrase = tuple[str, ...]

#: Longest run of digits that is read as a number: more than anything counted on earth, and far below Python's own limit.
MAX_DIGITS = 15

#: Most number words in one number; bounds the work on "nine nine nine ...".
MAX_WORDS = 16

#: Digits of a year.
YEAR_DIGITS = 4

#: Most bounding phrases before one number ("at least some 100"); bounds the look back.
MAX_BOUNDS = 3


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Words that make and bound numbers, all lower case; they come from `rules/words/<language>/numbers.yaml`."""

    values: Mapping[str, int]
    """one .. ninety."""
    scales: Mapping[str, int]
    """hundred, thousand, ..."""
    groups: Mapping[str, int]
    """dozen: takes a number before it, or an article."""
    plurals: Mapping[str, int]
    """dozens: the least that the plural can mean."""
    of_only: Mapping[str, int]
    """tens: as plurals, but only before "of"."""
    multipliers: Mapping[str, int]
    """thousands in "hundreds of thousands": the factor."""
    articles: frozenset[str]
    """a, an."""
    joins: frozenset[str]
    """and, in "two hundred and six"."""
    halves: frozenset[str]
    """half, in "half a dozen"."""
    quarters: frozenset[str]
    """quarter of, in "a quarter of a million"."""
    of: frozenset[str]
    """of."""
    verbs: frozenset[str]
    """Plurals that may be verbs ("the team scores")."""
    bare_not_after: frozenset[str]
    """After these such a plural is a verb."""
    vague: Mapping[str, tuple[tuple[Phrase, int | None], ...]]
    """First word -> (phrase, least it can mean), longest first."""
    zero: Mapping[str, tuple[Phrase, ...]]
    """First word -> phrases, longest first."""
    before: Mapping[str, tuple[tuple[Phrase, str, str], ...]]
    """Last word -> (phrase, qualifier, rule), longest first."""
    after: Mapping[str, tuple[tuple[Phrase, str, str], ...]]
    """First word -> (phrase, qualifier, rule), longest first."""
    in_bounds: Mapping[str, tuple[tuple[Phrase, int], ...]]
    """Word -> phrases of `before` that hold it ("no fewer than") and its place in them: there it is no number itself."""
    openers: Mapping[str, frozenset[str]]
    """Word between the ends of a range -> words that may stand before its first end; "" = none needed."""
    starters: frozenset[str]
    """Every word with which a number may begin."""


class NumberSpan(NamedTuple):
    """One number with its bounds; `low <= best <= high` as far as they are given."""

    start: int
    """First code point, the words that bound it included."""
    end: int
    """One past the last."""
    low: int | None
    """Lowest number that the words allow; None = open or not said."""
    best: int | None
    """The number itself, where one is said and the words allow it."""
    high: int | None
    """Highest number that the words allow; None = open or not said."""
    qualifier: str
    """exactly, at-least, at-most, more-than, less-than, about, between or vague."""
    kind: str
    """cardinal, vague, range or decimal (a fraction: low and high are the whole numbers around it)."""
    first: int
    """Number of the first token."""
    stop: int
    """One past the number of the last token."""
    core: int
    """Number of the first token of the number itself, after the words that bound it."""
    rule: str
    """Id of the rule."""


class _Core(NamedTuple):
    low: int | None
    high: int | None
    kind: str
    first: int
    stop: int
    rule: str
    digits: bool = False


def find_numbers(reading: Reading, words: NumberWords) -> tuple[NumberSpan, ...]:
    """All numbers of the text by place, none overlapping another."""
    tokens, lowers, starters = reading.tokens, reading.tokens.lowers, words.starters
    found: list[NumberSpan] = []
    free = 0
    places = [place for place, word in enumerate(lowers) if word in starters or word[0].isdecimal()]
    for place in places:
        if place < free:
            continue
        core = _core_at(tokens, place, words)
        if core is None:
            continue
        core = _with_groups(reading, core, words) if core.digits else core
        span = _bounded(tokens, core, words, free)
        found.append(span)
        free = span.stop
    return tuple(found)


def whole_number(word: str) -> int | None:
    """The value of digits with or without separators of thousands; None for anything else."""
    digits = word.replace(",", "")
    return int(digits) if digits.isdecimal() and len(digits) <= MAX_DIGITS else None


def _core_at(tokens: Tokens, place: int, words: NumberWords) -> _Core | None:
    lowers = tokens.lowers
    word = lowers[place]
    if word[0].isdecimal():
        return _digits_at(tokens, place, words)
    for phrase, offset in words.in_bounds.get(word, ()):
        if offset <= place and lowers[place - offset : place - offset + len(phrase)] == phrase:
            return None
    return _phrase_at(lowers, place, words) or _plural_at(lowers, place, words) or _words_at(lowers, place, words)


def _digits_at(tokens: Tokens, place: int, words: NumberWords) -> _Core | None:
    word = tokens.lowers[place]
    if _is_part_of_code(tokens, place):
        return None
    scale, stop = _scale_after(tokens.lowers, place + 1, words)
    if "." not in word:
        value = whole_number(word)
        if value is None:
            return None
        return _Core(value * scale, value * scale, "cardinal", place, stop, "number.cardinal", digits=True)
    whole, _, part = word.replace(",", "").partition(".")
    if not part.isdecimal() or len(whole) + len(part) > MAX_DIGITS:
        return None
    top, below = int(whole + part) * scale, 10 ** len(part)
    kind = "decimal" if top % below else "cardinal"
    return _Core(top // below, -(-top // below), kind, place, stop, "number.cardinal", digits=True)


def _with_groups(reading: Reading, core: _Core, words: NumberWords) -> _Core:
    """The number with its further groups of digits: "2 000 people"."""
    digits, stop = grouped_digits(reading, core.first)
    if core.stop != core.first + 1 or stop <= core.stop or len(digits) > MAX_DIGITS:
        return core
    scale, after = _scale_after(reading.tokens.lowers, stop, words)
    return core._replace(low=int(digits) * scale, high=int(digits) * scale, stop=after)


def _is_part_of_code(tokens: Tokens, place: int) -> bool:
    """True for digits of a date, a decade, a clock time or a code: 28/10/2016, 1990s, 17:23, 2016-10-28."""
    starts, ends, lowers = tokens.starts, tokens.ends, tokens.lowers
    touches_before = place > 0 and ends[place - 1] == starts[place]
    touches_after = place + 1 < len(lowers) and starts[place + 1] == ends[place]
    before = lowers[place - 1] if touches_before else ""
    after = lowers[place + 1] if touches_after else ""
    digits_after = place + 2 < len(lowers) and starts[place + 2] == ends[place + 1] and lowers[place + 2][0].isdecimal()
    digits_before = place > 1 and ends[place - 2] == starts[place - 1] and lowers[place - 2][0].isdecimal()
    if after == "s":  # "in his 20s", "the 1990s"
        return True
    if (after in {"/", ":"} and digits_after) or (before in {"/", ":", "-", "."} and digits_before):
        return True
    if after == "-" and digits_after:
        beyond = place + 3
        return beyond < len(lowers) and lowers[beyond] == "-" and starts[beyond] == ends[place + 2]
    return False


def _scale_after(lowers: tuple[str, ...], place: int, words: NumberWords) -> tuple[int, int]:
    scale = 1
    for _ in range(2):
        factor = words.scales.get(lowers[place]) or words.groups.get(lowers[place]) if place < len(lowers) else None
        if factor is None:
            break
        scale, place = scale * factor, place + 1
    return scale, place


def _words_at(lowers: tuple[str, ...], place: int, words: NumberWords) -> _Core | None:
    """Whole numbers in words: "two hundred and six", "a dozen", "half a million", "twenty-one"."""
    if quarter := quarter_at(lowers[place : place + QUARTER_WORDS], words.quarters, words.articles, words.scales):
        return _Core(quarter, quarter, "cardinal", place, place + QUARTER_WORDS, "number.cardinal")
    first, half = place, lowers[place] in words.halves
    place += half
    if place < len(lowers) and lowers[place] in words.articles:
        if place + 1 >= len(lowers) or not _is_scale(lowers[place + 1], words):
            return None
        total, current, place = 0, 1, place + 1
    else:
        value = None if half else _value_of(lowers[place], words)
        if value is None:
            return None
        total, current, place = 0, value, place + 1
    for _ in range(MAX_WORDS):
        word = lowers[place] if place < len(lowers) else ""
        joined = word in words.joins and (current >= 100 or (total and not current))
        value = _value_of(lowers[place + 1] if joined and place + 1 < len(lowers) else word, words)
        if _is_scale(word, words):
            factor = words.scales.get(word) or words.groups[word]
            total, current = (total, current * factor) if factor <= 100 else (total + current * factor, 0)
        elif value is not None and (_fits_below(current, value) if current else total > value):
            current, place = current + value, place + joined
        else:
            break
        place += 1
    value = (total + current) // (2 if half else 1)
    return _Core(value, value, "cardinal", first, place, "number.cardinal")


def _fits_below(current: int, value: int) -> bool:
    """True where the word goes on with the number: "twenty | one", "two hundred | six", but not "six | twenty"."""
    if current % 100 == 0:
        return value < 100
    return current % 10 == 0 and current % 100 >= 20 and value < 10


def _is_scale(word: str, words: NumberWords) -> bool:
    return word in words.scales or word in words.groups


def _value_of(word: str, words: NumberWords) -> int | None:
    value = words.values.get(word)
    if value is not None or "-" not in word:
        return value
    tens, _, unit = word.partition("-")
    high, low = words.values.get(tens), words.values.get(unit)
    if high is None:
        return None
    if unit in words.scales:
        return high * words.scales[unit]
    return high + low if low is not None and low < 10 and high >= 20 else None


def _plural_at(lowers: tuple[str, ...], place: int, words: NumberWords) -> _Core | None:
    """Plurals: "dozens", "hundreds of thousands", "tens of thousands"."""
    word, of = lowers[place], _word(lowers, place + 1) in words.of
    low = words.plurals.get(word)
    if low is None:
        low = words.of_only.get(word) if of else None
    if low is None or (not of and word in words.verbs and _word(lowers, place - 1) in words.bare_not_after):
        return None
    factor = words.multipliers.get(_word(lowers, place + 2)) if of else None
    if factor is not None:
        return _Core(low * factor, None, "vague", place, place + 3, "number.plural")
    return _Core(low, None, "vague", place, place + 1, "number.plural")


def _phrase_at(lowers: tuple[str, ...], place: int, words: NumberWords) -> _Core | None:
    """A vague phrase ("several", "a number of"), with a round number after it ("several hundred"), or a word for none."""
    for phrase in words.zero.get(lowers[place], ()):
        if lowers[place : place + len(phrase)] == phrase:
            return _Core(0, 0, "cardinal", place, place + len(phrase), "number.zero")
    for phrase, least in words.vague.get(lowers[place], ()):
        stop = place + len(phrase)
        if lowers[place:stop] != phrase:
            continue
        scale, after = _scale_after(lowers, stop, words)
        if after > stop:
            return _Core(2 * scale, None, "vague", place, after, "number.plural")
        following = _word(lowers, stop)
        if following[:1].isdecimal() or _value_of(following, words) is not None or following in words.plurals:
            return None
        if following in words.articles and _is_scale(_word(lowers, stop + 1), words):
            return None
        return _Core(least, None, "vague", place, stop, "number.vague")
    return None


def _word(lowers: tuple[str, ...], place: int) -> str:
    return lowers[place] if 0 <= place < len(lowers) else ""


def _bounded(tokens: Tokens, core: _Core, words: NumberWords, free: int) -> NumberSpan:
    """The core with its range and the words that bound it, not looking back beyond token `free`."""
    ends = _range_at(tokens, core, words, free)
    if ends is not None:
        return ends
    lowers = tokens.lowers
    first, stop, qualifier, rule = core.first, core.stop, "", core.rule
    for _ in range(MAX_BOUNDS):
        bound = _bound_before(lowers, first, free, words)
        if bound is None:
            break
        phrase, said, said_rule = bound
        first -= len(phrase)
        if not qualifier or (qualifier == "about" and said != "about"):
            qualifier, rule = said, said_rule
    for phrase, said, said_rule in words.after.get(_word(lowers, stop), ()):
        if lowers[stop : stop + len(phrase)] == phrase:
            stop += len(phrase)
            qualifier, rule = (qualifier, rule) if qualifier and qualifier != "about" else (said, said_rule)
            break
    return _span(tokens, core, (first, stop), qualifier, rule)


def _bound_before(lowers: tuple[str, ...], first: int, free: int, words: NumberWords) -> tuple[Phrase, str, str] | None:
    for bound in words.before.get(lowers[first - 1], ()) if first > free else ():
        size = len(bound[0])
        if first - size >= free and lowers[first - size : first] == bound[0]:
            return bound
    return None


def _range_at(tokens: Tokens, core: _Core, words: NumberWords, free: int) -> NumberSpan | None:
    """Ranges: "between 12 and 15", "12-15", "two or three", where the second number is the greater one."""
    lowers, joint = tokens.lowers, core.stop
    word = _word(lowers, joint)
    hyphen = word == "-" and core.digits and tokens.ends[core.stop - 1] == tokens.starts[joint]
    openers = words.openers.get(word)
    if core.kind != "cardinal" or joint + 1 >= len(lowers) or not (hyphen or openers):
        return None
    if hyphen and not (lowers[joint + 1][0].isdecimal() and tokens.starts[joint + 1] == tokens.ends[joint]):
        return None
    opener = _word(lowers, core.first - 1) if core.first > free else ""
    opened = bool(openers) and opener in (openers or ()) and opener != ""
    if not (hyphen or opened or "" in (openers or ())):
        return None
    second = _second_end(tokens, joint + 1, words)
    if second is None or second.low is None or core.low is None or second.kind != "cardinal":
        return None
    low = core.low
    if not hyphen and _is_year_before(tokens, core, joint + 1):
        return None
    if low < second.low and second.low % 1000 == 0 and low < 1000 and core.stop - core.first == 1 and not opened:
        scale, _ = _scale_after(lowers, joint + 2, words)  # "two or three thousand"
        low = low * scale if scale > 1 and low * scale < second.low else low
    if not 0 < low < second.low:
        return None
    first = core.first - opened
    place = (tokens.starts[first], tokens.ends[second.stop - 1])
    return NumberSpan(*place, low, None, second.low, "between", "range", first, second.stop, core.first, "number.range")


def _is_year_before(tokens: Tokens, core: _Core, second: int) -> bool:
    """True for four digits before a number with a mark for its thousands, as they would have one too: "since 2023 to 60,933"."""
    first = tokens.words[core.first]
    is_bare = core.stop - core.first == 1 and len(first) == YEAR_DIGITS and first.isdecimal()
    other = tokens.words[second]
    return is_bare and len(other) > YEAR_DIGITS and not other.isdecimal() and other[0].isdecimal()


def _second_end(tokens: Tokens, place: int, words: NumberWords) -> _Core | None:
    word = tokens.lowers[place]
    if not word[0].isdecimal():
        return _words_at(tokens.lowers, place, words)
    value = whole_number(word)
    scale, stop = _scale_after(tokens.lowers, place + 1, words)
    return None if value is None else _Core(value * scale, value * scale, "cardinal", place, stop, "number.range")


def _span(tokens: Tokens, core: _Core, ends: tuple[int, int], qualifier: str, rule: str) -> NumberSpan:
    first, stop = ends
    place = (tokens.starts[first], tokens.ends[stop - 1])
    tail = (first, stop, core.first)
    if core.kind == "vague":
        return NumberSpan(*place, core.low, None, core.high, "vague", "vague", *tail, core.rule)
    low, high = core.low, core.high
    if low is None or high is None or core.kind == "decimal":
        return NumberSpan(*place, low, None, high, "about", "decimal", *tail, rule)
    bounds = _bounds(low, high, qualifier) if qualifier else (low, low, high)
    return NumberSpan(*place, *bounds, qualifier or "exactly", core.kind, *tail, rule)


def _bounds(low: int, high: int, qualifier: str) -> tuple[int | None, int | None, int | None]:
    """(least, best, most) of a number with the words that bound it."""
    if qualifier == "at-least":
        return low, low, None
    if qualifier == "at-most":
        return None, high, high
    if qualifier == "more-than":
        return low + 1, None, None
    if qualifier == "less-than":
        return None, None, max(0, high - 1)
    return low, low, high
