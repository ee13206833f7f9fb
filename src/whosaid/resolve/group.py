"""The claims of one event while they are gathered, and what all of them agree on."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from whosaid.knowledge.resolve import Chain, Days, Figure, Party, ResolveRules, Spot, chain_outcome
from whosaid.resolve.sketches import Sketch

_Item = TypeVar("_Item")

#: Parties and figures that a group remembers for comparing: more than any one incident has accounts.
MOST_REMEMBERED = 12
#: Members of one page that a claim of that page is held against: more than any page tells of one act, and a bound for lists.
MOST_OWN = 100

#: Rule of a claim that the rules took to its group.
GROUPED = "events.grouped"

_NOBODY: list[Sketch] = []


class Group:
    """A group under construction; `take_in` narrows what it stands for and never widens it."""

    __slots__ = (
        "affirmed",
        "background",
        "by",
        "days",
        "denied",
        "figures",
        "firm",
        "first",
        "founder",
        "imprint",
        "kind",
        "last",
        "links",
        "mode",
        "named",
        "nearness",
        "neighbour",
        "off",
        "pages",
        "part",
        "parts",
        "place",
        "placed",
        "precision",
        "scope",
        "sites",
        "spot",
        "whom",
        "words",
    )

    def __init__(self, founder: Sketch) -> None:
        """A group that is about to take in its founder."""
        self.founder = founder
        self.pages: dict[str, list[Sketch]] = {}
        self.links: list[tuple[str, str, str]] = []
        self.neighbour: tuple[str, str] | None = None
        self.nearness = -99.0
        self.mode = founder.mode
        self.scope = founder.scope
        self.background = founder.background
        self.kind: Chain = founder.kind
        self.first: int | None = founder.first
        self.last: int | None = founder.last
        self.firm = founder.firm
        self.place: Chain = founder.place
        self.parts: dict[str, str] = {}
        self.part = founder.part
        self.placed = founder.placed
        self.precision = founder.precision
        self.by: Sequence[Party] = ()
        self.off: Sequence[Party] = ()
        self.figures: Sequence[Figure] = ()
        self.whom: Sequence[str] = ()
        self.named: frozenset[str] = frozenset()
        self.sites: Sequence[str] = ()
        self.imprint = founder.imprint
        self.days: Days = (self.first, self.last, self.firm)
        self.spot: Spot = (self.place, self.part, self.precision)
        self.words: set[int] = set()
        self.affirmed = False
        self.denied = False

    def take_in(self, sketch: Sketch, rules: ResolveRules) -> None:
        """One more claim: the group's kind, days and place become the narrowest that all claims allow."""
        self.pages.setdefault(sketch.article, []).append(sketch)
        self.words.add(sketch.words)
        self._narrow_kind(sketch, rules)
        self.affirmed |= not sketch.denied
        self.denied |= sketch.denied
        self._narrow_days(sketch)
        self._narrow_place(sketch)
        self.days, self.spot = (self.first, self.last, self.firm), (self.place, self.part, self.precision)
        if not sketch.denied:
            self.by = _joined(self.by, sketch.by)
        if sketch.off:
            self.off = _joined(self.off, sketch.off)
        self.figures = _joined(self.figures, sketch.figures)
        self.whom = _joined(self.whom, sketch.whom)
        self.sites = _joined(self.sites, sketch.sites)
        if not self.named.issuperset(sketch.named):
            self.named = self.named.union(sketch.named)

    def come_near(self, points: float, member: str, outside: str) -> None:
        """Remember the nearest claim that stayed outside; of two as near, the one that sorts first."""
        if (-points, member, outside) < (-self.nearness, *(self.neighbour or ("~", "~"))):
            self.nearness, self.neighbour = points, (member, outside)

    def own(self, sketch: Sketch) -> list[Sketch]:
        """The members of the claim's own page, up to MOST_OWN of them."""
        return self.pages.get(sketch.article, _NOBODY)[:MOST_OWN]

    def partner(self, sketch: Sketch) -> str:
        """The member that stands nearest to the claim: in its own article, or the founder."""
        own = self.own(sketch)
        if own:
            return min(own, key=lambda member: (abs(member.start - sketch.start), member.claim)).claim
        return self.founder.claim

    @property
    def outlook(self) -> tuple[object, ...]:
        """All that claims of other pages are held against, but the digests of its sentences, facet by facet; what becomes of each
        depends on nothing else but the claims to come.
        """
        when = (self.first, self.last, self.firm, self.imprint)
        where = (self.place, self.part, tuple(self.parts.items()), self.placed, self.precision)
        return (
            (self.kind, self.affirmed, self.denied),
            (when, where),
            (self.by, self.off),
            self.figures,
            self.whom,
            self.named,
            self.sites,
        )

    def members(self) -> Iterator[Sketch]:
        """The claims taken in, page by page."""
        return (sketch for sketches in self.pages.values() for sketch in sketches)

    def _narrow_kind(self, sketch: Sketch, rules: ResolveRules) -> None:
        """The kind of those who say that it happened: an air strike that is denied does not make one of an attack."""
        if sketch.kind[0] == self.kind[0] or (sketch.denied and self.affirmed):
            return
        narrower = self.kind[0] in sketch.kind
        is_first = self.denied and not self.affirmed and not sketch.denied
        if is_first or narrower or (self.kind[0] in rules.vague and sketch.kind[0] not in rules.vague):
            self.kind = sketch.kind

    def _narrow_days(self, sketch: Sketch) -> None:
        if sketch.first is None or sketch.last is None:
            return
        if self.first is None or self.last is None or (sketch.firm and not self.firm):
            self.first, self.last, self.firm, self.imprint = sketch.first, sketch.last, sketch.firm, sketch.imprint
        elif sketch.firm >= self.firm and sketch.first <= self.last and self.first <= sketch.last:
            self.first, self.last = max(self.first, sketch.first), min(self.last, sketch.last)

    def _narrow_place(self, sketch: Sketch) -> None:
        if not sketch.place:
            return
        if sketch.part and sketch.placed:
            self.parts.setdefault(sketch.place[0], sketch.part)
        deeper = chain_outcome(self.place, sketch.place) == "inside" and self.place[0] in sketch.place
        if not self.place or (deeper and (sketch.placed or not self.placed)):
            self.place, self.part, self.precision = sketch.place, sketch.part, sketch.precision
            self.placed = sketch.placed
        elif self.place[0] == sketch.place[0] and self.part is None and (sketch.placed or not self.placed):
            self.part = sketch.part
            self.placed |= sketch.placed


def _joined(known: Sequence[_Item], new: Sequence[_Item]) -> Sequence[_Item]:
    missing = [item for item in new if item not in known]
    return (*known, *missing)[:MOST_REMEMBERED] if missing else known
