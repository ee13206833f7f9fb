"""Title, byline, credit and text of one article."""

import pytest

from tests.knowing import KNOWN
from tests.read.pages import FERRY, read
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
        ("May 12, 2013 (HARBOUR TOWN) - ", None),
        ("HARBOUR TOWN, May 12 (Cape Press) - ", "Cape Press"),
        ("HARBOUR TOWN, Oct 28 (Reuters) \u2013 ", "Reuters"),
        ("Harbour Town (AFP) \u2014 ", "AFP"),
        ("Harbour Town (Lake Morning Newspaper) \u2013 ", "Lake Morning Newspaper"),
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


@pytest.mark.parametrize(
    ("dateline", "day", "credit"),
    [
        ("HARBOUR TOWN, 28 OCT 89 (CAPE RADIO) -- [TEXT] ", "1989-10-28", "CAPE RADIO"),
        ("HARBOUR TOWN (CAPE COUNTRY), 28 OCT 89 -- [REPORT] [MARA LIND] [TEXT] ", "1989-10-28", None),
        ("Harbour Town, Oct. 28, 2016 (Reuters) - ", "2016-10-28", "Reuters"),
        ("HARBOUR TOWN (28 October 2016) \u2013 ", "2016-10-28", None),
        ("(Harbour Town, October 28, 2016) \u2013 ", "2016-10-28", None),
        ("Harbour Town \u2013 October 28, 2016: ", "2016-10-28", None),
        ("CAPE / HARBOUR TOWN, Friday, 28 October 2016 \u2013 ", "2016-10-28", None),
        ("HARBOUR TOWN, 28 October 2016. ", "2016-10-28", None),
        ("28 October 2016 | Harbour Town \u2013 ", "2016-10-28", None),
        ("MOSCOW, October 28, 2016. /TASS/. ", "2016-10-28", "TASS"),
        ("MOSCOW, October 28. /TASS/. ", None, "TASS"),
        ("HARBOUR TOWN, 28 OCT (CAPE RADIO) -- ", None, "CAPE RADIO"),
        ("HARBOUR TOWN, NO DATE (CAPE RADIO) -- ", None, "CAPE RADIO"),
    ],
)
def test_datelines_with_a_day(dateline: str, day: str | None, credit: str | None) -> None:
    """A dateline that says its year dates the page, with two digits or four; without a year it does not."""
    found = article(f"{dateline}{FERRY}")
    assert (FERRY, day, credit) == (found.text, found.published.earliest, found.credit)


@pytest.mark.parametrize(
    ("dateline", "other", "day"),
    [
        ("HARBOUR TOWN, 28 OCT (CAPE RADIO) -- ", "on 3 November 2016", "2016-10-28"),
        ("HARBOUR TOWN, Dec. 30 (Reuters) - ", "on January 2, 2017", "2016-12-30"),
        ("HARBOUR TOWN, 28 OCT (CAPE RADIO) -- ", "on 3 March 2016", None),
        ("HARBOUR TOWN, 28 OCT (CAPE RADIO) -- ", "on 3 November 2016 and not on 30 October 2015", None),
        ("HARBOUR TOWN, Dec. 30 (Reuters) - ", "on January 2, 1900", None),
    ],
)
def test_a_dateline_without_its_year(dateline: str, other: str, day: str | None) -> None:
    """Another date of the page within a month of the dateline's day tells its year; dates far off, or of two years, tell none."""
    assert day == article(f"{dateline}{FERRY}\n\nThe owners meet {other} in the harbour town.").published.earliest


def test_a_date_line_before_the_dateline_counts_first() -> None:
    """The imprint above a dateline is the day of publication; a date line below it signs what the page quotes."""
    dateline = "HARBOUR TOWN, 28 OCT 89 (CAPE RADIO) -- "
    assert (
        "1989-10-29" == article(f"Ferry lost in the strait\n\n29 October 1989\n\n{dateline}{FERRY}").published.earliest
    )
    assert (
        "1989-10-28" == article(f"{dateline}{FERRY}\n\n{FERRY}\n\nHarbour Town\n\n20 October 1989").published.earliest
    )


def test_a_short_line_may_open_with_a_dated_dateline() -> None:
    """A telegram's first line that ends with a colon loses its dateline too, and the page gets its day."""
    found = article(f"HARBOUR TOWN, 28 OCT 89 (CAPE RADIO) -- [TEXT] HERE IS WHAT THE GUARD SAID:\n\n{FERRY}")
    assert "1989-10-28" == found.published.earliest
    assert found.text.startswith("HERE IS WHAT")


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("(With inputs from Reuters and AP)", "Reuters"),
        ("This story was first published by Reuters.", "Reuters"),
        ("This article first appeared in The Guardian.", "The Guardian"),
        ("AFP/dpa", "AFP"),
        ("ml/jv (AFP, dpa, Reuters)", "AFP"),
        ("Story courtesy of Reuters", "Reuters"),
        ("Reuters/Mara Lind", None),
        ("Photo: Reuters", None),
        ("(Photo by AFP)", None),
        ("This story was published in 2016.", None),
    ],
)
def test_whose_text_it_is(line: str, credit: str | None) -> None:
    """Agencies that gave the text, and who published it first, are its credit; who took a picture is not."""
    assert credit == article(f"Ferry lost in the strait\n\n{FERRY}\n\n{line}").credit


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
    rules, outlets = KNOWN.cleaning, KNOWN.outlets
    for title, site, end in (
        ("Ferry lost | Quay Times", "Quay Times", 10),
        ("Ferry lost | Quay Times", None, 23),
        ("A - BBC", None, 1),
    ):
        assert end == title_end(title, site, rules, outlets)


@pytest.mark.parametrize(
    ("head", "day", "rule"),
    [
        ("Ferry lost, as it happened\nHarbour live | Friday 28 October 2016\n\n", "2016-10-28", "imprint.head-date"),
        ("Strait: Situation Report No. 3 (as of 28 October 2016)\n\n", "2016-10-28", "imprint.as-of"),
        ("Daily press briefing (Friday, 28 October 2016)\n\n", "2016-10-28", "imprint.issue-date"),
        ("The ferry disaster of 28 October 2016\n\n", None, "date.not-said"),
    ],
)
def test_a_line_above_the_first_paragraph_gives_the_day(head: str, day: str | None, rule: str) -> None:
    """Of live pages, bulletins and situation reports; a title that tells of a day is no imprint."""
    found = article(head + FERRY)
    assert (day, rule) == (found.published.earliest, found.rule.split()[-1])


def test_a_title_that_looks_like_a_link_stays() -> None:
    """“Opinion: ...” over an article is its title; further down it leads to another article."""
    assert "Opinion: what the ferry was for" == article("Opinion: what the ferry was for\n\n" + FERRY).title
    assert "Opinion: what" not in article(FERRY + "\n\nOpinion: what the ferry was for\n").text


def test_the_days_of_a_timeline_stay() -> None:
    """Two bare days between paragraphs are no imprints; the day over the page is."""
    prose = "The ferry lay in the strait of Alcyone for nine days, and nobody came to look for those on board."
    found = article(
        f"The loss of a ferry\n\n28 October 2016\n\n{prose}\n\n9 November 2014\n\n{prose[:80]} again.\n\n11 November 2014\n\n{prose[:70]}."
    )
    assert "9 November 2014" in found.text
    assert "28 October 2016" not in found.text
    assert "2016-10-28" == found.published.earliest


@pytest.mark.parametrize("line", ["spot_img", "34.9 C", "E-MAIL THIS LINK", "Mara Lind - Capewire.com"])
def test_what_page_systems_leave_is_no_title(line: str) -> None:
    """Weather, names of widgets and a reporter's address over a title are cut."""
    assert "Ferry lost in the strait" == article(f"{line}\n\nFerry lost in the strait\n\n{FERRY}").title


def test_links_inside_an_article_end_with_its_next_paragraph() -> None:
    """“More To Read” takes its links along and nothing else."""
    first, second = FERRY.split("\n\n")
    page = f"{first}\n\nMore To Read\n\n- Ferry burns in the north\n\n- Two boats collide off the isle\n\n{second}"
    assert FERRY == article(page).text


def test_who_posted_a_page_says_its_day() -> None:
    """A last line "Posted by: Mara 2016-10-28" dates the page and leaves the text."""
    found = article(f"Ferry lost in the strait\n\n{FERRY}\n\nPosted by: Mara 2016-10-28")
    assert ("2016-10-28", True) == (found.published.earliest, found.text.endswith(FERRY))
