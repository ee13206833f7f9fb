"""Lines that hold only the hour at which something was posted -> the entry of a live page under which each act stands.

A live page tells of many fronts, newest first. An entry without a place of its own is of the place in the page's title, not of the entry that
happens to stand above it.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from whosaid.extract.circumstances import AREA_PRECISION, Ground, where_of
from whosaid.extract.main_place import Named
from whosaid.records.spans import Where

#: Lines by which a page is told as a live one; a single one is the hour of its imprint.
LEAST_ENTRIES = 2

#: Code points of such a line, at most.
LINE = 24

#: An hour of a clock, with the half of the day and the zone: "17:52 GMT", "9.05 p.m.".
_HOUR = re.compile(r"[ \t]*[012]?\d[:.][0-5]\d(?:[ \t]?[apAP]\.?[mM]\.?)?(?:[ \t]+\(?[A-Z]{2,5}\)?)?[ \t]*")


class Entries:
    """The entries of one article; none where it is no live page."""

    def __init__(self, ground: Ground) -> None:
        reading = ground.syntax.reading
        firsts = [
            reading.tokens.at(start)
            for start, end in reading.paragraphs
            if end - start <= LINE and _HOUR.fullmatch(reading.text, start, end)
        ]
        self._firsts = firsts if len(firsts) >= LEAST_ENTRIES else []
        self._ground = ground
        self._places: dict[int, Where | None] = {}

    def __bool__(self) -> bool:
        """True for a live page."""
        return bool(self._firsts)

    def number(self, token: int) -> int:
        """How many such lines stand before the token."""
        return bisect_right(self._firsts, token)

    def place(self, token: int, named: Sequence[Named]) -> Where | None:
        """The first of the places in the token's entry, else in the title; None where neither has one. `named`: places with their tokens."""
        number = self.number(token)
        if number not in self._places:
            inside = [
                where for first, where in named if self.number(first) == number and where.precision < AREA_PRECISION
            ]
            self._places[number] = inside[0] if inside else self._of_title()
        return self._places[number]

    def _of_title(self) -> Where | None:
        """The first town or quarter in the first paragraph."""
        syntax = self._ground.syntax
        for first in syntax.place_firsts:
            if syntax.paragraph_of[first] > 0:
                return None
            where = where_of(self._ground.mentions[syntax.place_at[first]], with_part=False)
            if where.precision < AREA_PRECISION:
                return where
        return None
