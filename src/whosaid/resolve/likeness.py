"""A claim held against a group -> points for one event, or None where a facet forbids it."""

from collections.abc import Iterable, Sequence

from whosaid.knowledge.resolve import (
    AREA_PRECISION,
    Chain,
    Days,
    Party,
    ResolveRules,
    Spot,
    chain_outcome,
    day_outcome,
    denies_part,
    figure_outcome,
    kind_outcome,
    name_outcome,
    party_outcome,
    place_outcome,
)
from whosaid.knowledge.sites import site_outcome
from whosaid.resolve.group import Group
from whosaid.resolve.sketches import Sketch

#: Points that claims of different articles need. The same kind, days in common and a place inside the other reach it (2.5), and
#: so does a wider or related kind on the very same day in the very same place (2.4). On the development half of the Gun Violence
#: Archive 2.35 gives pairs a precision of 0.955, 2.05 one of 0.909.
ACROSS = 2.35
#: Points that claims of one article need. A figure without an act, on the same day, close by and with the place unsaid, reaches it.
WITHIN = 1.6
#: Stands for a pair that a facet forbids: further away than any that is only weak.
FORBIDDEN = -9.0
#: Points for standing in the same sentence, within a few sentences, or elsewhere in one article.
SAME_SENTENCE, CLOSE_BY, SAME_ARTICLE = 0.5, 0.3, 0.1
#: Points for standing in a sentence that another page prints word for word: enough where nothing speaks against it.
COPIED = 2.0
#: Days after which a page that is reprinted is news no more: "today" in a copy may be off by so much.
REPRINT_DAYS = 7
#: Outcomes by which two claims stand beside one name.
NAMED = frozenset({"name.same", "name.several"})
#: Outcomes for the days beside which a name speaks for one incident. Names come back in a war: beside days farther apart, or not
#: said, they joined incidents of other weeks (ranges of 270 assessments right at both ends: 0.37 with all days, 0.44 with these).
NAME_DAYS = frozenset({"day.same", "day.overlap", "day.near", "day.lately"})
#: Outcomes for places that may be one.
ONE_PLACE = frozenset({"place.same", "place.small", "place.inside"})
#: Outcomes for days that are not one.
_OFF = frozenset({"day.apart", "day.near", "day.lately"})
#: Names beside each of two claims from which it tells something that none is the same, and the points then lost where one party is said
#: to have done both: in a war it strikes many times on one day in one city. Equal figures (0.6) still join.
MANY_NAMES, OTHER_NAMES = 2, -1.4
#: Points for figures that are part of the group's own ("among the dead were six children"): they cannot be of another act.
PART_OF_WHOLE = 2.0
#: Points for words that point back to a claim of the group ("the attack"). Of 270 assessments 0.474 had both ends of their range right
#: without, 0.507 with 1.2, 0.493 with 2.0; on wire reports of incidents either is as good.
RESUMED = 1.2
#: Points for a claim that says neither who nor when nor where: it takes up what its page has told before.
BACK_REFERENCE = 0.7
#: Days of the longest time in which an equal figure still speaks for one incident: in a year, six are killed often.
LONGEST_WINDOW = 45
#: Points lost by an act of another name far away in the article: "the attack" there is likely another one.
FAR_OTHER_KIND = -0.4
#: Characters that count as close by: about four sentences of news.
CLOSE = 700
#: Share of the longer period by which the ends of two periods may differ in all.
PERIOD_SLACK = 0.34


class Judge:
    """The rules with a memory of pairs of kinds, which repeat without end."""

    def __init__(self, rules: ResolveRules) -> None:
        self.rules = rules
        self.of_kin = frozenset(kind for pair in rules.related for kind in pair)
        """Kinds under which one act is often told, which people deny; "no arrests were made" denies no arrest of others."""
        self._kinds: dict[str, dict[str, str]] = {}

    def is_deniable(self, kind: Chain) -> bool:
        """True for a kind under which one act is often told; "our troops do not fight" denies no clash that somebody tells."""
        return not self.of_kin.isdisjoint(kind) and self.rules.mutual.isdisjoint(kind)

    def points(self, sketch: Sketch, group: Group) -> float | None:
        """Points for one event; None where a facet forbids it."""
        return Weighing(self, sketch).points(group)

    def kind(self, sketch: Sketch, group: Group) -> str:
        """The outcome for the two kinds."""
        return self.outcome(sketch, group.kind)

    def outcome(self, sketch: Sketch, kind: Chain) -> str:
        """The same for the claim's kind and this one."""
        kinds = self.beside(sketch)
        outcome = kinds.get(kind[0])
        if outcome is None:
            outcome = kinds[kind[0]] = kind_outcome(sketch.kind, kind, self.rules.related)
        return outcome

    def beside(self, sketch: Sketch) -> dict[str, str]:
        """Outcomes for the claim's kind, by kind of the group, as far as they were asked for."""
        return self._kinds.setdefault(sketch.kind[0], {})

    def kin(self, sketch: Sketch, groups: list[Group]) -> list[Group]:
        """Those of the groups whose kind does not forbid one event."""
        kinds = self.beside(sketch)
        return [group for group in groups if (kinds.get(group.kind[0]) or self.kind(sketch, group)) != "kind.apart"]


class Weighing:
    """One claim that is held against many groups: what is the same for many of them is worked out once."""

    __slots__ = ("_days", "_is_period", "_judge", "_kinds", "_parties", "_places", "_sketch", "_weights")

    def __init__(self, judge: Judge, sketch: Sketch) -> None:
        self._judge = judge
        self._sketch = sketch
        self._weights = judge.rules.weights
        self._kinds = judge.beside(sketch)
        self._is_period = sketch.scope == "period"
        self._days: dict[Days, str] = {}
        self._places: dict[Spot, str] = {}
        self._parties: dict[Sequence[Party], str] = {}

    def nearness(self, group: Group) -> float:
        """Points for one event, FORBIDDEN where a facet forbids it."""
        points = self.points(group)
        return FORBIDDEN if points is None else points

    def points(self, group: Group) -> float | None:
        """Points for one event; None where a facet forbids it. Cheap vetoes come first: most pairs end there."""
        sketch, weights = self._sketch, self._weights
        if sketch.mode != group.mode or self._is_period != (group.scope == "period"):
            return None
        kind = self._kinds.get(group.kind[0]) or self._judge.kind(sketch, group)
        of_kind = weights[kind]
        if of_kind is None:
            return None
        own = group.own(sketch)
        day = self._day(group, is_own=bool(own))
        name = (
            name_outcome(sketch.whom, group.whom) if sketch.whom and group.whom and day in NAME_DAYS else "name.unsaid"
        )
        copied = sketch.words != 0 and sketch.words in group.words
        copied = copied and not (day == "day.unsaid" and not own and _is_formula(sketch))
        if copied and day == "day.apart" and _reprinted(sketch, group):
            day = "day.near"
        is_tied = bool(own) and bool(sketch.wholes) and _is_tied(sketch, own)
        of_day = weights[day]
        if of_day is None and not is_tied:
            return None
        place = self._place(group, name, own, is_same=kind == "kind.same")
        of_place = weights[place]
        if of_place is None and not is_tied:
            return None
        party = self._party(group)
        figure = figure_outcome(sketch.figures, group.figures) if sketch.figures and group.figures else "figure.unsaid"
        is_retold = bool(own) and not sketch.figures and self._judge.is_deniable(sketch.kind)
        if not is_tied and not _allowed(sketch, group, (kind, day, place, figure), party, is_retold=is_retold):
            return None
        if not copied and not _may_be_one_voice(sketch, group, self._judge.rules):
            return None
        is_hit = (
            bool(sketch.sites) and not own and day != "day.lately"
        )  # one page tells its acts apart by where it tells them
        site = site_outcome(sketch.sites, group.sites) if is_hit else "site.unsaid"
        others = (weights[party] or 0.0) + (weights[figure] or 0.0) + (weights[name] or 0.0) + (weights[site] or 0.0)
        total = of_kind + (of_day or 0.0) + (of_place or 0.0) + others
        if own:
            return total + _nearness(sketch, own, one_kind=kind == "kind.same")
        if copied:
            return total + COPIED
        if party == "party.same" and name not in NAMED and _have_other_names(sketch, group):
            total += OTHER_NAMES
        if (day != "day.unsaid" and place != "place.unsaid") or name in NAMED:
            return total
        return total if self._placeless(kind, day, party) else None

    def _day(self, group: Group, *, is_own: bool) -> str:
        """The outcome for the days. In one article an imprint says nothing beside a day that words give."""
        day = self._days.get(group.days)
        if day is None:
            day = self._days[group.days] = days_alike(self._sketch, group)
        if is_own and day in _OFF and not self._is_period and (self._sketch.imprint or group.imprint):
            return "day.unsaid"
        return day

    def _place(self, group: Group, name: str, own: Sequence[Sketch], *, is_same: bool) -> str:
        """The outcome for the places, beside the one for the names."""
        sketch, rules = self._sketch, self._judge.rules
        if sketch.part:
            place = place_alike(sketch, group, rules)  # parts of a group are compared too
        else:
            known = self._places.get(group.spot)
            place = known or self._places.setdefault(group.spot, place_alike(sketch, group, rules))
        if place == "place.apart" and not (sketch.placed and group.placed):
            around = _are_around(sketch.place, group.place) or any(
                abs(one.start - sketch.start) <= CLOSE for one in own
            )
            if (own and is_same and around) or name in NAMED:
                return "place.unsaid"  # a place that only a neighbour lends
        if own and place == "place.wide" and (self._is_denial_there() or sketch.place[0] == group.place[0]):
            return "place.unsaid"  # the same region told of again on one page speaks against nothing, nor does that of a denial
        return place

    def _is_denial_there(self) -> bool:
        """True for the denial of an act in a division: that of a whole country is of no one act."""
        return self._sketch.denied and self._sketch.precision <= AREA_PRECISION

    def _party(self, group: Group) -> str:
        sketch = self._sketch
        if (sketch.off and denies_part(sketch.off, group.by)) or (group.off and denies_part(group.off, sketch.by)):
            return "party.denied"
        if not sketch.by or not group.by:
            return "party.unsaid"
        party = self._parties.get(group.by)
        if party is None:
            party = self._parties[group.by] = party_outcome(sketch.by, group.by)
        return party

    def _placeless(self, kind: str, day: str, party: str) -> bool:
        said = kind == "kind.same" and day == "day.same" and party == "party.same"
        return said and self._sketch.kind[-1] in self._judge.rules.placeless


def _are_around(one: Chain, other: Chain) -> bool:
    """True unless two places have only the country in common; a place abroad that a neighbour lends is likely misread."""
    return len(set(one).intersection(other)) != 1


def _is_tied(sketch: Sketch, own: Iterable[Sketch]) -> bool:
    """True where the group has a claim of its page that counts the same people: one person is harmed in one act, whatever place or day
    another sentence seems to give.
    """
    return any(member.claim in sketch.wholes or sketch.claim in member.wholes for member in own)


def _have_other_names(sketch: Sketch, group: Group) -> bool:
    """True where several names stand beside each and none beside both: a name that is too common to join does not part either."""
    return min(len(sketch.named), len(group.named)) >= MANY_NAMES and group.named.isdisjoint(sketch.named)


def _may_be_one_voice(sketch: Sketch, group: Group, rules: ResolveRules) -> bool:
    """False for demands, threats and accusations of which two are named as their doers, or only one is: what one asks for, another does
    not ask for with the same words.
    """
    if sketch.kind[0] not in rules.voiced or not (sketch.by or group.by):
        return True
    named = [chain for chain, _ in group.by if chain]
    return any(chain_outcome(chain, other) != "apart" for chain, _ in sketch.by if chain for other in named)


def _is_formula(sketch: Sketch) -> bool:
    """True for a sentence without a place, a figure or a day of its own: "all sources named the army" stands in pages about other acts."""
    return not sketch.placed and not sketch.figures and not sketch.firm


def _reprinted(sketch: Sketch, group: Group) -> bool:
    """True when a copy's day may be off because it was reckoned from the day of the copy."""
    if sketch.dated or sketch.first is None or sketch.last is None or group.first is None or group.last is None:
        return False
    return max(sketch.first - group.last, group.first - sketch.last) <= REPRINT_DAYS


def days_alike(sketch: Sketch, group: Group) -> str:
    """Outcome for the days; periods need nearly the same ends."""
    left, right = (sketch.first, sketch.last, sketch.firm), group.days
    if sketch.scope != "period":
        return day_outcome(left, right)
    if left[:2] == right[:2] and None not in left[:2]:
        return "day.same"  # an open end is that of the page: two of one day tell nothing
    if left[0] is None or left[1] is None or right[0] is None or right[1] is None:
        return "day.unsaid" if None in (left[0], right[0]) and None in (left[1], right[1]) else "day.apart"
    longest = max(left[1] - left[0], right[1] - right[0]) + 1
    differ = abs(left[0] - right[0]) + abs(left[1] - right[1])
    return "day.overlap" if differ <= PERIOD_SLACK * longest else "day.apart"


def place_alike(sketch: Sketch, group: Group, rules: ResolveRules) -> str:
    """Outcome for the places; an opposite part that was only inherited from a neighbouring sentence does not count."""
    outcome = place_outcome((sketch.place, sketch.part, sketch.precision), group.spot, rules.opposites)
    if not sketch.place or not sketch.part:
        return outcome
    known = group.parts.get(sketch.place[0])
    if sketch.placed and known is not None and (sketch.part, known) in rules.opposites:
        return "place.apart"
    if outcome == "place.apart" and sketch.place[0] == group.place[0] and not (sketch.placed and group.placed):
        return "place.unsaid" if sketch.article not in group.pages else "place.same"
    return outcome


def _allowed(sketch: Sketch, group: Group, outcomes: tuple[str, str, str, str], party: str, *, is_retold: bool) -> bool:
    """Vetoes that need several facets at once. `is_retold`: a denial on a page that tells acts of its kind is of one of them, wherever and
    whenever it puts it.
    """
    kind, day, place, figure = outcomes
    longest = max(_length(sketch.first, sketch.last), _length(group.first, group.last))
    if "window" in (sketch.scope, group.scope) and figure != "figure.same":
        together = sketch.article in group.pages or (sketch.words and sketch.words in group.words)
        if not together or (day == "day.unsaid" and longest > LONGEST_WINDOW):
            return False
    elif longest > LONGEST_WINDOW:
        return False
    if sketch.background != group.background and day == "day.unsaid":
        return False
    if not (group.affirmed if sketch.denied else not group.affirmed):
        return True  # both say that it happened, or both that it did not
    if is_retold and (group.affirmed or not sketch.denied):
        return True
    if place not in ONE_PLACE:
        return False
    if party == "party.denied":
        return day in NAME_DAYS
    return kind in ("kind.same", "kind.inside") and day in ("day.same", "day.overlap")


def _length(first: int | None, last: int | None) -> int:
    return 0 if first is None or last is None else last - first


def _nearness(sketch: Sketch, own: list[Sketch], *, one_kind: bool) -> float:
    """Points for standing close to the group's claims in one article; rival figures are no sign of two acts: pages quote them side by side."""
    if any(member.claim in sketch.wholes or sketch.claim in member.wholes for member in own):
        return PART_OF_WHOLE
    bare = not sketch.by and not sketch.firm and not sketch.placed
    resumed = RESUMED if sketch.resumes and any(member.claim == sketch.resumes for member in own) else 0.0
    if any(member.sentence == sketch.sentence for member in own):
        points = SAME_SENTENCE
    elif any(abs(member.start - sketch.start) <= CLOSE for member in own):
        points = CLOSE_BY
    else:
        points = SAME_ARTICLE if one_kind or bare or resumed else FAR_OTHER_KIND
    if bare and (sketch.first is None or not sketch.place):
        points += BACK_REFERENCE
    return points + resumed
