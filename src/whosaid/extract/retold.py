"""Acts told without a day, where the page has one for them: those of an hour take the day of the act told before, those of a page that
tells an old story ("seven years ago, on 13 January 2015, shells hit the bus") the day of that story.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from whosaid.extract.act import Act
from whosaid.extract.circumstances import Ground, between
from whosaid.extract.dated_sections import HOURS
from whosaid.extract.dating import is_old
from whosaid.extract.disowned import points_back
from whosaid.extract.setting import TIME_REACH, Setting
from whosaid.extract.since import lasts
from whosaid.extract.tale import are_kin, is_news
from whosaid.records.spans import When

#: Precisions of a time that an old story may have; a year tells of the past of somebody.
STORY_UNITS = frozenset({"day", "week", "month"})

#: Sentences, the title among them, in one of which a page tells what its story is.
OPENING = 4


def date_hours(ground: Ground, acts: Sequence[Act], settings: Sequence[Setting]) -> None:
    """An act of an hour and no day ("the gunmen came around midday") was on the day of the act told right before; else on that of the page."""
    last: int | None = None
    for number, (act, setting) in enumerate(zip(acts, settings, strict=True)):
        if not is_news(act) or act.kind.follows:
            continue
        if setting.is_hour and last is not None:
            is_next = act.occurrence.sentence - acts[last].occurrence.sentence <= TIME_REACH
            is_next = is_next and not (act.figures or _says_day(ground, act))  # who is counted may be others
            is_newest = ground.syntax.lowers[act.first - 1] in ground.syntax.listed["newest"] if act.first else False
            before = settings[last].when
            if is_next and not is_newest and before is not None:
                setting.when = replace(before, basis="inherited")
        elif _is_of_day(setting.when) and setting.own_when and not (setting.is_open or setting.is_spaced):
            last = number if _is_of_eve(setting.when, ground.published) else None


def date_by_old_story(ground: Ground, acts: Sequence[Act], settings: Sequence[Setting]) -> None:
    """Harms that say no time take the only time of a page whose harms are all of long ago, behind the first of them, where they may be of it."""
    if ground.published is None:
        return
    told = [n for n, act in enumerate(acts) if settings[n].when is not None and _is_harm(act)]
    dated = [n for n in told if settings[n].own_when]
    times = {(when.earliest, when.latest) for n in told if (when := settings[n].when) is not None}
    if not dated or len(times) != 1:
        return
    story = settings[dated[0]]
    when = story.when
    if when is None or when.earliest is None or story.is_open or story.days or not is_old(when, ground.published):
        return
    if when.precision not in STORY_UNITS or acts[dated[0]].occurrence.sentence >= OPENING:
        return
    for act, setting in zip(acts[dated[0] + 1 :], settings[dated[0] + 1 :], strict=True):
        if setting.when is None and _is_harm(act) and not lasts(act) and _is_of(ground, acts[dated[0]], act):
            setting.when = replace(when, basis="inherited")


def _is_of_eve(when: When | None, published: date | None) -> bool:
    """True for the day before the page: what an hour is told of behind an older day may be the news."""
    return when is not None and published is not None and when.earliest == (published - timedelta(days=1)).isoformat()


def _says_day(ground: Ground, act: Act) -> bool:
    """True where the sentence of an act holds a day beside the hour: "the next day at 1 p.m."."""
    times = (ground.times[ground.syntax.time_at[first]] for first in between(ground.syntax.time_firsts, act.sentence))
    return any(time.timex_type == "DATE" and time.rule not in HOURS for time in times)


def _is_harm(act: Act) -> bool:
    """True for a single harmful act told as something that happened."""
    return is_news(act) and act.kind.is_harmful and not act.kind.follows


def _is_of(ground: Ground, story: Act, act: Act) -> bool:
    """True for a harm that names no act, one of the kind of the story's, and a word that points back to it."""
    if act.kind.is_bare or act.kind.code == story.kind.code:
        return True
    return act.occurrence.shape == "noun" and points_back(ground.syntax, act) and are_kin(story, act)


def _is_of_day(when: When | None) -> bool:
    """True for one whole day."""
    return when is not None and when.precision == "day" and when.earliest is not None and when.earliest == when.latest
