"""Sentences that only say when and where something happened ("It happened around 1 p.m. Sunday") -> the act before, dated and placed.

Local news and monitors tell an act first and its day afterwards, with a subject that names no act: "it", "the incident".
"""

from collections.abc import Sequence
from dataclasses import replace

from whosaid.extract.act import Act
from whosaid.extract.bearings import is_at_clinic, is_home, is_located
from whosaid.extract.circumstances import COUNTRY_PRECISION, Ground, between, where_of
from whosaid.extract.dated_sections import HOURS
from whosaid.extract.dating import is_old, when_of
from whosaid.extract.doers import HAPPENED
from whosaid.extract.setting import Setting
from whosaid.extract.syntax import COMMA, PREPOSITION, RELATIVE, STRONG, Run, Syntax
from whosaid.knowledge.gazetteer import UNKNOWN
from whosaid.records.inferred import Mention
from whosaid.records.spans import When, Where

#: Tokens from the head of such a sentence to its verb, at most: "The latest such incident reportedly also took place".
HEAD_TOKENS = 8

#: Sentences from the act to the one that says when it happened.
REACH = 4

#: What ends the subject's own phrase.
_WALLS = STRONG | COMMA | PREPOSITION | RELATIVE

_DAYS = frozenset({"DATE", "TIME"})


def tell_happenings(ground: Ground, acts: Sequence[Act], settings: Sequence[Setting]) -> None:
    """The last harm told before such a sentence takes its day and place, where its own words say none."""
    syntax = ground.syntax
    for number, (start, stop) in enumerate(syntax.sentences):
        verb = _verb(ground, (start, stop))
        if verb is None:
            continue
        told = next((n for n in range(len(acts) - 1, -1, -1) if acts[n].first < start and _is_harm(acts[n])), None)
        if told is None or number - acts[told].occurrence.sentence > REACH:
            continue
        when, where = _when(ground, (verb, stop)), _where(ground, (verb, stop))
        setting = settings[told]
        if when is not None and not setting.own_when:
            setting.when, setting.own_when = replace(when, basis="inherited"), True
        if where is not None and not setting.own_where:
            setting.where, setting.own_where = where, True


def _is_harm(act: Act) -> bool:
    """True for a single harm that happened and follows no other act."""
    is_told = act.modality.factuality in HAPPENED and not act.modality.is_denied and not act.is_total
    return is_told and act.kind.is_harmful and not act.kind.follows and act.host is None


def _verb(ground: Ground, sentence: Run) -> int | None:
    """The verb of happening of a sentence whose subject is "it" or "the incident"; None for none."""
    syntax, (start, stop) = ground.syntax, sentence
    verbs, subjects = syntax.listed["happening"], syntax.listed["incident"]
    has_subject = False
    for place in range(start, min(stop, start + HEAD_TOKENS)):
        lower = syntax.lowers[place]
        if has_subject and lower in syntax.listed["taking"]:
            return place if not syntax.listed["taken"].isdisjoint(syntax.lowers[place + 1 : place + 2]) else None
        if has_subject and lower in verbs:
            return place
        if syntax.bits[place] & _WALLS or place in ground.act_firsts:
            return None
        has_subject = has_subject or lower in subjects
    return None


def _when(ground: Ground, run: Run) -> When | None:
    """The first day behind the verb that is no long time ago."""
    for place in between(ground.syntax.time_firsts, run):
        time = ground.times[ground.syntax.time_at[place]]
        if time.timex_type not in _DAYS or time.rule in HOURS or time.when.earliest is None:
            continue
        when = when_of(time, ground.published, happened=True)
        return None if when.earliest is None or is_old(when, ground.published) else when
    return None


def _where(ground: Ground, run: Run) -> Where | None:
    """The narrowest place behind the verb that a preposition leads."""
    syntax: Syntax = ground.syntax
    firsts = [
        first
        for first in between(syntax.place_firsts, run)
        if is_located(syntax, first) and not is_home(syntax, first) and not is_at_clinic(syntax, first)
    ]
    found = [ground.mentions[syntax.place_at[first]] for first in firsts]
    narrow = [mention for mention in found if (mention.precision or COUNTRY_PRECISION) < COUNTRY_PRECISION]
    return where_of(min(narrow, key=_width)) if narrow else None


def _width(mention: Mention) -> int:
    """The precision of a place; one that only the page names is a town or a village."""
    return 1 if UNKNOWN in (mention.target or "") else mention.precision or COUNTRY_PRECISION
