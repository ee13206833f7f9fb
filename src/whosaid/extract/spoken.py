"""Days that somebody named while speaking -> days of the calendar: "this morning" said on Thursday is Thursday's, on whatever day it is printed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from whosaid.extract.times import published_day
from whosaid.records.inferred import Attribution, TimeExpression
from whosaid.records.printed import Article
from whosaid.text.reading import Reading

#: Rules of times that are counted from the day of speaking.
DEICTIC = frozenset({"time.day-word", "time.part"})

#: Code points between a cue and the day of speaking, at most: "told reporters in the town on Thursday".
REACH = 60

#: Days from speaking to print, at most; what was said longer ago is quoted from elsewhere.
MOST_DAYS = 6


def as_spoken(
    article: Article, reading: Reading, times: Sequence[TimeExpression], attributions: Sequence[Attribution]
) -> tuple[TimeExpression, ...]:
    """The times, those inside direct speech counted from the day on which it was spoken, where its sentence says that day."""
    published = published_day(article.published)
    if published is None or all(time.rule not in DEICTIC for time in times):
        return tuple(times)
    spoken = [
        (said.content.start, said.content.end, days)
        for said in attributions
        if said.mode == "direct" and said.cue is not None and (days := _days_before(reading, said, times, published))
    ]
    return tuple(_shifted(time, spoken) if time.rule in DEICTIC else time for time in times)


def _days_before(reading: Reading, said: Attribution, times: Sequence[TimeExpression], published: date) -> int:
    """Days from speaking to print; 0 where the sentence of the cue names no day of speaking."""
    cue = said.cue
    if cue is None:
        return 0
    start, end = next(((s, e) for s, e in reading.sentences if s <= cue.start < e), (cue.start, cue.end))
    found: list[tuple[int, int]] = []
    for time in times:
        place, stop = time.evidence.start, time.evidence.end
        if time.rule in DEICTIC or not start <= place < end or said.content.start <= place < said.content.end:
            continue
        away = place - cue.end if place > cue.start else cue.start - stop
        days = _days_of(time, published)
        if 0 < days <= MOST_DAYS and away <= REACH and reading.text[stop : stop + 2] not in ("'s", "\u2019s"):
            found.append((away, days))
    return min(found)[1] if found else 0


def _days_of(time: TimeExpression, published: date) -> int:
    """Days from the one day of a time to print; 0 for anything else."""
    first, last = time.when.earliest, time.when.latest
    if first is None or last is None or first[:10] != last[:10]:
        return 0
    return (published - date.fromisoformat(first[:10])).days


def _shifted(time: TimeExpression, spoken: Sequence[tuple[int, int, int]]) -> TimeExpression:
    """The time, as many days earlier as the words around it were spoken before print."""
    days = next((days for start, end, days in spoken if start <= time.evidence.start < end), 0)
    if not days:
        return time

    def before(moment: str | None) -> str | None:
        return (date.fromisoformat(moment[:10]) - timedelta(days=days)).isoformat() + moment[10:] if moment else None

    day = before(time.when.earliest)
    value = time.timex_value
    if day is not None and value[:10] == str(time.when.earliest)[:10]:
        value = day[:10] + value[10:]
    return replace(time, when=replace(time.when, earliest=day, latest=before(time.when.latest)), timex_value=value)
