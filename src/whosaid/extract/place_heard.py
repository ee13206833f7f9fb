"""Names that no table has as they are printed -> places of Arabic names that sound like them, in the country spoken of.

Spellings of one name differ from outlet to outlet. They are compared inside the place that the text gives (behind a comma,
or a city of the page), else inside the country, never world-wide.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from whosaid.extract.page_names import PageNames
from whosaid.extract.place_choice import Choice, choose
from whosaid.extract.place_guards import Guard
from whosaid.knowledge.gazetteer import TOWNS, Gazetteer, Place, PlaceHit
from whosaid.knowledge.names import CAPITAL, fold_name

#: Words of the longest name that is compared by its sound, and letters of the shortest; fewer do behind which a place stands.
_LONGEST, _SHORTEST, _SHORTEST_HELD = 4, 5, 3

#: Consonants of a name that are enough without its vowels. With 3, "al-Rahjan" would be Raju and "al-Ghabra" Yabroud.
_SURE = 4

#: Consonants from which a name is compared where no place behind it narrows the search.
_LEAST = 3

#: From this precision on an area is an area.
_AREA = 4

#: Degrees around the place behind a comma in which one more place of the name is taken: a town is often named with the
#: governorate or city next to it ("Zamalka, Damascus").
_NEXT_DEGREES = 0.5

#: Degrees within which two rows of like names are one place, listed twice.
_SAME_DEGREES = 0.03

#: Levels of settlements, and of the divisions that are named after one.
_TOWNS, _NAMED_AFTER = ("town", "city", "site"), ("adm2", "adm3")

#: Words of one place mention, and what they mean.
Found = tuple[int, int, Choice]

#: Places that sound like a name, and whether each may be a place of that name.
Heard = list[tuple[Place, bool]]


class Listener:
    """Compares the names of one page by their sound."""

    def __init__(
        self, page: PageNames, guard: Guard, named: Mapping[str, int], elsewhere: Callable[[Place], bool]
    ) -> None:
        """`named`: ids of places that the page names without doubt; `elsewhere`: quarters that cannot be meant."""
        self.page, self.guard, self.named, self.elsewhere = page, guard, named, elsewhere
        self.gazetteer: Gazetteer = page.gazetteer
        ranked = sorted(page.votes.items(), key=lambda vote: (-vote[1], vote[0]))
        spoken_of = [page.story] if page.story else [country for country, votes in ranked if votes >= 1][:2]
        self.countries = [country for country in spoken_of if country in self.gazetteer.arabic]

    def inside(self, hit: PlaceHit, whole: Place) -> Choice | None:
        """The place in `whole` that sounds like a name which the tables know only elsewhere; None for none."""
        if whole.country not in self.gazetteer.arabic or whole.level == "country":
            return None
        rows = self._rows(hit.key, whole.country or "", (), whole, beside=False)
        return _choice(rows)

    def longer(self, hit: PlaceHit) -> Found | None:
        """The place of a longer name that a name of the tables opens ("Basra al-Sham"); None for none."""
        words, after = self.page.words, hit.last + 1
        if (
            after + 1 >= len(words.keys)
            or words.keys[after] not in self.gazetteer.sounds.articles
            or not self.countries
        ):
            return None
        stop = self._run_end(hit.first, set())
        key = " ".join(words.keys[hit.first : stop])
        if stop <= after or self.gazetteer.numbers_of(key):
            return None
        ranked = sorted(self.page.votes.items(), key=lambda vote: (-vote[1], vote[0]))
        spoken_of = [country for country, _ in ranked if country in self.gazetteer.arabic]
        choice = self._sounding(key, self._whole(stop), (), spoken_of)
        return (hit.first, stop - 1, choice) if choice is not None and not self.elsewhere(choice.place) else None

    def find(self, found: Sequence[Found]) -> Iterator[Found]:
        """Words that may be names, but for those that mean something already."""
        if not any(country in self.gazetteer.arabic for country in self.page.votes):
            return
        taken = {word for first, last, _ in found for word in range(first, last + 1)}
        taken.update(word for hit in self.page.actors for word in range(hit.first, hit.last + 1))
        words, free, blocked = self.page.words, 0, self.guard.blocked
        for place in self._openings():
            if place < free or place in taken or blocked[place]:
                continue
            free = stop = self._run_end(place, taken)
            if stop == place:
                continue
            whole = self._whole(stop + self._has_noun(stop))
            if not self._stands_as_place(place, stop - 1, held=whole is not None):
                continue
            key = " ".join(words.keys[place:stop])
            if not self.gazetteer.numbers_of(key):
                choice = self._sounding(key, whole, self._levels_beside(place, stop - 1))
                if choice is not None and not self.elsewhere(choice.place):
                    yield place, stop - 1, choice

    def _whole(self, after: int) -> Place | None:
        """The place behind a comma."""
        hit = self.guard.hit_at.get(after)
        if hit is None or self.page.gaps[after] != ", ":
            return None
        return choose(self.gazetteer, self.page, hit.numbers).place

    def _has_noun(self, after: int) -> bool:
        """True for a noun of a place right behind a name: "Norrby village"."""
        keys, gaps = self.page.words.keys, self.page.gaps
        return after < len(keys) and gaps[after] == " " and keys[after] in self.gazetteer.words.levels

    def _openings(self) -> list[int]:
        """Words that an Arabic name may begin with: those with a capital, and articles before them."""
        words, shapes = self.page.words, self.page.words.shapes
        found = {place for place in words.capitalised if shapes[place] == CAPITAL}
        found.update([place for place in words.places_of(self.gazetteer.sounds.articles) if place + 1 in found])
        return sorted(found)

    def _run_end(self, place: int, taken: set[int]) -> int:
        """One past the last word of a run of capitalised words that may be an Arabic name; `place` for none."""
        words, articles = self.page.words, self.gazetteer.sounds.articles
        at, count = place, len(words.keys)
        while at < count and at - place < _LONGEST and at not in taken and (at == place or words.glued[at]):
            if words.shapes[at] != CAPITAL and not (
                words.keys[at] in articles and at + 1 < count and words.glued[at + 1]
            ):
                break
            at += 1
        if at == place or words.shapes[at - 1] != CAPITAL or self.guard.is_blocked(place, at - 1):
            return place
        return at

    def _stands_as_place(self, first: int, last: int, *, held: bool) -> bool:
        """True beside a word that a place stands beside, or before a comma and a place."""
        keys, gaps, words = self.page.words.keys, self.page.gaps, self.gazetteer.words
        letters = sum(map(len, keys[first : last + 1]))
        if letters < (_SHORTEST_HELD if held else _SHORTEST) or (first == last and keys[first] in self.guard.plain):
            return False
        after, before = last + 1, first - 1
        if before >= 0 and keys[before] in words.definite and gaps[first] == " ":
            before -= 1
        return (
            self._has_noun(after)
            or held
            or (before >= 0 and gaps[before + 1] == " " and keys[before] in words.locative)
        )

    def _levels_beside(self, first: int, last: int) -> tuple[str, ...]:
        """Levels that the noun behind a name asks for, or the noun before "of"."""
        keys, gaps, near = self.page.words.keys, self.page.gaps, self.gazetteer.words
        levels = near.levels
        if last + 1 < len(keys) and gaps[last + 1] == " " and keys[last + 1] in levels:
            return levels[keys[last + 1]]
        if first > 1 and keys[first - 1] in near.owning and gaps[first] == " " and gaps[first - 1] == " ":
            before = levels.get(keys[first - 2], ())
            return before if before[:1] != ("neighbourhood",) else ()  # "a quarter of Homs" is not called Homs
        return ()

    def _sounding(
        self, key: str, whole: Place | None, asked: Sequence[str], countries: Sequence[str] = ()
    ) -> Choice | None:
        """The place that sounds like the name: in the place behind the comma, in a city of the page, else in its country.

        `countries`: those that are looked through; the ones that the page is about where none are given.
        """
        known = countries or self.countries
        held = [whole.country] if whole is not None and whole.country in self.gazetteer.arabic else known
        for country in filter(None, held):
            narrow = whole if whole is not None and whole.country == country and whole.level != "country" else None
            if narrow is None and len(self._bones(key)) < _LEAST:
                continue
            rows = self._rows(key, country, asked, narrow)
            choice = _choice([row for row in rows if row.parent in self.named and row.precision < _AREA]) or _choice(
                [row for row in rows if row.level != "neighbourhood"]
            )
            if choice is not None:
                return choice
        return None

    def _rows(
        self, key: str, country: str, asked: Sequence[str], whole: Place | None, *, beside: bool = True
    ) -> list[Place]:
        """Places of a country that sound like a name: inside `whole`, or `beside` it where none is inside."""
        question = (key, country, tuple(asked), whole.id if whole else None, beside)
        rows = self.gazetteer.meant.get(question)
        if rows is None:
            rows = self.gazetteer.meant.keep(question, self._listened(key, country, asked, whole, beside=beside))
        return rows

    def _listened(
        self, key: str, country: str, asked: Sequence[str], whole: Place | None, *, beside: bool
    ) -> list[Place]:
        """The same, not remembered."""
        spelling, heard = self._heard(key, country, asked, whole, beside=beside)
        heard = self._quite_alike(spelling, heard) or heard
        sure = len(self._bones(spelling)) >= _SURE
        rows = [row for row, alike in heard if alike]
        if rows and all(row.level in _NAMED_AFTER for row in rows):  # the town that the district is named after
            rows += [row for row, alike in heard if not alike and row.level in _TOWNS and row.admin1 == rows[0].admin1]
        return rows or [row for row, _ in heard if sure]

    def _heard(
        self, key: str, country: str, asked: Sequence[str], whole: Place | None, *, beside: bool
    ) -> tuple[str, Heard]:
        """A spelling and the places that sound like it, and whether each may be a place of that name.

        Where a place holds the name, one of its letters may be printed otherwise.
        """
        spellings = (key,) if whole is None else (key, *self.gazetteer.sounds.otherwise(key))
        named = self.gazetteer.sounding_places
        heard = [(s, [pair for pair in named(s, country) if not _is_other_kind(pair[0], asked)]) for s in spellings]
        if whole is None:
            return heard[0]
        admin1 = whole.admin1 or whole.name
        inside = ((s, [p for p in pairs if p[0].admin1 == admin1 and p[0].id != whole.id]) for s, pairs in heard)
        near = ((s, [p for p in pairs if beside and _is_next_to(p[0], whole)]) for s, pairs in heard)
        return next((found for found in chain(inside, near) if found[1]), (key, []))

    def _quite_alike(self, key: str, heard: Heard) -> Heard:
        """Those that sound the same with all vowels; none where no settlement is among them."""
        sounds = self.gazetteer.sounds
        same = [pair for pair in heard if pair[1] and sounds.heard(fold_name(pair[0].name)) == sounds.heard(key)]
        return same if any(place.level not in _NAMED_AFTER for place, _ in same) else []

    def _bones(self, key: str) -> str:
        """The consonants of a name, with its first vowel."""
        return self.gazetteer.sounds.skeleton(key).replace(" ", "")


def _choice(rows: Sequence[Place]) -> Choice | None:
    """The only town or site of some places, the largest of several of different size, else the only quarter."""
    towns = [row for row in rows if row.level in _TOWNS] or [row for row in rows if row.level == "neighbourhood"]
    ranked = sorted({row.id: row for row in towns}.values(), key=lambda row: (-row.population, row.id))
    if not ranked:
        return None
    is_close = len(ranked) > 1 and ranked[0].population == ranked[1].population
    if is_close and not _is_next_to(ranked[0], ranked[1], _SAME_DEGREES):
        return None
    return Choice(ranked[0], tuple(row.id for row in rows if row.id != ranked[0].id)[:3], "place.spelling")


def _is_other_kind(place: Place, asked: Sequence[str]) -> bool:
    """True for a town where the noun says quarter, and for a quarter where it says town."""
    if not asked or place.level in asked:
        return False
    return place.level in TOWNS if asked[0] == "neighbourhood" else place.level == "neighbourhood"


def _is_next_to(place: Place, whole: Place, degrees: float = _NEXT_DEGREES) -> bool:
    """True for a town within some degrees of another place."""
    if place.lat is None or place.lon is None or whole.lat is None or whole.lon is None:
        return False
    return abs(place.lat - whole.lat) < degrees and abs(place.lon - whole.lon) < degrees
