"""What one origin says now."""

from tests.resolve.made import SHELLING, WORLD, MadePage, origins_of, page, told
from whosaid.resolve.case import Records, Statement
from whosaid.resolve.sketches import sketch_claims
from whosaid.resolve.tolls import ends_with_room, figures_of, is_cumulative, tolls_of, without_former


def statements(*pages: MadePage) -> list[Statement]:
    """All claims of the pages with what belongs to them."""
    sketches = [sketch for made in pages for sketch in sketch_claims(made.article, made.findings, WORLD)]
    records = Records([made.article for made in pages], [made.findings for made in pages], origins_of(pages), sketches)
    return [records.statement(claim.id) for made in pages for claim in made.findings.claims]


def test_figures_that_can_all_be_true_are_read_together() -> None:
    """At least six, and ten to twelve: ten to twelve."""
    said = statements(
        page("The Kite", "2031-05-04", told(SHELLING, "6+", killed="6+"), told(SHELLING, "10-12", killed="10-12"))
    )
    (toll,) = tolls_of(figures_of(said, WORLD.profiles[0])[0], (), WORLD.rules)
    assert (10, 12, False) == (toll.low, toll.top, toll.open_above)


def test_figures_that_cannot_are_a_span() -> None:
    """Three, and at least six: three to six and more."""
    said = statements(
        page("The Kite", "2031-05-04", told(SHELLING, "3", killed="3"), told(SHELLING, "6+", killed="6+"))
    )
    (toll,) = tolls_of(figures_of(said, WORLD.profiles[0])[0], (), WORLD.rules)
    assert (3, 6, True) == (toll.low, toll.top, toll.open_above)


def test_the_newest_figure_stands_and_the_old_one_says_why_not() -> None:
    """The reason quotes the newer words and their day."""
    said = statements(
        page("The Kite", "2031-05-04", told(SHELLING, "Six died.", killed="6", voice="M")),
        page("Lantern", "2031-05-06", told(SHELLING, "Nine died.", killed="9", voice="M")),
    )
    (toll,) = tolls_of(figures_of(said, WORLD.profiles[0])[0], (), WORLD.rules)
    assert (9, 9) == (toll.low, toll.top)
    assert ["superseded: on 2031-05-06 M says “Nine died.”"] == [unused.reason for unused in toll.unused]


def test_pages_without_a_day_supersede_nothing() -> None:
    """Nothing can be said to follow them."""
    said = statements(
        page("The Kite", None, told(SHELLING, "Six died.", killed="6", voice="M")),
        page("Lantern", "2031-05-06", told(SHELLING, "Nine died.", killed="9", voice="M")),
    )
    (toll,) = tolls_of(figures_of(said, WORLD.profiles[0])[0], (), WORLD.rules)
    assert (9, 9) == (toll.low, toll.top)


def test_totals_are_told_from_incidents() -> None:
    """Only where every whole figure is a total."""
    total = page("The Kite", "2031-05-04", told(SHELLING, "Forty in all.", killed="40", scope="cumulative"))
    both = page(
        "Gull", "2031-05-04", told(SHELLING, "Six.", killed="6"), told(SHELLING, "40.", killed="40", scope="cumulative")
    )
    assert is_cumulative(statements(total))
    assert not is_cumulative(statements(both))
    assert not is_cumulative([])


def test_a_vague_word_is_read_by_the_profile() -> None:
    """Dozens are 12 to 24 in one house and 12 in another."""
    said = statements(page("The Kite", "2031-05-04", told(SHELLING, "Dozens of people were killed.", killed="?")))
    values = {profile.id: figures_of(said, profile)[0][0].value for profile in WORLD.profiles}
    assert (12, 24) == values["recorder-min-max"]
    assert (12, 12) == values["acled-like"]


def test_a_toll_told_at_first_is_out_once_another_is_told() -> None:
    """103 “earlier put” and 84 now of one origin are 84; alone, and beside another's 84, the 103 stand."""
    rival = told(SHELLING, "84 died, the mayor said.", killed="84", voice="Mayor")
    first = told(SHELLING, "103 died.", killed="103", extent="former")
    for others, expected in (((told(SHELLING, "84 died.", killed="84"),), [84]), ((), [103]), ((rival,), [84, 103])):
        figures, _ = figures_of(statements(page("The Kite", "2031-05-06", first, *others)), WORLD.profiles[0])
        assert expected == sorted(figure.low or 0 for figure in without_former(figures)[0])


def test_a_lower_figure_of_the_first_hours_is_out_beside_a_greater_one_of_anybody() -> None:
    """Five “initially”, or “so far”, and the 12 of another voice on the same page are 12; a figure that is not of the first hours stays a rival."""
    others = told(SHELLING, "12 died, the mayor said.", killed="12", voice="Mayor")
    for extent, expected in (("former", [12]), ("earlier", [12]), ("", [5, 12])):
        early = told(SHELLING, "Five died.", killed="5", extent=extent)
        figures, _ = figures_of(statements(page("The Kite", "2031-05-06", early, others)), WORLD.profiles[0])
        assert expected == sorted(figure.low or 0 for figure in without_former(figures)[0])


def of_monitor(*pages: tuple[str, str | None, str, str]) -> tuple[int | None, int | None, list[str]]:
    """Low, top and the reasons of what one monitor says on pages of (outlet, time, killed, words)."""
    said = statements(
        *(page(outlet, time, told(SHELLING, words, killed=killed, voice="M")) for outlet, time, killed, words in pages)
    )
    (toll,) = tolls_of(figures_of(said, WORLD.profiles[0])[0], (), WORLD.rules)
    return toll.low, toll.top, [unused.reason for unused in toll.unused]


def test_times_of_one_day_tell_which_figure_is_later() -> None:
    """Nine in the morning, 17 in the evening: 17, and the reason gives the hour."""
    found = of_monitor(
        ("The Kite", "2031-05-04T07:10Z", "9", "Nine died."), ("Gull", "2031-05-04T19:45Z", "17", "There died 17.")
    )
    assert (17, 17, ["superseded: on 2031-05-04 at 19:45 UTC M says “There died 17.”"]) == found


def test_zones_are_reckoned_with() -> None:
    """One in the morning in Port is ten in the evening before in the city of the other outlet."""
    found = of_monitor(
        ("The Kite", "2031-05-05T01:00+05:00", "17", "There died 17."),
        ("Gull", "2031-05-04T23:30-02:00", "9", "Nine died."),
    )
    assert (9, 9) == found[:2]


def test_outlets_print_with_a_lag() -> None:
    """Twenty minutes apart in two outlets nobody knows which came later; one outlet's own pages follow each other."""
    early, late = ("2031-05-04T07:10Z", "9", "Nine died."), ("2031-05-04T07:30Z", "8", "Eight died.")
    assert (8, 9, []) == of_monitor(("The Kite", *early), ("Gull", *late))
    assert (8, 8) == of_monitor(("The Kite", *early), ("The Kite", *late))[:2]


def test_a_page_with_its_day_alone_is_neither_before_nor_behind_others_of_the_day() -> None:
    """Nor is one whose time has no zone."""
    for time in ("2031-05-04", "2031-05-04T20:00"):
        found = of_monitor(("The Kite", "2031-05-04T07:10Z", "9", "Nine died."), ("Gull", time, "17", "There died 17."))
        assert (9, 17, []) == found


def test_a_toll_that_has_risen_is_later_than_the_lower_ones_of_its_day() -> None:
    """Also without times; and a higher one of the day stands beside it."""
    risen = ("Gull", "2031-05-04", "17", "The death toll has risen to 17.")
    assert (17, 17) == of_monitor(("The Kite", "2031-05-04", "9", "Nine died."), risen)[:2]
    assert (17, 20) == of_monitor(("The Kite", "2031-05-04", "20", "Twenty died."), risen)[:2]
    assert (9, 9) == of_monitor(("The Kite", "2031-05-05", "9", "Nine died."), risen)[:2]


def test_about_and_more_than_leave_room() -> None:
    """About 20 allows 18 to 22; "more than 80" allows 80."""
    assert (18, 22) == ends_with_room("about", 20, 20)
    assert (80, None) == ends_with_room("more-than", 81, None)
    assert (20, 20) == ends_with_room("exactly", 20, 20)
