"""A page as a carrier delivered it -> the document, its articles, and what was cut. Pure; never raises on any bytes."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from whosaid.knowledge.cleaning import CleaningRules
from whosaid.knowledge.known import Knowledge
from whosaid.knowledge.outlets import OutletRegister
from whosaid.read.addresses import published_of_address
from whosaid.read.article import Facts, Parts, read_region, title_end
from whosaid.read.blocks import Block, Page
from whosaid.read.clean import cut_marks
from whosaid.read.dates import date_line, find_dates, when_given, when_of
from whosaid.read.decode import decode, storable, with_plain_newlines
from whosaid.read.html import HtmlPage, Markup, paragraphs_of_fragment, read_html
from whosaid.read.imprint import credited, find_imprints
from whosaid.read.language import language_of
from whosaid.read.markup_dates import MarkupDay
from whosaid.read.naming import Named, outlet_of_address
from whosaid.read.split import Region, split
from whosaid.records.bundles import Pages, RawPage
from whosaid.records.ids import make_id
from whosaid.records.printed import Article, Document, Problem, Removed
from whosaid.records.spans import NO_TIME, When
from whosaid.text.paragraphs import paragraphs_of
from whosaid.text.sentences import split_sentences
from whosaid.text.shadow import lower_of, shadow_of

#: Media types whose body is a JSON object with `text` or `html` (rows of JSON Lines, entries of feeds).
FEEDS = frozenset({"application/rss+xml", "application/atom+xml"})
ROWS = FEEDS | {"application/json"}
#: Media types of HTML.
MARKUP = frozenset({"text/html", "application/xhtml+xml"})


#: Bytes of the longest page that is read, as text and as HTML with all its markup. The longest of 1,234 news articles has 33,672
#: letters; 400 kB in one line took 8 s in all.
MOST_TEXT, MOST_MARKUP = 2_000_000, 20_000_000


#: Lines of a body of HTML among which its heading may stand, and words from which a line is one; what a page's title has between the
#: name of the site and the heading.
HEADING_LINES, HEADING_WORDS = 8, 4
TITLE_HEADS = frozenset("-|:>\u00b7\u2022")


@dataclass(frozen=True, slots=True)
class _Opened:
    """The words of a page and what is known of them."""

    text: str
    """Decoded: the page itself, or the paragraphs of its body."""
    given: dict[str, str]
    markup: Markup
    left_out: tuple[str, ...]
    head: tuple[str, ...]
    """Lines under the heading of an HTML page."""
    is_markup: bool
    notes: tuple[str, ...]


def read_page(page: RawPage, known: Knowledge, *, clean: bool = True) -> Pages:
    """The document, its articles in page order, what was cut of it, and what stood in the way.

    `clean=False`: the text is one article as it stands. `Removed` of HTML pages have no place.
    """
    rules: CleaningRules = known.cleaning
    outlets: OutletRegister = known.outlets
    sha256 = hashlib.sha256(page.body).hexdigest()
    document_id = make_id("document", page.name, sha256)
    too_long = _too_long(page)
    if too_long:
        return Pages(
            Document(document_id, page.name, page.media_type, sha256, page.retrieved, ()), (), problems=too_long
        )
    opened = _open(page, rules, clean=clean)
    decoded = Page(opened.text)
    regions, parts = _read(decoded, opened, page, rules, outlets, clean=clean)
    articles = tuple(
        _article(part, number, document_id, opened, page=page, known=known)
        for number, part in enumerate(parts)
        if part.text.strip()
    )
    removed = _removed(document_id, decoded, regions, opened) if clean else ()
    document = Document(
        document_id, page.name, page.media_type, sha256, page.retrieved, tuple(article.id for article in articles)
    )
    return Pages(document, articles, removed, _problems(page, opened, rules, articles))


def _too_long(page: RawPage) -> tuple[Problem, ...]:
    """The problem of a page that no outlet prints: a book, a dump, a damaged file."""
    most = MOST_MARKUP if page.media_type in MARKUP else MOST_TEXT
    if len(page.body) <= most:
        return ()
    size, limit = len(page.body) / 1_000_000, most // 1_000_000
    message = f"{size:.0f} MB are more than a news page holds (at most {limit} MB are read). Split it into its pages."
    return (Problem(page.name, message, fatal=True),)


def _read(
    decoded: Page, opened: _Opened, page: RawPage, rules: CleaningRules, outlets: OutletRegister, *, clean: bool
) -> tuple[list[Region], list[Parts]]:
    facts = _facts(opened, page, rules, outlets)
    cut_marks(decoded, rules)
    entry = outlets.entry(facts.outlet.outlet.id) if facts.outlet and facts.outlet.outlet else None
    month_first = entry is not None and entry.country in rules.imprints.month_first
    imprints = find_imprints(decoded, rules, outlets, month_first=month_first)
    single = not clean or "title" in opened.given
    regions = [Region(decoded.blocks, [item for item in imprints if item.kind != "title"], "article.page")]
    if not single:
        regions = split(decoded, imprints, rules)
    parts = [
        read_region(decoded, region, facts if number == 0 else Facts(), rules, outlets, whole=len(regions) == 1)
        for number, region in enumerate(regions)
    ]
    if not clean:
        text = storable(opened.text)
        spans = ((0, 0, len(text)),) if text and not opened.is_markup else ()
        parts = [replace(part, text=text, shadow=shadow_of(text), page_spans=spans) for part in parts]
    return regions, parts


# ---------------------------------------------------------------------------------------------------- opening
def _open(page: RawPage, rules: CleaningRules, *, clean: bool) -> _Opened:
    """The words of the page, whatever carries them."""
    given = {name: storable(value) for name, value in page.given}
    notes: tuple[str, ...] = ()
    if page.media_type in ROWS:
        row = _row(page.body)
        html, text = row.get("html"), row.get("text")
        if isinstance(html, str) and not isinstance(text, str):
            if page.media_type in FEEDS:
                text = "\n\n".join(paragraphs_of_fragment(storable(html)))
                return _Opened(text, given, Markup(), (), (), is_markup=True, notes=())
            return _open_html(storable(html), given, page, rules, ())
        text = storable(text) if isinstance(text, str) else ""
    elif page.media_type in MARKUP:
        decoded = decode(page.body, charset=page.charset, markup=True)
        return _open_html(
            storable(decoded.text), given, page, rules, _doubts(decoded.charset, doubtful=decoded.doubtful)
        )
    else:
        decoded = decode(page.body, charset=page.charset)
        text, notes = storable(decoded.text), _doubts(decoded.charset, doubtful=decoded.doubtful)
    return _Opened(with_plain_newlines(text) if clean else text, given, Markup(), (), (), is_markup=False, notes=notes)


def _open_html(
    html: str, given: dict[str, str], page: RawPage, rules: CleaningRules, notes: tuple[str, ...]
) -> _Opened:
    found: HtmlPage = read_html(html, url=page.url, retrieved=page.retrieved, cut=rules.markup)
    notes += (f"{found.trouble}; its whole text was taken. Check it.",) if found.trouble else ()
    if found.articles_left_out:
        notes += ("the page holds more articles than the one that was read. Save each as a page of its own.",)
    return _Opened(
        "\n\n".join(found.paragraphs), given, found.markup, found.left_out, found.head, is_markup=True, notes=notes
    )


def _row(body: bytes) -> dict[str, Any]:
    try:
        row = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return row if isinstance(row, dict) else {}


def _doubts(charset: str, *, doubtful: bool) -> tuple[str, ...]:
    return (
        (f"bytes of several or unknown charsets, read as {charset}. Check the text, or save the page as UTF-8.",)
        if doubtful
        else ()
    )


def _date_doubts(words: str | None, rules: CleaningRules) -> tuple[str, ...]:
    """What was made of given words that say no day, or may say two: 5/6/2017 is a day of May to some and of June to others."""
    if not words or when_given(words) != NO_TIME:
        return ()
    lower = lower_of(shadow_of(words))
    found, other = (date_line(lower, rules.imprints, month_first=first) for first in (False, True))
    if found and other and found.day == other.day:
        return ()
    read = f"read as {found.day}" if found else "not understood and left out"
    return (f"`published` is {words!r}, {read}. Write it as in 2016-10-28.",)


# ---------------------------------------------------------------------------------------------------- facts
def _facts(opened: _Opened, page: RawPage, rules: CleaningRules, outlets: OutletRegister) -> Facts:
    """What is given with the page, else what its markup says; a region's words are asked for the rest."""
    given, markup = opened.given, opened.markup
    title = " ".join(given["title"].split()) if given.get("title", "").strip() else _plain_title(opened, rules, outlets)
    published, date_rule = _given_date(given.get("published"), rules)
    printed = _PrintedDays(opened, rules)
    if published == NO_TIME and not printed.is_only_told(markup.day):
        published, date_rule = (printed.of_head() if markup.day.is_worded else None) or (
            markup.day.when,
            markup.day.rule,
        )
    address = published_of_address(page.url or markup.address, rules.imprints)
    if address[0].precision != "day":
        address = printed.beside_body() or address
    if address[0].precision != "day" and not printed.is_only_told(markup.text_day):
        address = (markup.text_day.when, markup.text_day.rule) if markup.text_day.rule else address
    outlet: Named | None = None
    if given.get("outlet", "").strip():
        outlet = Named(outlets.named(given["outlet"]), "outlet.given")
    else:
        tail = _outlet_behind_title(markup.title_tail, rules, outlets)
        outlet = outlet_of_address(page.url or markup.address, markup.site_name, given.get("feed"), outlets, tail)
    return Facts(
        title=title or None,
        byline=given.get("byline") or _person(markup.byline, rules),
        site_name=markup.site_name,
        outlet=outlet,
        published=published,
        date_rule=date_rule,
        credit=_credit_left_out(opened.left_out, rules, outlets),
        address=address,
    )


class _PrintedDays:
    """The days that the words of an HTML page print, in its body and beside it."""

    def __init__(self, opened: _Opened, rules: CleaningRules) -> None:
        self._opened, self._rules = opened, rules

    def is_only_told(self, found: MarkupDay) -> bool:
        """True where only sentences print the day that was found in words, or nothing does but a year: it is told of, and none of publication."""
        if not found.is_worded:
            return False
        day, is_told = found.when.earliest, False
        for block, lower in self._blocks():
            if any(date.day == day for date in find_dates(lower, self._rules.imprints)):
                if not block.prose:
                    return False
                is_told = True
        return is_told or (day or "").endswith("-01-01")

    def of_head(self) -> tuple[When, str] | None:
        """The day of a line under the heading that holds nothing but a date and what goes with it, or is short."""
        for line in self._opened.head:
            lower = shadow_of(line).lower()
            found = date_line(lower, self._rules.imprints) or next(iter(find_dates(lower, self._rules.imprints)), None)
            if found is not None:
                return when_of(found), found.rule
        return None

    def beside_body(self) -> tuple[When, str] | None:
        """The one day that lines with nothing but a date give outside the body."""
        lines = [line.lower() for run in self._opened.left_out for line in shadow_of(run).split("\n")]
        found = {date.day: date for line in lines if (date := date_line(line, self._rules.imprints)) is not None}
        return (when_of(next(iter(found.values()))), next(iter(found.values())).rule) if len(found) == 1 else None

    def _blocks(self) -> Iterator[tuple[Block, str]]:
        for text in (self._opened.text, "\n\n".join(run.replace("\n", "\n\n") for run in self._opened.left_out)):
            page = Page(text)
            yield from ((block, page.lowered(block)) for block in page.blocks)


def _outlet_behind_title(tail: str | None, rules: CleaningRules, outlets: OutletRegister) -> str | None:
    """The name behind the heading, where it is an outlet's and not that of a section."""
    if tail is None:
        return None
    shadow = shadow_of(tail)
    is_name = any(form.pattern.match(shadow) for form in rules.imprints.title_tail_names)
    return tail if is_name or outlets.by_name(tail) is not None else None


def _credit_left_out(left_out: Iterable[str], rules: CleaningRules, outlets: OutletRegister) -> str | None:
    """The one agency that lines outside the body name as whose report this is."""
    lines = (shadow_of(line) for run in left_out for line in run.split("\n"))
    found = {said[0] for line in lines if (said := credited(line, rules.imprints.credit_sentences, outlets))}
    return outlets.entries[found.pop()].name if len(found) == 1 else None


def _plain_title(opened: _Opened, rules: CleaningRules, outlets: OutletRegister) -> str | None:
    """The markup's title without the name of the site, behind it or before the heading that opens the body."""
    title = opened.markup.title
    if title is None:
        return None
    shadow = shadow_of(title)
    for line in opened.text.split("\n\n", HEADING_LINES)[:HEADING_LINES]:
        before = shadow.removesuffix(shadow_of(line))
        if len(line.split()) >= HEADING_WORDS and before != shadow and before.rstrip()[-1:] in TITLE_HEADS:
            return line
    return title[: title_end(shadow, opened.markup.site_name, rules, outlets)].strip()


def _person(name: str | None, rules: CleaningRules) -> str | None:
    """The markup's author, unless it is a word that stands for nobody."""
    return name if name and name.casefold() not in rules.imprints.nobody else None


def _given_date(words: str | None, rules: CleaningRules) -> tuple[When, str]:
    """A given date in ISO form, or in one that imprints have."""
    if not words:
        return NO_TIME, ""
    when = when_given(words)
    if when == NO_TIME:
        found = date_line(lower_of(shadow_of(words)), rules.imprints)
        when = when_of(found) if found else NO_TIME
    return when, "date.given" if when != NO_TIME else ""


# ---------------------------------------------------------------------------------------------------- records
def _article(part: Parts, number: int, document: str, opened: _Opened, *, page: RawPage, known: Knowledge) -> Article:
    language = opened.given.get("language") or language_of(part.text)
    if language == "und" and opened.markup.language:
        language = opened.markup.language
    return Article(
        id=make_id("article", document, number, part.text),
        document=document,
        index=number,
        outlet=part.outlet.outlet,
        title=part.title,
        byline=part.byline,
        credit=part.credit,
        published=part.published,
        language=language,
        text=part.text,
        sentences=split_sentences(part.shadow, paragraphs_of(part.shadow), known.text_words),
        page_spans=() if opened.is_markup else part.page_spans,
        url=page.url or opened.markup.address,
        rule=part.rule,
        dateline=part.dateline,
    )


def _removed(document: str, page: Page, regions: list[Region], opened: _Opened) -> tuple[Removed, ...]:
    """What was cut, in page order; neighbours that one rule cut together are one record."""
    cuts: list[tuple[int, int, str, str]] = []
    previous: Block | None = None
    for block in (block for region in regions for block in region.blocks):
        if not block.cut:
            cuts.extend((hole.start, hole.end, hole.rule, hole.reason) for hole in block.holes)
        elif previous is not None and (previous.cut, previous.reason) == (block.cut, block.reason):
            cuts[-1] = (cuts[-1][0], block.end, block.cut, block.reason)
        else:
            cuts.append((block.start, block.end, block.cut, block.reason))
        previous = block
    placed = not opened.is_markup
    removed = [
        Removed(document, start if placed else None, end if placed else None, page.text[start:end], reason, rule)
        for start, end, rule, reason in cuts
    ]
    removed.extend(Removed(document, None, None, text, "navigation", "clean.not-extracted") for text in opened.left_out)
    return tuple(removed)


def _problems(
    page: RawPage, opened: _Opened, rules: CleaningRules, articles: tuple[Article, ...]
) -> tuple[Problem, ...]:
    notes = (*opened.notes, *_date_doubts(opened.given.get("published"), rules))
    problems = [Problem(page.name, f"{page.name}: {note}", fatal=False) for note in notes]
    if not articles and not opened.text.strip():
        what = "no words in it"
        problems.append(Problem(page.name, f"{page.name}: {what}. Save the page again.", fatal=True))
    elif not articles:
        mend = "Read it with --no-clean to keep it as it stands."
        problems.append(Problem(page.name, f"{page.name}: nothing but page furniture in it. {mend}", fatal=True))
    return tuple(problems)
