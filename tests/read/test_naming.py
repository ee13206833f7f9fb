"""The words of a page name its outlet, and say by which rule."""

import pytest

from tests.knowing import KNOWN
from tests.read.pages import FERRY, read
from whosaid.read.naming import outlet_of_address


def named(page: str) -> tuple[str | None, set[str]]:
    """Name of the outlet and rules of a page."""
    (article,) = read(page).articles
    return (article.outlet.name if article.outlet else None), set(article.rule.split())


@pytest.mark.parametrize(
    ("page", "outlet", "rule"),
    [
        (f"The port is burning, an RT crew reports from the scene.\n\n{FERRY}", "RT", "outlet.own-crew"),
        (f"The port is burning, RT's Mara Lind reported from the old quay.\n\n{FERRY}", "RT", "outlet.own-reporter"),
        (f"Ferry sinks with nine aboard \u2013 RT reporter\n\n{FERRY}", "RT", "outlet.headline-reporter"),
        (f"Ferry sinks in the strait | BBC News\n\n{FERRY}", "BBC", "outlet.headline-tail"),
        (f"Ferry sinks in the strait\n\nBy Mara Lind, CNN\n\n{FERRY}", "CNN", "outlet.byline"),
        (f"HARBOUR TOWN (CNN) \u2014 {FERRY}", "CNN", "outlet.dateline"),
        (
            f"{FERRY}\n\nComments\n\nFollow other Independent readers and see their replies",
            "The Independent",
            "outlet.readers",
        ),
        (
            f"{FERRY}\n\nPress TV's website can also be reached at these addresses:\n\nwww.x.example",
            "Press TV",
            "outlet.website",
        ),
        (f"{FERRY}\n\n\u00a9 2016 Guardian News and Media. All rights reserved.", "The Guardian", "outlet.rights"),
        (f"28 Oct, 2016 12:11\n\nFerry sinks in the strait\n\n{FERRY}", "RT", "outlet.imprint-style.rt"),
    ],
)
def test_marks(page: str, outlet: str, rule: str) -> None:
    """Own reporters, headlines, bylines, datelines, sign-up boxes, footers and, last, the style of the imprint."""
    name, rules = named(page)
    assert outlet == name
    assert rule in rules


@pytest.mark.parametrize(
    "page",
    [
        FERRY,
        f"The ferry sank before dawn, Reuters reported on Friday, citing the guard of the coast.\n\n{FERRY}",
        f"The ferry sank, a sailor told CNN on the quay on the day after the storm had passed.\n\n{FERRY}",
        f"Boats in the port (Photo by AFP)\n\n{FERRY}",
        f"A Reuters reporter saw the ferry go down off the cape before dawn on the Friday.\n\n{FERRY}",
    ],
)
def test_what_is_no_mark(page: str) -> None:
    """A cited agency, a sailor who told somebody something, a picture's credit do not say whose page it is."""
    name, rules = named(page)
    assert name is None
    assert "outlet.not-said" in rules


def test_addresses() -> None:
    """A known domain names its outlet; else the site's own name; else the bare host."""
    outlets = KNOWN.outlets

    def name(
        url: str | None, site: str | None = None, feed: str | None = None, tail: str | None = None
    ) -> tuple[str, str] | None:
        found = outlet_of_address(url, site, feed, outlets, tail)
        return (found.outlet.name, found.rule) if found and found.outlet else None

    assert ("RT", "outlet.domain") == name("https://www.rt.com/news/1", "Another name")
    assert ("The Quay", "outlet.site-name") == name("https://quay.example/1", "The Quay", "Quay feed")
    assert ("Quay feed", "outlet.feed") == name("https://quay.example/1", None, "Quay feed")
    assert ("Quay Post", "outlet.title-tail") == name("https://quay.example/1", None, "Quay feed", "Quay Post")
    assert ("quay.example", "outlet.host") == name("https://www.quay.example/1")
    assert name(None) is None


def test_namesakes_with_other_addresses_are_other_outlets() -> None:
    """A site that calls itself The Observer at an address of its own is not the paper of the register."""
    found = outlet_of_address("https://observer.example/1", "The Observer", None, KNOWN.outlets)
    assert found is not None
    assert found.outlet is not None
    assert "outlet:observer-uk" != found.outlet.id
    assert "The Observer" == found.outlet.name
