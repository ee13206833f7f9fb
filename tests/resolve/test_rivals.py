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


def test_two_days_or_two_towns_of_one_act_contradict() -> None:
    """One kind of act, one market, eleven dead: of what differs one of the voices is wrong."""
    market = {"killed": "11", "things": ("market",)}
    for about, facets in (("time", {"day": "2031-05-03"}), ("place", {"place": "Inland"})):
        one = account(AIR, "A raid on the market killed 11.", voice="the watch", **market)
        other = account(AIR, "Eleven died in a raid on a market.", voice="Norland Army", **{**market, **facets})
        found = concluded(page("The Kite", "2031-05-05", one), page("The Tern", "2031-05-05", other))
        assert verdicts(found, about) == ["contradicts"], about


def test_a_few_dead_days_apart_or_a_place_beside_another_are_two_acts() -> None:
    """A market may be hit twice in a week; who does not say what was hit tells of any raid."""
    for facets in (
        {"day": "2031-05-03", "killed": "4"}, {"day": "2031-05-01"}, {"place": "Inland", "killed": "20", "things": ()},
        {"day": "2031-05-03", "basis": "publication"}, {"place": "Old Quarter", "day": "2031-05-04"}, {"kind": SHELLING, "place": "Inland"},
    ):  # fmt: skip
        known = {"killed": "11", "things": ("market",), **facets}
        kind = str(known.pop("kind", AIR))
        own = {name: value for name, value in known.items() if name in ("killed", "things")}
        one = account(AIR, "A raid on the market killed some.", voice="the watch", **own)
        other = account(kind, "Some died in a raid.", voice="Norland Army", **known)
        found = concluded(page("The Kite", "2031-05-05", one), page("The Tern", "2031-05-05", other))
        assert [
            row for row in found.comparisons if row.about in ("time", "place") and row.verdict == "contradicts"
        ] == []
