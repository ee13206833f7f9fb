"""A ledger of three pages by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.samples import sample_ledger
from whosaid.store.reading import LedgerReader


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[LedgerReader]:
    """Two pages of The Kite and one of The Mill about one event."""
    sample_ledger(tmp_path / "three.ledger")
    with LedgerReader(tmp_path / "three.ledger") as reader:
        yield reader
