"""The time of a claim -> its days as numbers, and whether it tells of an incident, of one somewhere in a longer time, or of a period."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from whosaid.records.inferred import Claim, Count
from whosaid.records.spans import When

#: Days from the first to the last, both included, up to which a claim tells of one incident and not of a period: a night
#: from one day to the next is two.
INCIDENT_DAYS = 2

#: Days of the longest time within which a noun in the singular is one act.
DAYS_OF_WEEK = 7
#: Endings of nouns for several acts, or for one that goes on.
_SEVERAL = ("s", "ing")

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def scope_of(claim: Claim, counts: Sequence[Count], first: int | None, last: int | None) -> str:
    """incident, window or period: what a claim's figures say, then how long its time is."""
    wholes = [count for count in counts if count.part_of is None]
    if wholes and all(count.scope == "cumulative" for count in wholes):
        return "period"
    long = first is not None and last is not None and last - first >= INCIDENT_DAYS
    half_open = (first is None) != (last is None)
    if claim.days is not None and claim.days > INCIDENT_DAYS:
        return "period"
    if not long and not half_open:
        return "incident"
    return "window" if wholes or _is_one_of_week(claim, first, last) else "period"


def _is_one_of_week(claim: Claim, first: int | None, last: int | None) -> bool:
    """True for one act within a week: "this week's deadly air strike", and not "this week's air strikes" or "fighting"."""
    if first is None or last is None or last - first >= DAYS_OF_WEEK or claim.rule != "claim.noun":
        return False
    return not claim.trigger.exact.endswith(_SEVERAL)


def days_of(when: When) -> tuple[int | None, int | None]:
    """First and last calendar day as ordinals; None where open or unreadable."""
    return _ordinal(when.earliest), _ordinal(when.latest)


@lru_cache(maxsize=4096)
def _ordinal(text: str | None) -> int | None:
    if text is None or not _DAY.match(text):
        return None
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= _days_in(year, month)):
        return None
    return date(year, month, day).toordinal()


def _days_in(year: int, month: int) -> int:
    if month == 12:
        return 31
    return (date(year, month + 1, 1) - date(year, month, 1)).days
