"""Times that a page without a day leaves open: "on Sunday", "earlier this year". The day of an older act is not theirs."""

import re
from datetime import date

from whosaid.extract.circumstances import FULL_DATE, Ground, is_imprint, nearest_time
from whosaid.extract.dating import VAGUE_TIMES
from whosaid.extract.syntax import Run
from whosaid.extract.triggers import Occurrence
from whosaid.records.inferred import TimeExpression

#: Times at the head of a text among which its imprint stands.
FIRST_TIMES = 3

_OPEN_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")


def leaves_days_open(ground: Ground) -> bool:
    """True for a page without a day that names days of the week, and no full date of any of them."""
    if ground.published is not None or any(is_imprint(ground.syntax, time) for time in ground.times[:FIRST_TIMES]):
        return False
    named = {int(match.group(1)) for time in ground.times if (match := _OPEN_WEEKDAY.match(time.timex_value))}
    full = (t.timex_value for t in ground.times if FULL_DATE.fullmatch(t.timex_value))
    return bool(named) and not named & {date.fromisoformat(day).isoweekday() for day in full}


def undated_of(ground: Ground, act: Occurrence, sentence: Run) -> TimeExpression | None:
    """The year, month or day of the week that a page without a day leaves open ("earlier this year", "on Sunday"): no other day of the
    page is the act's.
    """
    if ground.published is not None:
        return None
    is_week_open = leaves_days_open(ground)

    def is_open(number: int) -> bool:
        time = ground.times[number]
        if time.when.earliest or time.when.latest or time.timex_value in VAGUE_TIMES:
            return False
        return is_week_open if _OPEN_WEEKDAY.match(time.timex_value) else time.timex_type == "DATE"

    return nearest_time(ground, act, sentence, is_open)
