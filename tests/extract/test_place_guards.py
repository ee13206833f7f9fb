"""Names that look like places and are none."""

import pytest

from tests.extract.named import where


@pytest.mark.parametrize(
    "text",
    [
        "The Bank of Norway closed.",
        "Jordan Veltman said so.",
        "They signed the Paris Agreement.",
        "The pro-Damascus camp cheered.",
        "It happened in March and in August.",
        "MOBILE PHONES RANG EVERYWHERE",
        "Washington Post reporters came.",
    ],
)
def test_parts_of_other_names(text: str) -> None:
    """A town's name inside another name, or one that is a word, is not a place."""
    assert [] == where(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They live in Reading now.", "Reading"),
        ("It rained in Mobile, Alabama.", "Mobile"),
        ("The Siege of Homs went on.", "Homs"),
        ("On Monday Homs was quiet.", "Homs"),
        ("Syria's Aleppo was quiet.", "Aleppo"),
    ],
)
def test_places_all_the_same(text: str, words: str) -> None:
    """The same names where a place stands are places."""
    assert words in [found for found, *_ in where(text)]


@pytest.mark.parametrize(
    "text",
    ["A man was shot on Columbus Avenue.", "Shots rang out in the 900 block of Richmond Rd. that night."],
)
def test_streets_are_not_the_towns_they_are_named_after(text: str) -> None:
    """A street may bear the name of any town."""
    assert [] == where(text)


def test_a_surname_that_is_also_a_town() -> None:
    """Who is named in full once is meant where only the surname stands."""
    text = "Ohio and Texas were dry. Roses by Mary Dyer won. Dyer was first again."
    assert ["Ohio", "Texas"] == [found for found, *_ in where(text)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("In El Salvador Minister Rodriguez resigned. Vargas stayed.", []),
        ("It rained in Vargas and in San Miguel.", ["Vargas", "San Miguel"]),
        ("Vargas state was flooded.", ["Vargas state"]),
        ("In Guatemala the city of Flores was flooded.", ["Guatemala", "Flores"]),
    ],
)
def test_surnames_that_small_places_bear(text: str, named: list[str]) -> None:
    """Vargas is a person but behind "in" or before the noun of a place."""
    assert named == [found for found, *_ in where(text) if found != "El Salvador"]


def test_a_possessive_that_lost_its_apostrophe() -> None:
    """“Syrias Hama province” names Hama, as “Syria's” would; what a state owns besides is no place."""
    assert ["Hama province"] == [found for found, *_ in where("Rockets hit Syrias Hama province. Syrias war went on.")][
        :1
    ]
    assert "Syrias" not in [found for found, *_ in where("Syrias war went on in Aleppo.")]


def test_a_town_of_a_country_that_the_page_does_not_speak_of() -> None:
    """A small Spanish town is not meant on a page about Syria."""
    text = "Shells fell in Homs and Aleppo in Syria. Six men died in Adra on Monday."
    assert "Adra" not in [found for found, *_ in where(text)]


def test_the_place_behind_the_noun_and_the_comma() -> None:
    """A village of a Syrian governorate is no city of another country that sounds like it."""
    found = [target for _, target, *_ in where("Shells hit Sarja village, Idlib, Syria.")]
    assert "place:sy-idlib/sarja" == found[0]


def test_a_noun_makes_no_place_of_a_country_that_the_page_is_not_about() -> None:
    """“The Norrby area” on a page about Syria is no village abroad, but a large city abroad may be meant."""
    text = "Shells fell on the {} area of Damascus in Syria. Homs and Hama were calm."
    assert ["Damascus", "Syria", "Homs", "Hama"] == [words for words, *_ in where(text.format("Ashford"))]
    assert "Chicago" in [words for words, *_ in where(text.format("Chicago"))]


def test_a_road_with_a_small_letter() -> None:
    """A street that the tables have is found with a small letter too, and not the foreign town in its name."""
    found = where("The way into Aleppo, Syria, was the road. Then Castello road was cut.")
    assert ("Castello road", "place:aleppo-castello-road") in [(words, name) for words, name, *_ in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Routt County men were fined.", "Routt County"),
        ("The Fort Worth Police Department came.", "Fort Worth"),
        ("JOLIET (Wire) -- It rained.", "JOLIET"),
    ],
)
def test_names_that_show_that_they_are_places(text: str, words: str) -> None:
    """A county says that it is one; before its police and at the head of a dateline stands a town."""
    assert [words] == [found for found, *_ in where(text)]


def test_a_county_of_which_there_are_many_needs_a_word_more() -> None:
    """Nobody knows which of eight counties of a name is meant, unless the page names its state."""
    assert [] == where("Orange County men were fined.")
    assert [] == where("Central Business District shops closed.")
    assert ["Texas", "Orange County"] == [
        w for w, *_ in where("In Texas the case was heard. Orange County men were fined.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Chicago police came to the 8000 block of South Racine.",
        "It happened near Newton and 16th avenues in Chicago.",
        "It happened in Chicago, at the corner of Utica and Main.",
        "It happened in Chicago near Yosemite Avenue and Cleveland.",
        "A boy was killed in New Stanton, far from Chicago.",
        "In Chicago, Joren Racine, 20, was shot. Racine died.",
        "In Chicago doctors saw Kirsa Racine. Racine died.",
    ],
)
def test_streets_longer_names_and_persons_are_no_towns(text: str) -> None:
    """A street without its noun, a name behind "New", and a surname of the page are not the towns that bear the name."""
    assert {"Chicago"} == {words for words, *_ in where(text)}


def test_a_degree_is_no_state() -> None:
    """What stands behind a person's name and a comma is no state; behind a town it is."""
    assert ["Chicago"] == [words for words, *_ in where("Omar Low, MD, came to Chicago.")]
    assert ["Baltimore", "Md"] == [words for words, *_ in where("He came to Baltimore, Md., on Monday.")]


@pytest.mark.parametrize(
    "text",
    [
        "Ohio and Texas were dry. Campbell added that men had left. Men fled Campbell's office.",
        "Ohio and Texas were dry. Troops heard Campbell's comments on the war.",
        "Ohio and Texas were dry. Troops met Campbell's widow.",
    ],
)
def test_who_speaks_or_has_kin_is_no_small_town(text: str) -> None:
    """Nor is the name elsewhere on the page."""
    assert "Campbell" not in [words for words, *_ in where(text)]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Kachin singers left their homes.", []),
        ("Fighting went on in Kachin.", ["Kachin"]),
        ("Kachin State was calm.", ["Kachin State"]),
    ],
)
def test_a_people_is_no_division(text: str, places: list[str]) -> None:
    """Where a division bears the name of a people, the words around must say that the division is meant."""
    assert places == [words for words, *_ in where(text)]
