"""Words on a page -> people without a name who act, suffer or speak: rebels, government forces, activists, residents."""

from whosaid.extract.cast import Cast, Draft
from whosaid.knowledge.actor_words import Collective

#: Small words before a collective that belong to it, at most.
_MODIFIERS = 3

#: Nouns that may follow it ("rebel group commanders"), at most.
_HEADS = 3

_FORCE = "actor.collective-force"


def add_collectives(cast: Cast) -> None:
    """Adds collectives; forces of a government whose country the page makes plain are those of that country."""
    words, known = cast.words, cast.register.words
    free = 0
    for place in words.places_of(known.collectives.openers):
        if place >= free and not cast.taken[place]:
            found = known.collectives.at(words.keys, words.glued, place)
            if found is not None and cast.is_free(place, found[0] - 1) and not _is_held(cast, found[0]):
                free = _add(cast, place, found[0] - 1, found[1])


def _is_held(cast: Cast, after: int) -> bool:
    """True before "-held": an adjective, not people."""
    return (
        after < len(cast.words.keys)
        and cast.page.gaps[after] == "-"
        and cast.words.keys[after] not in cast.register.words.heads
    )


def _add(cast: Cast, first: int, last: int, collective: Collective) -> int:
    """Adds one collective with its modifiers; gives the first word behind it."""
    words, known = cast.words, cast.register.words
    more = known.collectives.openers.keys() if collective.rule == "actor.collective" else ()
    stop = min(len(words.keys), last + 1 + _HEADS)
    while last + 1 < stop and words.glued[last + 1] and not cast.taken[last + 1]:
        if words.keys[last + 1] not in known.heads and words.keys[last + 1] not in more:
            break
        last += 1
    start = first
    for _ in range(_MODIFIERS):
        before = start - 1
        if before < 0 or cast.taken[before] or not words.glued[start] or words.keys[before] not in known.modifiers:
            break
        start = before
    country = None
    hit = cast.page.actor_ending.get(start - 1)
    if (
        hit
        and hit.aliases[0].form == "adjective"
        and cast.page.gaps[start] == " "
        and cast.is_free(hit.first, hit.last)
    ):
        start, country = hit.first, cast.register.actors[hit.aliases[0].actor].country
    if start and cast.taken[start - 1] and cast.page.gaps[start] == " " and _is_named(cast, start - 1):
        return last + 1
    target = None
    if collective.rule == _FORCE and (country or cast.page.story):
        target = cast.register.organ(country or cast.page.story or "", "armed-forces")
    if target:
        cast.add_actor(start, last, target, collective.rule)
    else:
        cast.add(Draft(start, last, None, cast.exact(start, last), collective.kind, country, collective.rule))
    return last + 1


def _is_named(cast: Cast, place: int) -> bool:
    """True where the name of a group ends: "Al-Nusra Front fighters" are named already."""
    draft = cast.ending(place)
    return draft is not None and draft.kind in ("armed-group", "coalition", "force", "party")
