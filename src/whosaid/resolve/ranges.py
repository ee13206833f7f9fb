"""The statements of one event -> ranges: low, best and high over independent origins, under each rule profile.

Collapse by origin first (tolls.py). An open end never widens the published high: it shows as "N+". Cumulative totals and
parts stay out, each unused figure says why. Unknown origins are never independent: their figures stand only where no known
origin gives one, or as the opening of a page that quotes the known one. Where one origin counts as fighters whom another counts
as civilians, they are in both highs and in no low; people whose status nobody says are in the high of civilians where the profile
takes them so. That they were harmed is not disputed: they stay in the range of all. A higher figure of civilians, fighters, men, women or children is the high of all, too.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from whosaid.knowledge.profiles import Profile
from whosaid.knowledge.resolve import ResolveRules
from whosaid.records.concluded import Range, Unused
from whosaid.records.inferred import Count
from whosaid.resolve.case import Case
from whosaid.resolve.disputes import OPPOSITES, Dispute, disputes_of
from whosaid.resolve.openings import beside_openings
from whosaid.resolve.person_sums import person_tolls, reasons, survivors
from whosaid.resolve.portrait import known_origins
from whosaid.resolve.sketches import WHOLE
from whosaid.resolve.tolls import Figure, Toll, figures_of, tolls_of, without_former

#: Harms that are added up where no figure is given.
SUMMED = frozenset({"killed", "injured"})

#: Populations of which nobody is in two, and which add up.
KINDS = frozenset({"man", "woman", "child"})

#: Populations whose high is one of all, too. Not professions: figures of medics, journalists, ... above that of all were totals of other
#: days or misread, 4 of 4 in public assessments of strikes and in local reports of shootings.
RAISING = KINDS | OPPOSITES.keys()


def find_ranges(case: Case, profiles: Sequence[Profile], rules: ResolveRules) -> tuple[Range, ...]:
    """Ranges of one event, by profile in their order, then harm, then population; none where nothing is counted."""
    counts = [count for said in case.statements for count in said.counts]
    if not counts:
        return ()
    if any(count.qualifier == "vague" or count.population == "civilian" for count in counts):
        return tuple(found for profile in profiles for found in _ranges(case, profile, rules))
    plain = _ranges(case, profiles[0], rules)  # profiles differ in how they read vague words, and in what is best
    return tuple(
        replace(found, profile=profile.id, best=_best(found.low, profile)) for profile in profiles for found in plain
    )


def _best(low: int | None, profile: Profile) -> int | None:
    return low if profile.best == "lowest" else None


def _ranges(case: Case, profile: Profile, rules: ResolveRules) -> list[Range]:
    told, refused = figures_of(case.statements, profile)
    of_now, former = without_former(told)
    figures, outdone = beside_openings(of_now, rules)
    table = _Table(
        case, figures, [*refused, *former, *outdone], rules, [figure for figure in told if figure not in figures]
    )
    found: list[Range] = []
    tolls_by: dict[tuple[str, str], tuple[Toll, ...]] = {}
    counted = frozenset(known_origins(case.statements))
    for harm, population in table.told():
        tolls, unused = table.tolls(harm, population)
        tolls_by[harm, population] = tolls
        if tolls or unused or population == "all":  # of a group only: all people are at least as many
            most = table.most(harm, population)
            found.append(_range((case.event, harm, population), profile, *_without_vague(tolls, most, unused), counted))
    disputes = _disputes(tolls_by)
    whole = _of_disputed(found, disputes, profile)
    found = [_with_dispute(one, disputes.get(one.harm, ()), profile) for one in found]
    counts = [count for said in case.statements for count in said.counts]
    found = sorted([*_without_all(found, whole), *whole], key=lambda one: (one.harm, one.population))
    found = _with_parts(_with_unsaid(found, counts) if profile.unsaid == "civilian-high" else found)
    return [one for one in found if one.counts or one.unused]


def _with_parts(found: list[Range]) -> list[Range]:
    """The ranges, the high of all raised to the highest of RAISING: civilians who are killed are people who are killed.

    Also by an origin that gives a lower figure of all: of 48 such in public assessments of strikes, local reports of shootings and
    news from two wars, some 40 figures "of all" were of a family, of one person or in vague words.
    """
    highs = {(one.harm, one.population): one.high or 0 for one in found}
    return [_raised(one, _greatest(found, one.harm, highs)) if one.population == "all" else one for one in found]


def _greatest(found: Sequence[Range], harm: str, highs: Mapping[tuple[str, str], int]) -> Range | None:
    """The range of RAISING with the highest end; "four men were rushed to hospital" are, beside one dead and three hurt, all of these."""
    hurt = highs[harm, "all"] if harm == "injured" else 0
    hit = hurt and hurt + highs.get(("killed", "all"), 0)
    groups = [one for one in found if one.harm == harm and one.population in RAISING and one.high not in (None, 0, hit)]
    return max(groups, key=lambda one: one.high or 0, default=None)


def _raised(own: Range, group: Range | None) -> Range:
    """The range of all people, up to the high of a group; where no figure of all stands, the group's."""
    if group is None:
        return own
    if _is_empty(own):
        return replace(group, population=own.population, unused=own.unused)
    return _widened(own, group)


def _with_unsaid(found: list[Range], counts: Sequence[Count]) -> list[Range]:
    """The ranges, the high of civilians widened by people whose status nobody says: they may be civilians, too.

    Not where fighters are counted, nor where civilians are told as a part of the others.
    """
    everybody = {one.harm: one for one in found if one.population == "all"}
    told_apart = {one.harm for one in found if one.population == "combatant" and one.high != 0}
    told_apart |= {count.harm for count in counts if count.population == "civilian" and count.part_of is not None}
    return [
        _widened(one, everybody[one.harm])
        if one.population == "civilian" and one.harm in everybody and one.harm not in told_apart
        else one
        for one in found
    ]


def _widened(own: Range, other: Range) -> Range:
    """A range up to the high of another of the same event, with what that rests on."""
    if own.high is None or other.high is None or other.high <= own.high:
        return own
    return replace(
        own,
        high=other.high,
        open_above=other.open_above,
        origins=tuple(sorted({*own.origins, *other.origins})),
        counts=tuple(sorted({*own.counts, *other.counts})),
    )


def _disputes(tolls: Mapping[tuple[str, str], Sequence[Toll]]) -> dict[str, tuple[Dispute, ...]]:
    """Harm -> whom its origins count as civilians and as fighters."""
    found = {
        harm: disputes_of(*(tolls.get((harm, population), ()) for population in (*OPPOSITES, "all")))
        for harm in sorted({harm for harm, _ in tolls})
    }
    return {harm: disputes for harm, disputes in found.items() if disputes}


def _of_disputed(
    found: Sequence[Range], disputes: Mapping[str, Sequence[Dispute]], profile: Profile
) -> tuple[Range, ...]:
    """Ranges of all people where only their status is disputed and no figure of all stands: that they were harmed nobody disputes."""
    ranges = {(one.harm, one.population): one for one in found}
    whole: list[Range] = []
    for harm in disputes:
        own = ranges.get((harm, "all"))
        if own is not None and not _is_empty(own):
            continue
        lower, upper = sorted([ranges[harm, population] for population in OPPOSITES], key=lambda one: one.high or 0)
        low = min(one.low or 0 for one in (lower, upper))
        whole.append(
            replace(
                upper,
                population="all",
                low=low,
                best=_best(low, profile),
                origins=tuple(sorted({*lower.origins, *upper.origins})),
                counts=tuple(sorted({*lower.counts, *upper.counts})),
                unused=own.unused if own is not None else (),
            )
        )
    return tuple(whole)


def _without_all(found: Sequence[Range], whole: Sequence[Range]) -> list[Range]:
    """The ranges that are not made by others."""
    made = {(one.harm, one.population) for one in whole}
    return [one for one in found if (one.harm, one.population) not in made]


def _is_empty(one: Range) -> bool:
    return one.low is None and one.high is None


def _with_dispute(found: Range, disputes: Sequence[Dispute], profile: Profile) -> Range:
    """A range of civilians or of fighters without the dead whom another origin calls the other: they leave its low, not its high."""
    if found.population not in OPPOSITES or found.low is None:
        return found
    lows = [(dispute.toll(found.population).low or 0) - dispute.number for dispute in disputes]
    low = min([found.low, *lows])
    return replace(found, low=low, best=_best(low, profile)) if low < found.low else found


class _Table:
    """The figures of an event by harm and population."""

    def __init__(
        self,
        case: Case,
        figures: Sequence[Figure],
        refused: Sequence[Unused],
        rules: ResolveRules,
        outdone: Sequence[Figure] = (),
    ) -> None:
        self._outdone = outdone
        self._rules = rules
        self._refusals = {unused.count: unused for unused in refused}
        self._counts = [count for said in case.statements for count in said.counts]
        self._figures = [figure for figure in figures if figure.count.person is None]
        self._persons = [figure for figure in figures if figure.count.person is not None]

    def told(self) -> list[tuple[str, str]]:
        """(harm, population) of all ranges, sorted; whoever is counted by kind or one by one is counted in all, too."""
        dead = {count.person for count in self._counts if count.harm == "killed"}
        found = {
            ("injured" if self._is_hit(count) else count.harm, count.population)
            for count in self._counts
            if not self._is_hit(count) or count.person not in dead
        }
        harms = {harm for harm, population in found if harm in SUMMED and not self._has_whole(harm)}
        return sorted(found | {(harm, "all") for harm in harms} | ({("injured", "all")} if self._survive() else set()))

    def _is_hit(self, count: Count) -> bool:
        return count.person is not None and count.harm == "killed-or-injured"

    def tolls(self, harm: str, population: str) -> tuple[tuple[Toll, ...], list[Unused]]:
        """What each origin says, and the counts that are not used."""
        same = self._of(harm, population)
        wholes, inner = _wholes(same, self._whole_ids(harm, population))
        wholes, zeros = _without_zeros(wholes, self._persons_of(harm))
        whole_ids = {figure.count.id for figure in wholes}
        parts = [f for f in self._figures if f.count.harm == harm and f.count.part_of in whole_ids]
        unused = [
            self._refusals[count.id]
            for count in self._counts
            if (count.harm, count.population) == (harm, population) and count.id in self._refusals
        ]
        unused += [*_part_reasons(inner), *zeros]
        tolls = tolls_of(wholes, parts, self._rules)
        persons = [f for f in self._persons if f.count.harm == harm and f.count.population == population]
        if not tolls and harm in SUMMED and (population not in WHOLE or not self._has_whole(harm)):
            tolls = self._derived(harm, population)
            if self._has_whole(harm):  # more were harmed than those told of one by one: who else is not said
                tolls = tuple(replace(toll, open_above=True) for toll in tolls)
        used = {figure.count.id for toll in tolls for figure in toll.used}
        return tolls, [*unused, *reasons(persons, self._persons, used, has_figure=self._has_whole(harm))]

    def _derived(self, harm: str, population: str) -> tuple[Toll, ...]:
        """Sums where no figure is given: those hit who are not dead, else persons and people counted by kind."""
        if harm == "injured" and population == "all" and (survive := self._survive()):
            return survive
        parts = [f for f in self._figures if f.count.harm == harm and f.count.population in KINDS and (f.low or 0) > 0]
        return person_tolls(self._persons, _wholes(parts)[0] if population == "all" else (), harm, population)

    def _survive(self) -> tuple[Toll, ...]:
        """Those of a figure of hit people who are not among the dead."""
        hit = tolls_of(_wholes(self._of("killed-or-injured", "all"))[0], (), self._rules)
        if not hit or self._has_whole("injured"):
            return ()
        killed = tolls_of(_wholes(self._of("killed", "all"))[0], (), self._rules) or self._derived("killed", "all")
        found = [survivors(max(hit, key=_top), max(killed, key=_top))] if killed else []
        return tuple(toll for toll in found if toll is not None)

    def most(self, harm: str, population: str) -> int:
        """The highest number that is given of the population, or of all where nobody counts fighters apart; 0 for none.

        Of all people it is also that of a group.
        """
        fighters = any(
            f.count.harm == harm and f.count.population == "combatant" and f.high != 0 for f in self._figures
        )
        same = WHOLE if population in WHOLE and not fighters else {population}
        same |= RAISING if population == "all" else frozenset()
        numbers = [f for f in self._figures if f.count.harm == harm and f.count.population in same]
        numbered = [f.low if f.high is None else f.high for f in numbers if f.count.qualifier != "vague"]
        return max((number for number in numbered if number is not None), default=0)

    def _whole_ids(self, harm: str, population: str) -> set[str]:
        """Ids of figures of all, of civilians or of fighters where all are asked for: some of them are no figure of all."""
        if population not in WHOLE - {"civilian"}:
            return set()
        told = [*self._figures, *self._outdone]
        return {f.count.id for f in told if f.count.harm == harm and f.count.population in WHOLE | OPPOSITES.keys()}

    def _of(self, harm: str, population: str) -> list[Figure]:
        return [f for f in self._figures if (f.count.harm, f.count.population) == (harm, population)]

    def _persons_of(self, harm: str) -> list[Figure]:
        return [f for f in self._persons if f.count.harm == harm]

    def _has_whole(self, harm: str) -> bool:
        """True where a figure counts all those harmed, or all civilians, and not none."""
        return any(
            f.count.harm == harm and f.count.population in WHOLE and (f.high is None or f.high > 0)
            for f in self._figures
        )


def _top(toll: Toll) -> int:
    return toll.top or 0


def _without_zeros(wholes: list[Figure], persons: Sequence[Figure]) -> tuple[list[Figure], list[Unused]]:
    """Figures without "no officer was hurt" where others were: such a none is of other people."""
    zeros = [figure for figure in wholes if figure.high == 0]
    if not zeros or (len(zeros) == len(wholes) and not persons):
        return wholes, []
    voters = {figure.said.claim.article for figure in [*wholes, *persons] if figure.high != 0}
    dropped = [figure for figure in zeros if figure.said.claim.article in voters]
    reason = "none of others: the same article counts people who were"
    kept = [figure for figure in wholes if figure not in dropped]
    return kept, [Unused(figure.count.id, reason) for figure in dropped]


def _wholes(figures: Sequence[Figure], others: AbstractSet[str] = frozenset()) -> tuple[list[Figure], list[Figure]]:
    """Figures that stand for the population, and those that are part of another figure of it, or of one of `others`."""
    ids = {figure.count.id for figure in figures} | others
    wholes = [figure for figure in figures if figure.count.part_of not in ids]
    return wholes, [figure for figure in figures if figure.count.part_of in ids]


def _part_reasons(parts: Sequence[Figure]) -> list[Unused]:
    return [
        Unused(part.count.id, "part-of: a part of another figure, which it bounds but is never added to")
        for part in parts
    ]


def _own_accounts(independent: Sequence[Toll], aside: Sequence[Toll]) -> list[Toll]:
    """What pages of unknown origin open with, where they go on to quote an origin that counts: they sum it up with the hearsay."""
    pages = {figure.said.claim.article for toll in independent for figure in toll.used}
    return [
        Toll(toll.origin, toll.known, one.low, one.low if one.high is None else one.high, one.high is None, (one,), ())
        for toll in aside
        for one in toll.used
        if one.opens and one.said.claim.article in pages
    ]


def _without_vague(tolls: Sequence[Toll], most: int, refused: Sequence[Unused]) -> tuple[list[Toll], list[Unused]]:
    """Tolls without those in vague words that a number bears out ("several" beside five), and why all others do not stand."""
    reason = "vague: a number that is given, too, bears the words out"
    borne_out = [
        toll
        for toll in tolls
        if (toll.low or 0) <= most and all(figure.count.qualifier == "vague" for figure in toll.used)
    ]
    if not borne_out:
        return list(tolls), list(refused)
    why = [Unused(figure.count.id, reason) for toll in borne_out for figure in toll.used]
    why += [one for toll in borne_out for one in toll.unused]
    return [toll for toll in tolls if toll not in borne_out], [*refused, *why]


def _range(
    of: tuple[str, str, str],
    profile: Profile,
    tolls: Sequence[Toll],
    refused: Sequence[Unused],
    counted: AbstractSet[str],
) -> Range:
    """The range of an event, harm and population over the tolls of its origins; `counted`: the origins that the event's headline counts."""
    event, harm, population = of
    independent = [toll for toll in tolls if toll.known]
    aside = [toll for toll in tolls if independent and not toll.known]
    standing = [*(independent or tolls), *_own_accounts(independent, aside)]
    used = {figure.count.id for toll in standing for figure in toll.used}
    unused = [*refused, *(reason for toll in tolls for reason in toll.unused)]
    unused += [
        Unused(figure.count.id, "unknown origin: it may rest on an origin that is counted already")
        for toll in aside
        for figure in toll.used
        if figure.count.id not in used
    ]
    low = min((toll.low for toll in standing if toll.low is not None), default=None)
    high = max((toll.top for toll in standing if toll.top is not None), default=None)
    return Range(
        event=event,
        harm=harm,
        population=population,
        profile=profile.id,
        low=low,
        best=_best(low, profile),
        high=high,
        open_above=any(toll.open_above for toll in standing if toll.top == high),
        origins=tuple(sorted({toll.origin for toll in independent} & counted)),
        counts=tuple(sorted(used)),
        unused=tuple(sorted({reason.count: reason for reason in unused}.values(), key=lambda reason: reason.count)),
    )
