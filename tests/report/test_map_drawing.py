"""Maps: what is known as exactly as a town is a dot; areas, parts and what is near a place are never one."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from whosaid.report.map_drawing import Extent, draw_map, draw_maps
from whosaid.report.map_frame import box_around
from whosaid.views.places import Spot


def spot(
    name: str,
    lat: float | None,
    lon: float | None,
    *,
    precision: int = 1,
    events: int = 1,
    country: str = "SY",
    place: str | None = None,
    parts: tuple[tuple[str, int], ...] = (),
) -> Spot:
    """A place, all of whose events that name no part are told to be just there."""
    exact = events - sum(number for _, number in parts) if precision == 1 else 0
    return Spot(place, name, lat, lon, precision, country, events, events, parts, exact)


def drawn(spots: list[Spot]) -> str:
    """A map around spots that have a point."""
    return draw_map(spots, Extent("x", box_around([(one.lat or 0, one.lon or 0) for one in spots], 0.05), "", ""))


def test_a_city_a_country_and_all_places_are_three_maps() -> None:
    """Each only where it shows more than the one before."""
    city = [spot("Aleppo", 36.2, 37.16, events=9), spot("Salaheddin", 36.19, 37.12)]
    assert ["Aleppo"] == [one.title for one in draw_maps(city)]
    far = [*city, spot("Homs", 34.73, 36.72), spot("Moscow", 55.7, 37.6, country="RU")]
    assert ["Aleppo", "Syria", "All places"] == [one.title for one in draw_maps(far)]


def test_a_town_alone_is_shown_in_its_country() -> None:
    """A dot on bare ground says nothing; a city with quarters or parts has a map of its own."""
    assert ["Syria"] == [one.title for one in draw_maps([spot("Palmyra", 34.55, 38.27)])]
    assert ["Palmyra"] == [one.title for one in draw_maps([spot("Palmyra", 34.55, 38.27, parts=(("east", 1),))])]
    assert ["Aleppo"] == [one.title for one in draw_maps([spot("Aleppo", 36.2, 37.16, place="place:gn-170063")])]


def test_a_province_is_an_area_and_never_a_dot() -> None:
    """With its outline, hatched; what has none stands in the table alone."""
    province = spot("Homs", None, None, precision=4, events=99, place="place:sy-homs")
    (only,) = draw_maps([province])
    assert "Syria" == only.title
    assert "<title>Homs: 99 events</title></path>" in only.drawing
    assert "<circle" not in only.drawing
    assert () == draw_maps([spot("the badlands", 35.9, 39.0, precision=5, place="place:badlands")])


def test_the_north_of_a_province_is_half_of_its_area() -> None:
    """Cut where nobody drew a line, and said to be approximate."""
    (only,) = draw_maps([spot("Homs", None, None, precision=4, events=3, place="place:sy-homs", parts=(("north", 2),))])
    heights = {}
    for path, title in re.findall(r'<path d="([^"]+)"[^>]*class="area"><title>([^<]+)', only.drawing):
        ys = [float(y) for y in re.findall(r"[ML][-\d.]+ ([-\d.]+)", path)]
        heights[title] = max(ys) - min(ys)
    assert {"Homs: 1 event", "Homs, north (approximate): 2 events"} == set(heights)
    assert abs(heights["Homs, north (approximate): 2 events"] * 2 - heights["Homs: 1 event"]) < 2


def test_a_whole_country_is_its_outline_and_hides_nothing() -> None:
    """It is not hatched."""
    (*_, last) = draw_maps([spot("Syria", None, None, precision=6, events=2), spot("Palmyra", 34.55, 38.27)])
    assert re.search(r'fill="none" class="area"><title>Syria: 2 events</title>', last.drawing)


def test_the_east_of_a_city_is_a_half_of_a_disc() -> None:
    """Right of its middle; on a map of the country one ring says that parts are named."""
    some = [
        spot("Aleppo", 36.2, 37.16, events=5, parts=(("east", 3),), place="place:gn-170063"),
        spot("Salaheddin", 36.19, 37.12),
        spot("Palmyra", 34.55, 38.27),
    ]
    city, country = draw_maps(some)
    (path,) = re.findall(r'<path d="([^"]+)"[^>]*><title>Aleppo, east \(approximate\): 3 events', city.drawing)
    (x,) = re.findall(r'<circle cx="([\d.]+)"[^>]*class="spot"><title>Aleppo: 2 events', city.drawing)
    assert all(float(x) - 1 <= float(one) for one in re.findall(r"[ML]([-\d.]+) ", path))
    assert "<title>parts of Aleppo (approximate): 3 events</title>" in country.drawing


def test_near_a_place_is_a_ring() -> None:
    """As wide as "near" may mean."""
    found = drawn([spot("Raqqa", 35.95, 39.01, precision=2)])
    assert "<title>near Raqqa, within 25 km: 1 event</title>" in found
    assert 'class="spot"' not in found


def test_more_events_make_a_larger_circle() -> None:
    """By area, not by radius."""
    found = drawn([spot("A", 36.2, 37.1, events=16), spot("B", 36.3, 37.2, events=4)])
    radii = [float(one) for one in re.findall(r'r="([\d.]+)" class="spot"', found)]
    assert radii[0] == 2 * radii[1]


def test_maps_of_one_page_share_no_pattern() -> None:
    """Each refers to its own."""
    maps = draw_maps(
        [
            spot("Aleppo", 36.2, 37.16, place="place:gn-170063"),
            spot("Homs", 34.73, 36.72),
            spot("Moscow", 55.7, 37.6, country="RU"),
        ]
    )
    ids = [re.findall(r'<pattern id="([^"]+)"', one.drawing) for one in maps]
    assert [["hatch-1"], ["hatch-2"], ["hatch-3"]] == ids


@settings(max_examples=40)
@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=12))
def test_every_point_of_the_world_lies_inside_its_map(points: list[tuple[float, float]]) -> None:
    """Poles and date line too."""
    found = drawn([spot(str(number), *point) for number, point in enumerate(points)])
    height = float(re.findall(r'viewBox="0 0 720 ([\d.]+)"', found)[0])
    for x, y in re.findall(r'<circle cx="([-\d.]+)" cy="([-\d.]+)"', found):
        assert 0 <= float(x) <= 720
        assert 0 <= float(y) <= height
