"""What stands before a tag, and what goes on behind it."""

import pytest

from tests.extract.said import triples
from tests.extract.stripped import candidates_in, words
from whosaid.extract.contents import contents_of
from whosaid.extract.leftward import rival_number
from whosaid.extract.strips import Strip
from whosaid.extract.taken import Candidate


def contents(text: str) -> list[str | None]:
    """The content of each candidate of the first strip."""
    strip, found = candidates_in(text)
    return [words(strip, content) for content in contents_of(strip, found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("But, the mayor said, the dam was safe.", "the dam was safe"),
        ("When it rained, the mayor said, the dam broke.", "when it rained , the mayor said , the dam broke"),
        ("The dam broke, the mayor said, killing two men.", "the dam broke , the mayor said , killing two men"),
        ("The dam broke, the mayor said, and the mill fell.", "the dam broke , the mayor said , and the mill fell"),
        ("Now, the mayor says, at least two have gone.", "now , the mayor says , at least two have gone"),
        ("“Only the dam,” the mayor said, would hold.", "“ the mayor said , would hold"),
        ("“It broke,” the mayor said, and “the mill fell at night.”", "“ the mayor said , and “"),
    ],
)
def test_a_clause_goes_on_behind_its_tag(text: str, expected: str) -> None:
    """A tag may stand anywhere in what is said."""
    assert [expected] == contents(text)


def test_a_further_saying_ends_it() -> None:
    """What is added is a saying of its own, and no part of the quotation before it."""
    assert ["“", "“"] == contents("“The dam broke,” the mayor said, adding: “The mill fell at night.”")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam (it was old, the mayor said) broke.", "it was old"),
        ("It rained - the dam, the mayor said, was full.", "the dam , the mayor said , was full"),
        (
            "Ash had two mules; Elm had three; and Oak had none, according to the mayor.",
            "ash had two mules ; elm had three ; and oak had none",
        ),
        ("It rained; the dam broke, the mayor said.", "the dam broke"),
    ],
)
def test_where_it_begins(text: str, expected: str) -> None:
    """A bracket, a dash and a semicolon part it from what the outlet tells; a list is one."""
    assert [expected] == contents(text)


def test_who_told_it_second_hand() -> None:
    """Whom a paper is cited for told the crowd: the paper's content is the whole saying."""
    assert ["“", "“ he told a crowd"] == contents("“The dam broke,” he told a crowd, according to the paper.")


def test_when_it_was_said_is_not_what_is_said_next() -> None:
    """The day of the first tag is no part of what the second holds."""
    assert ["it rained", "as the dam broke"] == contents(
        "It rained, the mayor said on Monday, as the dam broke, according to the paper."
    )


def test_a_number_that_a_second_voice_gives() -> None:
    """Behind "and" and before "according to" a number alone is all that this voice says, and ends what the first one says."""
    found = contents("The mayor said 20 men had died, and more than 30 according to the rebels.")
    assert ["20 men had died", "more than 30"] == found
    assert rival_number(*rival("Nine had died, and 30 according to the rebels.")) is not None
    assert rival_number(*rival("Nine had died according to the rebels.")) is None


def rival(text: str) -> tuple[Strip, Candidate]:
    """The first strip of a text and its only candidate."""
    strip, (only,) = candidates_in(text)
    return strip, only


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("There is a risk, some guards said, that the men would leave.", "that the men would leave"),
        ("When it rained, Ann Low said in an interview, the dam broke.", "the dam broke"),
        ("The men stood in the way, he said, by holding the gate.", "by holding the gate"),
    ],
)
def test_what_is_said_goes_on_behind_the_occasion(text: str, content: str) -> None:
    """A clause of "that" and the main clause behind an opening "when" are said by the same voice."""
    assert triples(text)[0][2].endswith(content)


def test_what_is_added_is_not_what_was_said() -> None:
    """In "..., he said, adding, “...”" the words before the tag are said, and those behind it added."""
    said = triples("It will hold next week, Ash Roe said, adding, “They need to sit down and talk.”")
    assert ["It will hold next week", "“They need to sit down and talk.”"] == [content for _, _, content in said]
