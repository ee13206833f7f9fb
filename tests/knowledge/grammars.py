"""The packaged grammars, loaded once, and short ways to ask them about a sentence."""

from dataclasses import dataclass
from datetime import date

from whosaid.extract.figures import find_figures
from whosaid.extract.tallies import Figure
from whosaid.extract.times import find_times
from whosaid.knowledge.casualties import load_casualties
from whosaid.knowledge.casualty_rules import CasualtyRules
from whosaid.knowledge.numbers import load_number_words
from whosaid.knowledge.time_rules import TimeRules
from whosaid.knowledge.times import load_times
from whosaid.knowledge.timexes import Timex, find_timexes
from whosaid.knowledge.words import load_text_words
from whosaid.records.inferred import TimeExpression
from whosaid.records.printed import Article
from whosaid.records.spans import NO_TIME, When
from whosaid.text.numbers import NumberSpan, NumberWords, find_numbers
from whosaid.text.reading import Reading, read_text

WORDS = load_text_words()

#: A Friday.
DAY = date(2017, 5, 19)


@dataclass(frozen=True)
class Grammars:
    """The part of the knowledge that numbers, times and figures ask for."""

    numbers: NumberWords
    times: TimeRules
    casualties: CasualtyRules


KNOWN = Grammars(load_number_words(), load_times(), load_casualties())


def read(text: str) -> Reading:
    """The text read."""
    return read_text(text, WORDS)


def article_of(text: str, published: date | None = DAY) -> Article:
    """An article of that text and day."""
    day = published.isoformat() if published else None
    when = When(day, day, "day", "stated") if day else NO_TIME
    return Article("article:a", "document:a", 0, None, None, None, None, when, "en", text, (), ())


def numbers_in(text: str) -> tuple[NumberSpan, ...]:
    """Numbers of a text."""
    return find_numbers(read(text), KNOWN.numbers)


def timexes_in(text: str, published: date | None = DAY) -> tuple[Timex, ...]:
    """Time expressions of a text, before they are records."""
    return find_timexes(read(text), KNOWN.times, published)


def times_in(text: str, published: date | None = DAY) -> tuple[TimeExpression, ...]:
    """Time expressions of an article of that text."""
    return find_times(article_of(text, published), read(text), KNOWN)


def figures_in(text: str, published: date | None = DAY) -> tuple[Figure, ...]:
    """Figures of an article of that text."""
    return find_figures(article_of(text, published), read(text), KNOWN)
