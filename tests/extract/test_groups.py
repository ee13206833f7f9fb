"""Groups and bodies that no register knows."""

from tests.extract.named import actors_in


def kinds(text: str) -> dict[str, str | None]:
    """Words -> kind of actor."""
    return {mention.evidence.exact: mention.actor_kind for mention in actors_in(text)}


def test_names_that_say_what_they_are() -> None:
    """A brigade is an armed group, a committee a body; names joined by "and" are two."""
    assert {
        "Coastal Shield Brigade": "armed-group",
        "Red Falcons": "armed-group",
        "Harbour Relief Committee": "body",
    } == kinds("The Coastal Shield Brigade and the Red Falcons militia met the Harbour Relief Committee.")


def test_a_headline_makes_no_names() -> None:
    """In a headline every word has a capital: no new names are taken from it."""
    assert {} == kinds("Shelling Hits Field Hospital Near Northern Harbour")


def test_a_description_is_no_name() -> None:
    """The words "Islamist rebel group" is a description."""
    assert {"Islamist rebel group": "armed-group"} == kinds("An Islamist rebel group left.")
    assert [None] == [mention.target for mention in actors_in("An Islamist rebel group left.")]
