"""Which of the places that bear a name is meant."""

from tests.extract.named import NAMES, page_of, places_in
from whosaid.extract.place_choice import choose


def chosen(text: str, name: str, *, asked: tuple[str, ...] = ()) -> tuple[str, str]:
    """Id and rule of the place that a name of the text means."""
    page = page_of(text)
    hit = next(hit for hit in page.places if hit.key == name)
    choice = choose(NAMES.gazetteer, page, hit.numbers, asked=asked)
    return choice.place.id, choice.rule


def test_the_best_known_one() -> None:
    """Without anything else the largest place is meant, and a city before the province of its name."""
    assert ("place:gn-170063", "place.story") == chosen("Aleppo burned.", "aleppo")


def test_the_country_of_the_page() -> None:
    """On a page about Lebanon, Tripoli is the Lebanese one."""
    assert "place:gn-266826" == chosen("Beirut, Sidon and Tripoli were calm in Lebanon. Beirut slept.", "tripoli")[0]


def test_the_level_asked_for() -> None:
    """A noun chooses the level."""
    assert ("place:sy-idlib", "place.noun") == chosen("Idlib burned.", "idlib", asked=("adm1",))


def test_other_names_of_the_division() -> None:
    """Towns of one state on a page decide which of the namesakes is meant."""
    text = "Ohio and Cleveland were wet. Columbus, Toledo and Akron were wet. Lebanon was dry."
    assert "place:us-ohio" in NAMES.gazetteer.around(chosen(text, "lebanon")[0])


def test_georgia_is_a_state_among_states() -> None:
    """A name that is a country and a state is what its neighbours on the page are."""
    text = "Alabama, Florida and Georgia were dry. Atlanta and Savannah had rain."
    assert "place:us-georgia" == chosen(text, "georgia")[0]
    assert "place:ge" == chosen("Tbilisi is the capital of Georgia. Batumi is a port.", "georgia")[0]


def test_a_district_named_after_its_town() -> None:
    """Without a noun the town is meant; with one, the district."""
    assert "place:gn-172994" == chosen("Ariha, Idlib, Syria.", "ariha")[0]
    assert "place:sy-idlib-ariha" == chosen("Ariha, Idlib, Syria.", "ariha", asked=("adm2",))[0]


def test_a_quarter_that_bears_the_name_of_a_province() -> None:
    """“Quneitra” is the province or its town, not a quarter of that name in another city which the page names."""
    found = {m.evidence.exact: m.admin1 for m in places_in("In Syria, Daraa was calm. Rebels in Quneitra fled.")}
    assert "Quneitra" == found["Quneitra"]


def test_a_division_whose_town_is_spelt_otherwise() -> None:
    """A name that the tables have for the governorate only means its town, unless a noun says otherwise."""
    (town,) = [m for m in places_in("Shells hit Al-Suwayda on Friday.") if "Suwayda" in m.evidence.exact]
    (division,) = [m for m in places_in("Shells hit Al-Suwayda province on Friday.") if "Suwayda" in m.evidence.exact]
    assert (1, 4) == (town.precision, division.precision)


def test_a_town_that_is_meant_only_with_its_noun() -> None:
    """“Gaza” is the Strip, which has no coordinates; “the city of Gaza” and “Gaza City” are the city."""
    named = {
        "Gaza": "Gaza Strip",
        "northern Gaza": "Gaza Strip",
        "the city of Gaza": "Gaza City",
        "Gaza City": "Gaza City",
    }
    for words, name in named.items():
        (found,) = places_in(f"Nine people were killed in {words} on Monday.")
        assert (name, name == "Gaza City") == (found.name.split(",")[0], found.lat is not None)


def test_a_small_town_with_the_name_of_another_state() -> None:
    """Among towns of Pennsylvania, California is the state; behind a comma the town is meant."""
    text = "Pittsburgh, Erie and Scranton, Pennsylvania, were dry. California was wet."
    assert "place:us-california" == chosen(text, "california")[0]
    (found,) = [
        place for place in places_in("He lives in California, Pennsylvania.") if place.evidence.exact == "California"
    ]
    assert "Pennsylvania" == found.admin1


def test_a_county_of_britain_on_a_british_page() -> None:
    """Kent is the county where the page is about Britain, and a town of Washington where it is about that."""
    british = "London, Manchester and Leeds were dry. Liverpool, England, was wet. Kent was dry."
    assert "place:gb-kent" == chosen(british, "kent")[0]
    assert "place:gn-5799625" == chosen("Seattle, Tacoma and Spokane, Washington, were wet. Kent was dry.", "kent")[0]


def test_sites_with_their_noun_in_small_letters() -> None:
    """A camp and a crossing are places of their own, and not the town of their name."""
    for words, name in {
        "the Jenin refugee camp": "Jenin camp",
        "the Rafah crossing": "Rafah crossing",
        "Jenin": "Jenin",
    }.items():
        (found,) = places_in(f"Nine people were hurt in {words} on Monday.")
        assert name == found.name.split(",")[0]
