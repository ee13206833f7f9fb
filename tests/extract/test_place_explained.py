"""What a name may mean, for people who ask."""

from tests.knowing import KNOWN
from whosaid.extract.place_explained import explained


def test_candidates_best_first() -> None:
    """The largest of the places of a name comes first where nothing else is said, with what speaks for it."""
    found = explained("Tripoli", None, KNOWN)
    assert "place:gn-2210247" == found.candidates[0][0].id
    assert "its level, or its people" in [reason for reason, _ in found.reasons]


def test_the_place_behind_the_comma_decides() -> None:
    """“Paris, Tennessee” is not in France."""
    found = explained("Paris", "Tennessee", KNOWN)
    assert "Tennessee" == found.candidates[0][0].admin1
    assert "it lies in the place behind the comma" in [reason for reason, _ in found.reasons]


def test_points_add_up() -> None:
    """The reasons shown are all that made the points."""
    found = explained("Tripoli", "Lebanon", KNOWN)
    assert round(found.candidates[0][1], 6) == round(sum(points for _, points in found.reasons), 6)


def test_by_its_sound() -> None:
    """A spelling that no table has is sought by its sound, inside a country of Arabic names only."""
    assert {"sound"} == {how for *_, how in explained("al-Qousair", "Homs", KNOWN).candidates}
    assert () == explained("al-Qousair", "Ohio", KNOWN).candidates
    assert () == explained("Xyzzy", None, KNOWN).candidates
