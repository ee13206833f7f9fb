"""Tables of weights and shares by which the reliability of attributions is told."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.reliability import Reliability, load_reliability

TABLE = Reliability({"a": 100, "b": -50}, (0, 80), (0.1, 0.5, 0.9))


@pytest.mark.parametrize(("signs", "share"), [((), 0.5), (("b",), 0.1), (("a",), 0.9), (("a", "b", "zorb"), 0.5)])
def test_the_weights_of_the_signs_choose_the_share(signs: tuple[str, ...], share: float) -> None:
    """Weights add up, signs without a weight count nothing, and a border belongs to the stretch above it."""
    assert share == TABLE.share(signs)


def test_the_packaged_shares_rise() -> None:
    """More weight never means less reliable; shares are shares, and most weights are there."""
    packaged = load_reliability()
    assert sorted(packaged.shares) == list(packaged.shares)
    assert sorted(packaged.lowest) == list(packaged.lowest)
    assert len(packaged.lowest) + 1 == len(packaged.shares)
    assert 0 <= packaged.shares[0] <= packaged.shares[-1] <= 1
    assert len(packaged.weights) > 1000


def test_a_line_that_is_no_pair_stops_the_load(tmp_path: Path) -> None:
    """The message says which table, and what to do."""
    folder = tmp_path / "weights"
    folder.mkdir()
    (folder / "attribution_signs.tsv").write_text("shape=before\n", "utf-8")
    with pytest.raises(BadRule, match="not a pair"):
        load_reliability([tmp_path])
