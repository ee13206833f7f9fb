"""What tests of claims share: all knowledge, loaded once, and short ways to ask what a text tells."""

from tests.knowing import KNOWN
from whosaid.extract.act import Act
from whosaid.extract.actors import find_actors
from whosaid.extract.acts import find_acts
from whosaid.extract.asides import see_through
from whosaid.extract.everything import find_everything
from whosaid.extract.figures import find_figures
from whosaid.extract.page_names import read_names
from whosaid.extract.places import find_places
from whosaid.extract.syntax import Syntax, lay_out
from whosaid.extract.times import find_times
from whosaid.records.bundles import Findings
from whosaid.records.inferred import Claim
from whosaid.records.printed import Article, Outlet
from whosaid.records.spans import NO_TIME, When
from whosaid.text.reading import read_text

#: A Friday.
DAY = "2016-10-28"


def article_of(text: str, day: str | None = DAY, outlet: str | None = "The Harbour Post") -> Article:
    """An article of that text, published on that day."""
    return Article(
        id="article:a", document="document:a", index=0, outlet=Outlet(f"outlet:{outlet}", outlet) if outlet else None,
        title=None, byline=None, credit=None, published=When(day, day, "day", "stated") if day else NO_TIME, language="en",
        text=text, sentences=(), page_spans=(),
    )  # fmt: skip


def findings_in(text: str, day: str | None = DAY) -> Findings:
    """All findings of a text."""
    return find_everything(article_of(text, day), KNOWN)


def claims_in(text: str, day: str | None = DAY) -> tuple[Claim, ...]:
    """All claims of a text."""
    return findings_in(text, day).claims


def claim_in(text: str, day: str | None = DAY) -> Claim:
    """The only claim of a text."""
    (claim,) = claims_in(text, day)
    return claim


def kinds_in(text: str) -> list[str]:
    """The kinds of all claims, in order of place."""
    return [claim.kind for claim in claims_in(text)]


def parts(claim: Claim) -> list[tuple[str, str]]:
    """(role, words) of a claim's roles, in order of place."""
    return [(role.role, role.text) for role in claim.roles]


def syntax_of(text: str) -> Syntax:
    """The tokens of a text with names and times laid over them."""
    article, reading = article_of(text), read_text(text, KNOWN.text_words)
    page = read_names(article, reading, KNOWN)
    actors = find_actors(article, reading, KNOWN, page)
    mentions = (*actors, *find_places(article, reading, KNOWN, page, actors))
    return lay_out(reading, mentions, find_times(article, reading, KNOWN), KNOWN.taxonomy.words)


def acts_in(text: str) -> tuple[Syntax, list[Act]]:
    """The acts of a text before they are claims, and its tokens."""
    syntax = syntax_of(text)
    see_through(syntax)
    figures = find_figures(article_of(text), syntax.reading, KNOWN)
    return syntax, find_acts(syntax, KNOWN.taxonomy, figures)


def token(syntax: Syntax, word: str) -> int:
    """Number of the first token of that lower-case word."""
    return list(syntax.lowers).index(word)
