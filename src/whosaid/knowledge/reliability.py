"""`rules/weights/attribution_*.tsv` -> how often people agreed with attributions that have given signs.

Both tables are made by `scripts/measure_attributions.py` from articles in which people marked sources, cues and contents:
the weight of each sign in log-odds, and, for each stretch of summed weights, the share of cases in which the people had
marked the same, measured on articles that the weights had not seen.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.loading import load_table

#: Columns that tell something together.
JOINT = (
    ("shape", "row"), ("lemma", "kind"), ("lemma", "shape"), ("lemma", "form"), ("speaker", "row"),
    ("speaker", "shape"), ("aux", "row"), ("aux", "lemma"), ("noun", "kind"), ("asserts", "kind"), ("lemma", "behind"),
    ("kind", "next"), ("called", "row"), ("doubtful", "lemma"), ("doubtful", "before"), ("doubtful", "behind"),
)  # fmt: skip
#: Weights are stored as whole numbers of this fraction.
SCALE = 100


@dataclass(frozen=True, slots=True)
class Reliability:
    """What tells how far an attribution can be relied on."""

    base: int
    """What every attribution weighs, in hundredths of log-odds."""
    single: tuple[tuple[str, Mapping[str, int]], ...]
    """(column, value -> its weight)."""
    joint: tuple[tuple[str, str, Mapping[tuple[str, str], int]], ...]
    """(column, column, both values -> their weight)."""
    lowest: tuple[int, ...]
    """The lowest sum of weights of each stretch but the first, rising."""
    shares: tuple[float, ...]
    """For each stretch the share of cases that were right; rising, one more than `lowest`."""

    def share(self, columns: Mapping[str, str]) -> float:
        """The measured share of right ones among attributions whose columns weigh as much."""
        total = self.base
        for name, weights in self.single:
            total += weights.get(columns[name], 0)
        for first, second, pairs in self.joint:
            total += pairs.get((columns[first], columns[second]), 0)
        return self.shares[bisect_right(self.lowest, total)]


def signs_in(columns: Mapping[str, str]) -> list[str]:
    """The signs of an attribution as the tables name them: "shape=after", "lemma+kind=say|THAT", "all"."""
    signs = [f"{name}={value}" for name, value in columns.items()]
    signs += [f"{first}+{second}={columns[first]}|{columns[second]}" for first, second in JOINT]
    return [*signs, "all"]


def load_reliability(folders: Sequence[Path] = ()) -> Reliability:
    """The packaged tables; raises BadRule where a line is no pair."""
    single: dict[str, dict[str, int]] = {}
    joint: dict[tuple[str, str], dict[tuple[str, str], int]] = {columns: {} for columns in JOINT}
    base = 0
    for sign, weight in _pairs("attribution_signs.tsv", folders):
        column, _, value = sign.partition("=")
        first, plus, second = column.partition("+")
        if plus:
            left, _, right = value.partition("|")
            joint[first, second][left, right] = int(weight)
        elif value:
            single.setdefault(column, {})[value] = int(weight)
        else:
            base = int(weight)
    stretches = _pairs("attribution_shares.tsv", folders)
    return Reliability(
        base=base,
        single=tuple(single.items()),
        joint=tuple((first, second, pairs) for (first, second), pairs in joint.items()),
        lowest=tuple(int(lowest) for lowest, _ in stretches[1:]),
        shares=tuple(float(share) for _, share in stretches),
    )


def _pairs(name: str, folders: Sequence[Path]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for line in load_table(f"weights/{name}", folders):
        first, parted, second = line.rpartition("\t")
        if not parted:
            raise BadRule(f"not a pair: {line!r}", where=f"{name}:1", mend="Make the table again with its script.")
        found.append((first, second))
    return found
