"""`rules/weights/attribution_*.tsv` -> how often people agreed with attributions that have given signs.

Both tables are made by `scripts/measure_attributions.py` from articles in which people marked sources, cues and contents:
the weight of each sign in log-odds, and, for each stretch of summed weights, the share of cases in which the people had
marked the same, measured on articles that the weights had not seen.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whosaid.errors import BadRule
from whosaid.knowledge.loading import load_table

#: Weights are stored as whole numbers of this fraction.
SCALE = 100


@dataclass(frozen=True, slots=True)
class Reliability:
    """What tells how far an attribution can be relied on."""

    weights: Mapping[str, int]
    """Sign -> its weight in hundredths of log-odds."""
    lowest: tuple[int, ...]
    """The lowest sum of weights of each stretch but the first, rising."""
    shares: tuple[float, ...]
    """For each stretch the share of cases that were right; rising, one more than `lowest`."""

    def share(self, signs: Iterable[str]) -> float:
        """The measured share of right ones among attributions whose signs weigh as much."""
        weights = self.weights
        return self.shares[bisect_right(self.lowest, sum([weights.get(sign, 0) for sign in signs]))]


def load_reliability(folders: Sequence[Path] = ()) -> Reliability:
    """The packaged tables; raises BadRule where a line is no pair."""
    weights = dict(_pairs("attribution_signs.tsv", folders))
    stretches = _pairs("attribution_shares.tsv", folders)
    return Reliability(
        weights={sign: int(weight) for sign, weight in weights.items()},
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
