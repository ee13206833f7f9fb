"""Where an act is said to have happened, by the words of its own sentence."""

import pytest

from tests.extract.told import claim_in, claims_in


def _name(text: str) -> str | None:
    where = claim_in(text).where
    return where.name if where is not None else None


def test_pictures_show_what_was_where_they_come_from() -> None:
    """“Video from Homs showed six bodies”: the bodies lay in Homs; a report from a town tells of any place."""
    assert "Homs" == _name("Video footage from Homs showed the bodies of six soldiers.")
    assert "Homs" == _name("Pictures taken in Homs show the bodies of six soldiers.")
    assert None is _name("A report from Homs said six soldiers were killed.")


def test_where_somebody_spoke_is_no_place_of_what_he_told() -> None:
    """“Said in Geneva the raid killed six”: nobody says that the raid was there."""
    assert None is _name("The minister said in Geneva the raid killed six people.")


def test_of_places_in_a_list_the_first_one_is_the_place() -> None:
    """Blasts in two places are put in the first that is named, however many divisions lie around the other."""
    assert "Homs" == _name("Blasts hit Homs and Bustan al-Qasr on Friday, killing 12 people.")


def test_a_quarter_is_narrower_than_its_town() -> None:
    """Where one of the places lies inside another, the act was in the inner one."""
    assert "Bustan al-Qasr" == _name("Shells fell on Bustan al-Qasr in Aleppo on Friday, killing two people.")


def test_a_country_before_a_noun_says_no_place() -> None:
    """Who is killed as "a US aid worker" was not killed in the United States."""
    assert None is _name("Gunmen killed a US aid worker on Friday.")


def test_the_town_is_the_town_told_of_last() -> None:
    """“The town” after another town than that of the news means the one named last."""
    text = (
        "Shells hit a market in Homs. Ten people were killed in Homs, doctors in Homs said. "
        "Rockets were fired at Binnish in Idlib. Jets bombed the town."
    )
    where = claims_in(text)[-1].where
    assert where is not None
    assert "Idlib" == where.admin1


def test_a_capital_that_acts_is_a_government() -> None:
    """“Moscow began its air campaign” puts no bomb on Moscow, nor does “Ankara has shelled”."""
    claims = claims_in("Moscow began its air campaign in 2015, and Ankara has shelled the hills.")
    assert [None, None] == [claim.where for claim in claims]


def test_a_town_that_is_hit_is_the_place() -> None:
    """A town that comes under fire, and the town in which a blast kills, are where it happened."""
    assert "Homs" == _name("Homs came under heavy shelling on Friday.")
    assert "Homs" == _name("A blast in Homs killed eight people.")
    assert "Rastan" == _name("Blasts in Rastan and Homs killed eight people.")


def test_the_place_of_a_cause() -> None:
    """What was done in response to a raid on another town was not done there."""
    text = "A car bomb killed nine people in Homs on Friday. The attack was a response to the crimes committed by the army in Hama."
    assert ["Homs", "Homs"] == [claim.where.name for claim in claims_in(text) if claim.where]


def test_a_dateline_in_the_text() -> None:
    """An agency's town between two sentences is where somebody wrote."""
    text = (
        "Shelling of Homs left six people dead. {}Six people were killed in a shelling of Homs on Friday, doctors said."
    )
    names = {claim.where.name for claim in claims_in(text.format("MOSCOW (Sputnik) ")) if claim.where}
    assert {"Homs"} == names


def test_the_dateline_of_a_local_station() -> None:
    """Before a dash the town of a dateline is where it happened."""
    where = claim_in("HOMS (Norr TV) - Nine people were killed when shells fell on a market.").where
    assert where is not None
    assert "Homs" == where.name


def test_a_region_of_several_countries_is_no_place() -> None:
    """A river, or half of a party's name, does not say where an act was; the town told before does."""
    text = "Shells hit Homs in Syria on Friday. {}"
    for told in (
        "Jets killed nine people who were crossing the Euphrates.",
        "The party's branch in the Levant fired rockets.",
    ):
        assert ["Homs", "Homs"] == [claim.where.name for claim in claims_in(text.format(told)) if claim.where]


def test_a_country_of_which_one_division_is_named() -> None:
    """A harm told of the country was in the only division in which the page names a place; not where it was all over the country."""
    text = "A raid killed nine people {} Syria on Friday. Many families of the dead live in villages near Raqqa."
    assert ("Raqqa", 4) == _where(text.format("in"))
    assert ("Syria", 6) == _where(text.format("across"))


def _where(text: str) -> tuple[str, int] | None:
    where = claims_in(text)[0].where
    return (where.name, where.precision) if where is not None else None


def test_where_a_monitor_is_based() -> None:
    """The town before "based" is a home, not the place of what is told next."""
    text = "Nine people were killed in Homs on Friday, the London based monitor said of the attack."
    assert ["Homs", "Homs"] == [claim.where.name for claim in claims_in(text) if claim.where]


def test_an_act_with_a_capital_behind_its_place() -> None:
    """“The Homs Massacre” was in Homs: its noun makes no longer name of it."""
    assert "Homs" == _name("The front page of a paper in Syria was about the Homs Massacre.")


def test_the_town_of_a_man_is_not_where_he_was_shot() -> None:
    """Who is "a man from Homs" or "an Indianapolis man" is from there; where he was shot stands behind the verb."""
    assert "Raqqa" == _name("A man from Homs was killed in Raqqa on Friday.")
    assert "Gary" == _name("An Indianapolis man was fatally shot on Friday in Gary.")
    assert "Homs" == _name("Two men from Homs were killed on Friday.")
    assert "Homs" == _name("A Homs hospital was shelled on Friday.")


def test_a_state_that_has_an_embassy_is_no_scene() -> None:
    """Whoever stones the embassies of two states in Kinshasa is in Kinshasa; a raid on barracks of Rwanda is in Rwanda."""
    assert "Kinshasa" == _name("Protesters in Kinshasa attacked the embassies of Rwanda, France and Belgium.")
    assert None is _name("Protesters attacked the embassies of France and Belgium.")


def test_citizens_of_a_state_are_elsewhere() -> None:
    """Citizens of two states who were killed in Homs were killed in Homs; people in a state are there."""
    assert "Homs" == _name("Citizens of Australia and Poland were killed when shells hit a convoy in Homs.")
    assert "Australia" == _name("Nine people were killed in Australia.")


def test_soldiers_from_a_country_were_not_killed_there() -> None:
    """“Four peacekeepers from Chad were killed in Kidal” puts nothing in Chad."""
    (claim,) = claims_in("Four peacekeepers from Chad were killed in Kidal.")
    assert claim.where is None or claim.where.country != "TD"


def test_where_the_wounded_were_shifted_is_no_place_of_the_blast() -> None:
    """“Those injured in the blast were shifted to Homs”: the blast was elsewhere, also where it is told as a noun."""
    claims = claims_in("A blast killed nine people in Hama on Friday. Those injured in the blast were shifted to Homs.")
    assert {"Hama"} == {claim.where.name for claim in claims if claim.where}


def test_a_province_behind_its_town_goes_with_the_town() -> None:
    """“As a result of a strike on Saraqib, Idlib province, ten were killed”: in Saraqib, not somewhere in the province."""
    claims = claims_in("As a result of the army's strike on Saraqib, Idlib province, ten people were killed.")
    assert {"Saraqib"} == {claim.where.name for claim in claims if claim.where}


def test_a_town_before_a_colon_is_where_somebody_wrote() -> None:
    """“HOMS: Nine died near a mosque in Hama” was in Hama; where the sentence names no other place, the label is the place."""
    assert "Hama" == _name("HOMS: Nine people were killed by shelling near a mosque in Hama on Friday.")
    assert "Homs" == _name("HOMS: Nine people were killed by shelling on Friday.")


def test_what_owns_a_town_is_not_the_place() -> None:
    """“Idlib's Saraqib” and “Idlib province's capital, Idlib” are the towns."""
    assert "Saraqib" == _name("Shelling of Idlib's Saraqib killed nine people on Friday.")
    where = claim_in(
        "Nine were killed in an attack on a camp near Hasakah province's capital, Hasakah, on Friday."
    ).where
    assert where is not None
    assert where.precision < 4


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nine people were killed in a blast at a Homs Railway Station.", "Homs"),
        ("The attack in Homs came as a crowd waited for a train to Aleppo.", "Homs"),
        ("Ten people were hurt in Hama as they waited to travel to the port city of Latakia.", "Hama"),
        ("A soldier was killed during a clash with rebels holding a New Zealand national hostage.", None),
        ("HAMA: Nine people were killed by a blast in war-torn Homs.", "Homs"),
        ("HAMA: Nine people were killed in a village bordering Homs and Idlib.", "Homs"),
        ("Homs burns. At 11:30 a.m. (Damascus time) nine people were killed in Homs.", "Homs"),
    ],
)
def test_where_a_ride_ends_and_where_somebody_comes_from_is_no_scene(text: str, place: str | None) -> None:
    """The train's town and the hostage's country say nothing of where the act was; the name of a station does."""
    found = claims_in(f"{text}\n\nOthers left.")[0].where
    assert place == (found.name if found is not None else None)


def test_the_place_behind_another_act_is_that_acts() -> None:
    """Each of two acts of a sentence has its own place, though one is wider."""
    text = "The assault in Homs coincided with a strike in the northern province of Aleppo."
    assert ["Homs", "Aleppo"] == [claim.where.name for claim in claims_in(text) if claim.where is not None]


def test_a_direction_from_a_town_outside_is_not_the_place() -> None:
    """“In Kirkuk province, north of Baghdad” is in the province; “in Aleppo province, south of Aleppo” is beside the city."""
    (claim,) = claims_in("A car blew up in Kirkuk province, north of Baghdad.")
    assert claim.where is not None
    assert "Kirkuk" == claim.where.name
    (claim,) = claims_in("A car blew up in Aleppo province, south of Aleppo.")
    assert claim.where is not None
    assert ("Aleppo", "south") == (claim.where.name, claim.where.part)


def test_where_those_who_fire_were_trained_is_not_the_place() -> None:
    """A clause of “who” that tells of the doers does not say where they struck."""
    (claim,) = claims_in("The rebels, who had been trained in Iran, fired two rockets at the base.")
    assert claim.where is None
    (claim,) = claims_in("Workers who came to Aleppo to protest sat down.")
    assert claim.where is not None
    assert "Aleppo" == claim.where.name


def test_where_reporters_are_told_is_no_place_of_the_act() -> None:
    """“Confirmed the raid to newsmen in Homs” puts no raid into Homs; a reporter killed in Homs was killed there."""
    raid = claims_in("Gunmen attacked a farm in Hama on Tuesday. Police confirmed the attack to newsmen in Homs.")[-1]
    assert raid.where is not None
    assert "Hama" == raid.where.name
    killed = claims_in("Gunmen killed two reporters in Homs.")[-1]
    assert killed.where is not None
    assert "Homs" == killed.where.name
