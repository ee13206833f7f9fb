"""Acts in order -> the time and place of each: its own, else what the text around lends, marked as lent.

A noun that points back ("the shelling") shares with the act it points to, both ways; else the nearest act before it in the paragraph lends;
a place may come from an earlier paragraph, without its part; a time from the same tale elsewhere, and at last from the imprint.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from whosaid.extract.act import Act
from whosaid.extract.act_places import place_of, tells_of_town, tells_of_village
from whosaid.extract.bearings import is_origin
from whosaid.extract.beside import date_before, date_beside
from whosaid.extract.calls import called_on
from whosaid.extract.circumstances import (
    AREA_PRECISION,
    COUNTRY_PRECISION,
    Ground,
    is_beside,
    is_near_act,
    length_of,
    saying_time_of,
    time_of,
    time_of_when,
    where_of,
)
from whosaid.extract.dated_sections import HOURS, DatedSections
from whosaid.extract.dating import closed, days_of, is_long_ago, is_old, is_still_ahead, stretch_before, when_of
from whosaid.extract.disowned import names_told, points_back
from whosaid.extract.doers import HAPPENED, have_other_doers, is_of_now, is_past, is_told_of
from whosaid.extract.entries import Entries
from whosaid.extract.following import is_put_behind
from whosaid.extract.happenings import tell_happenings
from whosaid.extract.here import says_here
from whosaid.extract.joined import before_next, share_days
from whosaid.extract.main_place import MainPlace, Named, is_dateline, located_places, main_place_of
from whosaid.extract.pinpoint import narrow, pinpoint
from whosaid.extract.remembered import remembered_when
from whosaid.extract.retold import date_by_old_story, date_hours
from whosaid.extract.sections import Sections
from whosaid.extract.setting import PLACE_REACH, TIME_REACH, Setting, share
from whosaid.extract.since import goes_on_since, lasts, onset_of, time_of_turn, time_set_for, time_since
from whosaid.extract.spaced import spaced_when
from whosaid.extract.tale import are_kin, date_by_tale, is_news
from whosaid.extract.undated import undated_of
from whosaid.knowledge.clauses import Word
from whosaid.records.spans import When, Where

_SEQUENCE, _EARLIER = int(Word.SEQUENCE), int(Word.EARLIER)

#: Acts, and paragraphs, before one that points back among which its antecedent is looked for.
LOOK_BACK, PARAGRAPHS_BACK = 8, 2

#: Days before publication from which an act is not of the town of the news: a trial is news for a year.
HISTORY_DAYS = 366


def settings_of(ground: Ground, acts: Sequence[Act], *, headed: bool = False) -> list[Setting]:
    """One setting an act, in their order. `headed`: the first paragraph is the headline."""
    paragraphs = [ground.syntax.paragraph_of[act.first] for act in acts]
    settings = [_own(ground, act) for act in acts]
    date_hours(ground, acts, settings)
    date_before(ground, acts, settings)
    share_days(ground, acts, settings)
    _borrow(acts, settings)
    tell_happenings(ground, acts, settings)
    entries = Entries(ground)
    for number, act in enumerate(acts):
        if settings[number].is_spaced:
            continue
        before = _antecedent(ground, acts, settings, number, paragraphs)
        is_here = before is not None and entries.number(acts[before].first) == entries.number(act.first)
        settings[number].antecedent = before if is_here else None
    share(settings, paragraphs, [act.occurrence.sentence for act in acts])
    _pinpoint(ground, acts, settings)
    recent = [(a, s) for a, s in zip(acts, settings, strict=True) if not is_old(s.when, ground.published, HISTORY_DAYS)]
    of_acts = [(act.first, s.where) for act, s in recent if s.own_where and s.where is not None]
    main = main_place_of(ground, of_acts)
    _narrow(ground, acts, settings, main)
    _lend(ground, acts, settings, paragraphs, _main_by_act(ground, of_acts, main, entries))
    dated = DatedSections(ground, acts)
    for setting, act, paragraph in zip(settings, acts, paragraphs, strict=True):
        if (setting.when is None or setting.is_hour) and not act.is_total:
            setting.when = dated.when(paragraph) or setting.when
    date_by_tale(ground, acts, settings, entries, paragraphs if headed else None)
    date_beside(ground, acts, settings)
    date_by_old_story(ground, acts, settings)
    called = None if any(setting.own_when for setting in settings) else called_on(ground)
    for act, setting in zip(acts, settings, strict=True):
        setting.when = setting.when or (called if is_news(act) and not act.kind.follows else None)
    return settings


def _main_by_act(
    ground: Ground, of_acts: Sequence[Named], main: MainPlace, entries: Entries
) -> Callable[[int], Where | None]:
    """First token of an act -> where the news is when it is told: on a live page that of its entry. Tokens are asked in their order."""
    if not entries:
        return main.at
    named = sorted([*located_places(ground), *of_acts], key=lambda one: one[0])
    return lambda token: entries.place(token, named)


def _pinpoint(ground: Ground, acts: Sequence[Act], settings: list[Setting]) -> None:
    """A country or stretch of one gives way to the place inside it that the same tale names further on."""

    def are_one_tale(one: int, two: int) -> bool:
        return is_news(acts[one]) and is_news(acts[two]) and acts[one].kind.plover == acts[two].kind.plover

    wheres = [setting.where if setting.own_where else None for setting in settings]
    for setting, where in zip(settings, pinpoint(ground.syntax, acts, wheres, are_one_tale), strict=True):
        if setting.own_where:
            setting.where = where


def _narrow(ground: Ground, acts: Sequence[Act], settings: list[Setting], main: MainPlace) -> None:
    """A harm told of a country at the head of the page was in the only division of it that the page names places of."""
    wheres = [setting.where if setting.own_where else None for setting in settings]
    harms = [where if act.kind.is_harmful and is_news(act) else None for act, where in zip(acts, wheres, strict=True)]
    syntax = ground.syntax
    taken = {where.evidence.start for where in wheres if where is not None and where.evidence is not None}
    taken |= {syntax.reading.tokens.starts[first] for first in syntax.place_firsts if is_dateline(syntax, first)}
    found = narrow(syntax, acts, harms, lambda country: main.division(country, taken))
    for setting, where in zip(settings, found, strict=True):
        setting.where = where or setting.where


def _own(ground: Ground, act: Act) -> Setting:
    """What the act's own sentence says of its time and place."""
    setting = Setting()
    then = time_of_when(ground, act.occurrence, act.sentence)
    time = (
        then
        or time_of_turn(ground, act.occurrence, act.modality.aspects, act.sentence)
        or time_of(ground, act.occurrence, act.sentence)
    )
    is_later = act.figures and is_past(act) and time is not None and is_still_ahead(time, ground.published)
    time = None if is_later else time  # "received nine bodies and will bury them tomorrow"
    since = time_since(ground, act) if time is None else None
    time = time or since
    is_open = since is not None or (
        then is None
        and goes_on_since(ground.syntax, time, act.occurrence, act.sentence, lasts=lasts(act) or act.is_sum)
    )
    spaced = spaced_when(ground, act.occurrence, act.sentence) if then is None else None
    remembered = remembered_when(ground, act.occurrence, act.sentence) if spaced is None else None
    if spaced is not None:
        setting.when, setting.own_when, setting.is_spaced = spaced, True, True
    elif remembered is not None:
        setting.when, setting.own_when, setting.is_open = remembered, True, True
    elif time is not None and (then or is_open or not act.is_total or is_beside(ground, act.occurrence, time)):
        told = time if then is None else onset_of(ground.syntax, time, act.occurrence)
        setting.when = when_of(told, ground.published, happened=is_past(act))
        if is_open:
            setting.when, setting.is_open = closed(replace(setting.when, latest=None), ground.published), True
        setting.own_when, setting.is_hour = True, told.rule in HOURS
        if act.frame.lasts:
            setting.when = before_next(ground, act, time, setting.when)
        if time.timex_type == "DURATION" and lasts(act):
            setting.days = days_of(time.timex_value)
    elif (lasts(act) or act.figures) and act.modality.factuality in HAPPENED:
        length = length_of(ground, act.occurrence, act.sentence)
        if length is not None:
            setting.when = stretch_before(ground.published, length[1], length[0])
            setting.own_when = True
            setting.days = length[1] if lasts(act) else None
    undated = undated_of(ground, act.occurrence, act.sentence) if setting.when is None else None
    if undated is not None:
        setting.when, setting.own_when = When(None, None, "unknown", "relative", undated.evidence), True
    if setting.when is None:
        saying = time_set_for(ground, act) or saying_time_of(ground, act.occurrence, act.sentence)
        if saying is not None:
            setting.said = replace(when_of(saying, ground.published), basis="inherited")
    _place(ground, act, setting)
    return setting


def _place(ground: Ground, act: Act, setting: Setting) -> None:
    """Puts down where its own sentence says that the act was."""
    number = place_of(ground, act)
    if number is None and ground.here is not None and says_here(ground, act.sentence):
        setting.where, setting.own_where = ground.here, True
        return
    if number is None:
        setting.is_whole = tells_of_town(ground, act, wide=False)
        return
    mention = ground.mentions[number]
    tokens = ground.syntax.reading.tokens_in(mention.evidence.start, mention.evidence.end)
    is_near = len(tokens) > 0 and is_near_act(ground, act.occurrence, tokens.start)
    if is_near or act.frame.inherits_place:
        setting.where, setting.own_where = where_of(mention), True
        setting.is_near = is_near
        setting.from_origin = len(tokens) > 0 and is_origin(ground.syntax, tokens.start)


def _borrow(acts: Sequence[Act], settings: list[Setting]) -> None:
    """An act takes the time and place of the acts that belong to it, where its own words say none."""
    for act, setting in zip(acts, settings, strict=True):
        for other in (settings[member] for member in act.members):
            if not setting.own_when and other.own_when and not other.is_spaced:
                setting.when, setting.own_when, setting.days = other.when, True, setting.days or other.days
            if not setting.own_where and other.own_where:
                setting.where, setting.own_where = other.where, True


def _antecedent(
    ground: Ground, acts: Sequence[Act], settings: Sequence[Setting], number: int, paragraphs: Sequence[int]
) -> int | None:
    """Number of the act before that a noun points back to ("the shelling"); None where it does not."""
    act = acts[number]
    is_row = names_told(ground.syntax, act)
    is_newest = _is_newest(ground, act)
    if act.occurrence.shape != "noun" or not (is_row or points_back(ground.syntax, act)):
        return None
    for other in range(number - 1, max(-1, number - 1 - LOOK_BACK), -1):
        if paragraphs[number] - paragraphs[other] > PARAGRAPHS_BACK and not is_row:
            return None
        if (
            acts[other].host is None
            and is_news(acts[other])
            and not settings[other].is_spaced
            and not (is_newest and is_old(settings[other].when, ground.published))
            and not _is_looked_back_at(ground, acts, settings, other, paragraphs[other] < paragraphs[number])
            and ground.syntax.clauses[acts[other].first] != ground.syntax.clauses[act.first]
            and are_kin(acts[other], act)
        ):
            return other
    return None


def _is_looked_back_at(
    ground: Ground, acts: Sequence[Act], settings: Sequence[Setting], other: int, is_apart: bool
) -> bool:
    """True for an act of more than a year before that a paragraph behind the news looks back at: "the attack" of the next paragraph is the news."""
    if not is_apart or not is_old(settings[other].when, ground.published, HISTORY_DAYS):
        return False
    return any(
        setting.own_when and is_news(act) and act.kind.is_harmful and not is_old(setting.when, ground.published)
        for act, setting in zip(acts[:other], settings[:other], strict=True)
    )


def _is_newest(ground: Ground, act: Act) -> bool:
    """True for "the latest raid", which is none told before with a day of long ago."""
    return act.first > 0 and ground.syntax.lowers[act.first - 1] in ground.syntax.listed["newest"]


def _lend(
    ground: Ground,
    acts: Sequence[Act],
    settings: list[Setting],
    paragraphs: Sequence[int],
    main: Callable[[int], Where | None],
) -> None:
    """What the acts around lend to those that say no time or place: the one before, then the next of the same sentence.

    The dead of a whole war lend nothing and borrow nothing; an act of long ago did not happen where the news is.
    """
    order = [n for n, act in enumerate(acts) if act.frame.inherits_place and not act.is_total]
    sections, firsts = Sections(ground), [act.first for act in acts]
    mains = {n: sections.place(firsts[n]) or main(firsts[n]) for n in order if settings[n].where is None}
    for number, where in mains.items():
        if settings[number].is_whole:
            settings[number].town = mains[number] = _town_around(ground, where)
        if where is not None and ground.chains.is_city(where.place) and tells_of_village(ground, acts[number]):
            mains[number] = None
    _lend_on(ground, acts, settings, sections.scopes(firsts, paragraphs), order)
    _lend_on(ground, acts, settings, [-1 - act.occurrence.sentence for act in acts], order[::-1])
    for number, where in mains.items():
        setting = settings[number]
        if setting.where is None and not is_old(setting.when, ground.published, HISTORY_DAYS):
            setting.where = where


def _town_around(ground: Ground, where: Where | None) -> Where | None:
    """The town that the page names around a quarter or a camp: "the city" is no quarter of it."""
    for outer in ground.chains.of(where.place if where is not None else None)[1:]:
        named = next((mention for mention in ground.mentions if mention.target == outer), None)
        if named is not None and (named.precision or COUNTRY_PRECISION) < AREA_PRECISION:
            return where_of(named, with_part=False)
    return where


def _lend_on(
    ground: Ground, acts: Sequence[Act], settings: list[Setting], scopes: Sequence[int], order: Sequence[int]
) -> None:
    """Each act of a scope lends to the next ones in the given order."""
    last_when: int | None = None
    last_where: int | None = None
    for number in order:
        act, setting = acts[number], settings[number]
        happened = act.modality.factuality in HAPPENED
        if (
            setting.when is None
            and happened
            and last_when is not None
            and _may_lend(ground, acts, last_when, number, scopes)
        ):
            setting.when = _lent_time(ground, acts, settings, last_when, number)
        if setting.where is None and setting.antecedent is not None and order[0] <= order[-1]:
            setting.where = settings[setting.antecedent].where
        elif (
            setting.where is None
            and last_where is not None
            and not (setting.is_whole and _is_in_town(ground, settings[last_where].where, setting.town))
            and (_may_lend(ground, acts, last_where, number, scopes) or _names_town(acts, settings, last_where, number))
        ):
            setting.where = _lent_place(ground, acts, settings, last_where, number)
        if act.host is not None:
            continue
        may_date = setting.own_when and happened and setting.days is None and not act.modality.is_denied
        may_date = may_date and not setting.is_open and not setting.is_spaced
        if may_date and not act.kind.follows:
            last_when = number
        if setting.own_where or (setting.is_whole and setting.where is not None):
            last_where = number


def _names_town(acts: Sequence[Act], settings: Sequence[Setting], last: int, number: int) -> bool:
    """True where "the town" stands behind the town of its sentence, whoever tells the two: "fighting in Norrby, said X, which saw shelling of the town"."""
    return (
        settings[number].is_whole
        and last < number
        and acts[last].occurrence.sentence == acts[number].occurrence.sentence
    )


def _is_in_town(ground: Ground, last: Where | None, town: Where | None) -> bool:
    """True where the place told last lies in the main town, which "the city" then means; else it means the place told last."""
    return last is None or town is None or town.place in ground.chains.of(last.place)


def _lent_time(
    ground: Ground, acts: Sequence[Act], settings: Sequence[Setting], lender: int, taker: int
) -> When | None:
    """The time of another act; of one in the same sentence that is told to lie after, only that it was no later."""
    lent = settings[lender].when
    distance = abs(acts[taker].occurrence.sentence - acts[lender].occurrence.sentence)
    if distance > (1 if is_old(lent, ground.published) else TIME_REACH):
        return None
    if is_old(lent, ground.published) and _is_newest(ground, acts[taker]):
        return None
    is_day = is_old(lent, ground.published) and not is_of_now(ground, acts[taker])
    if distance and is_long_ago(lent, ground.published) and not is_day:
        return None  # "have lost land over the past two years. The blast came": the next sentence is of one day
    if lent is None or distance:
        return replace(lent, basis="inherited") if lent is not None else None
    if lender > taker and is_old(lent, ground.published) and is_told_of(ground, acts[taker], acts[lender]):
        return None  # "killed nine farmers who had fled in 2014", "looked for a pilot who was abducted in May"
    words = ground.syntax.lowers[acts[lender].end : acts[taker].first] if lender < taker else ()
    if not acts[taker].figures and not ground.syntax.present.isdisjoint(words):
        return None  # "took the hill last year and is now in an offensive": another tense, another time
    between = ground.syntax.bits[slice(*sorted((acts[lender].first, acts[taker].first)))]
    if not any(mask & _SEQUENCE for mask in between):
        return lent
    is_after = any(mask & _EARLIER for mask in between)
    if lender < taker and not is_after and (acts[taker].occurrence.shape == "gerund" or between[-1] & _SEQUENCE):
        return lent  # "attacked the hotel on Friday before taking hostages"
    if lender < taker and is_after and (lent.latest or lent.earliest):
        return When(None, lent.latest or lent.earliest, "unknown", "inherited", lent.evidence)
    return None


def _may_lend(ground: Ground, acts: Sequence[Act], lender: int, taker: int, scopes: Sequence[int]) -> bool:
    """True in one scope; in one sentence only between acts told by one voice."""
    if scopes[lender] != scopes[taker]:
        return False
    if acts[lender].occurrence.sentence != acts[taker].occurrence.sentence:
        return True
    if is_put_behind(ground.syntax, acts[min(lender, taker)].occurrence, acts[max(lender, taker)].first):
        return False
    return ground.voices[acts[lender].first] == ground.voices[acts[taker].first]


def _lent_place(
    ground: Ground, acts: Sequence[Act], settings: Sequence[Setting], lender: int, taker: int
) -> Where | None:
    """The place of another act, without its part where it only came from there.

    Acts of different doers in two sentences do not lend: what one side did here says nothing of the other's but "in the area". Nor does the news
    to what was long before ("the war began in 2011 with protests").
    """
    where, act = settings[lender].where, acts[taker]
    is_history = is_old(settings[taker].when, ground.published, HISTORY_DAYS)
    if is_history and not is_old(settings[lender].when, ground.published, HISTORY_DAYS):
        return None
    if act.occurrence.sentence - acts[lender].occurrence.sentence > PLACE_REACH:
        return None
    is_beside = act.occurrence.sentence == acts[lender].occurrence.sentence or tells_of_town(ground, act)
    if where is None or (not is_beside and have_other_doers(ground, acts[lender], act)):
        return None
    if ground.chains.is_city(where.place) and tells_of_village(ground, act):
        return None
    return replace(where, part=None) if settings[lender].from_origin else where
