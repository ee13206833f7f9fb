"""How figures become ranges: the rules of the field, one short page set each."""

from tests.resolve.made import SHELLING, MadePage, concluded, page, range_of, told


def shelled(
    outlet: str, killed: str, *, day: str = "2031-05-04", voice: str | None = None, words: str = "", **facets: object
) -> MadePage:
    """A page on the shelling of 4 May with one figure."""
    return page(outlet, day, told(SHELLING, words or f"{outlet}: {killed} died.", killed=killed, voice=voice, **facets))


def ends(
    *pages: MadePage, population: str = "all", profile: str = "recorder-min-max"
) -> tuple[int | None, int | None, int | None, bool]:
    """Low, best, high, open above."""
    row = range_of(concluded(*pages), population=population, profile=profile)
    return row.low, row.best, row.high, row.open_above


def reasons(*pages: MadePage, population: str = "all") -> list[str]:
    """First words of the reasons why figures are not used, sorted."""
    return sorted(
        unused.reason.partition(":")[0] for unused in range_of(concluded(*pages), population=population).unused
    )


def test_two_origins_give_low_and_high() -> None:
    """Six and fifteen, from two origins: 6 to 15, and best stays empty."""
    assert (6, None, 15, False) == ends(shelled("The Kite", "6"), shelled("Lantern", "15"))


def test_at_least_is_open_above_and_never_widens_the_high() -> None:
    """A figure of at least 15 is shown as 15+."""
    assert (6, None, 15, True) == ends(shelled("The Kite", "6"), shelled("Lantern", "15+"))


def test_at_least_below_another_high_leaves_it_closed() -> None:
    """At least six beside twenty-four is 6 to 24."""
    assert (6, None, 24, False) == ends(shelled("The Kite", "6+"), shelled("Lantern", "24"))


def test_the_same_monitor_in_three_outlets_is_one_origin() -> None:
    """Three pages that repeat one monitor count once."""
    pages = [shelled(outlet, "15", voice="The Monitor") for outlet in ("The Kite", "Lantern", "Gull")]
    found = range_of(concluded(*pages))
    assert 1 == len(found.origins)
    assert ["repeated", "repeated"] == reasons(*pages)


def test_a_later_figure_of_one_origin_replaces_the_earlier() -> None:
    """A monitor that says 20 on the next day no longer says 15."""
    pages = (
        shelled("The Kite", "15", voice="The Monitor"),
        shelled("Lantern", "20", voice="The Monitor", day="2031-05-05"),
    )
    assert (20, None, 20, False) == ends(*pages)
    assert ["superseded"] == reasons(*pages)


def test_a_late_copy_of_an_old_figure_does_not_bring_it_back() -> None:
    """A page of 6 May that still prints the monitor's first figure changes nothing."""
    pages = (
        shelled("The Kite", "15", voice="The Monitor"),
        shelled("Lantern", "20", voice="The Monitor", day="2031-05-05"),
        shelled("Gull", "15", voice="The Monitor", day="2031-05-06"),
    )
    assert (20, None, 20, False) == ends(*pages)


def test_figures_of_one_origin_and_day_are_read_together() -> None:
    """A headline's "71" and the body's "over 70" are 71."""
    pages = (
        page(
            "The Kite",
            "2031-05-04",
            told(SHELLING, "71 killed in shelling.", killed="71"),
            told(SHELLING, "Over 70 died in the shelling.", killed="71+"),
        ),
    )
    assert (71, None, 71, False) == ends(*pages)
    assert ["less exact"] == reasons(*pages)


def test_figures_of_one_page_that_exclude_each_other_are_both_kept() -> None:
    """Where an outlet gives 12 and 15 in one page, its range is 12 to 15."""
    pages = (
        page(
            "The Kite",
            "2031-05-04",
            told(SHELLING, "12 died in the shelling.", killed="12"),
            told(SHELLING, "15 died in it.", killed="15"),
        ),
    )
    assert (12, None, 15, False) == ends(*pages)


def test_parts_never_add() -> None:
    """Twelve dead, among them three children, are twelve dead; the children have a range of their own."""
    pages = (shelled("The Kite", "12", parts=(("child", "3"),)),)
    assert (12, None, 12, False) == ends(*pages)
    assert (3, None, 3, False) == ends(*pages, population="child")


def test_a_whole_is_no_smaller_than_its_part() -> None:
    """Up to 20 dead, among them 3 children: at least three."""
    assert (3, None, 20, False) == ends(shelled("The Kite", "..20", parts=(("child", "3"),)))


def test_a_total_never_joins_one_incident() -> None:
    """The week's forty in the same claim's paragraph are named and left out."""
    pages = (
        page(
            "The Kite",
            "2031-05-04",
            told(SHELLING, "Six died on Wednesday.", killed="6"),
            told("killing", "That makes 40.", killed="40", scope="cumulative"),
        ),
        shelled("Lantern", "7"),
    )
    assert (6, None, 7, False) == ends(*pages)


def test_a_total_has_a_range_of_its_own() -> None:
    """The event of a longer time ranges over its own figures."""
    pages = (
        shelled("The Kite", "40+", scope="cumulative", day="2031-05-07", words="Forty in a week."),
        shelled("Lantern", "43", scope="cumulative", day="2031-05-07", words="Forty-three in a week."),
    )
    assert (40, None, 43, False) == ends(*pages)


def test_no_one_was_killed_is_said_to_be_zero() -> None:
    """Zero is a figure, not a gap."""
    assert (0, None, 6, False) == ends(shelled("The Kite", "0"), shelled("Lantern", "6"))


def test_vague_words_do_not_lower_what_another_counts() -> None:
    """One voice counts five dead, another says "several": five are several. Beside one dead, several are two."""
    several = told(SHELLING, "Several people were killed.", killed="?", voice="Norland Army")
    for number, expected in (("5", (5, 5)), ("1", (1, 2))):
        counted = told(SHELLING, f"{number} were killed.", killed=number, voice="Southland Army")
        row = range_of(concluded(page("The Kite", "2031-05-04", counted, several)))
        assert expected == (row.low, row.high)


def test_a_vague_word_without_a_reading_gives_no_number() -> None:
    """A figure without a number is listed with its reason, and nothing is made up."""
    pages = (shelled("The Kite", "?", words="People died there."), shelled("Lantern", "6"))
    assert (6, None, 6, False) == ends(*pages)
    assert ["vague"] == reasons(*pages)


def test_an_unknown_origin_never_counts_beside_a_known_one() -> None:
    """A page without a voice may rest on the monitor as well."""
    pages = (shelled("The Kite", "15", voice="The Monitor"), shelled("Gull", "30", voice="?"))
    assert (15, None, 15, False) == ends(*pages)
    assert ["unknown origin"] == reasons(*pages)


def test_an_unknown_origin_alone_gives_a_range_without_origins() -> None:
    """Where nobody else gives a figure it is shown, resting on no independent origin."""
    found = range_of(concluded(shelled("Gull", "30", voice="?")))
    assert (30, 30, ()) == (found.low, found.high, found.origins)


def test_the_profile_that_takes_the_lowest_sets_best() -> None:
    """Only the house that publishes one figure has a best."""
    pages = (shelled("The Kite", "6"), shelled("Lantern", "15"))
    assert 6 == ends(*pages, profile="acled-like")[1]
    assert ends(*pages, profile="ucdp-like")[1] is None


def test_the_figure_of_a_denied_claim_is_not_a_toll() -> None:
    """Who denies that six were killed does not say that six were killed."""
    pages = (
        shelled("The Kite", "15"),
        page("Lantern", "2031-05-04", told(SHELLING, "No shelling killed six.", killed="6", denied=True)),
    )
    assert (15, None, 15, False) == ends(*pages)
    assert ["denied"] == reasons(*pages)


def test_civilians_have_a_range_of_their_own() -> None:
    """All killed and civilians killed are not mixed."""
    pages = (shelled("The Kite", "15"), shelled("Lantern", "12", population="civilian"))
    assert (15, None, 15, False) == ends(*pages)
    assert (12, None, 12, False) == ends(*pages, population="civilian", profile="ucdp-like")


def test_no_group_is_larger_than_all() -> None:
    """Two dozen civilians of whom another origin tells are two dozen people; what that rests on stands with the range."""
    pages = (shelled("The Kite", "6+"), shelled("Lantern", "24", population="civilian"), shelled("Gull", "21"))
    assert (6, None, 24, False) == ends(*pages)
    found = {population: range_of(concluded(*pages), population=population) for population in ("all", "civilian")}
    assert set(found["civilian"].counts) < set(found["all"].counts)
    assert 3 == len(found["all"].origins)
    assert (6, None, 30, False) == ends(shelled("The Kite", "6"), shelled("Gull", "30", population="child"))


def test_a_group_of_which_the_same_origin_tells_raises_its_figure_of_all() -> None:
    """An outlet whose nine dead are of one family tells of twenty civilians, too: nine to twenty, whoever else counts all."""
    kite = page(
        "The Kite",
        "2031-05-04",
        told(SHELLING, "Nine of the Orla family died.", killed="9"),
        told(SHELLING, "In all it killed twenty civilians.", killed="20", population="civilian"),
    )
    assert (9, None, 20, False) == ends(kite)
    assert (9, None, 20, False) == ends(kite, shelled("Gull", "12"), shelled("Lantern", "4", population="child"))


def test_every_group_may_raise_the_figure_of_all_not_only_the_greatest_origin() -> None:
    """Thirty fighters, of whom who counts twelve in all tells, and twenty children, of whom another tells: up to thirty."""
    kite = shelled("The Kite", "12", parts=(("combatant", "30"),))
    assert (12, None, 30, False) == ends(kite, shelled("Gull", "20", population="child"))


def test_fighters_of_whom_alone_is_told_are_people() -> None:
    """Twenty-four fighters killed are twenty-four people killed; where nobody is counted there is no range."""
    assert (24, None, 24, False) == ends(shelled("The Kite", "24", population="combatant"))
    vague = shelled("The Kite", "?", words="Fighters died.", population="medic")
    assert [] == [row for row in concluded(vague).ranges if row.population == "all"]


def test_a_group_is_all_where_all_are_told_in_vague_words_only() -> None:
    """Several were hurt; further on, five men: five. Five men are no bound for seven people."""
    men = told(SHELLING, "Five men died.", killed="5", population="man")
    several = told(SHELLING, "Several people died.", killed="?", voice="Norland Army")
    assert (5, None, 5, False) == ends(page("The Kite", "2031-05-04", several, men))
    assert (7, None, 7, False) == ends(page("The Kite", "2031-05-04", told(SHELLING, "Seven died.", killed="7"), men))


def test_men_brought_to_hospital_may_be_the_dead_and_the_hurt() -> None:
    """One dead and three hurt, and four men brought to hospital: three are hurt. Of five men who were hurt, one is told further on."""

    def hurt(men: str) -> tuple[int | None, int | None]:
        first = told(SHELLING, "One died, three others were hurt.", killed="1", injured="3")
        row = range_of(
            concluded(page("The Kite", "2031-05-04", first, told(SHELLING, "Men.", injured=men, population="man"))),
            "injured",
        )
        return row.low, row.high

    assert (3, 3) == hurt("4")
    assert (3, 5) == hurt("5")


def test_people_of_unsaid_status_are_in_the_high_of_civilians() -> None:
    """Twelve civilians, and fifteen people of whom nobody says more: at most fifteen civilians, in the profile that reads it so."""
    pages = (shelled("The Kite", "15"), shelled("Lantern", "12", population="civilian"))
    assert (12, None, 15, False) == ends(*pages, population="civilian")
    assert (12, None, 12, False) == ends(*pages, population="civilian", profile="ucdp-like")
    assert (12, 12, 12, False) == ends(*pages, population="civilian", profile="acled-like")


def test_where_fighters_are_counted_nobody_is_taken_for_a_civilian() -> None:
    """Fifteen people, twelve civilians and three fighters: the fifteen are no civilians."""
    pages = (
        shelled("The Kite", "15"),
        shelled("Lantern", "12", population="civilian"),
        shelled("Gull", "3", population="combatant"),
    )
    assert (12, None, 12, False) == ends(*pages, population="civilian")


def test_civilians_told_as_a_part_are_not_widened_by_their_whole() -> None:
    """Fifteen dead, among them twelve civilians: the three others are told apart."""
    pages = (shelled("The Kite", "15", parts=(("civilian", "12"),)),)
    assert (12, None, 12, False) == ends(*pages, population="civilian")


def test_a_page_that_opens_with_hearsay_and_quotes_a_monitor_sums_both_up() -> None:
    """Between ten and fifteen were reportedly killed, it opens; the monitor that it quotes says twelve."""
    made = page(
        "The Kite",
        "2031-05-04",
        told(SHELLING, "Between ten and fifteen reportedly died.", killed="10-15", voice="?"),
        told(SHELLING, "The Monitor said that twelve died.", killed="12", voice="The Monitor"),
    )
    assert (10, None, 15, False) == ends(made)
    assert 1 == len(range_of(concluded(made)).origins)


def test_another_two_killed_are_no_toll_of_their_own() -> None:
    """Words like "another" count further people; nothing is added, and the figure says why it is left out."""
    pages = (
        page(
            "The Kite",
            "2031-05-04",
            told(SHELLING, "Ten people were killed by shells.", killed="10"),
            told(SHELLING, "Another two people were killed by shells.", killed="2"),
        ),
    )
    assert (10, None, 10, False) == ends(*pages)
    assert ["further people"] == reasons(*pages)
