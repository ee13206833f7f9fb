"""Examples of facets.yaml, read."""

from datetime import date

from whosaid.knowledge.facet_notation import chain_in, days_in, figures_in, parties_in, spot_in, whom_in


def test_what_is_not_said_is_nothing() -> None:
    """An empty side of an example."""
    assert ((), (None, None, False), ((), None, 2), (), (), ()) == (
        chain_in(""), days_in(""), spot_in(""), whom_in(""), parties_in(""), figures_in(""),
    )  # fmt: skip


def test_each_facet_has_a_notation() -> None:
    """As the head of the file tells it."""
    day = date(2031, 5, 4).toordinal()
    assert (day, day + 1, True) == days_in("2031-05-04..2031-05-05")
    assert (day, day, False) == days_in("2031-05-04..2031-05-04?")
    assert (("coast/olm", "coast"), "west", 4) == spot_in("coast%olm/west < coast#4")
    assert ((("army", "state"), "state"),) == parties_in("army < state @state")
    assert (("killed", "all", 6, None),) == figures_in("6+")
    assert (("killed", "all", 6, 9),) == figures_in("6-9")
    assert ("ada lake", "age:9") == whom_in("ada lake, age:9")
