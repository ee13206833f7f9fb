"""Actors -> the list of them, and one of them whole: its names, what it says, what is said of it, what it is called."""

from dataclasses import dataclass

from whosaid.errors import WhosaidError
from whosaid.store.index import Index
from whosaid.store.listed import ActorLine, Used
from whosaid.store.protocol import Reader
from whosaid.views.claims import ClaimView, view_claims
from whosaid.views.portions import Portion, start_of
from whosaid.views.words import Lookup


@dataclass(frozen=True, slots=True)
class ActorView:
    """One actor, whole."""

    actor: ActorLine
    """The actor."""
    names: tuple[tuple[str, int], ...]
    """(words as printed, how often)."""
    says: Portion[tuple[ClaimView, str]]
    """Claims that it makes, by day."""
    told: Portion[tuple[ClaimView, str]]
    """(claim, its part in it): what others say that it did or suffered, by day."""
    framings: tuple[Used, ...]
    """Words that outlets use for it."""


def list_actors(index: Index, kind: str | None = None) -> tuple[ActorLine, ...]:
    """Actors, those that most articles name first."""
    return tuple(index.actors(kind=kind))


def show_actor(
    ledger: Reader, index: Index, identity: str, *, says: int = 0, told: int = 0, size: int = 20
) -> ActorView:
    """One actor. Raises WhosaidError where the ledger names no such actor."""
    line = index.actor(identity)
    if line is None:
        raise WhosaidError("there is no such actor", where=identity, mend="Choose one from the list of actors.")

    def claims(first: int, *, speaks: bool) -> Portion[tuple[ClaimView, str]]:
        number = index.number_of_claims_of(identity, speaks=speaks)
        start = start_of(first, number)
        rows = index.claims_of(identity, speaks=speaks, first=start, most=size)
        views = view_claims(Lookup(ledger, attributions=False), (claim for claim, _ in rows))
        return Portion(tuple((views[claim], part) for claim, part in rows if claim in views), start, number, size)

    return ActorView(
        line,
        tuple(index.names_of(identity)),
        claims(says, speaks=True),
        claims(told, speaks=False),
        tuple(index.framings(about=identity)),
    )
