"""All findings of one article together."""

from tests.extract.told import article_of, findings_in
from tests.knowing import KNOWN
from whosaid.extract.everything import find_everything
from whosaid.records.bundles import Findings

TEXT = (
    "Shells hit mill in Homs\n\n"
    "Six people, including two children, were killed on Thursday when rebels shelled a mill in Homs, the Syrian Observatory for "
    "Human Rights said.\n\n“It was terrible,” said a baker. The army denied that it had bombed the town."
)


def test_every_kind_of_finding_is_there() -> None:
    """Quotations, mentions, times, attributions, counts, claims and labels of one page."""
    found = findings_in(TEXT)
    assert "article:a" == found.article
    for kind in ("quotations", "mentions", "times", "attributions", "counts", "claims", "labels"):
        assert getattr(found, kind), kind


def test_an_empty_article_says_nothing() -> None:
    """No words, no findings."""
    assert Findings("article:a") == find_everything(article_of(""), KNOWN)


def test_the_same_text_gives_the_same_findings() -> None:
    """Pure: nothing is remembered from one article to the next."""
    assert findings_in(TEXT) == findings_in(TEXT)
