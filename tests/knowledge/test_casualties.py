"""The rule files of casualties."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.casualties import load_casualties

CLASS = "id: casualty.class.own-test, class: TEST, does: T., from: test, example: ['{word}'], not: ['zzz'], {more}"
SHAPE = "id: casualty.own-test, does: T., from: test, shape: '{shape}', example: ['{example}'], not: ['zzz']"


def folder_with(folder: Path, name: str, row: str) -> Path:
    """A user's folder with one more row."""
    (folder / "grammars" / "en").mkdir(parents=True)
    (folder / "grammars" / "en" / name).write_text(f"rules:\n  - {{{row}}}\n", "utf-8")
    return folder


def test_a_user_adds_a_word_of_harm(tmp_path: Path) -> None:
    """A folder of rules adds a verb without touching code."""
    row = CLASS.format(word="zapped", more="trigger: true, values: {injured: [zapped]}")
    rules = load_casualties([folder_with(tmp_path, "casualties-words.yaml", row)])
    assert "zapped" in rules.triggers


@pytest.mark.parametrize(
    ("word", "more", "message"),
    [
        ("killed", "words: [killed]", "stands in two classes"),
        ("zapped", "trigger: true, values: {tickled: [zapped]}", "is none of"),
        ("zipped", "words: [zapped]", "does not match its example"),
    ],
)
def test_a_bad_class_stops_the_load(tmp_path: Path, word: str, more: str, message: str) -> None:
    """A word in two classes, a harm that does not exist and a wrong example are errors with file and rule."""
    with pytest.raises(BadRule, match=message):
        load_casualties([folder_with(tmp_path, "casualties-words.yaml", CLASS.format(word=word, more=more))])


@pytest.mark.parametrize(
    ("shape", "message"), [("PEOPLE HARMED", "names no victims"), ("victims=PEOPLES", "no class PEOPLES")]
)
def test_a_bad_shape_stops_the_load(tmp_path: Path, shape: str, message: str) -> None:
    """A shape without victims or with an unknown class is an error with file and rule."""
    row = SHAPE.format(shape=shape, example="six men killed")
    with pytest.raises(BadRule, match=message):
        load_casualties([folder_with(tmp_path, "casualties.yaml", row)])
