"""Pauses and denials that last, held against dated acts."""

from tests.resolve.made import AIR, SHELLING, MadePage, concluded, page, told, verdicts

PAUSE = ("2031-04-07", "2031-05-04")


def denied(words: str = "The Port has not been bombed for 28 days.", **facets: object) -> MadePage:
    """A spokesman's denial of four weeks."""
    return page("The Kite", "2031-05-04", told("bombing", words, denied=True, day=PAUSE, voice="Spokesman", **facets))


def struck(**facets: object) -> MadePage:
    """A monitor's report of one strike in the Port."""
    return page("Lantern", "2031-05-04", told(AIR, "Jets struck the hospital.", voice="The Monitor", **facets))


def test_not_bombed_for_28_days_contradicts_a_strike_of_the_same_day() -> None:
    """The reason holds the words of both sides, the days and the place."""
    found = concluded(denied(), struck())
    assert ["contradicts"] == verdicts(found, "pause")
    because = next(row.because for row in found.comparisons if row.about == "pause")
    assert "has not been bombed for 28 days" in because
    assert "Jets struck the hospital" in because
    assert "2031-05-04" in because


def test_a_strike_in_a_quarter_contradicts_the_pause_of_the_town() -> None:
    """The quarter lies in the town."""
    assert ["contradicts"] == verdicts(concluded(denied(), struck(place="Old Quarter")), "pause")


def test_a_strike_before_the_pause_does_not() -> None:
    """Other days are no contradiction."""
    assert [] == verdicts(concluded(denied(), struck(day="2031-04-01")), "pause")


def test_a_strike_in_another_town_does_not() -> None:
    """Other areas are no contradiction."""
    assert [] == verdicts(concluded(denied(), struck(place="Inland")), "pause")


def test_shelling_does_not_break_a_pause_in_air_strikes() -> None:
    """Other acts are no contradiction."""
    shelled = page("Lantern", "2031-05-04", told(SHELLING, "Mortars hit the market.", voice="The Monitor"))
    assert [] == verdicts(concluded(denied(), shelled), "pause")


def test_a_strike_by_the_other_side_does_not_break_the_states_pause() -> None:
    """Other parties are no contradiction."""
    pause = page(
        "The Kite",
        "2031-05-04",
        told("pause", "The army's pause in air action lasted ten days.", days=10, by=("Norland Air Force",)),
    )
    assert [] == verdicts(concluded(pause, struck(by=("Harbour Front",))), "pause")
    assert ["contradicts"] == verdicts(concluded(pause, struck(by=("Norland State",))), "pause")


def test_a_pause_of_ten_days_reaches_back_ten_days() -> None:
    """Only its last day is dated; the days count backwards."""
    pause = page("The Kite", "2031-05-04", told("pause", "The pause in air action has lasted ten days.", days=10))
    assert ["contradicts"] == verdicts(concluded(pause, struck(day="2031-04-29")), "pause")
    assert [] == verdicts(concluded(pause, struck(day="2031-04-20")), "pause")


def test_the_end_of_a_ceasefire_inside_a_pause_contradicts_it() -> None:
    """One says that the pause lasted, the other that it was over on a day within it."""
    pause = page("The Kite", "2031-05-04", told("pause", "The pause in air action lasted ten days.", days=10))
    end = page(
        "Lantern",
        "2031-05-04",
        told("ceasefire-end", "The truce ended on Thursday.", day="2031-05-01", voice="Residents"),
    )
    assert ["contradicts"] == verdicts(concluded(pause, end), "pause")


def test_a_pause_that_is_only_asked_for_clashes_with_nothing() -> None:
    """A request is not a pause."""
    pause = page(
        "The Kite",
        "2031-05-04",
        told("pause", "Doctors asked for a pause in air strikes.", days=10, factuality="requested"),
    )
    assert [] == verdicts(concluded(pause, struck()), "pause")


def test_a_truce_named_on_a_day_may_have_begun_on_it() -> None:
    """Only a truce that lasted leaves no room for acts."""
    truce = page("The Kite", "2031-05-04", told("ceasefire", "A truce was declared.", by=("Norland Army",)))
    assert [] == verdicts(concluded(truce, struck(by=("Norland Army",))), "pause")


def test_a_truce_of_last_week_did_not_last_all_week() -> None:
    """A coarse time says within what it was declared."""
    words = told(
        "pause", "A pause in air strikes was declared last week.", day=("2031-05-01", "2031-05-07"), precision="week"
    )
    assert [] == verdicts(concluded(page("The Kite", "2031-05-08", words), struck()), "pause")


def test_a_report_that_names_another_party_does_not_break_a_pause() -> None:
    """Of an event that two sides are named for, only the sentence that can mean the pausing side is held against it."""
    pause = page(
        "The Kite",
        "2031-05-04",
        told("pause", "The army's pause in air action lasted ten days.", days=10, by=("Norland Air Force",)),
    )
    named = page("Lantern", "2031-05-04", told(AIR, "State jets struck.", by=("Norland State",), voice="A", killed="6"))
    other = page("Gull", "2031-05-04", told(AIR, "The front struck.", by=("Harbour Front",), voice="B", killed="6"))
    found = concluded(pause, named, other)
    because = [row.because for row in found.comparisons if row.about == "pause"]
    assert any("State jets struck" in reason for reason in because)
    assert not any("The front struck" in reason for reason in because)


def test_a_truce_may_end_on_its_last_day() -> None:
    """Ten days of truce until the fourth, and its end on the fourth, are one story; an end on the first is another."""

    def ended(day: str) -> list[str]:
        truce = page("The Kite", "2031-05-04", told("ceasefire", "The truce held ten days.", days=10, voice="A"))
        end = page("Lantern", day, told("ceasefire-end", "The truce is over.", day=day, voice="B"))
        return verdicts(concluded(truce, end), "pause")

    assert [] == ended("2031-05-04")
    assert ["contradicts"] == ended("2031-05-01")


def test_a_ministry_pauses_for_its_army() -> None:
    """What the ministry of defence says to have stopped its army may be reported to have done."""
    pause = told(
        "air-strike",
        "The ministry has carried out no raids on the port since 1 May.",
        voice="Norland Ministry",
        by=("Norland Ministry",),
        denied=True,
        day=("2031-05-01", "2031-05-10"),
    )
    strike = told(
        "air-strike", "Army planes bombed the port.", voice="the watch", by=("Norland Army",), day="2031-05-04"
    )
    found = concluded(page("The Kite", "2031-05-10", pause), page("The Tern", "2031-05-05", strike))
    assert verdicts(found, "pause") == ["contradicts"]


def test_who_denies_a_part_in_the_raids_of_some_days_says_nothing_of_them() -> None:
    """Responsibility for raids is another matter than whether there were any."""
    denial = told(
        "air-strike",
        "The army denied responsibility for raids on the port since 1 May.",
        voice="Norland Army",
        by=("Norland Army",),
        denied=True,
        day=("2031-05-01", "2031-05-10"),
    )
    strike = told("air-strike", "Warplanes bombed the port.", voice="the watch", day="2031-05-04")
    found = concluded(page("The Kite", "2031-05-10", denial), page("The Tern", "2031-05-05", strike))
    assert verdicts(found, "pause") == []


def test_a_truce_of_a_party_is_broken_by_its_shells() -> None:
    """A ceasefire stops every act of war of the party that keeps it."""
    truce = told(
        "ceasefire",
        "The army has kept the truce since 1 May.",
        voice="Norland Army",
        by=("Norland Army",),
        day=("2031-05-01", "2031-05-10"),
    )
    shells = told(
        "shelling-artillery-missile-attack", "Army guns shelled the port.", voice="the watch", by=("Norland Army",)
    )
    found = concluded(page("The Kite", "2031-05-10", truce), page("The Tern", "2031-05-05", shells))
    assert verdicts(found, "pause") == ["contradicts"]
