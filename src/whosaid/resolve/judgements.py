"""Why each claim of an event is in, and why its nearest neighbour is out -> judgements by rule, in words."""

from datetime import date
from functools import lru_cache

from whosaid.knowledge.resolve import (
    day_outcome,
    denies_part,
    figure_outcome,
    kind_outcome,
    name_outcome,
    party_outcome,
    place_outcome,
)
from whosaid.knowledge.sites import site_outcome
from whosaid.records.concluded import Judgement
from whosaid.resolve.case import Case, Statement
from whosaid.resolve.portrait import place_words
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.world import World

#: Rule of pairs that a person tied together.
JUDGED = "events.judged"

#: How an outcome is told: what speaks for one event, what against it, what is not said.
_WORDS = {
    "kind.same": "both tell of one kind of act",
    "kind.inside": "one kind of act is a narrower name for the other",
    "kind.related": "the kinds are often told of one act",
    "kind.apart": "the kinds of act differ",
    "day.same": "both on {day}",
    "day.overlap": "the days overlap ({days})",
    "day.near": "a page of the next morning ({days})",
    "day.lately": "a page of the days after ({days})",
    "day.unsaid": "one does not say when",
    "day.apart": "other days ({days})",
    "place.same": "the same place ({places})",
    "place.small": "the same small place ({places})",
    "place.inside": "one place lies in the other ({places})",
    "place.wide": "one place is a whole area around the other ({places})",
    "place.unsaid": "one does not say where",
    "place.apart": "other places ({places})",
    "party.same": "the same party",
    "party.other": "parties of one camp",
    "party.denied": "one names who in the other denies to have done it",
    "party.opposed": "opposed parties are named",
    "figure.same": "the same figure",
    "figure.overlap": "figures that can both be true",
    "figure.apart": "other figures, which alone make no other event",
    "name.several": "several names in common beside both",
    "name.same": "a name in common beside both",
    "name.age": "somebody of one age",
    "site.same": "the same kind of thing was hit",
    "site.other": "things of other kinds were hit",
    "site.apart": "homes of other families were hit",
}


def find_judgements(case: Case, world: World) -> tuple[Judgement, ...]:
    """The pairs that joined the event's claims, and the nearest that did not join; a rule has no clock."""
    said_by_id = {said.claim.id: said for said in case.statements}
    found = [
        _judgement(said_by_id[link.member], said_by_id[link.other], "same", link.rule, world) for link in case.links
    ]
    if case.neighbour:
        member, outside = case.neighbour
        found.append(_judgement(said_by_id[member], outside, "different", "events.neighbour", world))
    return tuple(found)


def _judgement(one: Statement, other: Statement, verdict: str, rule: str, world: World) -> Judgement:
    left, right = sorted((one.claim.id, other.claim.id))
    facets = why(one, other, world)
    because = f"a person said so; by the rules: {facets}" if rule == JUDGED else facets
    return Judgement(left, right, verdict, rule, because, None)


def why(one: Statement, other: Statement, world: World) -> str:
    """Which facets of two claims agree, and which do not."""
    left, right = one.sketch, other.sketch
    is_denied = denies_part(left.off, right.by) or denies_part(right.off, left.by)
    days = (left.first, left.last, left.firm), (right.first, right.last, right.firm)
    outcomes = (
        kind_outcome(left.kind, right.kind, world.rules.related),
        day_outcome(*days),
        place_outcome(
            (left.place, left.part, left.precision), (right.place, right.part, right.precision), world.rules.opposites
        ),
        "party.denied" if is_denied else party_outcome(left.by, right.by),
        figure_outcome(left.figures, right.figures),
        name_outcome(left.whom, right.whom),
        site_outcome(left.sites, right.sites),
    )
    filled = {
        "day": _day(left.first),
        "days": f"{_days(left)} / {_days(right)}",
        "places": f"{_place(one)} / {_place(other)}",
    }
    parts = [_WORDS[outcome].format(**filled) for outcome in outcomes if outcome in _WORDS]
    if left.article == right.article:
        parts.append("in one article")
    for differ, words in (
        (left.mode != right.mode, f"told as {left.mode} / {right.mode}"),
        (left.scope != right.scope, f"scopes: {left.scope} / {right.scope}"),
        (left.denied != right.denied, "one denies it"),
        (left.background != right.background, "one tells earlier history"),
    ):
        if differ:
            parts.append(words)
    return "; ".join(parts)


@lru_cache(maxsize=4096)
def _day(ordinal: int | None) -> str:
    return date.fromordinal(ordinal).isoformat() if ordinal is not None else "?"


def _days(sketch: Sketch) -> str:
    first, last = _day(sketch.first), _day(sketch.last)
    return first if first == last else f"{first} to {last}"


def _place(said: Statement) -> str:
    return place_words(said.claim.where) if said.claim.where else "?"
