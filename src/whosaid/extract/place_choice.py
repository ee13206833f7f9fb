"""Places that bear one name -> the one that is meant on a page: by noun, by the place behind a comma, by story, by size."""

from collections.abc import Mapping, Sequence
from math import log10
from typing import NamedTuple

from whosaid.extract.page_names import MOST_ROWS, PageNames, region_of, shares_of
from whosaid.knowledge.gazetteer import Gazetteer, Place

#: What a level counts before people are counted: about the logarithm of the people of a place that is as well known.
_LEVEL = {"country": 9.0, "region": 6.5, "sea": 6.5, "adm2": 3.0, "adm3": 2.0, "neighbourhood": 2.0, "site": 3.0}
#: What counts besides: the place's own name, the story's country, a country that the page speaks of, a parent that the
#: page names, the place behind a comma, the level that a noun asks for. By hand, on invented sentences.
_OWN, _STORY, _SPOKEN, _PARENT, _COMMA, _NOUN = 1.0, 3.5, 1.0, 2.5, 8.0, 12.0
#: What counts for each other name of the page that speaks for the place's division, and how many such names are enough.
_REGION, _ENOUGH = 1.5, 3.0
#: A quarter of a city that the page does not name is not meant.
_STRANGE_QUARTER = -8.0


class Choice(NamedTuple):
    """The place that a name means, and the others that it could mean."""

    place: Place
    """The place."""
    rivals: tuple[str, ...]
    """Ids of others, best first; three at most."""
    rule: str
    """Id of the rule that chose."""


def choose(
    gazetteer: Gazetteer,
    page: PageNames,
    numbers: Sequence[int],
    *,
    asked: Sequence[str] = (),
    parent: Place | None = None,
    around: Mapping[str, int] | None = None,
) -> Choice:
    """The best of some rows. `asked`: levels a noun asks for; `parent`: the place behind a comma; `around`: ids the page names."""
    ranked: list[tuple[float, int, Place]] = []
    shares = shares_of(numbers, page.rows) if len(numbers) > 1 else {}
    for number in numbers[:MOST_ROWS]:
        place = page.rows[abs(number)]
        score = _score(place, page, own=number > 0, around=around or {})
        region = region_of(place)
        if region is not None and shares:
            score += _REGION * min(_ENOUGH, page.regions.get(region, 0.0) - shares[region])
        if asked and place.level in asked:
            score += _NOUN - asked.index(place.level)
        if parent is not None and _lies_in(gazetteer, place, parent):
            score += _COMMA
        ranked.append((-score, abs(number), place))
    ranked.sort(key=lambda row: row[:2])
    best = ranked[0][2]
    rule = "place.country" if best.level == "country" else "place.name"
    if asked and best.level in asked:
        rule = "place.noun"
    elif parent is not None and _lies_in(gazetteer, best, parent):
        rule = "place.parent"
    elif len(ranked) > 1 and page.story and best.country == page.story:
        rule = "place.story"
    others = dict.fromkeys(place.id for _, _, place in ranked[1:] if place.id != best.id)
    return Choice(best, tuple(others)[:3], rule)


def _score(place: Place, page: PageNames, *, own: bool, around: Mapping[str, int]) -> float:
    people = log10(place.population + 10)
    score = max(2.5, people - 1.5) if place.level == "adm1" else _LEVEL.get(place.level, people)
    score += _OWN * own
    if place.country:
        score += _STORY * (place.country == page.story) + _SPOKEN * (page.votes.get(place.country, 0.0) >= 1.0)
    if place.parent in around and place.precision < 4:
        score += _PARENT
    elif place.level == "neighbourhood":
        score += _STRANGE_QUARTER
    return score


def _lies_in(gazetteer: Gazetteer, place: Place, parent: Place) -> bool:
    if place.id == parent.id or place.country != parent.country:
        return False
    same = parent.level != "country" and place.admin1 is not None and place.admin1 == (parent.admin1 or parent.name)
    return same or parent.id in gazetteer.around(place.id)
