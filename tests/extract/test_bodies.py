"""For which body a person speaks, as the words beside the name tell it."""

import pytest

from tests.extract.said import actor, said_in
from whosaid.records.inferred import Voice

GUARD = "actor:mill-guard"


def bodies(text: str, kind: str = "ministry") -> list[str | None]:
    """The id of whom each voice of a text speaks for or is; the register knows one body."""
    found = said_in(text, actor(text, "Mill Guard", "Mill Guard", kind))
    voices = [one.body or one.voice for one in found]
    return [voice.actor or voice.name for voice in voices if voice]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Low, a Mill Guard spokeswoman in Norrby, said the dam held.",
        "Ann Low, head of the Mill Guard, said the dam held.",
        "“The dam held,” Ann Low, Mill Guard head of mission, said in a statement.",
        "Mill Guard spokesman Col. Jon Ash said the dam held.",
    ],
)
def test_the_office_beside_a_name(text: str) -> None:
    """Who speaks for a body is that body's voice, whether the office stands before the name or behind it."""
    assert [GUARD] == bodies(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Mill Guard said the dam held. Its spokeswoman Ann Low said the mill burned.", "armed-group"),
        ("The Mill Guard said the dam held. The group's director, Ann Low, said the mill burned.", "aid"),
    ],
)
def test_the_body_told_of_before(text: str, kind: str) -> None:
    """A spokeswoman of "its" or of "the group" speaks for the body that spoke before."""
    assert [GUARD, GUARD] == bodies(text, kind=kind)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Low, a former Mill Guard officer, said the dam held.",
        "Ann Low, a professor at the Mill Guard, said the dam held.",
        "Ann Low, who met the Mill Guard, said the dam held.",
        "Ann Low, a resident, said the Mill Guard held the dam.",
    ],
)
def test_who_speaks_for_himself(text: str) -> None:
    """Former officers, scholars and those who only met a body are voices of their own."""
    assert ["Ann Low"] == bodies(text)


def test_a_body_that_only_the_words_name() -> None:
    """The police of a town are one voice, whoever speaks for them; police of nowhere have no name."""
    told = said_in("“He fled,” said Lower Norrby police Lt. Jon Ash.")
    assert [Voice(None, "Lower Norrby police")] == [one.body for one in told]
    assert [None] == [one.body for one in said_in("Police Lt. Jon Ash said he fled.")]


def test_the_kind_of_a_voice_whom_nobody_knows() -> None:
    """The office or role beside a name tells what kind of voice it is."""
    text = "Jon Ash, a resident, said it rained. Mayor Karl Fenn said it snowed."
    found = said_in(text, actor(text, "Jon Ash", "Jon Ash", "person"), actor(text, "Karl Fenn", "Karl Fenn", "person"))
    assert ["witness", "official"] == [one.voice_kind for one in found]


def test_the_head_of_a_body_is_who_was_called_so() -> None:
    """Who "the head of the Regional Guard" is was said beside the name, and "the governor" is somebody else."""
    text = "“It fell,” Ann Low, head of the Holm Regional Guard, said. “Two fled,” the head of the Regional Guard noted. The governor said it rained."
    assert ["Ann Low", "Ann Low", "The governor"] == [one.voice.name for one in said_in(text) if one.voice]


def test_who_is_called_somebody_is_no_mayor() -> None:
    """Then "the mayor" is a person with a name of whom nothing else is said, and no guard without one."""
    assert ["The guard", "The mayor"] == [
        one.voice.name for one in said_in("The guard said it rained. The mayor said it fell.") if one.voice
    ]


def test_the_report_of_an_agency() -> None:
    """What "the MW report" says is the agency's, whoever else spoke before."""
    text = "The Mill Guard reported a blast. Nine men fled, the MW report said."
    mentions = (actor(text, "Mill Guard", "Mill Guard", "force"), actor(text, "MW", "Mill Wire", "agency"))
    assert ["Mill Guard", "Mill Wire"] == [one.voice.name for one in said_in(text, *mentions) if one.voice]
