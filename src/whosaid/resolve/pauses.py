"""Pauses and denials held against acts of other events -> pairs that clash, and their comparisons.

A pause in air strikes from 18 October, or "not bombed for 28 days", clashes with a strike that somebody dates inside those days:
the same family of acts, a place in the same area, and a doer that is the pausing party or is not said. Other days, other
areas, other acts and other parties do not clash.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from whosaid.knowledge.resolve import Chain, Spot, party_outcome, place_outcome
from whosaid.records.concluded import Comparison
from whosaid.resolve.case import Records, Statement
from whosaid.resolve.comparisons import to_comparison
from whosaid.resolve.events import Grouping, Outline
from whosaid.resolve.likeness import ONE_PLACE
from whosaid.resolve.sketches import Stop, doers_of
from whosaid.resolve.verdicts import Verdict
from whosaid.resolve.wording import sentence_said
from whosaid.resolve.world import World

#: Acts that one pause is held against at most, those of its own pages and those told most often first.
MOST_ACTS = 8
#: Acts that are looked at for one pause at most, so that a pause of years does not hold the whole collection against itself.
MOST_LOOKED_AT = 400
#: Voices of one side of a clash that are written down.
MOST_VOICES = 3
#: Sentences of the pause's own page that are held against it.
MOST_SENTENCES = 6
#: Days from which the first day of a pause is left out: acts of that day may have come before it.
LONG_PAUSE = 3


@dataclass(frozen=True, slots=True)
class Clash:
    """A pause or denial of one event and an act of another; or two accounts of one act; or a total and an act that it may hold."""

    stop_event: int
    """Number of the grouping that holds the pause, the one account, or the total."""
    act_event: int
    """Number of the grouping that holds the act, or the other account."""
    of: str = "pause"
    """pause; kind, time or place: what two accounts of one act differ in; or total."""


def find_clashes(groupings: Sequence[Grouping], world: World) -> tuple[Clash, ...]:
    """Pairs of groupings that clash, in order; bounded for each pause."""
    acts, clashing = _ActIndex(groupings, world), _Clashing(world)
    found: list[Clash] = []
    for number, grouping in enumerate(groupings):
        if not grouping.outline.stops:
            continue
        near = [
            other
            for other in acts.around(grouping.outline)
            if other != number and clashing.clashes(grouping.outline, groupings[other].outline)
        ]
        near.sort(key=lambda other: (-len(groupings[other].claims), groupings[other].founder))
        found.extend(Clash(number, other) for other in near[:MOST_ACTS])
    return tuple(found)


class _ActIndex:
    """Events that say that something was done, by place, in order of their days."""

    def __init__(self, groupings: Sequence[Grouping], world: World) -> None:
        self._at: dict[str, list[tuple[int, int]]] = {}
        self._inside: dict[str, list[tuple[int, int]]] = {}
        asked = [grouping.outline.place for grouping in groupings if grouping.outline.stops and grouping.outline.place]
        at, inside = {name for place in asked for name in place}, {place[0] for place in asked}
        stoppable = {kind for rule in world.rules.pauses for kind in (*rule.stops, *rule.ends)}
        for number, grouping in enumerate(groupings):
            outline = grouping.outline
            place, first = outline.place, outline.first
            if not place or first is None or at.isdisjoint(place):
                continue  # nobody asks there
            if not outline.affirmed or outline.mode != "happened" or stoppable.isdisjoint(outline.kind):
                continue
            if place[0] in at:
                self._at.setdefault(place[0], []).append((first, number))
            for around in place[1:]:
                if around in inside:
                    self._inside.setdefault(around, []).append((first, number))
        for table in (self._at, self._inside):
            for acts in table.values():
                acts.sort()

    def around(self, outline: Outline) -> Iterator[int]:
        """Numbers of events at the place, inside it or around it that begin in the days of its stops; the latest first."""
        if not outline.place:
            return
        first = min(stop.first for _, stop in outline.stops)
        last = max(stop.last for _, stop in outline.stops)
        lists = [self._at.get(outline.place[0], ()), self._inside.get(outline.place[0], ())]
        lists += [self._at.get(around, ()) for around in outline.place[1:]]
        looked_at = 0
        for acts in lists:
            start, end = bisect_left(acts, (first, -1)), bisect_left(acts, (last + 1, -1))
            for place in range(end - 1, start - 1, -1):
                looked_at += 1
                if looked_at > MOST_LOOKED_AT:
                    return
                yield acts[place][1]


class _Clashing:
    """Holds pauses against acts; what kinds and places mean to each other is worked out once, for they repeat without end."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._kinds: dict[tuple[tuple[str, ...], Chain], tuple[bool, bool]] = {}
        self._places: dict[tuple[Spot, Spot], bool] = {}

    def clashes(self, pause: Outline, act: Outline) -> bool:
        """True when the act is one that a claim of the pause says did not take place in those days."""
        if not act.firm or act.background != pause.background:
            return False  # a day that is only the imprint's is too weak to break a pause
        stops = [stop for _, stop in pause.stops if self._stops(stop, act)]
        if not stops or not self._is_around(pause, act):
            return False
        party = party_outcome(pause.by, act.by)
        return any(self._is_by(stop, party, act) for stop in stops)

    def _stops(self, stop: Stop, act: Outline) -> bool:
        """True when the act lies in the days of the stop and is of its kinds, or ends it."""
        if act.first is None or act.last is None:
            return False
        first = stop.first + 1 if stop.last - stop.first >= LONG_PAUSE else stop.first
        return act.first >= first and act.last <= stop.last and any(self._of_kinds(stop, act))

    def _of_kinds(self, stop: Stop, act: Outline) -> tuple[bool, bool]:
        """Whether acts of this kind end the stop, and whether it stops them."""
        key = (stop.kinds, act.kind)
        known = self._kinds.get(key)
        if known is None:
            rules, stopped = self._world.rules.pauses, frozenset(stop.kinds)
            is_end = any(act.kind[0] in rule.ends and rule.stops >= stopped for rule in rules)
            is_kin = any(_one_family(kind, act, self._world) for kind in stop.kinds)
            known = self._kinds[key] = (is_end, is_kin)
        return known

    def _is_around(self, pause: Outline, act: Outline) -> bool:
        """True when the act is in the place of the pause, or inside it."""
        key = ((pause.place, pause.part, pause.precision), (act.place, act.part, act.precision))
        known = self._places.get(key)
        if known is None:
            outcome = place_outcome(*key, self._world.rules.opposites)
            known = self._places[key] = outcome in ONE_PLACE
        return known

    def _is_by(self, stop: Stop, party: str, act: Outline) -> bool:
        """True when the stop is of the party that acted, or of any."""
        is_end, _ = self._of_kinds(stop, act)
        if is_end:  # what lasted until that day may end on it
            return party != "party.opposed" and act.last is not None and act.last < stop.last
        return party == "party.same" or (party == "party.unsaid" and stop.unnamed)


def _one_family(kind: str, act: Outline, world: World) -> bool:
    """True when the act is of the stopped kind, or its words are a wider name of it; the widest, "attack", says too little."""
    if kind in world.rules.vague:
        return act.kind[0] == kind
    return kind in act.kind or act.kind[0] in world.kind_chain(kind)[:-1]


def compare_clash(
    clash: Clash, groupings: Sequence[Grouping], records: Records, world: World
) -> tuple[Comparison, ...]:
    """The comparisons of one clash: a few voices of the pause, each against a few reports of the act."""
    stops = dict(groupings[clash.stop_event].outline.stops)
    pausing = sorted((records.statement(claim) for claim in stops), key=lambda said: said.order)
    act = groupings[clash.act_event].outline
    told = [records.statement(claim) for claim in groupings[clash.act_event].claims]
    acting = sorted((said for said in told if _reports(said, act)), key=lambda said: (not said.counts, said.order))
    found: dict[str, Comparison] = {}
    for no in _voices(pausing)[:MOST_VOICES]:
        for yes in _across_from(no, acting, world):
            comparison = to_comparison(_verdict(no, yes, stops[no.claim.id], act, world))
            found.setdefault(comparison.id, comparison)
    return tuple(found[key] for key in sorted(found))


def _voices(statements: Iterable[Statement]) -> list[Statement]:
    """One statement of each voice, in their order: the first that names whose word it is, as a headline does not; else the first."""
    first: dict[str, Statement] = {}
    for said in statements:
        known = first.setdefault(said.voter, said)
        if known.claim.said_by is None and said.claim.said_by is not None:
            first[said.voter] = said
    return list(first.values())


def _reports(said: Statement, act: Outline) -> bool:
    """True where the statement itself tells of the act, dated by words, and not only of an attack."""
    if said.claim.polarity != "affirmed" or said.claim.when.basis == "publication":
        return False
    return bool(said.counts) or said.claim.kind == act.kind[0] or len(said.sketch.kind) > 1


def _across_from(no: Statement, acting: Sequence[Statement], world: World) -> list[Statement]:
    """Reports of other voices that name nobody else: sentence by sentence in the pause's own page, one for each voice elsewhere."""
    by = doers_of(no.claim, world)
    mine = [said for said in acting if party_outcome(by, said.sketch.by) in ("party.same", "party.unsaid")]
    others = [said for said in mine if said.voter != no.voter]
    own: dict[tuple[str, int], Statement] = {}
    for said in others:
        if said.claim.article == no.claim.article:
            own.setdefault((said.voter, said.claim.sentence[0]), said)
    elsewhere = _voices(said for said in others if said.claim.article != no.claim.article)
    return [*list(own.values())[:MOST_SENTENCES], *elsewhere[:MOST_VOICES]]


def _verdict(no: Statement, yes: Statement, stop: Stop, act: Outline, world: World) -> Verdict:
    pause = no.claim.polarity == "affirmed" or stop.last > stop.first
    day = _days(act.first, act.last)
    doers = sorted(filter(None, {world.actor_name(chain[0]) for chain, _ in act.by if chain}))
    done = f"by {' or '.join(doers)}" if doers else "without a name for who did it"
    because = (
        f"{sentence_said(no)}; {sentence_said(yes)}. "
        f"The one leaves no room for such an act {_days(stop.first, stop.last)}; the other tells of one {day}, {done}."
    )
    return Verdict(no, yes, "pause" if pause else "polarity", "contradicts", because, "compare.pause.contradicts")


def _days(first: int | None, last: int | None) -> str:
    """`on 2016-10-23`, `from 2016-10-18 to 2016-10-28`."""
    start, end = (date.fromordinal(day).isoformat() if day is not None else "a day not said" for day in (first, last))
    return f"on {start}" if start == end else f"from {start} to {end}"
