"""Totals of a longer time or a wider area beside the toll of one act of another event."""

from tests.resolve.made import AIR, SHELLING, MadePage, concluded, page, told, verdicts

RAID = page("The Kite", "2031-05-05", told(AIR, "A raid on the Port killed nine.", killed="9", voice="the watch"))
WEEK = ("2031-05-01", "2031-05-05")


def total(words: str = "Raids on the Port killed 31.", **facets: object) -> MadePage:
    """A page with a total of some days."""
    known = {"killed": "31", "voice": "the league", "day": WEEK, "scope": "cumulative", **facets}
    return page("The Tern", "2031-05-05", told(AIR, words, **known))


def test_a_total_of_days_around_an_act_is_no_other_toll_of_it() -> None:
    """The reason names the days."""
    found = concluded(RAID, total())
    assert ["refines"] == verdicts(found, "count")
    assert "longer time (2031-05-01 to 2031-05-05)" in found.comparisons[0].because


def test_a_total_of_days_in_the_province_is_wider_in_both() -> None:
    """The reason names days and area."""
    found = concluded(RAID, total("Raids on the Coast killed 31.", place="Coast"))
    assert "2031-05-05) and a wider area (Coast)." in found.comparisons[0].because


def test_a_day_across_the_province_is_a_wider_area() -> None:
    """Words say that all of it is meant: nine killed on the coast may be those of one raid."""
    day = {"place": "Coast", "day": "2031-05-04", "scope": "incident"}
    found = concluded(RAID, total("Raids across the Coast killed 31.", **day))
    assert "counts a wider area (Coast)." in found.comparisons[0].because
    assert [] == verdicts(concluded(RAID, total("A raid on the Coast killed 31.", **day)), "count")


def test_other_days_places_acts_voices_and_smaller_totals_are_not_told() -> None:
    """Nor those of a country or of years."""
    for facets in (
        {"day": ("2031-04-01", "2031-04-20")}, {"place": "Inland"}, {"voice": "the watch"}, {"killed": "8"}, {"killed": "..40"},
        {"place": "Norland"}, {"day": ("2030-05-04", "2031-05-04")}, {"factuality": "planned"}, {"by": ("Harbour Front",)},
    ):  # fmt: skip
        raid = page(
            "The Kite",
            "2031-05-05",
            told(AIR, "A raid on the Port killed nine.", killed="9", voice="the watch", by=("Norland Army",)),
        )
        assert [] == verdicts(concluded(raid, total(**facets)), "count"), facets
    shells = page("The Tern", "2031-05-05", told(SHELLING, "Shells killed 31.", killed="31", voice="the league", day=WEEK, scope="cumulative"))  # fmt: skip
    assert [] == verdicts(concluded(RAID, shells), "count")


def test_the_dead_of_no_kind_of_act_may_hold_those_of_any() -> None:
    """The 31 killed in the Port since Monday may hold the nine of the raid."""
    found = concluded(RAID, page("The Tern", "2031-05-05", told("killing", "Since Monday 31 were killed.", killed="31", voice="the league", day=WEEK, scope="cumulative")))  # fmt: skip
    assert ["refines"] == verdicts(found, "count")
