"""Rules of cleaning are data, checked when they are loaded."""

import re
from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.cleaning import LINE_LENGTH, load_cleaning
from whosaid.knowledge.loading import load_rows, packaged_rules

ROW = """rules:
- id: clean.harbour-bell
  does: The bell of the harbour.
  reason: navigation
  match: {match}
  pattern: "{pattern}"
  {more}
  example: ["ding dong"]
  not: ["The bell rang."]
  from: a test
"""


def folder(tmp_path: Path, *, match: str = "line", pattern: str = "ding dong", more: str = "") -> Path:
    """A user's folder with one rule of furniture."""
    (tmp_path / "cleaning").mkdir(exist_ok=True)
    (tmp_path / "cleaning" / "furniture.yaml").write_text(ROW.format(match=match, pattern=pattern, more=more))
    return tmp_path


def test_packaged_rules_match_their_examples() -> None:
    """The packaged rules load, which means that every example and every counter-example was tried."""
    rules = load_cleaning()
    found = rules.furniture("home news sport weather")
    assert found is not None
    assert "clean.site-menu" == found.id


def test_a_user_may_add_a_rule(tmp_path: Path) -> None:
    """A folder of the user's adds a rule without touching code."""
    assert load_cleaning().furniture("ding dong") is None
    found = load_cleaning([folder(tmp_path)]).furniture("ding dong")
    assert found is not None
    assert ("clean.harbour-bell", "navigation") == (found.id, found.reason)


@pytest.mark.parametrize(
    ("match", "pattern", "more", "word"),
    [
        ("line", "dong ding", "", "does not match its example"),
        ("line", ".*", "", "matches"),
        ("line", "ding (dong", "", "not one"),
        ("line", "ding (dong)", "", "group of its own"),
        ("ending", "ding dong", "", "needle"),
        ("anywhere", "ding dong", "", "match: anywhere"),
        ("line", "ding dong", "cuts: everything", "cuts: everything"),
        ("line", "ding dong", "place: roof", "place: roof"),
    ],
)
def test_bad_rules_stop_the_load(tmp_path: Path, match: str, pattern: str, more: str, word: str) -> None:
    """A rule that contradicts its examples, or names what is not there, is told with file and mend."""
    with pytest.raises(BadRule, match=re.escape(word)) as caught:
        load_cleaning([folder(tmp_path, match=match, pattern=pattern, more=more)])
    assert "furniture.yaml" in caught.value.where


def test_long_blocks_are_asked_by_their_opening_only() -> None:
    """A block longer than a line rule may see is cut by how it begins, or not at all."""
    rules = load_cleaning()
    assert rules.furniture("home " * LINE_LENGTH) is None
    found = rules.furniture("editor's note: " + "we print letters of all kinds. " * 40)
    assert found is not None
    assert "clean.editors-note" == found.id


def test_words_to_the_reader() -> None:
    """A page speaks to its reader outside quotation marks; inside them somebody else speaks."""
    rules = load_cleaning()
    assert rules.addresses_reader("please refresh your browser.")
    assert not rules.addresses_reader('"we saw your boat," the guard said.')


def test_every_rule_that_code_names_is_described() -> None:
    """An id that the readers write into a record can be looked up: what it does, an example, where it comes from."""
    described = set()
    for path in sorted((packaged_rules() / "cleaning").glob("*.yaml")):
        if path.stem not in ("macros", "calendar"):
            described |= {row["id"] for row in load_rows(f"cleaning/{path.name}")}
    source = "".join(path.read_text("utf-8") for path in sorted((packaged_rules().parent / "read").glob("*.py")))
    named = set(re.findall(r'"((?:clean|split|imprint|title|date|outlet|article)\.[a-z-]+)"', source))
    assert set() == named - described
