"""Words that leave room for more people than a figure counts."""

from pathlib import Path

import pytest

from tests.knowledge.grammars import KNOWN
from whosaid.errors import BadRule
from whosaid.knowledge.extents import Around, load_extents

RULES = KNOWN.casualties.extents


def around(before: str, inside: str, after: str = "", *, harm: str = "killed", number: str = "") -> Around:
    """A figure whose number is its first word."""
    return Around(before.split(), inside.split(), 1, after.split(), harm, number)


def test_what_leaves_room_for_more() -> None:
    """The first rule that fires comes first, and a kind of people brings its word."""
    assert ["others"] == list(RULES.extents_of(around("", "five others died")))
    assert ["of", "severity"] == list(
        RULES.extents_of(around("", "five of the hurt seriously injured", harm="injured"))
    )
    assert ["kind:guards"] == list(RULES.extents_of(around("", "five guards died")))
    assert [] == list(RULES.extents_of(around("the town says", "five people died", "on monday")))


def test_a_mark_ends_what_stands_beside_a_figure() -> None:
    """Names before a comma are of other people, but what was told at first reaches across it."""
    assert [] == list(RULES.extents_of(around("after the names were read ,", "five people died")))
    assert ["former"] == list(RULES.extents_of(around("initially , the town said", "five people died")))
    assert [] == list(RULES.extents_of(around("initially they denied it , but now", "five people died")))


def test_a_rule_beside_a_figure_needs_a_reach(tmp_path: Path) -> None:
    """A row of a user without one stops the load."""
    folder = tmp_path / "grammars" / "en"
    folder.mkdir(parents=True)
    row = "id: extent.mine, does: D., from: mine, says: of, where: after, words: [so], example: ['[five] so'], not: [x]"
    (folder / "extents.yaml").write_text(f"rules:\n  - {{{row}}}\n", "utf-8")
    with pytest.raises(BadRule, match="reach 0"):
        load_extents([tmp_path], "en", frozenset())
