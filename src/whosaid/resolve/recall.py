"""Sketches of the pages of now and of an earlier grouping -> the sketches to group, and which of the earlier steps may be taken again.

Names that one article or too many have are taken off the sketches: the one ties nothing, the others tell nothing. So a page that
comes or goes may change the sketch of a claim in a page that stays.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
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

_claim = attrgetter("claim")
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
    whole: set[int] = set()
    for number, page in before.items():
        is_here = number in now
        if is_here and all(map(changed.isdisjoint, {sketch.whom for sketch in page.sketches})):
            whole.add(number)
            steps.update(zip(map(_claim, page.sketches), page.steps, strict=True))
            continue
        for sketch, step in zip(page.sketches, page.steps, strict=True):
            if is_here and changed.isdisjoint(sketch.whom):
                steps[sketch.claim] = step
            else:
                gone.append((with_names(sketch, told), step))
    sketches: list[Sketch] = []
    for number, some in now.items():
        if number in whole:
            sketches += some
        else:
            sketches += [
                sketch if sketch.claim in steps or not sketch.whom else with_names(sketch, telling) for sketch in some
            ]
    lost = {sketch.article for number, page in before.items() if number not in now for sketch in page.sketches}
    return tuple(sketches), Earlier(steps, gone, frozenset(both.articles | lost), telling)


class _Named:
    """The articles of some pages, and which of them have a name."""

    def __init__(self, pages: Iterable[tuple[Sketch, ...]]) -> None:
        self.articles: set[str] = set()
        self._first: dict[str, str] = {}
        """Name -> an article that has it: most names are those of one."""
        self._several: dict[str, set[str]] = {}
        """Of names that more articles have these, as far as anybody asks for them."""
        for page in pages:
            for article in {sketch.article for sketch in page}:
                self.articles.add(article)
                every = {sketch.whom for sketch in page if sketch.article == article}
                self._add(article, set().union(*every))
        self._ages = {name for name in self._first if name.startswith(AGE)}

    def _add(self, article: str, names: Iterable[str]) -> None:
        first, several = self._first, self._several
        for name in names:
            one = first.setdefault(name, article)
            if one != article:
                held = several.get(name)
                if held is None:
                    several[name] = {one, article}
                elif len(held) <= MOST_NAMED:  # of names that more have nobody asks for more
                    held.add(article)

    def _held(self, name: str) -> AbstractSet[str]:
        first = self._first.get(name)
        return self._several.get(name) or (frozenset() if first is None else {first})

    def telling(self, further: Iterable[tuple[Sketch, ...]]) -> frozenset[str]:
        """Names that more than one article has, and not too many, in these and further pages."""
        others = _Named(further)
        most = min(MOST_NAMED, len(self.articles | others.articles) // PAGES_TO_A_NAME)
        found = {name for name, held in self._several.items() if len(held) <= most}
        for name in others._first:
            is_telling = 1 < len(self._held(name) | others._held(name)) <= most
            (found.add if is_telling else found.discard)(name)
        return frozenset(found | self._ages | others._ages)


def with_names(sketch: Sketch, telling: frozenset[str]) -> Sketch:
    """The sketch with no names to join by but these, and with all its names to part by; `replace` takes three times as long."""
    kept = tuple([name for name in sketch.whom if name in telling])
    named = tuple([name for name in sketch.whom if not name.startswith(AGE)])
    several = named if len(named) >= MANY_NAMES else ()
    return Sketch(*(*_before_names(sketch), kept, *_between_names(sketch), several))
