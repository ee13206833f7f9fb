"""Time expressions and the day of a page -> the time of an act, an open end closed by the page."""

import re
from dataclasses import replace
from datetime import date, timedelta

from whosaid.records.inferred import TimeExpression
from whosaid.records.spans import When

#: Days in the units of a TIMEX3 duration.
UNIT_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
#: Precisions that the imprint may have and an act told without a time has not.
FINER_THAN_DAYS = frozenset({"minute", "hour"})

#: TIMEX3 values without days -> whether they mean the day of the page.
VAGUE_TIMES = {"PRESENT_REF": True, "PAST_REF": False}

#: Days that a page may be behind what it tells, as places have other hours.
ZONE_DAYS = 1

#: Rule of a day of the week without a date.
WEEKDAY = "time.weekday"

#: Days before publication from which a time is history.
OLD_DAYS = 14

#: Days from the first to the last of the shortest month.
MONTH_DAYS = 27

#: Rule of "yesterday", "today" and "tomorrow".
DAY_WORD = "time.day-word"

_DURATION = re.compile(r"P(\d{1,4})([DWMY])\Z")
_HOURS = re.compile(r"PT(\d{1,4})H\Z")


def when_of(time: TimeExpression, published: date | None, *, happened: bool = False) -> When:
    """What a time expression says, an open end closed; "several days ago" is some day before the page's, "now" is that day.

    Of what `happened`, a day counted from another one that lies behind the page's ("two years later") is some day before the page's too.
    """
    if happened and _is_ahead(time.when, published):
        past = _a_week_before(time.when) if time.rule == WEEKDAY else time.when
        if not _is_ahead(past, published):
            return closed(past, published)  # "might be charged over the shooting on Saturday": the last one
        return When(None, published.isoformat() if published else None, "unknown", "relative", time.evidence)
    if time.timex_value not in VAGUE_TIMES:
        return closed(time.when, published)
    day = published.isoformat() if published is not None else None
    if VAGUE_TIMES[time.timex_value]:
        return When(day, day, "day" if day else "unknown", "relative", time.evidence)
    return When(None, day, "unknown", "relative", time.evidence)


def _a_week_before(when: When) -> When:
    """The same day and hour a week before."""

    def before(end: str | None) -> str | None:
        return (date.fromisoformat(end[:10]) - timedelta(days=7)).isoformat() + end[10:] if end else None

    return replace(when, earliest=before(when.earliest), latest=before(when.latest))


def is_still_ahead(time: TimeExpression, published: date | None) -> bool:
    """True for "tomorrow": the day behind the page's, of which its words tell without naming it."""
    if published is None or time.when.basis != "relative" or time.when.earliest is None or time.rule != DAY_WORD:
        return False
    return time.when.earliest[:10] > published.isoformat()


def _is_ahead(when: When, published: date | None) -> bool:
    """True for a day behind the page's that was counted from another one."""
    if published is None or when.basis != "relative" or when.earliest is None:
        return False
    return when.earliest[:10] > (published + timedelta(days=ZONE_DAYS)).isoformat()


def is_old(when: When | None, published: date | None, days: int = OLD_DAYS) -> bool:
    """True for a time that ended well before the page."""
    if when is None or when.latest is None or published is None:
        return False
    return when.latest[:10] < (published - timedelta(days=days)).isoformat()


def is_long_ago(when: When | None, published: date | None) -> bool:
    """True for a time that began well before the page: "since November" is the day of no act."""
    began = replace(when, latest=when.earliest) if when is not None else None
    return is_old(when, published) or is_old(began, published)


def days_of(value: str) -> int | None:
    """Whole days of a TIMEX3 duration; None for less than one and for lengths without a number."""
    match = _DURATION.match(value)
    if match:
        return int(match.group(1)) * UNIT_DAYS[match.group(2)]
    hours = _HOURS.match(value)
    return int(hours.group(1)) // 24 if hours and int(hours.group(1)) >= 24 else None


def closed(when: When, published: date | None) -> When:
    """The same time, an open end closed by the day of publication: a page tells nothing later than itself."""
    if (
        when.latest is None
        and when.earliest is not None
        and published is not None
        and when.earliest[:10] <= published.isoformat()
    ):
        return When(when.earliest, published.isoformat(), when.precision, when.basis, when.evidence)
    return when


def stretch_before(published: date | None, days: int, time: TimeExpression) -> When:
    """The days up to publication: the length is said, its end is the day of the page."""
    if published is None or days >= published.toordinal():
        return When(None, None, "day", "relative", time.evidence)
    first = published - timedelta(days=days)
    return When(first.isoformat(), published.isoformat(), "day", "relative", time.evidence)


def published_when(published: When, *, is_total: bool = False) -> When:
    """The day of the page, marked as that; for a total the days up to it."""
    if published.earliest is None and published.latest is None:
        return When(None, None, "unknown", "unknown", None)
    first, last = (day[:10] if day is not None else None for day in (published.earliest, published.latest))
    precision = "day" if published.precision in FINER_THAN_DAYS else published.precision
    if is_total:
        return When(None, last, "unknown", "publication", None)
    return When(first, last, precision, "publication", None)


def is_of_hours(time: TimeExpression) -> bool:
    """True for "the past 24 hours" and "the last day"."""
    is_short = time.timex_value.startswith("PT") or time.timex_value == "P1D"
    return time.timex_type == "DURATION" and is_short and time.rule.startswith("time.stretch")


def is_whole_month(time: TimeExpression) -> bool:
    """True for "September" and "last month", not for "late March"."""
    earliest, latest = time.when.earliest, time.when.latest
    if time.when.precision != "month" or earliest is None or latest is None:
        return False
    return (date.fromisoformat(latest[:10]) - date.fromisoformat(earliest[:10])).days >= MONTH_DAYS
