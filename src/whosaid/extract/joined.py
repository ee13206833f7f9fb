"""Acts of one page -> the days that they share: harms of one list, a toll and its only act, a lull and what came after it."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Protocol

from whosaid.extract.act import Act
from whosaid.extract.circumstances import Ground, length_of
from whosaid.extract.syntax import COMMA, RELATIVE, STRONG, SUBORDINATOR, WALL, Syntax
from whosaid.knowledge.clauses import Word
from whosaid.knowledge.gazetteer import UNKNOWN
from whosaid.records.inferred import TimeExpression
from whosaid.records.spans import When, Where

#: Tokens from "after" to the noun of its phrase: "after a fragile two-day lull".
PHRASE_TOKENS = 6

_EARLIER = int(Word.EARLIER)


def before_next(ground: Ground, act: Act, time: TimeExpression, when: When) -> When:
    """The days before the time for a state that was over by then: "after a two-day lull, shells hit the town on Tuesday"."""
    syntax, tokens = ground.syntax, ground.syntax.reading.tokens
    after = _after(syntax, act)
    at = tokens.at(time.evidence.start)
    is_own = (after or 0) < at < act.first or (
        at > act.end and not any(mask & WALL for mask in syntax.bits[act.end : at])
    )
    if after is None or is_own or when.earliest is None:
        return when
    last = date.fromisoformat(when.earliest[:10]) - timedelta(days=1)
    length = length_of(ground, act.occurrence, act.sentence)
    first = (last - timedelta(days=length[1] - 1)).isoformat() if length is not None and length[1] > 0 else None
    return When(first, last.isoformat(), "day", "relative", when.evidence)


def _after(syntax: Syntax, act: Act) -> int | None:
    """The token of the "after" that opens the phrase of a noun; None for none."""
    for place in range(act.first - 1, max(act.sentence[0], act.first - PHRASE_TOKENS) - 1, -1):
        if syntax.bits[place] & _EARLIER:
            return place
        if syntax.bits[place] & (WALL | COMMA):
            return None
    return None


def joined_harms(ground: Ground, acts: Sequence[Act]) -> Iterator[tuple[int, int]]:
    """(act, the act behind it) of harms in one list, the last ones first: "nine killed and 20 injured since Monday"."""
    for number in range(len(acts) - 2, -1, -1):
        one, two = acts[number], acts[number + 1]
        between = ground.syntax.bits[one.end : two.first]
        if not (one.figures and two.figures) or one.sentence != two.sentence:
            continue
        is_cut = any(mask & (STRONG | SUBORDINATOR | RELATIVE) for mask in between)
        if not is_cut and ground.voices[one.first] == ground.voices[two.first]:
            yield number, number + 1


class Dated(Protocol):
    """What is known so far of when an act was."""

    when: When | None
    """None where nothing says it."""
    own_when: bool
    """True where words of its own sentence give it."""
    is_open: bool
    """True where they only say since when."""


def share_days(ground: Ground, acts: Sequence[Act], settings: Sequence[Dated]) -> None:
    """Gives the harms of one list the day that stands with one: since when with the last, and before the first ("in the past day nine were
    killed and 20 hurt").
    """
    joined = list(joined_harms(ground, acts))
    for one, two in joined:
        if settings[one].when is None and settings[two].is_open:
            settings[one].when, settings[one].own_when, settings[one].is_open = settings[two].when, True, True
    for one, two in reversed(joined):
        before, dated = settings[one], settings[two]
        are_bare = acts[one].kind.is_bare and acts[two].kind.is_bare and acts[one].is_total == acts[two].is_total
        if dated.when is None and before.own_when and are_bare:
            dated.when, dated.own_when, dated.is_open = before.when, True, before.is_open


def is_harming(act: Act) -> bool:
    """True for a named act that may have harmed people."""
    return act.kind.is_harmful and not act.kind.is_bare


#: A place that only the page names and its country: nothing lies between.
WITH_DIVISION = 2


def are_apart(ground: Ground, one: Where | None, two: Where | None) -> bool:
    """True where the one lies outside the place of the other, and the other outside its."""
    if one is None or two is None:
        return False
    if one.place is None or two.place is None:
        return one.name != two.name
    whole_one, whole_two = (_known_whole(ground, place) for place in (one.place, two.place))
    return whole_one not in ground.chains.of(two.place) and whole_two not in ground.chains.of(one.place)


def _known_whole(ground: Ground, place: str) -> str:
    """A place, or what holds one that only the page names, where that is no whole country."""
    chain = ground.chains.of(place)
    return chain[1] if UNKNOWN in place and len(chain) > WITH_DIVISION else place
