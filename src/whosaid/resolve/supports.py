"""The statements of one event -> supports: each facet, the values held, and the claims, origins and pages that hold them."""

from collections.abc import Iterator

from whosaid.records.concluded import Support
from whosaid.records.inferred import Count
from whosaid.resolve.case import Case, Statement
from whosaid.resolve.portrait import HIT, known_origins, place_words, role_name, unknown_pages
from whosaid.resolve.sketches import DOERS, roles_of
from whosaid.resolve.world import World

#: Facets in the order of the contract.
FACETS = (
    "occurrence",
    "kind",
    "place",
    "time",
    "perpetrator",
    "target",
    "weapon",
    "killed",
    "injured",
    "civilian-status",
)

_PLACE = {facet: place for place, facet in enumerate(FACETS)}

#: Populations that say of the dead or hurt whether they bore arms.
STATUS = frozenset({"civilian", "combatant"})

_Backed = tuple[tuple[str, ...], tuple[str, ...], int, int]


def find_supports(case: Case, world: World) -> tuple[Support, ...]:
    """Supports of one event, by facet in the order of the contract, then by value."""
    holders: dict[tuple[int, str], list[int]] = {}
    spelt: dict[tuple[int, str], str] = {}  # "Shells" that open a sentence are "shells"
    for number, said in enumerate(case.statements):
        for key, value in {
            (_PLACE[name], value.casefold()): value for name, value in sorted(_held(said, world))
        }.items():
            holders.setdefault(key, []).append(number)
            spelt[key] = max(value, spelt.get(key, ""))
    backed: dict[tuple[int, ...], _Backed] = {}
    counted = frozenset(known_origins(case.statements))
    supports: list[Support] = []
    for key, value in sorted(spelt.items(), key=lambda item: (item[0][0], item[1])):
        numbers = tuple(holders[key])
        who = backed.get(numbers) or backed.setdefault(numbers, _backed([case.statements[n] for n in numbers], counted))
        supports.append(Support(case.event, FACETS[key[0]], value, *who))
    return tuple(supports)


def _backed(statements: list[Statement], counted: frozenset[str]) -> _Backed:
    """Claims, origins of those that count in the event, pages of unknown origin, and pages: the same for all values that the same statements hold."""
    return (
        tuple(sorted([said.claim.id for said in statements])),
        known_origins(statements, counted),
        unknown_pages(statements, counted),
        len({said.claim.article for said in statements}),
    )


def _held(said: Statement, world: World) -> Iterator[tuple[str, str]]:
    """Every facet of one claim with the value that it holds."""
    claim = said.claim
    if said.sketch.disclaimed:
        yield "perpetrator", f"denied by {said.backing.name}"
        return
    if claim.polarity == "denied":
        yield "occurrence", "denied"
        return
    yield "occurrence", "reported"
    yield "kind", claim.kind
    if claim.where:
        yield "place", place_words(claim.where)
    if claim.when.basis != "publication" and (claim.when.earliest or claim.when.latest):
        yield "time", time_words(claim.when.earliest, claim.when.latest)
    for facet, names in (("perpetrator", DOERS), ("target", HIT), ("weapon", ("weapon", "instrument"))):
        for role in roles_of(claim, *names):
            yield facet, role_name(role, world)
    for count in said.counts:
        if count.harm in ("killed", "injured"):
            yield count.harm, count_words(count)
        if count.population in STATUS:
            yield "civilian-status", count.population


def time_words(earliest: str | None, latest: str | None) -> str:
    """A day, or first and last: "2016-10-25..2016-10-28"."""
    return str(earliest) if earliest == latest else f"{earliest or ''}..{latest or ''}"


def count_words(count: Count) -> str:
    """A figure in words that do not depend on how a page prints it: "at least 15", "about 24 (civilian)", "at least 24 (in vague words)"."""
    low, high = count.low, count.high
    if (count.qualifier == "vague" and low is None) or (low is None and high is None):
        number = "a number not said"
    elif low == high:
        number = f"about {low}" if count.qualifier == "about" else str(low)
    elif high is None:
        number = f"at least {low}"
    elif low is None:
        number = f"at most {high}"
    else:
        number = f"{low} to {high}"
    notes = [] if count.population in ("all", "unknown") else [count.population]
    notes += ["in vague words"] if count.qualifier == "vague" and low is not None else []
    aside = f" ({', '.join(notes)})" if notes else ""
    total = " in total" if count.scope == "cumulative" else ""
    return f"{number}{aside}{total}"
