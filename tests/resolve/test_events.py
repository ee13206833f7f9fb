"""Which claims are about one event."""

from tests.resolve.made import AIR, SHELLING, MadePage, concluded, event_sizes, largest, page, told


def test_another_toll_is_not_another_event() -> None:
    """Three pages with three tolls of one shelling tell of one event."""
    found = concluded(
        page("The Kite", "2031-05-04", told(SHELLING, "At least six died.", killed="6+", place="Old Quarter")),
        page("Lantern", "2031-05-04", told(SHELLING, "At least 15 died.", killed="15+", place="Port/west")),
        page(
            "Gull",
            "2031-05-05",
            told(SHELLING, "About two dozen died.", killed="~24", place="Port/west", population="civilian"),
        ),
    )
    assert [3] == event_sizes(found)


def test_the_next_day_is_another_event() -> None:
    """A shelling of the same quarter on the next day is another event."""
    found = concluded(
        page("The Kite", "2031-05-04", told(SHELLING, "Shells fell on Wednesday.", killed="6")),
        page("Lantern", "2031-05-05", told(SHELLING, "Shells fell on Thursday.", killed="6", day="2031-05-05")),
    )
    assert [1, 1] == event_sizes(found)


def test_opposite_parts_of_a_town_are_other_events() -> None:
    """What fell on the west did not fall on the east."""
    found = concluded(
        page("The Kite", "2031-05-04", told(SHELLING, "The west was shelled.", place="Port/west")),
        page("Lantern", "2031-05-04", told(SHELLING, "The east was shelled.", place="Port/east")),
    )
    assert [1, 1] == event_sizes(found)


def test_two_quarters_are_not_tied_by_a_page_on_the_whole_town() -> None:
    """A page that only names the town joins one quarter's event, and does not make one of two quarters."""
    found = concluded(
        page("The Kite", "2031-05-04", told(SHELLING, "Shells hit the Old Quarter.", place="Old Quarter")),
        page("Lantern", "2031-05-04", told(SHELLING, "Shells hit the Hill Quarter.", place="Hill Quarter")),
        page("Gull", "2031-05-04", told(SHELLING, "Shells hit the town.", place="Port")),
    )
    assert [2, 1] == event_sizes(found)


def test_two_days_are_not_tied_by_a_page_on_both() -> None:
    """A page on the night between two days joins one of them."""
    found = concluded(
        page("The Kite", "2031-05-04", told(AIR, "Jets struck on Wednesday.")),
        page("Lantern", "2031-05-05", told(AIR, "Jets struck on Thursday.", day="2031-05-05")),
        page("Gull", "2031-05-05", told(AIR, "Jets struck overnight.", day=("2031-05-04", "2031-05-05"))),
    )
    assert [2, 1] == event_sizes(found)


def test_other_acts_are_other_events() -> None:
    """An air strike is not the shelling of the same town and day."""
    found = concluded(
        page("The Kite", "2031-05-04", told(SHELLING, "Mortars hit the town.")),
        page("Lantern", "2031-05-04", told(AIR, "Jets hit the town.")),
    )
    assert [1, 1] == event_sizes(found)


def test_a_total_is_an_event_of_its_own_scope() -> None:
    """Forty dead in three days is not the toll of one day's shelling, and a second page on the same three days joins it."""
    three_days = ("2031-05-02", "2031-05-04")
    found = concluded(
        page("The Kite", "2031-05-04", told(SHELLING, "Six died on Wednesday.", killed="6")),
        page(
            "Lantern",
            "2031-05-04",
            told(SHELLING, "Forty died in three days.", killed="40", scope="cumulative", day=three_days),
        ),
        page(
            "Gull",
            "2031-05-04",
            told(SHELLING, "In three days 43 died.", killed="43", scope="cumulative", day=three_days),
        ),
    )
    assert [2, 1] == event_sizes(found)


def test_a_page_of_the_next_morning_without_a_day_joins_by_its_figure() -> None:
    """A date that is only the imprint's may be a day late, where place, act and figure agree."""
    found = concluded(
        page("The Kite", "2031-05-04", told(AIR, "Six died on Wednesday.", killed="6")),
        page("Lantern", "2031-05-05", told(AIR, "Six die in raid.", killed="6", day="2031-05-05", basis="publication")),
    )
    assert [2] == event_sizes(found)


def test_what_is_planned_is_not_what_happened() -> None:
    """A strike that is asked for does not join the strike that happened."""
    found = concluded(
        page("The Kite", "2031-05-04", told(AIR, "Jets struck the town.")),
        page("Lantern", "2031-05-04", told(AIR, "The army asked to strike the town.", factuality="requested")),
    )
    assert [1, 1] == event_sizes(found)


def test_a_denial_joins_the_event_that_it_denies() -> None:
    """Same act, day and place: the denial stands beside the reports."""
    found = concluded(
        page("The Kite", "2031-05-04", told(AIR, "Jets struck the town.")),
        page("Lantern", "2031-05-04", told(AIR, "No jets struck the town.", denied=True)),
    )
    assert [2] == event_sizes(found)


def test_a_denial_of_another_day_is_a_non_event_of_its_own() -> None:
    """What was denied for another day is no part of this day's event."""
    found = concluded(
        page("The Kite", "2031-05-04", told(AIR, "Jets struck the town.")),
        page("Lantern", "2031-05-06", told(AIR, "No jets struck on Friday.", denied=True, day="2031-05-06")),
    )
    assert [1, 1] == event_sizes(found)


def test_figures_without_an_act_join_the_act_beside_them() -> None:
    """Nine hurt, in the paragraph after the shelling, were hurt by the shelling."""
    found = concluded(
        page(
            "The Kite",
            "2031-05-04",
            told(SHELLING, "Shells fell on the Old Quarter.", place="Old Quarter"),
            told("injury", "Nine were hurt.", injured="9", place=None, basis="inherited"),
        )
    )
    assert [2] == event_sizes(found)
    assert SHELLING == largest(found).kind


def test_earlier_history_does_not_join_the_news() -> None:
    """A background paragraph without a day of its own is another event."""
    found = concluded(
        page(
            "The Kite",
            "2031-05-04",
            told(AIR, "Jets struck the town."),
            told(AIR, "The state has been blamed for air strikes on the town.", background=True, basis="inherited"),
        )
    )
    assert [1, 1] == event_sizes(found)


def test_opposed_accounts_of_one_exact_act_are_one_event() -> None:
    """Two accounts of who did it, with the same place, day and toll, are one contested event."""
    found = concluded(
        page(
            "The Kite",
            "2031-05-04",
            told(SHELLING, "The army killed six.", killed="6", by=("Norland Army",), place="Old Quarter"),
        ),
        page(
            "Gull",
            "2031-05-04",
            told(SHELLING, "The front killed six.", killed="6", by=("Harbour Front",), place="Old Quarter"),
        ),
    )
    assert [2] == event_sizes(found)


def test_every_claim_has_one_event_and_the_id_is_of_the_founding_claim() -> None:
    """The earliest page founds the event, and a later page does not change its id."""
    first = page("The Kite", "2031-05-04", told(AIR, "Jets struck the town.", killed="6"))
    later = page("Lantern", "2031-05-05", told(AIR, "Jets struck the town on Wednesday.", killed="9"))
    assert [event.id for event in concluded(first).events] == [event.id for event in concluded(first, later).events]


def test_the_event_takes_the_place_on_which_most_voices_agree() -> None:
    """Two of three origins say the west of the town; the one that names a quarter does not decide alone."""
    found = concluded(
        page("The Kite", "2031-05-04", told(SHELLING, "At least six died.", place="Old Quarter")),
        page("Lantern", "2031-05-04", told(SHELLING, "At least 15 died.", place="Port/west")),
        page("Gull", "2031-05-04", told(SHELLING, "About two dozen died.", place="Port/west")),
    )
    where = largest(found).where
    assert ("Port", "west") == (where and where.name, where and where.part)


def test_the_judgements_say_why_a_claim_is_in_and_its_neighbour_is_out() -> None:
    """One line for each claim that joined, one for the nearest that did not."""
    found = concluded(
        page("The Kite", "2031-05-04", told(SHELLING, "Shells fell on Wednesday.", killed="6")),
        page("Gull", "2031-05-04", told(SHELLING, "Shells fell on Wednesday too.", killed="7")),
        page("Lantern", "2031-05-05", told(SHELLING, "Shells fell on Thursday.", killed="6", day="2031-05-05")),
    )
    assert ["different", "same"] == sorted(row.verdict for row in found.judgements)
    different = next(row for row in found.judgements if row.verdict == "different")
    assert "other days (2031-05-0" in different.because


def test_a_claim_that_says_nothing_more_takes_up_what_was_told() -> None:
    """Nine had died, far down the page, without who, when and where, is of the one strike that the page tells of."""
    filler = [
        told("talks", f"Envoys met in round {number} of their talks " + "again " * 60, place="Inland")
        for number in range(4)
    ]
    found = concluded(
        page(
            "The Kite",
            "2031-05-04",
            told(AIR, "Jets struck the Port.", killed="10"),
            *filler,
            told("killing", "Nine had died.", place=None, day=None, basis="unknown", killed="9+"),
        )
    )
    assert 2 in event_sizes(found)


def test_words_that_fit_two_acts_join_neither() -> None:
    """An attack on the town on a day of shelling and of air strikes: which is meant is not said."""
    found = concluded(
        page("The Kite", "2031-05-04", told(SHELLING, "Shells hit the Port.")),
        page("Lantern", "2031-05-04", told(AIR, "Jets hit the Port.")),
        page("Gull", "2031-05-04", told("attack", "The Port was attacked.")),
    )
    assert [1, 1, 1] == event_sizes(found)


def test_names_tie_only_where_they_are_rare() -> None:
    """A street that two pages of forty-two name is a sign of one incident; among three pages every name is rare."""

    def late(day: int) -> MadePage:
        when = f"2031-05-{day:02d}"
        return page(f"Outlet {day}", when, told(AIR, "It hit Kite Street.", day=when, basis="publication"))

    others = [page(f"Quay {number}", "2031-06-04", told("talks", f"They met, {number}.")) for number in range(40)]
    assert [1, 1] == event_sizes(concluded(late(4), late(6)))
    assert 2 in event_sizes(concluded(late(4), late(6), *others))
