"""What tests of attribution share: an article from a text, its attributions, a mention of an actor."""

from dataclasses import replace

from tests.knowing import KNOWN
from whosaid.extract.attributions import find_attributions
from whosaid.extract.quotations import find_quotations
from whosaid.records.inferred import Attribution, Mention
from whosaid.records.printed import Article, Outlet
from whosaid.records.spans import NO_TIME, Evidence
from whosaid.text.reading import read_text


def article_of(text: str, outlet: str | None = None) -> Article:
    """One article with nothing known of it but its text and perhaps its outlet."""
    return Article(
        id="article:test", document="document:test", index=0, outlet=Outlet(f"outlet:{outlet}", outlet) if outlet else None,
        title=None, byline=None, credit=None, published=NO_TIME, language="en", text=text, sentences=(), page_spans=(),
    )  # fmt: skip


def actor(text: str, words: str, name: str, kind: str, *, rule: str = "actor.name", nth: int = 0) -> Mention:
    """A mention of an actor at the n-th place of the words."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Mention(
        id=f"mention:{start}", kind="actor", evidence=Evidence("article:test", start, start + len(words), words),
        target=f"actor:{name.casefold().replace(' ', '-')}", rivals=(), name=name, lat=None, lon=None, precision=None, country=None,
        rule=rule, actor_kind=kind,
    )  # fmt: skip


def place_at(text: str, words: str) -> Mention:
    """A mention of a place at the first of the words."""
    return replace(actor(text, words, words, "body"), kind="place", actor_kind=None)


def said_in(text: str, *mentions: Mention, outlet: str | None = None) -> tuple[Attribution, ...]:
    """All attributions of a text."""
    article = article_of(text, outlet)
    reading = read_text(text, KNOWN.text_words)
    return find_attributions(article, reading, find_quotations(article, reading, KNOWN), mentions, KNOWN)


def triples(text: str, *mentions: Mention, outlet: str | None = None) -> list[tuple[str | None, str | None, str]]:
    """(source, cue, content) of each attribution as printed, in order of place."""
    return [
        (one.source.exact if one.source else None, one.cue.exact if one.cue else None, one.content.exact)
        for one in said_in(text, *mentions, outlet=outlet)
    ]
