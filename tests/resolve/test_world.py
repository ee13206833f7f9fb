"""What resolving asks of the world."""

from tests.resolve.made import WORLD
from whosaid.resolve.world import depth_of, with_looser


def test_places_without_an_id_stand_for_themselves() -> None:
    """Two pages that name one unknown village mean one village; it lies nowhere."""
    assert ("words:nowhere",) == WORLD.place_chain(None, "Nowhere")
    assert ("Old Quarter", "Port", "Coast", "Norland") == WORLD.place_chain("Old Quarter", "Old Quarter")


def test_parties_have_a_camp() -> None:
    """The army is the state's."""
    assert (("Norland Army", "Norland State"), "state") == WORLD.party("Norland Army")
    assert "Norland Army" == WORLD.actor_name("Norland Army")


def test_a_village_that_only_pages_name_has_its_name_in_the_wider_places() -> None:
    """So the village of the township and that of the province are found as one."""
    chain = ("Port/olm", "Port", "Coast", "Norland")
    assert ("Port/olm", "Coast/olm", "Norland/olm", "Port", "Coast", "Norland") == with_looser(chain)
    assert ("Port", "Coast") == with_looser(("Port", "Coast"))
    assert [4, 2, 2, 0] == [depth_of(with_looser(one)) for one in (chain, chain[1:3], ("Norland/olm", "Norland"))] + [
        depth_of(())
    ]
