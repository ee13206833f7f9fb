"""Groups and bodies that no register knows."""

from tests.extract.named import actors_in


def kinds(text: str) -> dict[str, str | None]:
    """Words -> kind of actor."""
    return {mention.evidence.exact: mention.actor_kind for mention in actors_in(text)}


def test_names_that_say_what_they_are() -> None:
    """A brigade is an armed group, a committee a body; names joined by "and" are two."""
    assert {
        "Coastal Shield Brigade": "armed-group",
        "Red Falcons": "armed-group",
        "Harbour Relief Committee": "body",
    } == kinds("The Coastal Shield Brigade and the Red Falcons militia met the Harbour Relief Committee.")


def test_a_headline_makes_no_names() -> None:
    """In a headline every word has a capital: no new names are taken from it."""
    assert {} == kinds("Shelling Hits Field Hospital Near Northern Harbour")


def test_a_place_with_its_article_is_no_body() -> None:
    """“The West Bank” is no bank."""
    assert {} == kinds("Nine people were killed in the West Bank on Monday.")
    assert {} == kinds("The West Bank was calm.")


def test_a_description_is_no_name() -> None:
    """The words "Islamist rebel group" is a description."""
    assert {"Islamist rebel group": "armed-group"} == kinds("An Islamist rebel group left.")
    assert [None] == [mention.target for mention in actors_in("An Islamist rebel group left.")]


def test_a_noun_inside_a_name() -> None:
    """What the noun is for belongs to the name; a noun of persons before "of" does not."""
    found = kinds(
        "Officials of the State Board of Lakes and Rivers met the Council of Norrby and the Coastal Shield Brigade."
    )
    assert "body" == found["State Board of Lakes and Rivers"]
    assert "armed-group" == found["Coastal Shield Brigade"]
    assert not [words for words in found if words.startswith("Officials of")]


def test_an_acronym_behind_such_a_name() -> None:
    """It is the same body wherever it stands."""
    found = actors_in("The State Board of Lakes and Rivers (SBLR) met. SBLR staff left.")
    assert 1 == len(
        {mention.target for mention in found if mention.evidence.exact in ("SBLR", "State Board of Lakes and Rivers")}
    )


def test_groups_in_wire_copy() -> None:
    """In a text in capitals a name is known by the words that names of groups are made of."""
    text = "SOLDIERS FOUGHT THE JONAS VELTMAN PATRIOTIC FRONT NEAR NORRBY, AND THE COLONEL OF THE GUARD SAID THAT FIVE MEN HAD DIED."
    assert "armed-group" == kinds(text)["JONAS VELTMAN PATRIOTIC FRONT"]


def test_units_of_police_and_army() -> None:
    """A homicide division is a body, a marine regiment a force of a state, a falcon brigade an armed group."""
    assert {"Harbour Homicide Division": "body", "Marine Regiment": "force", "Falcon Brigade": "armed-group"} == kinds(
        "The Harbour Homicide Division, the Marine Regiment and the Falcon Brigade met."
    )


def test_a_name_with_a_word_left_out_is_the_whole_one() -> None:
    """The Sixth Division is the Sixth Infantry Division, where the page names but one; the Seventh is another."""
    found = {
        one.evidence.exact: one.target
        for one in actors_in(
            "The Sixth Infantry Division fired. Later the Sixth Division left, and the Seventh Division stayed."
        )
    }
    assert found["Sixth Infantry Division"] == found["Sixth Division"] != found["Seventh Division"]
