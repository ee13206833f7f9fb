"""Tokens and a number -> whether it counts nobody: an age, a decade, a house number, a picture of a series, the number of a brigade."""

from whosaid.knowledge.casualty_rules import CasualtyRules
from whosaid.text.numbers import NumberSpan
from whosaid.text.tokens import Tokens

#: Age above which a number behind a name is none.
OLDEST = 110

#: Tokens before an age behind a name in which another name with an age is looked for.
LIST_TOKENS = 30

#: What makes a number right before it a decade of years, or of a life.
DECADE = "'s"

#: Tokens of a name before its age: given name and surname; and at most, with the names of its fathers.
_NAME, _LONGEST_NAME = 2, 6


class Uncounted:
    """Asks the tokens around a number."""

    def __init__(self, tokens: Tokens, rules: CasualtyRules) -> None:
        self._tokens, self._rules = tokens, rules

    def counts_nobody(self, span: NumberSpan) -> bool:
        """True for the "20's" of "a man in his 20's", "19- and 20-year-old", "4501 W. Broadway", "Image 2 of 9", "Brigade 9", and those who
        say it.
        """
        return (
            self._is_decade(span)
            or self._is_before_age(span.stop)
            or self._is_house_number(span)
            or self._is_of_series(span)
            or self._is_source(span)
            or self._is_one_of_many(span)
            or self._is_asked(span)
            or self._is_of_name(span)
            or self._is_money(span)
        )

    def is_age(self, span: NumberSpan) -> bool:
        """True for the age behind a name whose second comma is missing: "Carl Dorn, 24 was shot"."""
        lowers, first, stop = self._tokens.lowers, span.first, span.stop
        if not lowers[first].isdecimal() or span.low is None or span.low > OLDEST or stop >= len(lowers):
            return False
        if lowers[stop] == "," or not self._is_behind_name(first):
            return False
        if lowers[stop] in self._rules.singular and span.low > 1:
            return True
        opening = first - 1
        while opening > max(0, first - 1 - _LONGEST_NAME) and self._tokens.words[opening - 1][0].isupper():
            opening -= 1
        before = lowers[opening - 1] if opening else ""
        is_listed = before in self._rules.age_joints or before in {",", ""}
        return is_listed and any(
            lowers[place].isdecimal() and self._is_behind_name(place)
            for place in range(max(_NAME + 1, first - LIST_TOKENS), first - _NAME - 1)
        )

    def _is_money(self, span: NumberSpan) -> bool:
        """True beside "$" and "%"."""
        money, words, lowers = self._rules.symbols["MONEY"], self._rules.words, self._tokens.lowers
        around = [lowers[place] for place in (span.core - 1, span.stop) if 0 <= place < len(lowers)]
        return any(words.get(word, ("", ""))[0] == money for word in around)

    def _is_decade(self, span: NumberSpan) -> bool:
        lowers, stop = self._tokens.lowers, span.stop
        return lowers[stop : stop + 1] == (DECADE,) and self._tokens.starts[stop] == span.end

    def _is_behind_name(self, place: int) -> bool:
        """True behind two capitalised words and a comma."""
        if place <= _NAME or self._tokens.lowers[place - 1] != ",":
            return False
        return all(
            word[0].isupper() and word[-1].islower() for word in self._tokens.words[place - 1 - _NAME : place - 1]
        )

    def _is_before_age(self, place: int) -> bool:
        lowers, joints = self._tokens.lowers, self._rules.age_joints
        place += lowers[place : place + 1] == ("-",)
        if place + 1 >= len(lowers) or lowers[place] not in joints:
            return False
        place += 2 if lowers[place + 1] in self._rules.articles else 1
        age = lowers[place] if place < len(lowers) else ""
        return age[:1].isdecimal() and age.endswith(self._rules.persons.ages)

    def _is_house_number(self, span: NumberSpan) -> bool:
        lowers, stop = self._tokens.lowers, span.stop
        is_long = lowers[stop - 1].isdecimal() and len(lowers[stop - 1]) > 2
        return (
            is_long
            and lowers[stop : stop + 1] != ()
            and lowers[stop] in self._rules.bearings
            and "." in lowers[stop + 1 : stop + 2]
        )

    def _is_source(self, span: NumberSpan) -> bool:
        """True behind "according to": "according to two drivers" tells who says it."""
        return self._tokens.lowers[max(0, span.first - 2) : span.first] == ("according", "to")

    def _is_asked(self, span: NumberSpan) -> bool:
        """True for "how many"."""
        before = self._tokens.lowers[span.first - 1] if span.first else ""
        return self._rules.words.get(before, ("",))[0] == self._rules.symbols["HOW"]

    def _is_one_of_many(self, span: NumberSpan) -> bool:
        """True for the "one" of "one of the first civilians killed"."""
        behind = self._tokens.lowers[span.stop : span.stop + 3]
        if span.low != 1 or span.high != 1 or behind[:1] != ("of",) or len(behind) < 3:
            return False
        return behind[2 if behind[1] == "the" else 1] in self._rules.one_of_many

    def _is_of_series(self, span: NumberSpan) -> bool:
        lowers, first = self._tokens.lowers, span.first
        before = lowers[max(0, first - 3) : first]
        if len(before) == 3 and before[0] in self._rules.series:
            return before[1].isdecimal() and not before[2].isdecimal()
        return before[-1:] != () and before[-1] in self._rules.series and lowers[first].isdecimal()

    def _is_of_name(self, span: NumberSpan) -> bool:
        """True for the number that ends the name of a brigade or road, where it counts no people ("in District 6 men were killed")."""
        lowers, first, stop = self._tokens.lowers, span.first, span.stop
        if not first or lowers[first - 1] not in self._rules.numbered or not lowers[first].isdecimal():
            return False
        counted = self._rules.words.get(lowers[stop], ("", ""))[0] if stop < len(lowers) else ""
        people = (self._rules.symbols["PERSONS"], self._rules.symbols["KIN"])
        return self._tokens.words[first - 1][0].isupper() and counted not in people
