"""What a text says otherwise than the text it shares words with; the page sets of tests/field/alterations.yaml show the rules."""

import json
from pathlib import Path

import pytest

from tests.knowing import KNOWN
from whosaid.plan import analyse
from whosaid.records.concluded import Comparison

TAIL = "Shopkeepers pulled down their shutters, and boys carried the wounded to a school on handcarts because no ambulance came."
STORY = (
    f"Shells hit a market in the old town of Homs on Thursday and killed four people who had queued for bread. {TAIL}"
)


def _altered(folder: Path, *texts: str) -> list[Comparison]:
    pages = [
        {"id": f"{number}", "outlet": f"Outlet {number}", "published": "2017-03-03", "text": text}
        for number, text in enumerate(texts)
    ]
    path = folder / "pages.jsonl"
    path.write_text("".join(json.dumps(page) + "\n" for page in pages), "utf-8")
    comparisons = analyse([str(path)], KNOWN).conclusions.comparisons
    return [row for row in comparisons if row.rule.startswith("compare.altered.")]


@pytest.mark.parametrize(
    ("old", "new", "about"),
    [
        ("Homs", "Idlib", "place"),
        ("Thursday", "Tuesday", "time"),
        ("four people", "nine people", "count"),
    ],
)
def test_an_exchanged_fact_is_named(tmp_path: Path, old: str, new: str, about: str) -> None:
    """Exactly the facet whose words were exchanged, with both words in the reason."""
    (found,) = _altered(tmp_path, STORY, STORY.replace(old, new))
    assert (about, "contradicts") == (found.about, found.verdict)
    assert old.split(maxsplit=1)[0] in found.because
    assert new.split(maxsplit=1)[0] in found.because


@pytest.mark.parametrize(
    "changed",
    [
        STORY,
        STORY.replace("bread", "flour"),
        STORY.replace("killed four people", "killed at least four people"),
        STORY.replace("killed four people", "killed about four people"),
        STORY.replace("Shells hit", "Shells struck"),
        STORY.replace("on Thursday", "on Thursday morning"),
    ],
)
def test_other_words_for_the_same_alter_nothing(tmp_path: Path, changed: str) -> None:
    """A synonym, a closer time and a bound that fits are no altered facts."""
    assert [] == _altered(tmp_path, STORY, changed)


def test_about_leaves_room(tmp_path: Path) -> None:
    """About 20 may be 19, and is not 40."""
    story = STORY.replace("four people", "about 20 people")
    assert [] == _altered(tmp_path, story, STORY.replace("four people", "19 people"))
    assert ["count"] == [row.about for row in _altered(tmp_path, story, STORY.replace("four people", "40 people"))]


def test_two_named_voices_speak_each_for_itself(tmp_path: Path) -> None:
    """The usual sentence of news with another monitor and another figure is no altered copy."""
    said = "{} people were killed in shelling of a sheep market in the old town of Homs on Thursday, the {} for Human Rights said."
    one, other = said.format("Nine", "Syrian Observatory"), said.format("Forty", "Syrian Network")
    assert [] == _altered(tmp_path, one, other)
    assert ["count"] == [row.about for row in _altered(tmp_path, one, said.format("Forty", "Syrian Observatory"))]


def test_two_stories_without_shared_words_are_not_held_side_by_side(tmp_path: Path) -> None:
    """Another town in another text is another event, not an alteration."""
    assert [] == _altered(tmp_path, STORY, "Rockets fell on Idlib on Tuesday and killed nine people at a well.")


@pytest.mark.parametrize(
    ("old", "new"),
    [("four civilians", "four soldiers"), ("Rebels", "Government troops"), ("Rebels", "Russian forces")],
)
def test_another_camp_is_another_party_and_no_other_number(tmp_path: Path, old: str, new: str) -> None:
    """Fighters for civilians, and one side for the other, are told as who it was; the figure is the same."""
    story = STORY.replace("Shells hit a market", "Rebels shelled a market").replace("four people", "four civilians")
    assert {"actor"} == {row.about for row in _altered(tmp_path, story, story.replace(old, new))}


def test_a_label_of_the_same_side_names_nobody_else(tmp_path: Path) -> None:
    """One outlet's rebels are the other's militants."""
    story = STORY.replace("Shells hit a market", "Rebels shelled a market")
    assert [] == _altered(tmp_path, story, story.replace("Rebels", "Militants"))


def test_two_camps_on_both_sides_are_not_exchanged(tmp_path: Path) -> None:
    """Civilians and soldiers in one list: their order says nothing."""
    story = STORY.replace("four people", "four civilians and nine soldiers")
    turned = STORY.replace("four people", "nine soldiers and four civilians")
    assert [] == _altered(tmp_path, story, turned)
