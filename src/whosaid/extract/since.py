"""An act and its time -> whether it goes on from then, as a clause of "since" says, or only stands inside that clause; when it
ended or went on again.
"""

from dataclasses import replace
from datetime import date

from whosaid.extract.act import Act
from whosaid.extract.circumstances import Ground, compares, is_since, time_of
from whosaid.extract.steps import past_insertion
from whosaid.extract.syntax import AUXILIARY, COMMA, RELATIVE, STRONG, VERB, Run, Syntax
from whosaid.extract.things import begins_then
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.days import month_end
from whosaid.records.inferred import TimeExpression

#: Tokens from "since" to an act of its clause: "since the war started with the brutal repression of protests".
ANCHOR_TOKENS = 14

#: Tokens from an act to the "since" that opens the next clause: what it hit and where.
CLAUSE_TOKENS = 16

#: Precisions of a time with which an open stretch may begin.
OPENING_UNITS = frozenset({"day", "month", "year"})

_SINCE = int(Word.SINCE)
#: What is done at a turn.
_TURNS = frozenset({"resume", "finish"})


def goes_on_since(syntax: Syntax, time: TimeExpression | None, act: Occurrence, sentence: Run, *, lasts: bool) -> bool:
    """True where the time is the beginning of what is told; an act that only began it ("since it began with protests") is over."""
    place = syntax.reading.tokens.at(time.evidence.start) if time is not None else 0
    if time is not None and begins_then(syntax, place):
        return act.shape != "noun" and time.when.earliest is not None  # not "an offensive that began in May with raids"
    return time is not None and is_since(syntax, time) and (lasts or not _is_anchor(syntax, act, sentence, place))


def time_since(ground: Ground, act: Act) -> TimeExpression | None:
    """The time in a clause of "since" right behind the clause of an act: "have killed six since the truce took effect on 10 October"."""
    syntax, bits, sentence = ground.syntax, ground.syntax.bits, act.sentence
    since = next(
        (step for step in range(act.end, min(sentence[1], act.end + CLAUSE_TOKENS)) if bits[step] & _SINCE), None
    )
    if since is None or any(mask & (STRONG | RELATIVE) for mask in bits[act.end : since]):
        return None
    if any(mask & COMMA for mask in bits[act.end : since]) or _is_anchor(syntax, act.occurrence, sentence, since):
        return None
    for place in range(since + 1, min(sentence[1], since + ANCHOR_TOKENS)):
        if bits[place] & (STRONG | COMMA | RELATIVE) or ground.voices[place] != ground.voices[act.first]:
            return None
        if place in syntax.time_at:
            time = ground.times[syntax.time_at[place]]
            is_begin = (
                time.timex_type == "DATE"
                and time.when.earliest is not None
                and not compares(ground, time, act.occurrence)
            )
            return time if is_begin else None
    return None


def time_set_for(ground: Ground, act: Act) -> TimeExpression | None:
    """The day ahead, right behind what a voice announces, of talks or of a state: "announced a pause in strikes for Sunday"."""
    syntax, published = ground.syntax, ground.published
    if published is None or act.kind.is_harmful:
        return None
    for place in range(act.end, min(act.sentence[1], act.end + CLAUSE_TOKENS)):
        if syntax.bits[place] & (STRONG | RELATIVE | VERB):
            return None
        if place in syntax.time_at:
            time = ground.times[syntax.time_at[place]]
            is_ahead = time.when.earliest is not None and time.when.earliest[:10] > published.isoformat()
            return time if is_ahead and time.timex_type in ("DATE", "TIME") else None
    return None


def _is_anchor(syntax: Syntax, act: Occurrence, sentence: Run, time: int) -> bool:
    """True for an act inside the clause of "since": what has gone on since then is told, the act itself is over; not behind the time and a
    comma or an auxiliary ("since the war began in 2011, nine have died").
    """
    if time < act.first and any(mask & (COMMA | AUXILIARY) for mask in syntax.bits[time : act.first]):
        return False
    for step in range(act.first - 1, max(sentence[0], act.first - ANCHOR_TOKENS) - 1, -1):
        if syntax.bits[step] & _SINCE:
            return True
        if syntax.bits[step] & STRONG:
            return False
    return False


def onset_of(syntax: Syntax, time: TimeExpression, act: Occurrence) -> TimeExpression:
    """For "since March 2023, when they took the town": the month in which they did; the time itself where it has an end.

    What stands behind another comma ("since March, when they took the town, it has been shelled") is of the whole stretch.
    """
    when, behind = time.when, syntax.reading.tokens.at(time.evidence.end - 1) + 2
    if when.latest is not None or when.earliest is None or when.precision not in OPENING_UNITS:
        return time
    if any(mask & COMMA for mask in syntax.bits[behind : act.first]):
        return time
    day = date.fromisoformat(when.earliest[:10])
    last = {"day": day, "month": month_end(day.year, day.month)}.get(when.precision, date(day.year, 12, 31))
    return replace(time, when=replace(when, latest=last.isoformat()))


def time_of_turn(ground: Ground, act: Occurrence, aspects: frozenset[str], sentence: Run) -> TimeExpression | None:
    """When a noun ended or went on again, where something is told of it before: "raids, halted on Monday, resumed on Thursday"."""
    if act.shape != "noun" or aspects.isdisjoint(_TURNS):
        return None
    verb = past_insertion(ground.syntax, act.end, sentence[1])
    turn = act._replace(first=verb, end=verb + 1, shape="passive")
    return time_of(ground, turn, (verb, sentence[1])) if verb > act.end else None


def lasts(act: Act) -> bool:
    """True where a length of time beside the act is how long it lasted or did not happen."""
    return act.modality.is_denied or is_over(act) or act.frame.lasts


def is_over(act: Act) -> bool:
    """True where an act is said to have been stopped, or a state that lasts to be over."""
    return "stop" in act.modality.aspects or ("finish" in act.modality.aspects and act.frame.lasts)
