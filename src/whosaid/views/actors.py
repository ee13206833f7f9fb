"""Actors -> the list of them, and one of them whole: its names, what it says, what is said of it, what it is called."""

from collections.abc import Sequence
from dataclasses import dataclass

from whosaid.errors import WhosaidError
from whosaid.store.index import ActorLine, Index, Used
from whosaid.store.protocol import Reader
from whosaid.views.claims import ClaimView, view_claims
from whosaid.views.portions import Portion, portion_of
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

    def show(rows: Sequence[tuple[str, str]]) -> list[tuple[ClaimView, str]]:
        views = view_claims(Lookup(ledger, attributions=False), (claim for claim, _ in rows))
        return [(views[claim], part) for claim, part in rows if claim in views]

    return ActorView(
        line,
        tuple(index.names_of(identity)),
        portion_of(index.claims_of(identity, speaks=True), says, size, show),
        portion_of(index.claims_of(identity, speaks=False), told, size, show),
        tuple(index.framings(about=identity)),
    )
