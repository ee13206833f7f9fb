"""The gazetteer: names of a text to places of the world, quick to ask, small to keep.

It is loaded by `knowledge/gazetteer_tables.py`. It knows names, not contexts: what a name means in its sentence is decided
by `extract/places.py`. Rows stay packed until they are asked for.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, radians
from typing import NamedTuple

from whosaid.knowledge.names import CAPITAL, CAPITALS, LOWER, NameWords, fold_name, name_words
from whosaid.knowledge.place_tables import Names, Rows
from whosaid.knowledge.place_words import PlaceWords
from whosaid.knowledge.spelling import Sounds
from whosaid.text.memo import Memo
from whosaid.text.reading import Reading

#: UCDP GED `where_prec` of each level: 1 exact, 3 second-order division, 4 first-order, 5 region, 6 country, 7 sea.
PRECISIONS = {
    "site": 1, "neighbourhood": 1, "town": 1, "city": 1, "adm3": 3, "adm2": 3, "adm1": 4, "region": 5, "country": 6, "sea": 7,
}  # fmt: skip

#: Levels of settlements.
TOWNS = frozenset({"city", "town"})

#: Between the id of the place around it and the name of a place that no table has.
UNKNOWN = "/"

#: What stands before a short form of a division: "Norrby, Minn.", "D-Minn.".
_SHORT_GAPS = (", ", "-")

#: Rows of a name that are looked at; names that more places bear are looked at in order of people.
MOST_ROWS = 24

#: Kilometres of a degree of latitude, and from a town to what may be a quarter of it.
_KM_A_DEGREE, _QUARTER_KM = 111.2, 40.0

#: Longest acronym that may be a name written in capitals; in capitals, shorter ones are mostly other things ("FSA").
_SHORT = 4


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the gazetteer."""

    id: str
    """`place:` and a readable name or the GeoNames number."""
    name: str
    """Display name."""
    lat: float | None
    """Degrees north, WGS 84."""
    lon: float | None
    """Degrees east."""
    level: str
    """site, neighbourhood, town, city, adm3, adm2, adm1, region, country or sea."""
    population: int
    """People; 0 = not known."""
    country: str | None
    """ISO 3166-1 alpha-2."""
    admin1: str | None
    """Name of the first-order division."""
    parent: str | None
    """Id of the place around it."""

    @property
    def precision(self) -> int:
        """UCDP GED `where_prec` of the place as a whole."""
        return PRECISIONS[self.level]

    @property
    def region(self) -> tuple[str, str] | None:
        """Country and first-order division; None for what has none."""
        return (self.country, self.admin1) if self.country and self.admin1 else None


class PlaceHit(NamedTuple):
    """A name of a place in a text, with all places that bear it."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    first: int
    """Number of its first word in the `NameWords`."""
    last: int
    """Number of its last word."""
    key: str
    """Folded name."""
    numbers: tuple[int, ...]
    """Rows that bear it, best first by name and people; negative where it is not the row's own name."""
    ordinary: bool
    """True where the name is an ordinary English word ("Reading")."""


@dataclass(frozen=True)
class Gazetteer:
    """Places by name and id. Numbers of rows count from 1."""

    rows: Rows
    """Packed rows."""
    names: Names
    """Folded names with their rows."""
    openers: Mapping[str, int]
    """First word of names of several words -> words of the longest."""
    heard: Mapping[str, str]
    """Country and consonants of Arabic names -> numbers, parted by commas."""
    ordinary: frozenset[str]
    """Folded names that are ordinary words."""
    acronyms: frozenset[str]
    """Folded names that stand for a country only in capitals ("US")."""
    countries: frozenset[str]
    """Folded names of countries."""
    shorts: Mapping[str, tuple[int, ...]]
    """Folded short forms of divisions -> numbers of rows, negative for forms in capitals only; none for the first word of a form of two."""
    shown: Mapping[str, str]
    """Id without `place:` -> name shown instead of the built one."""
    arabic: frozenset[str]
    """Countries of the table of Arabic names."""
    sounds: Sounds
    """How spellings of Arabic names are compared."""
    words: PlaceWords
    """Words around names of places."""
    by_noun: frozenset[int] = frozenset()
    """Rows that a name means only where they bear it alone or a noun asks for their level: "Gaza" is the Strip, "the city of Gaza" is not."""
    made: Memo[int, Place] = field(default_factory=Memo, repr=False, compare=False)
    """Places of some rows that were asked for, by their number."""
    heard_as: Memo[tuple[str, str], tuple[tuple[Place, bool], ...]] = field(
        default_factory=Memo, repr=False, compare=False
    )
    """Folded names and countries that were asked for -> places that sound like them."""
    shared: Memo[tuple[int, ...], Mapping[tuple[str, str], float]] = field(
        default_factory=Memo, repr=False, compare=False
    )
    """Rows of some names that were asked for -> the divisions in which they lie."""
    meant: Memo[tuple[str, str, tuple[str, ...], str | None, bool], list[Place]] = field(
        default_factory=Memo, repr=False, compare=False
    )
    """Names that no table has as they are printed -> the places that they were heard as (see `extract/place_heard.py`)."""

    def find(self, reading: Reading, words: NameWords | None = None) -> tuple[PlaceHit, ...]:
        """Names of places in a text, the longest at each word, none overlapping; by place. Case counts."""
        return tuple(self._hits(words or name_words(reading)))

    def _hits(self, words: NameWords) -> Iterator[PlaceHit]:
        keys, shapes, articles, free = words.keys, words.shapes, self.sounds.articles, 0
        openers, asked, shorts = self.openers, self.names.memo, self.shorts
        printed: frozenset[str] = frozenset()
        for place in words.capitalised:
            before = place - 1
            if (
                before >= free
                and shapes[before] == LOWER
                and (keys[before] in articles or keys[before] in self.words.definite)
            ):
                hit = self._several(words, before)
                if hit is not None:
                    yield hit
                    free = hit.last + 1
            if place >= free:
                hit = self._short(words, place) if keys[place] in shorts and words.gaps[place] in _SHORT_GAPS else None
                if hit is None and keys[place] in openers:
                    hit = self._several(words, place)
                if hit is None and asked.get(keys[place], True):
                    hit = self._single(words, place)
                if hit is None and keys[place][-1:] == "s" and shapes[place] == CAPITAL:
                    printed = printed or frozenset(keys)
                    hit = self._possessive(words, place, printed)
                if hit is not None:
                    yield hit
                    free = hit.last + 1

    def _several(self, words: NameWords, place: int) -> PlaceHit | None:
        """The longest name of several words that begins at a word; None for none."""
        keys, shapes, glued = words.keys, words.shapes, words.glued
        stop, end = place + 1, min(len(keys), place + self.openers.get(keys[place], 1))
        while stop < end and glued[stop]:
            stop += 1
        for last in range(stop, place + 1, -1):
            is_street = shapes[last - 1] == LOWER and keys[last - 1] in self.words.streets
            is_site = shapes[last - 1] == LOWER and keys[last - 1] in self.words.sites  # "the Norrby refugee camp"
            is_cased = shapes[last - 1] != LOWER or is_street
            if is_site or (is_cased and self._may_be_small(words, place, last - is_street)):
                name = " ".join(keys[place:last])
                numbers = self.names.numbers(name)
                if numbers:
                    return PlaceHit(words.starts[place], words.ends[last - 1], place, last - 1, name, numbers, False)
        return None

    def _single(self, words: NameWords, place: int) -> PlaceHit | None:
        """The name that is one word; None for none."""
        name = words.keys[place]
        numbers = self.names.numbers(name)
        if not numbers or not self._may_stand(name, words.shapes[place]):
            return None
        return PlaceHit(words.starts[place], words.ends[place], place, place, name, numbers, name in self.ordinary)

    def _short(self, words: NameWords, place: int) -> PlaceHit | None:
        """A short form of a division behind a name and a comma, or behind the letter of a party ("D-Minn."); None elsewhere."""
        before, last = place - 1, place
        if words.shapes[before] == LOWER or (words.gaps[place] == "-" and len(words.keys[before]) > 1):
            return None
        numbers = self.shorts[words.keys[place]]
        if not numbers:  # the first word of two: "W. Va."
            last += 1
            numbers = self.shorts.get(" ".join(words.keys[place : last + 1]), ())
        if not _is_code(words, place, last):
            numbers = tuple([number for number in numbers if number > 0])
        if not numbers or words.shapes[last] == LOWER:
            return None
        key, numbers = f"{' '.join(words.keys[place : last + 1])}.", tuple(map(abs, numbers))
        return PlaceHit(words.starts[place], words.ends[last], place, last, key, numbers, False)

    def _possessive(self, words: NameWords, place: int, printed: frozenset[str]) -> PlaceHit | None:
        """A name that lost its apostrophe ("Syrias north"): of a country, or of a place that the page names besides."""
        name, after = words.keys[place][:-1], place + 1
        if (name not in printed and name not in self.countries) or name in self.ordinary or len(name) < _SHORT:
            return None
        if after >= len(words.keys) or words.gaps[after] != " " or words.keys[place] in self.words.never:
            return None
        numbers = self.names.numbers(name)
        return PlaceHit(words.starts[place], words.ends[place], place, place, name, numbers, False) if numbers else None

    def _may_be_small(self, words: NameWords, first: int, stop: int) -> bool:
        """True where only short words and articles inside a name have a small letter."""
        keys, shapes = words.keys, words.shapes
        for place in range(first, stop):
            if shapes[place] == LOWER and len(keys[place]) > 3 and keys[place] not in self.sounds.articles:
                return False
        return True

    def _may_stand(self, name: str, shape: int) -> bool:
        """Case of one word: acronyms of countries in capitals only, other short names never in capitals."""
        if shape == CAPITALS and len(name) <= _SHORT:
            return name in self.acronyms or len(name) == _SHORT
        return name not in self.acronyms and len(name) > 1

    def numbers_of(self, name: str) -> tuple[int, ...]:
        """Rows that bear a name, as in `PlaceHit.numbers`; empty for none."""
        return self.names.numbers(fold_name(name))

    def sounding(self, key: str, country: str) -> tuple[int, ...]:
        """Rows of a country whose Arabic names may be spelt like the folded name; empty for none."""
        found = self.heard.get(f"{country} {self.sounds.skeleton(key)}")
        return tuple(map(int, found.split(","))) if found else ()

    def sounding_places(self, key: str, country: str) -> tuple[tuple[Place, bool], ...]:
        """The places of `sounding`, each with True where its name is alike in its vowels too."""
        held = self.heard_as.get((key, country))
        if held is not None:
            return held
        places = [self.row(number) for number in self.sounding(key, country)]
        found = tuple([(place, self.sounds.alike(key, fold_name(place.name))) for place in places])
        return self.heard_as.keep((key, country), found)

    def shares(self, numbers: Sequence[int]) -> Mapping[tuple[str, str], float]:
        """The divisions in which places of one name lie -> an equal share of one; whole for a division that bears the name."""
        asked = tuple(numbers)
        held = self.shared.get(asked)
        if held is not None:
            return held
        places = [self.row(number) for number in asked[:MOST_ROWS]]
        own = {place.region for place in places if place.level == "adm1" and place.region}
        found = {place.region for place in places if place.region}
        shares = {**dict.fromkeys(found, 1 / max(1, len(found))), **dict.fromkeys(own, 1.0)}
        return self.shared.keep(asked, shares)

    def row(self, number: int) -> Place:
        """The place of a row; the sign of the number does not count."""
        place = self.made.get(abs(number))
        return self.made.keep(abs(number), self._made(abs(number))) if place is None else place

    def _made(self, number: int) -> Place:
        short, name, lat, lon, level, people, country, admin1, parent = self.rows.fields(number)
        return Place(
            f"place:{short}", self.shown.get(short, name), float(lat) if lat else None, float(lon) if lon else None, level,
            int(people), country or None, admin1 or None, f"place:{parent}" if parent else None,
        )  # fmt: skip

    def number_of(self, place: str) -> int:
        """Number of the row of an id, 0 for none."""
        return self.rows.number_of(place.removeprefix("place:"))

    def place(self, place: str) -> Place | None:
        """The place of an id, None for none."""
        number = self.number_of(place)
        return self.row(number) if number else None

    def around(self, place: str) -> tuple[str, ...]:
        """The place itself and those that it lies in, narrowest first. A place that only a page names has its parent in its id."""
        chain: list[str] = []
        at: str | None = place
        while at and at not in chain:
            chain.append(at)
            found = self.place(at)
            at = found.parent if found else at.rpartition(UNKNOWN)[0]
        return tuple(chain)

    def names_of(self, place: str) -> tuple[str, ...]:
        """Folded names that a place bears, its own first. Looks through the whole table: for people, not for stages."""
        number = self.number_of(place)
        own = [key for key, held in self.names.all() if str(number) in held.split(",")]
        other = [key for key, held in self.names.all() if f"-{number}" in held.split(",")]
        return (*own, *other)


def _is_code(words: NameWords, place: int, last: int) -> bool:
    """True for one word in capitals that does not stand among such words: "Norrby, OH", "NORRBY, OH - A man"; not "NORRBY, OR SO IT SEEMS"."""
    if place != last or words.shapes[place] != CAPITALS:
        return False
    after = place + 1
    is_among = after < len(words.keys) and words.gaps[after] == " " and words.shapes[after] == CAPITALS
    return words.shapes[place - 1] != CAPITALS or not is_among


def are_near(one: Place, other: Place) -> bool:
    """True for two places so close that one may be a quarter of the other."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    north = one.lat - other.lat
    east = (one.lon - other.lon) * cos(radians(one.lat))
    return hypot(north, east) * _KM_A_DEGREE <= _QUARTER_KM
