"""Two accounts of one act."""

from tests.resolve.made import AIR, SHELLING, Told, concluded, page, told, verdicts


def account(kind: str, words: str, **facets: object) -> Told:
    """Somebody's account of what hit the school."""
    return told(kind, words, **{"killed": "8", "things": ("school",), **facets})


RAID = account(AIR, "A raid on the school killed eight people.", voice="the watch")


def test_a_raid_and_shells_on_one_school_with_one_toll_contradict() -> None:
    """Both stay events of their own."""
    shells = account(SHELLING, "Shells hit the school and killed eight people.", voice="Norland Army")
    found = concluded(page("The Kite", "2031-05-05", RAID), page("The Tern", "2031-05-05", shells))
    assert verdicts(found, "kind") == ["contradicts"]
    assert len(found.events) == 2
    assert "two kinds of act" in next(row.because for row in found.comparisons if row.about == "kind")


def test_other_figures_days_places_and_things_tell_other_acts() -> None:
    """A town may be bombed and shelled on one day."""
    for facets in (
        {"killed": "9"}, {"day": "2031-05-03"}, {"place": "Inland"}, {"things": ("market",)}, {"killed": "8+"}, {"denied": True},
    ):  # fmt: skip
        shells = account(SHELLING, "Shells fell and killed some people.", voice="Norland Army", **facets)
        found = concluded(page("The Kite", "2031-05-05", RAID), page("The Tern", "2031-05-05", shells))
        assert verdicts(found, "kind") == [], facets


def test_many_dead_are_enough() -> None:
    """Nobody need say what was hit."""
    raid = account(AIR, "A raid killed 31 people.", killed="31", voice="the watch", things=())
    shells = account(SHELLING, "Shells killed 31 people.", killed="31", voice="Norland Army", things=())
    found = concluded(page("The Kite", "2031-05-05", raid), page("The Tern", "2031-05-05", shells))
    assert verdicts(found, "kind") == ["contradicts"]


def test_a_page_that_tells_of_both_knows_two_acts() -> None:
    """The raid and the shells of one page are no rivals."""
    shells = account(SHELLING, "Shells hit the school and killed eight people.", voice="Norland Army")
    found = concluded(page("The Kite", "2031-05-05", RAID, shells), page("The Tern", "2031-05-05", shells))
    assert verdicts(found, "kind").count("contradicts") == 0
