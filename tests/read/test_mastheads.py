"""The name of a paper over a title, or behind a bar at its end."""

import pytest

from tests.read.pages import FERRY, read

TITLE = "Ferry lost in the strait of Alcyone"


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (f"Harbour Courier\n\n{TITLE}", "Harbour Courier"),
        (f"THE HARBOUR COURIER\n\n{TITLE}", "HARBOUR COURIER"),
        (f"Cape Standard | Sea\n\n{TITLE}", "Cape Standard"),
        (f"{TITLE} | Harbour Courier", "Harbour Courier"),
    ],
)
def test_the_paper_is_the_outlet_and_no_title(head: str, outlet: str) -> None:
    """A paper that no register has is known by its own line; the title is what stands beside it."""
    (article,) = read(f"{head}\n\n{FERRY}").articles
    assert (outlet, TITLE) == (article.outlet and article.outlet.name, article.title)


@pytest.mark.parametrize("head", ["Press Release", "Latest News", "World | Sea"])
def test_sections_name_no_outlet(head: str) -> None:
    """A section over the title is nobody's name."""
    (article,) = read(f"{head}\n\n{TITLE}\n\n{FERRY}").articles
    assert article.outlet is None
