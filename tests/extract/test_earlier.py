"""Nouns that pick up an earlier speaker, or the only group or coalition of the page."""

import pytest

from tests.extract.said import actor, said_in

GUARD = "Lind Guard"
COALITION = "Ofa-led coalition"


def voices(text: str, *named: tuple[str, str]) -> list[str | None]:
    """Names of the voices in order; `named` actors with their kinds."""
    mentions = [actor(text, name, name, kind) for name, kind in named]
    return [one.voice.name if one.voice else None for one in said_in(text, *mentions)]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        (
            "Harbour Relief, a group of nurses, said it rained. The Lind Guard denied it. The group said it snowed.",
            GUARD,
        ),
        (
            "The Lind Guard denied it. The Harbour Committee said it rained. The group said it snowed.",
            "Harbour Committee",
        ),
        ("The Lind Guard denied it. The guild community said it snowed.", "The guild community"),
    ],
)
def test_the_group_is_who_spoke_last(text: str, voice: str) -> None:
    """A body whose kind nothing tells may be "the group"; one called so earlier is not, where another group spoke since."""
    assert voice == voices(text, (GUARD, "armed-group"))[-1]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Bread for Norrby said it rained. The organisation said it snowed.", "Bread for Norrby"),
        ("Bread for Norrby said it rained. A spokesman for the organization said it snowed.", "Bread for Norrby"),
        ("Bread for Norrby said it rained. The council said it snowed.", "The council"),
        ("Bread for Norrby said it rained. The hospital said it snowed.", "The hospital"),
    ],
)
def test_an_organisation_is_who_helps(text: str, voice: str) -> None:
    """A body of relief may be called an organisation, and no council; a hospital is one of many."""
    assert voice == voices(text, ("Bread for Norrby", "aid"))[-1]


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("The coalition said it rained.", COALITION),
        ("A coalition spokesman said it rained.", COALITION),
        ("A spokesman for the coalition said it rained.", COALITION),
        ("The ruling coalition said it rained.", "The ruling coalition"),
        ("A ruling coalition spokesman said it rained.", "A ruling coalition spokesman"),
    ],
)
def test_the_only_coalition(said: str, voice: str) -> None:
    """A coalition that the page names may speak by its noun alone, with no other word before it."""
    assert [voice] == voices(f"The Ofa-led coalition left. {said}", (COALITION, "coalition"))


def test_one_of_two_coalitions() -> None:
    """Of two coalitions nobody knows which is meant."""
    text = "The Ofa-led coalition and the Sea-led coalition left. The coalition said it rained."
    assert ["The coalition"] == voices(text, (COALITION, "coalition"), ("Sea-led coalition", "coalition"))


@pytest.mark.parametrize(
    ("said", "voice"),
    [
        ("A rebel spokesman said it rained.", GUARD),
        ("Rebel officials said it rained.", GUARD),
        ("A militia spokesman said it rained.", "A militia spokesman"),
    ],
)
def test_officials_of_the_only_rebels(said: str, voice: str) -> None:
    """An official of "the rebels" is one of the only group that the page calls so."""
    assert [voice] == voices(f"The Lind Guard rebels left. {said}", (GUARD, "armed-group"))


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Ann Low, a spokeswoman for the mill, said it rained. The official said it snowed.", "Ann Low"),
        ("Ann Low, a spokeswoman for the mill, said it rained. The mayor said it snowed.", "The mayor"),
        ("Ann Low, a nurse, said it rained. The official said it snowed.", "The official"),
    ],
)
def test_anybody_in_office_is_an_official(text: str, voice: str) -> None:
    """A spokeswoman may be called an official, but no mayor."""
    assert voice == voices(text)[-1]


def test_the_group_that_heads_its_own_sentence() -> None:
    """Behind a comma "the group" is the armed group that the sentence begins with."""
    text = "Red Falcons took the mill, the group said on Monday."
    assert ["Red Falcons"] == voices(text, ("Red Falcons", "armed-group"))


def test_who_answers_what_is_said_of_it() -> None:
    """Of "which it denies" it is the body of which it is said; a raid denies nothing."""
    text = "Nurses said the Mill Guard had fled, which it denies."
    assert ["Nurses", "Mill Guard"] == voices(text, ("Mill Guard", "force"))
    assert ["Nurses", "it"] == voices("Nurses said the raid was over, which it denies.")
