"""Teasers of other articles are no part of an article: what they tell would be told of its day, in its outlet's words."""

from lxml import html as parser

from tests.read.pages import FERRY, HARVEST, read_html_page
from whosaid.read.teasers import cut_teasers

BODY = "".join(f"<p>{paragraph}</p>" for paragraph in (FERRY + "\n\n" + HARVEST).split("\n\n"))
CARD = """<div class="card"><h4><a href="/{0}">Shelling kills {0} in Harbour Town</a></h4>
<p>Shelling killed {0} people in Harbour Town on Monday, the mayor said, in the third such attack of this month.</p></div>"""
CARDS = "".join(CARD.format(number) for number in (4, 5, 6))


def test_cards_under_an_article_are_cut_and_kept_as_cut() -> None:
    """Their lines are whole sentences, which an extractor takes for text."""
    pages = read_html_page(
        f"<html><body><div><h1>Ferry lost in the strait</h1>{BODY}</div><div>{CARDS}</div></body></html>"
    )
    (article,) = pages.articles
    assert f"Ferry lost in the strait\n\n{FERRY}\n\n{HARVEST}" == article.text
    assert any("Shelling killed 5 people" in cut.text for cut in pages.removed)


def test_a_page_of_cards_keeps_them() -> None:
    """A list of short reports, or a live blog: they are its text."""
    tree = parser.fromstring(f"<html><body><h1>Today</h1>{CARDS}<p>{FERRY[:100]}</p></body></html>")
    cut_teasers(tree)
    assert 3 == len(tree.find_class("card"))


def test_sections_of_an_article_are_no_cards() -> None:
    """Their headings lead nowhere, or to a place on the same page; two of a shape are no list."""
    sections = CARDS.replace('href="/', 'href="#'), CARDS.replace("<a ", "<b ").replace("</a>", "</b>"), CARD * 2
    for section in sections:
        tree = parser.fromstring(f"<html><body><h1>Ferry lost</h1>{BODY}{section}</body></html>")
        cut_teasers(tree)
        assert len(tree.find_class("card")) in (2, 3)


def test_a_line_that_is_nothing_but_a_link_is_cut() -> None:
    """Unless it is a heading, or stands elsewhere as text."""
    links = "<br><a href='/1'>Shelling kills four in Harbour Town</a> | <a href='/'>Home</a>"
    page = f"<html><body><div><span>Ferry lost in the strait of Grell</span><br>{'<br>'.join(FERRY.split(chr(10)))}{links}</div></body></html>"
    (article,) = read_html_page(page).articles
    assert "Shelling" not in article.text
    assert FERRY.split("\n")[0] in article.text


def test_whole_articles_that_are_not_read_are_told() -> None:
    """A saved front page or archive holds several; the extractor takes one, and whoever saved it should know."""
    other = (
        "<p>The mayor opened the new mill on Monday, and the council gave its word that bread would be cheap again.</p>"
        * 2
    )
    page = f"<html><body><article><h2>Ferry lost</h2>{BODY}</article><article><h2>Mill opened</h2>{other}</article></body></html>"
    pages = read_html_page(page)
    assert ["holds more articles than the one"] == [
        problem.message[problem.message.index("holds") :][:32]
        for problem in pages.problems
        if "holds" in problem.message
    ]
    single = f"<html><body><article><h2>Ferry lost</h2>{BODY}</article><article><h3>Ann</h3><p>Sad.</p></article></body></html>"
    assert () == read_html_page(single).problems
