"""The rule files of times."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.times import load_times
from whosaid.knowledge.timexes import find_timexes
from whosaid.text.reading import read_text
from whosaid.text.sentences import TextWords


def users_rule(folder: Path, row: str) -> Path:
    """A folder of a user's rules with one more shape."""
    (folder / "grammars" / "en").mkdir(parents=True)
    (folder / "grammars" / "en" / "times.yaml").write_text(f"rules:\n  - {{{row}}}\n", "utf-8")
    return folder


ROW = "id: time.own, does: Own., from: test, type: DATE, resolve: {resolve}, shape: '{shape}', example: ['{example}'], not: ['noon']"


def test_a_user_adds_a_shape(tmp_path: Path) -> None:
    """A folder of rules adds a shape without touching code."""
    row = ROW.format(resolve="weekday", shape="THE weekday=WEEKDAY", example="the Monday")
    rules = load_times([users_rule(tmp_path, row)])
    reading = read_text("It was the Monday.", TextWords(frozenset(), frozenset()))
    assert ["time.own"] == [found.rule for found in find_timexes(reading, rules, None)]


@pytest.mark.parametrize(
    ("resolve", "shape", "example", "message"),
    [
        ("nothing", "weekday=WEEKDAY", "Monday", "which there is not"),
        ("weekday", "weekday=WEEKDAYZ", "Monday", "no class WEEKDAYZ"),
        ("weekday", "THE weekday=WEEKDAY", "Monday", "does not match its example"),
    ],
)
def test_a_bad_shape_stops_the_load(tmp_path: Path, resolve: str, shape: str, example: str, message: str) -> None:
    """An unknown function, an unknown class or a wrong example is an error with file and rule."""
    row = ROW.format(resolve=resolve, shape=shape, example=example)
    with pytest.raises(BadRule, match=message):
        load_times([users_rule(tmp_path, row)])
