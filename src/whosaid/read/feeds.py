"""RSS and Atom -> a page for each entry. The publisher is the entry's own <source> or address, not the feed."""

import io
import json
from collections.abc import Iterator
from time import struct_time
from typing import Any

from whosaid.read.rows import GIVEN
from whosaid.records.bundles import RawPage
from whosaid.records.printed import Problem

MEND = "Give the address or file of an RSS or Atom feed, or save the page as .html."


def pages_of_feed(name: str, body: bytes) -> Iterator[RawPage | Problem]:
    """Entries in the feed's order; a problem where it is no feed or has no entry."""
    import feedparser  # noqa: PLC0415 - needed for feeds only

    try:
        feed = feedparser.parse(io.BytesIO(body))
    except (ValueError, TypeError, AttributeError, LookupError, RecursionError, AssertionError) as error:
        yield Problem(name, f"{name}: not a feed that can be read ({type(error).__name__}). {MEND}", fatal=True)
        return
    entries = feed.get("entries") or []
    if not entries:
        what = "a feed without entries" if feed.get("version") else "not a feed"
        yield Problem(name, f"{name}: {what}. {MEND}", fatal=True)
        return
    media_type = "application/atom+xml" if str(feed.get("version", "")).startswith("atom") else "application/rss+xml"
    title = str(feed.get("feed", {}).get("title", "")).strip()
    for number, entry in enumerate(entries, 1):
        yield _page(f"{name}#{number}", media_type, entry, title)
    if feed.get("bozo") and not isinstance(feed.get("bozo_exception"), feedparser.CharacterEncodingOverride):
        yield Problem(
            name, f"{name}: the feed is damaged; {len(entries)} entries were read. Fetch it again.", fatal=False
        )


def _page(name: str, media_type: str, entry: Any, feed_title: str) -> RawPage | Problem:
    link = str(entry.get("link") or "").strip()
    publisher = str((entry.get("source") or {}).get("title") or "").strip()
    title = str(entry.get("title") or "").strip()
    if publisher and title.endswith(f" - {publisher}"):
        title = title.removesuffix(f" - {publisher}")
    row = {
        "id": link or str(entry.get("id") or "").strip() or name,
        "url": link,
        "title": title,
        "outlet": publisher,
        "published": _time(entry),
        "byline": str(entry.get("author") or "").strip(),
        "feed": feed_title,
        "html": _content(entry) or title,
    }
    row = {field: value for field, value in row.items() if value}
    if "html" not in row:
        return Problem(name, f"{name}: an entry without words. Read the page that it links to.", fatal=True)
    body = json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass")
    given = tuple((field, row[field]) for field in GIVEN if field in row)
    return RawPage(name=row["id"], media_type=media_type, body=body, url=link or None, given=given)


def _content(entry: Any) -> str:
    """The longest of content and summary."""
    offered = [str(part.get("value") or "") for part in entry.get("content") or ()]
    return max([*offered, str(entry.get("summary") or "")], key=len).strip()


def _time(entry: Any) -> str:
    """ISO 8601 in UTC, to the minute; a day where the feed gives a day."""
    for field in ("published", "updated", "created"):
        parsed = entry.get(f"{field}_parsed")
        if not isinstance(parsed, struct_time):
            continue
        day = f"{parsed.tm_year:04}-{parsed.tm_mon:02}-{parsed.tm_mday:02}"
        return f"{day}T{parsed.tm_hour:02}:{parsed.tm_min:02}Z" if ":" in str(entry.get(field)) else day
    return ""
