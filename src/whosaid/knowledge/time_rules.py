"""The grammar of times, ready to ask: what times.py makes of its rule files and timexes.py searches with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from whosaid.text.numbers import NumberWords, Phrase


@dataclass(frozen=True, slots=True)
class TimeShape:
    """One rule of the grammar."""

    rule: str
    """Id."""
    pattern: re.Pattern[str]
    """Over symbols."""
    resolve: str
    """Name of a function of calendars.py."""
    timex_type: str
    """DATE, TIME, DURATION or SET, where the function does not say."""


class TimeHit(NamedTuple):
    """A shape found in a row of symbols; places are symbols of the row."""

    first: int
    """First symbol."""
    stop: int
    """One past the last."""
    shape: TimeShape
    """The rule."""
    names: tuple[tuple[str, int], ...]
    """Named parts of the shape with the places where they begin."""


@dataclass(frozen=True, slots=True)
class TimeRules:
    """The grammar of times of one language."""

    symbols: Mapping[str, str]
    """Class -> its symbol."""
    words: Mapping[str, tuple[str, object, bool]]
    """Word -> (symbol, value, only with a capital)."""
    phrases: Mapping[str, tuple[tuple[Phrase, str, object], ...]]
    """First word -> (phrase, symbol, value), longest first."""
    tenses: Mapping[str, str]
    """Word -> future or past."""
    tense_endings: tuple[tuple[str, str], ...]
    """(ending, tense) of words that `tenses` does not hold."""
    tenses_before: tuple[tuple[Phrase, str], ...]
    """(words, tense) that a clause has where the words stand right before the expression."""
    tenses_set: tuple[tuple[str, str], ...]
    """(word, tense) that a clause has where the word stands right before the expression, it has no genitive, and nothing had been due."""
    shapes: tuple[TimeShape, ...]
    """In the order of the file."""
    by_anchor: Mapping[str, tuple[int, ...]]
    """Symbol of an anchor -> numbers of the shapes that hold it: no other shape can match a run without it."""
    numbers: NumberWords
    """The words of numbers inside times."""
    idle: frozenset[str] = field(init=False)
    """Words of `words` that bind or bound a time but are none: a stretch of them alone holds nothing."""
    lively: frozenset[str] = field(init=False)
    """Words without one of which, or a hyphen or digits, a stretch of words holds no time."""

    found: dict[str, tuple[TimeHit, ...]] = field(default_factory=dict, compare=False, repr=False)
    """What timexes.py has found so far in single rows of symbols; only saves searching them again."""

    def __post_init__(self) -> None:
        dating = {*self.by_anchor, self.symbols["AM_PM"]}
        lively = {word for word, (symbol, _, _) in self.words.items() if symbol in dating}
        for phrase in (phrase for group in self.phrases.values() for phrase, _, _ in group):
            lively.add(next((word for word in phrase[1:] if word not in self.words), phrase[-1]))
        object.__setattr__(self, "lively", frozenset(lively))
        object.__setattr__(self, "idle", frozenset(self.words) - lively)
