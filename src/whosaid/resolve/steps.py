"""What a grouping leaves of each claim: where it went; and the order in which claims go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from whosaid.resolve.sketches import Sketch
from whosaid.resolve.world import depth_of

_SCOPES = {"incident": 0, "window": 1, "period": 2}

Order = tuple[object, ...]


class Step(NamedTuple):
    """Where a claim went, and what stood nearest."""

    chosen: str
    """The claim that founded its group; itself where it founded one."""
    partner: str
    """The member that it was tied to; empty where it founded."""
    is_twin: bool
    """True where it went after a claim that says the same."""
    other: str
    """The claim that founded the best group that it did not join; empty where there was none."""
    outside: str
    """The member there that it was held against."""
    points: float
    """How near that group was."""
    far: bool
    """True where the days before and after were looked at too."""
    reach: int
    """How far the claim looked, as the lookup has it."""
    near: int
    """Groups of other articles that it was held against before it looked at the days before and after; at most so many."""
    found: int
    """Groups of other articles that it was held against in all; at most so many."""
    depth: int
    """Place among these of the later one of its own and the nearest of the rest, from 1 on; at most so far; 0 where both are of its article."""
    own: bool
    """True where the nearest of the rest had claims of its article."""

    @property
    def told(self) -> tuple[object, ...]:
        """All but what is kept of how it was found."""
        return self[:6]


def twin_of(chosen: str, partner: str) -> Step:
    """The step of a claim that went after one that says the same."""
    return Step(chosen, partner, True, "", "", 0.0, False, 0, 0, 0, 0, False)


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier grouping left, as far as it may be taken again."""

    steps: Mapping[str, Step] = field(default_factory=dict)
    """Claim -> its step, of claims whose sketch is the same now."""
    gone: Sequence[tuple[Sketch, Step]] = ()
    """Sketches that are no more, or have changed, as they were, with their steps."""
    articles: frozenset[str] = frozenset()
    """Articles that had claims."""
    telling: frozenset[str] = frozenset()
    """Names that tell something now: the sketches of claims with a step still have all their names."""


def exactness(sketch: Sketch) -> Order:
    """What is most exact comes first: it founds the groups that vaguer claims then join; who denies comes when it is known who is accused."""
    return (
        _SCOPES[sketch.scope],
        sketch.denied or bool(sketch.off),
        sketch.first is None or not sketch.place,
        not sketch.firm,
        sketch.precision,
        -depth_of(sketch.place),
        not sketch.placed,
        -len(sketch.kind),
        not sketch.figures,
        sketch.published,
        sketch.article,
        sketch.start,
        sketch.claim,
    )
