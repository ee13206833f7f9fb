"""The event record: what most voices agree on."""

from tests.resolve.made import AIR, SHELLING, concluded, largest, page, told


def test_the_narrowest_kind_that_most_voices_hold() -> None:
    """Two say air strike, one says strike."""
    found = concluded(
        page("The Kite", "2031-05-04", told(AIR, "Jets struck.", killed="6")),
        page("Lantern", "2031-05-04", told(AIR, "Jets struck too.", killed="6")),
        page("Gull", "2031-05-04", told("strike", "It was struck.", killed="6")),
    )
    assert AIR == largest(found).kind


def test_a_day_in_words_goes_before_the_imprint() -> None:
    """The page of the next morning does not move the event."""
    found = concluded(
        page("The Kite", "2031-05-04", told(AIR, "Six died on Wednesday.", killed="6")),
        page("Lantern", "2031-05-05", told(AIR, "Six die in raid.", killed="6", day="2031-05-05", basis="publication")),
    )
    assert "2031-05-04" == largest(found).when.earliest


def test_a_denied_act_gives_no_perpetrator() -> None:
    """Who denies an act names nobody as having done it."""
    found = concluded(page("The Kite", "2031-05-04", told(AIR, "No jets struck.", denied=True, by=("Norland Army",))))
    assert 1 == len(found.events)


def test_each_named_party_comes_with_the_origins_that_name_it() -> None:
    """Two accounts stand side by side; the words of a label stand as printed."""
    found = concluded(
        page(
            "The Kite", "2031-05-04", told(SHELLING, "Six died.", killed="6", by=("Norland Army",), place="Old Quarter")
        ),
        page(
            "Gull", "2031-05-04", told(SHELLING, "Six were killed.", killed="6", by=("militants",), place="Old Quarter")
        ),
    )
    parties = largest(found).perpetrators
    assert [("Norland Army", 1), ("militants", 1)] == [(party.name, len(party.origins)) for party in parties]


def test_an_event_without_time_or_place_says_so() -> None:
    """Nothing is made up."""
    event = largest(concluded(page("The Kite", None, told(AIR, "Jets struck.", day=None, place=None))))
    assert event.where is None
    assert ("unknown", None) == (event.when.basis, event.when.earliest)


def test_an_open_time_is_kept_as_it_is() -> None:
    """Since Sunday has a beginning and no end."""
    event = largest(concluded(page("The Kite", "2031-05-04", told(AIR, "Since Sunday.", day=("2031-05-01", None)))))
    assert ("2031-05-01", None) == (event.when.earliest, event.when.latest)


def test_a_day_of_another_sentence_goes_before_the_imprint() -> None:
    """Three pages with their own day do not move an act that a fourth one tells on the day before."""
    late = {"day": "2031-05-05", "basis": "publication"}
    found = concluded(
        page("The Kite", "2031-05-05", told(AIR, "Six die.", killed="6", day="2031-05-04", basis="inherited")),
        page("Lantern", "2031-05-05", told(AIR, "Six die in raid.", killed="6", **late)),
        page("Gull", "2031-05-05", told(AIR, "Six died in a raid.", killed="6", **late)),
    )
    assert (3, "2031-05-04") == (len(largest(found).claims), largest(found).when.earliest)
