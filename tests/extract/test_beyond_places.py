"""The party in a noun phrase before a verb, past the places told between."""

from tests.extract.told import claims_in, parts


def test_a_place_of_the_clause_before_is_no_party() -> None:
    """In “held in Homs town and the rebels had killed two” the rebels killed."""
    claims = claims_in("The men were held in Homs town and the rebels had killed two of them.")
    told = [part for claim in claims for part in parts(claim)]
    assert ("perpetrator", "rebels") in told
    assert [] == [words for role, words in told if role == "perpetrator" and "town" in words]


def test_two_sides_are_both_parties() -> None:
    """“The army and the rebels” did it together."""
    (claim,) = claims_in("The army and the rebels shelled Homs.")
    assert "perpetrator" in dict(parts(claim))
