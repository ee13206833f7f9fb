"""Article, Reading -> Quotations: words between quotation marks, scare quotes included; a fact of print."""

from whosaid.knowledge.known import Knowledge
from whosaid.records.ids import make_id
from whosaid.records.printed import Article, Quotation
from whosaid.records.spans import Evidence
from whosaid.text.reading import Reading


def find_quotations(article: Article, reading: Reading, known: Knowledge) -> tuple[Quotation, ...]:
    """Every quotation of the article in order of place; who said it is told by the attributions."""
    del known
    return tuple(
        Quotation(
            id=make_id("quotation", article.id, quote.start, quote.end),
            content=Evidence(article.id, quote.start, quote.end, article.text[quote.start : quote.end]),
            marks=quote.opening + quote.closing,
            rule=quote.rule,
        )
        for quote in reading.quotes
    )
