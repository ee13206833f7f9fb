"""Words around a place -> the part of it that they name: "eastern Aleppo", "outskirts of western Aleppo", "southwest of the city"."""

from typing import NamedTuple

from whosaid.extract.page_names import PageNames
from whosaid.knowledge.names import CAPITAL, LOWER
from whosaid.knowledge.place_words import PlaceWords

#: Id of the rule for a place with its police behind it, which says nothing of a part.
AUTHORITY = "place.authority"

#: Levels of divisions below a country.
DIVISIONS = frozenset({"adm1", "adm2", "adm3"})

#: Words that may stand between a direction and its noun ("eastern rebel held districts"), or a possessive and a direction.
_BETWEEN = 2


class Part(NamedTuple):
    """What the words around a place say of it; word numbers include the words of the place."""

    first: int
    """First word."""
    last: int
    """Last word."""
    part: str | None
    """east, northwest, centre, outskirts, ... None where none is named."""
    beside: bool
    """True where something lies beside the place, not in it ("north of", "near")."""
    countryside: bool
    """True for the land around a town."""
    rule: str
    """Id of the rule; empty where the words say nothing."""


def part_of(page: PageNames, words: PlaceWords, first: int, last: int) -> Part:
    """The part that the words around [first, last] name."""
    return _PartReader(page, words).read(first, last)


class _PartReader:
    """Reads outwards from a place, to its left, then to its right."""

    def __init__(self, page: PageNames, words: PlaceWords) -> None:
        self.page, self.words, self.keys = page, words, page.words.keys

    def read(self, first: int, last: int) -> Part:
        found = self._left(Part(first, last, None, beside=False, countryside=False, rule=""))
        found = self._right(found)
        if not found.rule and self._before(found.first) in self.words.near:
            return Part(first, last, None, beside=True, countryside=False, rule="place.near")
        return found

    def _before(self, word: int) -> str:
        """The word right before, empty where anything but a blank or hyphen stands between."""
        return self.keys[word - 1] if word > 0 and self.page.gaps[word] in (" ", "-") else ""

    def direction_before(self, word: int) -> tuple[int, str] | None:
        """First word and part of the direction that ends right before a word."""
        one = self._before(word)
        if one not in self.words.directions:
            return None
        two = f"{self._before(word - 1)} {one}"
        return (
            (word - 2, self.words.directions[two])
            if two in self.words.directions
            else (word - 1, self.words.directions[one])
        )

    def _left(self, found: Part) -> Part:
        direct = self.direction_before(found.first)
        if direct:
            found = Part(direct[0], found.last, direct[1], beside=False, countryside=False, rule="place.part")
        if self._before(found.first) in self.words.countryside:
            return Part(
                found.first - 1, found.last, found.part, beside=False, countryside=True, rule="place.countryside"
            )
        of = self._of_before(found.first)
        return self._noun_before(found, of) if of else found

    def _of_before(self, first: int) -> int:
        """The "of" before a place, over "the city of"; 0 for none."""
        place = first
        if self._before(place) in self.words.definite:
            place -= 1
        if self._before(place) not in self.words.owning:
            return 0
        of = place - 1
        noun = self._before(of)
        if noun in self.words.levels and self.words.levels[noun][0] in ("city", "adm1"):
            start = of - 1
            for _ in range(_BETWEEN + 1):
                if self._before(start) in self.words.definite:
                    outer = start - 1
                    return outer - 1 if self._before(outer) in self.words.owning else of
                start -= 1
        return of

    def _noun_before(self, found: Part, of: int) -> Part:
        """A noun of a part, or a direction, before "of"."""
        noun, place = self._before(of), of - 1
        if noun in self.words.directions:
            direction = self.direction_before(of)
            if direction:
                return Part(
                    direction[0], found.last, direction[1], beside=True, countryside=False, rule="place.direction"
                )
        kind = self._kind(noun)
        if not kind:
            return found
        start, part = place, found.part
        for back in range(_BETWEEN + 1):
            direction = self.direction_before(place - back)
            if direction:
                start, part = direction[0], direction[1]
                break
            if not self._before(place - back) or self.page.words.shapes[place - back - 1] != LOWER:
                break
        if kind == "part" and (not part or found.part):
            return found
        part = part or ("outskirts" if kind == "outskirts" else "centre" if kind == "centre" else None)
        countryside = kind == "countryside" or found.countryside
        return Part(start, found.last, part, beside=False, countryside=countryside, rule=f"place.{kind}")

    def _kind(self, noun: str) -> str:
        if noun in self.words.parts:
            return "part"
        if noun in self.words.outskirts:
            return "outskirts"
        if noun in self.words.centre:
            return "centre"
        return "countryside" if noun in self.words.countryside else ""

    def _right(self, found: Part) -> Part:
        place = found.last + 1
        if place >= len(self.keys):
            return found
        gap = self.page.gaps[place]
        if gap == " ":
            kind = self._kind(self.keys[place])
            if kind in ("countryside", "outskirts"):
                part = found.part or ("outskirts" if kind == "outskirts" else None)
                return Part(
                    found.first, place, part, beside=False, countryside=kind == "countryside", rule=f"place.{kind}"
                )
            direction = self._direction_at(place)
            if direction and self._follows(direction[0] + 1) in self.words.countryside:
                return Part(
                    found.first,
                    direction[0] + 1,
                    direction[1],
                    beside=False,
                    countryside=True,
                    rule="place.countryside",
                )
        elif gap == "'s " and not found.part:
            return self._owned(found, place)
        return found

    def _owned(self, found: Part, place: int) -> Part:
        """A part after a possessive: "the city's rebel-held east", "Aleppo's northern countryside"."""
        for step in range(_BETWEEN + 1):
            at = place + step
            if at >= len(self.keys) or (step and self.page.gaps[at] not in (" ", "-")):
                break
            if self._is_division(at):
                break  # "Sorrby's North Norrby district" is no north of Sorrby
            direction = self._direction_at(at)
            if direction and self._is_adjective(direction[0]) and not self._kind(self._follows(direction[0] + 1)):
                break
            end = direction[0] if direction else at - 1
            noun = self._follows(end + 1) if direction else self.keys[at]
            kind = self._kind(noun)
            if direction or kind in ("outskirts", "countryside", "centre"):
                last = end + 1 if kind else end
                part = direction[1] if direction else kind if kind in ("outskirts", "centre") else None
                return Part(
                    found.first,
                    last,
                    part,
                    beside=False,
                    countryside=kind == "countryside",
                    rule=f"place.{kind or 'part'}",
                )
        return found

    def _is_division(self, word: int) -> bool:
        """True for the first word of a division's name, but for a quarter's ("Norrby's West Side")."""
        hit = self.page.place_at.get(word)
        if hit is None or self.page.words.shapes[word] != CAPITAL or hit.first != word:
            return False
        return any(self.page.rows[abs(number)].level in DIVISIONS for number in hit.numbers[:2])

    def _is_adjective(self, word: int) -> bool:
        """True for "eastern" and the like, which need a noun behind them."""
        key = self.keys[word]
        return any(
            key.endswith(ending) and key.removesuffix(ending) in self.words.directions
            for ending in self.words.adjective_endings
        )

    def _direction_at(self, word: int) -> tuple[int, str] | None:
        """Last word and part of the direction that begins at a word."""
        two = f"{self.keys[word]} {self._follows(word + 1)}"
        if two in self.words.directions:
            return word + 1, self.words.directions[two]
        return (word, self.words.directions[self.keys[word]]) if self.keys[word] in self.words.directions else None

    def _follows(self, word: int) -> str:
        return self.keys[word] if word < len(self.keys) and self.page.gaps[word] in (" ", "-") else ""
