"""Small articles for the tests of copying."""

from whosaid.records.ids import make_id
from whosaid.records.printed import Article, Outlet
from whosaid.records.spans import NO_TIME, When


def an_article(
    text: str,
    outlet: str | None = None,
    *,
    day: str | None = None,
    credit: str | None = None,
    document: str | None = None,
    url: str | None = None,
    index: int = 0,
) -> Article:
    """An article with these words; its id comes from outlet, day, place on its page and words."""
    page = document or make_id("document", outlet, day, text)
    return Article(
        id=make_id("article", page, index, text),
        document=page,
        index=index,
        outlet=Outlet(f"outlet:{outlet.lower().replace(' ', '-')}", outlet) if outlet else None,
        title=None,
        byline=None,
        credit=credit,
        published=When(day, day, "day", "stated") if day else NO_TIME,
        language="en",
        text=text,
        sentences=(),
        page_spans=(),
        url=url,
    )
