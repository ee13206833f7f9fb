"""The words that outlets use."""

from tests.resolve.made import SHELLING, concluded, largest, page, told
from whosaid.resolve.framing import claims_named


def test_a_label_is_about_the_event_of_its_sentence() -> None:
    """Without a name beside it, "militants" is the word used for the shelling that its sentence tells of."""
    found = concluded(
        page(
            "The Kite", "2031-05-04", told(SHELLING, "Some militants shelled the Port.", labels=(("militants", "own"),))
        )
    )
    assert [("The Kite", "militants", "own", largest(found).id)] == [
        (row.outlet, row.term, row.voice, row.about) for row in found.framings
    ]


def test_a_word_is_listed_once_for_each_article_voice_and_thing() -> None:
    """Said twice of one event in one voice, it is one row, with the first words."""
    twice = told(
        SHELLING,
        "Rebels and rebels shelled the Port.",
        labels=(("ebels", "own"), ("ebels", "own"), ("ebels", "quoted")),
    )
    found = concluded(page("The Kite", "2031-05-04", twice))
    assert ["own", "quoted"] == [row.voice for row in found.framings]


def test_only_claims_beside_words_that_name_nobody_are_asked_for_their_events() -> None:
    """The first claim has a sentence without such a word."""
    made = page(
        "The Kite",
        "2031-05-04",
        told(SHELLING, "Nine people came."),
        told(SHELLING, "Some militants shelled the Port.", labels=(("militants", "own"),)),
    )
    assert (1,) == claims_named(made.article, made.findings)
