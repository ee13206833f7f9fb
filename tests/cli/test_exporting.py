"""`whosaid export` writes the contract's files."""

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
