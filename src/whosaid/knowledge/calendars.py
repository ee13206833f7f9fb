"""What a time expression named -> the calendar days it means, seen from the page's date. Pure arithmetic, no words.

Each function takes what a shape caught (`day`, `month`, `unit`, ...) and the anchor, and gives a Meaning or None where
the calendar has no such day. Values are TIMEX3 (ISO 8601 with X for what is not said). Weeks run from Monday to Sunday.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from whosaid.knowledge.days import (
    AHEAD_DAYS,
    FUTURE,
    PAST,
    PRECISION,
    Anchor,
    Meaning,
    day_of,
    duration_value,
    is_in,
    month_end,
    month_of,
    moved,
    nearest_day,
    one_day,
    season_of,
    shifted,
    unit_at,
    unit_near,
)
from whosaid.text.numbers import NumberSpan

Caught = Mapping[str, object]
"""What a shape caught: name -> number, unit, part, ... of the rule files."""


def full_date(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """Day, month and year said."""
    day = day_of(_whole(caught["year"]), _whole(caught["month"]), _whole(caught["day"]))
    return None if day is None else _with_clock(one_day(day, basis="stated"), caught)


def month_day(caught: Caught, anchor: Anchor) -> Meaning | None:
    """Day and month said; the year, where it is not, is the nearest by the tense of the clause."""
    if "year" in caught:
        said = full_date(caught, anchor)
        return None if said is None else _with_part(said, caught)
    month, day = _whole(caught["month"]), _whole(caught["day"])
    if anchor.published is None:
        return Meaning(f"XXXX-{month:02}-{day:02}") if day_of(2000, month, day) else None
    found = nearest_day(month, day, anchor)
    return None if found is None else _with_clock(_with_part(one_day(found), caught), caught)


def day_range(caught: Caught, anchor: Anchor) -> Meaning | None:
    """Two days of one month."""
    span = caught["range"]
    if not isinstance(span, NumberSpan) or span.low is None or span.high is None:
        return None
    month = _whole(caught["month"])
    if "year" in caught:
        first = day_of(_whole(caught["year"]), month, span.low)
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
    return _with_clock(one_day(day, basis="stated"), caught) if isinstance(day, date) else None


def month_year(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """A month of a year."""
    return month_of(_whole(caught["year"]), _whole(caught["month"]), _whole(caught.get("stretch", 0)), basis="stated")


def month_alone(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The last such month that had begun on the page's day, or the next one."""
    month, today = _whole(caught["month"]), anchor.published
    if today is None:
        return Meaning(f"XXXX-{month:02}")
    year = today.year
    if "on" in caught or (anchor.tense == FUTURE and "back" not in caught):
        year += month < today.month or ("on" in caught and month == today.month)
    elif month > today.month:
        near = (date(year, month, 1) - today).days <= AHEAD_DAYS
        year -= anchor.tense == PAST or "back" in caught or not near
    else:
        year -= "back" in caught and month == today.month
    return month_of(year, month, _whole(caught.get("stretch", 0)))


def year_alone(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """A year."""
    year = _whole(caught["year"])
    first, last = date(year, 1, 1), date(year, 12, 31)
    thirds = {1: (first, date(year, 4, 30)), 2: (date(year, 5, 1), date(year, 8, 31)), 3: (date(year, 9, 1), last)}
    first, last = thirds.get(_whole(caught.get("stretch", 0)), (first, last))
    return Meaning(f"{year:04}", first, last, "year", "stated")


def decade(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """The ten years of a decade."""
    year = _whole(caught["year"]) // 10
    return Meaning(f"{year:03}", date(year * 10, 1, 1), date(year * 10 + 9, 12, 31), "unknown", "stated")


def weekday(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The day of the week by direction word or tense; the page's own day counts as the last one."""
    number, today = _whole(caught["weekday"]), anchor.published
    if today is None:
        return _with_part(Meaning(f"XXXX-WXX-{number + 1}"), caught)
    back, on = (today.weekday() - number) % 7, (number - today.weekday()) % 7
    if "back" in caught:
        day = shifted(today, -(back or 7))
    elif "on" in caught:
        day = shifted(today, on or 7)
    else:
        day = shifted(today, on) if anchor.tense == FUTURE or "this" in caught else shifted(today, -back)
    return None if day is None else _with_clock(_with_part(one_day(day), caught), caught)


def weekday_of_week(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A day of last, this or next week."""
    today, number = anchor.published, _whole(caught["weekday"])
    if caught["week"] != "W" or today is None:
        return None
    day = shifted(today, 7 * _direction(caught) - today.weekday() + number)
    return None if day is None else _with_part(one_day(day), caught)


def day_word(caught: Caught, anchor: Anchor) -> Meaning | None:
    """Today and its neighbours."""
    pair = caught["day"]
    offset, part = pair if type(pair) is tuple else (pair, "")
    day = shifted(anchor.published, _whole(offset) + _direction(caught)) if anchor.published else None
    meaning = one_day(day) if day else Meaning("XXXX-XX-XX")
    return _with_clock(_with_part(meaning, {"part": part} if part else caught), caught)


def part_of_day(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A part of the page's day, or of the night before it."""
    day = shifted(anchor.published, _direction(caught)) if anchor.published else None
    return _with_part(one_day(day) if day else Meaning("XXXX-XX-XX"), caught)


def clock_alone(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A clock time of the page's day."""
    return _with_clock(one_day(anchor.published) if anchor.published else Meaning("XXXX-XX-XX"), caught)


def calendar_unit(caught: Caught, anchor: Anchor) -> Meaning | None:
    """Last, this or next week, month, year, ... of the page's date."""
    return unit_at(str(caught["unit"]), anchor.published, _direction(caught), _whole(caught.get("stretch", 0)))


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
    """The unit before, after or of the day last named (the page's day where none is)."""
    return unit_at(str(caught["unit"]), anchor.named or anchor.published, _direction(caught), 0)


def stretch(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A number of units that end or begin on the page's day."""
    unit, number, today = _unit(caught), _number(caught), anchor.published
    value, direction = duration_value(number, unit), _direction(caught)
    other = moved(today, unit, direction * number) if today and isinstance(number, int) and direction else None
    if other is None or today is None:
        return Meaning(value)
    return Meaning(value, min(today, other), max(today, other), PRECISION.get(unit, "day"))


def ago(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A number of units back from the page's day."""
    unit, number, today = _unit(caught), _number(caught), anchor.published
    if not isinstance(number, int) or today is None:
        return Meaning("PAST_REF")
    return unit_near(today, unit, -number)


def later(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A number of units on or back from the day last named."""
    unit, number, start = _unit(caught), _number(caught), anchor.named or anchor.published
    direction = 1 if "on" in caught else -1
    if not isinstance(number, int) or start is None:
        return Meaning("FUTURE_REF" if direction > 0 else "PAST_REF")
    return unit_near(start, unit, direction * number)


def ordinal_day(caught: Caught, anchor: Anchor) -> Meaning | None:
    """The n-th of the page's month, or of the month before where that is still to come."""
    day, today = _whole(caught["day"]), anchor.published
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
        return season_of(_whole(caught["year"]), name, basis="stated")
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


def quarter(caught: Caught, anchor: Anchor) -> Meaning | None:
    """A quarter of a year; without year the last one that had begun."""
    number, today = _whole(caught["number"]), anchor.published
    if not 1 <= number <= 4:
        return None
    if "year" not in caught and today is None:
        return Meaning(f"XXXX-Q{number}")
    year = _whole(caught["year"]) if "year" in caught else (today or date.min).year
    if "year" not in caught and today is not None and date(year, 3 * number - 2, 1) > today and anchor.tense != FUTURE:
        year -= 1
    if year < 1:
        return None
    first, last = date(year, 3 * number - 2, 1), month_end(year, 3 * number)
    return Meaning(f"{year:04}-Q{number}", first, last, "season", "stated" if "year" in caught else "relative")


def duration(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """A length of time."""
    span = caught.get("span")
    number, unit = span if type(span) is tuple else (_number(caught), _unit(caught))
    if "half" in caught and isinstance(number, int):
        number = number + 0.5 if "number" in caught else 0.5
    return Meaning(duration_value(number, str(unit)))


def repeated(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """What happens again and again."""
    if "set" in caught:
        return Meaning(str(caught["set"]))
    if "weekday" in caught:
        return _with_part(Meaning(f"XXXX-WXX-{_whole(caught['weekday']) + 1}"), caught, timex_type="SET")
    if "part" in caught:
        return _with_part(Meaning("XXXX-XX-XX"), caught, timex_type="SET")
    return Meaning(duration_value(_number(caught), _unit(caught)))


def reference(caught: Caught, _anchor: Anchor) -> Meaning | None:
    """A word for now, lately, soon."""
    return Meaning(str(caught["reference"]))


RESOLVERS: Mapping[str, Callable[[Caught, Anchor], Meaning | None]] = {
    function.__name__: function
    for function in (
        full_date, month_day, day_range, numeric_date, month_year, month_alone, year_alone, decade, weekday,
        weekday_of_week, day_word, part_of_day, clock_alone, calendar_unit, weekend, named_unit, stretch, ago, later,
        ordinal_day, season, quarter, duration, repeated, reference,
    )
}  # fmt: skip
"""Name in a rule file -> function."""


def _whole(value: object) -> int:
    if isinstance(value, NumberSpan):
        return (value.best if value.best is not None else value.low) or 0
    return value if isinstance(value, int) else 0


def _number(caught: Caught) -> float | None:
    """How many units; None where the words do not say."""
    value = caught.get("number")
    if isinstance(value, NumberSpan):
        if value.kind == "decimal" and value.low is not None:
            return value.low + 0.5
        bounds = (value.best, value.low, value.high) if value.kind == "cardinal" else (None,)
        said = next((bound for bound in bounds if bound is not None), None)
        return None if said is None else said - (value.qualifier == "more-than") + (value.qualifier == "less-than")
    if isinstance(value, int | float):
        return value
    return None if "plural" in caught else 1


def _unit(caught: Caught) -> str:
    return str(caught.get("unit") or caught.get("plural"))


def _direction(caught: Caught) -> int:
    return -1 if "back" in caught else 1 if "on" in caught else 0


def _with_part(meaning: Meaning, caught: Caught, *, timex_type: str = "TIME") -> Meaning:
    part = caught.get("part")
    return replace(meaning, value=f"{meaning.value}T{part}", timex_type=timex_type) if part else meaning


def _with_clock(meaning: Meaning, caught: Caught) -> Meaning:
    clock = caught.get("clock")
    return replace(meaning, value=f"{meaning.value}T{clock}", timex_type="TIME") if clock else meaning
