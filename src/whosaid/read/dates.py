"""The words of an imprint -> the day, or minute, of publication. Forms: `rules/cleaning/dates.yaml`."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from whosaid.knowledge.imprints import Imprints, Pattern
from whosaid.records.spans import NO_TIME, When

#: Code points up to which a line can be a date line: the longest seen, with two times and zones, has 110.
DATE_LINE = 160
#: Digits of a year without its century, and from which of them on it belongs to the last century.
SHORT_YEAR, PIVOT = 2, 70
#: Noon, on a 12-hour clock.
NOON = 12

#: Code points before a date in which its day of the week stands.
WEEKDAY_WITHIN = 14
#: Days between the day of a dateline and another date of its page that tells its year.
DATELINE_DAYS = 31

_DIGIT = re.compile(r"\d")
_LONG_YEAR = re.compile(r"\d{4}")
_WORD = re.compile(r"[^\W\d_]+(?:[.'][^\W\d_]+)*\.?|\d+")
_ISO = re.compile(
    r"\s*(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?)?)?\s*\Z"
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in the words of a page; half-open code points of the string that was searched."""

    start: int
    end: int
    day: str
    """YYYY-MM-DD."""
    clock: str
    """HH:MM and perhaps a zone, or nothing."""
    rule: str


def when_of(found: FoundDate) -> When:
    """The day, or minute, as a stretch of time that the page states."""
    if not found.clock:
        return When(found.day, found.day, "day", "stated")
    moment = f"{found.day}T{found.clock}"
    return When(moment, moment, "minute", "stated")


def when_given(words: str) -> When:
    """An ISO 8601 date or time given from outside; NO_TIME for anything else."""
    match = _ISO.match(words)
    if match is None:
        return NO_TIME
    year, month, day, hour, minute, zone = match.groups()
    if not day:
        return _month_or_year(int(year), int(month) if month else None)
    if not _is_day(int(year), int(month), int(day)):
        return NO_TIME
    found = FoundDate(0, 0, f"{year}-{month}-{day}", "", "")
    if hour and int(hour) < 24 and int(minute) < 60:
        found = FoundDate(0, 0, found.day, f"{hour}:{minute}{zone or ''}", "")
    return when_of(found)


def _month_or_year(year: int, month: int | None) -> When:
    if not year >= 1 or not 1 <= (month or 1) <= 12:
        return NO_TIME
    if month is None:
        return When(f"{year:04}-01-01", f"{year:04}-12-31", "year", "stated")
    last = 31 if month == 12 else (date(year, month + 1, 1) - date(year, month, 1)).days
    return When(f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{last:02}", "month", "stated")


def find_dates(lower: str, imprints: Imprints, *, month_first: bool = False) -> list[FoundDate]:
    """Dates in a lower-case shadow, disjoint and by place; earlier forms go before later ones."""
    return _find(lower, imprints.dates, imprints, month_first=month_first)


def day_of_datelines(datelines: Iterable[str], imprints: Imprints) -> FoundDate | None:
    """The first day, year and all, that a dateline (lower case) says; the year may have two digits. None for none."""
    forms = (*imprints.dates, *imprints.dateline_dates)
    return next((found for lower in datelines for found in _find(lower, forms, imprints)), None)


def day_beside(datelines: Iterable[str], printed: Iterable[FoundDate], imprints: Imprints) -> FoundDate | None:
    """The day that a dateline (lower case) says without its year, in the year that puts it near another date of the page; None
    where no year or several do.
    """
    days = [date.fromisoformat(other.day) for other in printed]
    for lower in datelines:
        for form in imprints.yearless:
            match = form.pattern.search(lower)
            month, number = (imprints.months[match["month"]], int(match["day"])) if match else (0, 0)
            near = {
                date(year, month, number)
                for year in {day.year + step for day in days for step in (-1, 0, 1)}
                if imprints.years[0] <= year <= imprints.years[1] and _is_day(year, month, number)
                if any(abs((date(year, month, number) - day).days) <= DATELINE_DAYS for day in days)
            }
            if len(near) == 1:
                return FoundDate(0, 0, near.pop().isoformat(), "", form.id)
    return None


def _weekday_before(lower: str, place: int, imprints: Imprints) -> int | None:
    """The day of the week that stands just before a date, 0 to 6; None for none."""
    words = _WORD.findall(lower[max(0, place - WEEKDAY_WITHIN) : place])
    return imprints.weekdays.get(words[-1].rstrip(".")) if words else None


def _find(lower: str, forms: Sequence[Pattern], imprints: Imprints, *, month_first: bool = False) -> list[FoundDate]:
    if _DIGIT.search(lower) is None:
        return []
    if _LONG_YEAR.search(lower) is None:  # most lines with a number hold no year
        forms = [form for form in forms if not form.has_long_year]
    found: list[FoundDate] = []
    for form in forms:
        for match in form.pattern.finditer(lower):
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            day = _day_of(match, imprints, month_first=month_first)
            named = _weekday_before(lower, match.start(), imprints)
            if day is not None and named is not None and date.fromisoformat(day).weekday() != named:
                other = _day_of(match, imprints, month_first=not month_first)  # "Sun, 01/08/2017" is the 8th of January
                day = other if other is not None and date.fromisoformat(other).weekday() == named else day
            if day is not None:
                found.append(FoundDate(match.start(), match.end(), day, _clock_of(match), form.id))
    return sorted(found, key=lambda item: item.start)


def date_line(lower: str, imprints: Imprints, *, month_first: bool = False) -> FoundDate | None:
    """The date of a line that holds nothing but date, time and the words that go with them; else None.

    Of two dates ("published ..., updated ...") the earlier one.
    """
    if len(lower) > DATE_LINE or _DIGIT.search(lower) is None:
        return None
    found = find_dates(lower, imprints, month_first=month_first)
    if not found:
        return None
    rest, clocks = without_times(lower, found, imprints)
    words = [word.rstrip(".") for word in _WORD.findall(rest)]
    if any(word not in imprints.date_words and word not in imprints.weekdays for word in words):
        return None
    first = min(found, key=lambda item: (item.day, item.start))
    return first if first.clock or not clocks else FoundDate(first.start, first.end, first.day, clocks[0], first.rule)


def without_times(lower: str, found: Iterable[FoundDate], imprints: Imprints) -> tuple[str, list[str]]:
    """The string with dates and times of day blanked, and the times (HH:MM and perhaps a zone) in order of place."""
    for item in found:
        lower = lower[: item.start] + " " * (item.end - item.start) + lower[item.end :]
    clocks: list[tuple[int, str]] = []
    for form in imprints.clocks:
        for match in list(form.pattern.finditer(lower)):
            clocks.append((match.start(), _clock_of(match)))
            lower = lower[: match.start()] + " " * (match.end() - match.start()) + lower[match.end() :]
    return lower, [clock for _, clock in sorted(clocks)]


def day_of_captions(captions: Iterable[str], body: str, imprints: Imprints) -> FoundDate | None:
    """The only day that captions print, if its weekday is the one that the body (lower case) names most; else None."""
    days = {found.day: found for caption in captions for found in find_dates(caption, imprints)}
    if len(days) != 1:
        return None
    (found,) = days.values()
    named = Counter(
        imprints.weekdays[word] for word in _WORD.findall(body) if len(word) > 4 and word in imprints.weekdays
    )
    most = max(named.values(), default=0)
    weekday = date.fromisoformat(found.day).weekday()
    if not most or named[weekday] < most:
        return None
    return FoundDate(found.start, found.end, found.day, "", "date.caption-weekday")


def _day_of(match: re.Match[str], imprints: Imprints, *, month_first: bool) -> str | None:
    groups = match.groupdict()
    year = int(groups["year"])
    if len(groups["year"]) == SHORT_YEAR:
        year += 1900 if year >= PIVOT else 2000
    if groups.get("first"):
        first, second = int(groups["first"]), int(groups["second"])
        day, month = (second, first) if (month_first and first <= 12) or second > 12 else (first, second)
    else:
        day = int(groups["day"])
        month = imprints.months[groups["month"]] if groups.get("month") else int(groups["number"])
    if not imprints.years[0] <= year <= imprints.years[1] or not _is_day(year, month, day):
        return None
    return f"{year:04}-{month:02}-{day:02}"


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _clock_of(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if not groups.get("hour"):
        return ""
    hour, minute = int(groups["hour"]), int(groups.get("minute") or 0)
    half = groups.get("half") or groups.get("half2") or ""
    if half:
        if not 1 <= hour <= NOON:
            half = ""
        elif half[0] == "p":
            hour = hour % NOON + NOON
        else:
            hour %= NOON
    if hour > 23 or minute > 59:
        return ""
    zone = (groups.get("zone") or "").upper()
    return f"{hour:02}:{minute:02}{'Z' if zone in ('Z', 'GMT', 'UTC') else zone}"
