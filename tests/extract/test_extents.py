"""Which figures of a text are of all that came to a harm, and which leave room for more."""

import pytest

from tests.knowledge.grammars import figures_in


@pytest.mark.parametrize(
    ("text", "extents"),
    [
        ("Nine people were killed.", [""]),
        ("One villager was killed and four others were wounded.", [""]),
        ("Four others were wounded.", ["others"]),
        ("The other four were wounded.", ["others"]),
        ("Four of those wounded had minor injuries.", ["of"]),
        ("Two of the wounded had died.", ["of"]),
        ("Nine villagers were wounded, some critically.", [""]),
        ("Three people were critically wounded.", ["severity"]),
        ("Two people were hurt critically.", ["severity"]),
        ("Nobody was seriously injured.", ["severity"]),
        ("No other injuries were reported.", ["others"]),
        ("No one inside the shop was hurt.", ["others"]),
        ("Nobody was hurt.", [""]),
        ("The names of nine people killed in the raid were read out.", ["named"]),
        ("Two miners who were shot have died.", ["named"]),
        ("Crews retrieved the bodies of two people.", ["seen"]),
        ("Seven members of the Arn family were killed.", ["kin"]),
        ("Nine guards were killed.", ["kind:guards"]),
        ("Initially, the ministry said nine people were killed.", ["former"]),
        ("The ministry had earlier reported a toll of eight.", ["former"]),
        ("Earlier, the mayor of Norrby, a lawyer, put the death toll at eight.", ["former"]),
        ("As of 15:25, the mayor said, nine people had been killed.", ["earlier"]),
        ("Nine people have been killed so far.", ["earlier"]),
        ("Nobody has been arrested.", ["earlier"]),
        ("Nine people were killed earlier on Monday.", [""]),
    ],
)
def test_the_extent_of_a_figure(text: str, extents: list[str]) -> None:
    """Two of the dead, the other four and those whose names are known are some of all, eight so far may be more by now."""
    assert extents == [figure.extent for figure in figures_in(text) if figure.part_of is None and figure.person is None]
