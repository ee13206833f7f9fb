"""What claims are held against in a group, facet by facet: to a claim that says nothing of a facet it is nothing if only that one is another."""

from collections.abc import Sequence

from whosaid.knowledge.resolve import AGE
from whosaid.resolve.likeness import MANY_NAMES
from whosaid.resolve.sketches import Sketch

#: Facets, one bit each: the first seven in the order of `Group.outlook`.
KIND, CASE, PARTIES, FIGURES, NAMES, ALL_NAMES, SITES = (1 << number for number in range(7))
#: The group has other claims of one article, or of one sentence.
HERE = 1 << 7
#: The group is there, or is not.
FOUND = 1 << 8

#: What a group may be that is not as it was, and what one may be that is new.
CHANGED = KIND | CASE | PARTIES | FIGURES | NAMES | ALL_NAMES | SITES
NEW = CHANGED | HERE | FOUND
#: What every claim is held against.
FOR_ALL = KIND | CASE | HERE | FOUND


def differing(one: Sequence[object], other: Sequence[object]) -> int:
    """The facets in which two outlooks differ."""
    return sum(1 << number for number, (left, right) in enumerate(zip(one, other, strict=True)) if left != right)


def asked_for(sketch: Sketch) -> int:
    """The facets that the claim is held against, whether names that tell nothing are left out of its sketch or not."""
    facets = FOR_ALL
    if sketch.figures:
        facets |= FIGURES
    if sketch.sites:
        facets |= SITES
    if sketch.whom:
        facets |= NAMES
    if sketch.by or sketch.off:
        facets |= PARTIES
    if sketch.by and (sketch.named or sum(not name.startswith(AGE) for name in sketch.whom) >= MANY_NAMES):
        facets |= ALL_NAMES
    return facets
