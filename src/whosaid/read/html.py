"""An HTML page -> its paragraphs, what was left out, and what its markup says of title, author, site and day.

trafilatura (fast mode) finds the body, htmldate the day (cheap, then extensive). Nothing is fetched. A page that either
cannot read gives all its text.
"""

import json
import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from itertools import dropwhile, islice, takewhile
from typing import Any
from unicodedata import normalize

from whosaid.knowledge.outlets import folded_name
from whosaid.read.layouts import PROSE_LENGTH, Walk, lines_of, part_columns, unwrap
from whosaid.read.markup_dates import NO_DAY, TROUBLE, MarkupDay, day_of_markup, day_of_text
from whosaid.read.teasers import cut_teasers, number_left_out

#: Latest day that a page can have been published on: fixed, for a stage has no clock.
LATEST = "2099-12-31"
#: Code points of a JSON-LD block that is looked at; the longest seen on a news page has 60,000.
JSON_LENGTH = 500_000
#: Code points up to which a name is a person's or a site's.
NAME_LENGTH = 120
#: Share of the page's text below which the body is sought again with the slower methods: pages of lists and folds.
THIN_SHARE = 0.1
#: Levels at which libxml2 stops following the nesting of a page (its limit is 256) and drops what stands below.
DEEPEST = 250
#: Shortest body, in code points, that is taken for the page's article when the extractor offers it.
LEAST_BODY = 40

_TAG = re.compile(r"<[^<>]{0,2000}>")
_SCRIPT = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_SCRIPT_ENDS = frozenset(["script", "style>", "style "])
_BARS = re.compile(r"\s(?:[|\u00b7\u2022:\u00bb<]|[-\u2013\u2014]{1,2}|::)\s")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Markup:
    """What the markup says of the page."""

    title: str | None = None
    byline: str | None = None
    site_name: str | None = None
    title_tail: str | None = None
    """What the page's title has behind the heading: the site, or a section of it."""
    address: str | None = None
    language: str | None = None
    day: MarkupDay = NO_DAY
    """The day that its elements give."""
    text_day: MarkupDay = NO_DAY
    """The day that its text gives where its elements give none."""


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """An HTML page taken apart."""

    paragraphs: tuple[str, ...]
    left_out: tuple[str, ...]
    """Runs of text outside the body, in page order."""
    markup: Markup
    trouble: str = ""
    """What the extractor stumbled over, if it did."""
    head: tuple[str, ...] = ()
    """What stands between the heading and the first paragraph: its day, if it says one, is that of the article."""
    articles_left_out: int = 0
    """Further articles on the page."""


def read_html(html: str, *, url: str | None, retrieved: str | None, cut: Sequence[str] = ()) -> HtmlPage:
    """The page taken apart; never raises. `cut`: XPaths of elements that are no part of any body."""
    trafilatura = _extractor()
    html = _CONTROL.sub(" ", html)
    tree = _tree(html, trafilatura)
    if tree is None:
        return HtmlPage(_without_tags(html), (), Markup(), trouble="not HTML that a parser can read")
    markup = _markup(tree, url=url, latest=(retrieved or LATEST)[:10])
    unwrap(tree)
    walk = Walk(tree)
    every = tuple(walk.paragraphs)
    if walk.depth >= DEEPEST:
        return HtmlPage(_without_tags(html), (), markup, trouble="HTML nested deeper than parsers follow")
    part_columns(walk.columns)
    cut_teasers(tree)
    paragraphs, trouble = _body(tree, url, trafilatura, cut)
    if sum(map(len, paragraphs)) < THIN_SHARE * sum(map(len, every)):
        more, _ = _body(tree, url, trafilatura, cut, fast=False)
        paragraphs = more if sum(map(len, more)) > sum(map(len, paragraphs)) else paragraphs
    links = walk.links
    paragraphs = tuple(line for line in paragraphs if line.removeprefix("- ") not in links) or paragraphs
    if not paragraphs:
        return HtmlPage(every, (), markup, trouble=trouble)
    others = number_left_out(tree, frozenset(paragraphs))
    left_out = tuple(_left_out(every, paragraphs))
    return HtmlPage(paragraphs, left_out, markup, trouble, _under_heading(every, markup.title), others)


def _under_heading(every: Iterable[str], title: str | None) -> tuple[str, ...]:
    """The short lines of the page behind its title, up to the first that is a paragraph."""
    folded = folded_name(title or "")
    lines = dropwhile(lambda line: folded_name(line) != folded, every)
    return tuple(takewhile(lambda line: len(line) < PROSE_LENGTH, islice(lines, 1, None))) if folded else ()


@cache
def _extractor() -> Any:
    """trafilatura, silent: what it cannot read is told in the summary of the run, not on the terminal."""
    import trafilatura  # noqa: PLC0415 - 200 ms to import, and no text page needs it

    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    return trafilatura


def paragraphs_of_fragment(html: str) -> tuple[str, ...]:
    """All text of a piece of HTML that is an article by itself, as feeds carry it."""
    if "<" not in html and "&" not in html:
        return lines_of(html)
    from lxml import etree  # noqa: PLC0415 - not needed for text pages
    from lxml import html as parser  # noqa: PLC0415

    try:
        tree = parser.fragment_fromstring(_CONTROL.sub(" ", html), create_parent="div")
    except (etree.LxmlError, *TROUBLE):
        return _without_tags(html)
    unwrap(tree)
    walk = Walk(tree)
    return tuple(walk.paragraphs) if walk.depth < DEEPEST else _without_tags(html)


def _without_tags(html: str) -> tuple[str, ...]:
    """The text between the tags, for HTML that no parser takes; scripts and styles left out. Linear in its length."""
    pieces: list[str] = []
    place = 0
    for opening in _SCRIPT.finditer(html):
        if opening.start() < place:
            continue
        closing = html.find("</", opening.end())
        while closing >= 0 and html[closing + 2 : closing + 8].lower() not in _SCRIPT_ENDS:
            closing = html.find("</", closing + 2)
        pieces.append(html[place : opening.start()])
        place = closing if closing >= 0 else len(html)
    pieces.append(html[place:])
    return lines_of(unescape(_TAG.sub("\n", "\n".join(pieces))))


def _tree(html: str, trafilatura: Any) -> Any:
    try:
        return trafilatura.load_html(html)
    except TROUBLE:
        return None


def _body(
    tree: Any, url: str | None, trafilatura: Any, cut: Sequence[str], *, fast: bool = True
) -> tuple[tuple[str, ...], str]:
    try:
        document = trafilatura.bare_extraction(tree, url=url, fast=fast, include_comments=False, prune_xpath=list(cut))
    except TROUBLE as error:
        return (), f"the extractor of HTML pages failed ({type(error).__name__})"
    text = (document.text or "") if document is not None else ""
    return (lines_of(normalize("NFC", text)), "") if len(text) >= LEAST_BODY else ((), "")


# ---------------------------------------------------------------------------------------------------- what is left out
def _left_out(every: Iterable[str], paragraphs: Iterable[str]) -> Iterator[str]:
    """Runs of paragraphs of the page that are not in the body, each run as one string of lines."""
    kept = {folded_name(paragraph) for paragraph in paragraphs}
    joined = " ".join(sorted(kept))
    run: list[str] = []
    for paragraph in every:
        folded = folded_name(paragraph)
        if not folded:
            continue
        if folded in kept or (len(folded) > LEAST_BODY and folded in joined):
            if run:
                yield "\n".join(run)
            run = []
        else:
            run.append(paragraph)
    if run:
        yield "\n".join(run)


# ---------------------------------------------------------------------------------------------------- markup
def _markup(tree: Any, *, url: str | None, latest: str) -> Markup:
    metas = _metas(tree)
    graph = list(_json_ld(tree))
    site = _short(metas.get("og:site_name") or metas.get("application-name") or _of_graph(graph, "publisher"))
    stated = (_of_graph(graph, "datePublished"), metas.get("article:published_time"), metas.get("datepublished"))
    day = day_of_markup(tree, stated, url=url, latest=latest)
    canonical = tree.find(".//link[@rel='canonical']")
    return Markup(
        title=_title(tree, metas, graph),
        byline=_author(metas, graph, site),
        site_name=site,
        title_tail=_title_tail(tree, metas, graph),
        address=metas.get("og:url") or (canonical.get("href") if canonical is not None else None),
        language=(tree.get("lang") or "").strip().partition("-")[0].lower() or None,
        day=day,
        text_day=NO_DAY if day.rule else day_of_text(tree, url=url, latest=latest),
    )


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content and content.strip():
            found.setdefault(name.strip().lower(), " ".join(content.split()))
    return found


def _json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    for element in tree.iter("script"):
        if element.get("type") != "application/ld+json" or not element.text:
            continue
        try:
            content = json.loads(element.text[:JSON_LENGTH], strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles_in(content)


def _articles_in(content: Any) -> Iterator[dict[str, Any]]:
    """Mappings of a JSON-LD block that speak of an article, two levels deep."""
    items = content if isinstance(content, list) else [content]
    for item in items:
        if not isinstance(item, dict):
            continue
        if "headline" in item or "datePublished" in item:
            yield item
        graph = item.get("@graph")
        if isinstance(graph, list):
            yield from (
                inner
                for inner in graph
                if isinstance(inner, dict) and ("headline" in inner or "datePublished" in inner)
            )


def _of_graph(graph: Iterable[dict[str, Any]], key: str) -> str | None:
    """The name, or the string, that stands under a key."""
    for item in graph:
        value = item.get(key)
        values = value if isinstance(value, list) else [value]
        names = [entry.get("name") if isinstance(entry, dict) else entry for entry in values]
        words = [" ".join(name.split()) for name in names if isinstance(name, str) and name.strip()]
        if words:
            return ", ".join(words)
    return None


def _short(name: str | None) -> str | None:
    return name if name and len(name) <= NAME_LENGTH else None


def _title(tree: Any, metas: dict[str, str], graph: list[dict[str, Any]]) -> str | None:
    """The first heading where it says what the metadata say, else the metadata's title, else the page's."""
    offered = metas.get("og:title") or _of_graph(graph, "headline") or metas.get("twitter:title")
    element = tree.find(".//title")
    page_title = _text_of(element) if element is not None else ""
    headings = [text for element in tree.iter("h1") if (text := _text_of(element))]
    for heading in headings:
        words, others = set(folded_name(heading).split()), set(folded_name(offered or page_title).split())
        if len(words) > 1 and len(words & others) * 2 > max(1, min(len(words), len(others))):
            holds_more = offered and folded_name(offered) in folded_name(heading) and len(others) > 3
            return offered if holds_more else heading
    if offered:
        return offered
    return headings[0] if len(headings) == 1 and len(headings[0].split()) > 2 else page_title or None


def _title_tail(tree: Any, metas: dict[str, str], graph: list[dict[str, Any]]) -> str | None:
    """The last of what stands behind a bar or dash after the heading: `The Quay` of `Ferry lost | Sea | The Quay`."""
    element = tree.find(".//title")
    page_title = _text_of(element) if element is not None else ""
    headings = [metas.get("og:title"), _of_graph(graph, "headline"), *map(_text_of, tree.iter("h1", "h2"))]
    for heading in headings:
        if heading and len(heading.split()) > 2 and page_title.startswith(heading):
            parts = _BARS.split(page_title[len(heading) :])
            if len(parts) > 1 and not parts[0].strip():
                return parts[-1].strip() or None
    return None


def _text_of(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _author(metas: dict[str, str], graph: list[dict[str, Any]], site: str | None) -> str | None:
    for name in (_of_graph(graph, "author"), metas.get("author"), metas.get("article:author"), metas.get("dc.creator")):
        if name and len(name) <= NAME_LENGTH and "://" not in name and folded_name(name) != folded_name(site or ""):
            return name
    return None
