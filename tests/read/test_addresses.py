"""The address of a page says when it was published, where nothing else does."""

import json

import pytest

from tests.knowing import KNOWN
from whosaid.read.addresses import published_of_address
from whosaid.read.document import read_page
from whosaid.records.bundles import RawPage

IMPRINTS = KNOWN.cleaning.imprints


def _published(url: str, text: str) -> str | None:
    body = json.dumps({"id": "p", "url": url, "text": text}).encode()
    page = RawPage(name="p", media_type="application/json", body=body, url=url)
    return read_page(page, KNOWN).articles[0].published.earliest


@pytest.mark.parametrize(
    ("url", "earliest", "precision"),
    [
        ("https://cape.example/2016/10/28/ferry-sinks/", "2016-10-28", "day"),
        ("https://cape.example/en/2016/1/3/ferry", "2016-01-03", "day"),
        ("https://cape.example/20161028-ferry-sinks/", "2016-10-28", "day"),
        ("https://cape.example/world/2016/oct/28/ferry", "2016-10-28", "day"),
        ("https://cape.example/28-Oct-2016/ferry", "2016-10-28", "day"),
        ("https://cape.example/2016/10/ferry-sinks", "2016-10-01", "month"),
        ("https://cape.example/2016/13/28/ferry", None, "unknown"),
        ("https://cape.example/news/20161028", None, "unknown"),
        ("https://cape.example/ferry-2016", None, "unknown"),
    ],
)
def test_days_in_addresses(url: str, earliest: str | None, precision: str) -> None:
    """Folders and heads of an address are days or months; other numbers are not."""
    when, _ = published_of_address(url, IMPRINTS)
    assert (earliest, precision) == (when.earliest, when.precision)


def test_words_go_before_the_address() -> None:
    """A printed date is the page's; only a page without one takes that of its address."""
    url, text = "https://cape.example/2016/10/28/ferry/", "Ferry sinks off the cape\n\nThe ferry sank on Friday."
    assert _published(url, text) == "2016-10-28"
    assert _published(url, text.replace("\n\n", "\n\nOctober 30, 2016\n\n")) == "2016-10-30"


def test_a_dateline_takes_its_year_from_the_month_of_the_address() -> None:
    """A dateline without its year is of the year in which the address puts the page."""
    text = "Ferry sinks off the cape\n\nHARBOUR TOWN, Oct 28 (AFP) - The ferry sank on Friday, officials said."
    assert _published("https://cape.example/2016/10/ferry-sinks", text) == "2016-10-28"
