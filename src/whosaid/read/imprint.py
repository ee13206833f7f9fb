"""The lines of a page that say who published what when -> imprints, and the places where further articles begin.

Rules: `rules/cleaning/imprint.yaml`. A line is an imprint only where it holds nothing else.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whosaid.knowledge.cleaning import CleaningRules
from whosaid.knowledge.imprints import Pattern
from whosaid.knowledge.outlets import OutletRegister
from whosaid.read.blocks import Block, Page
from whosaid.read.dates import FoundDate, date_line, find_dates, without_times

#: Code points up to which a line can be an imprint; the longest of the seed pages (a section, a date and a note) has 120.
IMPRINT_LENGTH = 420
#: Words up to which a line can be a byline, with outlet, place and date.
BYLINE_WORDS = 25

_WORD = re.compile(r"[^\W\d_]+(?:[.'][^\W\d_]+)*")

#: Between the names of a list of agencies.
_LIST = re.compile(r"[,/&]")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What one line of a page says of the article."""

    block: int
    """Number of the block on the page."""
    kind: str
    """date, byline, section, credit or title: the last for a heading with a date on the same line."""
    rule: str
    date: FoundDate | None = None
    byline: str | None = None
    """Names, as printed."""
    credit: str | None = None
    """Id of the agency."""
    title: tuple[int, int] | None = None
    """Span of the title in the page, for kind title."""


def find_imprints(
    page: Page,
    rules: CleaningRules,
    outlets: OutletRegister,
    *,
    month_first: bool = False,
    numbers: Iterable[int] | None = None,
) -> list[Imprint]:
    """Imprints by block; a block has at most one. `numbers`: only of these blocks."""
    found = []
    for number in range(len(page.blocks)) if numbers is None else numbers:
        block = page.blocks[number]
        if block.cut or block.end - block.start > IMPRINT_LENGTH or (block.ended and block.words > BYLINE_WORDS):
            continue
        imprint = _imprint(page, number, rules, outlets, month_first=month_first)
        if imprint is not None:
            found.append(imprint)
    return found


def _imprint(
    page: Page, number: int, rules: CleaningRules, outlets: OutletRegister, *, month_first: bool
) -> Imprint | None:
    block = page.blocks[number]
    lower, shadow = page.lowered(block), page.shaded(block)
    date = date_line(lower, rules.imprints, month_first=month_first)
    if date is not None:
        return Imprint(number, "date", date.rule, date)
    for read in (_section, _byline, _names_and_date, _credit, _dated_title):
        imprint = read(page, number, shadow, rules, outlets)
        if imprint is not None:
            return imprint
    return None


def _section(page: Page, number: int, shadow: str, rules: CleaningRules, _: OutletRegister) -> Imprint | None:
    if page.blocks[number].ended:
        return None
    for form in rules.imprints.section_dates:
        match = form.pattern.match(shadow)
        if match is not None:
            dates = find_dates(match.group("date").lower(), rules.imprints)
            return Imprint(number, "section", form.id, dates[0]) if dates else None
    return None


def _byline(page: Page, number: int, shadow: str, rules: CleaningRules, outlets: OutletRegister) -> Imprint | None:
    block = page.blocks[number]
    if block.words > BYLINE_WORDS or (block.ended and not shadow.endswith(".")):
        return None
    for form in rules.imprints.bylines:
        match = form.pattern.match(shadow)
        if match is None or (block.ended and match.group("rest")):
            continue
        names = match.group("names")
        first = _WORD.match(names)
        if first is not None and _is_calendar_word(first.group().lower(), rules):
            continue
        dates = find_dates(shadow.lower(), rules.imprints)
        agency = outlets.by_name(names)
        credit = agency.id if agency is not None and agency.kind == "agency" else None
        names = _without_day(names, match.groupdict().get("rest") or "", rules)
        span = (match.start("names"), match.start("names") + _names_end(names, rules, outlets))
        return Imprint(
            number, "byline", form.id, _timed(shadow, dates, rules), _as_printed(page, block, span) or None, credit
        )
    return None


def _without_day(names: str, rest: str, rules: CleaningRules) -> str:
    """Names without the month of the day behind them, and the town before it: "By Mara Lind, Harbour Town Oct" before "28, 2016"."""
    words = names.split()
    if not rest.strip()[:1].isdigit() or not _is_calendar_word(words[-1].lower().rstrip("."), rules):
        return names
    return names.rpartition(",")[0] or " ".join(words[:-1])


def _names_end(names: str, rules: CleaningRules, outlets: OutletRegister) -> int:
    """Where the names of persons end: before a comma with an outlet or a month after it."""
    place = names.find(",")
    while place >= 0:
        part = names[place + 1 :].partition(",")[0].strip()
        word = _WORD.match(part)
        if outlets.by_name(part) is not None or (word is not None and _is_calendar_word(word.group().lower(), rules)):
            return place
        place = names.find(",", place + 1)
    return len(names)


def _timed(shadow: str, dates: Sequence[FoundDate], rules: CleaningRules) -> FoundDate | None:
    """The first date, with the time of day that stands on the same line."""
    if not dates:
        return None
    first = dates[0]
    clocks = without_times(shadow.lower(), dates, rules.imprints)[1]
    return first if first.clock or not clocks else FoundDate(first.start, first.end, first.day, clocks[0], first.rule)


def _names_and_date(
    page: Page, number: int, shadow: str, rules: CleaningRules, outlets: OutletRegister
) -> Imprint | None:
    """A line of names and a date; a single word is a town or a desk, no writer's name."""
    if page.blocks[number].words > BYLINE_WORDS or page.blocks[number].ended:
        return None
    for form in rules.imprints.names_dates:
        match = form.pattern.match(shadow)
        if match is None or len(match.group("names").split()) > 4:
            continue
        dates = find_dates(shadow.lower(), rules.imprints)
        first = _WORD.match(match.group("names"))
        if not dates or (first is not None and _is_calendar_word(first.group().lower(), rules)):
            continue
        is_nobody = " " not in match.group("names") or outlets.by_name(match.group("names")) is not None
        names = None if is_nobody else _as_printed(page, page.blocks[number], match.span("names"))
        return Imprint(number, "byline", form.id, _timed(shadow, dates, rules), names)
    return None


def _is_calendar_word(word: str, rules: CleaningRules) -> bool:
    return word in rules.imprints.weekdays or word in rules.imprints.months


def _credit(page: Page, number: int, shadow: str, rules: CleaningRules, outlets: OutletRegister) -> Imprint | None:
    """A line that is only an agency's name, or says that an agency took part."""
    if page.blocks[number].words > BYLINE_WORDS:
        return None
    found = credited(shadow, rules.imprints.credits, outlets)
    return Imprint(number, "credit", found[1], credit=found[0]) if found else None


def credited(shadow: str, forms: Iterable[Pattern], outlets: OutletRegister) -> tuple[str, str] | None:
    """The outlet whose text it is, as a line says, and the form of the line; ids."""
    for form in forms:
        match = form.pattern.match(shadow)
        if match is None:
            continue
        name = next((group for group in match.groups() if group), "")
        entry, said = outlets.by_name(name), match.groupdict()
        if "/" in (said.get("others") or "") and not _are_outlets(said["others"], outlets):
            continue  # "Reuters/Mara Lind" is whose photograph it was
        if entry is not None and (entry.kind == "agency" or said.get("first")):
            return entry.id, form.id
    return None


def _are_outlets(names: str, outlets: OutletRegister) -> bool:
    """True where every name of a list that follows another is an outlet's."""
    parts = (part.strip(" ()") for part in _LIST.split(names))
    return all(outlets.by_name(part) is not None for part in parts if part)


def _dated_title(page: Page, number: int, shadow: str, rules: CleaningRules, _: OutletRegister) -> Imprint | None:
    block = page.blocks[number]
    if block.ended or block.holes:
        return None
    for form in rules.imprints.dated_titles:
        match = form.pattern.match(shadow)
        if match is None or len(match.group("title").split()) < 4:
            continue
        dates = find_dates(match.group("date").lower(), rules.imprints)
        if dates:
            start, end = match.span("title")
            return Imprint(number, "title", form.id, dates[0], title=(block.start + start, block.start + end))
    return None


def _as_printed(page: Page, block: Block, span: tuple[int, int]) -> str:
    """The words of the page itself; where parts are cut, those of the shadow."""
    if block.holes:
        return page.shaded(block)[span[0] : span[1]]
    return page.text[block.start + span[0] : block.start + span[1]]
