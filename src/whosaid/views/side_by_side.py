"""One event -> a row for each page that tells of it: on whose word, what, how many, by whom; differences stand in columns."""

from collections.abc import Iterable
from dataclasses import dataclass

from whosaid.views.claims import ClaimView
from whosaid.views.events import EventView
from whosaid.views.words import Words

#: Roles of those who are said to have done it.
DOERS = ("perpetrator", "agent")


@dataclass(frozen=True, slots=True)
class Told:
    """What one page says of the event."""

    words: Words
    """Its first sentence about it, with outlet and day."""
    voices: tuple[str, ...]
    """On whose word, as far as known."""
    kinds: tuple[str, ...]
    """Kinds of event that it calls it."""
    denied: bool
    """True when it carries a denial."""
    killed: tuple[str, ...]
    """Figures, in the order of the text."""
    injured: tuple[str, ...]
    """Figures."""
    doers: tuple[str, ...]
    """Who is said to have done it, in its words."""
    claims: tuple[str, ...]
    """Ids of its claims."""


def side_by_side(view: EventView) -> tuple[Told, ...]:
    """Pages by outlet, then by day; those that name no outlet last."""
    pages: dict[str, dict[str, ClaimView]] = {}
    for voice in view.voices:
        for claim in voice.claims:
            pages.setdefault(claim.words.article, {})[claim.id] = claim
    told = [
        _told(sorted(claims.values(), key=lambda claim: (claim.words.start, claim.id))) for claims in pages.values()
    ]
    return tuple(
        sorted(
            told,
            key=lambda one: (one.words.outlet is None, one.words.outlet, one.words.published or "9", one.words.article),
        )
    )


def _told(claims: list[ClaimView]) -> Told:
    return Told(
        words=claims[0].words,
        voices=_once(origin for claim in claims for origin in claim.origins),
        kinds=_once(claim.kind for claim in claims),
        denied=any(claim.polarity == "denied" for claim in claims),
        killed=_figures(claims, "killed"),
        injured=_figures(claims, "injured"),
        doers=_once(text for claim in claims for role, text in claim.roles if role in DOERS),
        claims=tuple(claim.id for claim in claims),
    )


def _figures(claims: Iterable[ClaimView], harm: str) -> tuple[str, ...]:
    return _once(figure.counted for claim in claims for figure in claim.figures if figure.harm == harm)


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))
