"""The blocks of an article -> the dateline before its first sentence, cut: place, day and agency. Forms: `rules/cleaning/imprint.yaml`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from whosaid.knowledge.cleaning import CleaningRules
from whosaid.knowledge.outlets import OutletRegister
from whosaid.read.blocks import Block, Page

#: Blocks among which the first paragraph is looked for: title, standfirst and what furniture is not yet cut.
OPENING_BLOCKS = 40

_LONG_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, day and agency before the first sentence."""

    start: int
    """Of its block in the page."""
    words: str
    """Its shadow."""
    agency: str
    """What its brackets name; empty for none."""
    dated: str = ""
    """Its day, lower case; empty for none."""
    place: str = ""
    """Where it was written; empty where it does not say."""


def cut_dateline(page: Page, blocks: Sequence[Block], rules: CleaningRules, outlets: OutletRegister) -> list[Dateline]:
    """The dateline of the first paragraph, cut; empty where it has none. One with a date may open a short line as well, and with its
    year the paragraph below a summary.
    """
    opening = tuple(opening_of(blocks))
    below = tuple(islice((block for block in blocks if not block.cut and block.prose), 1, 2))
    for block in (*opening, *below):
        shadow = page.shaded(block)
        for form in rules.imprints.datelines:
            match = form.pattern.match(shadow)
            if match is None:
                continue
            said = match.groupdict()
            outlet, place, is_dated = said.get("outlet"), match.group("place") or "", bool(said.get("dated"))
            if not (block.prose or is_dated) or (block in below and not _LONG_YEAR.search(said.get("dated") or "")):
                continue
            if outlet and not (is_dated or place == place.upper() or _is_press(outlet, rules, outlets)):
                continue
            page.pierce(block, [(0, match.end())], form.id, "dateline")
            is_place = bool(outlet) and not place and match.start("outlet") > 1  # "May 12, 2013 (TOWN) - ..."
            return [
                Dateline(
                    start=block.start,
                    words=match.group(),
                    agency="" if is_place else outlet or "",
                    dated=(said.get("dated") or "").lower(),
                    place=(outlet or "") if is_place else place,
                )
            ]
    return []


def _is_press(name: str, rules: CleaningRules, outlets: OutletRegister) -> bool:
    """True for an outlet of the register and for the name of a paper ("Harbour Courier")."""
    return outlets.by_name(name) is not None or any(form.pattern.match(name) for form in rules.imprints.mastheads)


def opening_of(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks that are kept, up to the first paragraph, and no more than a few."""
    kept = (block for block in blocks if not block.cut)
    for block in islice(kept, OPENING_BLOCKS):
        yield block
        if block.prose:
            break
