"""An article in which police or rescuers were called -> the day of the call, which is that of its acts where no words date one."""

from dataclasses import replace
from datetime import date

from whosaid.extract.circumstances import Ground
from whosaid.extract.dating import is_old
from whosaid.extract.syntax import MODAL, Syntax
from whosaid.records.spans import When

#: Tokens of the longest words for a call ("received a call"), and before them in which a modal makes it none that was made.
LONGEST, MODAL_TOKENS = 3, 2

_DAYS = frozenset({"DATE", "TIME"})


def called_on(ground: Ground) -> When | None:
    """The day on which police or rescuers were called ("officers responded at 11 p.m. Wednesday"); None for none, or several.

    A day long before the page, or after it, is that of another call.
    """
    syntax, days = ground.syntax, dict[tuple[str, str], When]()
    for place in syntax.time_firsts:
        time = ground.times[syntax.time_at[place]]
        if time.timex_type in _DAYS and _may_be_news(time.when, ground.published) and _is_of_call(syntax, place):
            days.setdefault((str(time.when.earliest)[:10], str(time.when.latest)[:10]), time.when)
    (earliest, latest), when = next(iter(days.items()), (("", "-"), None))
    return replace(when, basis="inherited") if when is not None and len(days) == 1 and earliest == latest else None


def _may_be_news(when: When, published: date | None) -> bool:
    """True for a time with two ends that is neither long before the page nor after it."""
    if when.earliest is None or when.latest is None or is_old(when, published):
        return False
    return published is None or when.earliest[:10] <= published.isoformat()


def _is_of_call(syntax: Syntax, place: int) -> bool:
    """True for a time in a sentence that tells of a call and of rescuers."""
    if syntax.sentence_of[place] < 0:
        return False
    start, stop = syntax.sentences[syntax.sentence_of[place]]
    if syntax.rescuers.isdisjoint(syntax.lowers[start:stop]):
        return False
    return any(_is_call(syntax, first, stop) for first in range(start, stop))


def _is_call(syntax: Syntax, first: int, stop: int) -> bool:
    """True where words for a call that was made begin."""
    words = syntax.lowers[first : min(first + LONGEST, stop)]
    if not any(" ".join(words[:count]) in syntax.calls for count in range(1, LONGEST + 1)):
        return False
    return not any(mask & MODAL for mask in syntax.bits[max(0, first - MODAL_TOKENS) : first])
