"""The keys under which claims stand and look for groups."""

import random  # noqa: TID251 - dice with a given seed
from dataclasses import replace

from tests.resolve.made import WORLD
from tests.resolve.test_replay import a_sketch
from whosaid.resolve.keys import (
    day_keys,
    is_site_key,
    keys_beside,
    keys_of,
    near_keys,
    page_key,
    site_keys,
    stands_under,
)
from whosaid.resolve.sketches import Sketch


def sketch(**facets: object) -> Sketch:
    """An air strike on the port on the ninth day."""
    plain = replace(
        a_sketch(random.Random(1), 1, 0),
        kind=WORLD.kind_chain("air-strike"),
        place=WORLD.place_chain("Port", "Port"),
        precision=2,
        scope="incident",
        first=9,
        last=9,
        firm=True,
        words=7,
        whom=("ada lake", "age:9"),
        mode="happened",
        by=(),
        figures=(("killed", "all", 4, 4),),
    )
    return replace(plain, **facets)  # type: ignore[arg-type]  # checked by dataclasses at run time


def test_a_period_is_looked_up_by_its_end() -> None:
    """Two periods that end in one fortnight meet."""
    assert day_keys(sketch(scope="period", last=33), 0) == day_keys(sketch(scope="period", last=40), 0)
    assert [] == day_keys(sketch(scope="period", first=None, last=None), 0)


def test_a_claim_looks_where_it_stands_but_for_its_figures() -> None:
    """Claims of a long time or a wide area look by their figures too; all others are found by them only."""
    for one in (
        sketch(),
        sketch(scope="window", last=30),
        sketch(place=WORLD.place_chain("Coast", "Coast"), precision=4),
    ):
        standing = {key for key in keys_of(one, WORLD.rules.placeless) if key[-1] != "inside"}
        looking = {*keys_beside(one, WORLD.rules.placeless), *near_keys(one, 0)}
        figures = {key for key in standing if ("killed", "all", 4, 4) in key}
        assert figures
        assert (standing - figures if one == sketch() else standing) <= looking


def test_an_age_finds_nobody() -> None:
    """Names do, and the words of the sentence."""
    keys = keys_beside(sketch(), WORLD.rules.placeless)
    assert [("words", 7), ("happened", "ada lake")] == keys
    assert ("page", sketch().article) == page_key(sketch())


def test_a_claim_stands_under_a_day_as_its_keys_have_it() -> None:
    """Whatever its days, its place or its doers, and also of a period by its end."""
    dice = random.Random(3)
    claims = [a_sketch(dice, number, place) for number in range(40) for place in range(3)]
    keys = {one.claim: set(keys_of(one, WORLD.rules.placeless)) for one in claims}
    asked = {key for some in keys.values() for key in some if len(key) > 3 and not isinstance(key[2], tuple)}
    assert len({key[-1] == "inside" for key in asked}) == len({key[2] == "period" for key in asked}) == 2
    for one in claims:
        assert keys[one.claim] & asked == {key for key in asked if stands_under(one, key, WORLD.rules.placeless)}


def test_what_was_hit_finds_an_act_of_its_day_in_a_wide_area() -> None:
    """One page puts the strike on the market in a town, the next in the province; figures are no such key."""
    town = sketch(sites=("site.market",))
    wide = sketch(sites=("site.market",), place=WORLD.place_chain("Coast", "Coast"), precision=4)
    assert site_keys(town) == site_keys(wide) != []
    assert set(site_keys(town)) <= set(keys_of(town, WORLD.rules.placeless)) & set(
        keys_beside(wide, WORLD.rules.placeless)
    )
    assert [is_site_key(key) for key in site_keys(town)] == [True]
    assert not any(is_site_key(key) for key in keys_of(sketch(), WORLD.rules.placeless))
    assert (
        [] == site_keys(sketch(sites=("site.market",), last=10)) == site_keys(sketch(sites=("site.market",), place=()))
    )
