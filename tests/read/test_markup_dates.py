"""The day of an HTML page is that of its own heading, and never one that its sentences tell of."""

import pytest
from lxml import html as parser

from tests.read.pages import FERRY, HARVEST, read_html_page
from whosaid.read.markup_dates import NO_DAY, day_of_markup, day_of_text

BODY = "".join(f"<p>{paragraph}</p>" for paragraph in (FERRY + "\n\n" + HARVEST).split("\n\n"))
LATEST = "2020-01-01"


def day_of(inside: str) -> str | None:
    """The day of a page without metadata, with `inside` in its body; {} is the article."""
    page = f"<html><body><h1>Ferry lost in the strait</h1>{inside.replace('{}', BODY)}</body></html>"
    (article,) = read_html_page(page, retrieved=LATEST).articles
    return (article.published.earliest or "")[:10] or None


@pytest.mark.parametrize(
    "inside",
    [
        "{}<p>The ferry that was lost there on 11 June 2016 had carried forty passengers, most of them farmers.</p>",
        "{}<p>In June 2016 a boat was lost there with forty passengers, most of whom were farmers of the island.</p>",
        "{}<p>&copy; 2014 The Quay</p>",
        "{}<figure><figcaption>The port in 2013</figcaption></figure>",
    ],
)
def test_days_that_are_only_told_are_no_day_of_the_page(inside: str) -> None:
    """An earlier disaster, a year of rights or of a picture: every "on Friday" of the article would be counted from it."""
    assert day_of(inside) is None


@pytest.mark.parametrize(
    "inside",
    [
        "<time datetime='2016-10-28'>Friday</time>{}<aside><time datetime='2016-10-20'>last week</time></aside>",
        "<time>Oct 28, 2016</time>{}<div><time>Oct 20, 2016</time><a href='/1'>Mill burns</a></div>",
        "<p>Oct 28, 2016</p>{}<p>Oct 20, 2016</p>",
        "<div class='posted'>28 October 2016</div>{}<p>On 28 October 2016 the port was closed, as it was in all the storms before that one.</p>",
        "<nav>28 October 2016</nav>{}",
        "<p>Fri, 10/28/2016 - 11:23</p>{}",
        "<div class='date'>28 October 2016</div>{}<div class='date'>Page made on 14 May 2019</div>",
    ],
)
def test_day_of_the_heading(inside: str) -> None:
    """Days of other articles on the page do not count, however early they are."""
    assert "2016-10-28" == day_of(inside)


def test_day_of_the_visit_over_the_heading() -> None:
    """Old sites print the day of the visit in their masthead; the article's own stands under its heading."""
    page = f"<body><div class='date'>14 May 2019</div><h1>Ferry lost in the strait</h1><p>Posted on 28 October 2016 by admin</p>{BODY}</body>"
    (article,) = read_html_page(page, retrieved="2019-05-14").articles
    assert "2016-10-28" == article.published.earliest


def test_metadata_go_before_words() -> None:
    """They give the minute, too; a day that an attribute holds is no word of the text."""
    tree = parser.fromstring("<html><body><h1>Ferry lost</h1><p>28 October 2016</p></body></html>")
    found = day_of_markup(tree, ["2016-10-28T17:23:00Z"], url=None, latest=LATEST)
    assert ("2016-10-28T17:23Z", "date.markup", False) == (found.when.earliest, found.rule, found.is_worded)
    tree = parser.fromstring("<html><body><h1>Ferry lost</h1><time datetime='2016-10-28'>Friday</time></body></html>")
    assert not day_of_markup(tree, [], url=None, latest=LATEST).is_worded


def test_text_is_asked_last() -> None:
    """What it gives is marked as words."""
    tree = parser.fromstring("<html><body><p>Ferry lost</p><p>28 October 2016</p></body></html>")
    assert ("date.htmldate-extensive", True) == (
        (found := day_of_text(tree, url=None, latest=LATEST)).rule,
        found.is_worded,
    )
    assert NO_DAY == day_of_text(parser.fromstring("<p>Ferry lost</p>"), url=None, latest=LATEST)
