"""The grammar of times, ready to ask: what times.py makes of its rule files and timexes.py searches with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

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
    shapes: tuple[TimeShape, ...]
    """In the order of the file."""
    by_anchor: Mapping[str, tuple[int, ...]]
    """Symbol of an anchor -> numbers of the shapes that hold it: no other shape can match a run without it."""
    numbers: NumberWords
    """The words of numbers inside times."""
