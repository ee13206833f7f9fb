"""A name, a day, the register of actors -> everybody who may be meant, with all names, days, offices, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from whosaid.knowledge.actor_tables import Actor, Alias
from whosaid.knowledge.actors import ActorRegister
from whosaid.knowledge.names import fold_name


@dataclass(frozen=True, slots=True)
class Naming:
    """One name or office of an actor."""

    words: str
    """As the register prints it."""
    since: str | None
    """First day of use."""
    until: str | None
    """Last day of use."""
    is_guarded: bool
    """True where it counts only on pages that speak of the actor's country, or name the actor otherwise."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor that a name may mean."""

    id: str
    """Id of the actor."""
    name: str
    """Display name."""
    kind: str
    """state, force, armed-group, ..."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    part_of: tuple[str, ...]
    """Names of what it is a part of, narrowest first."""
    outside: str
    """Ids elsewhere."""
    origin: str
    """Where its row comes from; empty for what is made from the words of a state."""
    because: str
    """Why it is a candidate."""
    is_meant: bool
    """False where the name was not in use on the day, or counts only on certain pages."""
    names: tuple[Naming, ...]
    """All its names."""
    offices: tuple[Naming, ...]
    """The offices it held."""


def candidates(register: ActorRegister, name: str, on: str | None = None) -> tuple[Candidate, ...]:
    """Everybody whom a name, or the id of an actor, may mean on a day (`YYYY-MM-DD`); who is meant first, then by id."""
    found: dict[str, Candidate] = {}
    for actor, because, meant in _reasons(register, name, on):
        known = register.actor(actor)
        if known is not None and (actor not in found or (meant and not found[actor].is_meant)):
            found[actor] = _candidate(register, known, because, meant=meant)
    return tuple(sorted(found.values(), key=lambda one: (not one.is_meant, one.id)))


def _reasons(register: ActorRegister, name: str, on: str | None) -> Iterator[tuple[str, str, bool]]:
    """(id, why, whether it is meant) of each candidate."""
    key = fold_name(name.strip().removeprefix("the ").removeprefix("The "))
    identity = f"actor:{name.strip().removeprefix('actor:')}"
    if register.actor(identity) is not None:
        yield identity, "this is its id", True
    for alias in register.names.get(key, ()):
        yield alias.actor, *_because(alias, on)
    yield from _of_states(register, key, on)
    if key not in register.names:
        for other in register.misspelt(key.split(" ")):
            for alias in register.names[other]:
                if alias.form == "name":
                    yield alias.actor, f"one letter off “{alias.printed}”, where the page speaks of its country", True


def _because(alias: Alias, on: str | None) -> tuple[str, bool]:
    what = {"adjective": "adjective", "people": "people", "capital": "capital", "state": "state"}.get(
        alias.form, "name"
    )
    days = f", in use {alias.since or '...'} to {alias.until or 'now'}" if alias.since or alias.until else ""
    if not alias.holds(on):
        return f"{what} “{alias.printed}”{days}: not on {on}", False
    if alias.guarded:
        return f"{what} “{alias.printed}”{days}, only on pages that speak of its country or name it otherwise", False
    place = "; stands for the government where it acts" if alias.form == "capital" else ""
    return f"{what} “{alias.printed}”{days}{place}", True


def _of_states(register: ActorRegister, key: str, on: str | None) -> Iterator[tuple[str, str, bool]]:
    """Organs and offices that are named by a state and a word: "Norwegian army", "Norwegian president"."""
    words = key.split(" ")
    for cut in range(1, len(words)):
        rest = " ".join(words[cut:])
        for alias in register.names.get(" ".join(words[:cut]), ()):
            country = register.actors[alias.actor].country
            if alias.form not in ("adjective", "state") or country is None:
                continue
            organ, office = register.words.organs.table.get(rest), register.words.offices.table.get(rest)
            target = register.organ(country, organ.suffix) if organ else None
            if target and organ:
                yield target, f"“{alias.printed}” and a word for an organ of a state [{organ.rule}]", True
            holder = register.holder(country, office, on) if office else None
            if holder:
                yield holder, f"held the office {office} of {register.actors[alias.actor].name} on {on}", True


def _candidate(register: ActorRegister, actor: Actor, because: str, *, meant: bool) -> Candidate:
    aliases = [alias for held in register.names.values() for alias in held if alias.actor == actor.id]
    names = {Naming(a.printed, a.since or None, a.until or None, a.guarded) for a in aliases}
    offices = {
        Naming(f"{whose} {office}", alias.since or None, alias.until or None, is_guarded=False)
        for (whose, office), held in register.offices.items()
        for alias in held
        if alias.actor == actor.id
    }
    return Candidate(
        id=actor.id, name=actor.name, kind=actor.kind, country=actor.country,
        part_of=tuple(register.name_of(whole) for whole in register.within(actor.id)[1:]), outside=actor.outside,
        origin=actor.origin, because=because, is_meant=meant, names=tuple(sorted(names, key=_order)),
        offices=tuple(sorted(offices, key=_order)),
    )  # fmt: skip


def _order(naming: Naming) -> tuple[str, str, str]:
    return naming.since or "", naming.words, naming.until or ""
