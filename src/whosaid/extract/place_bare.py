"""Bare names of towns on a page that says its states -> those that are not meant.

Newspapers print the state behind a town where readers could not know it ("Norrby, Ohio"), in some countries only: those whose
divisions have short forms in the gazetteer. So on a page from one state the bare name of a small town that the tables have
only elsewhere is that of a quarter, a street or a person: "in Norrby, Sorrby police said".
"""

from collections.abc import Iterable

from whosaid.extract.page_names import PageNames
from whosaid.extract.place_choice import choose
from whosaid.extract.place_guards import Guard
from whosaid.knowledge.gazetteer import Gazetteer, Place, PlaceHit

#: People from which a town stands without its state in any paper.
_FAMOUS = 300_000
#: People from which a town abroad is known by its bare name.
_WORLD = 100_000
#: What other names of the page must say of a division, one whole name being 1, for a bare town of it.
_SUPPORT = 0.6
#: Votes from which the page speaks of a country.
_SPOKEN_OF = 1.0
#: Levels that stand with their state.
_STATED = frozenset({"town", "city", "adm2", "neighbourhood"})

#: Country and first-order division.
_Region = tuple[str, str]


class BareNames:
    """What one page says of its states."""

    def __init__(self, page: PageNames, gazetteer: Gazetteer, guard: Guard, hits: Iterable[PlaceHit]) -> None:
        """`hits`: names that are places on the page."""
        self._page, self._gazetteer, self._guard = page, gazetteer, guard
        found = {region for hit in hits for region in self._regions(hit)}
        printed = {gazetteer.row(abs(number)).country for numbers in gazetteer.shorts.values() for number in numbers}
        self._firm = {region for region in found if region[0] in printed}
        self._countries = {country for country, _ in self._firm}

    def _regions(self, hit: PlaceHit) -> Iterable[_Region]:
        """The division that a short form or the place behind the comma says, and that of the town of a dateline."""
        parent = self._guard.parent_after(hit)
        if parent is not None:
            row = choose(self._gazetteer, self._page, parent.numbers).place
            if row.level == "adm1" and row.region is not None:
                yield row.region
        elif self._guard.opens_dateline(hit) and self._guard.is_clear(hit):
            row = choose(self._gazetteer, self._page, hit.numbers).place
            if row.region is not None:
                yield row.region

    def is_elsewhere(self, hit: PlaceHit, place: Place) -> bool:
        """True for a small place of another state, or of a country of which the page does not speak, that stands without it."""
        if not self._firm or place.level not in _STATED or self._guard.parent_after(hit) is not None:
            return False
        region = place.region
        if region is None or region in self._firm or place.population >= _FAMOUS:
            return False
        if place.country not in self._countries:
            is_spoken_of = self._page.votes.get(place.country or "", 0.0) >= _SPOKEN_OF
            is_home = self._page.story is None or self._page.story in self._countries
            return is_home and place.population < _WORLD and not is_spoken_of
        others = self._page.regions.get(region, 0.0) - self._gazetteer.shares(hit.numbers).get(region, 0.0)
        return others < _SUPPORT
