"""Other names of actors that a page brings itself."""

import pytest

from tests.extract.named import actors_in


def targets(text: str) -> dict[str, str | None]:
    """Words -> actor, of the mentions of a text."""
    return {mention.evidence.exact: mention.target for mention in actors_in(text)}


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("The Red Falcon Brigade, also known as Liwa al-Norrsaqr, left.", "Red Falcon Brigade", "Liwa al-Norrsaqr"),
        ("Tahrir al-Norr, formerly known as the Norr Front, left.", "Tahrir al-Norr", "Norr Front"),
        ("The Coastal Tide Committee, or CTC, met.", "Coastal Tide Committee", "CTC"),
        ("Jonas Norrby, better known as Abu Hammer, left.", "Jonas Norrby", "Abu Hammer"),
        ('The Coastal Tide Committee (also called "Tidewatch") met.', "Coastal Tide Committee", "Tidewatch"),
        ("Its Syrian affiliate, the Red Falcon Brigade, left.", "Syrian affiliate", "Red Falcon Brigade"),
    ],
)
def test_two_names_of_one(text: str, one: str, two: str) -> None:
    """Words that bring another name make one actor of two names."""
    found = targets(text)
    assert found[one] is not None
    assert found[one] == found[two]


def test_the_other_name_alone() -> None:
    """Further down the other name is the same actor, also where a verb alone would make a person of it."""
    text = "The Red Falcon Brigade, also known as Liwa al-Norrsaqr, left. Liwa al-Norrsaqr said it would return."
    assert 1 == len({mention.target for mention in actors_in(text)})


def test_the_register_keeps_its_names() -> None:
    """Two names of the register are never made one, whatever a page says; an unknown name is the register's."""
    apart = targets("The Nusra Front, also known as Hezbollah, left.")
    assert apart["Nusra Front"] != apart["Hezbollah"]
    joined = targets("Tahrir al-Norr, formerly known as the Nusra Front, left.")
    assert "actor:al-nusra-front" == joined["Tahrir al-Norr"]


@pytest.mark.parametrize(
    ("text", "one", "two"),
    [
        ("A wing, the Norr Front, and the Red Falcon Brigade fought.", "Norr Front", "Red Falcon Brigade"),
        ("A leader of the Norr Front nicknamed Abu Hammer left.", "Norr Front", "Abu Hammer"),
        ("The Coastal Tide Committee, or UNHCR, met.", "Coastal Tide Committee", "UNHCR"),
    ],
)
def test_two_names_of_two(text: str, one: str, two: str) -> None:
    """A list, a leader's byname and letters that are not the initials make nobody the same."""
    found = targets(text)
    assert found[one] is not None
    assert found[one] != found.get(two)
