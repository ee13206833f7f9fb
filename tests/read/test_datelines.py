"""What stands before the first sentence of a report: place, day and agency."""

from tests.read.pages import FERRY, read
from whosaid.records.printed import Article


def article(page: str) -> Article:
    """The one article of a page."""
    (found,) = read(page).articles
    return found


def test_a_dateline_below_a_summary_dates_the_page() -> None:
    """South Asian agencies open with a summary; place, desk and day stand before the second paragraph."""
    page = "The ferry Alcyone sank off the cape, officials said.\n\nHARBOUR TOWN: (Cape Wire / Cape News-Oct 28th, 2016) Nine sailors are missing, the coast guard said."
    found = article(page)
    assert "2016-10-28" == found.published.earliest
    assert found.text.endswith("\n\nNine sailors are missing, the coast guard said.")


def test_a_dateline_without_a_blank_behind_its_colon() -> None:
    """“HARBOUR TOWN, Oct 28 (CAP):Nine” leaves the text as well."""
    assert FERRY == article(f"HARBOUR TOWN, Oct 28 (CAP):{FERRY}").text


def test_the_day_of_a_dateline_goes_before_that_of_a_visit() -> None:
    """A page prints today's day over everything; the report says its own."""
    page = f"Friday, October 28, 2016\n\nFerry lost in the strait\n\nSeptember 23, 2016 (HARBOUR TOWN) - {FERRY}"
    assert "2016-09-23" == article(page).published.earliest
