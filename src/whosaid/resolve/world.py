"""What resolving asks of the world: how kinds, places and actors contain one another, the rules and the profiles."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from whosaid.knowledge.gazetteer import UNKNOWN
from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.names import fold_name
from whosaid.knowledge.profiles import Profile
from whosaid.knowledge.resolve import Chain, Party, ResolveRules


class Kinds(Protocol):
    """The part of the taxonomy that is asked."""

    def ancestors(self, code: str) -> tuple[str, ...]:
        """The kind itself and the wider ones, narrowest first."""


class Places(Protocol):
    """The part of the gazetteer that is asked."""

    def around(self, place: str) -> tuple[str, ...]:
        """The place itself and those that it lies in, narrowest first."""


class Actors(Protocol):
    """The part of the register of actors that is asked."""

    def within(self, actor: str) -> tuple[str, ...]:
        """The actor itself and those that it is a part of, narrowest first."""

    def doer(self, actor: str) -> str:
        """The actor itself; for one that tells another's deeds as its own, that one."""

    def camp(self, actor: str) -> str:
        """state, armed-group, ...; empty where it says nothing of who fights whom."""

    def name_of(self, actor: str) -> str:
        """Display name."""


@dataclass(frozen=True, slots=True)
class World:
    """A view of knowledge, small enough to make by hand in a test."""

    kinds: Kinds
    places: Places
    actors: Actors
    rules: ResolveRules
    profiles: Sequence[Profile]
    """The first is the default."""
    knows: Callable[[str], bool] = lambda _: False
    """True for a name of a place or an actor that many pages may name: it tells no incident."""
    plain: frozenset[str] = frozenset()
    """Words that begin or end no name of a person, a street or a building."""
    _chains: dict[str, Chain] = field(default_factory=dict, repr=False, compare=False)
    """Places asked before; one event and one article ask for few."""

    def kind_chain(self, kind: str) -> Chain:
        """A kind and its wider kinds, narrowest first."""
        return self.kinds.ancestors(kind)

    def place_chain(self, place: str | None, name: str) -> Chain:
        """A place and those around it, narrowest first; one that is in no gazetteer stands for itself by its words."""
        if not place:
            return (f"words:{name.casefold()}",)
        chain = self._chains.get(place)
        if chain is None:
            chain = self._chains[place] = with_looser(self.places.around(place))
        return chain

    def party(self, actor: str) -> Party:
        """An actor with what it is a part of, and its camp; a ministry of defence is a party by the forces whose deeds it tells."""
        doer = self.actors.doer(actor)
        return self.actors.within(doer), self.actors.camp(doer)

    def actor_name(self, actor: str) -> str | None:
        """Display name of an actor; None for one that no register has, which is called by its words."""
        name = self.actors.name_of(actor)
        return None if name == actor and actor.startswith("actor:") else name


def with_looser(chain: Chain) -> Chain:
    """The chain of a place that only pages name, with that name in each wider place behind it: one page puts a village in a township, the
    next in a province.
    """
    if UNKNOWN not in chain[0]:
        return chain
    name = chain[0].rpartition(UNKNOWN)[2]
    return (chain[0], *(f"{around}{UNKNOWN}{name}" for around in chain[2:]), *chain[1:])


def depth_of(chain: Chain) -> int:
    """How many places the chain leads through, without those that `with_looser` added."""
    return (len(chain) + 2) // 2 if chain and UNKNOWN in chain[0] else len(chain)


def world_of(known: Knowledge) -> World:
    """The view of all knowledge that resolving needs."""
    actors, places = known.actors.names, known.gazetteer

    def knows(name: str) -> bool:
        return fold_name(name) in actors or bool(places.numbers_of(name))

    plain = known.reuse.plain_words
    return World(known.taxonomy, known.gazetteer, known.actors, known.resolve, known.profiles, knows, plain)
