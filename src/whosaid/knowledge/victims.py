"""Tokens of a sentence -> symbols, with each counted noun phrase ("at least six civilians", "a boy") as one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from whosaid.knowledge import marks
from whosaid.knowledge.casualty_rules import CasualtyRules
from whosaid.knowledge.marks import SCARE_MARK, is_acronym, past_closing, word_span
from whosaid.knowledge.populations import narrower, narrower_of_many
from whosaid.knowledge.uncounted import Uncounted
from whosaid.text.numbers import NumberSpan
from whosaid.text.reading import Reading

#: Most words between a number and the noun it counts ("four Syrian government special forces soldiers").
MAX_ADJECTIVES = 6

#: Most words that are taken as an unknown noun ("12 Free Ruritanians").
MAX_UNKNOWN = 4

#: Most further nouns of one number ("40 civilians, officers and troops").
MAX_NOUNS = 4

#: Four digits that are a year after "in".
FIRST_YEAR, LAST_YEAR = 1900, 2100


class Victims(NamedTuple):
    """A counted noun phrase."""

    number: NumberSpan | None
    population: str
    start: int
    end: int
    is_narrow: bool = False
    """True for some of people told of before: "the two men", "his sons", "two of the boys"."""
    is_open: bool = False
    """True for "between 10 and 34", which is no change from the one to the other."""


@dataclass(slots=True)
class Row:
    """Symbols of a sentence with their places and values."""

    symbols: list[str]
    spans: list[tuple[int, int]]
    values: list[object]

    def add(self, symbol: str, start: int, end: int, value: object = "") -> None:
        """One more symbol."""
        self.symbols.append(symbol)
        self.spans.append((start, end))
        self.values.append(value)

    def drop(self) -> None:
        """One symbol less: the last one."""
        for column in (self.symbols, self.spans, self.values):
            column.pop()


class Marker:
    """Turns the tokens of a sentence into symbols."""

    def __init__(
        self, reading: Reading, rules: CasualtyRules, numbers: Iterable[NumberSpan], times: Iterable[tuple[int, int]]
    ) -> None:
        self._tokens = reading.tokens
        self._rules = rules
        self._uncounted = Uncounted(reading.tokens, rules)
        self._class = rules.symbols
        self._phrases = rules.phrases
        self._told: dict[str, tuple[str, str]] = {}
        self._people = {rules.symbols["PERSONS"], rules.symbols["KIN"]}
        self._harms = {rules.symbols[name] for name in ("HARMED", "HARMING", "HARMS")}
        self._articles = {rules.symbols[name] for name in ("ARTICLE", "OWN", "ANOTHER")}
        self._nouns = {rules.symbols[name] for name in ("WORD", "THING", "THINGS", "PERSONS", "KIN")}
        self._ends = {rules.symbols["THINGS"]: "COUNTED", rules.symbols["FAMILIES"]: "FAMILIES"}
        runs = [(self._tokens.at(start), self._tokens.at(end - 1) + 1) for start, end in times if end > start]
        self._times = {first: end for first, end in runs if end - first > 1 or not self._is_adverb(first)}
        self._numbers = {span.first: span for span in numbers}
        self._counted_at = {*self._times, *self._numbers}
        self._moving = {*self._people, *self._articles, *(rules.symbols[name] for name in ("WITHOUT", "OF", "AND"))}

    def row(self, tokens: range) -> Row:
        """The symbols of a run of tokens."""
        row, place, stop = Row([], [], []), tokens.start, tokens.stop
        starts, ends, lowers = self._tokens.starts, self._tokens.ends, self._tokens.lowers
        plain, counted_at = self._rules.plain, self._counted_at
        while place < stop:
            word = lowers[place]
            entry = plain[word] if word in plain else self._plain(word)
            if entry is None or place in counted_at:
                is_scare = word == SCARE_MARK and (
                    self._is_scare_mark(place, stop)
                    or marks.is_around_number(self._tokens.lowers, self._numbers, self._rules.triggers, place, stop)
                )
                place = place + 1 if is_scare else self._mark(place, stop, row)
                continue
            row.symbols.append(entry[0])
            row.spans.append((starts[place], ends[place]))
            row.values.append(entry[1])
            place += 1
        return row

    def _is_adverb(self, place: int) -> bool:
        """True for "now", which stands inside a phrase of harm ("are now confirmed dead")."""
        return self._rules.words.get(self._tokens.lowers[place], ("",))[0] == self._class["ADVERB"]

    def _plain(self, word: str) -> tuple[str, str] | None:
        """Symbol and value of a word that stands for itself wherever it stands; None for any other."""
        symbol, value = self._rules.words.get(word) or (self._by_ending(word), "")
        symbol = self._class["WORD"] if symbol == self._class["PAIR"] else symbol  # "the couple's house"
        is_opening = word in self._phrases or word in self._rules.aged or word in self._rules.most
        is_opening = is_opening or word in self._rules.acronyms
        is_moving = is_opening or symbol in self._moving or word == SCARE_MARK
        return self._rules.plain.keep(word, None if is_moving else (symbol, value))

    def _mark(self, place: int, stop: int, row: Row) -> int:
        starts, ends = self._tokens.starts, self._tokens.ends
        if place in self._times:
            after = min(self._times[place], stop)
            row.add(self._class["TIME"], starts[place], ends[after - 1])
            return after
        span = self._numbers.get(place)
        if span is not None and span.stop <= stop:
            return self._number(span, stop, row)
        if self._tokens.lowers[place] in self._rules.aged and (after := self._past_ages(place, stop, row)):
            return after
        if self._tokens.lowers[place] in self._rules.most and self._is_of_them(place + 1, stop):
            row.add(self._class["BARE"], starts[place], ends[place], self._wordless(place, None))
            return place + 1
        symbol, value, after = self._at(place, stop)
        if symbol == self._class["OF"] and self._tokens.lowers[place - 1] in self._rules.parents:
            children = self._past_children(place, stop)
            if children > place:
                return children
        if symbol in self._articles:
            return self._one(place, stop, row)
        if symbol in self._people:
            if self._tokens.lowers[place] in self._rules.unnumbered and self._are_further(row):
                some = self._wordless(place, None)._replace(is_narrow=self._follows_known(row))
                row.add(self._class["BARE"], starts[place], ends[place], some)
                return place + 1
            while after < stop and (follows := self._at(after, stop))[0] in self._people:
                value, after = follows[1], follows[2]
            symbol = self._class["GROUP"]
        told = self._wordless(place, 0) if symbol == self._class["WITHOUT"] else value
        row.add(self._inside_name(symbol, place), starts[place], ends[after - 1], told)
        return after

    def _inside_name(self, symbol: str, place: int) -> str:
        """The symbol of a word; of an "and" inside a name that of a word in no class."""
        is_inside = symbol == self._class["AND"] and marks.joins_name(self._tokens.words, place, self._rules.of_the)
        return self._class["WORD"] if is_inside else symbol

    def _is_scare_mark(self, place: int, stop: int) -> bool:
        """True for either mark around one word of harm, which then stands as if they were not there: "had been "martyred" in"."""
        lowers = self._tokens.lowers
        for first in (place, place - 2):
            if first >= 0 and first + 2 < stop and lowers[first] == lowers[first + 2] == SCARE_MARK:
                return self._at(first + 1, stop)[0] in self._harms
        return False

    def _are_further(self, row: Row) -> bool:
        """False for "a risk of injuring others" and "10 injuring others": after a verb they are others than people harmed before."""
        if not row.symbols or row.symbols[-1] not in self._harms:
            return True
        is_subject = len(row.values) > 1 and isinstance(row.values[-2], Victims)
        return not is_subject and any(isinstance(value, Victims) for value in row.values)

    def _past_ages(self, place: int, stop: int, row: Row) -> int:
        """One past "aged 34", "aged 12, 13 and 15" right behind a person, or between commas behind counted people, which go out of the row; 0 where none stand there."""
        span, comma = self._numbers.get(place + 1), self._class["COMMA"]
        if span is None or span.stop > stop or not row.symbols:
            return 0
        first = min(max(span.stop, self._times.get(place + 1, 0)), stop)  # "aged between 20 and 50 years"
        if row.symbols[-1] != comma:
            return self._end_of_ages(first, stop)
        if len(row.values) < 2 or not isinstance(row.values[-2], Victims):
            return 0
        row.drop()
        after = self._end_of_ages(first, stop)
        is_closed = after + 1 < stop and self._at(after, stop)[0] == comma
        return after + 1 if is_closed and self._at(after + 1, stop)[0] != self._class["AND"] else after

    def _end_of_ages(self, after: int, stop: int) -> int:
        """One past the last of the ages of which the first ends at a place."""
        joints = {self._class[name] for name in ("COMMA", "AND", "TO")}
        while True:
            joint = after
            while joint < stop and self._at(joint, stop)[0] in joints:
                joint += 1
            span = self._numbers.get(joint) if joint > after else None
            if span is None or span.stop > stop or self._is_noun(span.stop, stop) or self._is_person(span.stop, stop):
                return min(self._times.get(after - 1, after), stop)  # "aged 20 to 50 years"
            after = span.stop

    def _past_children(self, place: int, stop: int) -> int:
        """One past "of two", "of three children" behind a parent, which go out of the row; the place itself where none stand there."""
        span = self._numbers.get(place + 1)
        if span is None or span.stop > stop:
            return place
        return self._at(span.stop, stop)[2] if self._is_person(span.stop, stop) else span.stop

    def _is_of_them(self, place: int, stop: int) -> bool:
        return place < stop and self._at(place, stop)[0] == self._class["OF_THEM"]

    def _wordless(self, place: int, number: int | None) -> Victims:
        """The people of one word that holds no number: none of "without casualties", two of "a couple", some of "others" and "most of them"."""
        return Victims(
            word_span(self._tokens, place, number), "all", self._tokens.starts[place], self._tokens.ends[place]
        )

    def _at(self, place: int, stop: int) -> tuple[str, str, int]:
        """(symbol, value, one past the last token) of the phrase or word at a place."""
        word = self._tokens.lowers[place]
        if word in self._rules.acronyms and is_acronym(self._tokens.words, place):
            return self._class["WORD"], "", place + 1  # "two US soldiers"
        for phrase, symbol, value in self._phrases.get(word, ()):
            after = place + len(phrase)
            if after <= stop and self._tokens.lowers[place:after] == phrase:
                return symbol, value, after
        entry = self._told.get(word)
        if entry is None:
            entry = self._told[word] = self._rules.words.get(word) or (self._by_ending(word), "")
        return entry[0], entry[1], place + 1

    def _past_marks(self, place: int, stop: int) -> tuple[str, str, int]:
        """As `_at`, for a short form in brackets too, and for one word between marks that names people with the marks: 203 "terrorists"."""
        word = self._tokens.lowers[place]
        after = marks.past_acronym(self._tokens.words, place, stop) if word == marks.OPENING else 0
        found = (self._class["WORD"], "", after) if after else self._at(place, stop)
        if word != SCARE_MARK or place + 1 >= stop:
            return found
        symbol, value, after = self._at(place + 1, stop)
        past = past_closing(self._tokens.lowers, after, stop) if symbol in self._people else 0
        return (symbol, value, past) if past else found

    def _by_ending(self, word: str) -> str:
        """The symbol of a word in no class."""
        return next((symbol for ending, symbol in self._rules.suffixes if word.endswith(ending)), self._class["WORD"])

    def _number(self, span: NumberSpan, stop: int, row: Row) -> int:
        """Puts a number into the row; an age behind a name and a comma leaves it with the comma."""
        if row.symbols[-1:] == [self._class["COMMA"]] and self._uncounted.is_age(span):
            row.drop()
            return span.stop
        if self._counts_nobody(span, stop):
            row.add(self._class["COUNTED"], span.start, span.end)
            return span.stop
        return self._counted(span, stop, row)

    def _counted(self, span: NumberSpan, stop: int, row: Row) -> int:
        """Puts a number with what it counts into the row."""
        starts, ends, names = self._tokens.starts, self._tokens.ends, self._class
        if span.stop < stop and (found := self._at(span.stop, stop))[0] == names["OLD"]:
            row.add(names["WORD"], span.start, ends[found[2] - 1])
            return found[2]
        place = self._past_of(span.stop, stop)
        is_some = place > span.stop + 1 and self._tokens.lowers[place - 1] not in self._rules.of_own  # "10 of its men"
        is_narrow = is_some or self._follows_known(row)
        head, population, after, words = "", "", span.stop, 0
        while place < stop and words < MAX_ADJECTIVES and place not in self._numbers and place not in self._times:
            symbol, value, following = self._past_marks(place, stop)
            if symbol in {names["PERSONS"], names["KIN"], names["PERSON"]}:
                head, population, after = "PEOPLE", narrower_of_many(population, value), following
                if symbol != names["PERSON"] and not self._is_person(following, stop):
                    break
            elif symbol in self._ends:
                head, after = self._ends[symbol], following
                break
            elif symbol == names["THING"]:
                head, after = "COUNTED", following
            elif symbol == names["WORD"] and head != "PEOPLE":
                head, after = (head or "SOME"), (after if head == "COUNTED" else following)
            elif symbol != names["ADVERB"] or head:
                break
            place, words = following, words + 1
        if head == "SOME" and words > MAX_UNKNOWN:
            head, after = "BARE", span.stop
        is_narrow = is_narrow or (head == "PEOPLE" and self._at(after - 1, stop)[0] == names["KIN"])
        if head == "PEOPLE":
            after, population = self._more_nouns(after, population, stop)
        end, is_open = ends[after - 1], self._tokens.lowers[span.first] in self._rules.between
        victims = Victims(span, population or "all", span.start, end, is_narrow, is_open)
        row.add(names[head or "BARE"], span.start, end, victims)
        return after if starts[after - 1] >= span.start else span.stop

    def _counts_nobody(self, span: NumberSpan, stop: int) -> bool:
        told = span.kind == "decimal" or self._is_year(span, stop)
        return told or self._uncounted.counts_nobody(span) or self._is_untold(span, stop)

    def _follows_known(self, row: Row) -> bool:
        """True behind "the" or a possessive."""
        return bool(row.symbols) and row.symbols[-1] in (self._class["THE"], self._class["OWN"])

    def _is_untold(self, span: NumberSpan, stop: int) -> bool:
        """True for "no mention of", "no independent confirmation of": what is not told is not zero."""
        places = range(span.stop, min(span.stop + 2, stop))
        return span.high == 0 and any(self._at(place, stop)[0] == self._class["TALLY"] for place in places)

    def _is_year(self, span: NumberSpan, stop: int) -> bool:
        """True for "in 2016" and "12 October 2016,": four digits of a year that count nothing."""
        word = self._tokens.lowers[span.first]
        if span.low is None or not FIRST_YEAR <= span.low <= LAST_YEAR or not word.isdecimal():
            return False
        before = self._tokens.lowers[span.first - 1] if span.first else ""
        follows = self._at(span.stop, stop)[0] if span.stop < stop else self._class["STOP"]
        return before in self._rules.periods or follows in (self._class["COMMA"], self._class["STOP"])

    def _past_of(self, place: int, stop: int) -> int:
        """One past "of", "of the"."""
        if place < stop and self._at(place, stop)[0] == self._class["OF"]:
            place += 1
            if place < stop and self._at(place, stop)[0] in {self._class["THE"], self._class["OWN"]}:
                place += 1
        return place

    def _is_person(self, place: int, stop: int) -> bool:
        symbol = self._at(place, stop)[0] if place < stop and place not in self._numbers else ""
        return symbol in {self._class["PERSONS"], self._class["PERSON"], self._class["KIN"]}

    def _is_noun(self, place: int, stop: int) -> bool:
        """True where a number or a word of no class stands, which may be what is counted."""
        return place < stop and (place in self._numbers or self._at(place, stop)[0] in self._nouns)

    def _more_nouns(self, after: int, population: str, stop: int) -> tuple[int, str]:
        """Takes ", officers and troops" in; the population is `all` where they differ."""
        names, kept, populations = self._class, after, {population}
        joints = {names["AND"], names["ALONG"]}
        place = after
        for _ in range(MAX_NOUNS):
            joined = False
            while place < stop and (symbol := self._at(place, stop)[0]) in {names["COMMA"], *joints}:
                joined, place = joined or symbol in joints, self._at(place, stop)[2]
            noun = self._noun_at(place, stop) if place > after or joined else None
            if noun is None:
                break
            value, place = noun
            populations.add(value)
            after = place
            if joined:
                kept, population = place, value if len(populations) == 1 else "all"
        return kept, population

    def _noun_at(self, place: int, stop: int) -> tuple[str, int] | None:
        """(population, one past it) of a plural noun of people without number."""
        for _ in range(3):
            if place >= stop or place in self._numbers or place in self._times:
                return None
            symbol, value, following = self._at(place, stop)
            if symbol in {self._class["PERSONS"], self._class["KIN"]}:
                while following < stop and (more := self._at(following, stop))[0] == self._class["PERSONS"]:
                    value, following = more[1], more[2]
                return value, following
            if symbol != self._class["WORD"]:
                return None
            place = following
        return None

    def _one(self, place: int, stop: int, row: Row) -> int:
        """Puts "a two-year-old boy" into the row as ONE; any other article stands for itself."""
        starts, ends, names = self._tokens.starts, self._tokens.ends, self._class
        after, population, at = 0, "", place + 1
        passing = {names["WORD"], names["ADVERB"], names["THING"], names["PERSONS"]}
        for _ in range(MAX_ADJECTIVES):
            if at >= stop:
                break
            if at in self._numbers:
                old = self._at(self._numbers[at].stop, stop) if self._numbers[at].stop < stop else ("", "", at)
                if old[0] != names["OLD"]:
                    break
                at = old[2]
                continue
            if at in self._times:
                at = self._times[at]
                continue
            symbol, value, following = self._at(at, stop)
            if symbol == names["PAIR"] and (following >= stop or self._at(following, stop)[0] != names["OF"]):
                row.add(names["PEOPLE"], starts[place], ends[at], self._wordless(at, 2))
                return following
            if symbol == names["PERSON"]:
                after, population = following, narrower(population, value)
                if not self._is_person(following, stop):
                    break
            elif symbol not in passing or after:
                break
            at = following
        if not after:
            symbol = self._at(place, stop)[0]
            if symbol != names["ANOTHER"] or self._is_noun(place + 1, stop):
                row.add(symbol, starts[place], ends[place])
                return place + 1
            after, population = place + 1, "all"
        span = (starts[place], ends[after - 1])
        is_own = self._at(place, stop)[0] == names["OWN"]
        row.add(names["KINSMAN" if is_own else "ONE"], *span, Victims(None, population, *span))
        return after
