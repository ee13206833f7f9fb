"""Claims of now and the steps they took -> which groups may not be as they were, and the pages that tell of them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from whosaid.resolve.page_pairs import MOST_OF_PAGE
from whosaid.resolve.sketches import Sketch
from whosaid.resolve.steps import Earlier, Step

OnPage = Mapping[str, AbstractSet[str]]
"""Page -> the claims that founded groups of which it tells."""


def may_be_tied(sketches: Iterable[Sketch], steps: Mapping[str, Step], earlier: Earlier) -> set[str]:
    """The claims that founded groups beside whose claims names stand that tell something."""
    return {steps[sketch.claim].chosen for sketch in sketches if not earlier.telling.isdisjoint(sketch.whom)}


def on_pages(sketches: Sequence[Sketch], steps: Mapping[str, Step], founders: AbstractSet[str]) -> dict[str, set[str]]:
    """The groups on each page that tells of one of these."""
    pages = {sketch.article for sketch in sketches if steps[sketch.claim].chosen in founders}
    found: dict[str, set[str]] = {article: set() for article in pages}
    for sketch in sketches:
        if sketch.article in pages:
            found[sketch.article].add(steps[sketch.claim].chosen)
    return found


def crowded(sketches: Sequence[Sketch], steps: Mapping[str, Step], earlier: Earlier, on_page: OnPage) -> set[str]:
    """The groups on pages that may tell of too many incidents now, or may have done so, and of which something is another.

    `on_page` has all pages of groups that may not be as they were.
    """
    before = earlier.steps
    changes = Counter(sketch.article for sketch in sketches if steps[sketch.claim] is not before.get(sketch.claim))
    changes.update(sketch.article for sketch, _ in earlier.gone)
    found: set[str] = set()
    lost = {article for article in changes if article not in on_page and changes[article]}
    every = {**_of_pages(sketches, steps, lost), **on_page} if lost else on_page
    for article, founders in every.items():
        if len(founders) + changes[article] > MOST_OF_PAGE:
            found |= founders
    return found


def _of_pages(sketches: Iterable[Sketch], steps: Mapping[str, Step], pages: AbstractSet[str]) -> OnPage:
    found: dict[str, set[str]] = {}
    for sketch in sketches:
        if sketch.article in pages:
            found.setdefault(sketch.article, set()).add(steps[sketch.claim].chosen)
    return found
