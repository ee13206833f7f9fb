"""Entries of a live page."""

from tests.extract.told import claims_in

LIVE = (
    "War live: anger over the market of Homs\n\n"
    "17:52 GMT\n\nJets bombed a hangar at the airport of Latakia on Friday.\n\n"
    "16:10 GMT\n\nA nurse lost two nephews in the strike on the market.\n\n"
    "9.05 p.m.\n\nRebels shelled Hama. Nine drivers were killed."
)


def _places(text: str) -> list[tuple[str, str]]:
    return [(one.trigger.exact, one.where.name) for one in claims_in(text) if one.where is not None]


def test_an_entry_without_a_place_is_of_the_place_in_the_title() -> None:
    """The entry above tells of another front; an entry that names a place lends it to what it tells."""
    expected = [("bombed", "Latakia"), ("strike", "Homs"), ("shelled", "Hama"), ("killed", "Hama")]
    assert expected == _places(LIVE)


def test_a_title_without_a_town_lends_no_place() -> None:
    """Not said is a good answer."""
    assert "strike" not in dict(_places(LIVE.replace("of Homs", "place")))


def test_one_hour_makes_no_live_page() -> None:
    """It is that of the imprint: the place told above goes on."""
    text = "17:52 GMT\n\nJets bombed a hangar in Latakia on Friday.\n\nA nurse lost two nephews in a strike."
    assert [("bombed", "Latakia"), ("strike", "Latakia")] == _places(text)
