"""What resolving asks of the world."""

from tests.resolve.made import WORLD


def test_places_without_an_id_stand_for_themselves() -> None:
    """Two pages that name one unknown village mean one village; it lies nowhere."""
    assert ("words:nowhere",) == WORLD.place_chain(None, "Nowhere")
    assert ("Old Quarter", "Port", "Coast", "Norland") == WORLD.place_chain("Old Quarter", "Old Quarter")


def test_parties_have_a_camp() -> None:
    """The army is the state's."""
    assert (("Norland Army", "Norland State"), "state") == WORLD.party("Norland Army")
    assert "Norland Army" == WORLD.actor_name("Norland Army")
