"""Outlines are cut at the edges of the map, and a direction is a part of an area or of a disc."""

from whosaid.report.map_frame import Frame
from whosaid.report.map_shapes import cut, middle_of, outline, part_window, path_of, sector
from whosaid.report.outlining import layer


def test_a_ring_is_cut_at_the_edges_of_the_map() -> None:
    """A square over a corner leaves a smaller square."""
    square = [(-5.0, -5.0), (5.0, -5.0), (5.0, 5.0), (-5.0, 5.0)]
    assert {(0.0, 0.0), (5.0, 0.0), (5.0, 5.0), (0.0, 5.0)} == set(cut(square, (0, 0, 9, 9)))
    assert [] == cut(square, (6, 6, 9, 9))


def test_a_direction_is_a_part_of_a_disc() -> None:
    """The west lies left of the middle, the centre is the whole of a smaller disc."""
    assert all(x <= 0.001 for x, _ in sector((0.0, 0.0), 10, "west"))
    assert all(x >= -0.001 and y >= -0.001 for x, y in sector((0.0, 0.0), 10, "southeast"))
    xs = [x for x, _ in sector((0.0, 0.0), 10, "centre")]
    assert min(xs) < -9
    assert max(xs) > 9


def test_the_northeast_of_a_province_is_above_and_right_of_its_middle() -> None:
    """What is no direction has no part of its own."""
    frame, syria = Frame((35.7, 32.3, 42.4, 37.3)), layer("SY")
    x, y = middle_of(max(outline(frame, syria, "sy-homs"), key=len))
    window = part_window(frame, syria, "sy-homs", "northeast")
    assert window is not None
    for ring in outline(frame, syria, "sy-homs", window):
        assert all(px >= x - 2 and py <= y + 2 for px, py in ring)
    assert part_window(frame, syria, "sy-homs", "outskirts") is None
    assert part_window(frame, syria, "sy-nowhere", "north") is None


def test_paths_are_closed_and_half_a_pixel_exact() -> None:
    """What is finer cannot be seen."""
    assert "M0 0L1.5 0L1.5 1Z" == path_of([[(0.0, 0.1), (1.4, 0.0), (1.6, 1.2)]])
