"""Article -> its time expressions, each with its words, its TIMEX3 value and the calendar days seen from the page's date."""

import re
from datetime import date
from typing import Protocol

from whosaid.knowledge.time_rules import TimeRules
from whosaid.knowledge.timexes import Timex, find_timexes
from whosaid.records.ids import make_id
from whosaid.records.inferred import TimeExpression
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence, When
from whosaid.text.numbers import NumberSpan
from whosaid.text.reading import Reading

_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


class KnowsTimes(Protocol):
    """The part of the knowledge that is asked here."""

    @property
    def times(self) -> TimeRules:
        """The grammar of times."""


def find_times(
    article: Article, reading: Reading, known: KnowsTimes, numbers: tuple[NumberSpan, ...] | None = None
) -> tuple[TimeExpression, ...]:
    """All time expressions of the article by place. `reading` is of `article.text`; `numbers` saves finding them again."""
    found = find_timexes(reading, known.times, published_day(article.published), numbers)
    return tuple(_expression(article, timex) for timex in found)


def published_day(published: When) -> date | None:
    """The day of publication; None where the page does not say one day."""
    said = published.earliest or ""
    if not _DAY.match(said) or (published.latest or said)[:10] != said[:10]:
        return None
    try:
        return date.fromisoformat(said[:10])
    except ValueError:  # 31 February
        return None


def _expression(article: Article, timex: Timex) -> TimeExpression:
    evidence = Evidence(article.id, timex.start, timex.end, article.text[timex.start : timex.end])
    meaning = timex.meaning
    latest = None if timex.since else meaning.latest
    when = When(
        earliest=meaning.earliest.isoformat() if meaning.earliest else None,
        latest=latest.isoformat() if latest else None,
        precision=meaning.precision if meaning.earliest else "unknown",
        basis=meaning.basis if meaning.earliest or meaning.basis == "relative" else "unknown",
        evidence=evidence,
    )
    return TimeExpression(
        id=make_id("time", article.id, timex.start, timex.end),
        evidence=evidence,
        when=when,
        timex_type=timex.timex_type,
        timex_value=meaning.value,
        rule=f"{timex.rule}+since" if timex.since else timex.rule,
    )
