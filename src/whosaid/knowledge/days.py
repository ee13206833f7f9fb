"""Calendar arithmetic for time expressions: days, weeks, months, seasons as stretches with their TIMEX3 value.

Weeks run from Monday to Sunday, seasons begin in March, June, September and December (northern hemisphere). A result that
no calendar holds (31 February, the year 10000) is None.
"""

import calendar
from dataclasses import dataclass
from datetime import date

from whosaid.records.making import quickly_made

#: A month and day without year lies at most this many days after the page's date, unless the clause looks ahead: of two
#: years the nearer one is meant, and news looks back further than ahead.
AHEAD_DAYS = 61
#: A day that lies at most this many days back is meant even where the clause looks ahead ("had been planned for"): the next one lies
#: nearly a year off.
LATELY_DAYS = 31

#: Tenses of a clause.
FUTURE, PAST, OVER = "future", "past", "over"


@quickly_made
@dataclass(frozen=True, slots=True)
class Anchor:
    """From where an expression is seen."""

    published: date | None
    """Day of the page; None = the page does not say."""
    named: date | None
    """The day last named in the text before."""
    tense: str
    """Of the clause: FUTURE, PAST, or empty where it does not show; OVER behind "since", which never looks ahead."""
    focus: "Meaning | None" = None
    """The quarter or month last named in the text before."""
    year: date | None = None
    """The first day of what was last named there: a day, a month or a year."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Meaning:
    """Calendar days of an expression, both ends included; None = open or not known."""

    value: str
    """TIMEX3 value."""
    earliest: date | None = None
    """First day."""
    latest: date | None = None
    """Last day."""
    precision: str = "unknown"
    """hour, day, week, month, season, year or unknown."""
    basis: str = "relative"
    """stated or relative."""
    timex_type: str = ""
    """DATE, TIME, DURATION or SET where it is not that of the rule."""


#: Precision of one unit.
PRECISION = {"D": "day", "W": "week", "F": "week", "WE": "day", "M": "month", "Y": "year"}

#: TIMEX3 letter of a unit, the prefix of its duration and how many of that letter one unit is.
_LETTERS = {
    "TS": ("PT", "S", 1), "TM": ("PT", "M", 1), "TH": ("PT", "H", 1), "D": ("P", "D", 1), "W": ("P", "W", 1),
    "F": ("P", "W", 2), "M": ("P", "M", 1), "Y": ("P", "Y", 1), "DE": ("P", "Y", 10), "CE": ("P", "Y", 100),
    "WE": ("P", "WE", 1),
}  # fmt: skip

#: Days or months of one unit.
_DAYS = {"D": 1, "W": 7, "F": 14, "WE": 7}
_MONTHS = {"M": 1, "Y": 12, "DE": 120, "CE": 1200}
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def day_of(year: int, month: int, day: int) -> date | None:
    """The day; None where the calendar has none."""
    fits = 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    return date(year, month, day) if fits else None


def shifted(day: date, days: int) -> date | None:
    """The day so many days on."""
    number = day.toordinal() + days
    return date.fromordinal(number) if 1 <= number <= date.max.toordinal() else None


def moved(day: date, unit: str, number: int) -> date | None:
    """The day a number of units on; the last of the month where the month is too short."""
    if unit in _DAYS:
        return shifted(day, number * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + number * _MONTHS.get(unit, 0)
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def one_day(day: date, *, basis: str = "relative") -> Meaning:
    """A stretch of one day."""
    return Meaning(day.isoformat(), day, day, "day", basis)


def nearest_day(month: int, day: int, anchor: Anchor, weekday: int | None = None) -> date | None:
    """The month and day in the year that lies nearest by the tense of the clause; `published` is known.

    Where the day of the week is said too (0 = Monday) and only some of the years have it on that day, one of those.
    """
    today = anchor.published or date.min
    found = [found for year in (today.year - 1, today.year, today.year + 1) if (found := day_of(year, month, day))]
    is_late = any(0 < (today - each).days <= LATELY_DAYS for each in found)
    ahead = {FUTURE: AHEAD_DAYS if is_late else 366, OVER: 0}.get(anchor.tense, AHEAD_DAYS)
    fitting = [each for each in found if each.weekday() == weekday and (each - today).days <= ahead]
    if len(fitting) == 1:
        return fitting[0]
    if anchor.tense == FUTURE and not is_late:
        return next((each for each in found if each >= today), None)
    past = [each for each in found if (each - today).days <= ahead]
    return past[-1] if past else None


def month_end(year: int, month: int) -> date:
    """Last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def month_of(year: int, month: int, third: int, *, basis: str = "relative") -> Meaning | None:
    """A month, or its beginning (1), middle (2) or end (3)."""
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    last = month_end(year, month)
    first, end = {1: (1, 10), 2: (11, 20), 3: (21, last.day)}.get(third, (1, last.day))
    return Meaning(f"{year:04}-{month:02}", date(year, month, first), date(year, month, end), "month", basis)


def unit_at(unit: str, day: date | None, direction: int, third: int) -> Meaning | None:
    """The calendar unit that holds the day `direction` units on."""
    if unit not in _DAYS and unit not in _MONTHS:
        return None
    other = moved(day, unit, direction) if day else None
    if other is None:
        return Meaning({"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "WE": "XXXX-WXX-WE"}.get(unit, "XXXX"))
    if unit == "M":
        return month_of(other.year, other.month, third)
    return unit_near(other, unit, 0)


def unit_near(day: date, unit: str, number: int) -> Meaning | None:
    """The day, week, month or year that lies a number of units from a day."""
    other = moved(day, unit, number)
    if other is None:
        return None
    if unit in {"W", "F", "WE"}:
        year, week, _ = other.isocalendar()
        monday = other.toordinal() - other.weekday()
        days = [date.fromordinal(max(1, min(monday + add, date.max.toordinal()))) for add in (0, 5, 6)]
        if unit == "WE":
            return Meaning(f"{year:04}-W{week:02}-WE", days[1], days[2], "day")
        return Meaning(f"{year:04}-W{week:02}", days[0], days[2], "week")
    if unit == "M":
        return month_of(other.year, other.month, 0)
    if unit == "Y":
        return Meaning(f"{other.year:04}", date(other.year, 1, 1), date(other.year, 12, 31), "year")
    if unit == "DE":
        first = max(1, other.year // 10 * 10)
        return Meaning(f"{other.year:04}"[:3], date(first, 1, 1), date(other.year // 10 * 10 + 9, 12, 31))
    if unit == "CE":
        return Meaning(f"{other.year:04}"[:2])
    return one_day(other)


def season_of(year: int, name: str, *, basis: str = "relative") -> Meaning:
    """A season of a year; winter runs into the next."""
    year = min(max(year, 1), 9998)
    month = _SEASON_MONTH.get(name, 12)
    last = month_end(year + (month == 12), (month + 1) % 12 + 1)
    return Meaning(f"{year:04}-{name}", date(year, month, 1), last, "season", basis)


def is_in(meaning: Meaning, day: date) -> bool:
    """True where the stretch holds the day."""
    return bool(meaning.earliest and meaning.latest and meaning.earliest <= day <= meaning.latest)


def quarter_of(year: int, number: int, *, basis: str = "relative") -> Meaning | None:
    """A quarter of a year."""
    if not (1 <= year <= 9999 and 1 <= number <= 4):
        return None
    first, last = date(year, 3 * number - 2, 1), month_end(year, 3 * number)
    return Meaning(f"{year:04}-Q{number}", first, last, "season", basis)


def easter_of(year: int) -> date:
    """Easter Sunday of the western churches. Method: the anonymous Gregorian computus (Meeus 1991, chapter 8)."""
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """The n-th such day of the week in a month, 0 for the last; None where there is none."""
    if number == 0:
        last = month_end(year, month)
        return date.fromordinal(last.toordinal() - (last.weekday() - weekday) % 7)
    return day_of(year, month, 1 + (weekday - date(year, month, 1).weekday()) % 7 + 7 * (number - 1))


def duration_value(number: float | None, unit: str) -> str:
    """TIMEX3 value of a length of time; X where the number is not known."""
    prefix, letter, factor = _LETTERS.get(unit, ("P", unit, 1))
    if number is None and factor >= 10:
        return f"PX{unit}"
    size = "X" if number is None else str(number * factor).removesuffix(".0")
    return f"{prefix}{size}{letter}"
