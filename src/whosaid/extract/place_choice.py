"""Places that bear one name -> the one that is meant on a page: by noun, by the place behind a comma, by story, by size."""

from collections.abc import Mapping, Sequence
from math import log10
from typing import NamedTuple

from whosaid.extract.page_names import PageNames
from whosaid.knowledge.gazetteer import MOST_ROWS, TOWNS, Gazetteer, Place
from whosaid.knowledge.names import fold_name

#: What a level counts before people are counted: about the logarithm of the people of a place that is as well known.
_LEVEL = {"country": 9.0, "region": 6.5, "sea": 6.5, "adm2": 3.0, "adm3": 2.0, "neighbourhood": 2.0, "site": 3.0}
#: What counts besides: the place's own name, the story's country, a country that the page speaks of, a parent that the
#: page names, the place behind a comma, the level that a noun asks for. By hand, on invented sentences.
_OWN, _STORY, _SPOKEN, _PARENT, _COMMA, _NOUN = 1.0, 3.5, 1.0, 2.5, 8.0, 12.0
#: What counts for each other name of the page that speaks for the place's division, and how many such names are enough.
_REGION, _ENOUGH = 1.5, 3.0
#: From this precision on a place is an area.
_AREA = 4
#: Consonants of a name that are enough without its vowels.
_SURE = 4
#: Divisions that are named after their towns.
_NAMED_AFTER = ("adm2", "adm3")
#: People below whom a town is not meant by the bare name of a division that lies elsewhere.
_SMALL = 100_000
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


class Candidate(NamedTuple):
    """A place that a name may mean, and what speaks for it."""

    place: Place
    """The place."""
    number: int
    """Its row; negative where the name is another spelling."""
    points: tuple[float, ...]
    """What speaks for it, in the order of `REASONS`."""


#: What the points of a candidate are for.
REASONS = (
    "its level, or its people",
    "its own name, not another spelling",
    "the country that the page is about",
    "a country that the page speaks of",
    "what lies around it is named (a quarter whose city is not named is not meant)",
    "other names of the page lie in its division",
    "the noun beside the name asks for its level (some places are meant only with one)",
    "it lies in the place behind the comma",
)


def rank(
    gazetteer: Gazetteer,
    page: PageNames,
    numbers: Sequence[int],
    *,
    asked: Sequence[str] = (),
    parent: Place | None = None,
    around: Mapping[str, int] | None = None,
) -> list[Candidate]:
    """Some rows, best first. `asked`: levels a noun asks for; `parent`: the place behind a comma; `around`: ids the page names."""
    shares = gazetteer.shares(numbers) if len(numbers) > 1 else {}
    found: list[Candidate] = []
    for number in numbers[:MOST_ROWS]:
        place = page.rows[abs(number)]
        region = place.region
        regional = page.regions.get(region, 0.0) - shares[region] if region is not None and shares else 0.0
        noun = -_NOUN if abs(number) in gazetteer.by_noun else 0.0
        if place.level in asked:
            noun = _NOUN - asked.index(place.level)
        comma = _COMMA if parent is not None and _lies_in(gazetteer, place, parent) else 0.0
        own = _points(place, page, own=number > 0, around=around or {})
        found.append(Candidate(place, number, (*own, _REGION * min(_ENOUGH, regional), noun, comma)))
    found.sort(key=lambda candidate: (-sum(candidate.points), abs(candidate.number)))
    return found


def choose(
    gazetteer: Gazetteer,
    page: PageNames,
    numbers: Sequence[int],
    *,
    asked: Sequence[str] = (),
    parent: Place | None = None,
    around: Mapping[str, int] | None = None,
) -> Choice:
    """The best of some rows; arguments as in `rank`."""
    if len(numbers) == 1:
        ranked = [page.rows[abs(numbers[0])]]
    else:
        ranked = [one.place for one in rank(gazetteer, page, numbers, asked=asked, parent=parent, around=around)]
    own = {page.rows[abs(number)].id for number in numbers[:MOST_ROWS] if number > 0}
    best = ranked[0]
    if best.level == "neighbourhood" and "neighbourhood" not in asked and _bears_division(ranked, best):
        best = next((place for place in ranked if place.level != "neighbourhood"), best)
    if (
        best.level in TOWNS
        and best.population < _SMALL
        and best.level not in asked
        and not _is_behind(gazetteer, best, parent)
    ):
        best = next((place for place in ranked if _is_other_state(place, best)), best)
    if best.level in _NAMED_AFTER and best.level not in asked:
        seats = (place for place in ranked if _is_seat(place, best) and (place.id in own or best.id not in own))
        best = next(seats, None) or _sounding_seat(gazetteer, best) or best
    elif best.level == "adm1" and best.level not in asked and not any(_is_seat(place, best) for place in ranked):
        best = _sounding_seat(gazetteer, best) or best
    rule = "place.country" if best.level == "country" else "place.name"
    if asked and best.level in asked:
        rule = "place.noun"
    elif parent is not None and _lies_in(gazetteer, best, parent):
        rule = "place.parent"
    elif len(ranked) > 1 and page.story and best.country == page.story:
        rule = "place.story"
    others = dict.fromkeys([place.id for place in ranked if place.id != best.id])
    return Choice(best, tuple(others)[:3], rule)


def _points(place: Place, page: PageNames, *, own: bool, around: Mapping[str, int]) -> tuple[float, ...]:
    people = log10(place.population + 10)
    known = max(2.5, people - 1.5) if place.level == "adm1" else _LEVEL.get(place.level, people)
    story = _STORY * (place.country is not None and place.country == page.story)
    spoken = _SPOKEN * (page.votes.get(place.country or "", 0.0) >= 1.0)
    named = _STRANGE_QUARTER if place.level == "neighbourhood" else 0.0
    if place.parent in around and place.precision < _AREA:
        named = _PARENT
    return known, _OWN * own, story, spoken, named


def _bears_division(ranked: Sequence[Place], quarter: Place) -> bool:
    """True where a first-order division of the country bears the name: then a quarter of another city is not meant."""
    return any(place.level == "adm1" and place.country == quarter.country for place in ranked)


def _is_other_state(place: Place, town: Place) -> bool:
    """True for a first-order division of the country of a town of the same name that lies elsewhere: "California" is no town of Pennsylvania."""
    return place.level == "adm1" and place.country == town.country and place.name != town.admin1


def _is_behind(gazetteer: Gazetteer, place: Place, parent: Place | None) -> bool:
    return parent is not None and _lies_in(gazetteer, place, parent)


def _is_seat(place: Place, unit: Place) -> bool:
    """True for the town that a division of the same name is named after: without a noun the town is meant."""
    return place.level in TOWNS and place.country == unit.country and place.admin1 == unit.admin1


def _sounding_seat(gazetteer: Gazetteer, unit: Place) -> Place | None:
    """The only town whose Arabic name sounds like that of a division: tables spell the two differently."""
    if unit.country not in gazetteer.arabic:
        return None
    key = fold_name(unit.name)
    heard = [pair for pair in gazetteer.sounding_places(key, unit.country or "") if _is_seat(pair[0], unit)]
    is_sure = len(gazetteer.sounds.skeleton(key).replace(" ", "")) >= _SURE
    towns = {place.id: place for place, alike in heard if alike} or {place.id: place for place, _ in heard if is_sure}
    return next(iter(towns.values())) if len(towns) == 1 else None


def _lies_in(gazetteer: Gazetteer, place: Place, parent: Place) -> bool:
    if (
        place.id == parent.id
        or place.country != parent.country
        or (place.level == "adm1" and parent.level != "country")
    ):
        return False
    same = parent.level != "country" and place.admin1 is not None and place.admin1 == (parent.admin1 or parent.name)
    return same or parent.id in gazetteer.around(place.id)
