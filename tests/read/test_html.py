"""HTML pages give their body, what was left out, and what their markup says."""

from lxml import html as parser

from tests.knowing import KNOWN
from tests.read.pages import FERRY, HARVEST, read_html_page
from whosaid.read.html import paragraphs_of_fragment, read_html

BODY = "".join(f"<p>{paragraph}</p>" for paragraph in (FERRY + "\n\n" + HARVEST).split("\n\n"))
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Ferry lost in the strait | The Quay</title>
<meta property="og:title" content="Ferry lost in the strait"><meta property="og:site_name" content="The Quay">
<meta name="author" content="Mara Lind"><meta property="article:published_time" content="2016-10-28T17:23:00+00:00">
<link rel="canonical" href="https://quay.example/ferry"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry lost in the strait</h1><figure><img src="a.jpg"><figcaption>The old port on Friday</figcaption></figure>
{BODY}</article><footer>Imprint and contact of the house</footer></body></html>"""


def test_body_and_markup() -> None:
    """Title, author, site, minute and address come from the markup; the body is the article's paragraphs."""
    (article,) = read_html_page(PAGE).articles
    assert f"Ferry lost in the strait\n\n{FERRY}\n\n{HARVEST}" == article.text
    assert ("Ferry lost in the strait", "Mara Lind", "en") == (article.title, article.byline, article.language)
    assert ("The Quay", "https://quay.example/ferry") == (article.outlet.name if article.outlet else None, article.url)
    assert ("2016-10-28T17:23+00:00", "minute") == (article.published.earliest, article.published.precision)
    assert {"outlet.site-name", "date.markup"} <= set(article.rule.split())
    assert () == article.page_spans


def test_what_was_left_out_is_kept_without_a_place() -> None:
    """Menu, caption and footer are listed as cut; a place in the HTML would say nothing."""
    removed = read_html_page(PAGE).removed
    words = "\n".join(item.text for item in removed)
    for part in ("Home", "The old port on Friday", "Imprint and contact"):
        assert part in words
    assert {(None, None)} == {(item.start, item.end) for item in removed}


def test_day_of_the_words_where_the_markup_gives_none() -> None:
    """Without metadata the day is found in the text of the page."""
    page = f"<html><body><h1>Ferry lost in the strait</h1><p>Published 28 October 2016</p>{BODY}</body></html>"
    (article,) = read_html_page(page).articles
    assert "2016-10-28" == article.published.earliest
    assert any(rule.startswith("date.") for rule in article.rule.split())


def test_site_behind_the_heading_of_the_title() -> None:
    """Where no markup names the site, the page's title may: what it has behind the heading, if that is the name of a paper."""
    for tail, outlet in (
        (" | The Harbour Courier", "The Harbour Courier"),
        (" - Sea - Reuters", "Reuters"),
        (" | World News", None),
        ("", None),
        (" and two more", None),
    ):
        page = f"<title>Ferry lost in the strait{tail}</title><h1>Ferry lost in the strait</h1>{BODY}"
        (article,) = read_html_page(page).articles
        assert outlet == (article.outlet.name if article.outlet else None), tail
        assert "Ferry lost in the strait" == article.title


def test_credit_outside_the_body() -> None:
    """The line under the article that names the agency is often no part of what the extractor takes for the body."""
    for line, credit in (
        ("Information for this article was contributed by The Associated Press.", "Associated Press"),
        ("Reuters contributed to this report.", "Reuters"),
        ("Source: Reuters", None),
    ):
        page = f"<article><h1>Ferry lost in the strait</h1>{BODY}</article><footer><div>{line}</div></footer>"
        (article,) = read_html_page(page).articles
        assert credit == article.credit, line


def test_deep_nesting_keeps_the_text() -> None:
    """Twenty thousand elements inside each other are more than parsers follow: all the text is taken, and that is told."""
    page = f"<html><body><p>{FERRY}</p>{'<div>' * 20_000}{HARVEST}{'</div>' * 20_000}</body></html>"
    pages = read_html_page(page)
    assert FERRY.split("\n\n")[0] in pages.articles[0].text
    assert HARVEST.split("\n\n")[0] in pages.articles[0].text
    assert any("nested deeper" in problem.message for problem in pages.problems)


def test_html_that_no_parser_takes() -> None:
    """Rubbish of angle brackets gives its words, without scripts."""
    found = read_html("<<<>><script>var a = 1;</script><b>Ferry", url=None, retrieved=None)
    assert any("Ferry" in paragraph for paragraph in found.paragraphs)
    assert not any("var a" in paragraph for paragraph in found.paragraphs)


def test_fragments_of_feeds() -> None:
    """A piece of HTML gives its paragraphs, a piece of text itself."""
    assert ("Nine missing.", "Port & bread.") == paragraphs_of_fragment(
        "<p>Nine <b>missing</b>.</p><p>Port &amp; bread.</p>"
    )
    assert ("Nine missing.",) == paragraphs_of_fragment("Nine missing.")
    assert () == paragraphs_of_fragment("<div></div>")


def test_rules_of_markup_cut_what_they_say() -> None:
    """The XPaths of captions and credits hit their examples and nothing else."""
    from whosaid.knowledge.loading import load_rows

    for row in load_rows("cleaning/markup.yaml"):
        for fragments, hits in ((row["example"], True), (row["not"], False)):
            for fragment in fragments:
                tree = parser.fragment_fromstring(fragment, create_parent="div")
                assert hits == bool(tree.getroottree().xpath(row["xpath"])), fragment


def test_markup_rules_are_used() -> None:
    """The loaded rules reach the extractor."""
    assert any("figcaption" in xpath for xpath in KNOWN.cleaning.markup)
