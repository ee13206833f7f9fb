"""Tables of weights and shares by which the reliability of attributions is told."""

from pathlib import Path

import pytest

from whosaid.errors import BadRule
from whosaid.knowledge.reliability import JOINT, Reliability, load_reliability, signs_in

TABLE = Reliability(10, (("a", {"x": 100, "y": -50}),), (("a", "b", {("x", "z"): -150}),), (0, 80), (0.1, 0.5, 0.9))


@pytest.mark.parametrize(
    ("columns", "share"),
    [
        ({"a": "q", "b": "q"}, 0.5),
        ({"a": "y", "b": "z"}, 0.1),
        ({"a": "x", "b": "q"}, 0.9),
        ({"a": "x", "b": "z"}, 0.1),
    ],
)
def test_the_weights_of_the_columns_choose_the_share(columns: dict[str, str], share: float) -> None:
    """Weights of values and of pairs add up to the base; a value without a weight counts nothing."""
    assert share == TABLE.share(columns)


def test_signs_name_columns_and_pairs() -> None:
    """As the tables write them."""
    columns = dict.fromkeys({name for pair in JOINT for name in pair}, "v") | {"shape": "after", "row": "cue.says"}
    assert {"shape=after", "shape+row=after|cue.says", "all"} <= set(signs_in(columns))


def test_the_packaged_shares_rise() -> None:
    """More weight never means less reliable; shares are shares, and most weights are there."""
    packaged = load_reliability()
    assert sorted(packaged.shares) == list(packaged.shares)
    assert sorted(packaged.lowest) == list(packaged.lowest)
    assert len(packaged.lowest) + 1 == len(packaged.shares)
    assert 0 <= packaged.shares[0] <= packaged.shares[-1] <= 1
    assert sum(len(pairs) for *_, pairs in packaged.joint) > 1000


def test_a_line_that_is_no_pair_stops_the_load(tmp_path: Path) -> None:
    """The message says which table, and what to do."""
    folder = tmp_path / "weights"
    folder.mkdir()
    (folder / "attribution_signs.tsv").write_text("shape=before\n", "utf-8")
    with pytest.raises(BadRule, match="not a pair"):
        load_reliability([tmp_path])
