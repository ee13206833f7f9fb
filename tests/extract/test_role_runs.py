"""The parties in the words of one filler."""

from tests.extract.told import claim_in, parts


def test_towns_in_a_row_are_places_each() -> None:
    """“Shelled Homs, Idlib and Raqqa” names three places."""
    told = parts(claim_in("Rebels shelled Homs, Idlib and Raqqa on Monday."))
    assert [("perpetrator", "Rebels"), *(("location", town) for town in ("Homs", "Idlib", "Raqqa"))] == told


def test_a_name_with_a_place_in_it_is_no_place() -> None:
    """Somebody who is called after a town is killed, and no town."""
    assert ("victim", "farmer Karim Homs") in parts(claim_in("Gunmen killed farmer Karim Homs."))


def test_the_party_before_a_noun() -> None:
    """Of “the rebels' deadly raids” the rebels."""
    assert ("perpetrator", "rebels") in parts(claim_in("The rebels' deadly raid on Homs went on."))
