"""Places of one article -> the places that hold them, and whether one is a city; each is asked only once."""

from typing import Protocol

from whosaid.knowledge.gazetteer import TOWNS, Place

#: People from which nobody calls a town a village.
CITY_PEOPLE = 100_000


class KnowsPlaces(Protocol):
    """The part of the gazetteer that is asked here."""

    def around(self, place: str) -> tuple[str, ...]:
        """Ids of the place itself and of the places that hold it."""

    def place(self, place: str) -> Place | None:
        """The place of an id, None for one of no table."""


class Chains:
    """Asks each place of one article only once what holds it."""

    def __init__(self, gazetteer: KnowsPlaces) -> None:
        self._gazetteer = gazetteer
        self._held: dict[str, tuple[str, ...]] = {}

    def of(self, place: str | None) -> tuple[str, ...]:
        """The place itself and those that hold it; empty for none."""
        if place is None:
            return ()
        if place not in self._held:
            self._held[place] = self._gazetteer.around(place)
        return self._held[place]

    def is_city(self, place: str | None) -> bool:
        """True for a town of which nobody says "the village"."""
        found = self._gazetteer.place(place) if place is not None else None
        return found is not None and found.level in TOWNS and found.population >= CITY_PEOPLE
