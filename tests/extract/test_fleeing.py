"""Who flees tells what a flight is."""

from tests.extract.told import claims_in, kinds_in, parts


def test_villagers_are_driven_out() -> None:
    """People who flee are displaced."""
    assert ["displacement"] == kinds_in("Villagers fled the town of Homs.")


def test_fighters_retreat() -> None:
    """Rebels who flee give ground up."""
    (claim,) = claims_in("The rebels fled the town of Homs.")
    assert ("retreat", [("perpetrator", "rebels")]) == (claim.kind, parts(claim))


def test_culprits_get_away() -> None:
    """That a gunman fled is no event of its own."""
    assert [] == kinds_in("The gunman fled on foot.")


def test_who_displaces_is_not_displaced() -> None:
    """“The war has displaced 9,000 people” tells whom, and the war is no victim."""
    (claim,) = claims_in("The war has displaced 9,000 people.")
    assert [("victim", "9,000 people")] == parts(claim)
