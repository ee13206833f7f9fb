"""An act behind a length of time and "after" -> its day: "died on Thursday, three days after he was shot" puts the shots on Monday."""

from bisect import bisect_left
from datetime import date, timedelta

from whosaid.extract.circumstances import Ground, between
from whosaid.extract.dating import UNIT_DAYS, days_of
from whosaid.extract.syntax import COMMA, STRONG, Run
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word
from whosaid.records.inferred import TimeExpression
from whosaid.records.spans import When

#: Tokens between "after" and the act, at most: "after suspected Islamist militants (kidnapped)".
REACH = 8

#: Tokens before a length at the head of a sentence, at most: "Just", "Less than".
HEAD = 2

_EARLIER = int(Word.EARLIER)


def spaced_when(ground: Ground, act: Occurrence, sentence: Run) -> When | None:
    """The day of the earlier of two acts, counted back from that of the later one, else from the page's; None where no length is said.

    A time of its own behind "after" holds; a length in hours says no day, one in weeks, months or years half of that unit more or less.
    """
    after = _after(ground, act, sentence)
    if after is None:
        return None
    number = ground.syntax.time_at.get(after - 1)
    length = ground.times[number] if number is not None else None
    days = days_of(length.timex_value) if length is not None and length.timex_type == "DURATION" else None
    own = (after, _end(ground, act, sentence))
    if length is None or not days or _last_day(ground, own) is not None:
        return None
    stated = _last_day(ground, (sentence[0], after - 1))
    if (
        stated is None
        and _opens(ground, length, sentence)
        and own[1] < sentence[1]
        and ground.syntax.bits[own[1]] & (COMMA | STRONG)
    ):
        stated = _last_day(ground, (own[1], sentence[1]))
    last = stated or ground.published
    if last is None or days >= last.toordinal():
        return None
    unit = UNIT_DAYS.get(length.timex_value[-1], 1)
    slack = unit // 2 if unit > 1 else 0
    day, unsure = last - timedelta(days=days), 0 if stated is not None else 1
    first, latest = day - timedelta(days=slack + unsure), min(day + timedelta(days=slack), last)
    precision = "day" if first == latest else "unknown"
    return When(first.isoformat(), latest.isoformat(), precision, "relative", length.evidence)


def _after(ground: Ground, act: Occurrence, sentence: Run) -> int | None:
    """The token of the "after" that brings the act; None where none does, or where it brings another act."""
    for step in range(act.first - 1, max(sentence[0], act.first - REACH) - 1, -1):
        if ground.syntax.bits[step] & _EARLIER:
            first = bisect_left(ground.act_firsts, step)
            return step if ground.act_firsts[first] == act.first else None
        if ground.syntax.bits[step] & STRONG:
            return None
    return None


def _opens(ground: Ground, length: TimeExpression, sentence: Run) -> bool:
    """True for a length at the head of its sentence: "Two days after the raid, rebels (fired) on Friday"."""
    return ground.syntax.reading.tokens.at(length.evidence.start) - sentence[0] <= HEAD


def _end(ground: Ground, act: Occurrence, sentence: Run) -> int:
    """Where what is said of the act ends: at a comma or at the next act."""
    for step in range(act.end, sentence[1]):
        if ground.syntax.bits[step] & (COMMA | STRONG) or step in ground.act_firsts:
            return step
    return sentence[1]


def _last_day(ground: Ground, run: Run) -> date | None:
    """The last single day said in a run; None for none."""
    for place in reversed(between(ground.syntax.time_firsts, run)):
        time = ground.times[ground.syntax.time_at[place]]
        if _is_day(time):
            return date.fromisoformat(str(time.when.earliest)[:10])
    return None


def _is_day(time: TimeExpression) -> bool:
    when = time.when
    return when.earliest is not None and when.latest is not None and when.earliest[:10] == when.latest[:10]
