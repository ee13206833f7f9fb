"""Names of the gazetteer on a page -> those that are places there, not parts of other names, persons or plain words."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from whosaid.extract.page_names import PageNames
from whosaid.extract.place_choice import choose
from whosaid.knowledge.actors import ActorRegister
from whosaid.knowledge.gazetteer import MOST_ROWS, Gazetteer, PlaceHit
from whosaid.knowledge.names import CAPITAL, LOWER
from whosaid.records.inferred import Mention

#: People from which a town is taken for a place without a word before it that says so.
_KNOWN_PEOPLE = 100_000
#: People from which a town of a country that the page does not speak of is taken for a place behind such a word.
_TOWN_PEOPLE = 5_000
#: From this precision on a place is an area.
_AREA = 4
#: What other names of the page must say of a division, one whole name being 1, for a name that several places bear.
_SUPPORT = 0.6
#: How many times the people of its next namesake a town has that is meant without a word more.
_FAR_LARGER = 10
#: Words of the longest name of a quarter that is looked over for its noun.
_LONGEST_QUARTER = 4
#: Digits of an age, at most.
_AGE_DIGITS = 2
#: Words behind the first of two streets up to the noun of both: "Norrby and 16th avenues".
_STREET_WORDS = 4
#: Levels that are places wherever they are named.
_WIDE = frozenset({"country", "region", "sea"})
#: Levels of divisions whose names may end with their noun; a "Central Business District" is in every city.
_DIVISIONS = frozenset({"adm1", "adm2", "adm3"})
#: Votes from which the page speaks of a country.
_SPOKEN_OF = 1.0
#: What stands behind the town of a dateline: a dash between blanks, perhaps an agency in brackets before it.
_DATELINE = re.compile(r" ?(?:\([^()\n]{2,20}\) ?)?(?:--|[-\u2013\u2014]) ")


#: Words before "province of" in which adjectives stand ("the northern Torlandian province of Coast"), the noun included.
_ADJECTIVES = 4


class Guard:
    """Decides about one page; `blocked` has a 1 for each word of an actor."""

    def __init__(
        self, page: PageNames, gazetteer: Gazetteer, register: ActorRegister, actors: Sequence[Mention]
    ) -> None:
        self.page, self.gazetteer, self.register = page, gazetteer, register
        self.blocked = _covered(page, actors)
        self.hit_at = {hit.first: hit for hit in page.places}
        self.plain = register.words.not_person
        self.passed: dict[int, bool] = {}
        self.surnames = self._surnames()

    def is_blocked(self, first: int, last: int) -> bool:
        """True where words of an actor stand."""
        return self.blocked.find(1, first, last + 1) >= 0

    def accepts(self, hit: PlaceHit) -> bool:
        """True for a name that is a place where it stands."""
        if hit.first not in self.passed:
            self.passed[hit.first] = self._accepts(hit)
        return self.passed[hit.first]

    def _accepts(self, hit: PlaceHit) -> bool:
        if self.has_authority(hit.last) and self.is_clear(hit):
            return not hit.ordinary and self._left_fits(hit)
        if self.is_blocked(hit.first, hit.last) or not self._left_fits(hit) or self._is_too_large(hit):
            return False
        if self.lost_apostrophe(hit.first, hit.key):
            return self._owns_quarter(hit) or (self._right_fits(hit) and self._owns_place(hit))
        if not self._right_fits(hit):
            return False
        if hit.first == hit.last and (hit.key in self.register.words.not_person or self._is_adjective(hit)):
            return False
        if self.parent_after(hit) is not None:
            return True
        if hit.key in self.gazetteer.words.ethnonyms:
            return self._is_surely_located(hit) or (
                self.page.gaps[hit.first] == ", " and hit.first - 1 in self.page.place_at
            )
        if hit.first == hit.last and hit.key in self.surnames and not self._is_surely_located(hit):
            return False
        return self._is_plain(hit) if hit.ordinary or self._is_given_name(hit) else self._is_known(hit)

    def has_authority(self, last: int) -> bool:
        """True for a name with the police of a town behind it: "Norrby Police Department", which is a body and names a place."""
        noun, keys = last + 1, self.page.words.keys
        return noun < len(keys) and self.page.gaps[noun] == " " and keys[noun] in self.gazetteer.words.authorities

    def is_clear(self, hit: PlaceHit) -> bool:
        """True where one place bears the name, or one far larger than the next, or another name of the page speaks for the division of the one that is meant."""
        people = sorted([self.page.rows[abs(number)].population for number in hit.numbers[:MOST_ROWS]], reverse=True)
        if len(people) == 1 or (people[0] >= _KNOWN_PEOPLE and people[0] >= _FAR_LARGER * people[1]):
            return True
        region = choose(self.gazetteer, self.page, hit.numbers).place.region
        if region is None:
            return False
        return self.page.regions.get(region, 0.0) - self.gazetteer.shares(hit.numbers).get(region, 0.0) >= _SUPPORT

    def _is_too_large(self, hit: PlaceHit) -> bool:
        """True before "village" for a name that only large towns bear: another place of that name is meant."""
        keys, noun = self.page.words.keys, hit.last + 1
        if noun >= len(keys) or self.page.gaps[noun] != " " or keys[noun] not in self.gazetteer.words.small:
            return False
        rows = [self.page.rows[abs(number)] for number in hit.numbers[:MOST_ROWS]]
        return all(row.level in ("city", "town") and row.population >= _KNOWN_PEOPLE for row in rows)

    def _surnames(self) -> frozenset[str]:
        """Surnames, and names of small places that stand behind a given name somewhere on the page ("Jonas K. Norrby"): lone, they are persons."""
        words, given, found = self.page.words, self.register.given, self._speakers()
        for hit in self.page.places:
            before = hit.first - 1
            if hit.first != hit.last or before < 0 or self.page.gaps[hit.first] != " ":
                continue
            initial = len(words.keys[before]) == 1 and before > 0 and words.keys[before - 1] in given
            is_person = initial or words.keys[before] in given or self._has_age(hit) or self._is_named(before)
            if words.shapes[before] == CAPITAL and is_person and self._is_small(hit):
                found.add(hit.key)
        return self.register.family.union(found)

    def _speakers(self) -> set[str]:
        """Lone names of small places that speak or have kin somewhere on the page: "Norrby added that", "Norrby's widow"."""
        page, words, known, found = self.page, self.page.words, self.register.words, set()
        for hit in page.places:
            after = hit.last + 1
            if hit.first != hit.last or after >= len(words.keys):
                continue
            is_alone = hit.first == 0 or page.opens_sentence(hit.first) or page.gaps[hit.first] != " "
            speaks = is_alone and page.gaps[after] == " " and words.keys[after] in known.person_verbs
            owns = page.gaps[after] == "'s " and words.keys[after] in known.person_owned
            if (speaks or owns) and self._is_small(hit):
                found.add(hit.key)
        return found

    def _is_small(self, hit: PlaceHit) -> bool:
        """True where all places of the name are towns of few people."""
        rows = [self.page.rows[abs(number)] for number in hit.numbers[:4]]
        return all(row.precision < _AREA and row.population < _KNOWN_PEOPLE for row in rows)

    def _is_named(self, word: int) -> bool:
        """True for a capitalised word inside a sentence that is no other name, no word of geography, and nowhere on the page in small letters."""
        words, page, near = self.page.words, self.page, self.gazetteer.words
        key = words.keys[word]
        if words.shapes[word] != CAPITAL or page.opens_sentence(word) or page.is_headline(word) or not key.isalpha():
            return False
        if word in page.place_at or word in page.actor_ending or key in near.may_precede or key in near.levels:
            return False
        if key in near.renaming or key in near.title_of or key in self.plain or key in self.gazetteer.ordinary:
            return False
        return all(words.shapes[at] != LOWER for at in words.places_of({key}))

    def _has_age(self, hit: PlaceHit) -> bool:
        """True for the second of two names before an age between commas: "Joren Norrby, 20, was"."""
        words, gaps, age = self.page.words, self.page.gaps, hit.last + 1
        if age + 1 >= len(words.keys) or gaps[age] != ", " or gaps[age + 1] != ", ":
            return False
        is_name = words.keys[hit.first - 1] not in self.gazetteer.words.may_precede and words.shapes[age + 1] == LOWER
        return is_name and words.keys[age].isdigit() and len(words.keys[age]) <= _AGE_DIGITS

    def _is_surely_located(self, hit: PlaceHit) -> bool:
        """True behind a word that only a place follows, and beside a noun for a place ("Norrby department", "the city of Norrby")."""
        before, after, keys, gaps = hit.first - 1, hit.last + 1, self.page.words.keys, self.page.gaps
        nouns = self.gazetteer.words.levels
        if after < len(keys) and gaps[after] == " " and keys[after] in nouns:
            return True
        if before < 0 or gaps[hit.first] != " ":
            return False
        is_of = keys[before] in self.gazetteer.words.owning and before > 0 and keys[before - 1] in nouns
        return is_of or keys[before] in self.gazetteer.words.strict

    def lost_apostrophe(self, word: int, key: str) -> bool:
        """True for a possessive that lost its apostrophe: "Syrias Hama province"; `key`: the name of one word that begins there."""
        return self.page.words.keys[word] == f"{key}s"

    def _owns_place(self, hit: PlaceHit) -> bool:
        """True before another place, or a word of direction or land: what a state owns besides says nothing of a place."""
        after = hit.last + 1
        key, near = self.page.words.keys[after], self.gazetteer.words
        return after in self.hit_at or key in near.directions or key in near.outskirts or key in near.countryside

    def _owns_quarter(self, hit: PlaceHit) -> bool:
        """True before the name of a quarter: "Homss Norrun neighbourhood"."""
        words, after = self.page.words, hit.last + 1
        run = range(after, min(len(words.keys), after + _LONGEST_QUARTER + 1))
        noun = next((word for word in run if words.keys[word] in self.gazetteer.words.quarters), after)
        return noun > after and words.shapes[after] == CAPITAL and all(words.glued[after : noun + 1])

    def _is_adjective(self, hit: PlaceHit) -> bool:
        """True for a state's adjective that is also a town ("Kazakh")."""
        actor = self.page.actor_ending.get(hit.last)
        return actor is not None and all(alias.form in ("adjective", "people") for alias in actor.aliases)

    def parent_after(self, hit: PlaceHit) -> PlaceHit | None:
        """The place behind a comma that may hold this one ("Aleppo, Syria", "Dabiq village, Aleppo", "Dabiq village in Aleppo province")."""
        keys, gaps, noun = self.page.words.keys, self.page.gaps, hit.last + 1
        after, gap = self.hit_at.get(noun), ", "
        if after is None and noun < len(keys) and gaps[noun] == " " and keys[noun] in self.gazetteer.words.levels:
            after = self.hit_at.get(noun + 1) or self._holder_behind(noun + 1)
            gap = ", " if noun + 1 in self.hit_at else " "
        if after is None or gaps[after.first] != gap or after.ordinary:
            return None
        levels = {self.page.rows[abs(number)].level for number in after.numbers[:3]}
        return after if levels & {"country", "adm1", "region"} else None

    def division_behind(self, hit: PlaceHit) -> PlaceHit | None:
        """The first-order division that "in" and its own noun put around a name: "Norrby in Coast province", "Norrby, in the northern Torlandian
        province of Coast".
        """
        keys, gaps, near, holding = self.page.words.keys, self.page.gaps, self.gazetteer.words, hit.last + 1
        if holding + 1 >= len(keys) or gaps[holding] not in (" ", ", ") or keys[holding] not in near.holding:
            return None
        place = holding + 2 if keys[holding + 1] in near.definite else holding + 1
        ofs = range(place, min(place + _ADJECTIVES, len(keys) - 2))
        noun = next((at for at in ofs if keys[at + 1] in near.owning), 0)
        is_named = "adm1" in near.levels.get(keys[noun], ()) and set(gaps[place : noun + 3]) == {" "}
        after = self.hit_at.get(noun + 2 if is_named else place)
        if after is None:
            return None
        nouns = (
            keys[after.last : after.last + 2]
            if gaps[after.last + 1 : after.last + 2] == [" "]
            else keys[after.last : after.last + 1]
        )
        return after if is_named or any("adm1" in near.levels.get(noun, ()) for noun in nouns) else None

    def _holder_behind(self, word: int) -> PlaceHit | None:
        """The place behind "in" or "of", perhaps with "the": "Norrby township in Coast region"."""
        keys, gaps, near = self.page.words.keys, self.page.gaps, self.gazetteer.words
        if word + 1 >= len(keys) or gaps[word] != " " or keys[word] not in near.holding:
            return None
        if near.levels[keys[word - 1]][0] == "neighbourhood" and "adm2" not in near.levels[keys[word - 1]]:
            return None  # "the Norrby area of the port"
        return self.hit_at.get(word + 2 if keys[word + 1] in near.definite else word + 1)

    def _is_plain(self, hit: PlaceHit) -> bool:
        """An ordinary word or given name: only after a word that a place must follow, and alone."""
        words, page = self.page.words, self.page
        if (
            hit.first == 0
            or words.shapes[hit.first] != CAPITAL
            or page.is_headline(hit.first)
            or page.opens_sentence(hit.first)
        ):
            return False
        after = hit.last + 1
        alone = after >= len(words.keys) or not page.gaps[after] or words.shapes[after] == LOWER
        return alone and page.gaps[hit.first] == " " and words.keys[hit.first - 1] in self.gazetteer.words.strict

    def _is_given_name(self, hit: PlaceHit) -> bool:
        if hit.first != hit.last or hit.key not in self.register.given:
            return False
        return self.page.rows[abs(hit.numbers[0])].level != "country"

    def _is_known(self, hit: PlaceHit) -> bool:
        """A name is a place when it is a large one, of a country of the page, or stands where a place stands."""
        words, page = self.page.words, self.page
        rows = [page.rows[abs(number)] for number in hit.numbers[:6]]
        is_site = hit.first < hit.last and all(row.level == "site" for row in rows)  # "the Norrby crossing"
        if is_site or not _WIDE.isdisjoint([row.level for row in rows]):
            return True
        if hit.key.endswith("."):  # a short form behind a comma: "Norrby, N.Y."
            return not self._is_of_person(hit.first - 1)
        after = hit.last + 1
        speaks = (
            after < len(words.keys)
            and page.gaps[after] == " "
            and words.keys[after] in self.register.words.person_verbs
        )
        located = hit.first > 0 and page.gaps[hit.first] in (" ", "-") and (
            words.keys[hit.first - 1] in self.gazetteer.words.locative or words.keys[hit.first - 1] in self.gazetteer.words.directions
        )  # fmt: skip
        spoken_of = any(page.votes.get(row.country or "", 0.0) >= _SPOKEN_OF for row in rows)
        named = after < len(words.keys) and page.gaps[after] == " " and words.keys[after] in self.gazetteer.words.levels
        is_named_so = hit.first < hit.last and words.keys[hit.last] in self.gazetteer.words.levels  # "Norrby County"
        if is_named_so and not _DIVISIONS.isdisjoint([row.level for row in rows]) and self.is_clear(hit):
            return True
        if located or named or self.opens_dateline(hit):
            least = _TOWN_PEOPLE if page.story is None else _KNOWN_PEOPLE
            return spoken_of or page.story is None or max(row.population for row in rows) >= least
        if speaks and hit.first == hit.last:
            return False
        return spoken_of or (rows[0].population >= _KNOWN_PEOPLE and hit.numbers[0] > 0)

    def _is_of_person(self, last: int) -> bool:
        """True for the last word of a person's name, behind whom a degree stands: "Ann Low, MD"."""
        return last > 0 and self.page.gaps[last] == " " and self.page.words.keys[last - 1] in self.register.given

    def opens_dateline(self, hit: PlaceHit) -> bool:
        """True at the head of a paragraph with a dash behind it: "NORRBY - Shells hit a road"."""
        text = self.page.reading.text
        is_first = hit.start == 0 or text[hit.start - 1] == "\n"
        return is_first and _DATELINE.match(text, hit.end) is not None

    def _right_fits(self, hit: PlaceHit) -> bool:
        words, page, after = self.page.words, self.page, hit.last + 1
        if after >= len(words.keys) or page.gaps[after] not in (" ", "-"):
            return True
        if page.gaps[after] == "-":
            return words.shapes[after] != LOWER
        if words.shapes[after] == CAPITAL and words.keys[after] in self.gazetteer.words.streets:
            return False
        if words.keys[after] in self.gazetteer.words.clocks and not self._is_surely_located(hit):
            return False  # "at 11:30 a.m. Norrby time"
        if words.shapes[after] == LOWER or words.keys[after] in self.gazetteer.words.may_follow:
            return True
        follower = self.hit_at.get(after)
        if follower is not None and page.rows[abs(follower.numbers[0])].level == "country":
            return True
        return page.is_headline(hit.first) and words.keys[after] not in self.register.words.body_nouns

    def _left_fits(self, hit: PlaceHit) -> bool:
        words, page, before = self.page.words, self.page, hit.first - 1
        if before < 0 or page.gaps[hit.first] not in (" ", "-"):
            return True
        key, shape = words.keys[before], words.shapes[before]
        if self._is_street(hit) or self._is_renamed(hit):
            return False
        if page.gaps[hit.first] == "-":
            return shape != LOWER or key in self.gazetteer.words.directions
        if (
            key in self.gazetteer.words.owning
            and before > 0
            and words.shapes[before - 1] == CAPITAL
            and page.gaps[before] == " "
        ):
            opens = page.opens_sentence(before - 1) and words.keys[before - 1] not in self.register.words.body_nouns
            return words.keys[before - 1] in self.gazetteer.words.title_of or page.is_headline(hit.first) or opens
        if shape == LOWER or key in self.gazetteer.words.may_precede or (key.isdigit() and len(key) == 4):
            return True
        owner = self.hit_at.get(before)
        if owner is not None and self.lost_apostrophe(owner.first, owner.key):
            return True
        is_name = key in self.register.given or bool(self.register.words.titles.at([key], [True], 0))
        if page.is_headline(hit.first) or page.opens_sentence(before):
            return not is_name
        return self._ends_adjective(before)

    def _is_street(self, hit: PlaceHit) -> bool:
        """True for a street that is named without its noun: "the 300 block of South Norrby", "Norrby and 16th avenues", "Sorrby Road and Norrby"."""
        words, near = self.page.words, self.gazetteer.words
        keys, shapes, before, after = words.keys, words.shapes, hit.first - 1, hit.last + 1
        while before > 0 and shapes[before] == CAPITAL and keys[before] in near.directions:
            before -= 1
        if before > 0 and keys[before] in near.owning and keys[before - 1] in near.blocks:
            return True
        if (
            before > 0
            and keys[before] in near.joining
            and shapes[before - 1] == CAPITAL
            and keys[before - 1] in near.streets
        ):
            return True
        run = range(after + 1, min(len(keys), after + _STREET_WORDS))
        is_joined = after < len(keys) and keys[after] in near.joining and self.page.gaps[after] == " "
        return is_joined and any(keys[at].removesuffix("s") in near.streets and keys[at][-1:] == "s" for at in run)

    def _is_renamed(self, hit: PlaceHit) -> bool:
        """True behind a capitalised word that makes another place's name of it: "in New Norrby"; "New Norrby raid" opens a headline."""
        words, page, before = self.page.words, self.page, hit.first - 1
        if words.shapes[before] == LOWER or words.keys[before] not in self.gazetteer.words.renaming:
            return False
        if page.gaps[hit.first] != " ":
            return False
        if page.opens_sentence(before):
            return words.shapes[before] == words.shapes[hit.first] != CAPITAL and not page.is_headline(before)
        is_led = page.gaps[before] == " " and words.keys[before - 1] in self.gazetteer.words.locative
        return is_led or not page.is_headline(before)

    def _ends_adjective(self, word: int) -> bool:
        """True for the last word of a state's adjective or an outlet's name ("Syrian Aleppo", "RT Moscow")."""
        hit = self.page.actor_ending.get(word)
        if hit is None:
            return False
        return hit.aliases[0].form == "adjective" or self.register.actors[hit.aliases[0].actor].kind in (
            "outlet",
            "agency",
        )


def _covered(page: PageNames, actors: Sequence[Mention]) -> bytearray:
    """For each word 1 where the words of a mention cover it, else 0."""
    starts, ends = page.words.starts, page.words.ends
    covered, count = bytearray(len(starts)), len(starts)
    for mention in actors:
        word, end = bisect_right(ends, mention.evidence.start), mention.evidence.end
        while word < count and starts[word] < end:
            covered[word] = 1
            word += 1
    return covered
