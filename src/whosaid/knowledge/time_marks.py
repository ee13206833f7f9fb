"""Tokens of a text -> symbols for the shapes of times: dates in digits first, then numbers, phrases and words."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from whosaid.knowledge.time_rules import TimeRules
from whosaid.text.numbers import NumberSpan, whole_number
from whosaid.text.reading import Reading
from whosaid.text.shapes import OTHER

_NUMERIC = re.compile(
    r"(?<![\w/.:-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}|\d{2}))(?:(?=T\d)|(?![\w/]|[-.:]\d))"
    r"|(?<![\w/.:-])(\d{1,2}):(\d{2})(?::\d{2})?(?![\w/]|[-.:]\d)"
)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)\Z")

#: Years that four digits may mean.
FIRST_YEAR, LAST_YEAR = 1700, 2100

#: Two-digit years from here on belong to the last century.
PIVOT = 70

#: Digits of a year, and the years that are one rather than a time of day behind the word before an hour and a bound ("at about 2010").
YEAR_DIGITS, NEAR_YEARS = 4, range(1900, 2060)

#: Values of the prepositions that stand before an hour ("at") and before a year of any age ("in").
HOUR_WORD, YEAR_WORD = 1, 2

#: Earliest year behind "in", where nothing counted follows. Behind "since" and "of" four such digits were a time of day or a number in
#: 6 of 6 places of 3,700 news texts, and a year in none.
OLDEST_YEAR = 1000

#: Centuries of a year that is spoken in two numbers, and the numbers that may follow ("nineteen ninety-six").
SPOKEN_CENTURIES, SPOKEN_YEARS = range(15, 21), range(10, 100)

#: A half behind a whole number, as tokens.
HALF_SIGN = ("1", "/", "2")

#: What parts the numbers of a date or a clock time.
DATE_MARKS = frozenset("/:-")

_Entry = tuple[str, object, bool]
_NO_ENTRY: _Entry = ("", None, False)


@dataclass(slots=True)
class Row:
    """Symbols of a text, one a mark; between marks that other words part stands one OTHER."""

    symbols: list[str]
    starts: list[int]
    ends: list[int]
    tokens: list[int]
    values: list[object]

    def add(self, symbol: str, start: int, end: int, token: int, value: object) -> None:
        """One more mark: its symbol, its place in the text, its first token and its value."""
        self.symbols.append(symbol)
        self.starts.append(start)
        self.ends.append(end)
        self.tokens.append(token)
        self.values.append(value)


def mark_tokens(reading: Reading, rules: TimeRules, numbers: tuple[NumberSpan, ...], *, whole: bool = True) -> Row:
    """The row of symbols of a text; linear in its tokens. Not `whole`: without stretches that cannot hold a time."""
    marker = _Marker(reading, rules, numbers)
    marker.mark_all(whole=whole)
    return marker.row


class _Marker:
    """Turns tokens into symbols, from left to right."""

    def __init__(self, reading: Reading, rules: TimeRules, numbers: tuple[NumberSpan, ...]) -> None:
        self.row = Row([], [], [], [], [])
        self._free = 0
        self._shadow = reading.shadow
        self._tokens = reading.tokens
        self._words = rules.words
        self._rules = rules
        self._class = rules.symbols
        self._dated = {rules.symbols[name] for name in ("AM_PM", "MONTH_NAME", "MONTH_WORD", "MONTH_SHORT")}
        self._joints = {rules.symbols[name] for name in ("THE", "AND", "PREPOSITION", "ON_WORD")}
        self._heads = {rules.symbols[name] for name in ("MID_OF", "EARLY", "LATE", "FIRST", "UNIT")}
        lowers = reading.tokens.lowers
        self._numbers = {span.first: span for span in numbers if span.high != 0 and not _is_years(span, lowers)}
        self._cover = {place: first for first, span in self._numbers.items() for place in range(first, span.stop)}

    def mark_all(self, *, whole: bool) -> None:
        """Fills the row: around each token that may be part of a time, or around every token that has a class."""
        lowers, done = self._tokens.lowers, 0
        for place in range(len(lowers)) if whole else self._lively():
            if place >= done:
                done = self._stretch(place if whole else self._first(place, done))
        if self._free < len(lowers):
            self.row.add(OTHER, 0, 0, self._free, None)

    def _lively(self) -> list[int]:
        """Numbers of the tokens without which no time stands."""
        lively, lowers = self._rules.lively, self._tokens.lowers
        return [
            place
            for place, word in enumerate(lowers)
            if word in lively
            or (
                not word.isalpha()
                and (word[0].isdecimal() or "-" in word)  # no other mark is asked for what follows it
                and _may_date(word, lowers[place + 1 : place + 2])
            )
        ]

    def _first(self, place: int, done: int) -> int:
        """The first of the tokens that can be bound to the one at `place`, none of them before `done`."""
        lowers, idle, numbers = self._tokens.lowers, self._rules.idle, self._cover
        place = max(done, numbers.get(place, place))
        while place > done:
            before = place - 1
            if before in numbers:
                place = max(done, numbers[before])
            elif lowers[before] in idle or lowers[before][0].isdecimal():
                place = before
            else:
                break
        return place

    def _stretch(self, place: int) -> int:
        """Marks the tokens from one place to the first that has no class: one past that."""
        words, numbers, row, lowers = self._words, self._numbers, self.row, self._tokens.lowers
        while place < len(lowers):
            word = lowers[place]
            if word not in words and place not in numbers and not word[0].isdecimal() and "-" not in word:
                return place + 1
            if place > self._free or not row.symbols:
                row.add(OTHER, 0, 0, place, None)
            stop = self._mark(place, word)
            if stop:
                self._free = stop
            place = stop or place + 1
        return place

    def _mark(self, place: int, word: str) -> int:
        """Puts the token, or the run that begins with it, into the row: one past its last token, 0 for no class."""
        if word[0].isdecimal():
            marked = self._digits(place, word)
            if marked:
                return marked
        span = self._numbers.get(place)
        if span is not None:
            return self._number(span)
        entry = self._words.get(word)
        if entry is None:
            return self._hyphened(place, word) if "-" in word else 0
        tokens = self._tokens
        for phrase, symbol, value in self._rules.phrases.get(word, ()):
            stop = place + len(phrase)
            if tokens.lowers[place:stop] == phrase:
                self.row.add(symbol, tokens.starts[place], tokens.ends[stop - 1], place, value)
                return stop
        symbol, value, capital = entry
        if not symbol or (capital and not tokens.words[place][0].isupper()):
            return 0
        self.row.add(symbol, tokens.starts[place], tokens.ends[place], place, value)
        return place + 1

    def _entry(self, place: int) -> _Entry:
        return self._words.get(self._tokens.lowers[place], _NO_ENTRY) if place < len(self._tokens) else _NO_ENTRY

    def _number(self, span: NumberSpan) -> int:
        """A number; where a month or "p.m." follows, the words that bound it stay apart ("about | 5 p.m.")."""
        tokens, names = self._tokens, self._class
        following = self._numbers.get(span.stop)
        if following is not None:
            year = _spoken_year(span, following, tokens.lowers)
            if year:
                self.row.add(names["YEAR"], span.start, following.end, span.first, year)
                return following.stop
        if span.kind == "cardinal" and tokens.lowers[span.stop : span.stop + 3] == HALF_SIGN:
            value = (span.best or span.low or 0) + 0.5
            self.row.add(names["COUNT"], span.start, tokens.ends[span.stop + 2], span.first, value)
            return span.stop + 3
        after = self._entry(span.stop)[0]
        if (
            span.core > span.first
            and span.stop == span.core + 1
            and (after in self._dated or self._is_hour(span, after))
        ):
            self.row.add(names["QUALIFIER"], span.start, tokens.ends[span.core - 1], span.first, 0)
            marked = self._digits(span.core, tokens.lowers[span.core])
            if not marked:
                name = _number_class(span.low, tokens.lowers[span.core])
                self.row.add(names[name], tokens.starts[span.core], span.end, span.core, span)
            return marked or span.stop
        name = {"vague": "VAGUE", "range": "RANGE", "decimal": "FRACTION"}.get(span.kind, "COUNT")
        if name == "COUNT" and span.stop - span.first == 1:
            name = _number_class(span.low, tokens.lowers[span.first])
        self.row.add(names[name], span.start, span.end, span.first, span)
        return span.stop

    def _digits(self, place: int, word: str) -> int:
        """A clock time, an ordinal, a date in digits or a year of a range; 0 for a plain number."""
        tokens, names = self._tokens, self._class
        start, end = tokens.starts[place], tokens.ends[place]
        symbol, added, _ = self._entry(place + 1)
        if symbol == names["AM_PM"] and len(word) <= 5:
            hour, _, minute = (word[:-2], "", word[-2:]) if word.isdecimal() and len(word) > 2 else word.partition(".")
            clock = _clock(hour, minute or "0", added)
            if clock:
                self.row.add(names["CLOCK"], start, tokens.ends[place + 1], place, clock)
                return place + 2
        ordinal = _ORDINAL.match(word)
        if ordinal:
            self.row.add(names["ORDINAL"], start, end, place, int(ordinal.group(1)))
            return place + 1
        following = tokens.lowers[place + 1] if place + 1 < len(tokens) else ""
        if len(word) == YEAR_DIGITS and word.isdecimal() and self._is_clock(place, word, symbol):
            self.row.add(names["CLOCK"], start, end, place, f"{word[:2]}:{word[2:]}")
            return place + 1
        numeric = _NUMERIC.match(self._shadow, start) if following in DATE_MARKS or "." in word else None
        if numeric:
            return self._numeric(place, numeric)
        is_year = place not in self._numbers and _number_class(whole_number(word), word) == "YEAR"
        if following != "-" and (is_year or self._is_old_year(place, word)):
            self.row.add(names["YEAR"], start, end, place, int(word))
            return place + 1
        return 0

    def _is_old_year(self, place: int, word: str) -> bool:
        """True for "In 1258 Mongols took it", "in 1453, the" and "in 1453."; not for "in 1500 homes"."""
        if len(word) != YEAR_DIGITS or not word.isdecimal() or not OLDEST_YEAR <= int(word) < FIRST_YEAR:
            return False
        if place == 0 or self._entry(place - 1)[:2] != (self._class["PREPOSITION"], YEAR_WORD):
            return False
        if place + 1 == len(self._tokens):
            return True
        following = self._tokens.words[place + 1]
        is_opening = following[0].isupper() and self._tokens.words[place - 1][0].isupper()
        return is_opening or not following[0].isalnum() or self._entry(place + 1)[0] in self._joints

    def _is_hour(self, span: NumberSpan, after: str) -> bool:
        """True for four digits behind a bound that are a time of day: "at approximately 1100"."""
        word = self._tokens.lowers[span.core]
        return len(word) == YEAR_DIGITS and word.isdecimal() and self._is_clock(span.core, word, after)

    def _is_clock(self, place: int, word: str, after: str) -> bool:
        """True for four digits that are a time of day: before a zone, with a leading zero, or after the word before an hour."""
        if not (int(word[:2]) < 24 and int(word[2:]) < 60):
            return False
        if after == self._class["ZONE"] or word[0] == "0" or self._is_evening(place, int(word)):
            return True
        back = place - 1
        while back > 0 and self._entry(back)[0] == self._class["QUALIFIER"]:
            back -= 1
        is_hour = back >= 0 and self._entry(back)[:2] == (self._class["PREPOSITION"], HOUR_WORD)
        return is_hour and (back == place - 1 or int(word) not in NEAR_YEARS)

    def _is_evening(self, place: int, value: int) -> bool:
        """True for four digits before 1900 behind a bound of hours ("before 1700", "from 1800"); "in 1848" and "since 1848" are years."""
        symbol, bound = self._entry(place - 1)[:2] if place else ("", None)
        bounds = {self._class[name] for name in ("PREPOSITION", "BEFORE", "AFTER", "BETWEEN")}
        return FIRST_YEAR <= value < NEAR_YEARS.start and symbol in bounds and bound != YEAR_WORD

    def _numeric(self, place: int, numeric: re.Match[str]) -> int:
        tokens, names = self._tokens, self._class
        start, end = numeric.span()
        stop = tokens.at(end - 1) + 1
        year, _, month, day, first, _, second, last, hour, minute = numeric.groups()
        if not hour:
            found = _numeric_day(year, month, day) if year else _numeric_day(last, second, first)
            if found is None:
                return 0
            self.row.add(names["NUMERIC_DATE"], start, end, place, found)
            return stop
        symbol, added, _ = self._entry(stop)
        is_half = symbol == names["AM_PM"]
        clock = _clock(hour, minute, added if is_half else None)
        if clock is None:
            return 0
        self.row.add(names["CLOCK"], start, tokens.ends[stop] if is_half else end, place, clock)
        return stop + is_half

    def _hyphened(self, place: int, word: str) -> int:
        """Words that a hyphen joins: "mid-October", "third-quarter", "ten-day", "five-and-a-half"."""
        names, start, end = self._class, self._tokens.starts[place], self._tokens.ends[place]
        head, _, tail = word.partition("-")
        first, second = self._words.get(head, _NO_ENTRY), self._words.get(tail, _NO_ENTRY)
        if _number_class(whole_number(tail), tail) == "YEAR":
            second = (names["YEAR"], whole_number(tail), False)
        if second[0] and first[0] in self._heads:
            self.row.add(first[0], start, start + len(head), place, first[1])
            self.row.add(second[0], start + len(head) + 1, end, place, second[1])
            return place + 1
        length = self._length(head, tail.split("-"))
        if length is None:
            return 0
        value, unit = length
        if unit:
            self.row.add(names["SPAN_WORD"], start, end, place, (value, unit))
        else:
            self.row.add(names["COUNT"], start, end, place, value)
        return place + 1

    def _length(self, head: str, parts: list[str]) -> tuple[float, str] | None:
        """(number, TIMEX3 letter of the unit, empty for none) of "ten-day", "five-and-a-half"."""
        numbers = self._rules.numbers
        number = numbers.values.get(head) or whole_number(head)
        if number is None:
            return None
        joins_half = (numbers.joins, numbers.articles, numbers.halves)
        half = len(parts) > 2 and all(part in words for part, words in zip(parts, joins_half, strict=False))
        rest = parts[3:] if half else parts
        value = number + 0.5 if half else number
        symbol, unit, _ = self._words.get(rest[0], _NO_ENTRY) if len(rest) == 1 else _NO_ENTRY
        if symbol in {self._class["UNIT"], self._class["UNITS"]} and symbol:
            return value, str(unit)
        return (value, "") if half and not rest else None


def _may_date(word: str, following: tuple[str, ...]) -> bool:
    """True for a token with a hyphen, and for digits that may be an ordinal, a year, a date or a clock time."""
    if not word[0].isdecimal():
        return "-" in word and word != "-"
    is_plain = "," in word or (word.isdecimal() and len(word) != YEAR_DIGITS)
    return not is_plain or bool(following and following[0] in DATE_MARKS)


def _spoken_year(span: NumberSpan, following: NumberSpan, lowers: tuple[str, ...]) -> int:
    """The year of two numbers in words; 0 for none."""
    if span.kind != "cardinal" or following.kind != "cardinal" or lowers[span.core][:1].isdecimal():
        return 0
    first, second = span.best, following.best
    if first not in SPOKEN_CENTURIES or second not in SPOKEN_YEARS or lowers[following.core][:1].isdecimal():
        return 0
    return (first or 0) * 100 + (second or 0)


def _is_years(span: NumberSpan, lowers: tuple[str, ...]) -> bool:
    """True for "between 1994 and 1997", which are two years and no range of numbers."""
    return span.kind == "range" and all(
        _number_class(value, word) == "YEAR"
        for value, word in ((span.low, lowers[span.core]), (span.high, lowers[span.stop - 1]))
    )


def _numeric_day(year: str, month: str, day: str) -> date | None:
    """The day; month and day change places where the calendar asks for it."""
    whole = int(year) + (0 if len(year) == 4 else 1900 if int(year) >= PIVOT else 2000)
    first, second = (int(month), int(day)) if int(month) <= 12 else (int(day), int(month))
    fits = FIRST_YEAR <= whole <= LAST_YEAR and 1 <= first <= 12 and 1 <= second <= monthrange(whole, first)[1]
    return date(whole, first, second) if fits else None


def _clock(hour: str, minute: str, added: object) -> str | None:
    """The clock time "17:05" of hour, minute and what "p.m." adds; None where no clock shows that."""
    if not (hour.isdecimal() and minute.isdecimal() and len(hour) < 3 and len(minute) < 3):
        return None
    hours, minutes = int(hour), int(minute)
    if isinstance(added, int):
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + added
    return f"{hours:02}:{minutes:02}" if hours < 25 and minutes < 60 else None


def _number_class(value: int | None, word: str) -> str:
    """Class of a number in one token: SMALL, MIDDLE and YEAR are digits only."""
    if value is None or not word.isdecimal():
        return "COUNT"
    if len(word) == YEAR_DIGITS and FIRST_YEAR <= value <= LAST_YEAR:
        return "YEAR"
    return "SMALL" if 1 <= value <= 12 else "MIDDLE" if 13 <= value <= 31 else "COUNT"
