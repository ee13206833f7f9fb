"""Names on a page -> warships, known by the letters before their names and by the number in brackets behind them."""

from whosaid.extract.cast import Cast, Draft
from whosaid.knowledge.names import CAPITAL, CAPITALS, DIGIT, LOWER
from whosaid.records.ids import make_id

#: Words of the longest name behind the letters ("USS Dwight D. Eisenhower").
_LONGEST = 4

#: Words of the longest noun before them ("guided missile destroyer").
_NOUN = 3


def add_ships(cast: Cast) -> None:
    """Adds warships, and their numbers wherever else these stand ("DDG 44")."""
    words, ships = cast.words, cast.register.words.ships
    numbers: dict[tuple[str, ...], Draft] = {}
    for place in words.places_of(ships):
        if words.shapes[place] != CAPITALS or not cast.is_free(place, place):
            continue
        last = _end(cast, place)
        if last > place:
            target = make_id("actor", " ".join(words.keys[place : last + 1]))
            country = ships[words.keys[place]]
            name = cast.exact(place, last)
            draft = Draft(_noun_before(cast, place), last, target, name, "force", country, "actor.ship", (), place)
            cast.add(draft)
            number = _number(cast, last)
            if number:
                numbers[tuple(words.keys[number[0] : number[1] + 1])] = draft
    for keys, draft in sorted(numbers.items()):
        for place in words.places_of({keys[0]}):
            last = place + len(keys) - 1
            if (
                words.shapes[place] != LOWER
                and tuple(words.keys[place : last + 1]) == keys
                and cast.is_free(place, last)
            ):
                cast.add(draft._replace(first=place, last=last, rule="actor.short.acronym", core=place))


def _noun_before(cast: Cast, place: int) -> int:
    """First word of the noun of ships before the letters ("the frigate HMS Norrby"); the letters where there is none."""
    words = cast.words
    for first in range(max(0, place - _NOUN), place):
        found = cast.register.words.ship_nouns.at(words.keys, words.glued, first)
        if found is None or found[0] != place or not words.glued[place] or not cast.is_free(first, place):
            continue
        return first
    return place


def _end(cast: Cast, place: int) -> int:
    """The last word of the ship's name; the place itself for none."""
    words, last = cast.words, place
    for at in range(place + 1, min(len(words.keys), place + 1 + _LONGEST)):
        if not words.glued[at] or words.shapes[at] not in (CAPITAL, CAPITALS) or not cast.is_free(at, at):
            break
        last = at
    return last


def _number(cast: Cast, last: int) -> tuple[int, int] | None:
    """The letters and the number in brackets behind a name: first and last word."""
    words, shadow, first = cast.words, cast.page.reading.shadow, last + 1
    stop = first + 1
    if stop >= len(words.keys) or words.shapes[stop] != DIGIT or not words.glued[stop]:
        return None
    opened = shadow[words.ends[last] : words.starts[first]] == " ("
    return (first, stop) if opened and shadow[words.ends[stop] : words.ends[stop] + 1] == ")" else None
