"""Golden pages: records as sets of readable lines, so that a failure says what was lost and what is new."""

from pathlib import Path

import pytest

from tests.golden.lines import golden_folders, lines_of
from whosaid.knowledge.known import Knowledge


@pytest.mark.parametrize("folder", golden_folders(), ids=lambda folder: folder.name)
def test_golden_page(folder: Path, known: Knowledge) -> None:
    """Every expected record is found, and nothing else."""
    expected = set((folder / "expected.txt").read_text("utf-8").splitlines())
    found = set(lines_of(folder, known))
    lost = "\n".join(f"lost: {line}" for line in sorted(expected - found))
    new = "\n".join(f"new:  {line}" for line in sorted(found - expected))
    assert expected == found, f"\n{lost}\n{new}"


def test_there_are_enough_golden_pages() -> None:
    """At least twenty-four pages and three sets of pages."""
    names = [folder.name for folder in golden_folders()]
    assert len([name for name in names if name < "0100"]) >= 24
    assert len([name for name in names if name > "0100"]) >= 3
