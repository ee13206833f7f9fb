"""Whether two acts were done by the same."""

from tests.extract.told import acts_in, claims_in
from whosaid.extract.doers import are_named_apart, have_other_doers


def test_doers_are_compared_by_place_or_by_name() -> None:
    """Rebels who are named twice stand in two places and have one name; jets and rebels have two."""
    syntax, acts = acts_in("Rebels shelled Homs. Rebels attacked Hama. Jets bombed Idlib.")
    assert (True, False) == (have_other_doers(*acts[:2]), are_named_apart(syntax, *acts[:2]))
    assert are_named_apart(syntax, *acts[1:])


def test_a_headline_takes_no_place_from_what_the_other_side_did() -> None:
    """Rockets on one port, fired by those whose own port was hit, do not tell where that lies."""
    text = "Yemen: army strikes kill nine\n\nThe strikes hit a depot.\n\nOn Thursday rebels launched a missile toward Haifa."
    assert None is claims_in(text)[0].where
