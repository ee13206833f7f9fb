"""Paragraphs that tell history."""

from datetime import date

from tests.extract.told import article_of, syntax_of
from tests.knowing import KNOWN
from whosaid.extract.history import days_before, old_paragraphs
from whosaid.extract.times import find_times
from whosaid.text.reading import read_text

DAY = date(2016, 10, 28)


def old(text: str) -> dict[int, int]:
    """The old paragraphs and where they begin to be."""
    times = find_times(article_of(text), read_text(text, KNOWN.text_words), KNOWN)
    return old_paragraphs(syntax_of(text), times, DAY)


def test_a_paragraph_that_opens_with_an_old_date_is_history() -> None:
    """The first date counts, unless it is said of a thing; some words tell history too."""
    assert {1} == set(old("Rebels shelled Homs on Tuesday.\n\nIn 2012 the army shelled Homs."))
    assert not old("Rebels burned a school that opened in 2012.")
    assert {0} == set(old("Historically the town was calm."))


def test_what_stands_before_the_first_old_date_is_news() -> None:
    """On a page of one paragraph the news comes first."""
    assert {0: 6} == old("Rebels killed nine guards there. In 2012 the army shelled Homs.")


def test_days_before_the_page() -> None:
    """Of a day; nothing for what is no day."""
    assert [28, 0] == [days_before("2016-09-30", DAY), days_before("long ago", DAY)]
