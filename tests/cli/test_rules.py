"""`whosaid rules check` finds the rule that contradicts itself."""

from pathlib import Path

from tests.cli.conftest import Give


def test_the_packaged_rules_are_fine(give: Give) -> None:
    """Every example matches, every counter-example does not."""
    done = give("rules", "check")
    assert 0 == done.exit_code, done.output
    assert "All rules are fine" in done.output


def test_a_folder_that_is_not_there_is_told(give: Give, tmp_path: Path) -> None:
    """As a mistyped command."""
    assert 2 == give("rules", "check", str(tmp_path / "nowhere")).exit_code


def test_a_rule_file_in_the_wrong_place_is_told(give: Give, tmp_path: Path) -> None:
    """It would be passed over without a word; notes beside the rules are none."""
    (tmp_path / "notes.txt").write_text("ours", "utf-8")
    assert 0 == give("rules", "check", str(tmp_path)).exit_code
    (tmp_path / "actors.csv").write_text("id,name,kind,from\n", "utf-8")
    done = give("rules", "check", str(tmp_path))
    assert 1 == done.exit_code
    assert "nothing reads actors.csv" in done.output
