"""A ledger of three pages by hand, and a way to give commands."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.samples import sample_ledger
from whosaid.cli.main import main

Give = Callable[..., Result]


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    """Name of a ledger with two pages of The Kite and one of The Mill about one event."""
    sample_ledger(tmp_path / "three.ledger")
    return str(tmp_path / "three.ledger")


@pytest.fixture
def give() -> Give:
    """Gives a command and returns what came of it."""
    return lambda *words: CliRunner().invoke(main, list(words))
