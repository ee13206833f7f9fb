"""One region of a page -> the parts of an article: title, byline, credit, date, outlet, text and where its runs stood.

What was given with the page, or stands in its markup, comes in as `Facts` and goes before what the words say.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from whosaid.knowledge.cleaning import CleaningRules
from whosaid.knowledge.outlets import OutletRegister, folded_name
from whosaid.read.blocks import Block, Page, kept_runs
from whosaid.read.clean import cut_furniture
from whosaid.read.datelines import Dateline, cut_dateline, opening_of
from whosaid.read.dates import FoundDate, day_beside, day_of_captions, day_of_datelines, find_dates, when_of
from whosaid.read.imprint import Imprint, find_imprints
from whosaid.read.mastheads import behind_bar, cut_masthead
from whosaid.read.naming import Named, Words, outlet_of_words
from whosaid.read.split import Region
from whosaid.records.spans import NO_TIME, When
from whosaid.text.shadow import shadow_of

#: Words up to which the first line can be a title.
TITLE_WORDS = 40
#: Words up to which a first line that asks or exclaims can be a title.
QUESTION_WORDS = 20
#: Words up to which a line above a longer one is the section or topic over the title.
KICKER_WORDS = 2
#: Times that cutting a dateline or a title's tail may uncover more furniture.
ROUNDS = 4

_REASONS = {"date": "imprint", "section": "imprint", "byline": "byline", "credit": "credit"}
_QUESTIONS = frozenset("?!\u061f")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an article from outside its words."""

    title: str | None = None
    byline: str | None = None
    site_name: str | None = None
    outlet: Named | None = None
    published: When = NO_TIME
    date_rule: str = ""
    credit: str | None = None
    """The agency whose text it is, as a line outside the body says: its name. Asked where the body credits nobody."""
    address: tuple[When, str] = (NO_TIME, "")
    """The day or month in the page's address, and its rule: the last to be asked."""


@dataclass(frozen=True, slots=True)
class Parts:
    """An article but for its ids, sentences and language."""

    title: str | None
    byline: str | None
    credit: str | None
    outlet: Named
    published: When
    rule: str
    text: str
    shadow: str
    """Of the text."""
    page_spans: tuple[tuple[int, int, int], ...]
    dateline: str | None = None


def read_region(
    page: Page, region: Region, facts: Facts, rules: CleaningRules, outlets: OutletRegister, *, whole: bool
) -> Parts:
    """The parts of a region's article; marks its blocks as kept or cut. `whole`: the page holds no other article."""
    lines = _cut_all(page, region, facts, rules, outlets)
    datelines = [line.words for line in lines]
    title_block = _title_block(page, region)
    title = facts.title or (_printed(page, title_block) if title_block else None)
    text, shadow, spans = _assembled(page, region.blocks, facts.title)
    published, date_rule = _published(page, region, facts, lines, rules)
    outlet = facts.outlet or _named(page, region, title_block, datelines, rules=rules, outlets=outlets, whole=whole)
    return Parts(
        title=title,
        byline=facts.byline or _byline(region.imprints, outlet),
        credit=_credit(page, region, lines, outlets) or _credit_of_byline(facts.byline, outlets) or facts.credit,
        outlet=outlet,
        published=published,
        rule=" ".join(dict.fromkeys((region.rule, *outlet.rule.split(), date_rule))),
        text=text,
        shadow=shadow,
        page_spans=spans,
        dateline=next((line.place for line in lines if line.place), None),
    )


# ---------------------------------------------------------------------------------------------------- cutting
def _cut_all(page: Page, region: Region, facts: Facts, rules: CleaningRules, outlets: OutletRegister) -> list[Dateline]:
    """Cuts imprints, furniture, datelines and the title's tail; the datelines."""
    headings = _day_headings(page, region, rules)
    region.imprints = [imprint for imprint in region.imprints if imprint.block not in headings]
    for imprint in region.imprints:
        block = page.blocks[imprint.block]
        if imprint.kind in _REASONS:
            block.cut, block.reason = imprint.rule, _REASONS[imprint.kind]
    cut_masthead(page, region, rules.imprints)
    datelines: list[Dateline] = []
    for _ in range(ROUNDS):
        cut_furniture(page, region.blocks, rules)
        dateline = cut_dateline(page, region.blocks, rules, outlets)
        datelines.extend(dateline)
        tail = _cut_title_tail(page, region, facts, rules, outlets)
        kicker = _cut_kicker(region)
        late = _cut_late_imprints(page, region, rules, outlets)
        if not (dateline or tail or kicker or late):
            break
    return datelines


def _day_headings(page: Page, region: Region, rules: CleaningRules) -> frozenset[int]:
    """Numbers of the blocks with a bare day between paragraphs, two days at least: those of a timeline, and no imprints."""
    found: dict[int, str] = {}
    for imprint in region.imprints:
        place, date = imprint.block - region.first, imprint.date
        if imprint.kind != "date" or date is None or date.clock or not 0 < place < len(region.blocks) - 1:
            continue
        lower = page.lowered(region.blocks[place])
        others = (lower[: date.start] + lower[date.end :]).replace(",", " ").split()
        is_bare = all(word in rules.imprints.weekdays or not word[0].isalnum() for word in others)
        if is_bare and region.blocks[place - 1].prose and region.blocks[place + 1].prose:
            found[imprint.block] = date.day
    return frozenset(found) if len(set(found.values())) > 1 else frozenset()


def _cut_late_imprints(page: Page, region: Region, rules: CleaningRules, outlets: OutletRegister) -> bool:
    """Cuts imprints that came out when something else on their line was cut; True where there were any."""
    known = {item.block for item in region.imprints}
    numbers = [region.first + place for place, block in enumerate(region.blocks) if block.holes and not block.cut]
    late = find_imprints(page, rules, outlets, numbers=[number for number in numbers if number not in known])
    late = [item for item in late if item.kind in _REASONS]
    for imprint in late:
        block = page.blocks[imprint.block]
        block.cut, block.reason = imprint.rule, _REASONS[imprint.kind]
    region.imprints.extend(late)
    return bool(late)


def _cut_title_tail(page: Page, region: Region, facts: Facts, rules: CleaningRules, outlets: OutletRegister) -> bool:
    block = _title_block(page, region)
    if block is None:
        return False
    shadow = page.shaded(block)
    for imprint in region.imprints:
        if imprint.title is not None and page.blocks[imprint.block] is block and not block.holes:
            region.heading = imprint.block
            page.pierce(block, [(imprint.title[1] - block.start, len(shadow))], imprint.rule, "imprint")
            return True
    place = title_end(shadow, facts.site_name, rules, outlets)
    if place == len(shadow):
        place, region.masthead = behind_bar(shadow, rules.imprints) or (place, region.masthead)
    if place == len(shadow):
        return False
    page.pierce(block, [(place, len(shadow))], "imprint.title-tail", "imprint")
    return True


def title_end(shadow: str, site_name: str | None, rules: CleaningRules, outlets: OutletRegister) -> int:
    """Where a title ends, the name of the site after a dash or bar left out."""
    for form in rules.imprints.title_tails:
        match = form.pattern.search(shadow)
        if match is None or match.start() < 1:
            continue
        name = match.group("outlet")
        if outlets.by_name(name) is not None or (site_name and folded_name(site_name) == folded_name(name)):
            return match.start()
    return len(shadow)


def _cut_kicker(region: Region) -> bool:
    """Cuts the section or topic that stands alone over a title."""
    if region.heading is not None:
        return False
    kept = [block for block in region.blocks if not block.cut][:2]
    if (
        len(kept) < 2
        or any(block.ended for block in kept)
        or kept[0].words > KICKER_WORDS
        or kept[1].words <= 2 * KICKER_WORDS
    ):
        return False
    if kept[1].words > TITLE_WORDS:
        return False
    kept[0].cut, kept[0].reason = "clean.kicker", "navigation"
    return True


# ---------------------------------------------------------------------------------------------------- what is left
def _title_block(page: Page, region: Region) -> Block | None:
    """The first block that is kept, if it can be a title: short, and not ended by a full stop."""
    first = next((block for block in region.blocks if not block.cut), None)
    if first is None or first.words > TITLE_WORDS or page.shadow[first.end - 1] == ":":
        return None
    return first if not first.ended or (first.words <= QUESTION_WORDS and _is_question(page, first)) else None


def _is_question(page: Page, block: Block) -> bool:
    return page.shaded(block).rstrip("\"') ")[-1:] in _QUESTIONS


def _printed(page: Page, block: Block) -> str:
    return "".join(page.text[start:end] for start, end in kept_runs(page.shadow, block))


def _assembled(
    page: Page, blocks: Sequence[Block], title: str | None
) -> tuple[str, str, tuple[tuple[int, int, int], ...]]:
    """Text of the kept blocks, parted by blank lines, under the given title; its shadow; where each run stood in the page."""
    kept = [block for block in blocks if not block.cut]
    spans: list[tuple[int, int, int]] = []
    texts: list[str] = []
    shadows: list[str] = []
    place = 0
    if title and not (kept and folded_name(_printed(page, kept[0])) == folded_name(title)):
        texts.append(title)
        shadows.append(shadow_of(title))
        place = len(title)
    for block in kept:
        if place:
            texts.append("\n\n")
            shadows.append("\n\n")
            place += 2
        for start, end in kept_runs(page.shadow, block):
            texts.append(page.text[start:end])
            shadows.append(page.shadow[start:end])
            spans.append((place, start, end - start))
            place += end - start
    return "".join(texts), "".join(shadows), tuple(spans)


def _byline(imprints: Sequence[Imprint], named: Named) -> str | None:
    """Names as printed, without the outlet after them."""
    byline = next((item.byline for item in imprints if item.byline), None)
    if byline is None or named.outlet is None:
        return byline
    names, _, last = byline.rpartition(",")
    return names if names and folded_name(last) == folded_name(named.outlet.name) else byline


def _credit(page: Page, region: Region, datelines: Sequence[Dateline], outlets: OutletRegister) -> str | None:
    """The agency that a dateline, a byline, a credit line or a bracket after the last sentence names."""
    printed = [
        page.shadow[hole.start : hole.end] for block in region.blocks for hole in block.holes if hole.reason == "credit"
    ]
    for words in (*(line.words for line in datelines), *printed):
        for hit in outlets.find(words):
            entry = outlets.entries[hit.outlet]
            if entry.kind == "agency":
                return entry.name
    credited = [item.credit for item in region.imprints if item.credit]
    if credited:
        return outlets.entries[credited[0]].name
    unlisted = _credit_of_dateline(datelines, outlets)
    if unlisted:
        return unlisted
    return next(
        (
            entry.name
            for item in region.imprints
            if item.kind == "byline"
            for hit in outlets.find(page.shaded_whole(item.block))
            if (entry := outlets.entries[hit.outlet]).kind == "agency"
        ),
        None,
    )


def _credit_of_byline(byline: str | None, outlets: OutletRegister) -> str | None:
    """The agency that a given byline names: "Reuters", "Staff and agencies (AFP)"."""
    named = (outlets.entries[hit.outlet] for hit in outlets.find(shadow_of(byline or "")))
    return next((entry.name for entry in named if entry.kind == "agency"), None)


def _credit_of_dateline(datelines: Sequence[Dateline], outlets: OutletRegister) -> str | None:
    """The name in brackets of a dateline, where no register has it: "PLACE (Name) - ..."."""
    for line in datelines:
        name = line.agency.strip()
        if name and outlets.by_name(name) is None and not outlets.find(name):
            return name
    return None


def _published(
    page: Page, region: Region, facts: Facts, datelines: Sequence[Dateline], rules: CleaningRules
) -> tuple[When, str]:
    """The time of publication and the rule that found it: given or in markup, imprint, dateline, captions, a line above the
    first paragraph, the address; at last a dateline without its year beside another date of the page, or the address's month.

    A date line below a dateline that says its year signs a document which the article quotes.
    """
    if facts.published != NO_TIME:
        return facts.published, facts.date_rule
    said = day_of_datelines((line.dated or line.words.lower() for line in datelines), rules.imprints)
    end = min((line.start for line in datelines), default=0) if said else len(page.text)
    counted = (item for item in region.imprints if item.kind != "title" or item.block == region.heading)
    stated = (item.date for item in counted if item.date is not None and page.blocks[item.block].start <= end)
    found: FoundDate | None = next(stated, None) or said or _day_of_captions(page, region, rules)
    if (
        said
        and found
        and not found.clock
        and abs((date.fromisoformat(found.day) - date.fromisoformat(said.day)).days) > 1
    ):
        found = said  # the day of a visit stands over the page
    found = found or _day_of_head(page, region, rules)
    address, address_rule = facts.address
    if found is None and datelines and address.precision != "day":
        printed = [date for block in region.blocks for date in find_dates(page.lowered(block), rules.imprints)]
        printed += [FoundDate(0, 0, f"{address.earliest[:8]}15", "", address_rule)] if address.earliest else []
        found = day_beside((line.words.lower() for line in datelines), printed, rules.imprints)
    if found is None and address != NO_TIME:
        return address, address_rule
    return (when_of(found), found.rule) if found else (NO_TIME, "date.not-said")


def _day_of_head(page: Page, region: Region, rules: CleaningRules) -> FoundDate | None:
    """The day that a line above the first paragraph ends in: of a live page, a bulletin, a report "as of" a day."""
    for block in opening_of(region.blocks):
        if block.prose:
            break
        shadow = page.shaded(block)
        for form in rules.imprints.head_dates:
            match = form.pattern.match(shadow)
            dates = find_dates(match.group("date").lower(), rules.imprints) if match else []
            if dates:
                return replace(dates[0], rule=form.id)
    return None


def _day_of_captions(page: Page, region: Region, rules: CleaningRules) -> FoundDate | None:
    captions = [page.lowered(block) for block in region.blocks if block.reason == "caption"]
    body = " ".join(page.lowered(block) for block in region.blocks if not block.cut) if captions else ""
    return day_of_captions(captions, body, rules.imprints)


def _named(
    page: Page,
    region: Region,
    title: Block | None,
    datelines: Sequence[str],
    *,
    rules: CleaningRules,
    outlets: OutletRegister,
    whole: bool,
) -> Named:
    lines = {item.block: item.kind for item in region.imprints}
    imprints = {page.blocks[number].start for number in lines}
    furniture = [block for block in region.blocks if block.cut and block.start not in imprints]
    words = Words(
        title=[page.shadow[title.start : title.end]] if title else (),
        mastheads=[region.masthead] if region.masthead else (),
        bylines=[
            page.shaded_whole(number) for number, kind in lines.items() if kind == "byline" or number == region.heading
        ],
        datelines=datelines,
        body=[page.shaded(block) for block in region.blocks if not block.cut and block is not title],
        furniture=[page.shaded(block) for block in furniture] if whole else (),
        date_lines=[page.shaded_whole(number).lower() for number, kind in lines.items() if kind == "date"],
    )
    return outlet_of_words(words, rules.imprints, outlets)
