"""Whose home was hit."""

import pytest

from whosaid.knowledge.sites import load_sites

HOMES = load_sites().homes


@pytest.mark.parametrize(
    ("sentence", "families"),
    [
        ("A strike hit the al-Holmi family home on Mill road.", {"hlm"}),
        ("Two homes belonging to the Holm, Berg and Abu Arn families were hit.", {"hlm", "brg", "arn"}),
        ("A raid on the home of the Abu al-Holm (Berg) family killed nine.", {"hlm", "brg"}),
        ("Nine members of the Holm family were killed.", {"hlm"}),
        ("The home of Ali Abu Holm was hit.", {"al", "hlm"}),
        ("A bombardment hit Omar Holm’s three-storey house.", set()),
        ("A bombardment hit Omar Holm’s house.", {"omr", "hlm"}),
        ("The Holm family left the town.", set()),
        ("A Palestinian family home was hit.", set()),
        ("The family home was hit.", set()),
        ("The house of Norrby Council was hit.", set()),
    ],
)
def test_a_family_beside_a_home_or_its_members(sentence: str, families: set[str]) -> None:
    """A people is no family, nor is a council."""
    assert {f"home:{key}" for key in families} == set(HOMES.owners(sentence, lambda name: name == "Norrby Council"))


def test_spellings_of_one_name_are_one() -> None:
    """Vowels and doubled letters differ from page to page."""
    one, two = (HOMES.owners(f"The {name} family home was hit.", lambda _: False) for name in ("Sawaleh", "Al-Sawalha"))
    assert one == two
