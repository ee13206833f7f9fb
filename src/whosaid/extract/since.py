"""An act and its time -> whether it goes on from then, as a clause of "since" says, or only stands inside that clause; when it
ended or went on again.
"""

from dataclasses import replace
from datetime import date

from whosaid.extract.circumstances import Ground, is_since, time_of
from whosaid.extract.steps import past_insertion
from whosaid.extract.syntax import COMMA, STRONG, Run, Syntax
from whosaid.extract.things import begins_then
from whosaid.extract.triggers import Occurrence
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.days import month_end
from whosaid.records.inferred import TimeExpression

#: Tokens from "since" to an act of its clause: "since the war started with the brutal repression of protests".
ANCHOR_TOKENS = 14

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
    return time is not None and is_since(syntax, time) and (lasts or not _is_anchor(syntax, act, sentence))


def _is_anchor(syntax: Syntax, act: Occurrence, sentence: Run) -> bool:
    """True for an act inside the clause of "since": what has gone on since then is told, the act itself is over."""
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
