"""An article -> mentions of places: resolved in the gazetteer, with the part that the words name and their precision."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from whosaid.extract.actors import find_actors
from whosaid.extract.page_names import PageNames, read_names
from whosaid.extract.place_bare import BareNames
from whosaid.extract.place_choice import Choice, choose
from whosaid.extract.place_guards import Guard
from whosaid.extract.place_heard import Listener
from whosaid.extract.place_parts import AUTHORITY, Part, part_of
from whosaid.extract.place_unknown import Unknowns
from whosaid.knowledge.gazetteer import TOWNS, Gazetteer, Place, PlaceHit, are_near
from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.names import CAPITAL, LOWER, spelt_as
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
#: People of a town of the story behind whose name a quarter may stand.
_KNOWN = 50_000
#: Words from a quarter's noun to the town around it: "in the city of".
_TO_TOWN = 4
#: Words between "the" and "city" ("the divided city").
_BETWEEN = 2


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
        listener = Listener(self.page, self.guard, self.named, self._is_elsewhere)
        strange: set[str] = set()
        bare = BareNames(self.page, self.gazetteer, self.guard, hits)
        for hit in hits:
            longer = listener.longer(hit)
            if longer is not None:
                self.found.append(longer)
                continue
            choice, whole = self._choice(hit), self._parent(hit)
            if whole is None and choice.place.level in TOWNS:
                held = self._held_in(hit)
                is_far = held is not None and held.country != choice.place.country
                whole = held if choice.place.population < _KNOWN or is_far else None
            if whole is not None and choice.place.admin1 != whole.admin1:
                choice = listener.inside(hit, whole) or choice
            is_strange = self._is_strange(choice.place, whole)
            if is_strange and whole is not None and whole.level == "adm1":
                strange.add(hit.key)
            is_other = is_strange or self._is_cut(hit, choice.place) or bare.is_elsewhere(hit, choice.place)
            if not is_other and (self._is_other_quarter(hit, choice.place) or self._is_no_town(hit, choice.place)):
                is_other = True
                strange.add(hit.key)
            if not is_other and not self._is_elsewhere(choice.place):
                self.found.append((hit.first, hit.last, choice))
        self.found = [row for row in self.found if self._key(*row[:2]) not in strange]
        self.found.extend(listener.find(self.found))
        self.found.sort(key=lambda row: row[:2])
        drafts = [self._draft(first, last, choice) for first, last, choice in self.found]
        drafts += Unknowns(self.page, self.guard, self._division).find(drafts)
        drafts += self._anaphors(drafts)
        drafts.sort(key=lambda draft: (draft[0].first, -draft[0].last))
        return tuple(self._mentions(drafts))

    def _key(self, first: int, last: int) -> str:
        return " ".join(self.page.words.keys[first : last + 1])

    def _name_certain(self, hits: Sequence[PlaceHit]) -> None:
        """Notes the places that the page names without doubt, and what stands before a comma and its parent."""
        for hit in hits:
            whole = (self._parent(hit) or self._held_in(hit)) if hit.key not in self.settled else None
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
        """True for a place of another country or first-order division than the one behind the comma: another place of that name is meant.

        A large one may stand in a list with countries and divisions.
        """
        if parent is None or parent.country is None or place.precision >= _AREA:
            return False
        if place.population >= _LARGE and parent.level == "country":
            return False
        if parent.level == "adm1" and place.admin1 is not None and place.population < _LARGE:
            return (place.country, place.admin1) != (parent.country, parent.admin1 or parent.name)
        return place.country != parent.country

    def _is_cut(self, hit: PlaceHit, place: Place) -> bool:
        """True for a place whose name opens a longer Arabic one ("Marj al-Norr"), but for a town of the story ("Daraa al-Balad")."""
        words, after = self.page.words, hit.last + 1
        if place.country not in self.gazetteer.arabic or place.precision >= _AREA or place.population >= _LARGE:
            return False
        if place.country == self.page.story and place.population >= _KNOWN:
            return False
        if after + 1 >= len(words.keys) or words.keys[after] not in self.gazetteer.sounds.articles:
            return False
        return words.glued[after] and words.glued[after + 1] and words.shapes[after + 1] == CAPITAL

    def _is_elsewhere(self, place: Place) -> bool:
        """True for a quarter of a city that the page does not name, nor what lies around it, though it names others."""
        if place.level != "neighbourhood" or not self.cities:
            return False
        around = self.gazetteer.around(place.id)[1:-1]
        return not any(outer in self.named for outer in around)

    def _is_other_quarter(self, hit: PlaceHit, place: Place) -> bool:
        """True for a place outside the town of which its name is said to be a quarter: "the Norrby neighbourhood of Sorrby".

        Where no town is said, for a town of a country of which the page names nothing else.
        """
        keys, gaps, noun = self.page.words.keys, self.page.gaps, hit.last + 1
        if noun >= len(keys) or keys[noun] not in self.words.quarters or gaps[noun] != " ":
            return False
        if place.level in TOWNS and (self._is_abroad(place) or self._is_namesake(hit, place)):
            return True
        if noun + 2 >= len(keys):
            return False
        after = noun + 1
        while (  # "neighbourhood in the city of Norrby"
            after < min(len(keys) - 1, noun + 1 + _TO_TOWN)
            and gaps[after] == " "
            and (
                keys[after] in self.words.holding
                or keys[after] in self.words.definite
                or keys[after] in self.words.levels
            )
        ):
            after += 1
        town = self.guard.hit_at.get(after)
        if town is None or gaps[after] not in (" ", ", ") or not self.guard.accepts(town):
            return False
        whole = choose(self.gazetteer, self.page, town.numbers, around=self.named).place
        return whole.level in TOWNS and whole.id not in self.gazetteer.around(place.id)

    def _is_no_town(self, hit: PlaceHit, place: Place) -> bool:
        """True for a division of a country of which the page names nothing else, where a noun says that a town is meant: "Norrby town"."""
        is_asked = not {*TOWNS}.isdisjoint(self._asked(hit)) and hit.last + 1 < len(self.page.gaps)
        return is_asked and place.level not in TOWNS and place.level.startswith("adm") and self._is_abroad(place)

    def _is_namesake(self, hit: PlaceHit, town: Place) -> bool:
        """True for a town far from all others that the page names, where its name is that of a neighbourhood: "the Norrby neighbourhood";
        "a Norrby neighbourhood" is one of the town.
        """
        keys, before = self.page.words.keys, hit.first - 1
        while before > 0 and keys[before] in self.words.directions and town.population < _LARGE:
            before -= 1  # "the East Norrby neighbourhood" of a large town is in its east
        noun = self.words.levels.get(keys[hit.last + 1], ())
        if (
            not noun
            or noun[0] != "neighbourhood"
            or "adm2" in noun
            or before < 0
            or keys[before] not in self.words.definite
        ):
            return False
        others = (self.gazetteer.place(other) for other in self.named if other != town.id)
        return not any(other is not None and other.level in TOWNS and are_near(town, other) for other in others)

    def _is_abroad(self, place: Place) -> bool:
        """True for a place of a country of which the page names nothing else, though it names places of others."""
        others = [self.gazetteer.place(other) for other in self.named if other != place.id]
        countries = {other.country for other in others if other is not None}
        return bool(countries) and place.country not in countries

    def _parent(self, hit: PlaceHit) -> Place | None:
        """The place behind a comma that should hold this one."""
        parent = self.guard.parent_after(hit)
        return choose(self.gazetteer, self.page, parent.numbers).place if parent is not None else None

    def _held_in(self, hit: PlaceHit) -> Place | None:
        """The division that "in" puts around it ("Norrby in Coast province"): of several places of its name the one there is meant."""
        whole = self.guard.division_behind(hit)
        return choose(self.gazetteer, self.page, whole.numbers, asked=("adm1",)).place if whole is not None else None

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
            if (
                gaps[after] == " "
                and keys[after] in levels
                and (after == hit.last + 1 or keys[after].endswith(self.words.plural_endings))
            ):
                return levels[keys[after]]
            if keys[after] in self.words.joining and after + 1 < len(keys):
                after += 1
            other = self.guard.hit_at.get(after)
            if other is None or gaps[after] not in (" ", ", "):
                break
            after = other.last + 1
        before = hit.first - 1
        if before > 0 and keys[before] in self.words.owning and gaps[hit.first] == " " and gaps[before] == " ":
            return levels.get(keys[before - 1], ())
        return ()

    def _draft(self, first: int, last: int, choice: Choice) -> tuple[Part, Choice]:
        if self.guard.has_authority(last):
            return Part(first, last, None, beside=False, countryside=False, rule=AUTHORITY), choice
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
        cities = [(part.last, choice) for part, choice in drafts if choice.place.level in TOWNS]
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
                and key.endswith(self.words.plural_endings)
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
        if place + 1 < len(keys) and gaps[place + 1] == " " and keys[place + 1] in self.words.owning:
            return -1
        for back in range(1, _BETWEEN + 2):
            if place - back < 0 or gaps[place - back + 1] not in (" ", "-"):
                return -1
            if keys[place - back] in self.words.definite:
                return place - back
        return -1

    def _loose_part(self, place: int) -> Part | None:
        """A direction before a plural noun of quarters that belongs to no named place ("eastern neighbourhoods")."""
        keys, gaps = self.page.words.keys, self.page.gaps
        if place == 0 or keys[place - 1] not in self.words.directions or gaps[place] != " ":
            return None
        if place + 1 < len(keys) and gaps[place + 1] == " " and keys[place + 1] in self.words.holding:
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
            target=place.id, rivals=choice.rivals,
            name=spelt_as(place.name, self.page.reading.text[start:end]),
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
