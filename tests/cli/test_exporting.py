"""`whosaid export` writes the contract's files."""

import json
from pathlib import Path

from tests.cli.conftest import Give


def test_an_export_is_written(give: Give, ledger: str, tmp_path: Path) -> None:
    """One file for each type of record, and what the export is."""
    done = give("export", ledger, "--format", "jsonl", "--out", str(tmp_path / "out"))
    assert 0 == done.exit_code, done.output
    assert (tmp_path / "out" / "claims.jsonl").is_file()
    assert (tmp_path / "out" / "ledger.json").is_file()


def test_an_unknown_format_is_told(give: Give, ledger: str, tmp_path: Path) -> None:
    """With those that there are."""
    done = give("export", ledger, "--format", "papyrus", "--out", str(tmp_path))
    assert 1 == done.exit_code
    assert "There is: jsonl" in done.output


def test_an_export_can_be_held_to_what_is_reliable(give: Give, ledger: str, tmp_path: Path) -> None:
    """Attributions that people agreed with less often are left out, with their claims, counts and events."""
    done = give("export", ledger, "--reliability", "0.9", "--out", str(tmp_path / "sure"))
    assert 0 == done.exit_code, done.output
    for name in ("attributions", "claims", "counts", "events", "origins", "comparisons", "ranges"):
        assert "" == (tmp_path / "sure" / f"{name}.jsonl").read_text("utf-8"), name
    assert (tmp_path / "sure" / "articles.jsonl").read_text("utf-8")
    about = json.loads((tmp_path / "sure" / "ledger.json").read_text("utf-8"))
    assert (0.9, 0, 0) == (about["reliability"], about["claims"], about["events"])


def test_a_share_that_all_reach_changes_nothing(give: Give, ledger: str, tmp_path: Path) -> None:
    """And without a share the export does not speak of one."""
    give("export", ledger, "--out", str(tmp_path / "all"))
    give("export", ledger, "--reliability", "0.5", "--out", str(tmp_path / "sure"))
    for path in (tmp_path / "all").glob("*.jsonl"):
        assert path.read_bytes() == (tmp_path / "sure" / path.name).read_bytes(), path.name
    assert "reliability" not in json.loads((tmp_path / "all" / "ledger.json").read_text("utf-8"))
