"""An article in which police or rescuers were called -> the day of the call, which is that of its acts where no words date one."""

from dataclasses import replace

from whosaid.extract.circumstances import Ground
from whosaid.extract.syntax import Syntax
from whosaid.records.spans import When

_DAYS = frozenset({"DATE", "TIME"})


def called_on(ground: Ground) -> When | None:
    """The day on which police or rescuers were called ("officers responded at 11 p.m. Wednesday"); None for none, or several."""
    syntax, days = ground.syntax, dict[tuple[str, str], When]()
    for place in syntax.time_firsts:
        time = ground.times[syntax.time_at[place]]
        if time.timex_type in _DAYS and time.when.earliest and time.when.latest and _is_of_call(syntax, place):
            days.setdefault((time.when.earliest[:10], time.when.latest[:10]), time.when)
    (earliest, latest), when = next(iter(days.items()), (("", "-"), None))
    return replace(when, basis="inherited") if when is not None and len(days) == 1 and earliest == latest else None


def _is_of_call(syntax: Syntax, place: int) -> bool:
    """True for a time in a sentence that tells of a call and of rescuers."""
    if syntax.sentence_of[place] < 0:
        return False
    start, stop = syntax.sentences[syntax.sentence_of[place]]
    words = syntax.lowers[start:stop]
    return not syntax.calls.isdisjoint(words) and not syntax.rescuers.isdisjoint(words)
