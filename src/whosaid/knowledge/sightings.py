"""A row of a sentence -> sightings: places where one person is said to be harmed, as the shapes of persons.yaml find them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from whosaid.knowledge.casualty_rules import PersonRules, TollShape
from whosaid.knowledge.referents import Referent
from whosaid.knowledge.victims import Row


class Sighting(NamedTuple):
    """One person harmed, told in one place."""

    person: Referent
    """Who, as far as these words say."""
    harm: str
    """killed, injured, killed-or-injured, missing, detained or displaced."""
    trigger: tuple[int, int]
    """[start, end) of the word of harm."""
    sentence: int
    """Number of the sentence."""
    is_own_doing: bool
    """True for "shot himself"."""
    listed: int
    """Place of the first of those told of together ("a man and his son were killed")."""
    rule: str
    """Id of the rule."""


def find_sightings(row: Row, rules: PersonRules, sentence: int) -> list[Sighting]:
    """All sightings of the row, in order of shape."""
    held = {place for place, value in enumerate(row.values) if isinstance(value, Referent)}
    if not held:
        return []
    symbols = "".join(row.symbols)
    taken: set[tuple[int, str]] = set()
    listed: dict[tuple[int, int], int] = {}
    found: list[Sighting] = []
    for shape in rules.shapes.fitting(symbols):
        for match in shape.pattern.finditer(symbols):
            for place, sighting in _of_match(row, match, shape, sentence, held):
                own = sighting.is_own_doing
                is_one = own or sighting.listed == listed.setdefault(sighting.trigger, sighting.listed)
                if is_one and (place, sighting.harm) not in taken:  # else a word of harm has its persons in one place
                    taken.add((place, sighting.harm))
                    found.append(sighting)
    return found


def _of_match(
    row: Row, match: re.Match[str], shape: TollShape, sentence: int, held: set[int]
) -> Iterator[tuple[int, Sighting]]:
    groups = match.re.groupindex
    if "negated" in groups and match.start("negated") >= 0:
        return
    at = max(match.start(name) for name in ("harm", "died") if name in groups)
    harm, trigger = str(row.values[at]), row.spans[at]
    own = "self" in groups and match.start("self") >= 0
    first, stop = match.span("person")
    if first < 0:
        first, stop = match.span("self")
    if not harm:
        return
    for place in range(first, stop):
        person = row.values[place]
        if place in held and isinstance(person, Referent):
            yield place, Sighting(person, harm, trigger, sentence, own, person_start(row, first), shape.rule)


def person_start(row: Row, place: int) -> int:
    """First code point of the symbol at a place."""
    return row.spans[place][0]
