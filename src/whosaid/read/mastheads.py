"""The name of a paper over a title, or behind a bar at its end -> cut, and kept as what names the outlet."""

from whosaid.knowledge.imprints import Imprints
from whosaid.read.blocks import Page
from whosaid.read.split import Region

#: Words that the line below must have at least to be a title.
FEWEST_TITLE_WORDS = 4
#: What parts the name from the title.
BAR = "|"


def cut_masthead(page: Page, region: Region, imprints: Imprints) -> bool:
    """Cuts a line with nothing but the name of a paper, and perhaps its section, over the title."""
    kept = [block for block in region.blocks if not block.cut][:2]
    if region.heading is not None or len(kept) < 2 or kept[0].ended or kept[1].words < FEWEST_TITLE_WORDS:
        return False
    line = page.shaded(kept[0])
    if not any(form.pattern.match(line) for form in imprints.mastheads):
        return False
    kept[0].cut, kept[0].reason = "imprint.masthead", "imprint"
    region.masthead = line
    return True


def behind_bar(shadow: str, imprints: Imprints) -> tuple[int, str] | None:
    """Where a title ends before the bar and the name of a paper, and that name; None where there is none."""
    bar = shadow.rfind(BAR)
    name = shadow[bar + 1 :].strip()
    if bar < 1 or not any(form.pattern.match(name) for form in imprints.mastheads):
        return None
    return len(shadow[:bar].rstrip()), name
