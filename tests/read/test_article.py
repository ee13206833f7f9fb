"""Title, byline, credit and text of one article."""

import pytest

from tests.read.pages import FERRY, known, read
from whosaid.read.article import title_end
from whosaid.records.printed import Article


def article(page: str) -> Article:
    """The one article of a page."""
    (found,) = read(page).articles
    return found


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Ferry lost in the strait\n\n", "Ferry lost in the strait"),
        ("Sea\n\nFerry lost in the strait of Alcyone\n\n", "Ferry lost in the strait of Alcyone"),
        ("28/10/2016\n\nFerry lost in the strait\n\n", "Ferry lost in the strait"),
        ("Ferry lost in the strait - Reuters\n\n", "Ferry lost in the strait"),
        ("Who lost the ferry?\n\n", "Who lost the ferry?"),
        (
            "Harbour closed after the second ferry sinks, Oct 28, 2016\n\n",
            "Harbour closed after the second ferry sinks",
        ),
        ("", None),
        ("The following is a notice of the coast guard:\n\n", None),
    ],
)
def test_titles(head: str, title: str | None) -> None:
    """The first short line is the title; a section over it, a date, the site's name after it are not."""
    found = article(head + FERRY)
    assert title == found.title
    assert found.text.startswith(title or "")
    assert found.text.endswith(FERRY)


def test_standfirst_stays() -> None:
    """The line under the title that says more is part of the text."""
    page = f"Ferry lost in the strait\n\nNine are missing and the port is closed, as a storm nears\n\n{FERRY}"
    assert page == article(page).text


@pytest.mark.parametrize(
    ("dateline", "credit"),
    [
        ("HARBOUR TOWN (Reuters) - ", "Reuters"),
        ("HARBOUR TOWN, Oct 28 (Reuters) \u2013 ", "Reuters"),
        ("Harbour Town (AFP) \u2014 ", "AFP"),
        ("HARBOUR TOWN, Cape Country \u2014 ", None),
        ("Istanbul, Turkey \u2013 ", None),
    ],
)
def test_datelines_are_fields(dateline: str, credit: str | None) -> None:
    """A dateline leaves the text; its agency is the credit, its place is not."""
    pages = read(f"Ferry lost in the strait\n\n{dateline}{FERRY}")
    (found,) = pages.articles
    assert f"Ferry lost in the strait\n\n{FERRY}" == found.text
    assert credit == found.credit
    assert [("dateline", dateline)] == [(removed.reason, removed.text) for removed in pages.removed]


def test_credits() -> None:
    """A bracket after the last sentence, a line of its own, a byline: each can name the agency."""
    assert "AFP" == article(f"{FERRY} (AFP)").credit
    assert "Reuters" == article(f"{FERRY}\n\nSource: Reuters").credit
    assert (
        "Associated Press" == article(f"Ferry lost in the strait\n\nBy Mara Lind, Associated Press\n\n{FERRY}").credit
    )
    assert FERRY == article(f"{FERRY} (AFP)").text


def test_outlet_leaves_the_byline() -> None:
    """The outlet after the names is no name, whether the register has it or not."""
    for outlet in ("CNN", "Strait Herald"):
        found = article(f"Ferry lost in the strait\n\nBy Mara Lind and Jon Vale, {outlet}, Oct 28, 2016\n\n{FERRY}")
        assert ("Mara Lind and Jon Vale", outlet) == (found.byline, found.outlet.name if found.outlet else None)


def test_a_bracket_inside_a_dateless_sentence_stays() -> None:
    """A dash after a bracket in ordinary prose is no dateline."""
    sentence = "The ferry (built in 1970) - a wreck by any measure - went down within six minutes, the guard said."
    assert sentence == article(sentence).text


def test_title_end_knows_the_site() -> None:
    """The name of the site after a bar goes, whether the register has it or the page says it."""
    rules, outlets = known().cleaning, known().outlets
    for title, site, end in (
        ("Ferry lost | Quay Times", "Quay Times", 10),
        ("Ferry lost | Quay Times", None, 23),
        ("A - BBC", None, 1),
    ):
        assert end == title_end(title, site, rules, outlets)
