"""Claims of an earlier grouping -> its groups as they were at the place of a claim, for those of now to be held against."""

from collections.abc import Iterator, Sequence

from whosaid.knowledge.resolve import ResolveRules
from whosaid.resolve.group import Group
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Earlier, Order, exactness
from whosaid.resolve.untouched import Untouched


class Former:
    """The groups of an earlier grouping, as far as somebody asks for them."""

    def __init__(self, earlier: Earlier, untouched: Untouched, rules: ResolveRules) -> None:
        self._untouched = untouched
        self._rules = rules
        self._groups: dict[str, tuple[Group, list[tuple[Order, Sketch]]]] = {}
        self._gone: dict[str, list[Sketch]] = {}
        for sketch, step in earlier.gone:
            self._gone.setdefault(step.chosen, []).append(sketch)

    def outlook(self, founder: str, now: Order) -> Sequence[object]:
        """Of the group that the claim founded, at this place."""
        return self.group(founder, now).outlook

    def group(self, founder: str, now: Order) -> Group:
        """The group that the claim founded, with all members up to this place, which is no earlier than any asked for before."""
        if founder not in self._groups:
            members = sorted([(exactness(sketch), sketch) for sketch in self._members(founder)], reverse=True)
            self._groups[founder] = Group(members[-1][1]), members
        group, coming = self._groups[founder]
        while coming and coming[-1][0] <= now:
            group.take_in(coming.pop()[1], self._rules)
        return group

    def later_kinds(self, founder: str, now: Order) -> list[tuple[str, ...]]:
        """Kinds of the members that came after this place."""
        self.group(founder, now)
        return [sketch.kind for _, sketch in self._groups[founder][1]]

    def _members(self, founder: str) -> Iterator[Sketch]:
        yield from self._untouched.members(founder)
        yield from self._gone.get(founder, ())
