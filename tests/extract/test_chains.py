"""The places that hold a place, and which of them is a city."""

from tests.extract.named import NAMES
from whosaid.extract.chains import Chains
from whosaid.knowledge.gazetteer import TOWNS

CHAINS = Chains(NAMES.gazetteer)


def _place(name: str) -> str:
    rows = map(NAMES.gazetteer.row, NAMES.gazetteer.numbers_of(name))
    return next(row.id for row in rows if row.level in TOWNS)


def test_a_city_lies_in_its_country() -> None:
    """The place itself comes first; no place lies in nothing."""
    homs = _place("Homs")
    assert homs == CHAINS.of(homs)[0]
    assert len(CHAINS.of(homs)) > 1
    assert () == CHAINS.of(None)


def test_a_small_town_and_no_place_are_no_city() -> None:
    """A hundred thousand people make a city."""
    assert CHAINS.is_city(_place("Homs"))
    assert not CHAINS.is_city(_place("Zabadani"))
    assert not CHAINS.is_city(None)
