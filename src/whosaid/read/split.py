"""The blocks of a page -> regions, one for each article that the page holds.

A further article begins where a heading with a date, or a title with a dated byline or date line under it, stands below
the text of another article and has text of its own. Rules: `split.*` in `rules/cleaning`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from whosaid.knowledge.cleaning import CleaningRules
from whosaid.read.blocks import Block, Page
from whosaid.read.imprint import Imprint

#: Words of prose that a region needs to be an article of its own: a teaser under a headline has 15 to 35.
ARTICLE_WORDS = 40
#: Words of prose above the first heading that make the page's first article.
FIRST_WORDS = 15
#: Words of a title.
TITLE_LEAST, TITLE_MOST = 3, 40
#: Blocks between a title and its dated line (a standfirst, a caption).
TITLE_REACH = 2


@dataclass(slots=True)
class Region:
    """The blocks of one article, before cleaning."""

    blocks: list[Block]
    imprints: list[Imprint]
    rule: str
    first: int = 0
    """Number of its first block on the page."""
    heading: int | None = None
    """Number of the block that is the title, where a dated heading gives it."""
    masthead: str | None = None
    """The name of a paper over the title, or behind a bar at its end."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where an article begins."""

    block: int
    rule: str


def split(page: Page, imprints: Sequence[Imprint], rules: CleaningRules) -> list[Region]:
    """Regions in order; at least one."""
    starts = _starts(page, {imprint.block: imprint for imprint in imprints}, rules)
    starts = _with_text(page, starts)
    edges = [0, *(start.block for start in starts), len(page.blocks)]
    regions = []
    for number, (first, last) in enumerate(pairwise(edges)):
        inside = [imprint for imprint in imprints if first <= imprint.block < last]
        region = Region(page.blocks[first:last], inside, "article.page", first)
        if number:
            start = starts[number - 1]
            region.rule, region.heading = start.rule, start.block
        regions.append(region)
    return regions


def _starts(page: Page, imprints: Mapping[int, Imprint], rules: CleaningRules) -> list[Start]:
    found: list[Start] = []
    prose = 0
    for number, block in enumerate(page.blocks):
        imprint = imprints.get(number)
        if imprint is None:
            if block.prose and not block.cut:
                prose += block.words
            elif prose >= FIRST_WORDS and _opens_comments(page, block, rules):
                break
            continue
        if prose < FIRST_WORDS or imprint.date is None or not _prose_follows(page, number, imprints):
            continue
        if imprint.kind == "title" and imprint.title is not None:
            found.append(Start(number, imprint.rule))
        elif imprint.kind in ("byline", "date"):
            title = _title_above(page, number, imprints, rules)
            if title is not None:
                rule = "split.date-line" if imprint.kind == "date" else "split.byline-dated"
                found.append(Start(title, rule))
        else:
            continue
        prose = 0
    return found


def _opens_comments(page: Page, block: Block, rules: CleaningRules) -> bool:
    rule = rules.furniture(page.lowered(block))
    return rule is not None and rule.reason == "comments" and block.words <= rule.most


def _prose_follows(page: Page, number: int, imprints: Mapping[int, Imprint]) -> bool:
    for place in range(number + 1, min(number + 2 + TITLE_REACH, len(page.blocks))):
        if place not in imprints and page.blocks[place].prose:
            return True
    return False


def _title_above(page: Page, number: int, imprints: Mapping[int, Imprint], rules: CleaningRules) -> int | None:
    """Number of the block that is the title of a dated line."""
    title = None
    for place in range(number - 1, max(-1, number - 2 - TITLE_REACH), -1):
        block = page.blocks[place]
        if place in imprints or block.cut or (block.ended and (block.prose or page.shadow[block.end - 1] == ".")):
            break
        if (
            page.shadow[block.end - 1] != ":"
            and TITLE_LEAST <= block.words <= TITLE_MOST
            and rules.furniture(page.lowered(block)) is None
        ):
            title = place
    return title


def _with_text(page: Page, starts: Sequence[Start]) -> list[Start]:
    """Starts whose region has text of its own; the others are teasers, which cleaning sees to."""
    edges = [start.block for start in starts] + [len(page.blocks)]
    kept = []
    for start, last in zip(starts, edges[1:], strict=True):
        words = [block.words for block in page.blocks[start.block + 1 : last] if block.prose]
        if sum(words) >= ARTICLE_WORDS and (len(words) > 1 or sum(words) > 2 * ARTICLE_WORDS):
            kept.append(start)
    return kept
