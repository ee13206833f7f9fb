"""Places that head a section."""

from tests.extract.told import claims_in

ROUND_UP = (
    "Army units hit targets in several provinces.\n\n"
    "Homs\n\nArmy units killed nine gunmen on a farm. They destroyed two vehicles.\n\n"
    "Hama:\n\nAn army unit clashed with gunmen. Many gunmen were killed."
)


def test_an_act_stands_under_the_place_that_heads_its_section() -> None:
    """What is told under Homs was in Homs, and what is told under Hama in Hama."""
    places = [(one.kind, one.where.name) for one in claims_in(ROUND_UP) if one.where is not None]
    assert [("killing", "Homs"), ("damage", "Homs"), ("armed-clash", "Hama"), ("killing", "Hama")] == places[-4:]


def test_a_place_of_its_own_goes_before_the_heading() -> None:
    """Under Homs a page may tell of Aleppo."""
    text = "Army units hit targets.\n\nHoms\n\nShells hit the bakery of a village in Aleppo on Monday.\n\nGunmen fled."
    assert "Aleppo" in [one.where.name for one in claims_in(text) if one.where is not None]


def test_a_list_of_places_heads_nothing() -> None:
    """Three names on three lines are no headings but the last, and that one only where a text follows."""
    *_, killing = claims_in("Nine people were killed in Daraa on Monday.\n\nHoms\n\nHama\n\nMany more died.")
    assert killing.where is None or "Hama" != killing.where.name
