"""Pages made by hand for the tests of reading: invented outlets, a ferry that sinks, and what page systems add."""

import io
import json

from tests.knowing import KNOWN
from whosaid.read.blocks import Page
from whosaid.read.document import read_page
from whosaid.records.bundles import Pages, RawPage

#: Two paragraphs of prose without a name, a date or a mark of an outlet.
FERRY = (
    "Nine sailors are missing after the ferry Alcyone went down in the strait before dawn, the coast guard said.\n\n"
    "It was the third boat to be lost there this year, and the port has been closed until the storm is over."
)
#: A second report of its own.
HARVEST = (
    "The island's farmers have brought in less than half of the usual harvest, the chamber of agriculture said in its report.\n\n"
    "Prices of bread have doubled since the spring, and the council has asked the mainland for two shiploads of flour.\n\n"
    "A third of the mills stand idle, and their owners do not expect to open them again before the end of the winter."
)


def read(text: str, *, clean: bool = True, name: str = "page.txt") -> Pages:
    """A plain text page read."""
    return read_page(RawPage(name, "text/plain", text.encode("utf-8", "surrogatepass")), KNOWN, clean=clean)


def read_html_page(html: str, *, url: str | None = None, retrieved: str | None = None) -> Pages:
    """An HTML page read."""
    return read_page(RawPage(url or "page.html", "text/html", html.encode(), url=url, retrieved=retrieved), KNOWN)


def read_row(row: dict[str, str], *, clean: bool = True) -> Pages:
    """A row of JSON Lines read, as the carrier of rows delivers it."""
    from whosaid.read.rows import page_of_row

    page = page_of_row("rows.jsonl#1", json.dumps(row).encode())
    assert isinstance(page, RawPage)
    return read_page(page, KNOWN, clean=clean)


def cuts(pages: Pages) -> list[tuple[str, str]]:
    """Rule and words of all that was cut."""
    return [(removed.rule, removed.text) for removed in pages.removed]


def page_of(text: str) -> Page:
    """A page taken apart into blocks."""
    return Page(text)


def stream(body: bytes) -> io.BytesIO:
    """Bytes as an open file."""
    return io.BytesIO(body)
