"""What is held side by side of two events."""

from tests.resolve.made import AIR, SHELLING, WORLD, concluded, page, told, verdicts
from whosaid.resolve.across import find_across


def test_pauses_accounts_and_totals_are_found_in_one_collection() -> None:
    """Each by its rule."""
    raid = told(AIR, "A raid on the school killed 15.", killed="15", voice="the watch", things=("school",))
    shells = told(SHELLING, "Shells on the school killed 15.", killed="15", voice="the league", things=("school",))
    days = ("2031-04-07", "2031-05-04")
    week = told(AIR, "Raids killed 40 since April.", killed="40", voice="the union", day=days, scope="cumulative")
    denied = told("bombing", "Nothing was bombed for 28 days.", denied=True, day=days, voice="Spokesman")
    found = concluded(
        *(page(f"Paper {number}", "2031-05-05", one) for number, one in enumerate((raid, shells, week, denied)))
    )
    assert {"compare.kind.contradicts", "compare.count.total", "compare.pause.contradicts"} <= {
        row.rule for row in found.comparisons
    }
    assert ["contradicts"] == verdicts(found, "kind")


def test_nothing_is_found_of_nothing() -> None:
    """No events, no pairs."""
    assert () == find_across((), WORLD)
