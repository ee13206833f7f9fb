"""All knowledge in one value."""

import dataclasses
from pathlib import Path

import pytest

from tests.knowing import KNOWN
from whosaid.errors import BadRule
from whosaid.knowledge.known import load_knowledge
from whosaid.knowledge.loading import rules_digest


def test_every_part_is_loaded() -> None:
    """Nothing that stages ask for is missing, and the digest is that of the rules."""
    assert [] == [field.name for field in dataclasses.fields(KNOWN) if not getattr(KNOWN, field.name)]
    assert rules_digest() == KNOWN.digest


def test_knowledge_is_never_changed() -> None:
    """A part cannot be put in the place of another."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        KNOWN.digest = "other"  # type: ignore[misc]  # this is what must not work


def test_a_users_folder_reaches_all_parts(tmp_path: Path) -> None:
    """A rule folder of the user changes the digest, and its words are known."""
    (tmp_path / "words" / "en").mkdir(parents=True)
    row = "id: grammar.mine, does: D., from: test, example: [zorb], not: [mill], flag: PREP, words: zorb"
    (tmp_path / "words" / "en" / "grammar.yaml").write_text(f"rules:\n  - {{{row}}}\n", "utf-8")
    mine = load_knowledge([tmp_path])
    assert KNOWN.digest != mine.digest
    assert ("zorb" in mine.cues.bits, "zorb" in KNOWN.cues.bits) == (True, False)


def test_a_wrong_rule_anywhere_stops_the_load(tmp_path: Path) -> None:
    """One broken file of the user is told by its name; nothing is loaded without it."""
    (tmp_path / "words" / "en").mkdir(parents=True)
    (tmp_path / "words" / "en" / "cues.yaml").write_text("rules: nothing\n", "utf-8")
    with pytest.raises(BadRule, match=r"cues\.yaml:1"):
        load_knowledge([tmp_path])
