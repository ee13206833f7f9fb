"""A page of a collecting site becomes as many articles as it holds."""

from tests.read.pages import FERRY, HARVEST, read

SECOND = "Bread dearer again on the island\n\nBy Mara Lind, CNN, Oct 27, 2016\n\n"
THIRD = "Related news:\nSalt works closed after the storm of Friday,, Oct 26, 2016\n\n"
SALT = (
    "The salt works at the northern cape have been closed after the storm broke the dam, their owner said by telephone.\n\n"
    "Forty people have lost their work, and the owner does not know when the pans can be filled again, he added.\n\n"
    "The council of the island is to meet on Monday to hear what the repair of the dam will cost."
)


def test_three_articles_on_one_page() -> None:
    """A first report, a second with a dated byline, a third under 'Related news' with title and date on one line."""
    pages = read(f"In Seafaring, Oct 28, 2016\n\n{FERRY}\n\n{SECOND}{HARVEST}\n\n{THIRD}{SALT}\n\nRecent Posts\nBoats")
    first, second, third = pages.articles
    assert [0, 1, 2] == [article.index for article in pages.articles]
    assert [FERRY, f"Bread dearer again on the island\n\n{HARVEST}", f"Salt works closed after the storm of Friday\n\n{SALT}"] == [
        first.text, second.text, third.text,
    ]  # fmt: skip
    assert ["2016-10-28", "2016-10-27", "2016-10-26"] == [article.published.earliest for article in pages.articles]
    assert [None, "Bread dearer again on the island", "Salt works closed after the storm of Friday"] == [
        first.title, second.title, third.title,
    ]  # fmt: skip
    assert ("Mara Lind", "CNN") == (second.byline, second.outlet.name if second.outlet else None)
    assert third.outlet is None
    assert [article.id for article in pages.articles] == list(pages.document.articles)


def test_title_over_a_date_line_begins_an_article() -> None:
    """A title with a line of nothing but a date, below another article, begins the next."""
    pages = read(f"Ferry lost\n\n{FERRY}\n\nBread dearer again on the island\n27 October 2016\n\n{HARVEST}")
    assert ["Ferry lost", "Bread dearer again on the island"] == [article.title for article in pages.articles]
    assert "split.date-line" in pages.articles[1].rule.split()


def test_byline_under_the_first_title_does_not_split() -> None:
    """An ordinary page with title, byline and date is one article."""
    assert 1 == len(
        read(f"Ferry lost in the strait\n\nBy Mara Lind, CNN, Oct 28, 2016\n\n{FERRY}\n\n{HARVEST}").articles
    )


def test_teasers_are_not_articles() -> None:
    """Dated headlines with a sentence each below the text are links, not articles."""
    teasers = (
        "Bread dearer again on the island, Oct 27, 2016\n\nThe price of bread has doubled since the spring.\n\n"
        "Salt works closed after the storm, Oct 26, 2016\n\nForty people have lost their work at the northern cape."
    )
    assert 1 == len(read(f"Ferry lost in the strait\n\n{FERRY}\n\nMore stories\n\n{teasers}").articles)


def test_comments_with_names_and_dates_are_not_articles() -> None:
    """Readers' names and dates below the heading of the comments begin nothing."""
    comments = f"Comments\n\nMy view of the whole affair\n28 October 2016\n\n{HARVEST}"
    pages = read(f"Ferry lost in the strait\n\n{FERRY}\n\n{comments}")
    assert [f"Ferry lost in the strait\n\n{FERRY}"] == [article.text for article in pages.articles]


def test_given_title_keeps_the_page_whole() -> None:
    """A row that gives its title is one article, whatever stands in it."""
    from tests.read.pages import read_row

    page = {"title": "Ferry lost", "text": f"{FERRY}\n\n{SECOND}{HARVEST}"}
    assert 1 == len(read_row(page).articles)
