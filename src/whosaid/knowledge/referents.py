"""Symbols of a sentence -> the same with each phrase of one person ("a 24-year-old man", "Omar Vell, 24") as one symbol."""

from collections.abc import Sequence
from typing import NamedTuple

from whosaid.knowledge.casualty_rules import CasualtyRules
from whosaid.knowledge.victims import Row, Victims
from whosaid.text.reading import Reading

#: Words before the noun of a person: "the unidentified 24-year-old Omaran delivery driver".
MAX_BEFORE = 6

#: Words of one proper name.
MAX_NAME = 6

#: Years that a person can be old.
OLDEST = 120


#: What stands inside the printed form of an age ("24-year-old", "24 year old"), beside letters and digits.
AGED = frozenset("- ")

#: Kinds of persons beside whom somebody's kin is somebody else in a list: "a woman, her son and a driver".
UNKNOWN = frozenset({"new", "bare"})

#: Stands among the words of a person who is not one told of before.
NEW = "+"


class Referent(NamedTuple):
    """One person as some words name it."""

    kind: str
    """new ("a man"), bare (a headline's "man"), definite ("the man"), own ("his son"), name, pronoun, self, or both for two."""
    start: int
    """First code point."""
    end: int
    """One past the last."""
    words: frozenset[str]
    """Lower-case words, those of the name left out."""
    name: tuple[str, ...] = ()
    """Lower-case words of the proper name."""
    age: int | None = None
    """Years, as far as said."""
    population: str = "all"
    """As of a count."""


class Finder:
    """Makes rows of persons out of rows of counted people."""

    def __init__(self, reading: Reading, rules: CasualtyRules) -> None:
        self._lower = reading.lower
        #: Where the page stands in capitals, those that its words would have in a sentence.
        self._text = reading.shadow if reading.is_recased else reading.text
        self._rules = rules
        self._persons = rules.persons
        self._class = names = rules.persons.symbols
        self._single = {names["ONE"]: "new", names["KINSMAN"]: "own"}
        self._counted = {names["BARE"], names["PEOPLE"]}
        self._openers = {names["THE"]: "definite", names["OWN"]: "own", names["ARTICLE"]: "new"}
        self._kinds = {names["HE"]: "pronoun", names["SELF"]: "self", names["BOTH"]: "both"}
        self._ends = {names["COMMA"], names["STOP"], names["CLOSE"]}
        self._after = {*self._ends, *(names[name] for name in ("PREP", "AND", "ALONG", "TIME", "CLAUSE", "SAID", "AT"))}
        self._joints = {names["AND"], names["ALONG"]}
        self._opening = {*self._openers, *self._single, *self._counted}
        self._opened = {*self._opening, names["PERSON"]}
        self._begins = {*self._opening, *(names[name] for name in ("PERSON", "WORD", "ADVERB", "TIME"))}
        self._between = {names[name] for name in ("WORD", "ADVERB", "THING", "GROUP", "OTHER", "SOME")}

    def row(self, row: Row) -> Row:
        """The row with its persons made one symbol each; their values are Referents."""
        found, place, size = Row([], [], []), 0, len(row.symbols)
        begins, opened, words, text, lower = self._begins, self._opened, self._persons.words, self._text, self._lower
        while place < size:
            symbol, (start, end) = row.symbols[place], row.spans[place]
            if lower[start:end] in words or (
                symbol in begins and (symbol in opened or text[start].isupper() or not AGED.isdisjoint(text[start:end]))
            ):
                place = self._mark(row, place, found)
                continue
            found.add(symbol, start, end, row.values[place])  # most words begin no person
            place += 1
        return found

    def _mark(self, row: Row, place: int, found: Row) -> int:
        ref, after = self._person(row, place) if row.symbols[place] in self._begins else (None, place)
        if ref is not None:
            kin, behind = self._kinsman(row, after)
            ref, after = (kin, behind) if kin is not None else (ref, after)
            if not ref.name:
                ref, after = self._with_more(row, ref, after, is_named=ref.kind == "bare")
            ref, after = self._with_apposition(row, ref, after)
            symbol = "NAMED" if ref.kind == "name" else "REF"
            found.add(self._class[symbol], ref.start, ref.end, ref)
            return after
        return self._plain(row, place, found)

    def _kinsman(self, row: Row, place: int) -> tuple[Referent | None, int]:
        """The person whom a possessive at the place ties to another: "the driver's neighbour"."""
        if place + 1 >= len(row.symbols) or not self._is_genitive(row, place):
            return None, place
        ref, after = self._person(row, place + 1)
        return (ref, after) if ref is not None and ref.kind == "own" else (None, place)

    def _plain(self, row: Row, place: int, found: Row) -> int:
        """One symbol that is no person, or a pronoun; a phrase of this grammar comes before the class of its first word."""
        start, end = row.spans[place]
        word = self._lower[start:end]
        for phrase, symbol, value in self._persons.words.get(word, ()):
            after = place + len(phrase)
            if after <= len(row.symbols) and self._is_phrase(row, place, phrase):
                told: object = value
                if symbol == self._class["HER"]:
                    symbol = self._class["HE" if self._is_alone(row, place) else "OWN"]  # noqa: PLW2901 - read on
                end = row.spans[after - 1][1]
                if symbol in self._kinds:
                    told = Referent(self._kinds[symbol], start, end, frozenset({word}))
                found.add(symbol, start, end, told)
                return after
        found.add(row.symbols[place], start, end, row.values[place])
        return place + 1

    def _is_alone(self, row: Row, place: int) -> bool:
        """True for "her" where no noun follows."""
        return place + 1 >= len(row.symbols) or row.symbols[place + 1] in self._after

    def _is_phrase(self, row: Row, place: int, phrase: tuple[str, ...]) -> bool:
        return all(self._lower[slice(*row.spans[place + at])] == word for at, word in enumerate(phrase))

    def _person(self, row: Row, place: int) -> tuple[Referent | None, int]:
        """The person whose phrase begins here, and the place behind it."""
        symbol, value = row.symbols[place], row.values[place]
        if symbol in self._single:
            return self._of(row, place, place + 1, self._single[symbol], value)
        if symbol in self._counted and isinstance(value, Victims):
            number = value.number
            if number is not None and number.low == number.high == 1 and number.qualifier == "exactly":
                return self._of(row, place, place + 1, "new", value)
            return None, place
        if symbol in self._openers:
            head = self._head(row, place + 1)
            if head > place:
                return self._of(row, place, head, self._openers[symbol], None)
            return None, place
        is_person = symbol == self._class["PERSON"]
        start = row.spans[place][0]
        if not (is_person or self._text[start].isupper()) and AGED.isdisjoint(self._text[start : row.spans[place][1]]):
            return None, place
        if is_person or self._is_aged(row, place):
            head = self._head(row, place)
            behind = place > 0 and self._is_genitive(row, place - 1)
            return self._of(row, place, max(head, place + 1), "own" if behind else "bare", None)
        stop = self._name_end(row, place)
        if stop > place:
            if stop < len(row.symbols) and row.symbols[stop] == self._class["PERSON"]:
                return self._of(row, place, self._head(row, stop), "bare", None)
            name = self._name(row, place, stop)
            start, end = row.spans[place][0], row.spans[stop - 1][1]
            return Referent("name", start, end, frozenset(), name), stop
        return None, place

    def _head(self, row: Row, place: int) -> int:
        """One past the noun, or word of age, that ends the phrase; 0 for none within reach."""
        head = 0
        for at in range(place, min(len(row.symbols), place + MAX_BEFORE)):
            if row.symbols[at] == self._class["PERSON"] or self._is_aged(row, at):
                head = at + 1
            elif (
                row.symbols[at] not in self._between
                or self._is_genitive(row, at)
                or (head and (row.symbols[at] == self._class["ADVERB"] or self._is_capital(row, at)))
            ):
                break
        return head

    def _is_genitive(self, row: Row, place: int) -> bool:
        held = self._persons.words.get(self._lower[slice(*row.spans[place])], ())
        return any(symbol == self._class["GENITIVE"] for _, symbol, _ in held)

    def _of(self, row: Row, place: int, stop: int, kind: str, value: object) -> tuple[Referent | None, int]:
        start, end = row.spans[place][0], row.spans[stop - 1][1]
        words = self._lower[start:end].split()
        age = self._age_in(words)
        population = value.population if isinstance(value, Victims) else self._population(row, place, stop)
        name: tuple[str, ...] = ()
        after = self._name_end(row, stop)
        if stop < after < len(row.symbols) and row.symbols[after] == self._class["PERSON"]:  # "12-year-old Norrby girl"
            return self._of(row, place, self._head(row, after), kind, value)
        if after > stop:  # "a 5-year-old Omaran" has no name, "the driver Omar Vell" has
            name = self._name(row, stop, after) if kind != "new" else ()
            end, stop = row.spans[after - 1][1], after
        is_new = not self._persons.new.isdisjoint(words[:2])
        if row.symbols[place] in self._opening and len(words) > 1:
            del words[0]
        if is_new:
            words.append(NEW)
        return Referent(kind, start, end, frozenset(words), name, age, population or "all"), stop

    def _population(self, row: Row, place: int, stop: int) -> str:
        told = [str(row.values[at]) for at in range(place, stop) if row.symbols[at] == self._class["PERSON"]]
        return "child" if "child" in told else told[-1] if told else ""

    def _with_apposition(self, row: Row, ref: Referent, after: int) -> tuple[Referent, int]:
        """The person with an age and a second phrase between commas: "Omar Vell, 24, a driver from Norrby", "Omar Vell (24)"."""
        for _ in range(2):
            if after + 1 >= len(row.symbols) or row.symbols[after] not in (self._class["COMMA"], self._class["OPEN"]):
                break
            is_aside = row.symbols[after] == self._class["OPEN"]
            other, stop = self._age_at(row, after + 1), after + 2
            if other is None:
                other, stop = (None, after) if is_aside else self._person(row, after + 1)
                if other is not None and not other.name:
                    other, stop = self._with_more(row, other, stop, is_named=False)
                if other is None or (other.name and ref.name) or None not in (ref.age, other.age):
                    break
                if other.kind == "own" and ref.kind in UNKNOWN and self._goes_on(row, stop):
                    break
                stop = self._past_origin(row, stop)
            if not (stop >= len(row.symbols) or row.symbols[stop] in self._ends):
                break
            stop += is_aside
            ref = Referent(
                "name" if ref.kind in ("bare", "new") and other.name else ref.kind,
                ref.start,
                max(ref.end, other.end),
                ref.words | other.words,
                ref.name or other.name,
                other.age if ref.age is None else ref.age,
                other.population if ref.population == "all" else ref.population,
            )
            after = stop
            if after < len(row.symbols) and row.symbols[after] == self._class["COMMA"] and self._closes(row, after):
                after += 1
                break
        return ref, after

    def _goes_on(self, row: Row, place: int) -> bool:
        """True where a list of persons goes on: "and a driver", ", and his wife", ", himself"."""
        last = place + (row.symbols[place : place + 1] == [self._class["COMMA"]])
        return last < len(row.symbols) and (row.symbols[last] in self._joints or self._is_self(row, last))

    def _is_self(self, row: Row, place: int) -> bool:
        held = self._persons.words.get(self._lower[slice(*row.spans[place])], ())
        return any(symbol == self._class["SELF"] for _, symbol, _ in held)

    def _past_origin(self, row: Row, place: int) -> int:
        """One past "of Norrby", "from East Norrby" where it stands before a comma or the end of a clause; else the place itself."""
        if place >= len(row.symbols) or row.symbols[place] not in (self._class["OF"], self._class["PREP"]):
            return place
        after = self._name_end(row, place + 1)
        return after if after > place + 1 and after < len(row.symbols) and row.symbols[after] in self._ends else place

    def _with_more(self, row: Row, ref: Referent, after: int, *, is_named: bool) -> tuple[Referent, int]:
        """The person with what else he is, without an article of its own: "a driver and father", "journalist and activist Omar Vell".

        `is_named`: only where the second phrase holds a name. Two people may be meant: "husband and wife", "a man and woman".
        """
        if after + 1 >= len(row.symbols) or row.symbols[after] != self._class["AND"]:
            return ref, after
        other, stop = self._person(row, after + 1) if row.symbols[after + 1] in self._begins else (None, after)
        if other is None or other.kind != "bare" or bool(other.name) != is_named:
            return ref, after
        if not (is_named or self._is_also(ref, other)):
            return ref, after
        age = other.age if ref.age is None else ref.age
        population = other.population if ref.population == "all" else ref.population
        return Referent(ref.kind, ref.start, other.end, ref.words | other.words, other.name, age, population), stop

    def _is_also(self, ref: Referent, other: Referent) -> bool:
        """True for "a lawyer and father", and not for "a mother and father" or "a child and father"."""
        kin = self._rules.parents
        return (
            ref.population != "child"
            and kin.isdisjoint(ref.words)
            and not kin.isdisjoint(other.words)
            and self._persons.sexes.keys().isdisjoint(ref.words)
        )

    def _closes(self, row: Row, comma: int) -> bool:
        """True where no further apposition follows the comma."""
        if self._age_at(row, comma + 1) is not None:
            return False
        other, stop = self._person(row, comma + 1) if comma + 1 < len(row.symbols) else (None, 0)
        return other is None or not (stop < len(row.symbols) and row.symbols[stop] in self._ends)

    def _age_at(self, row: Row, place: int) -> Referent | None:
        value = row.values[place] if place < len(row.symbols) else None
        if value == "" and self._text[row.spans[place][0]].isdigit() and self._is_aged(row, place):  # "24 years old"
            return Referent(
                "age", *row.spans[place], frozenset(), (), self._years(self._lower[slice(*row.spans[place])])
            )
        if not isinstance(value, Victims) or value.number is None or value.population != "all":
            return None
        low = value.number.low
        if row.symbols[place] != self._class["BARE"] or low is None or low != value.number.high or not 0 < low < OLDEST:
            return None
        return Referent("age", *row.spans[place], frozenset(), (), low)

    def _age_in(self, words: Sequence[str]) -> int | None:
        """The first age that the words tell, in one word or several ("24-year-old", "24 years old")."""
        told = (
            self._years(" ".join(words[place:end]))
            for place, word in enumerate(words)
            for end in (range(place + 1, place + 4) if word.isdecimal() else (place + 1,))
        )
        return next((years for years in told if years is not None), None)

    def _is_aged(self, row: Row, place: int) -> bool:
        return self._years(self._lower[slice(*row.spans[place])]) is not None

    def _years(self, word: str) -> int | None:
        """The age that a word tells; 0 for months and days, None for none."""
        if not word.endswith(self._persons.ages):
            return None
        for ending in self._persons.ages:
            if word.endswith(ending):
                told = word[: -len(ending)]
                years = int(told) if told.isdecimal() and len(told) < 4 else self._rules.numbers.values.get(told)
                return 0 if years is not None and ending in self._persons.months else years
        return None

    def _is_capital(self, row: Row, place: int) -> bool:
        start, end = row.spans[place]
        word = self._text[start:end]
        return word[0].isupper() or ("-" in word and word[word.index("-") + 1 : word.index("-") + 2].isupper())

    def _name_end(self, row: Row, place: int) -> int:
        """One past the proper name that begins here; the place itself for none."""
        at = place
        while at < min(len(row.symbols), place + MAX_NAME):
            start, end = row.spans[at]
            plain = row.symbols[at] in (self._class["WORD"], self._class["ADVERB"])
            if (plain and self._is_capital(row, at) and self._lower[start:end] not in self._persons.nameless) or (
                at > place and self._text[start:end] == "." and self._is_short(row, at - 1)
            ):
                at += 1
            else:
                break
        if at > place and all(row.symbols[step] == self._class["ADVERB"] for step in range(place, at)):
            return place
        return at

    def _is_short(self, row: Row, place: int) -> bool:
        start, end = row.spans[place]
        return end - start <= 2

    def _name(self, row: Row, place: int, stop: int) -> tuple[str, ...]:
        words = [self._lower[slice(*row.spans[at])] for at in range(place, stop)]
        return tuple(word for word in words if len(word) > 2)
