"""The mentions of places of an article, resolved, with part and precision."""

from hypothesis import given, settings

from tests.extract.named import KNOWN, article_of, places_in, read, where
from tests.extract.told import findings_in
from tests.properties.strategies import texts
from whosaid.extract.places import find_places
from whosaid.knowledge.loading import load_rows

ALEPPO = "place:gn-170063"


def test_bare_aleppo_is_the_city() -> None:
    """A name without a noun is the city, not the province of the same name."""
    assert [("Aleppo", ALEPPO, 1, None)] == where("It rained in Aleppo.")


def test_a_noun_chooses_the_level() -> None:
    """Provinces named together are provinces, without coordinates."""
    assert [("Homs", "place:sy-homs", 4, None), ("Idlib provinces", "place:sy-idlib", 4, None)] == where(
        "It rained in Homs and Idlib provinces."
    )
    assert all(mention.lat is None for mention in places_in("It rained in Homs and Idlib provinces."))


def test_a_part_of_a_city_is_within_25_km() -> None:
    """Parts and stretches beside a city keep their words and their direction."""
    text = "Shells hit east Aleppo, the western part of Aleppo and the southwestern outskirts of Aleppo; tanks stood northwest of Aleppo."
    assert [
        ("east Aleppo", ALEPPO, 2, "east"),
        ("western part of Aleppo", ALEPPO, 2, "west"),
        ("southwestern outskirts of Aleppo", ALEPPO, 2, "southwest"),
        ("northwest of Aleppo", ALEPPO, 2, "northwest"),
    ] == where(text)


def test_the_city_is_the_one_named_last() -> None:
    """Parts of "the city" are parts of the city that the page named last."""
    text = "In Homs it was calm. In Aleppo, shells hit the city's northern districts and rebel-held eastern neighbourhoods."
    assert [
        ("Homs", "place:gn-169577", 1, None),
        ("Aleppo", ALEPPO, 1, None),
        ("the city's northern districts", ALEPPO, 2, "north"),
        ("eastern neighbourhoods", ALEPPO, 2, "east"),
    ] == where(text)


def test_the_countryside_is_the_division() -> None:
    """The land around a city is its first-order division."""
    assert [("northern Hama countryside", "place:sy-hama", 4, "north")] == where(
        "In Syria, the northern Hama countryside burned."
    )[1:]


def test_part_of_a_country_is_a_region() -> None:
    """Northern Syria is a region, without coordinates."""
    assert [("northern Syria", "place:sy", 5, "north")] == where("It rained in northern Syria.")


def test_spellings_of_a_quarter_are_one_place() -> None:
    """A quarter of Aleppo is one place under the spellings that news prints, and under one that no table has."""
    forms = ("Sheikh Maqsoud", "Sheikh Maqsood", "Shaykh Maqsud", "Shaikh Maksoud")
    found = {where(f"In Aleppo, Syria, shells hit {form}.")[-1][1] for form in forms}
    assert {"place:aleppo-ash-sheikh-maqsoud"} == found


def test_spellings_are_not_compared_world_wide() -> None:
    """An Arabic spelling means nothing on a page about another country."""
    assert ["Lima", "Peru"] == [words for words, *_ in where("In Lima, Peru, people fled to Shaykh Maksud.")]


def test_ordinary_words_and_persons_are_no_places() -> None:
    """Words and persons that share a town's name are not places."""
    assert [] == where("Mobile phones rang. It was a nice day, Michael Jackson said. Mr Lincoln was reading.")


def test_an_adjective_is_no_place() -> None:
    """Russian jets and UK-based groups are not where something happened."""
    assert [] == where("Russian jets took off. A UK-based group and Moscow-backed fighters watched.")


def test_the_place_behind_a_comma_decides() -> None:
    """The country or division behind a comma says which place of that name is meant."""
    assert "place:gn-266826" == where("It rained in Tripoli, Lebanon.")[0][1]
    assert "place:gn-2210247" == where("It rained in Tripoli, Libya.")[0][1]


def test_rules_in_code_keep_their_examples() -> None:
    """Each rule of places that is code gives its examples, and none of its counter-examples."""
    for row in load_rows("words/en/mentions.yaml", required=("code",)):
        if str(row["id"]).startswith("place."):
            for example in row["example"]:
                assert row["id"] in {rule for mention in places_in(example) for rule in mention.rule.split()}, (
                    row["id"],
                    example,
                )
            for counter in row["not"]:
                assert row["id"] not in {rule for mention in places_in(counter) for rule in mention.rule.split()}, (
                    counter
                )


@settings(max_examples=60)
@given(texts)
def test_any_text_gives_disjoint_places(text: str) -> None:
    """No text breaks the search; places are sorted, disjoint, and an area has no coordinates."""
    end = -1
    for mention in find_places(article_of(text), read(text), KNOWN):
        assert end <= mention.evidence.start < mention.evidence.end
        assert mention.evidence.exact == text[mention.evidence.start : mention.evidence.end]
        assert (mention.lat is None) == (mention.lon is None)
        assert mention.precision is not None
        assert mention.lat is None or mention.precision < 4
        end = mention.evidence.end


def test_the_city_is_one_named_before() -> None:
    """“The city” is never a city that the page has not named yet."""
    assert ["Aleppo"] == [words for words, *_ in where("The east of the city burned. Later Aleppo was calm.")]


def test_a_quarter_of_a_city_that_the_page_does_not_name() -> None:
    """Al-Kallaseh is a quarter of Aleppo; on a page about Damascus another one of that name is meant."""
    found = where("A bomb went off in the quarter of al-Kallaseh in Damascus.")
    assert ["place:gn-170654/al kallaseh", "place:gn-170654"] == [target for _, target, *_ in found]
    assert 2 == len(where("A bomb went off in the quarter of al-Kallaseh in Aleppo."))


def test_a_quarter_in_the_city_of_another_town() -> None:
    """Also where the page names the city that has a quarter of that name."""
    found = where("Aleppo was shelled. A rocket hit the al-Zahraa neighbourhood in the city of Homs.")
    assert "place:aleppo-az-zahra" not in {target for _, target, *_ in found}


def test_a_quarter_is_not_a_town_that_sounds_alike() -> None:
    """The noun tells whether a name that is spelt otherwise is that of a town or of a quarter."""
    found = where("In Syria, shells fell on al-Qassayr neighbourhood in Homs.")
    assert ["place:sy", "place:gn-169577/al qassayr", "place:gn-169577"] == [target for _, target, *_ in found]


def test_a_quarter_with_the_name_of_a_city_abroad() -> None:
    """“The Madina district” on a page about Mogadishu is not the city in Saudi Arabia; on a page that names the country it is."""
    text = "Shells hit a market in Mogadishu. Two more people died in the Madina district, police said.{}"
    assert ["Mogadishu"] == [words for words, *_ in where(text.format(""))]
    assert "Madina" in [words for words, *_ in where(text.format(" Flights to Jeddah went on."))]


def test_a_neighbourhood_is_no_town_far_away() -> None:
    """A town of that name is meant beside its noun only where it lies near another town of the page; else nowhere on the page."""
    text = "CHICAGO - A man was shot in the Austin neighborhood on Monday. He lived in Austin."
    assert ["CHICAGO"] == [words for words, *_ in where(text)]
    assert "place:gn-170892" in [
        target for _, target, *_ in where("Rockets hit Damascus and the Daraya neighbourhood.")
    ]


def test_the_state_behind_a_town_decides() -> None:
    """A town that the tables have only in other states is a place of its own in the one that the text says; postal codes count."""
    assert ["place:us-georgia/newton", "place:us-georgia"] == [t for _, t, *_ in where("NEWTON, Ga. - It rained.")]
    assert "place:gn-4049979" == where("A man was shot in Birmingham, AL")[0][1]
    assert "place:gn-5160783" == where("LIMA, OH (Wire) - A man was shot.")[0][1]


def test_a_small_town_elsewhere_is_not_the_one_in_the_named_division() -> None:
    """“Sarmin in Tartus province” is no town of Idlib, "Sarmin in Idlib province" is; large towns stay what they are."""
    assert ["Tartus province"] == [row[0] for row in where("Shells hit Sarmin in Tartus province.")]
    assert ["Sarmin", "Idlib province"] == [row[0] for row in where("Shells hit Sarmin in Idlib province.")]
    assert "Aleppo" in [row[0] for row in where("Men from Aleppo in Tartus province spoke.")]


def test_sloviansk_is_not_what_another_town_was_called_once() -> None:
    """The name that English news prints is the town's own; the page's country does not matter."""
    assert ["place:gn-693468"] == [mention.target for mention in places_in("It rained in Sloviansk.")]


def test_a_town_is_no_canton_abroad() -> None:
    """“Uri town” on a page of India is no canton of Switzerland; "the town of Palma, in the province of Cabo Delgado" no town of Spain."""
    india = findings_in("Gunmen stormed a camp in Uri town, 70 km from Srinagar in Kashmir. Troops came from Srinagar.")
    assert "CH" not in {mention.country for mention in india.mentions}
    coast = findings_in("Gunmen attacked the town of Palma, in the northern Mozambican province of Cabo Delgado.")
    assert "ES" not in {mention.country for mention in coast.mentions}
