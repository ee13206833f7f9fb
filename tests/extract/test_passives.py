"""Passives, adjectives of attitude and verbs of seeming: a report whose subject does not speak."""

import pytest

from tests.extract.stripped import candidates_in, words


@pytest.mark.parametrize(
    ("text", "shape", "speaker"),
    [
        ("The army was blamed by the mayor for theft.", "passive", "the mayor"),
        ("The envoy is believed to have left.", "passive", None),
        ("Asked whether it rained, the envoy left.", "passive", None),
        ("The raid was condemned by the council.", "passive", "the council"),
        (
            "The raid was condemned by Ash Low, the Mill Society and Elm Roe.",
            "passive",
            "ash low , the mill society and elm roe",
        ),
        ("The raid was claimed by the Owls.", "passive", "the owls"),
        ("The bridge appears to be closed.", "seeming", None),
        ("The bridge appears ready for use.", "seeming", None),
        ("Farmers are worried that the well runs dry.", "adjective", "farmers"),
        ("The council is opposed to the dam.", "adjective", "the council"),
        ("The council is in favour of the dam.", "adjective", "the council"),
        ("The duke remained confident that the dam would hold.", "adjective", "the duke"),
        ("The council is divided over the dam.", "adjective", "the council"),
    ],
)
def test_shapes_and_speakers(text: str, shape: str, speaker: str | None) -> None:
    """Who is named behind "by" speaks; who holds a view is the subject; a seeming is nobody's."""
    strip, found = candidates_in(text)
    assert (shape, speaker) == (found[0].shape, words(strip, found[0].source))


def test_where_it_was_posted_is_not_what_was_said() -> None:
    """Behind "posted by X" a place of posting is no content: the video shows, and X posted it."""
    strip, found = candidates_in("A video posted by Mill Radio on Bellbook showed that the dam broke.")
    assert ["showed"] == [words(strip, (one.first, one.stop)) for one in found]


def test_the_subject_of_a_passive_is_its_topic() -> None:
    """Nothing stands behind the verb: what was condemned is said before it."""
    strip, found = candidates_in("The raid was condemned by the council.")
    assert "the raid" == words(strip, found[0].content)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy appeared in court.",
        "The well is dry.",
        "It appeared on Friday.",
        "The town is split between two armies.",
    ],
)
def test_plain_appearing_is_no_seeming(text: str) -> None:
    """To appear somewhere says nothing of a view, nor does a town that is split."""
    assert [] == candidates_in(text)[1]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The raid was claimed by the Owls in a statement.", "the raid"),
        ("Responsibility for the raid was claimed by the Owls.", "the raid"),
        ("The isle is claimed by two states.", None),
        ("The raid was confirmed by the mayor in a speech.", "the raid"),
    ],
)
def test_what_is_claimed_or_confirmed_by_somebody(text: str, content: str | None) -> None:
    """A blow and the responsibility for it can be claimed, an island not so; where it was said is no content."""
    strip, found = candidates_in(text)
    assert content == next((words(strip, one.content) for one in found), None)
