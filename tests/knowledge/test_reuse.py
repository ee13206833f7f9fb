from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.loading import load_rows
from whosaid.knowledge.reuse import load_reuse

RULES = load_reuse()


def test_a_reporter_of_the_outlet_is_found_and_another_outlets_is_not() -> None:
    """The name of the outlet decides, not the shape of the words."""
    own = RULES.credits[0]
    assert "Harbour Post's Mira Holt" == own.find("Harbour Post's Mira Holt was there.", ["Harbour Post"])
    assert own.find("Harbour Post's Mira Holt was there.", ["Valley Wire"]) is None
    assert own.find("Mira Holt was there.", []) is None


def test_a_name_with_marks_of_patterns_is_taken_as_it_stands() -> None:
    """A full stop or a plus in a name is no pattern."""
    assert RULES.credits[1].find("It stood, Z+ News (Z.) reported.", ["Z+ News (Z.)"]) is not None
    assert RULES.credits[1].find("It stood, ZZ News (Zx) reported.", ["Z+ News (Z.)"]) is None


def test_notices_are_furniture_and_news_is_not() -> None:
    """A line on rights is furniture; a sentence with the word rights is not."""
    assert RULES.is_furniture("© 2016 Harbour Post. All rights reserved.")
    assert not RULES.is_furniture("The ferrymen fought for their rights all summer.")


def test_a_kind_of_notice_without_known_words_is_looked_for_everywhere(tmp_path: Path) -> None:
    """Words only spare the search; capitals in the paragraph do not matter, and a row of one's own needs none."""
    (tmp_path / "reuse").mkdir()
    (tmp_path / "reuse" / "furniture.yaml").write_text(
        "rules:\n- id: furniture.tide\n  does: A tide table.\n  patterns: ['high water']\n"
        "  example: ['High water at nine.']\n  not: ['The water was high.']\n  from: own wording\n"
    )
    rules = load_reuse([tmp_path])
    assert rules.is_furniture("HIGH WATER AT NOON")
    assert rules.is_furniture("ALL RIGHTS RESERVED")
    assert not rules.is_furniture("Low water at noon")


def test_voices_without_a_name_show_their_words_and_who_quotes_them() -> None:
    """The display name holds both, and every kind of such a voice has a kind of origin."""
    assert {"{who}", "{outlet}"} <= set(RULES.unnamed_name.replace(",", "").split())
    assert {"witness", "official", "aid"} <= set(RULES.unnamed.values())


def test_a_kind_of_voices_without_words_for_several_stops_the_load(tmp_path: Path) -> None:
    """A user's row that adds a kind of origin needs a name for it."""
    folder = tmp_path / "reuse"
    folder.mkdir()
    (folder / "origins.yaml").write_text(
        "rules:\n  - {id: origin.unnamed, does: d, from: f, example: [a], not: [b], name: '{who} by {outlet}', kinds: {aid: aid}}\n",
        "utf-8",
    )
    with pytest.raises(BadRule, match="to `several`"):
        load_reuse([tmp_path])


@pytest.mark.parametrize("table", ["copies", "origins", "credits", "furniture"])
def test_rules_that_the_code_names_exist(table: str) -> None:
    """Every id that a copy or an origin carries can be looked up."""
    code = "".join(path.read_text("utf-8") for path in Path(__file__).parents[2].glob("src/whosaid/reuse/*.py"))
    assert all(row["id"].partition(".")[0] in code for row in load_rows(f"reuse/{table}.yaml"))


def test_a_pattern_that_is_none_stops_the_load(tmp_path: Path) -> None:
    """A user's rule with a broken pattern is told with its file and mend."""
    folder = tmp_path / "reuse"
    folder.mkdir()
    (folder / "furniture.yaml").write_text(
        "rules:\n  - {id: furniture.mine, does: d, from: f, example: [a], not: [b], patterns: ['(']}\n", "utf-8"
    )
    with pytest.raises(BadRule, match="Mend the pattern"):
        load_reuse([tmp_path])
