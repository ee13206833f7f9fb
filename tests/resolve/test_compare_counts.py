"""Figures held side by side: why they clash, or why they do not."""

from tests.resolve.made import SHELLING, MadePage, concluded, page, told


def shelled(outlet: str, killed: str, *, words: str = "", **facets: object) -> MadePage:
    """A page on the shelling of 4 May with one figure."""
    return page(outlet, "2031-05-04", told(SHELLING, words or f"{outlet}: {killed} died.", killed=killed, **facets))


def rules(*pages: MadePage) -> list[str]:
    """Rules of the comparisons about counts."""
    return sorted(row.rule for row in concluded(*pages).comparisons if row.about == "count")


def test_overlapping_ranges_corroborate() -> None:
    """10 to 12 and 11 to 15 have numbers in common."""
    assert ["compare.count.overlaps"] == rules(shelled("The Kite", "10-12"), shelled("Lantern", "11-15"))


def test_more_civilians_than_dead_contradict() -> None:
    """Twenty civilians cannot be among fifteen dead."""
    assert ["compare.count.contradicts"] == rules(
        shelled("The Kite", "15"), shelled("Lantern", "20", population="civilian")
    )


def test_parts_are_compared_with_the_same_part() -> None:
    """Among them three children, and among them four, do not exclude each other."""
    assert ["compare.count.corroborates", "compare.count.refines"] == rules(
        shelled("The Kite", "15", parts=(("child", "3"),)), shelled("Lantern", "15", parts=(("child", "4"),))
    )


def test_a_part_is_said_to_leave_room_for_more() -> None:
    """Six children dead do not fit inside two: the two are some of those meant."""
    pages = (
        shelled("The Kite", "6", population="child"),
        shelled("Lantern", "21", parts=(("child", "2"),)),
    )
    (found,) = [row for row in concluded(*pages).comparisons if row.rule == "compare.count.refines"]
    assert found.because.endswith("tells of some of those meant, and not that there were no more.")


def test_a_part_of_the_same_population_is_left_out() -> None:
    """Two of the fifteen died elsewhere: no second toll."""
    assert ["compare.count.corroborates"] == rules(
        shelled("The Kite", "15", parts=(("all", "2"),)), shelled("Lantern", "15")
    )


def test_a_vague_word_yields_to_the_same_origins_number() -> None:
    """71 and, further down, dozens: the outlet says 71."""
    kite = page(
        "The Kite",
        "2031-05-04",
        told(SHELLING, "71 were hurt by shells.", injured="71"),
        told(SHELLING, "Dozens of people were hurt by shells.", injured="?"),
    )
    other = page("Lantern", "2031-05-04", told(SHELLING, "Shells hurt 71.", injured="71"))
    assert ["compare.count.corroborates"] == rules(kite, other)


def test_the_dead_of_some_days_are_more_than_those_of_one() -> None:
    """38 in two days up to now and nine on one of them exclude each other only if one day is meant, or a night: "3-4 May"; all say 12 hurt."""
    first, more = (shelled("The Kite", number, day="2031-05-03", injured="12") for number in ("9", "40"))
    some, night = (
        shelled("Lantern", "38", day=days, injured="12")
        for days in (("2031-05-02", "2031-05-04"), ("2031-05-03", "2031-05-04"))
    )
    hurt = "compare.count.corroborates"
    assert [hurt, "compare.count.longer"] == rules(first, some)
    assert ["compare.count.contradicts", hurt] == rules(more, some)
    assert ["compare.count.contradicts", hurt] == rules(first, night)


def test_bodies_that_were_seen_are_some_of_the_dead() -> None:
    """Six bodies in one room contradict no toll of 24 of the town; 24 bodies contradict a toll of six."""
    bodies = shelled("Lantern", "6", words="Six bodies lay in one room.")
    assert ["compare.count.refines"] == rules(shelled("The Kite", "24"), bodies)
    assert ["compare.count.contradicts"] == rules(shelled("The Kite", "24"), shelled("Lantern", "6"))
    many = shelled("Lantern", "24", words="24 bodies lay in the street.")
    assert ["compare.count.contradicts"] == rules(shelled("The Kite", "6"), many)


def test_some_and_what_was_known_at_first_contradict_no_toll() -> None:
    """The other five, the names of nine and eight so far leave room for 24; no other injuries are no injuries of others."""
    whole = shelled("The Kite", "24")
    for extent in ("others", "named", "kin", "kind:guards"):
        (found,) = [
            row for row in concluded(whole, shelled("Lantern", "9", extent=extent)).comparisons if row.about == "count"
        ]
        assert "compare.count.refines" == found.rule
        assert "tells of some of those meant" in found.because
    assert ["compare.count.earlier"] == rules(whole, shelled("Lantern", "8", extent="earlier"))
    assert [] == rules(whole, shelled("Lantern", "0", extent="others"))
    assert ["compare.count.contradicts"] == rules(shelled("The Kite", "6"), shelled("Lantern", "9", extent="named"))


def test_one_kind_of_people_is_compared_as_a_whole() -> None:
    """Nine guards and six guards exclude each other; nine guards and six drivers do not."""
    guards = shelled("The Kite", "9", extent="kind:guards")
    assert ["compare.count.contradicts"] == rules(guards, shelled("Lantern", "6", extent="kind:guards"))
    assert ["compare.count.contradicts"] != rules(guards, shelled("Lantern", "6", extent="kind:drivers"))


def test_an_origin_that_gives_a_toll_is_held_to_it() -> None:
    """Two of the dead and nine dead of one outlet are nine dead."""
    kite = page(
        "The Kite",
        "2031-05-04",
        told(SHELLING, "Two of the dead.", killed="2", extent="of"),
        told(SHELLING, "Nine.", killed="9"),
    )
    assert ["compare.count.corroborates"] == rules(kite, shelled("Lantern", "9"))


def test_more_than_eighty_and_eighty_are_one_figure() -> None:
    """Who says 80 and who says more than 80 do not contradict each other."""
    assert "compare.count.contradicts" not in rules(shelled("The Kite", "80"), shelled("Lantern", ">80"))


def test_a_page_does_not_contradict_whom_it_quotes() -> None:
    """What an outlet tells in its own voice sums up what it quotes."""
    quoted = told(SHELLING, "Six died, the mayor said.", killed="6", voice="Mayor")
    assert [] == rules(page("The Kite", "2031-05-04", told(SHELLING, "Nine died.", killed="9"), quoted))
    another = told(SHELLING, "Nine died, the army said.", killed="9", voice="Army")
    assert ["compare.count.contradicts"] == rules(page("The Kite", "2031-05-04", another, quoted))


def test_a_toll_that_has_risen_contradicts_no_lower_one_of_the_days_before() -> None:
    """Doctors counted six on the 4th, police on the 5th say that the toll has risen to 24; the other way round both cannot be true."""

    def told_on(day: str, killed: str, words: str) -> MadePage:
        return page(f"Outlet {day}", f"2031-05-{day}", told(SHELLING, words, killed=killed))

    first, risen = told_on("04", "6", "Six died."), told_on("05", "24", "The toll has risen to 24.")
    assert ["compare.count.risen"] == rules(first, risen)
    assert ["compare.count.contradicts"] == rules(told_on("06", "6", "Six died."), risen)
    assert ["compare.count.contradicts"] == rules(first, told_on("14", "24", "The toll has risen to 24."))


def test_pages_of_the_days_after_know_more_than_a_first_toll() -> None:
    """Six on the day of the act and 24 on the next; not on one day, nor where the first toll came late, nor where sides of the fight count."""

    def told_on(day: str, killed: str, voice: str | None = None, **facets: object) -> MadePage:
        words = f"{voice or 'The page'} said {killed} died."
        said = told(SHELLING, words, killed=killed, voice=voice, **facets)
        return page(f"Outlet {day} {killed}", f"2031-05-{day}", said)

    assert ["compare.count.grown"] == rules(told_on("04", "6"), told_on("05", "24", "Doctors"))
    assert ["compare.count.grown"] == rules(told_on("05", "6", "Police"), told_on("07", "24", "Doctors"))
    assert ["compare.count.contradicts"] == rules(told_on("04", "6"), told_on("04", "24"))
    assert ["compare.count.contradicts"] == rules(told_on("04", "24"), told_on("05", "6"))
    assert ["compare.count.contradicts"] == rules(told_on("06", "6"), told_on("07", "24"))
    sides = told_on("04", "6", "Norland Army"), told_on("05", "24", "Harbour Front")
    assert ["compare.count.contradicts"] == rules(*sides)
    imprint = {"basis": "publication"}
    unknown = told_on("04", "6", **imprint), told_on("05", "24", **imprint)
    assert "compare.count.grown" not in rules(*unknown)


def test_a_figure_of_the_same_day_revises_where_its_page_is_hours_later() -> None:
    """The monitor's nine of the morning and its 17 of the evening are an update."""
    morning = page("The Kite", "2031-05-04T07:10Z", told(SHELLING, "Nine died.", killed="9", voice="The Monitor"))
    evening = page("Gull", "2031-05-04T19:45Z", told(SHELLING, "There died 17.", killed="17", voice="The Monitor"))
    assert ["compare.count.revises"] == rules(morning, evening)


def test_figures_of_one_origin_are_revised_population_by_population() -> None:
    """A later figure of all revises that of all, whatever is said of civilians."""
    first = page("The Kite", "2031-05-04", told(SHELLING, "Nine died.", killed="9", voice="M"))
    later = page(
        "Gull",
        "2031-05-06",
        told(SHELLING, "There died 17.", killed="17", voice="M"),
        told(SHELLING, "Twelve civilians died.", killed="12", population="civilian", voice="M"),
    )
    assert ["compare.count.revises"] == rules(first, later)


def test_another_origin_revises_nothing() -> None:
    """A monitor's nine and another monitor's 14 of the next day: no contradiction, and no update of the first; an unknown origin may be either."""

    def told_on(day: str, killed: str, voice: str) -> MadePage:
        said = told(SHELLING, f"{voice} said {killed} died.", killed=killed, voice=voice)
        return page(f"Outlet {day}", f"2031-05-{day}", said)

    def verdict(early: str, late: str) -> tuple[str, str]:
        made = concluded(told_on("04", "9", early), told_on("05", "14", late)).comparisons
        ((found, because),) = [(row.verdict, row.because) for row in made if row.rule == "compare.count.grown"]
        return found, because

    found, because = verdict("First Monitor", "Second Monitor")
    assert "refines" == found
    assert "a first toll, told on 2031-05-04" in because
    assert because.endswith("the later one takes nothing back for the earlier one.")
    assert "revises" == verdict("?", "Second Monitor")[0]


def test_a_group_alone_is_no_other_toll() -> None:
    """Four women beside nine people, of an origin that gives no figure of all; the same origin's own nine say it already."""
    nine, women = shelled("The Kite", "9"), shelled("Lantern", "4", population="woman")
    (found,) = [row for row in concluded(nine, women).comparisons if row.about == "count"]
    assert ("refines", "compare.count.part") == (found.verdict, found.rule)
    assert found.because.endswith("No contradiction: the smaller figure counts women only.")
    more = shelled("Lantern", "20", population="woman")
    assert [] == rules(nine, more)
    assert ["compare.count.corroborates"] == rules(nine, shelled("Lantern", "9", parts=(("woman", "4"),)))
