"""What each reporting word is said to report."""

import pytest

from tests.extract.said import triples
from tests.extract.stripped import candidates_in, words
from whosaid.extract.contents import contents_of
from whosaid.extract.leftward import LONGEST_CONTENT


def contents(text: str) -> list[str | None]:
    """The content of each candidate of the first strip."""
    strip, found = candidates_in(text)
    return [words(strip, content) for content in contents_of(strip, found)]


def test_the_outer_voice_reports_the_inner_one() -> None:
    """..., the agency reported: the mayor's saying is all that the agency says."""
    assert ["that rain fell", "the mayor said that rain fell"] == contents(
        "The mayor said that rain fell, the agency reported."
    )


def test_the_outer_voice_whose_words_go_on_behind_it() -> None:
    """Behind a comma "according to a statement on its site" ends what the inner voice says."""
    assert ["that rain fell", "the guard said that rain fell"] == contents(
        "The guard said that rain fell, according to a statement on its site."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that rain fell, and the envoy denied that it snowed.", ["that rain fell", "that it snowed"]),
        ("The mayor said that rain fell, adding that it was cold.", ["that rain fell", "that it was cold"]),
        ("The mayor said it rained and accused the army of theft.", ["it rained", "the army of theft"]),
        ("The mayor came, saying that it rained, and left.", ["that it rained"]),
        (
            "A caller claiming to speak for the owners told us that it fell.",
            ["to speak for the owners", "that it fell"],
        ),
    ],
)
def test_a_content_ends_where_the_next_begins(text: str, expected: list[str]) -> None:
    """Two voices side by side do not say each other's words."""
    assert expected == contents(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that rain fell, but the sun came back.", "that rain fell"),
        ("The mayor said that rain fell, but that snow did not.", "that rain fell , but that snow did not"),
        ("The mayor said the long rain fell; snow lay there.", "the long rain fell"),
        ("The mayor condemned the raid when he spoke.", "the raid"),
        ("The mayor praised the army on Monday.", "the army"),
    ],
)
def test_a_content_ends_with_its_clause(text: str, expected: str) -> None:
    """What the outlet adds behind "but", a semicolon or a date of speaking is not said by the speaker."""
    assert [expected] == contents(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rain fell, the mayor said.", "rain fell"),
        ("Rain, the mayor said, fell all day.", "rain , the mayor said , fell all day"),
        ("“Rain,” the mayor said, “fell all day.”", "“ the mayor said , “"),
        ("At 10:30 rain, the mayor said, fell.", "at 10 : 30 rain , the mayor said , fell"),
        ("According to the mayor, rain fell.", "rain fell"),
        ("The rain reportedly stopped.", "the rain reportedly stopped"),
    ],
)
def test_content_before_and_around_a_tag(text: str, expected: str) -> None:
    """A tag in the middle or at the end belongs to the clause or quotation that it interrupts."""
    assert [expected] == contents(text)


def test_who_is_cited_says_the_same() -> None:
    """Two voices, one content."""
    assert ["rain fell", "rain fell"] == contents("The mayor said rain fell, citing the envoy.")


def test_contents_are_bounded() -> None:
    """A content of a thousand words in one sentence is cut."""
    strip, found = candidates_in("The mayor said that rain fell " + "on mills " * 1000 + ".")
    (content,) = contents_of(strip, found)
    assert content is not None
    assert LONGEST_CONTENT == content[1] - content[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said rain fell; the well filled.", "rain fell"),
        ("While the mayor pledged to stay, the envoy left.", "to stay"),
        ("The envoy opposed the dam and left the town.", "the dam"),
        ("The envoy denied carrying out Friday's raid.", "carrying out friday 's raid"),
        ("The envoy condemned the raid in Friday's rain.", "the raid in friday 's rain"),
        ("The envoy denied bombing a mill in Holm on Friday.", "bombing a mill in holm"),
        ("The envoy praised the crew in a speech on Friday.", "the crew"),
        ("The envoy denied having been there.", "having been there"),
        ("According to Ann Low, head of the council, rain fell.", "rain fell"),
        ("Mayor says town is calm as flames took mill", "town is calm"),
        ("According to doctors, two cows, a calf and a goat, died.", "two cows , a calf and a goat , died"),
    ],
)
def test_where_a_clause_or_object_ends(text: str, expected: str) -> None:
    """At a semicolon, where the main clause begins, before another verb; an apposition belongs to the speaker, a list does not."""
    strip, found = candidates_in(text)
    assert expected == words(strip, contents_of(strip, found)[0])


def test_an_agency_behind_a_name_and_its_office() -> None:
    """The whole sentence is the agency's, not only the office behind the name."""
    text = "A raid hurt one man, said Ann Low, head of the Holm guard, on Friday on Telegram, Mill Wire reports."
    assert ("Mill Wire", "A raid hurt one man, said Ann Low, head of the Holm guard, on Friday on Telegram") in [
        (who, content) for who, _, content in triples(text)
    ]


def test_what_is_allegedly_so_is_so_in_the_words_of_a_voice() -> None:
    """The clause of "allegedly" does not reach over who says it."""
    text = "Mayor Jon Ash said the mill of Norrby was allegedly hit by the guard."
    assert [("Mayor Jon Ash", "said"), (None, "allegedly")] == [(who, cue) for who, cue, _ in triples(text)]
    assert ["the mill of Norrby was allegedly hit by the guard"] * 2 == [content for _, _, content in triples(text)]
