"""Maps show points as circles and areas not at all."""

import re

from hypothesis import given
from hypothesis import strategies as st

from whosaid.report.map_drawing import draw_map, draw_maps
from whosaid.views.places import Spot


def spot(
    name: str, lat: float | None, lon: float | None, *, precision: int = 1, events: int = 1, country: str = "SY"
) -> Spot:
    """A place."""
    return Spot(None, name, lat, lon, precision, country, events, events, ())


def test_a_city_a_country_and_all_places_are_three_maps() -> None:
    """Each only where it shows more than the one before."""
    city = [spot("Aleppo", 36.2, 37.16, events=9), spot("Salaheddin", 36.19, 37.12)]
    assert ["Aleppo"] == [one.title for one in draw_maps(city)]
    far = [*city, spot("Homs", 34.73, 36.72), spot("Moscow", 55.7, 37.6, country="RU")]
    assert ["Aleppo", "SY", "All places"] == [one.title for one in draw_maps(far)]


def test_an_area_is_on_no_map() -> None:
    """However many events it has."""
    some = [
        spot("Homs province", None, None, precision=4, events=99),
        spot("Raqqa", 35.9, 39.0, precision=5),
        spot("Aleppo", 36.2, 37.16),
    ]
    (only,) = draw_maps(some)
    assert "<title>Aleppo: 1 event</title>" in only.drawing
    assert "Homs" not in only.drawing
    assert "Raqqa" not in only.drawing
    assert () == draw_maps([some[0]])


def test_more_events_make_a_larger_circle() -> None:
    """By area, not by radius."""
    drawn = draw_map([spot("A", 36.2, 37.1, events=16), spot("B", 36.3, 37.2, events=4)], "x")
    radii = [float(one) for one in re.findall(r'r="([\d.]+)" class="spot"', drawn)]
    assert radii[0] == 2 * radii[1]


@given(st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), min_size=1, max_size=12))
def test_every_point_of_the_world_lies_inside_its_map(points: list[tuple[float, float]]) -> None:
    """Poles and date line too."""
    drawn = draw_map([spot(str(number), *point) for number, point in enumerate(points)], "x")
    height = float(re.findall(r'viewBox="0 0 720 ([\d.]+)"', drawn)[0])
    for x, y in re.findall(r'<circle cx="([-\d.]+)" cy="([-\d.]+)"', drawn):
        assert 0 <= float(x) <= 720
        assert 0 <= float(y) <= height
