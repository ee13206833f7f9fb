"""`rules/resolve/` -> how facets of two claims are compared, and how much each outcome weighs.

The facet functions stand here, below the stage that uses them, so that loading can check the examples of every row
against the very code that grouping runs. All of them take plain values and are symmetric in their two sides.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.facet_notation import chain_in, days_in, figures_in, parties_in, spot_in, whom_in
from whosaid.knowledge.gazetteer import UNKNOWN
from whosaid.knowledge.loading import Row, check_examples, load_rows
from whosaid.knowledge.sites import Sites, load_sites, site_outcome

#: A name and what it is a part of, narrowest first: a kind, a place or an actor.
Chain = tuple[str, ...]
#: First and last day (proleptic ordinals, both included; None = not said) and whether words of the clause gave them.
Days = tuple[int | None, int | None, bool]
#: Chain of the place (empty = not said), the part of it, and its precision (1 to 7).
Spot = tuple[Chain, str | None, int]
#: Chain of an actor (empty where only a label names it) and its camp ("state", "armed-group", ...; empty where unclear).
Party = tuple[Chain, str]
#: Harm, population, lowest and highest number (None = open or not said).
Figure = tuple[str, str, int | None, int | None]

#: UCDP GED where_prec from which a place is an area of many incidents: a first-order division.
AREA_PRECISION = 4

#: Length of the chain of a place that only its page names and of the country it lies in.
_LOOSE = 2

#: Days before an imprint within which an act lies that its page tells without a day.
IMPRINT_DAYS = 7

_WORD = re.compile(r"\w+")
#: Files of kinds with which something is special.
_SORTS = ("placeless", "mutual", "voiced")
_FACETS = ("kind", "day", "place", "party", "figure", "name", "site")
#: What stands before an age among names.
AGE = "age:"


@dataclass(frozen=True, slots=True)
class PauseRule:
    """A pause or ceasefire, and the acts that it stops."""

    id: str
    pauses: frozenset[str]
    """Kinds that say that acts are stopped."""
    ends: frozenset[str]
    """Kinds that say that the stop is over."""
    words: frozenset[str]
    """Words beside the pause that say what is stopped; empty = any."""
    stops: frozenset[str]
    """Kinds of act that it stops; a kind stands for its narrower kinds too."""
    unnamed: bool
    """True where an act whose doer has no name counts too."""

    def speaks_of(self, text: str) -> bool:
        """True when the words beside the pause are of this rule."""
        return _speaks_of(self.words, text)


@dataclass(frozen=True, slots=True)
class ResolveRules:
    """Weights, vetoes and kin, ready to ask."""

    weights: Mapping[str, float | None]
    """Points by outcome, e.g. `day.same`; None is a veto."""
    vague: frozenset[str]
    """Kinds that do not name the act (the first of a pair in kin.yaml); another name for it is better."""
    opposites: frozenset[tuple[str, str]]
    """Parts of a place that exclude each other, both ways round."""
    related: frozenset[tuple[str, str]]
    """Kinds under which one act is often told, both ways round."""
    harms: frozenset[str]
    """Kinds that tell only of people harmed: to deny them denies no act."""
    pauses: tuple[PauseRule, ...]
    placeless: frozenset[str]
    """Kinds for which day and party are enough."""
    mutual: frozenset[str]
    """Kinds that both sides do to each other: two doers are no two accounts."""
    voiced: frozenset[str]
    """Kinds of which each is of the one who says it."""
    camps: Mapping[str, str]
    """Word for those who did it -> camp."""
    increments: Mapping[str, frozenset[str]]
    """Word that makes a figure one of further people -> words beside it that undo this."""
    figures: Mapping[str, frozenset[str]]
    """total, seen, risen or spread -> words of a figure, or before its area, that say so."""
    harmed: Mapping[str, frozenset[str]]
    """definite, opener, number, other, list or anybody -> words of a phrase for victims that are so."""
    sites: Sites
    disclaimers: tuple[str, ...]
    """Words by which a party denies a part in something, and not that it happened."""
    deeds: tuple[str, ...]
    """Words by which it denies to have done it."""
    aims: tuple[str, ...]
    """Words by which it denies whom it meant to hit or hurt."""

    def is_disclaimer(self, text: str) -> bool:
        """True where a denial is of who did it."""
        return self.is_of_part(text) or self.is_of_deed(text)

    def is_of_part(self, text: str) -> bool:
        """True where it is of responsibility, a part or a role."""
        return _says(self.disclaimers, text)

    def is_of_deed(self, text: str) -> bool:
        """True where it is of having done it: of several days that says that nothing was done."""
        return _says(self.deeds, text)

    def is_of_aim(self, text: str) -> bool:
        """True where a denial is of who was meant or hurt, and not of the act."""
        return _says(self.aims, text)

    def is_increment(self, text: str) -> bool:
        """True where the words of a figure count further people, on top of others."""
        words = words_of(text)
        return any(
            word in self.increments and self.increments[word].isdisjoint(words[max(0, place - 1) : place + 2])
            for place, word in enumerate(words)
        )

    def is_total(self, text: str) -> bool:
        """True where the words of a figure say that it is the sum ("death toll")."""
        return not self.figures["total"].isdisjoint(words_of(text))

    def is_seen(self, text: str) -> bool:
        """True where the words of a figure count who was seen or brought in, and more may be dead ("six bodies")."""
        return not self.figures["seen"].isdisjoint(words_of(text))

    def is_risen(self, text: str) -> bool:
        """True where the words of a figure say that it was lower before ("the death toll has risen to")."""
        return not self.figures["risen"].isdisjoint(words_of(text))

    def is_spread(self, text: str) -> bool:
        """True where the words before an area say that a figure counts all of it ("across the province")."""
        return not self.figures["spread"].isdisjoint(words_of(text))

    def camp_of(self, text: str) -> str:
        """The camp that words without a name tell of; empty where they tell none or both."""
        camps = {self.camps[word] for word in words_of(text) if word in self.camps}
        return camps.pop() if len(camps) == 1 else ""


def _words_that_mean(rows: Sequence[Row], meaning: str) -> tuple[str, ...]:
    """The words of the rows that mean it; empty: of those that name no meaning."""
    return tuple(str(words) for row in rows if row.get("means", "") == meaning for words in row["words"])


def _says(phrases: Sequence[str], text: str) -> bool:
    plain = f" {' '.join(words_of(text))} "
    return any(f" {words} " in plain for words in phrases)


def chain_outcome(left: Chain, right: Chain) -> str:
    """same, inside (one is a part of the other), apart, or unsaid where a side is empty."""
    if not left or not right:
        return "unsaid"
    if left[0] == right[0]:
        return "same"
    return "inside" if left[0] in right or right[0] in left else "apart"


def kind_outcome(left: Chain, right: Chain, related: frozenset[tuple[str, str]]) -> str:
    """kind.same, kind.inside, kind.related or kind.apart."""
    outcome = chain_outcome(left, right)
    if outcome == "apart":
        told = any((left[0], kind) in related for kind in right) or any((right[0], kind) in related for kind in left)
        return "kind.related" if told else "kind.apart"
    return f"kind.{outcome}"


def day_outcome(left: Days, right: Days) -> str:
    """day.same, day.overlap, day.near, day.lately, day.unsaid or day.apart."""
    first, last, firm = left
    other_first, other_last, other_firm = right
    if first is None or last is None or other_first is None or other_last is None:
        return "day.unsaid" if intervals_meet(first, last, other_first, other_last) else "day.apart"
    if first <= other_last and other_first <= last:
        one_day = first == last == other_first == other_last
        return "day.same" if one_day and firm and other_firm else "day.overlap"
    gap, late_is_firm = (other_first - last, other_firm) if first < other_first else (first - other_last, firm)
    if late_is_firm or gap > IMPRINT_DAYS:
        return "day.apart"
    return "day.near" if gap == 1 else "day.lately"


def place_outcome(left: Spot, right: Spot, opposites: frozenset[tuple[str, str]]) -> str:
    """place.same, place.small, place.inside, place.wide, place.unsaid or place.apart."""
    outcome = chain_outcome(left[0], right[0])
    if outcome == "apart" and (UNKNOWN in left[0][0] or UNKNOWN in right[0][0]):
        outcome = _loose_outcome(left[0], right)
        outcome = _loose_outcome(right[0], left) if outcome == "apart" else outcome
    if outcome == "inside" and _are_namesakes(left[0][0], right[0][0]):
        outcome = "same"
    if outcome == "same" and left[1] and right[1] and (left[1], right[1]) in opposites:
        return "place.apart"
    if outcome in ("same", "inside") and max(left[2], right[2]) >= AREA_PRECISION:
        return "place.wide"
    is_small = outcome == "same" and UNKNOWN in left[0][0] and UNKNOWN in right[0][0]
    return "place.small" if is_small else f"place.{outcome}"


def _are_namesakes(one: str, other: str) -> bool:
    """True for two places of one name that only pages name; where one lies inside the other they are one place."""
    _, stroke, name = one.rpartition(UNKNOWN)
    return bool(stroke) and other.endswith(stroke + name)


def _loose_outcome(place: Chain, other: Spot) -> str:
    """same, inside or apart for a place that only its page names and puts no nearer than a country: it may lie in any division."""
    if UNKNOWN not in place[0] or len(place) > _LOOSE or place[1] not in other[0]:
        return "apart"
    if other[0][0].endswith(UNKNOWN + place[0].rpartition(UNKNOWN)[2]):
        return "same"
    return "inside" if other[2] >= AREA_PRECISION else "apart"


def party_outcome(left: Sequence[Party], right: Sequence[Party]) -> str:
    """party.same, party.other, party.opposed or party.unsaid; a party without a name has an empty chain."""
    camps = {camp for _, camp in left if camp}
    others = {camp for _, camp in right if camp}
    if not camps or not others:
        return "party.unsaid"
    named = [chain for chain, camp in left if chain and camp]
    rivals = [chain for chain, camp in right if chain and camp]
    if any(chain_outcome(chain, rival) != "apart" for chain in named for rival in rivals):
        return "party.same"
    if camps.isdisjoint(others):
        return "party.opposed"
    return "party.other" if named and rivals else "party.unsaid"


def denies_part(off: Sequence[Party], by: Sequence[Party]) -> bool:
    """True where one of those who deny to have done it is, or is a part of, one who is said to have done it."""
    return any(chain_outcome(chain, other) in ("same", "inside") for chain, _ in off for other, _ in by)


def figure_outcome(left: Sequence[Figure], right: Sequence[Figure]) -> str:
    """figure.same, figure.overlap, figure.apart or figure.unsaid, of the best matching pair of one harm and population."""
    found = "figure.unsaid"
    for harm, population, low, high in left:
        for other_harm, other_population, other_low, other_high in right:
            if harm != other_harm or population != other_population:
                continue
            if (low, high) == (other_low, other_high):
                return "figure.same"
            if intervals_meet(low, high, other_low, other_high):
                found = "figure.overlap"
            elif found == "figure.unsaid":
                found = "figure.apart"
    return found


def name_outcome(left: Sequence[str], right: Sequence[str]) -> str:
    """name.several (names in common), name.same (one), name.age (only an age) or name.unsaid."""
    common = set(left).intersection(right)
    names = [name for name in common if not name.startswith(AGE)]
    if names:
        return "name.several" if len(names) > 1 else "name.same"
    return "name.age" if common else "name.unsaid"


def intervals_meet(low: int | None, high: int | None, other_low: int | None, other_high: int | None) -> bool:
    """True when a number lies in both intervals; None is an open end."""
    return (high is None or other_low is None or other_low <= high) and (
        other_high is None or low is None or low <= other_high
    )


def load_resolve(folders: Sequence[Path] = ()) -> ResolveRules:
    """The packaged and the user's rows, checked against their examples."""
    kin = load_rows("resolve/kin.yaml", folders, required=("kinds",))
    pairs = [
        (str(vague), str(row["kinds"][1]), bool(row.get("harm")))
        for row in kin
        for vague in (row["kinds"][0], *(row.get("also") or ()))
    ]
    related = frozenset((vague, named) for vague, named, _ in pairs)
    parts = load_rows("resolve/parts.yaml", folders, required=("parts",))
    opposites = frozenset(_both_ways(row["parts"]) for row in parts)
    sorts = {name: load_rows(f"resolve/{name}.yaml", folders, required=("kinds",)) for name in _SORTS}
    disclaimers = load_rows("resolve/disclaimers.yaml", folders, required=("words",))
    increments = load_rows("resolve/increments.yaml", folders, required=("words",))
    figures = load_rows("resolve/figures.yaml", folders, required=("means", "words"))
    camps = load_rows("resolve/camps.yaml", folders, required=("camp", "words"))
    harmed = load_rows("resolve/harmed.yaml", folders, required=("means", "words"))
    rules = ResolveRules(
        weights=_weights(load_rows("resolve/facets.yaml", folders)),
        opposites=frozenset(pair for pairs in opposites for pair in pairs),
        related=related,
        vague=frozenset(vague for vague, _ in related),
        harms=frozenset(vague for vague, _, is_harm in pairs if is_harm),
        pauses=_pauses(load_rows("resolve/pauses.yaml", folders, required=("pauses", "stops"))),
        **{name: frozenset(str(kind) for row in rows for kind in row["kinds"]) for name, rows in sorts.items()},
        camps={str(word): str(row["camp"]) for row in camps for word in row["words"]},
        increments={
            str(word): frozenset(map(str, row.get("unless") or ())) for row in increments for word in row["words"]
        },
        figures={str(row["means"]): frozenset(map(str, row["words"])) for row in figures},
        harmed={str(row["means"]): frozenset(map(str, row["words"])) for row in harmed},
        sites=load_sites(folders),
        disclaimers=_words_that_mean(disclaimers, ""),
        deeds=_words_that_mean(disclaimers, "deed"),
        aims=_words_that_mean(disclaimers, "aim"),
    )
    denials = {"aim": rules.is_of_aim, "deed": rules.is_of_deed, "": rules.is_of_part}
    check_examples(disclaimers, lambda row, text: denials[str(row.get("means", ""))](text))
    check_examples(increments, lambda _row, text: rules.is_increment(text))
    means = {"total": rules.is_total, "seen": rules.is_seen, "risen": rules.is_risen, "spread": rules.is_spread}
    check_examples(figures, lambda row, text: means[str(row["means"])](text))
    check_examples(harmed, lambda row, text: text in row["words"])
    check_examples(camps, lambda row, text: rules.camp_of(text) == row["camp"])
    for rows in sorts.values():
        check_examples(rows, lambda row, text: text in row["kinds"])
    check_examples(kin, _names_both)
    check_examples(parts, _names_both)
    check_examples(
        load_rows("resolve/facets.yaml", folders), lambda row, text: _facet_of(row, text, rules) == row["id"]
    )
    return rules


def _weights(rows: Sequence[Row]) -> dict[str, float | None]:
    for row in rows:
        if str(row["id"]).partition(".")[0] not in _FACETS:
            raise BadRule(f"no facet of the name {row['id']}", where=str(row["_file"]), mend=f"Use one of {_FACETS}.")
    return {str(row["id"]): float(row["weight"]) if "weight" in row else None for row in rows}


def _both_ways(pair: Sequence[str]) -> frozenset[tuple[str, str]]:
    return frozenset({(str(pair[0]), str(pair[1])), (str(pair[1]), str(pair[0]))})


def _names_both(row: Row, text: str) -> bool:
    names = {str(name) for name in row.get("kinds", row.get("parts"))}
    return {side.strip() for side in text.split("|")} == names


def _pauses(rows: Sequence[Row]) -> tuple[PauseRule, ...]:
    found = tuple(
        PauseRule(
            str(row["id"]),
            frozenset(row["pauses"]),
            frozenset(row.get("ends") or ()),
            frozenset(row.get("words") or ()),
            frozenset(row["stops"]),
            bool(row.get("unnamed")),
        )
        for row in rows
    )
    check_examples(rows, lambda row, text: _speaks_of(frozenset(row.get("words") or ()), text))
    return found


def _speaks_of(words: frozenset[str], text: str) -> bool:
    found = words_of(text)
    return any(word in words for word in found) if words else bool(found)


@lru_cache(maxsize=256)  # the claims of one sentence ask for its words one after the other
def words_of(text: str) -> tuple[str, ...]:
    """Lower-case runs of letters and digits of a text."""
    return tuple(_WORD.findall(text.lower()))


def _facet_of(row: Row, text: str, rules: ResolveRules) -> str:
    """The outcome of an example in the notation of facets.yaml."""
    facet = str(row["id"]).partition(".")[0]
    left, mark, right = re.split(r"\s*([|~])\s*", text, maxsplit=1)
    if facet == "kind":
        related = frozenset({(chain_in(left)[0], chain_in(right)[0])}) if mark == "~" else frozenset[tuple[str, str]]()
        return kind_outcome(chain_in(left), chain_in(right), related)
    if facet == "day":
        return day_outcome(days_in(left), days_in(right))
    if facet == "place":
        return place_outcome(spot_in(left), spot_in(right), rules.opposites)
    if facet == "site":
        return site_outcome(whom_in(left), whom_in(right))
    if facet == "name":
        return name_outcome(whom_in(left), whom_in(right))
    if facet == "party":
        denier = right.removeprefix("not ")
        is_denied = denier != right and denies_part(parties_in(denier), parties_in(left))
        return "party.denied" if is_denied else party_outcome(parties_in(left), parties_in(denier))
    return figure_outcome(figures_in(left), figures_in(right))
