"""Names that no table has -> places of their own inside the place that the text gives: "the village of X in Norrby province".

Such a place has the id of what holds it, a stroke and its folded name; its precision is that of what holds it, so that it has
no coordinates inside a province, and those of its town inside a town.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from whosaid.extract.page_names import PageNames
from whosaid.extract.place_choice import Choice
from whosaid.extract.place_guards import Guard
from whosaid.extract.place_parts import Part
from whosaid.knowledge.gazetteer import UNKNOWN, Place
from whosaid.knowledge.names import CAPITAL, LOWER

#: Words of the longest name.
_LONGEST = 4

#: Levels inside which nothing is said by a name, and levels that only quarters lie in.
_TOO_WIDE, _TOWNS = ("country", "sea"), ("city", "town", "neighbourhood", "site")
#: Levels after which a division around may be named.
_SEATS = ("city", "town")

#: First and last word of a name, and the place that holds it.
_Named = tuple[int, int, Place]


class Unknowns:
    """Finds the places of one page that only the page names."""

    def __init__(self, page: PageNames, guard: Guard, division: Callable[[Place], Place]) -> None:
        """`division`: the first-order division around a town."""
        self.page, self.guard, self.division = page, guard, division
        self.words = page.gazetteer.words
        self.taken: set[int] = set()
        self.ending: dict[int, Place] = {}
        """Last word of a mention -> its place."""

    def find(self, drafts: Sequence[tuple[Part, Choice]]) -> list[tuple[Part, Choice]]:
        """Beside the places that are known, those inside them, and their names wherever else they stand as places."""
        nouns = self.words.settlements | self.words.quarters | self.words.small
        places = self.page.words.places_of(nouns)
        behind = [draft for draft in drafts if self._is_behind_comma(*draft)]
        if not drafts or not (places or behind):
            return []
        self.taken = {word for part, _ in drafts for word in range(part.first, part.last + 1)}
        holders = {part.first: (part, choice) for part, choice in drafts}
        self.ending = {part.last: choice.place for part, choice in drafts}
        meant: dict[str, Place] = {}
        found: dict[int, tuple[Part, Choice]] = {}
        for noun in places:
            for first, last, within in self._named(noun, holders):
                key = " ".join(self.page.words.keys[first : last + 1])
                found[first] = _draft(first, last, meant.setdefault(key, self._made(first, last, key, within)))
        for part, choice in behind:
            first, last = self._run_start(part.first - 1, gap=", ", opens=True), part.first - 1
            if first <= last and first not in found and self._is_led(first):
                key = " ".join(self.page.words.keys[first : last + 1])
                found[first] = _draft(first, last, meant.setdefault(key, self._made(first, last, key, choice.place)))
        for key, place in meant.items():
            for first, last in self._again(key.split(" ")):
                found.setdefault(first, _draft(first, last, place))
        return list(found.values())

    def _named(self, noun: int, holders: dict[int, tuple[Part, Choice]]) -> list[_Named]:
        """The names beside a noun and what holds them: "village of X in Y", "X village, Y", "villages of X and Z in Y"."""
        if self.page.words.shapes[noun] != LOWER and self.page.words.keys[noun] not in self.words.units:
            return []
        if self.page.words.keys[noun] not in self.words.settlements | self.words.quarters:
            return self._listed(noun, holders)
        named = self._single(noun, holders)
        return [named] if named is not None else []

    def _listed(self, noun: int, holders: dict[int, tuple[Part, Choice]]) -> list[_Named]:
        """Names beside a noun of several: "villages of X, Y and Z in Norrby province", "attacked X and Y villages in Norrby"."""
        words, gaps = self.page.words, self.page.gaps
        first, after = noun + 2, noun + 1
        if after < len(words.keys) and words.keys[after] in self.words.owning and gaps[after] == " ":
            found, after = self._list_behind(first, holders)
        else:
            found = self._list_before(noun - 1)
        within = self._holder(after, holders, is_quarter=False) if found else None
        return [(*name, within) for name in found] if within is not None else []

    def _list_behind(self, first: int, holders: dict[int, tuple[Part, Choice]]) -> tuple[list[tuple[int, int]], int]:
        """The runs parted by commas and "and" that begin at a word, without known places; the word behind them."""
        words, gaps = self.page.words, self.page.gaps
        found: list[tuple[int, int]] = []
        after = first
        while first < len(words.keys):
            known, last = holders.get(first), self._run_end(first)
            if known is None and last < first:
                break
            if known is None:
                found.append((first, last))
            after = (known[0].last if known is not None else last) + 1
            if after >= len(words.keys):
                break
            is_joined = gaps[after] == " " and words.keys[after] in self.words.joining
            if not is_joined and gaps[after] != ", ":
                break
            first = after + 1 if is_joined else after
        return found, after

    def _list_before(self, last: int) -> list[tuple[int, int]]:
        """Two and more such runs that end at a word, the first behind a word that a place follows."""
        words, found, gap = self.page.words, [], " "
        while (first := self._run_start(last, gap=gap)) <= last:
            found.append((first, last))
            is_joined = first > 0 and self.page.gaps[first] == " " and words.keys[first - 1] in self.words.joining
            gap = " " if is_joined else ", "
            last = first - 2 if is_joined else first - 1
        return found if len(found) > 1 and self._is_led_in(found[-1][0]) else []

    def _single(self, noun: int, holders: dict[int, tuple[Part, Choice]]) -> _Named | None:
        """The name beside a noun and what holds it: "village of X in Y", "X village, Y"."""
        words, gaps = self.page.words, self.page.gaps
        behind, is_quarter = noun + 1, words.keys[noun] in self.words.quarters
        first, last = behind + 1, behind
        if (
            first < len(words.keys)
            and words.keys[behind] in self.words.owning
            and words.glued[behind + 1]
            and gaps[behind] == " "
        ):
            last = self._run_end(first)
        after, is_of = last + 1, last >= first and not is_quarter
        if is_of and self._run_start(noun - 1) < noun and (self._is_unit(last) or self._is_unit(after)):
            after += not self._is_unit(last)  # "X village of Z township in Y"
            first, last, is_of = self._run_start(noun - 1), noun - 1, False
        elif last < first:
            first, last, after = self._run_start(noun - 1), noun - 1, behind
        if first > last:
            return None
        within = self._holder(after, holders, is_quarter=is_quarter) or self._owner(first, is_quarter=is_quarter)
        within = within or (None if is_of or is_quarter else self._before(first))
        is_sure = is_of or (not is_quarter and self._is_led_in(first))
        within = within or (self._likely(first, last) if is_sure else None)
        return (first, last, within) if within is not None else None

    def _is_led_in(self, first: int) -> bool:
        """True behind a word that a place follows: "attacked Norrby village"."""
        return first > 0 and self.page.gaps[first] == " " and self.page.words.keys[first - 1] in self.words.locative

    def _likely(self, first: int, last: int) -> Place | None:
        """What holds a settlement that the text puts nowhere: the only division of its country that the page names, else the only country."""
        if all(word in self.page.place_at for word in range(first, last + 1)):
            return None  # a known name that the page uses otherwise; "Kafr Norrun" is another than Norrun
        found = {division.id: division for place in self.ending.values() if (division := self._inside(place))}
        if len(found) == 1:
            return next(iter(found.values()))
        is_only = {place.country for place in self.ending.values()} == {self.page.story}
        return self.page.gazetteer.place(f"place:{(self.page.story or '').lower()}") if is_only else None

    def _inside(self, place: Place) -> Place | None:
        """The first-order division of a place in the country that the page is about."""
        if place.country != self.page.story or place.level in _TOO_WIDE:
            return None
        division = self.division(place)
        return division if division.level == "adm1" else None

    def _owner(self, first: int, *, is_quarter: bool) -> Place | None:
        """The town or division whose name with an apostrophe stands before: "Sorrby's Norrby neighbourhood"."""
        place = self.ending.get(first - 1)
        if place is None or place.level in _TOO_WIDE:
            return None
        owner = self.guard.hit_at.get(first - 1)
        is_owner = owner is not None and self.guard.lost_apostrophe(first - 1, owner.key)
        if self.page.gaps[first] != "'s " and not is_owner:
            return None
        return place if is_quarter or place.level not in _TOWNS else None

    def _before(self, first: int) -> Place | None:
        """The division around the district that stands before: "in Sorrby district, Norrby village"."""
        words, gaps = self.page.words, self.page.gaps
        if first < 2 or gaps[first] != ", " or gaps[first - 1] != " " or words.keys[first - 1] not in self.words.levels:
            return None
        place = self.ending.get(first - 2) or self.ending.get(first - 1)
        if place is None or place.level in _TOO_WIDE:
            return None
        outer = self.division(place)
        return outer if outer.level == "adm1" else None

    def _holder(self, after: int, holders: dict[int, tuple[Part, Choice]], *, is_quarter: bool) -> Place | None:
        """The place behind a comma, or behind "in" and "the"; for what is no quarter the division around a town."""
        words, gaps = self.page.words, self.page.gaps
        if after + 1 >= len(words.keys):
            return None
        at, is_joined = after, gaps[after] == ", "
        if gaps[after] == " " and words.keys[after] in self.words.holding:
            at += 2 if words.keys[after + 1] in self.words.definite and words.glued[after + 1] else 1
            is_joined = True
        elif gaps[after] == " " and words.keys[after] in self.words.near:
            at += 1
        part, choice = holders.get(at, (None, None))
        if part is None or choice is None or choice.place.level in _TOO_WIDE:
            return None
        if not is_joined and not (gaps[at] == " " and part.beside):
            return None
        if choice.place.level in _SEATS and not is_quarter and not part.beside and self._is_unit(part.last + 1):
            return choice.place  # "X village, Y township": the township around its town
        if choice.place.level in _TOWNS and (part.countryside or part.beside or not is_quarter):
            outer = self.division(choice.place)
            return outer if outer.level == "adm1" else None
        return choice.place

    def _is_unit(self, word: int) -> bool:
        """True for a noun that makes the name before it that of a division below the first order: "Norrby township"."""
        words = self.page.words
        return word < len(words.keys) and words.glued[word] and "adm2" in self.words.levels.get(words.keys[word], ())

    def _run_end(self, first: int) -> int:
        """The last word of the free capitalised words, and Arabic articles between, that begin at a word; `first - 1` for none."""
        words, articles, last = self.page.words, self.page.gazetteer.sounds.articles, first - 1
        for at in range(first, min(len(words.keys), first + _LONGEST)):
            if (at > first and not words.glued[at]) or not self._is_free(at):
                break
            if words.shapes[at] == CAPITAL:
                last = at
            elif words.keys[at] not in articles:
                break
        return last

    def _is_behind_comma(self, part: Part, choice: Choice) -> bool:
        """True for a first-order division behind a comma: "in Norrby, Maine"."""
        return choice.place.level == "adm1" and part.first > 0 and self.page.gaps[part.first] == ", "

    def _is_led(self, first: int) -> bool:
        """True behind a word that only a place follows, and at the head of a paragraph: "NORRBY, Maine - "."""
        start = self.page.words.starts[first]
        if start == 0 or self.page.reading.text[start - 1] == "\n":
            return True
        return self.page.gaps[first] == " " and self.page.words.keys[first - 1] in self.words.strict

    def _run_start(self, last: int, *, gap: str = " ", opens: bool = False) -> int:
        """The first word of such a run that ends before a noun, or before a comma; `last + 1` for none. `opens`: it may open a sentence."""
        words, articles, first = self.page.words, self.page.gazetteer.sounds.articles, last + 1
        if last < 0 or words.shapes[last] == LOWER or self.page.gaps[last + 1] != gap:
            return first
        for at in range(last, max(-1, last - _LONGEST), -1):
            if (at < last and not words.glued[at + 1]) or not self._is_free(at):
                break
            if (self.page.opens_sentence(at) and not opens) or (
                words.shapes[at] != words.shapes[last] and words.keys[at] not in articles
            ):
                break
            first = at
        return first

    def _is_free(self, word: int) -> bool:
        """True for a word of no other mention, that is no adjective of a people and no plain word."""
        key = self.page.words.keys[word]
        is_other = key in self.words.peoples or key in self.guard.plain or word in self.page.actor_ending
        return not is_other and word not in self.taken and not self.guard.is_blocked(word, word)

    def _made(self, first: int, last: int, key: str, within: Place) -> Place:
        words = self.page.words
        name = self.page.reading.text[words.starts[first] : words.ends[last]]
        name = name.title() if name.isupper() else name
        around = within.admin1 or (within.name if within.level == "adm1" else None)
        return replace(
            within, id=f"{within.id}{UNKNOWN}{key}", name=name, admin1=around, population=0, parent=within.id
        )

    def _again(self, keys: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where else the words stand with capitals behind a word that a place follows, or before a noun of settlements."""
        words, gaps = self.page.words, self.page.gaps
        for first in words.places_of({keys[0]}):
            last, before, after = first + len(keys) - 1, first - 1, first + len(keys)
            if words.keys[first:after] != list(keys) or not all(map(self._is_free, range(first, after))):
                continue
            if words.shapes[last] != CAPITAL or not all(words.glued[first + 1 : after]):
                continue
            led = before >= 0 and gaps[first] == " " and words.keys[before] in self.words.locative
            followed = after < len(words.keys) and gaps[after] == " " and words.keys[after] in self.words.settlements
            if led or followed:
                yield first, last


def _draft(first: int, last: int, place: Place) -> tuple[Part, Choice]:
    is_in_town = place.level in _TOWNS
    return Part(first, last, None, beside=is_in_town, countryside=False, rule=""), Choice(place, (), "place.unknown")
