"""What a time expression named -> the calendar days it means, seen from the page's date. Pure arithmetic, no words.

Each function takes what a shape caught (`day`, `month`, `unit`, ...) and the anchor, and gives a Meaning or None where
the calendar has no such day. Values are TIMEX3 (ISO 8601 with X for what is not said). Weeks run from Monday to Sunday.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from whosaid.knowledge.caught import Caught, direction_of, number_of, unit_of, whole, with_clock, with_part
from whosaid.knowledge.days import (
    FUTURE,
    OVER,
    PRECISION,
    Anchor,
    Meaning,
    day_of,
    duration_value,
    is_in,
    month_of,
    moved,
    nearest_day,
    one_day,
    season_of,
    shifted,
    unit_at,
    unit_near,
)
from whosaid.knowledge.periods import PERIODS, same_period
from whosaid.text.numbers import NumberSpan

#: A month without year that begins at most this many days after the page's is the next one, in whatever tense the clause is.
NEAR_MONTH = 31

#: Hours and minutes in a day.
DAYS_OF_HOURS = {"TH": 24, "TM": 1440, "TS": 86_400}


def full_date(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """Day, month and year said."""
    day = day_of(whole(caught["year"]), whole(caught["month"]), whole(caught["day"]))
    return None if day is None else with_clock(one_day(day, basis="stated"), caught)


def month_day(caught: Caught, anchor: Anchor) -> Meaning | None:
    """Day and month said; the year, where it is not, is the nearest by the tense of the clause."""
    if "year" in caught:
        said = full_date(caught, anchor)
        return None if said is None else with_part(said, caught)
    month, day = whole(caught["month"]), whole(caught["day"])
    if anchor.published is None:
        return Meaning(f"XXXX-{month:02}-{day:02}") if day_of(2000, month, day) else None
    named = caught.get("weekday")
    found = nearest_day(month, day, anchor, named if isinstance(named, int) else None)
    return None if found is None else with_clock(with_part(one_day(found), caught), caught)


def day_range(caught: Caught, anchor: Anchor) -> Meaning | None:
    """Two days of one month."""
    span = caught["range"]
    if not isinstance(span, NumberSpan) or span.low is None or span.high is None:
        return None
    month = whole(caught["month"])
    if "year" in caught:
        first = day_of(whole(caught["year"]), month, span.low)
    else:
        first = nearest_day(month, span.low, anchor) if anchor.published else None
    last = day_of(first.year, month, span.high) if first else None
    if first is None or last is None:
        return None
    basis = "stated" if "year" in caught else "relative"
    return Meaning(f"{first}/{last}", first, last, "day", basis)


def numeric_date(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """A date in digits, already read as a day."""
    day = caught["date"]
    return with_clock(one_day(day, basis="stated"), caught) if isinstance(day, date) else None


def month_year(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """A month of a year."""
    return month_of(whole(caught["year"]), whole(caught["month"]), whole(caught.get("stretch", 0)), basis="stated")


def month_alone(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The last such month that had begun on the page's day, or the next one."""
    month, today = whole(caught["month"]), anchor.published
    if today is None:
        return Meaning(f"XXXX-{month:02}")
    year = today.year
    if "on" in caught or (anchor.tense == FUTURE and "back" not in caught):
        year += month < today.month or ("on" in caught and month == today.month)
    elif "this" in caught:
        pass
    elif month > today.month:
        near = anchor.tense != OVER and (date(year, month, 1) - today).days <= NEAR_MONTH
        year -= "back" in caught or not near
    else:
        year -= "back" in caught and month == today.month
    return month_of(year, month, whole(caught.get("stretch", 0)))


def year_alone(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """A year."""
    year = whole(caught["year"])
    first, last = date(year, 1, 1), date(year, 12, 31)
    thirds = {1: (first, date(year, 4, 30)), 2: (date(year, 5, 1), date(year, 8, 31)), 3: (date(year, 9, 1), last)}
    first, last = thirds.get(whole(caught.get("stretch", 0)), (first, last))
    return Meaning(f"{year:04}", first, last, "year", "stated")


def decade(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """The ten years of a decade."""
    year = whole(caught["year"]) // 10
    return Meaning(f"{year:03}", date(year * 10, 1, 1), date(year * 10 + 9, 12, 31), "unknown", "stated")


def weekday(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The day of the week by direction word or tense; the page's own day counts as the last one."""
    number, today = whole(caught["weekday"]), anchor.published
    if today is None:
        return with_part(Meaning(f"XXXX-WXX-{number + 1}"), caught)
    back, on = (today.weekday() - number) % 7, (number - today.weekday()) % 7
    if "beside" in caught:
        return _weekday_beside(caught, anchor.named or today)
    if "back" in caught:
        day = shifted(today, -(back or 7))
    elif "on" in caught:
        day = shifted(today, on or 7)
    else:
        day = shifted(today, on) if anchor.tense == FUTURE or "this" in caught else shifted(today, -back)
    return None if day is None else with_clock(with_part(one_day(day), caught), caught)


def _weekday_beside(caught: Caught, named: date) -> Meaning | None:
    """The day of the week before or after the day last named: "the previous Friday"."""
    number, steps = whole(caught["weekday"]), whole(caught["beside"])
    ahead = (number - named.weekday()) % 7 or 7
    day = shifted(named, ahead if steps > 0 else -((7 - ahead) or 7))
    return None if day is None else with_part(one_day(day), caught)


def weekday_of_week(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A day of last, this or next week."""
    today, number = anchor.published, whole(caught["weekday"])
    if caught["week"] != "W" or today is None:
        return None
    day = shifted(today, 7 * direction_of(caught) - today.weekday() + number)
    return None if day is None else with_part(one_day(day), caught)


def day_word(caught: Caught, anchor: Anchor) -> Meaning | None:
    """Today and its neighbours."""
    pair = caught["day"]
    offset, part = pair if type(pair) is tuple else (pair, "")
    day = shifted(anchor.published, whole(offset) + direction_of(caught)) if anchor.published else None
    meaning = one_day(day) if day else Meaning("XXXX-XX-XX")
    return with_clock(with_part(meaning, {"part": part} if part else caught), caught)


def part_of_day(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A part of the page's day, or of the night before it."""
    day = shifted(anchor.published, direction_of(caught)) if anchor.published else None
    return with_part(one_day(day) if day else Meaning("XXXX-XX-XX"), caught)


def clock_alone(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A clock time of the day last named; of no known day where none is, though its value takes the page's."""
    if anchor.named is not None:
        return with_clock(one_day(anchor.named), caught)
    day = anchor.published.isoformat() if anchor.published else "XXXX-XX-XX"
    return with_clock(Meaning(day), caught)


def calendar_unit(caught: Caught, anchor: Anchor) -> Meaning | None:
    """Last, this or next week, month, year, ... of the page's date."""
    return unit_at(str(caught["unit"]), anchor.published, direction_of(caught), whole(caught.get("stretch", 0)))


def weekend(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The last weekend that had begun on the page's day, or the next one."""
    today = anchor.published
    if today is None:
        return Meaning("XXXX-WXX-WE")
    on = "on" in caught or anchor.tense == FUTURE
    back = -7 if not on and ("back" in caught or today.weekday() < 5) else 0
    day = shifted(today, 7 if "on" in caught else back)
    return None if day is None else unit_near(day, "WE", 0)


def named_unit(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The unit before, after or of the day last named (the page's day where none is); a year is counted from what was last named at all."""
    unit = str(caught["unit"])
    named = anchor.year if unit == "Y" and anchor.year is not None else anchor.named
    return unit_at(unit, named or anchor.published, direction_of(caught), 0)


def stretch(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A number of units that end or begin on the page's day; of a number not said only that end is known."""
    unit, number, today = unit_of(caught), number_of(caught), anchor.published
    value, direction = duration_value(number, unit), direction_of(caught)
    if today is None or not direction:
        return Meaning(value)
    other = _end_of(today, unit, number, direction)
    if other is None:
        return Meaning(value, None, today) if direction < 0 else Meaning(value)
    return Meaning(value, min(today, other), max(today, other), PRECISION.get(unit, "day"))


def _end_of(today: date, unit: str, number: float | None, direction: int) -> date | None:
    """The other end of a stretch; hours and minutes reach into the days that they touch."""
    if unit in DAYS_OF_HOURS:
        days = -(-(number or 0) // DAYS_OF_HOURS[unit])
        return shifted(today, direction * max(1, int(days)))
    return moved(today, unit, direction * number) if isinstance(number, int) else None


def ago(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A number of units back from the page's day; a year ago is a year before the quarter of which the text speaks."""
    unit, number, today = unit_of(caught), number_of(caught), anchor.published
    if not isinstance(number, int) or today is None:
        return Meaning("PAST_REF")
    if "day" in caught or "inner" in caught:  # "two years ago today", "two years ago this week"
        then = moved(today, unit, -number)
        return None if then is None else unit_near(then, str(caught.get("inner", "D")), 0)
    return same_period(anchor, unit, -number) or unit_near(today, unit, -number)


def later(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A number of units on or back from the day last named, or from the quarter of which the text speaks."""
    unit, number, start = unit_of(caught), number_of(caught), anchor.named or anchor.published
    direction = 1 if "on" in caught else -1
    if not isinstance(number, int) or start is None:
        return Meaning("FUTURE_REF" if direction > 0 else "PAST_REF")
    return same_period(anchor, unit, direction * number) or unit_near(start, unit, direction * number)


def ordinal_day(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The n-th of the page's month, or of the month before where that is still to come."""
    day, today = whole(caught["day"]), anchor.published
    if today is None:
        return Meaning(f"XXXX-XX-{day:02}") if 0 < day < 32 else None
    found = day_of(today.year, today.month, day)
    if found is None or (found > today and anchor.tense != FUTURE):
        before = today.replace(day=1) - timedelta(days=1) if today > date(1, 2, 1) else today
        found = day_of(before.year, before.month, day)
    return None if found is None else one_day(found)


def season(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A season of a year; seasons begin in March, June, September and December (northern hemisphere)."""
    name, today = str(caught["season"]), anchor.published
    if "year" in caught:
        return season_of(whole(caught["year"]), name, basis="stated")
    if today is None:
        return Meaning(f"XXXX-{name}")
    first = season_of(today.year, name).earliest or today
    year = today.year
    if "on" in caught or anchor.tense == FUTURE:
        year += first < today
    elif "this" in caught:
        pass
    elif first > today or ("back" in caught and is_in(season_of(today.year, name), today)):
        year -= 1
    return season_of(year, name)


def duration(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """A length of time."""
    span = caught.get("span")
    number, unit = span if type(span) is tuple else (number_of(caught), unit_of(caught))
    if "half" in caught and isinstance(number, int):
        number = number + 0.5 if "number" in caught else 0.5
    return Meaning(duration_value(number, str(unit)))


def repeated(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """What happens again and again."""
    if "set" in caught:
        return Meaning(str(caught["set"]))
    if "weekday" in caught:
        return with_part(Meaning(f"XXXX-WXX-{whole(caught['weekday']) + 1}"), caught, timex_type="SET")
    if "month" in caught or "season" in caught:
        return Meaning(f"XXXX-{whole(caught['month']):02}" if "month" in caught else f"XXXX-{caught['season']}")
    if "part" in caught:
        return with_part(Meaning("XXXX-XX-XX"), caught, timex_type="SET")
    return Meaning(duration_value(number_of(caught), unit_of(caught)))


def reference(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """A word for now, lately, soon."""
    return Meaning(str(caught["reference"]))


RESOLVERS: Mapping[str, Callable[[Caught, Anchor], Meaning | None]] = {
    **PERIODS,
    **{
        function.__name__: function
        for function in (
            full_date, month_day, day_range, numeric_date, month_year, month_alone, year_alone, decade, weekday,
            weekday_of_week, day_word, part_of_day, clock_alone, calendar_unit, weekend, named_unit, stretch, ago,
            later, ordinal_day, season, duration, repeated, reference,
        )
    },
}  # fmt: skip
"""Name in a rule file -> function."""
