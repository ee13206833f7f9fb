"""Persons' judgements -> which claims must not stand in one event, and which are of one whatever the rules say.

Of several judgements on one pair the last one holds. Claims that the ledger no longer has are passed over.
"""

from collections.abc import Iterable

from whosaid.records.concluded import Judgement
from whosaid.resolve.group import Group


class Rulings:
    """What persons ruled, and where the claims they speak of have gone so far."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        """Judgements in the order in which they were made."""
        last = {(min(one.left, one.right), max(one.left, one.right)): one.verdict for one in judgements}
        self.same = tuple(pair for pair in sorted(last) if last[pair] == "same")
        """Pairs of claims of one event, sorted."""
        self._apart: dict[str, set[str]] = {}
        for (left, right), verdict in last.items():
            if verdict == "different":
                self._apart.setdefault(left, set()).add(right)
                self._apart.setdefault(right, set()).add(left)
        self.named = frozenset(claim for pair in last for claim in pair)
        """Claims that a judgement names."""
        self.home: dict[str, Group] = {}
        """Claim -> its group, for claims that a judgement names."""

    def names(self, claim: str) -> bool:
        """True where a judgement names the claim."""
        return claim in self.named

    def settle(self, claim: str, group: Group) -> None:
        """Notes the group of a claim that a judgement names."""
        if claim in self.named:
            self.home[claim] = group

    def forbid(self, claim: str, group: Group) -> bool:
        """True where a person said that a claim of the group is of another event."""
        return any(self.home.get(other) is group for other in self._apart.get(claim, ()))

    def part(self, one: Group, other: Group) -> bool:
        """True where a person keeps two claims of the groups apart."""
        return any(
            self.home.get(claim) is one and any(self.home.get(rival) is other for rival in rivals)
            for claim, rivals in self._apart.items()
        )
