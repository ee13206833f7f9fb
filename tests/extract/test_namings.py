"""Voices without a name at the head of a page, and who the page names next."""

import pytest

from tests.extract.said import actor, said_in
from whosaid.records.inferred import Mention

CLINIC = "Norrby Clinic Committee"


def voices(text: str, *mentions: Mention) -> list[str | None]:
    """Names of the voices in order."""
    return [one.voice.name if one.voice else None for one in said_in(text, *mentions)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine men died, the regional governor said. Some fled, Ann Low, governor of the Norrby region, told Lake Radio.",
        "A Lind doctor told the Lake Post on Friday that nine men died. The doctor, Ann Low, said that some fled.",
        "Nine men died, said the region's Lind-appointed head. The guard denied it. “Some fled,” Ann Low, head of the region, said.",
    ],
)
def test_who_holds_the_office_is_named_next(text: str) -> None:
    """One person holds an office at a time, and a wire names whom it quotes a sentence later."""
    assert {"Ann Low"} == set(voices(text)) - {"The guard"}


@pytest.mark.parametrize("lead", ["a local committee", "a rights group"])
def test_a_body_is_named_next(lead: str) -> None:
    """A committee is the one that the page names next; so is a group, where that is a body of relief or a monitor."""
    text = f"Nine men died in Norrby, {lead} said.\n\nThe {CLINIC} said that some fled."
    assert [CLINIC, CLINIC] == voices(text, actor(text, CLINIC, CLINIC, "aid"))


@pytest.mark.parametrize(
    "text",
    [
        "Nine men died, a resident said. Ann Low, a resident of Norrby, said some fled.",
        "Nine men died, officials said. Ann Low, an official in Norrby, said some fled.",
        "Nine men died, a regional governor said. Ann Low, a nurse, said some fled.",
    ],
)
def test_of_whom_there_are_many(text: str) -> None:
    """One resident is not the other, and a nurse no governor."""
    assert 2 == len(set(voices(text)))
