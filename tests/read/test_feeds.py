"""Feeds become pages, an entry each; the publisher is not the transport."""

from tests.knowing import KNOWN
from whosaid.read.document import read_page
from whosaid.read.feeds import pages_of_feed
from whosaid.records.bundles import RawPage
from whosaid.records.printed import Article, Problem

RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>All the coast</title>
<item><title>Ferry sinks - Harbour Wire</title><link>https://coast.example/1</link>
<source url="https://wire.example">Harbour Wire</source><pubDate>Fri, 28 Oct 2016 17:23:00 +0300</pubDate>
<description>&lt;p&gt;Nine &lt;b&gt;sailors&lt;/b&gt; are missing.&lt;/p&gt;&lt;p&gt;The port is closed.&lt;/p&gt;</description></item>
<item><title>Port closed</title><link>https://coast.example/2</link><description>The port was closed on Friday.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Quay</title><entry><id>urn:1</id><title>Ferry sinks</title>
<author><name>Mara Lind</name></author><updated>2016-10-28</updated>
<content type="html">&lt;p&gt;Nine sailors are missing since the ferry went down.&lt;/p&gt;</content></entry></feed>"""


def articles(feed: str) -> list[Article]:
    """The articles of a feed's entries."""
    pages = [page for page in pages_of_feed("feed.xml", feed.encode()) if isinstance(page, RawPage)]
    return [article for page in pages for article in read_page(page, KNOWN).articles]


def test_source_is_the_publisher() -> None:
    """An entry that names its <source> is that outlet's, and its name leaves the title."""
    first = articles(RSS)[0]
    assert first.outlet is not None
    assert ("Harbour Wire", "Ferry sinks") == (first.outlet.name, first.title)
    assert "2016-10-28T14:23Z" == first.published.earliest
    assert "Ferry sinks\n\nNine sailors are missing.\n\nThe port is closed." == first.text


def test_feed_names_the_outlet_where_nothing_else_does() -> None:
    """An entry without a <source> is the feed's own."""
    second = articles(RSS)[1]
    assert second.outlet is not None
    assert "All the coast" == second.outlet.name
    assert "outlet.feed" in second.rule.split()
    assert "https://coast.example/2" == second.url


def test_atom() -> None:
    """Atom gives author, day and content."""
    (found,) = articles(ATOM)
    assert ("Ferry sinks", "Mara Lind", "2016-10-28") == (found.title, found.byline, found.published.earliest)


def test_a_feed_that_is_none() -> None:
    """Words, an empty feed and a damaged one each give a message that names the file."""
    for body in (b"words", b'<rss version="2.0"><channel></channel></rss>', b"<rss"):
        (problem,) = pages_of_feed("feed.xml", body)
        assert isinstance(problem, Problem)
        assert problem.message.startswith("feed.xml: ")


def test_a_feed_that_breaks_keeps_its_entries() -> None:
    """Entries before the damage are read, and the damage is told."""
    found = list(pages_of_feed("feed.xml", RSS[: RSS.index("<item><title>Port")].encode()))
    assert ["RawPage", "Problem"] == [type(item).__name__ for item in found]
