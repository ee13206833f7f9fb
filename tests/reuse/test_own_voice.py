from tests.reuse.pages import an_article
from tests.reuse.test_copies import STORY, copies_of
from tests.reuse.test_retold import REPORT, RETOLD
from whosaid.knowledge.known import Knowledge
from whosaid.records.printed import Article
from whosaid.reuse.own_voice import OwnVoices


def voices_of(known: Knowledge, *articles: Article) -> OwnVoices:
    return OwnVoices({one.id: one for one in articles}, copies_of(articles, known), known)


def test_the_voice_is_told_for_each_place(known: Knowledge) -> None:
    """Inside the copied paragraphs it is the giver's, after them the paper's own."""
    ours = an_article(STORY, "Overdale Bell", day="2016-10-04")
    other = an_article(f"{STORY}\n\nThe weir keeper saw none of it.", "Valley Wire", day="2016-10-05")
    voices = voices_of(known, ours, other)
    copied, added = voices.at(other.id, 40), voices.at(other.id, other.text.index("weir keeper"))
    assert ("Overdale Bell", "copy", "origin.copy") == (copied.name, copied.basis, copied.rule)
    assert ("Valley Wire", "own-reporting") == (added.name, added.basis)


def test_an_own_credit_is_believed_before_any_copy(known: Knowledge) -> None:
    """A page with an agency's credit speaks with the agency's voice whoever printed it first."""
    ours = an_article(STORY, "Overdale Bell", day="2016-10-04")
    other = an_article(STORY + " ", "Valley Wire", day="2016-10-05", credit="AFP")
    voices = voices_of(known, ours, other)
    assert ["AFP", "AFP"] == [voices.at(one.id, 40).name for one in (ours, other)]
    assert "credit" == voices.at(other.id, 40).basis


def test_a_chain_of_copies_ends_at_its_first(known: Knowledge) -> None:
    """A took it from B and B from C, by their credits: all three speak with the voice of C."""
    first = an_article(STORY, "Cedar Wire")
    second = an_article(STORY + " ", "Overdale Bell", credit="Cedar Wire")
    third = an_article(STORY + "  ", "Valley Wire", credit="Overdale Bell")
    voices = voices_of(known, first, second, third)
    assert ["Cedar Wire", "Cedar Wire"] == [voices.at(one.id, 40).name for one in (first, second)]
    assert voices.at(third.id, 40).name in {"Cedar Wire", "Overdale Bell"}


def test_a_nameless_page_speaks_with_the_voice_it_copied(known: Knowledge) -> None:
    """A page that does not say whose it is has the voice of the outlet whose words it prints; else it is unknown."""
    ours, nameless = an_article(STORY, "Overdale Bell"), an_article(STORY + " ")
    assert "Overdale Bell" == voices_of(known, ours, nameless).at(nameless.id, 40).name
    assert "unknown" == voices_of(known, nameless).at(nameless.id, 40).kind


def test_a_text_told_again_is_not_surely_the_earliest_pages(known: Knowledge) -> None:
    """Both may have it from a third: they speak with one voice, and that it is the earlier page's is a guess."""
    ours = an_article(REPORT, "Overdale Bell", day="2016-10-04")
    other = an_article(RETOLD, "Valley Wire", day="2016-10-05")
    again = voices_of(known, ours, other).at(other.id, RETOLD.index("able to lift the roof beams"))
    assert ("Overdale Bell", "copy", "origin.shared-words") == (again.name, again.basis, again.rule)


def test_a_page_by_agencies_is_nobodys(known: Knowledge) -> None:
    """What "agencies" wrote is not the paper's own, nor that of a paper that prints the same words; an agency's page gives it a voice."""
    ours = an_article(STORY, "Overdale Bell", day="2016-10-04", credit="Agencies")
    other = an_article(STORY + " ", "Valley Wire", day="2016-10-03")
    agency = an_article(STORY + "  ", "Reuters", day="2016-10-03")
    assert ["unknown", "unknown"] == [voices_of(known, *some).at(ours.id, 40).kind for some in ((ours,), (ours, other))]
    assert "Reuters" == voices_of(known, ours, agency).at(ours.id, 40).name
