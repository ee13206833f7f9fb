"""Places that no table has and the page names with what holds them."""

import pytest

from tests.extract.named import NAMES, places_in
from tests.extract.told import claims_in


def new(text: str) -> dict[str, str | None]:
    """Words -> id of the places that only the text names."""
    return {m.evidence.exact: m.target for m in places_in(text) if "place.unknown" in m.rule}


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on the village of Kafr Norrun in Idlib province, Syria.",
        "Shells fell on Kafr Norrun village in the northern countryside of Idlib, Syria.",
        "Shells fell on Kafr Norrun village, Idlib, Syria.",
        "Shells fell on the town of Kafr Norrun in rural Idlib, Syria.",
    ],
)
def test_a_village_in_its_province(text: str) -> None:
    """A village that no table has is a place inside the province that the text gives, without coordinates."""
    assert {"Kafr Norrun": "place:sy-idlib/kafr norrun"} == new(text)
    (village,) = [m for m in places_in(text) if "place.unknown" in m.rule]
    assert (None, 4, "Idlib", "SY") == (village.lat, village.precision, village.admin1, village.country)


@pytest.mark.parametrize(
    "words",
    [
        "Norrun Woreda of Idlib province",
        "Norrun township in Idlib province",
        "Norrun tehsil, Idlib",
    ],
)
def test_a_unit_with_a_capital_or_without(words: str) -> None:
    """Small divisions are places in the province behind them, whether their noun is capitalised or not."""
    assert {"Norrun": "place:sy-idlib/norrun"} == new(f"Shells fell on {words}, in Syria.")


@pytest.mark.parametrize(
    "words", ["Norrun Village, Saraqib Township, Idlib", "Norrun village in Saraqib township, Idlib"]
)
def test_a_village_in_the_township_of_a_town(words: str) -> None:
    """A township has the name of its town: a village in it lies near the town, and no longer anywhere in the province."""
    text = f"Shells fell on {words}, in Syria."
    (village,) = [m for m in places_in(text) if "place.unknown" in m.rule]
    (town,) = [m for m in places_in(text) if m.evidence.exact == "Saraqib"]
    assert f"{town.target}/norrun" == village.target
    assert (town.lat, 2, "Idlib") == (village.lat, village.precision, village.admin1)


def test_a_village_of_a_township_that_no_table_has() -> None:
    """The village is the name before its noun, not the township behind "of"."""
    found = new("Shells fell on Norrun Village of Lofrun Township in Idlib province, in Syria.")
    assert {"Norrun": "place:sy-idlib/norrun", "Lofrun": "place:sy-idlib/lofrun"} == found


def test_a_village_behind_a_word_that_a_place_follows() -> None:
    """“Attacked Norrun village” is a place of the only province that the page names; what opens a sentence is not."""
    assert {"Norrun": "place:sy-idlib/norrun"} == new("In Idlib province, Syria, jets attacked Norrun village.")
    assert {} == new("In Idlib province, Syria, a man left. Norrun village was not his.")
    assert {"Kafr Saraqib": "place:sy-idlib/kafr saraqib"} == new(
        "In Idlib province, Syria, jets hit Kafr Saraqib village."
    )


def test_a_namesake_abroad_gives_way() -> None:
    """A town of another country than the province behind "in" is not meant: the page's own is, though no table has it."""
    (found,) = [
        m for m in places_in("Shells fell on Hampton township in Idlib province, Syria.") if "unknown" in m.rule
    ]
    assert ("Hampton", "SY") == (found.name, found.country)


def test_a_quarter_in_its_city() -> None:
    """A quarter that no table has lies somewhere in its city."""
    (quarter,) = [m for m in places_in("Shells hit the Norrun neighbourhood of Homs, Syria.") if "unknown" in m.rule]
    assert ("place:gn-169577/norrun", 2) == (quarter.target, quarter.precision)
    assert quarter.lat is not None


def test_its_name_again() -> None:
    """Named once with what holds it, the village is known on the whole page."""
    text = "Jets hit Norrun on Monday. The village of Norrun in Idlib province, Syria, was empty."
    assert {"place:sy-idlib/norrun"} == set(new(text).values())
    assert 2 == sum("place.unknown" in m.rule for m in places_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "A Kurdish village in Idlib, Syria, was calm.",
        "Another village in Idlib, Syria, was calm.",
        "The village of his birth in Idlib, Syria, was calm.",
        "The village of Norrun was calm.",
        "Norrun said that Idlib, Syria, was calm.",
    ],
)
def test_no_place_is_invented(text: str) -> None:
    """Adjectives, villages without a name and names without a country around them make no place."""
    assert {} == new(text)


def test_an_act_in_it() -> None:
    """What happened there happened there, not in the city behind its comma."""
    claim = claims_in("Rebels shelled Norrun village, Idlib, Syria.")[0]
    assert claim.where is not None
    assert ("Norrun", "place:sy-idlib/norrun") == (claim.where.name, claim.where.place)
    assert ("place:sy-idlib/norrun", "place:sy-idlib") == NAMES.gazetteer.around(claim.where.place or "")[:2]


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit the Shahba neighbourhood of Aleppo, Syria.",
        "Shells hit Aleppo's Qaryat al-Norrun neighbourhood, as they had hit Homs, Syria.",
        "Shells hit Aleppos Qaryat al-Norrun neighborhood in Syria, north of Homs and Aleppo.",
    ],
)
def test_a_quarter_lies_in_the_city_that_is_said(text: str) -> None:
    """The city behind the noun, or before the name, holds the quarter, though a town elsewhere has its name."""
    (quarter,) = [m for m in places_in(text) if "unknown" in m.rule]
    assert ("Aleppo", "SY") == (quarter.admin1, quarter.country)


@pytest.mark.parametrize("beside", ["near Aleppo", "north of Aleppo", "southwest of Aleppo city"])
def test_a_village_beside_a_city(beside: str) -> None:
    """What lies beside a city lies somewhere in its province."""
    assert {"Kafr Norrun": "place:sy-aleppo/kafr norrun"} == new(
        f"Shells fell on the village of Kafr Norrun {beside}, Syria."
    )


def test_a_village_that_is_put_nowhere() -> None:
    """A town named without what holds it lies in the one division that the page names, else somewhere in the country."""
    one = "Jets hit Homs, Syria, on Monday. Two men were killed in the nearby town of Kafr Norrun."
    assert {"Kafr Norrun": "place:sy-homs/kafr norrun"} == new(one)
    assert {"Norrun": "place:sy/norrun"} == new("The village of Norrun in Syria was calm.")
    two = "Jets hit Homs and Raqqa in Syria on Monday. Two men were killed in the town of Kafr Norrun."
    assert {"Kafr Norrun": "place:sy/kafr norrun"} == new(two)
    (killed,) = [claim for claim in claims_in(two) if claim.kind == "killing"]
    assert killed.where is not None
    assert ("Kafr Norrun", None, None) == (killed.where.name, killed.where.lat, killed.where.admin1)


def test_a_town_before_a_division_is_a_place_of_its_own() -> None:
    """A town that no table has, or only abroad, lies in the division behind its comma, wherever the page names it."""
    text = "Two men were held in the Calais shooting. A man was shot in Calais, Maine, on Monday."
    assert {"place:us-maine/calais"} == {m.target for m in places_in(text) if "Calais" in m.evidence.exact}
    assert {"KALAZ": "place:us-maine/kalaz"} == new("KALAZ, Maine - Two men were shot.")


def test_a_word_before_a_division_is_no_place() -> None:
    """Only what stands behind a word of place, or opens the paragraph, is a town."""
    assert {} == new("They met in March, Kansas police said. It was Karl Ek, Maine's oldest man.")


@pytest.mark.parametrize(
    "text",
    [
        "Jets hit the villages of Kafr Norrun, Homs and Tell Sorrun in Aleppo province, Syria.",
        "Gunmen attacked Kafr Norrun, Deir Orrun and Tell Sorrun villages in Aleppo province, Syria.",
    ],
)
def test_a_list_of_villages(text: str) -> None:
    """Each name of a list that no table has is a place in the division behind the list."""
    found = new(text)
    assert ("place:sy-aleppo/kafr norrun", "place:sy-aleppo/tell sorrun") == (
        found["Kafr Norrun"],
        found["Tell Sorrun"],
    )


def test_a_village_behind_its_district() -> None:
    """“In Afrin district, X village”: X lies in the division of the district."""
    text = "In Afrin district, Kafr Norrun village, a man was hurt on Monday. Shells hit Aleppo and Homs, Syria."
    assert {"Kafr Norrun": "place:sy-aleppo/kafr norrun"} == new(text)
