"""People without a name."""

from tests.extract.named import who


def test_government_forces_are_those_of_the_country() -> None:
    """Where the page is about one country its government's forces are known."""
    assert ("government forces", "actor:syria-armed-forces") in who("In Aleppo government forces withdrew.")
    assert [("government forces", None)] == who("Then government forces withdrew.")


def test_modifiers_belong_to_the_people() -> None:
    """Small words before and behind belong to the mention."""
    assert ["moderate rebel groups", "Kurdish militias", "local activists"] == [
        words for words, _ in who("There moderate rebel groups, Kurdish militias and local activists met.")
    ]


def test_fighters_of_a_named_group_are_named() -> None:
    """The words "Levant Front fighters" is the group."""
    assert [("Levant Front", "actor:levant-front")] == who("Levant Front fighters withdrew.")


def test_rebel_held_is_an_adjective() -> None:
    """The words "rebel-held" is no mention of rebels."""
    assert [] == who("It was quiet in the rebel-held east.")


def test_bands_without_a_side() -> None:
    """Armed persons and traffickers are people who act, and nobody by name."""
    assert ["heavily armed men", "drug traffickers", "unidentified gunmen"] == [
        words for words, _ in who("Here heavily armed men met drug traffickers and unidentified gunmen.")
    ]
