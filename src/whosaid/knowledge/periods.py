"""Quarters, halves, weeks of a month, feasts and ranges -> their calendar days, as `calendars` does for single dates."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from whosaid.knowledge.caught import Caught, direction_of, whole, with_part
from whosaid.knowledge.days import (
    AHEAD_DAYS,
    FUTURE,
    OVER,
    Anchor,
    Meaning,
    day_of,
    easter_of,
    month_end,
    month_of,
    nearest_day,
    nth_weekday,
    one_day,
    quarter_of,
    shifted,
    unit_at,
)

#: Days of a week of a month: the first ends on the 7th.
WEEK = 7


def same_period(anchor: Anchor, unit: str, number: int) -> Meaning | None:
    """The quarter of which the text speaks, so many years on; None where it speaks of none or the unit is no year."""
    focus = anchor.focus
    if unit != "Y" or focus is None or focus.earliest is None:
        return None
    return quarter_of(focus.earliest.year + number, (focus.earliest.month + 2) // 3)


def quarter(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A quarter of a year; without year the last one that had begun."""
    number, today = whole(caught["number"]), anchor.published
    if not 1 <= number <= 4:
        return None
    if "year" not in caught and today is None:
        return Meaning(f"XXXX-Q{number}")
    year = whole(caught["year"]) if "year" in caught else (today or date.min).year
    if "unit" in caught:
        year += direction_of(caught)
    elif "year" not in caught and today and date(year, 3 * number - 2, 1) > today and anchor.tense != FUTURE:
        year -= 1
    return quarter_of(year, number, basis="stated" if "year" in caught else "relative")


def the_quarter(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The quarter of which the text speaks, or the last one that was over on the page's day; of a year where one is said."""
    focus, today = anchor.focus, anchor.published
    if focus is not None and focus.earliest is not None and ("latest" not in caught or today is None):
        year, number = focus.earliest.year, (focus.earliest.month + 2) // 3
    elif today is not None:
        year, number = divmod(today.year * 4 + (today.month + 2) // 3 - 2, 4)
        number += 1
    else:
        return Meaning("XXXX-QX")
    return quarter_of(whole(caught["year"]) if "year" in caught else year + direction_of(caught), number)


def half_year(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The first or second half of a year."""
    year, today = whole(caught.get("year", 0)), anchor.published
    number = whole(caught["number"])
    if not year and today is not None:
        year = today.year + direction_of(caught)
    half = 1 if number == 1 else 2
    if not 1 <= year <= 9999 or number > 2:
        return None
    first, last = (date(year, 1, 1), date(year, 6, 30)) if half == 1 else (date(year, 7, 1), date(year, 12, 31))
    return Meaning(f"{year:04}-H{half}", first, last, "season", "stated" if "year" in caught else "relative")


def week_of_month(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The first, second, ... or last seven days of a month; "last year in June" is that month."""
    if caught["unit"] == "Y" and "back" in caught:
        return month_of_year(caught, anchor)
    number, month = whole(caught.get("number", -1)), _month(caught, anchor) if caught["unit"] == "W" else None
    if month is None or month.earliest is None or month.latest is None or number > 4:
        return month
    if number < 1:
        first, last = month.latest - timedelta(days=WEEK - 1), month.latest
    else:
        first, last = month.earliest.replace(day=WEEK * number - 6), month.earliest.replace(day=WEEK * number)
    year, week, _ = first.isocalendar()
    return Meaning(f"{year:04}-W{week:02}", first, last, "week", month.basis)


def days_of_month(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The first or last few days of a month."""
    number, month = whole(caught["number"]), _month(caught, anchor)
    if month is None or month.earliest is None or month.latest is None or not 1 <= number <= month.latest.day:
        return month
    first, last = month.earliest, month.latest
    if "back" in caught:
        first = last - timedelta(days=number - 1)
    else:
        last = first + timedelta(days=number - 1)
    return Meaning(f"P{number}D", first, last, "day", month.basis)


def weekday_of_month(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The first, second, ... or last such day of the week in a month."""
    month = _month(caught, anchor)
    if month is None or month.earliest is None:
        return None
    first = month.earliest
    day = nth_weekday(first.year, first.month, whole(caught["weekday"]), max(0, whole(caught["number"])))
    return None if day is None or day.month != first.month else one_day(day, basis=month.basis)


def _month(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The month that is named; without year the one that lies nearest."""
    month, today = whole(caught["month"]), anchor.published
    if "year" in caught:
        return month_of(whole(caught["year"]), month, 0, basis="stated")
    if today is None or not 1 <= month <= 12:
        return None
    ahead = date(today.year, month, 1) > today
    near = ahead and anchor.tense != OVER and (date(today.year, month, 1) - today).days <= AHEAD_DAYS
    return month_of(today.year - (ahead and not near and anchor.tense != FUTURE), month, 0)


def month_of_year(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A month, or a day of it, of last, this or next year."""
    today, month = anchor.published, whole(caught["month"])
    if caught["unit"] != "Y" or today is None:
        return None
    year = today.year + direction_of(caught)
    if "day" not in caught:
        return month_of(year, month, whole(caught.get("stretch", 0)))
    day = day_of(year, month, whole(caught["day"]))
    return None if day is None else one_day(day)


def named_part(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A part of the day last named, or of the one before or after it."""
    start = anchor.named or anchor.published
    day = shifted(start, direction_of(caught)) if start else None
    return with_part(one_day(day) if day else Meaning("XXXX-XX-XX"), caught)


def clock_of_part(caught: Caught, anchor: Anchor) -> Meaning | None:
    """An hour of a part of the day: "4 in the morning"."""
    said = str(caught["clock"]) if "clock" in caught else f"{whole(caught['number']):02}:00"
    hour, _, minute = said.partition(":")
    is_late = caught["part"] in {"AF", "EV"} or (caught["part"] == "NI" and int(hour) >= 6)
    hours = int(hour) + 12 if is_late and int(hour) < 12 else int(hour)
    said = f"{hours:02}:{minute}"
    if anchor.named is not None:
        return Meaning(f"{anchor.named}T{said}", anchor.named, anchor.named, "day", timex_type="TIME")
    return Meaning(f"{anchor.published or 'XXXX-XX-XX'}T{said}", timex_type="TIME")


def feast(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A feast whose day the calendar fixes: "MM-DD", days from Easter, or the n-th weekday of a month."""
    today, code = anchor.published, str(caught["feast"])
    if "year" in caught:
        said = _feast_in(whole(caught["year"]), code)
        return one_day(said, basis="stated") if said else None
    if today is None:
        return Meaning(f"XXXX-{code}" if code[:1].isdecimal() else "XXXX-XX-XX")
    years = (today.year - 1, today.year, today.year + 1)
    found = [day for year in years if (day := _feast_in(year, code)) is not None]
    ahead = "on" in caught or (anchor.tense == FUTURE and "back" not in caught)
    if ahead:
        day = next((each for each in found if each >= today), None)
    else:
        past = [each for each in found if each <= today]
        day = past[-1] if past else None
    return None if day is None else with_part(one_day(day), caught)


def _feast_in(year: int, code: str) -> date | None:
    """The day of a feast in a year. Codes: 12-25; easter+1; 11/4/3 = November's fourth Thursday (Monday = 0)."""
    if not 1 < year < 9999:
        return None
    if code.startswith("easter"):
        return shifted(easter_of(year), int(code[6:] or 0))
    if "/" in code:
        in_month, number, weekday = (int(part) for part in code.split("/"))
        return nth_weekday(year, in_month, weekday, number)
    month, _, day = code.partition("-")
    return day_of(year, int(month), int(day))


def date_range(caught: Caught, anchor: Anchor) -> Meaning | None:
    """From one day to another, of one month or two."""
    month, month2 = whole(caught["month"]), whole(caught.get("month_two", caught["month"]))
    day, day2 = whole(caught["day"]), whole(caught["day_two"])
    if "month_two" not in caught:
        day, day2 = min(day, day2), max(day, day2)
    year2 = whole(caught["year_two"]) if "year_two" in caught else whole(caught["year"]) if "year" in caught else 0
    nearest = nearest_day(month2, day2, anchor) if anchor.published and not year2 else None
    last = day_of(year2, month2, day2) if year2 else nearest
    if last is None:
        return None
    year = whole(caught["year"]) if "year" in caught else last.year - ((month, day) > (month2, day2))
    first = day_of(year, month, day)
    return _between(first, last, "stated" if year2 else "relative")


def weekday_range(caught: Caught, anchor: Anchor) -> Meaning | None:
    """From one day of the week to the next such day, the later one on the page's day or before it."""
    today = anchor.published
    if today is None:
        return None
    first, second = whole(caught["weekday"]), whole(caught["weekday_two"])
    if anchor.tense == FUTURE:
        begin = shifted(today, (first - today.weekday()) % 7)
        last = shifted(begin, (second - first) % 7) if begin else None
    else:
        last = shifted(today, -((today.weekday() - second) % 7))
        begin = shifted(last, -((second - first) % 7)) if last else None
    return _between(begin, last, "relative")


def month_range(caught: Caught, anchor: Anchor) -> Meaning | None:
    """From one month to another."""
    said = {"month": caught["month_two"]} | ({"year": caught["year_two"]} if "year_two" in caught else {})
    last = month_of_year({**caught, **said}, anchor) if "unit" in caught else _month(said, anchor)
    if last is None or last.latest is None:
        return None
    month = whole(caught["month"])
    year = whole(caught["year"]) if "year" in caught else last.latest.year - (month > last.latest.month)
    first = month_of(year, month, 0)
    if first is None or first.earliest is None or first.earliest > last.latest:
        return None
    return Meaning(f"{first.value}/{last.value}", first.earliest, last.latest, "month", last.basis)


def year_range(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """From one year to another."""
    first, last = whole(caught["year"]), whole(caught["year_two"])
    if not first < last:
        return None
    return Meaning(f"{first:04}/{last:04}", date(first, 1, 1), date(last, 12, 31), "year", "stated")


def end_of_unit(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The beginning, middle or end of the page's month or year; early or late in the day last named."""
    unit, third = str(caught.get("unit", caught.get("unit_named"))), whole(caught.get("stretch", 0))
    if unit == "D":
        return unit_at(unit, anchor.named or anchor.published, 0, 0)
    found = unit_at(unit, anchor.published, 0, third)
    if found is None or unit != "Y" or found.earliest is None:
        return found
    year = found.earliest.year
    first, last = {1: (1, 4), 2: (5, 8), 3: (9, 12)}.get(third, (1, 12))
    return Meaning(found.value, date(year, first, 1), month_end(year, last), "year")


def _between(first: date | None, last: date | None, basis: str) -> Meaning | None:
    if first is None or last is None or first > last:
        return None
    return Meaning(f"{first}/{last}", first, last, "day", basis)


PERIODS: Mapping[str, Callable[[Caught, Anchor], Meaning | None]] = {
    function.__name__: function
    for function in (
        quarter, the_quarter, half_year, week_of_month, days_of_month, weekday_of_month, month_of_year, named_part,
        clock_of_part, feast, date_range, weekday_range, month_range, year_range, end_of_unit,
    )
}  # fmt: skip
"""Name in a rule file -> function."""
