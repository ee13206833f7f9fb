"""Quotations as records."""

from tests.extract.said import article_of
from tests.knowing import KNOWN
from whosaid.extract.quotations import find_quotations
from whosaid.records.printed import Quotation
from whosaid.text.reading import read_text


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text."""
    return find_quotations(article_of(text), read_text(text, KNOWN.text_words), KNOWN)


def test_a_quotation_shows_its_words_and_marks() -> None:
    """A quotation is the words between the marks, and the marks are kept as printed."""
    text = "“The mill has burned,” the miller said."
    (quotation,) = quotations_in(text)
    assert ("The mill has burned,", "“”") == (quotation.content.exact, quotation.marks)
    assert quotation.content.exact == text[quotation.content.start : quotation.content.end]


def test_scare_quotes_are_quotations() -> None:
    """Words held off between marks are a fact of print as well, and say what they are."""
    (quotation,) = quotations_in("The council's so-called “calm zone” burned.")
    assert ("calm zone", "quote.scare") == (quotation.content.exact, quotation.rule)


def test_an_apostrophe_quotes_nobody() -> None:
    """A possessive and a contraction open no quotation."""
    assert () == quotations_in("The miller's wife didn't leave the farmers' market.")


def test_a_quotation_over_paragraphs_is_one() -> None:
    """Each paragraph of a long quotation begins with a mark, only the last one ends with one."""
    (quotation,) = quotations_in("“The mill has burned.\n\n“The barn stands,” the miller said.")
    assert "The mill has burned.\n\n“The barn stands," == quotation.content.exact


def test_ids_come_from_content() -> None:
    """The same words at the same place of the same article have the same id."""
    text = "“Yes,” she said. “No,” he said."
    first, second = quotations_in(text)
    assert first.id == quotations_in(text)[0].id
    assert first.id != second.id
