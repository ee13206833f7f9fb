from dataclasses import replace

import pytest

from tests.knowing import KNOWN
from tests.reuse.pages import an_article
from whosaid.reuse.fingerprints import fingerprint
from whosaid.reuse.printed import Printed, PrintedWords, print_side
from whosaid.reuse.sides import Side
from whosaid.reuse.words import word_spans


def printed(text: str) -> Printed:
    article = an_article(text)
    return print_side(Side(article, fingerprint(article), closing=((3, 9),)))


def test_evidence_has_its_words_without_the_marks_around_them() -> None:
    """From the first letter of the first word to the last letter of the last."""
    assert "crack, he" == printed("A “crack, he said.").evidence((1, 3)).exact


def test_words_inside_quotation_marks_are_known_by_number() -> None:
    """Outer quotations only; marks of one word inside them do not part them."""
    assert [(3, 9)] == PrintedWords("The mayor said “we saw ‘no crack’ at all” today.").quotes


def test_a_note_at_the_end_is_furniture_and_the_title_is_not() -> None:
    """The first paragraph is the title, whatever it says."""
    text = "All rights reserved\n\nThe barge sank.\n\nAll rights reserved by the house."
    assert printed(text).is_furniture((6, 9), KNOWN)
    assert not printed(text).is_furniture((0, 3), KNOWN)
    assert not printed(text).is_furniture((3, 6), KNOWN)


def test_headlines_in_a_row_are_a_list_and_sentences_are_none() -> None:
    """A question mark ends a headline as well as a sentence."""
    text = "Why is herring dear? Reeve answers council | Night wages up. That was all."
    assert printed(text).is_list((0, 7))
    assert not printed(text).is_list((0, 13))


def test_notices_on_one_line_are_furniture_and_news_beside_them_is_not() -> None:
    """Where a page was saved without its paragraphs, each sentence is asked."""
    foot = "Download the Harbour Post app for your telephone.  Copyright 2017 Harbour Post. All rights reserved."
    news = "The barge sank at the quay with forty sacks of flour on board."
    assert printed(foot).is_furniture((0, 14), KNOWN)
    assert not printed(f"{news} {foot}").is_furniture((0, 26), KNOWN)


def test_a_part_of_a_notice_is_furniture_though_its_first_words_are_not_shared() -> None:
    """The sentence is asked as a whole, and the line of a list."""
    end = "The barge sank. Those with information are asked to call the harbour police.\n\nPlease enable Javascript."
    assert printed(end).is_furniture((5, 16), KNOWN)
    news = "The barge sank. Those aboard were asked to leave at once by the police who came over the ice.\n\nPlease enable Javascript."
    assert not printed(news).is_furniture((3, 21), KNOWN)
    links = "The barge sank.\n\n+ Why the quay was shut\n\n+ Mayor sails again at last"
    assert printed(links).is_furniture((3, 13), KNOWN)


def test_what_was_asked_before_is_asked_again_with_other_rules() -> None:
    """Answers are kept with the text, for the rules that gave them."""
    foot = "Download the Harbour Post app for your telephone.  Copyright 2017 Harbour Post. All rights reserved."
    other = replace(KNOWN, digest="other rules", reuse=replace(KNOWN.reuse, furniture=()))
    assert [True, False, True] == [printed(foot).is_furniture((0, 14), one) for one in (KNOWN, other, KNOWN)]


def test_what_closes_pages_is_closing_only_as_a_whole() -> None:
    """A passage that begins before it is news."""
    one = printed(" ".join(f"w{number}" for number in range(12)))
    assert one.is_closing((3, 9))
    assert not one.is_closing((2, 9))


def test_names_and_plain_words_are_no_content() -> None:
    """A formula of a name and an office says little; a sentence on a crack says more."""
    formula, news = "said Ada Brook, the head of the Office for Bridges", "a crack as wide as a hand under the arches"
    assert 0 == printed(formula).content_words((0, 10), KNOWN.reuse.plain_words, names=False)
    assert 4 == printed(news).content_words((0, 10), KNOWN.reuse.plain_words, names=False)


def test_in_short_runs_the_words_for_the_harmed_are_formulas() -> None:
    """Anyone writes that a man was taken to a hospital; of a longer passage they are a part."""
    one = printed("he was taken in good condition to the Harbour Hospital")
    assert 4 == one.content_words((0, 10), KNOWN.reuse.plain_words | {"hospital"}, names=True)
    assert 0 == one.content_words((0, 10), KNOWN.reuse.formula_words, names=False)


@pytest.mark.parametrize("text", ["a", "Ørsted’s mill, é 9", "…", "Эхо реки и моста", "sluice " * 90 + "— gate…"])
def test_a_word_stands_where_it_does_however_it_is_asked_for(text: str) -> None:
    """One word alone and all at once; and from a place on the next word is found, at the end of the text too."""
    words = PrintedWords(text)
    spans = word_spans(text)
    assert spans == [words.place((number, number + 1)) for number in range(len(spans))]
    assert spans == [*zip(*words.places, strict=True)]
    assert [sum(start < place for start, _ in spans) for place in range(len(text) + 1)] == [
        words.word_at(place) for place in range(len(text) + 1)
    ]
