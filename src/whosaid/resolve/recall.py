"""Sketches of the pages of now and of an earlier grouping -> the sketches to group, and which of the earlier steps may be taken again.

Names that one article or too many have are taken off the sketches: the one ties nothing, the others tell nothing. So a page that
comes or goes may change the sketch of a claim in a page that stays.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import NamedTuple

from whosaid.knowledge.resolve import AGE
from whosaid.resolve.likeness import MANY_NAMES
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Earlier, Step

#: Articles that may have one name; of more it is no sign of one incident.
MOST_NAMED = 12
#: Articles of a ledger for each that may have one name: among few articles every name is rare and tells nothing.
PAGES_TO_A_NAME = 20

_FIELDS = [field.name for field in fields(Sketch)]
_before_names = attrgetter(*_FIELDS[: _FIELDS.index("whom")])
_between_names = attrgetter(*_FIELDS[_FIELDS.index("whom") + 1 : -1])


class Remembered(NamedTuple):
    """What an earlier grouping left of one page."""

    sketches: tuple[Sketch, ...]
    """As sketched."""
    steps: tuple[Step, ...]
    """One for each."""


def recall(
    before: Mapping[int, Remembered], now: Mapping[int, tuple[Sketch, ...]]
) -> tuple[tuple[Sketch, ...], Earlier]:
    """The sketches of now, those without a step without common names, and what they and those of before have in common.

    Pages go by number; a page of the same number is the same page.
    """
    both = _Named(page.sketches for number, page in before.items() if number in now)
    telling = both.telling(sketches for number, sketches in now.items() if number not in before)
    told = both.telling(page.sketches for number, page in before.items() if number not in now) if before else telling
    changed = telling ^ told
    steps: dict[str, Step] = {}
    gone: list[tuple[Sketch, Step]] = []
    for number, page in before.items():
        is_here = number in now
        for sketch, step in zip(page.sketches, page.steps, strict=True):
            if is_here and (not sketch.whom or changed.isdisjoint(sketch.whom)):
                steps[sketch.claim] = step
            else:
                gone.append((with_names(sketch, told), step))
    sketches = tuple(
        [
            sketch if sketch.claim in steps or not sketch.whom else with_names(sketch, telling)
            for page in now.values()
            for sketch in page
        ]
    )
    articles = frozenset([sketch.article for page in before.values() for sketch in page.sketches])
    return sketches, Earlier(steps, gone, articles, telling)


class _Named:
    """The articles of some pages, and which of them have a name."""

    def __init__(self, pages: Iterable[tuple[Sketch, ...]]) -> None:
        self.articles: set[str] = set()
        self.holders: dict[str, set[str]] = {}
        for page in pages:
            self.articles.update([sketch.article for sketch in page])
            for sketch in page:
                for name in sketch.whom:
                    held = self.holders.setdefault(name, set())
                    if len(held) <= MOST_NAMED:  # of names that more have nobody asks for more
                        held.add(sketch.article)

    def telling(self, further: Iterable[tuple[Sketch, ...]]) -> frozenset[str]:
        """Names that more than one article has, and not too many, in these and further pages."""
        others = _Named(further)
        most = min(MOST_NAMED, len(self.articles | others.articles) // PAGES_TO_A_NAME)
        number = {name: len(held) for name, held in self.holders.items()}
        for name, held in others.holders.items():
            number[name] = len(held | self.holders.get(name, held))
        return frozenset(name for name, held in number.items() if name.startswith(AGE) or 1 < held <= most)


def with_names(sketch: Sketch, telling: frozenset[str]) -> Sketch:
    """The sketch with no names to join by but these, and with all its names to part by; `replace` takes three times as long."""
    kept = tuple([name for name in sketch.whom if name in telling])
    named = tuple([name for name in sketch.whom if not name.startswith(AGE)])
    several = named if len(named) >= MANY_NAMES else ()
    return Sketch(*(*_before_names(sketch), kept, *_between_names(sketch), several))
