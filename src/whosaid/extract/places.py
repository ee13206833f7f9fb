"""An article -> mentions of places: resolved in the gazetteer, with the part that the words name and their precision."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from whosaid.extract.actors import find_actors
from whosaid.extract.page_names import PageNames, read_names
from whosaid.extract.place_choice import Choice, choose
from whosaid.extract.place_guards import Guard
from whosaid.extract.place_parts import Part, part_of
from whosaid.knowledge.gazetteer import Gazetteer, Place, PlaceHit
from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.names import CAPITAL, LOWER
from whosaid.knowledge.place_words import PlaceWords
from whosaid.records.ids import make_id
from whosaid.records.inferred import Mention
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence
from whosaid.text.reading import Reading

#: From this precision on an area is an area: no coordinates.
_AREA = 4
#: Precision of a part of a town or of what lies beside it: within 25 km.
_NEAR = 2
#: Precision of a part of a country.
_REGION = 5
#: People from which a town may stand in a list with other countries ("Paris, Germany and ...").
_LARGE = 300_000
#: Words between "the" and "city" ("the divided city").
_BETWEEN = 2
#: Words of the longest name that is compared by its sound, and letters of the shortest.
_LONGEST_HEARD, _SHORTEST_HEARD = 4, 5
#: Consonants of a name that are enough without its vowels. With 3, "al-Rahjan" would be Raju and "al-Ghabra" Yabroud.
_SURE = 4


def find_places(
    article: Article,
    reading: Reading,
    known: Knowledge,
    page: PageNames | None = None,
    actors: Sequence[Mention] | None = None,
) -> tuple[Mention, ...]:
    """All mentions of places in an article, by place in the text, none overlapping; pure, total.

    `page` and `actors` are the names and the mentions of actors of the article where they have been found already.
    """
    page = page or read_names(article, reading, known)
    actors = find_actors(article, reading, known, page) if actors is None else actors
    return _Finder(page, known, actors).find()


class _Finder:
    """Finds the places of one page."""

    def __init__(self, page: PageNames, known: Knowledge, actors: Sequence[Mention]) -> None:
        self.page = page
        self.gazetteer: Gazetteer = known.gazetteer
        self.words: PlaceWords = self.gazetteer.words
        self.guard = Guard(page, known.gazetteer, known.actors, actors)
        self.named: dict[str, int] = {}
        self.cities = 0
        self.settled: dict[str, Choice] = {}
        self.found: list[tuple[int, int, Choice]] = []

    def find(self) -> tuple[Mention, ...]:
        """Names first, then names by their sound, then cities named by "the city"; then the parts of all."""
        hits = [hit for hit in self.page.places if self.guard.accepts(hit)]
        self._name_certain(hits)
        for hit in hits:
            choice = self._choice(hit)
            if not self._is_strange(choice.place, self._parent(hit)) and not self._is_elsewhere(choice.place):
                self.found.append((hit.first, hit.last, choice))
        self.found.extend(self._heard())
        self.found.sort(key=lambda row: row[:2])
        drafts = [self._draft(first, last, choice) for first, last, choice in self.found]
        drafts += self._anaphors(drafts)
        drafts.sort(key=lambda draft: (draft[0].first, -draft[0].last))
        return tuple(self._mentions(drafts))

    def _name_certain(self, hits: Sequence[PlaceHit]) -> None:
        """Notes the places that the page names without doubt, and what stands before a comma and its parent."""
        for hit in hits:
            whole = self._parent(hit) if hit.key not in self.settled else None
            if whole is not None:
                choice = choose(self.gazetteer, self.page, hit.numbers, parent=whole)
                if choice.rule == "place.parent":
                    self.settled[hit.key] = choice
        firsts = {hit.key: hit for hit in reversed(hits)}
        for hit in firsts.values():
            choice = self.settled.get(hit.key) or choose(self.gazetteer, self.page, hit.numbers)
            if choice.place.level in ("city", "town", "adm1", "country") and choice.place.id not in self.named:
                self.named[choice.place.id] = hit.first
                self.cities += choice.place.level == "city" and choice.place.country in self.gazetteer.arabic

    @staticmethod
    def _is_strange(place: Place, parent: Place | None) -> bool:
        """True for a small place of another country than the one behind the comma: another place of that name is meant."""
        if parent is None or parent.country is None or place.precision >= _AREA or place.population >= _LARGE:
            return False
        return place.country != parent.country

    def _is_elsewhere(self, place: Place) -> bool:
        """True for a quarter of a city that the page does not name, nor what lies around it, though it names others."""
        if place.level != "neighbourhood" or not self.cities:
            return False
        around = self.gazetteer.around(place.id)[1:-1]
        return not any(outer in self.named for outer in around)

    def _parent(self, hit: PlaceHit) -> Place | None:
        """The place behind a comma that should hold this one."""
        parent = self.guard.parent_after(hit)
        return choose(self.gazetteer, self.page, parent.numbers).place if parent is not None else None

    def _choice(self, hit: PlaceHit) -> Choice:
        """What a name means; the same name means the same on the whole page, unless a noun asks for a level."""
        asked = self._asked(hit)
        if asked:
            choice = choose(self.gazetteer, self.page, hit.numbers, asked=asked, around=self.named)
            if choice.place.level in asked:
                return choice
        if hit.key not in self.settled:
            self.settled[hit.key] = choose(self.gazetteer, self.page, hit.numbers, around=self.named)
        choice = self.settled[hit.key]
        return (
            choice._replace(rule="place.page")
            if choice.rule == "place.parent" and not self.guard.parent_after(hit)
            else choice
        )

    def _asked(self, hit: PlaceHit) -> tuple[str, ...]:
        """Levels that a noun beside the name asks for: "Aleppo province", "district of X", "Homs and Idlib provinces"."""
        keys, gaps, levels = self.page.words.keys, self.page.gaps, self.words.levels
        after = hit.last + 1
        for _ in range(4):
            if after >= len(keys) or not gaps[after]:
                break
            if gaps[after] == " " and keys[after] in levels and (after == hit.last + 1 or keys[after].endswith("s")):
                return levels[keys[after]]
            if keys[after] in ("and", "or") and after + 1 < len(keys):
                after += 1
            other = self.guard.hit_at.get(after)
            if other is None or gaps[after] not in (" ", ", "):
                break
            after = other.last + 1
        before = hit.first - 1
        if before > 0 and keys[before] == "of" and gaps[hit.first] == " " and gaps[before] == " ":
            return levels.get(keys[before - 1], ())
        return ()

    def _heard(self) -> Iterator[tuple[int, int, Choice]]:
        """Names that no table has as they are printed, but spelt otherwise in a country of Arabic names that is spoken of."""
        ranked = sorted(self.page.votes.items(), key=lambda vote: (-vote[1], vote[0]))
        spoken_of = [self.page.story] if self.page.story else [country for country, votes in ranked if votes >= 1][:2]
        countries = [country for country in spoken_of if country in self.gazetteer.arabic]
        if not countries:
            return
        taken = {word for first, last, _ in self.found for word in range(first, last + 1)}
        taken.update(word for hit in self.page.actors for word in range(hit.first, hit.last + 1))
        words, free, blocked = self.page.words, 0, self.guard.blocked
        for place in self._openings():
            if place < free or place in taken or blocked[place]:
                continue
            stop = self._run_end(place, taken)
            free = stop
            if stop == place or not self._stands_as_place(place, stop - 1):
                continue
            key = " ".join(words.keys[place:stop])
            if not self.gazetteer.numbers_of(key):
                after = self.guard.hit_at.get(stop)
                held = after is not None and self.page.gaps[stop] == ", "
                whole = choose(self.gazetteer, self.page, after.numbers).place if after is not None and held else None
                choice = self._sounding(key, countries, whole, self._levels_beside(place, stop - 1))
                if choice is not None and not self._is_elsewhere(choice.place):
                    yield place, stop - 1, choice

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
        while at < count and at - place < _LONGEST_HEARD and at not in taken and (at == place or words.glued[at]):
            if words.shapes[at] != CAPITAL and not (
                words.keys[at] in articles and at + 1 < count and words.glued[at + 1]
            ):
                break
            at += 1
        if at == place or words.shapes[at - 1] != CAPITAL or self.guard.is_blocked(place, at - 1):
            return place
        return at

    def _stands_as_place(self, first: int, last: int) -> bool:
        """True beside a word that a place stands beside."""
        keys, gaps, words = self.page.words.keys, self.page.gaps, self.words
        if sum(map(len, keys[first : last + 1])) < _SHORTEST_HEARD or (
            first == last and keys[first] in self.guard.plain
        ):
            return False
        after, before = last + 1, first - 1
        if before >= 0 and keys[before] == "the" and gaps[first] == " ":
            before -= 1
        noun_after = after < len(keys) and gaps[after] == " " and keys[after] in words.levels
        return noun_after or (before >= 0 and gaps[before + 1] == " " and keys[before] in words.locative)

    def _levels_beside(self, first: int, last: int) -> tuple[str, ...]:
        """Levels that the noun behind a name asks for, or the noun before "of"."""
        keys, gaps, levels = self.page.words.keys, self.page.gaps, self.words.levels
        if last + 1 < len(keys) and gaps[last + 1] == " " and keys[last + 1] in levels:
            return levels[keys[last + 1]]
        if first > 1 and keys[first - 1] == "of" and gaps[first] == " " and gaps[first - 1] == " ":
            before = levels.get(keys[first - 2], ())
            return before if before[:1] != ("neighbourhood",) else ()  # "a quarter of Homs" is not called Homs
        return ()

    def _sounding(self, key: str, countries: Sequence[str], whole: Place | None, asked: Sequence[str]) -> Choice | None:
        """The one place that sounds like the name: in the place behind the comma, in a city of the page, else in its country."""
        for country in countries:
            heard = self.gazetteer.sounding_places(key, country)
            if whole is not None and whole.country == country and whole.level != "country":
                admin1 = whole.admin1 or whole.name
                heard = tuple([pair for pair in heard if pair[0].admin1 == admin1 and pair[0].id != whole.id])
            rows = [row for row, alike in heard if alike] or [row for row, _ in heard] * self._is_sure(key)
            rows = [row for row in rows if not _is_other_kind(row, asked)]
            inside = [row for row in rows if row.parent in self.named and row.precision < _AREA]
            kept = inside or [row for row in rows if row.level in ("town", "city", "site")]
            if len({row.id for row in kept}) == 1:
                place = kept[0]
                return Choice(place, tuple(row.id for row in rows if row.id != place.id)[:3], "place.spelling")
        return None

    def _is_sure(self, key: str) -> bool:
        """True for a name whose consonants alone tell it from others."""
        return len(self.gazetteer.sounds.skeleton(key).replace(" ", "")) >= _SURE

    def _draft(self, first: int, last: int, choice: Choice) -> tuple[Part, Choice]:
        part = part_of(self.page, self.words, first, last)
        if self.guard.is_blocked(part.first, part.last):
            part = Part(first, last, None, beside=False, countryside=False, rule="")
        noun = part.last + 1
        follows = noun < len(self.page.gaps) and self.page.gaps[noun] == " "
        levels = self.words.levels.get(self.page.words.keys[noun], ()) if follows else ()
        if choice.rule == "place.noun" and choice.place.precision > 1 and choice.place.level in levels:
            part = part._replace(last=noun)
        return part, choice

    def _anaphors(self, drafts: Sequence[tuple[Part, Choice]]) -> list[tuple[Part, Choice]]:
        """Parts of the city named last: "the east of the city", "the city's outskirts", "eastern neighbourhoods"."""
        cities = [(part.last, choice) for part, choice in drafts if choice.place.level in ("city", "town")]
        words, made = self.page.words, []
        if not cities:
            return []
        for place in words.places_of(self.words.anaphors | self.words.parts):
            key = words.keys[place]
            if key in self.words.anaphors and words.shapes[place] == LOWER:
                first = self._the_before(place)
                part = part_of(self.page, self.words, first, place) if first >= 0 else None
            elif (
                key in self.words.parts
                and self.words.levels.get(key, ("",))[0] == "neighbourhood"
                and key.endswith("s")
            ):
                part = self._loose_part(place)
            else:
                continue
            if part is not None and part.part:
                before = bisect_left(cities, part.first, key=lambda city: city[0])
                if before:
                    named = cities[before - 1][1]
                    made.append((part, Choice(named.place, named.rivals, "place.city-anaphor")))
        return made

    def _the_before(self, place: int) -> int:
        """The "the" before "city", over two words at most; -1 for none, or for "the city of X"."""
        keys, gaps = self.page.words.keys, self.page.gaps
        if place + 1 < len(keys) and gaps[place + 1] == " " and keys[place + 1] == "of":
            return -1
        for back in range(1, _BETWEEN + 2):
            if place - back < 0 or gaps[place - back + 1] not in (" ", "-"):
                return -1
            if keys[place - back] == "the":
                return place - back
        return -1

    def _loose_part(self, place: int) -> Part | None:
        """A direction before a plural noun of quarters that belongs to no named place ("eastern neighbourhoods")."""
        keys, gaps = self.page.words.keys, self.page.gaps
        if place == 0 or keys[place - 1] not in self.words.directions or gaps[place] != " ":
            return None
        if place + 1 < len(keys) and gaps[place + 1] == " " and keys[place + 1] in ("of", "in"):
            return None
        if place > 1 and gaps[place - 1] == "'s ":
            return None
        return Part(
            place - 1, place, self.words.directions[keys[place - 1]], beside=False, countryside=False, rule="place.part"
        )

    def _mentions(self, drafts: Sequence[tuple[Part, Choice]]) -> Iterator[Mention]:
        """The drafts as records, none overlapping: of two the one that begins first, then the longer one."""
        free = -1
        for part, choice in drafts:
            if part.first > free:
                free = part.last
                yield self._mention(part, choice)

    def _mention(self, part: Part, choice: Choice) -> Mention:
        place, article, words = choice.place, self.page.article.id, self.page.words
        if part.countryside and place.precision < _AREA:
            place = self._division(place)
        precision = place.precision
        if part.part or part.beside:
            precision = _NEAR if precision == 1 else _REGION if place.level == "country" else precision
        start, end = words.starts[part.first], words.ends[part.last]
        located = precision < _AREA
        rule = choice.rule if not part.rule else f"{part.rule} {choice.rule}"
        return Mention(
            id=make_id("mention", article, "place", start, end, place.id, part.part or ""),
            kind="place", evidence=Evidence(article, start, end, self.page.reading.text[start:end]),
            target=place.id, rivals=choice.rivals, name=place.name,
            lat=place.lat if located else None, lon=place.lon if located else None,
            precision=precision, country=place.country, rule=rule, admin1=place.admin1, part=part.part,
        )  # fmt: skip

    def _division(self, place: Place) -> Place:
        """The first-order division around a town, for its countryside; the town itself where there is none."""
        named = [
            n for noun in sorted(self.words.countryside) for n in self.gazetteer.numbers_of(f"{noun} {place.name}")
        ]
        for row in map(self.gazetteer.row, named):
            if row.level == "adm1" and row.country == place.country:
                return row
        around = map(self.gazetteer.place, self.gazetteer.around(place.id)[1:])
        return next((row for row in around if row is not None and row.level == "adm1"), place)


def _is_other_kind(place: Place, asked: Sequence[str]) -> bool:
    """True for a town where the noun says quarter, and for a quarter where it says town."""
    if not asked or place.level in asked:
        return False
    return place.level in ("town", "city") if asked[0] == "neighbourhood" else place.level == "neighbourhood"
