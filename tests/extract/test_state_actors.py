"""States, their organs and offices."""

import pytest

from tests.extract.named import actors_in, where, who


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Norwegian warplanes took off.", "Norwegian warplanes", "actor:norway-armed-forces"),
        ("Norway's Defence Ministry denied it.", "Norway's Defence Ministry", "actor:norway-ministry-of-defence"),
        ("The Ministry of Foreign Affairs of Norway denied it.", "Ministry of Foreign Affairs of Norway", "actor:norway-ministry-of-foreign-affairs"),
        ("The Norwegian government denied it.", "Norwegian government", "actor:norway"),
        ("US Defense Department officials denied it.", "US Defense Department", "actor:pentagon"),
        ("The US secretary of state left.", "US secretary of state", "actor:john-kerry"),
        ("The Kremlin denied it.", "Kremlin", "actor:russia"),
        ("The Norway army denied it.", "Norway army", "actor:norway-armed-forces"),
        ("In Norway army rule is hated.", "Norway army", None),
        ("Norway police denied it.", "Norway police", None),
        ("United States forces denied it.", "United States forces", "actor:united-states-armed-forces"),
        ("Myanmar's ruling junta denied it.", "Myanmar's ruling junta", "actor:tatmadaw"),
        ("Mali's military government denied it.", "Mali's military government", "actor:mali"),
    ],
)  # fmt: skip
def test_what_belongs_to_a_state(text: str, words: str, target: str | None) -> None:
    """An adjective or a possessive and a noun name an organ or an office of the state."""
    assert target == dict(who(text)).get(words)


def test_a_capital_speaks_or_is_spoken_in() -> None:
    """Moscow that believes is a government, Moscow that one meets in is a city."""
    assert [("Moscow", "actor:russia")] == who("Moscow believes that it will hold.")
    assert [] == where("Moscow believes that it will hold.")
    assert [] == who("They met in Moscow.")
    assert ["Moscow"] == [words for words, *_ in where("They met in Moscow.")]


def test_a_state_acts_or_is_acted_in() -> None:
    """A state that attacks is an actor, one in which something happens a place."""
    assert [("Norway", "actor:norway")] == who("Norway attacked at dawn.")
    assert [] == who("In Norway is a town.")
    assert [("Norway", "actor:norway")] == who("Norway, which denies it, left at dawn.")
    assert [] == who("They left in Norway, which denies it.")


def test_an_indefinite_office_is_nobody() -> None:
    """A Russian president is not the one in office."""
    assert ("actor:vladimir-putin") not in dict(who("A Russian president may veto it.")).values()


def test_a_direction_makes_a_place_of_a_capital() -> None:
    """“East of Damascus said the monitor”: the capital does not speak."""
    assert "Damascus" not in dict(who("Men died near a town east of Damascus said the monitor."))


@pytest.mark.parametrize(
    "blow",
    [
        "raid",
        "attack",
        "missile strike",
        "drone attack",
        "overnight air strike",
        "bomb",
        "guided bomb",
        "ground shelling",
        "tank fire",
        "incursion",
    ],
)
def test_a_states_blows_are_its_armed_forces(blow: str) -> None:
    """A Norwegian missile strike names who did it, whatever the word for the blow is."""
    found = actors_in(f"Three men were killed in a Norwegian {blow} near Homs, Syria.")
    assert {"actor:norway-armed-forces"} == {m.target for m in found if "Norwegian" in m.evidence.exact}


def test_palestinian_blows_are_those_of_armed_groups() -> None:
    """There is no Palestinian army: rockets are those of armed groups, the security forces those of the authority."""
    (rockets,) = actors_in("Palestinian rockets killed two men.")
    assert "actor:palestinian-armed-groups" == rockets.target
    (police,) = actors_in("Palestinian security forces arrested two men.")
    assert "actor:palestinian-authority" == police.target


def test_a_state_that_is_blamed_is_no_place() -> None:
    """“Blamed the raid on Norway”; a raid on Norway for which others are blamed stays where it was."""
    blamed, hit = "Officials blamed the raid on Norway.", "Officials blamed rebels for a raid on Norway."
    assert [True, False] == ["actor:norway" in {m.target for m in actors_in(text)} for text in (blamed, hit)]


def test_a_state_acts_in_a_headline_with_capitals() -> None:
    """“Norway Fires Missiles at Port” names who did it; in a headline in small letters a capital may open a name."""
    assert "actor:norway" in {m.target for m in actors_in("Norway Fires Missiles at Port\n\nIt was a bad day.")}
    assert not actors_in("In Norway Fires are rare these days in all the land.")


def test_the_junta_is_that_of_the_page() -> None:
    """Its spokesman and its troops, too."""
    told = dict(
        who("Norway's junta took the town. The junta denied it. A junta spokesman said so. The junta troops left.")
    )
    assert "actor:norway-junta" == told["junta"]
    assert "actor:norway-armed-forces" == told["junta troops"]
