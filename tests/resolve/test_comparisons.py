"""Two claims held side by side: five verdicts, each with its reason."""

from tests.resolve.made import AIR, SHELLING, MadePage, concluded, page, told, verdicts


def shelled(
    outlet: str, killed: str, *, day: str = "2031-05-04", voice: str | None = None, **facets: object
) -> MadePage:
    """A page on the shelling of 4 May with one figure."""
    return page(outlet, day, told(SHELLING, f"{outlet}: {killed} died.", killed=killed, voice=voice, **facets))


def test_tolls_that_exclude_each_other_contradict() -> None:
    """Six and fifteen, from two origins."""
    found = concluded(shelled("The Kite", "6"), shelled("Lantern", "15"))
    assert ["contradicts"] == verdicts(found, "count")
    because = next(row.because for row in found.comparisons if row.about == "count")
    assert "“The Kite: 6 died.”" in because
    assert "“Lantern: 15 died.”" in because


def test_at_least_six_and_at_least_fifteen_do_not_contradict() -> None:
    """The one fits inside the other."""
    assert ["refines"] == verdicts(concluded(shelled("The Kite", "6+"), shelled("Lantern", "15+")), "count")


def test_two_origins_with_one_figure_corroborate() -> None:
    """Independent, and the same."""
    assert ["corroborates"] == verdicts(concluded(shelled("The Kite", "6"), shelled("Lantern", "6")), "count")


def test_one_origin_in_two_pages_repeats() -> None:
    """The monitor in a second outlet is no second voice."""
    found = concluded(shelled("The Kite", "6", voice="The Monitor"), shelled("Lantern", "6", voice="The Monitor"))
    assert ["repeats"] == verdicts(found, "count")
    assert ["repeats"] == verdicts(found, "kind")


def test_a_later_figure_of_one_origin_revises() -> None:
    """A rising toll of one monitor is an update, not a contradiction."""
    found = concluded(
        shelled("The Kite", "6", voice="The Monitor"), shelled("Lantern", "15", voice="The Monitor", day="2031-05-05")
    )
    assert ["revises"] == verdicts(found, "count")


def test_a_part_does_not_contradict_its_whole() -> None:
    """Three children among the dead and fifteen dead."""
    found = concluded(shelled("The Kite", "15"), shelled("Lantern", "15", parts=(("child", "3"),)))
    assert ["corroborates"] == verdicts(found, "count")


def test_fewer_civilians_than_dead_do_not_contradict() -> None:
    """Twelve civilians may be among fifteen dead; the reason says so."""
    found = concluded(shelled("The Kite", "15"), shelled("Lantern", "12", population="civilian"))
    assert ["refines"] == verdicts(found, "count")
    assert "civilians only" in next(row.because for row in found.comparisons if row.about == "count")


def test_about_a_hundred_leaves_room() -> None:
    """Some 100 and more than 100 do not exclude each other."""
    found = concluded(shelled("The Kite", "~100"), shelled("Lantern", "101+"))
    assert ["corroborates"] == verdicts(found, "count")


def test_zero_contradicts_a_toll() -> None:
    """Nobody killed, against six dead."""
    assert ["contradicts"] == verdicts(concluded(shelled("The Kite", "0"), shelled("Lantern", "6")), "count")


def test_other_days_are_no_contradiction() -> None:
    """Figures of two events are not held against each other."""
    other = page("Lantern", "2031-05-05", told(SHELLING, "15 died on Thursday.", killed="15", day="2031-05-05"))
    assert [] == verdicts(concluded(shelled("The Kite", "6"), other), "count")


def test_two_accounts_of_who_did_it_contradict() -> None:
    """The army, says one; the front, says the other; of one and the same act."""
    found = concluded(
        shelled("The Kite", "6", by=("Norland Army",), place="Old Quarter"),
        shelled("Lantern", "6", by=("Harbour Front",), place="Old Quarter"),
    )
    assert ["contradicts"] == verdicts(found, "actor")


def test_a_force_and_its_state_refine() -> None:
    """The air force is a part of the state."""
    found = concluded(shelled("The Kite", "6", by=("Norland Army",)), shelled("Lantern", "6", by=("Norland State",)))
    assert ["refines"] == verdicts(found, "actor")


def test_a_quarter_refines_its_town() -> None:
    """One names the quarter, the other the town."""
    found = concluded(shelled("The Kite", "6", place="Old Quarter"), shelled("Lantern", "6"))
    assert ["refines"] == verdicts(found, "place")


def test_a_denial_contradicts_the_report_of_the_same_day() -> None:
    """One says it happened, the other that it did not."""
    found = concluded(
        page("The Kite", "2031-05-04", told(AIR, "Jets struck the town.")),
        page("Lantern", "2031-05-04", told(AIR, "No jets struck the town.", denied=True)),
    )
    assert ["contradicts"] == verdicts(found, "polarity")


def test_pages_of_unknown_origin_do_not_corroborate() -> None:
    """They may rest on the very same voice."""
    found = concluded(shelled("The Kite", "6", voice="The Monitor"), shelled("Gull", "6", voice="?"))
    assert [] == verdicts(found, "count")


def test_a_hundred_pages_on_one_event_give_about_a_hundred_lines() -> None:
    """Every page is compared once with what it repeats, not with every other page."""
    pages = [shelled(f"Outlet {number}", str(number % 3 + 5), voice=f"Voice {number % 20}") for number in range(100)]
    assert len(concluded(*pages).comparisons) < 350
