"""Names of Arabic places that are spelt as no table has them."""

from tests.extract.named import NAMES, places_in


def meant(text: str) -> dict[str, str]:
    """Words -> id of the place, of those that were found by their sound."""
    return {m.evidence.exact: m.target or "" for m in places_in(text) if "place.spelling" in m.rule}


def test_inside_the_place_behind_the_comma() -> None:
    """A name is compared with those of the governorate behind its comma."""
    (place,) = meant("Shells hit Talbeesa, Homs, Syria.").values()
    assert "Homs" == getattr(NAMES.gazetteer.place(place), "admin1", None)


def test_a_name_known_only_elsewhere() -> None:
    """Where the tables know the name in another governorate only, what sounds like it behind the comma is meant."""
    (place,) = meant("Shells hit Hamidiya, Deir ez-Zor, Syria.").values()
    assert "place:deir-ez-zor-hameidiyyeh" == place


def test_a_town_next_to_the_city_behind_the_comma() -> None:
    """Suburbs are named with their city, though they lie in another governorate."""
    (place,) = meant("Shells hit Zamlakaa, Damascus, Syria.").values()
    assert "Rif Dimashq" == getattr(NAMES.gazetteer.place(place), "admin1", None)


def test_never_world_wide() -> None:
    """On a page about another country nothing is compared by its sound."""
    assert {} == meant("In Norway and Oslo, rain fell on Talbeesa.")


def test_few_consonants_need_the_vowels() -> None:
    """Three consonants in common do not make one name."""
    assert {} == meant("In Syria and Aleppo, shells fell on al-Rahjan.")


def test_a_longer_name_that_a_foreign_city_opens() -> None:
    """“Basra al-Sham” on a page about Syria is the town of that name, not the city in Iraq."""
    assert {"Basra al-Sham": "place:gn-171126"} == meant("Clashes broke out near Basra al-Sham in Syria on Monday.")


def test_a_district_of_another_spelling_is_its_town() -> None:
    """Where a district is spelt as on the page and its town is not, the town is meant."""
    (place,) = meant("Shells fell on Abo Kamal in Syria.").values()
    assert "town" == getattr(NAMES.gazetteer.place(place), "level", None)


def test_the_first_word_of_a_longer_name() -> None:
    """A village that opens a longer name is not meant; a city of the story is, with its quarter behind it."""
    text = "Shells fell near Marj al-Norrun in Syria, on Homs and on Aleppo. {}"
    assert "Marj" not in [m.evidence.exact for m in places_in(text)]
    assert "Hama" in [m.evidence.exact for m in places_in(text.format("Fighters left Hama al-Norrun."))]


def test_the_same_sound_outdoes_a_like_one() -> None:
    """Of two places in the governorate behind the comma, the one that sounds quite the same is meant, not a quarter of its city."""
    assert {"Al Mansoura": "place:gn-8559276"} == meant("Shells hit Al Mansoura, Raqqa, Syria.")


def test_a_village_before_its_noun_and_its_town() -> None:
    """A short name is enough where a noun stands behind it and the town it belongs to behind a comma."""
    assert {"Rajo": "place:gn-165571"} == meant("Shells hit Rajo village, Afrin, Syria.")


def test_a_letter_that_others_print_otherwise() -> None:
    """Dhiban is printed Ziban too; that counts where the governorate stands behind it, and nowhere else."""
    (place,) = meant("Shells hit Ziban, Deir ez-Zor, Syria.").values()
    assert "Dhiban" == getattr(NAMES.gazetteer.place(place), "name", None)
    assert {} == meant("In Syria, shells hit Ziban.")


def test_another_letter_inside_outdoes_the_same_sound_outside() -> None:
    """A town of the governorate behind the comma is meant before one of the country that sounds like the name as it is printed."""
    (place,) = meant("Shells hit Dabadani, Rif Dimashq, Syria.").values()
    assert "Zabadani" == getattr(NAMES.gazetteer.place(place), "name", None)
