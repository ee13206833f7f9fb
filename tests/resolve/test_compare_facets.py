"""Whether, who, where, when and what, held side by side."""

from tests.resolve.made import AIR, MadePage, concluded, page, told, verdicts


def struck(outlet: str, **facets: object) -> MadePage:
    """A page on the air strike of 4 May with six dead."""
    facets.setdefault("killed", "6")
    return page(outlet, "2031-05-04", told(AIR, f"{outlet}: jets struck the port.", **facets))


def test_the_same_party_corroborates() -> None:
    """Two origins name the army."""
    found = concluded(struck("The Kite", by=("Norland Army",)), struck("Lantern", by=("Norland Army",)))
    assert ["corroborates"] == verdicts(found, "actor")


def test_an_account_of_either_does_not_contradict_one_of_them() -> None:
    """Army or air force, says one; the army, says the other."""
    found = concluded(
        struck("The Kite", by=("Norland Army", "Norland Air Force")),
        struck("Lantern", by=("Norland Army",)),
    )
    assert "contradicts" not in verdicts(found, "actor")


def test_labels_are_no_accounts() -> None:
    """Militants and fighters may be the same people."""
    assert [] == verdicts(
        concluded(struck("The Kite", by=("militants",)), struck("Lantern", by=("fighters",))), "actor"
    )


def test_a_day_refines_a_night_of_two_days() -> None:
    """Both hold on the day that they share."""
    found = concluded(struck("The Kite"), struck("Lantern", day=("2031-05-03", "2031-05-04")))
    assert ["refines"] == verdicts(found, "time")


def test_an_air_strike_refines_a_strike() -> None:
    """One names the act more closely."""
    other = page("Lantern", "2031-05-04", told("strike", "The port was struck.", killed="6"))
    assert ["refines"] == verdicts(concluded(struck("The Kite"), other), "kind")


def test_ones_own_denial_is_no_contradiction_of_another() -> None:
    """One voice on both sides is an update at most."""
    found = concluded(
        page(
            "The Kite",
            "2031-05-04",
            told(AIR, "Jets struck.", voice="M"),
            told(AIR, "No jets struck.", voice="M", denied=True),
        )
    )
    assert [] == verdicts(found, "polarity")


def test_an_attack_that_failed_and_killed_did_take_place() -> None:
    """A sentence that counts dead denies no event."""
    failed = page("Lantern", "2031-05-04", told(AIR, "Six died in the failed strike.", denied=True, killed="6"))
    assert [] == verdicts(concluded(struck("The Kite"), failed), "polarity")


def test_who_denies_responsibility_contradicts_only_those_who_name_it() -> None:
    """The army denies responsibility: against the page that names the army, not against the one that counts the dead."""
    denial = page(
        "Gull",
        "2031-05-04",
        told(AIR, "The army denied responsibility for the raid.", denied=True, voice="Norland Army"),
    )
    found = concluded(denial, struck("The Kite", by=("Norland Army",)), struck("Lantern"))
    assert [] == verdicts(found, "polarity")
    assert ["contradicts"] == verdicts(found, "actor")
    assert "denied by Norland Army" in {row.value for row in found.supports if row.facet == "perpetrator"}


def test_two_sides_of_a_clash_are_no_two_accounts() -> None:
    """An offensive of the front and one of the army are what they do to each other."""
    fought = [
        page(outlet, "2031-05-04", told("offensive", f"{outlet}: it began.", by=(party,), killed="6"))
        for outlet, party in (("The Kite", "Harbour Front"), ("Lantern", "Norland Army"))
    ]
    assert [] == [verdict for verdict in verdicts(concluded(*fought), "actor") if verdict == "contradicts"]
    blamed = [struck("The Kite", by=("Harbour Front",)), struck("Lantern", by=("Norland Army",))]
    assert "contradicts" in verdicts(concluded(*blamed), "actor")


def test_a_label_of_the_camp_beside_an_ally_leaves_the_rival_in() -> None:
    """Regime jets and those of its ally may be the army's."""
    found = concluded(struck("The Kite", by=("regime jets", "Ally")), struck("Lantern", by=("Norland Army",)))
    assert "contradicts" not in verdicts(found, "actor")


def test_a_plan_is_no_account() -> None:
    """Who only plans a strike has not done it."""
    planned = struck("The Kite", by=("Harbour Front",), factuality="planned")
    assert "contradicts" not in verdicts(concluded(planned, struck("Lantern", by=("Norland Army",))), "actor")


def test_a_party_that_denies_its_own_strikes_contradicts_who_names_it() -> None:
    """The army bombed nothing: a page that names the army contradicts that, one that names the front or nobody does not."""
    denial = page(
        "Gull",
        "2031-05-04",
        told(AIR, "Army jets bombed nothing.", denied=True, voice="Spokesman", by=("Norland Army",)),
    )
    assert ["contradicts"] == verdicts(concluded(denial, struck("The Kite", by=("Norland Army",))), "polarity")
    assert [] == verdicts(concluded(denial, struck("The Kite", by=("Harbour Front",))), "polarity")
    assert [] == verdicts(concluded(denial, struck("The Kite")), "polarity")


def test_a_denial_that_names_nothing_of_the_act_denies_no_event() -> None:
    """That no strikes hit anybody says neither who, where nor when."""
    general = told(AIR, "No strikes hit anybody.", denied=True, voice="Spokesman", place=None, basis="inherited")
    assert [] == verdicts(concluded(page("Gull", "2031-05-04", general), struck("The Kite")), "polarity")
    placed = told(AIR, "No strikes hit anybody.", denied=True, voice="Spokesman", basis="inherited")
    assert ["contradicts"] == verdicts(concluded(page("Gull", "2031-05-04", placed), struck("The Kite")), "polarity")


def test_a_denial_of_the_days_after_is_of_the_act_that_the_denier_is_accused_of() -> None:
    """A page of the days after says no day: the party and the place do; who only strikes there too, or elsewhere, denies another act."""

    def denial(**facets: object) -> MadePage:
        facets = {"by": ("Norland Army",), "basis": "publication", "day": "2031-05-07", **facets}
        return page(
            "Gull", "2031-05-07", told(AIR, "The army bombed nothing.", denied=True, voice="Spokesman", **facets)
        )

    accused = struck("The Kite", by=("Norland Army",))
    assert ["contradicts"] == verdicts(concluded(denial(), accused), "polarity")
    assert [] == verdicts(concluded(denial(by=("Harbour Front",)), accused), "polarity")
    assert [] == verdicts(concluded(denial(place="Inland"), accused), "polarity")
    assert [] == verdicts(concluded(denial(day="2031-05-30"), accused), "polarity")
    assert [] == verdicts(concluded(denial(basis="stated"), accused), "polarity")


def test_a_denial_of_a_hit_on_one_thing_denies_none_on_another() -> None:
    """Who hit no clinic may have hit a camp."""
    denial = page(
        "Gull",
        "2031-05-04",
        told(AIR, "The army hit no clinic.", denied=True, voice="Spokesman", by=("Norland Army",), things=("clinic",)),
    )
    for thing, found in (("clinic", ["contradicts"]), ("camp", [])):
        assert found == verdicts(
            concluded(denial, struck("The Kite", by=("Norland Army",), things=(thing,))), "polarity"
        )


def test_who_blames_is_no_rival_doer() -> None:
    """Two parties that condemn one raid do not contradict each other."""
    pages = [
        page(outlet, "2031-05-04", told("accusation", f"{who} condemned it.", by=(who,)))
        for outlet, who in (("Gull", "Norland Army"), ("The Kite", "Harbour Front"))
    ]
    assert [] == verdicts(concluded(*pages), "actor")


def test_two_doers_are_no_rivals_for_hits_on_two_things() -> None:
    """The army that struck a depot and the front that struck a mill are no two accounts of one strike."""
    for thing, found in (("depot", ["contradicts"]), ("mill", [])):
        pages = (
            struck("Gull", by=("Norland Army",), things=("depot",)),
            struck("The Kite", by=("Harbour Front",), things=(thing,)),
        )
        assert found == [verdict for verdict in verdicts(concluded(*pages), "actor") if verdict == "contradicts"]


def test_who_denies_to_have_aimed_at_civilians_does_not_deny_the_strike() -> None:
    """The denial stands beside the reports, and contradicts none of them."""
    report = page("The Kite", "2031-05-04", told(AIR, "Jets struck, six died.", killed="6"))

    def denial(words: str) -> MadePage:
        return page("Gull", "2031-05-05", told(AIR, words, denied=True, voice="Spokesman"))

    assert ["contradicts"] == verdicts(concluded(report, denial("No jets struck the port.")), "polarity")
    assert [] == verdicts(concluded(report, denial("The army denied targeting civilians.")), "polarity")
