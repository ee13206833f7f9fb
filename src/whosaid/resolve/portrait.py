"""The statements of one event -> its event record: the narrowest kind, time and place on which the claims agree."""

from collections.abc import Callable, Collection, Iterable, Sequence

from whosaid.records.concluded import Event, Party
from whosaid.records.inferred import Role
from whosaid.records.spans import NO_TIME, When, Where
from whosaid.resolve.case import Case, Statement
from whosaid.resolve.scope import days_of
from whosaid.resolve.sketches import DOERS, roles_of
from whosaid.resolve.world import World, depth_of

#: Share of the voices that say something of a facet which must hold a value, or a narrower one, for the event to have it.
MAJORITY = 0.5

#: Roles of those who were hit.
HIT = ("target", "object")


def portray(case: Case, world: World) -> Event:
    """The event of a case."""
    statements = case.statements
    told = [said for said in statements if said.claim.polarity == "affirmed"] or list(statements)
    counted = known_origins(statements)
    return Event(
        id=case.event,
        kind=_kind(told, world),
        when=_when(told),
        where=_where(told, world),
        claims=tuple(sorted(said.claim.id for said in statements)),
        articles=tuple(sorted({said.claim.article for said in statements})),
        origins=counted,
        perpetrators=_parties(told, DOERS, world, counted),
        targets=_parties(told, HIT, world, counted),
        rule="events.grouped" if len(statements) > 1 else "events.single",
    )


def known_origins(statements: Iterable[Statement], among: Collection[str] | None = None) -> tuple[str, ...]:
    """Ids of the origins that may count as independent, sorted; `among`: only those that count for the whole event.

    Of voices without a name the first of a kind counts: nobody knows whether the "activists" of two pages are two origins.
    """
    found = set(_counted(statements).values())
    return tuple(sorted(found if among is None else found.intersection(among)))


def unknown_pages(statements: Iterable[Statement], among: Collection[str] | None = None) -> int:
    """How many pages rest on an unknown origin, or on a voice without a name that may be one that is counted already."""
    statements = tuple(statements)
    unknown = {said.claim.article for said in statements if not said.backing.known}
    unnamed = {said.claim.article for said in statements if said.backing.unnamed}
    if unnamed:  # of these articles those none of whose claims rests on an origin that counts
        counted = set(_counted(statements).values()) if among is None else among
        unknown |= unnamed - {said.claim.article for said in statements if said.backing.origin in counted}
    return len(unknown)


def _counted(statements: Iterable[Statement]) -> dict[str, str]:
    """Origin, or kind of unnamed voice -> id of the origin that counts for it: of unnamed ones that of the first page."""
    counted: dict[str, str] = {}
    for said in sorted(statements, key=lambda said: said.order):
        if said.backing.known:
            counted.setdefault(said.backing.unnamed or said.backing.origin, said.backing.origin)
    return counted


def _agreed(
    values: Sequence[tuple[Statement, str]], holds: Callable[[str, str], bool], narrow: Callable[[str], tuple[int, ...]]
) -> str | None:
    """The narrowest value that a majority of voices holds, itself or by a narrower one; else the one held by most."""
    voters: dict[str, set[str]] = {}
    for said, value in values:
        voters.setdefault(value, set()).add(said.voter)
    if len(voters) < 2:
        return next(iter(voters), None)
    everybody = set().union(*voters.values())
    support = {
        value: len(set().union(*(who for other, who in voters.items() if holds(other, value)))) for value in voters
    }
    held = [value for value in voters if support[value] >= MAJORITY * len(everybody)] or [
        value for value in voters if support[value] == max(support.values())
    ]
    return min(held, key=lambda value: (tuple(-n for n in narrow(value)), -support[value], value))


def _kind(told: Sequence[Statement], world: World) -> str:
    values = [(said, said.claim.kind) for said in told]
    plain = [(said, kind) for said, kind in values if kind not in world.rules.vague] or values
    kind = _agreed(
        plain, lambda other, kind: kind in world.kind_chain(other), lambda kind: (len(world.kind_chain(kind)),)
    )
    return kind or told[0].claim.kind


def _when(told: Sequence[Statement]) -> When:
    """The narrowest time that a majority of claims lies in or around; words of the clause before those of another sentence, these before the imprint."""
    firm = [said for said in told if said.claim.when.basis in ("stated", "relative")]
    firm = firm or [said for said in told if said.claim.when.basis == "inherited"]
    spans: dict[str, tuple[int, int]] = {}
    first_of: dict[str, When] = {}
    values: list[tuple[Statement, str]] = []
    for said in firm or told:
        when = said.claim.when
        first, last = days_of(when)
        if first is None or last is None:
            continue
        key = f"{when.earliest}/{when.latest}"
        spans[key] = (first, last)
        first_of.setdefault(key, when)
        values.append((said, key))
    agreed = _agreed(
        values,
        lambda other, key: spans[other][0] <= spans[key][1] and spans[key][0] <= spans[other][1],
        lambda key: (spans[key][0] - spans[key][1], len(key)),
    )
    if agreed:
        return first_of[agreed]
    return next((said.claim.when for said in told if said.claim.when.earliest or said.claim.when.latest), NO_TIME)


def _where(told: Sequence[Statement], world: World) -> Where | None:
    first_of: dict[str, Where] = {}
    chains: dict[str, tuple[str, ...]] = {}
    values: list[tuple[Statement, str]] = []
    for said in told:
        where = said.claim.where
        if where is None:
            continue
        key, chain = place_words(where), world.place_chain(where.place, where.name)
        if key not in chains or chains[key][0] in chain[1:]:  # of one place of one name the one that more is known of
            first_of[key], chains[key] = where, chain
        values.append((said, key))

    def holds(other: str, key: str) -> bool:
        if chains[other][:1] == chains[key][:1]:
            return first_of[key].part in (None, first_of[other].part)
        return chains[key][0] in chains[other] and first_of[key].part is None

    agreed = _agreed(values, holds, lambda key: (depth_of(chains[key]), int(first_of[key].part is not None)))
    return first_of[agreed] if agreed else None


def place_words(where: Where) -> str:
    """Name and part, as a value that can be held: "Aleppo, west"."""
    return f"{where.name}, {where.part}" if where.part else where.name


def role_key(role: Role) -> str:
    """The actor's id, or the words without their case."""
    return role.actor or " ".join(role.text.casefold().split())


def role_name(role: Role, world: World) -> str:
    """Display name of the actor; the words where no register has it."""
    known = world.actor_name(role.actor) if role.actor else None
    return known or " ".join(role.text.split())


def _parties(
    told: Sequence[Statement], names: tuple[str, ...], world: World, counted: Collection[str]
) -> tuple[Party, ...]:
    holders: dict[str, list[Statement]] = {}
    first_of: dict[str, Role] = {}
    for said in told:
        for role in roles_of(said.claim, *names):
            holders.setdefault(role_key(role), []).append(said)
            first_of.setdefault(role_key(role), role)
    return tuple(
        Party(first_of[key].actor, role_name(first_of[key], world), known_origins(holders[key], counted))
        for key in sorted(holders)
    )
