"""Outlines of countries, divisions and quarters lie where their places do."""

from whosaid.report.outlining import COUNTRIES, NOTHING, layer


def test_countries_have_outlines_and_names() -> None:
    """By their codes; islands far away do not widen the box."""
    world = layer(COUNTRIES)
    assert len(world.areas) > 170
    assert "Syria" == world.names["SY"]
    west, south, east, north = world.box_of("FR") or (0, 0, 0, 0)
    assert -6 < west < 2.3 < east < 10
    assert 41 < south < 48.9 < north < 52


def test_divisions_have_the_ids_of_the_gazetteer() -> None:
    """One that has no outline of its own is drawn around its places and says so."""
    syria = layer("SY")
    assert {"sy-aleppo", "sy-homs", "sy-idlib"} <= set(syria.areas)
    for rings in syria.areas.values():
        assert all(ring[0] == ring[-1] for ring in rings)
    assert any(layer(code).around for code in ("SS", "PS", "IN", "YE", "LY"))


def test_where_there_is_no_outline_there_is_nothing() -> None:
    """No error."""
    assert NOTHING == layer("nowhere")
    assert layer("SY").box_of("sy-nowhere") is None
