"""Degrees become pixels: north is up, a box is shown whole, lengths are true at their latitude."""

import re

import pytest

from whosaid.report.map_frame import WIDTH, Frame, box_around, degree, grid, mercator, scale_bar


def test_a_box_is_shown_whole_and_north_is_up() -> None:
    """The north-west corner lies above and left of the south-east one."""
    frame = Frame((35.7, 32.3, 42.4, 37.3))
    left, top = frame.at(37.3, 35.7)
    right, bottom = frame.at(32.3, 42.4)
    assert 0 < left < right < WIDTH
    assert 0 < top < bottom < frame.height
    assert frame.shows((36, 33, 37, 34))
    assert not frame.shows((100, 33, 101, 34))


def test_a_degree_of_latitude_is_as_long_as_its_kilometres() -> None:
    """111 km, at any latitude."""
    frame = Frame((36.0, 59.0, 38.0, 61.0))
    _, south = frame.at(60.0, 37.0)
    _, north = frame.at(60.1, 37.0)
    assert frame.pixels(11.1, 60.0) == pytest.approx(south - north, rel=0.02)


def test_degrees_come_back_from_the_projection() -> None:
    """Except beyond 85, which is cut."""
    assert [-70, 0, 36.2] == [pytest.approx(degree(mercator(lat)), abs=1e-9) for lat in (-70, 0, 36.2)]
    assert mercator(85) == mercator(90)


def test_a_map_says_its_degrees_and_its_scale() -> None:
    """A map of the world has no scale, for it would hold nowhere."""
    city, world = Frame(box_around([(36.1, 37.0), (36.3, 37.3)])), Frame((-170, -60, 170, 75))
    assert any("37.1° E" in one for one in grid(city))
    assert re.search(r"\d+ km", "".join(scale_bar(city)))
    assert [] == scale_bar(world)
