"""The place that an article means where an act names none."""

from tests.extract.named import NAMES, places_in
from tests.extract.told import claims_in
from whosaid.extract.chains import Chains
from whosaid.extract.circumstances import where_of
from whosaid.extract.main_place import MainPlace, main_country

CHAINS = Chains(NAMES.gazetteer)


def at(text: str, *tokens: int) -> list[str]:
    """Names of the main place at some tokens, the places of the text standing at 0, 10, 20, ..."""
    mentions = places_in(text)
    main = MainPlace([(10 * n, where_of(m)) for n, m in enumerate(mentions)], main_country(mentions), CHAINS)
    found = [main.at(token) for token in tokens]
    return [where.name if where else "" for where in found]


def test_what_comes_later_is_another_story() -> None:
    """An act is where the article was so far, whatever towns its last paragraphs tell of."""
    text = "They fled from Raqqa. Guns fired in Raqqa. Last year Homs fell. Homs was bombed. Homs starved."
    assert ["Raqqa", "Raqqa", "Homs"] == at(text, 0, 15, 50)


def test_a_headline_without_a_place_is_about_the_first() -> None:
    """Before any place is named, the first one that follows is meant."""
    assert ["Homs"] == at("Shells fell on Homs, later on Aleppo in Syria.", -5)


def test_the_province_goes_first() -> None:
    """A province whose towns are named most gives its town, not the single town named most often."""
    text = "In Idlib province jets struck Sarmin, Binnish and Saraqib. In Homs and again in Homs it was calm in Syria."
    assert "Sarmin" == at(text, 60)[0]


def test_a_province_alone() -> None:
    """A province whose towns are not named is the place itself."""
    assert ["Raqqa"] == at("Jets struck villages in Raqqa province in Syria.", 20)


def test_foreign_capitals_do_not_count() -> None:
    """What is said in Washington did not happen in Washington."""
    text = "In Homs shells fell. Officials in Washington spoke of Homs, Aleppo and Hama in Syria."
    assert "SY" == main_country(places_in(text))
    assert ["Homs"] == at(text, 90)


def test_a_dateline_in_capitals_is_where_somebody_wrote() -> None:
    """A town in capitals counts no more than the name of a country, where other places are printed with small letters."""
    assert "SY" == main_country(places_in("WASHINGTON (Rotor) Jets struck a road in Hama province."))
    assert "US" == main_country(places_in("IN WASHINGTON THE TALKS ON SYRIA ENDED."))


def test_nothing_is_known() -> None:
    """A text without places has no main place."""
    assert (None, [""]) == (main_country(()), at("Nothing happened.", 0))


def test_the_article_lends_its_town() -> None:
    """Where a sentence names no place, the town of which the article speaks most."""
    text = "Rebels entered Homs. Shops in Homs were shut.\n\nSix people were killed on Monday."
    assert [claim.where.name for claim in claims_in(text) if claim.where][-1] == "Homs"


def test_the_town_in_which_quarters_lie_counts_their_votes() -> None:
    """Two quarters of one town make the town the main place, not another town that is named once."""
    text = "Rebels entered Idlib. Shells fell on Salaheddine. Jets bombed Bustan al-Qasr.\n\nSix people died in Aleppo.\n\nTwo were hurt."
    places = [claim.where.name for claim in claims_in(text) if claim.where]
    assert "Aleppo" == places[-1]


def test_a_dateline_is_where_it_happened() -> None:
    """The town before the dash that opens a report is where an act is whose sentence names no place."""
    for dash in ("-", "--", "\u2014"):
        (claim,) = claims_in(f"TOLEDO, Ohio {dash} Gunmen killed a man on Monday.")
        assert claim.where is not None
        assert "Toledo" == claim.where.name


def test_a_direction_puts_something_there() -> None:
    """“Ten kilometres northwest of Homs” says where, as a preposition does."""
    text = "Fighters killed a man. The village lies 10 km northwest of Homs, far from the capital of Aleppo in Syria."
    assert "Homs" == getattr(claims_in(text)[0].where, "name", None)


def test_places_count_where_their_words_stand() -> None:
    """The first place of a list is the first, though the act that takes the second stands before both."""
    text = "Gunmen executed nine bakers. A truce failed in the provinces of Aleppo and Homs, Syria. Shells hit Aleppo."
    executed = next(claim for claim in claims_in(text) if claim.trigger.exact == "executed")
    assert executed.where is not None
    assert "Aleppo" == executed.where.admin1


def test_the_police_of_a_town_tell_where_the_news_is() -> None:
    """Where a page names no place but in the name of its police, its acts were there."""
    text = "A man was shot dead on Thursday. Officers of the Fort Worth Police Department found Karl Ek in a car."
    where = claims_in(text)[0].where
    assert where is not None
    assert ("Fort Worth", "Texas") == (where.name, where.admin1)


def test_another_town_outdoes_the_police() -> None:
    """A place where something is said to be says more than the name of a force."""
    text = "The Fresno County Sheriff's Office told of the case. A man was shot dead in Stockton. Two were wounded."
    assert {"Stockton"} == {claim.where.name for claim in claims_in(text) if claim.where}


def test_where_somebody_moved_is_not_where_she_was_shot() -> None:
    """A town that somebody was born in or moved to is not that of an act elsewhere."""
    text = "A woman was shot dead on Friday. She was born in Toledo and had moved to Houston."
    assert {None} == {claim.where for claim in claims_in(text)}


def test_the_town_of_the_outlet_is_no_scene() -> None:
    """A town behind a dash in a title, beside "News", is the outlet's."""
    text = "Two shot near mill - Channel 9 News - Homs\n\nPolice in Hama said two men were shot in Hama."
    assert {"Hama"} == {claim.where.name for claim in claims_in(text) if claim.where}


def test_a_text_of_one_paragraph_has_no_title() -> None:
    """Dashes and the word "TV" in a running text make no outlet's town of what follows."""
    (claim,) = claims_in("02-03-2016 Nine killed. State-run TV said a bomb killed nine people in Hama.")[-1:]
    assert claim.where is not None
    assert "Hama" == claim.where.name


def test_where_another_incident_was_is_not_where_the_news_is() -> None:
    """The town of a separate incident says nothing of the place of the first."""
    text = "Nine people were hurt in a gun battle on Monday.\n\nIn another incident, a guard was killed in Homs."
    assert claims_in(text)[0].where is None


def test_a_dateline_is_no_place_of_news_from_elsewhere() -> None:
    """“Damascus - Rebels attacked the town of Homs”: what follows was not in Damascus."""
    claims = claims_in(
        "Damascus — Rebels attacked the town of Homs on Tuesday.\n\nGunmen ambushed a convoy on Wednesday."
    )
    assert "Damascus" not in {claim.where.name for claim in claims if claim.where}
