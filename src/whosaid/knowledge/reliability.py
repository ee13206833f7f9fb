"""`rules/weights/attribution_*.tsv` -> how often people agreed with attributions that have given signs.

Both tables are made by `scripts/measure_attributions.py` from articles in which people marked sources, cues and contents:
the weight of each sign in log-odds, and, for each stretch of summed weights, the share of cases in which the people had
marked the same, measured on articles that the weights had not seen.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from whosaid.errors import BadRule
from whosaid.knowledge.loading import load_table
from whosaid.text.memo import Answers

Weights = Mapping[str, int]
"""Value of a column -> its weight."""
Pairs = Mapping[tuple[str, str], int]
"""Values of two columns -> their weight."""

#: Columns that tell something together.
JOINT = (
    ("shape", "row"), ("lemma", "kind"), ("lemma", "shape"), ("lemma", "form"), ("speaker", "row"),
    ("speaker", "shape"), ("aux", "row"), ("aux", "lemma"), ("noun", "kind"), ("asserts", "kind"), ("lemma", "behind"),
    ("kind", "next"), ("called", "row"), ("doubtful", "lemma"), ("doubtful", "before"), ("doubtful", "behind"),
)  # fmt: skip
#: Columns whose sum of weights is remembered for each combination of values: few combinations are common, and one look-up
#: then stands for up to eleven. Every pair of `JOINT` lies within one group, every column in one at least.
GROUPS: tuple[tuple[str, ...], ...] = (
    ("shape", "row", "lemma", "form", "noun", "asserts", "doubtful"),
    ("lemma", "noun", "asserts", "kind"),
    ("speaker", "row", "shape"),
    ("aux", "row", "lemma"),
    ("lemma", "doubtful", "behind"),
    ("kind", "next"),
    ("called", "row"),
    ("doubtful", "before"),
    ("words", "within", "same", "paragraph", "opening", "question"),
    ("ahead", "end", "length"),
    ("inside", "within"),
)
#: Combinations of one group that are remembered; a text of many more pays for its own.
MOST_SUMS = 1 << 14
#: Weights are stored as whole numbers of this fraction.
SCALE = 100


def _sum_of(
    values: Sequence[str], single: Sequence[tuple[int, Weights]], joint: Sequence[tuple[int, int, Pairs]]
) -> int:
    """The sum of the weights of the values of the columns of one group."""
    total = sum(weights.get(values[at], 0) for at, weights in single)
    return total + sum(pairs.get((values[one], values[two]), 0) for one, two, pairs in joint)


class _Group(NamedTuple):
    """Columns that are weighed together."""

    values: Callable[[Mapping[str, str]], Any]
    """Columns -> their values in the group."""
    sums: Answers[Any, int]
    """Those values -> the sum of their weights."""


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
    groups: tuple[_Group, ...] = field(init=False, repr=False, compare=False)
    """The same weights by group of columns, quick to sum."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "groups", _grouped(self.single, self.joint))

    def share(self, columns: Mapping[str, str]) -> float:
        """The measured share of right ones among attributions whose columns weigh as much."""
        total = self.base
        for group in self.groups:
            total += group.sums[group.values(columns)]
        return self.shares[bisect_right(self.lowest, total)]


def _grouped(single: Sequence[tuple[str, Weights]], joint: Sequence[tuple[str, str, Pairs]]) -> tuple[_Group, ...]:
    """The weights by group, each in the first group that has its columns; columns of no group are one more."""
    columns = {column for column, _ in single} | {column for pair in joint for column in pair[:2]}
    others = sorted(columns.difference(*GROUPS))
    groups = (*GROUPS, (*others, *others)) if others else GROUPS
    singles: dict[tuple[str, ...], list[tuple[int, Weights]]] = {}
    pairs: dict[tuple[str, ...], list[tuple[int, int, Pairs]]] = {}
    for column, weights in single:
        group = next(group for group in groups if column in group)
        singles.setdefault(group, []).append((group.index(column), weights))
    for one, two, of_both in joint:
        group = next(group for group in groups if one in group and two in group)
        pairs.setdefault(group, []).append((group.index(one), group.index(two), of_both))
    weighed = [group for group in groups if group in singles or group in pairs]
    return tuple(
        _Group(
            itemgetter(*group),
            Answers(partial(_sum_of, single=singles.get(group, ()), joint=pairs.get(group, ())), MOST_SUMS),
        )
        for group in weighed
    )


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
