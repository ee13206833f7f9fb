"""Patterns of imprints are data, checked when they are loaded."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.cleaning import load_cleaning
from whosaid.knowledge.imprints import Imprints

MARK = """rules:
- id: outlet.bell
  does: The bell of the outlet.
  weight: 3
  where: {where}
  pattern: "{pattern}"
  example: ["the bell of @ rang"]
  not: ["@ rang"]
  from: a test
"""


def load(tmp_path: Path, where: str, pattern: str) -> Imprints:
    """The packaged rules and one mark of an outlet."""
    (tmp_path / "cleaning").mkdir()
    (tmp_path / "cleaning" / "outlet_marks.yaml").write_text(MARK.format(where=where, pattern=pattern))
    return load_cleaning([tmp_path]).imprints


def test_packaged_imprints_load() -> None:
    """Months and weekdays of the calendar are known in several languages."""
    imprints = load_cleaning().imprints
    assert [10, 10, 10] == [imprints.months[name] for name in ("october", "oktober", "октября")]
    assert 4 == imprints.weekdays["friday"]


def test_users_may_add_a_mark(tmp_path: Path) -> None:
    """A user's mark is checked like the packaged ones."""
    (mark,) = (mark for mark in load(tmp_path, "any", "bell of @").marks if mark.id == "outlet.bell")
    assert 3 == mark.weight


@pytest.mark.parametrize(
    ("where", "pattern"), [("roof", "bell of @"), ("any", "bell of"), ("any", "@"), ("any", "bells of @")]
)
def test_bad_marks_stop_the_load(tmp_path: Path, where: str, pattern: str) -> None:
    """A mark at no known place, without an outlet, or against its examples is told."""
    with pytest.raises(BadRule, match=r"outlet\.bell"):
        load(tmp_path, where, pattern)


def test_a_kind_that_nothing_asks_for_stops_the_load(tmp_path: Path) -> None:
    """Its pattern would never be tried."""
    (tmp_path / "cleaning").mkdir()
    row = "rules:\n- {id: a.b, does: D., from: t, kind: kredit, pattern: a, example: [a], not: [b]}\n"
    (tmp_path / "cleaning" / "imprint.yaml").write_text(row)
    with pytest.raises(BadRule, match=r"imprint\.yaml:2: no kind 'kredit'. Kinds are articles, byline, credit,"):
        load_cleaning([tmp_path])
