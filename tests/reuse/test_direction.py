from dataclasses import replace

import pytest

from tests.reuse.pages import an_article
from whosaid.knowledge.known import Knowledge
from whosaid.records.printed import Article
from whosaid.records.spans import Evidence, When
from whosaid.reuse.direction import Shown, grade, names_of

TEXT = "The barge struck the pier of the old bridge at Overdale before the lamps were lit on Tuesday."


def shown(article: Article, *, gathered: bool = False) -> Shown:
    return Shown(article, Evidence(article.id, 0, len(TEXT), article.text[: len(TEXT)]), gathered)


def test_an_outlet_has_its_names_from_the_register(known: Knowledge) -> None:
    """RT is found by its other names too; a page without an outlet has none."""
    assert {"RT", "Russia Today"} <= set(names_of(an_article(TEXT, "RT"), known))
    assert () == names_of(an_article(TEXT), known)


def test_a_byline_that_names_the_other_outlet_tells_the_direction(known: Knowledge) -> None:
    """The page with the other's name in its credit took the words."""
    ours, other = an_article(TEXT, "Valley Wire"), an_article(TEXT + " ", "Overdale Bell", credit="Valley Wire")
    assert ("left-to-right", "credit") == (grade("passage", shown(ours), shown(other), known).direction, "credit")
    assert "right-to-left" == grade("passage", shown(other), shown(ours), known).direction


def test_a_link_tells_the_direction(known: Knowledge) -> None:
    """The page that gives the other's address took the words."""
    address = "https://bell.example/2016/10/04/barge-and-bridge"
    ours, other = an_article(TEXT, "A", url=address), an_article(f"{TEXT} See {address}", "B")
    found = grade("passage", shown(ours), shown(other), known)
    assert ("left-to-right", "link", "direction.link") == (found.direction, found.because, found.rule)


def test_a_credit_is_believed_before_a_day(known: Knowledge) -> None:
    """A page that credits the other took the words even where it printed an earlier day."""
    ours = an_article(TEXT, "Overdale Bell", day="2016-10-01", credit="Valley Wire")
    other = an_article(TEXT + " ", "Valley Wire", day="2016-10-04")
    assert ("right-to-left", "credit") == (
        (found := grade("passage", shown(ours), shown(other), known)).direction,
        found.because,
    )


def test_time_alone_tells_nothing_of_a_quotation(known: Knowledge) -> None:
    """Two outlets may hear one speaker."""
    ours, other = an_article(TEXT, "A", day="2016-10-01"), an_article(TEXT + " ", "B", day="2016-10-04")
    assert "unknown" == grade("quotation", shown(ours), shown(other), known).direction
    assert "left-to-right" == grade("passage", shown(ours), shown(other), known).direction


def test_a_gathering_page_took_an_article_but_not_a_quotation(known: Knowledge) -> None:
    """A nameless article on a page of several outlets came from the outlet that has it on its own page."""
    ours, nameless = an_article(TEXT, "A", day="2016-10-01"), an_article(TEXT + " ", day="2016-10-01")
    found = grade("article", shown(ours), shown(nameless, gathered=True), known)
    assert ("left-to-right", "direction.gathered-page") == (found.direction, found.rule)
    assert "unknown" == grade("quotation", shown(ours), shown(nameless, gathered=True), known).direction


def test_a_few_words_may_be_a_thirds(known: Knowledge) -> None:
    """Days tell nothing of them where two outlets print them; within one outlet, or of a whole article, they do."""
    ours, other = an_article(TEXT, "A", day="2016-10-01"), an_article(TEXT + " ", "B", day="2016-10-04")
    found = grade("passage", shown(ours), shown(other), known, short=True)
    assert ("unknown", "direction.short") == (found.direction, found.rule)
    again = an_article(TEXT + "  ", "A", day="2016-10-04")
    assert "left-to-right" == grade("passage", shown(ours), shown(again), known, short=True).direction
    assert "left-to-right" == grade("article", shown(ours), shown(other), known, short=True).direction


def beside(text: str, outlet: str, words: str) -> Shown:
    """A page on which only these words are shared."""
    article = an_article(text, outlet)
    start = text.index(words)
    return Shown(article, Evidence(article.id, start, start + len(words), words), gathered=False)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        (f"According to the Valley Wire, {TEXT}", "left-to-right"),
        (f"{TEXT[:-1]}, the Valley Wire reported.", "left-to-right"),
        (f"The mill burned, the Valley Wire reported.\n\n{TEXT}", "unknown"),
        (
            f"{TEXT} Nobody was hurt, and the lamps were mended by noon on the same day, the Valley Wire reported.",
            "unknown",
        ),
    ],
)
def test_a_credit_right_beside_the_words_gives_them(known: Knowledge, text: str, direction: str) -> None:
    """A credit in the same paragraph, right before or behind the shared words, is theirs; one farther off is of other words."""
    ours = beside(TEXT, "Valley Wire", TEXT[:-1])
    assert direction == grade("passage", ours, beside(text, "Overdale Bell", TEXT[:-1]), known).direction


@pytest.mark.parametrize(
    ("first", "second", "direction"),
    [
        ("2016-10-04T08:00Z", "2016-10-04T18:30+02:00", "left-to-right"),
        ("2016-10-04T23:30-08:00", "2016-10-05T02:00Z", "right-to-left"),
        ("2016-10-04T08:00Z", "2016-10-04T11:00+02:00", "unknown"),
        ("2016-10-04T08:00", "2016-10-04T18:00", "unknown"),
    ],
)
def test_hours_with_their_zones_order_one_day(known: Knowledge, first: str, second: str, direction: str) -> None:
    """Two hours apart the earlier page is told, whatever the days of their zones; without a zone it is not."""
    ours, other = (
        replace(an_article(f"{TEXT} {name}", name), published=When(at, at, "minute", "stated"))
        for name, at in (("A", first), ("B", second))
    )
    assert direction == grade("passage", shown(ours), shown(other), known).direction


def test_a_text_that_stands_whole_in_a_longer_one_was_cut_from_it(known: Knowledge) -> None:
    """Only where no day speaks, and never within one outlet."""
    ours, other = an_article(TEXT, "A"), an_article(TEXT + " ", "B")
    found = grade("article", shown(ours), shown(other), known, inside="left")
    assert ("right-to-left", "unknown", "direction.contained") == (found.direction, found.because, found.rule)
    early, late = an_article(TEXT, "A", day="2016-10-01"), an_article(TEXT + " ", "B", day="2016-10-04")
    assert "left-to-right" == grade("article", shown(early), shown(late), known, inside="left").direction
    again = an_article(TEXT + "  ", "A")
    assert "unknown" == grade("article", shown(ours), shown(again), known, inside="left").direction
