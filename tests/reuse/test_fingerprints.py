from tests.reuse.pages import an_article
from whosaid.reuse.fingerprints import MOST_PLACES, QUOTED, fingerprint, unpacked


def test_a_fingerprint_is_small_and_stable() -> None:
    """The same words give the same marks, whatever machine or process makes them."""
    found = fingerprint(an_article("The old mill by the river burned down on the night of the fair."))
    assert found.words == 14
    assert len(found.hashes) == 4 * 14
    assert len(found.marks) == len(found.places)
    assert found.marks[:8].hex() == "2ddbce3b8aff0e49"


def test_marks_inside_quotation_marks_are_flagged() -> None:
    """A mark knows whether its words stand between quotation marks."""
    found = fingerprint(
        an_article("The miller of Overdale said: “We heard nothing at all before the wall came down on us.”")
    )
    flagged = [bool(place & QUOTED) for place in unpacked(found.places)]
    assert any(flagged)
    assert not flagged[0]


def test_an_article_without_words_has_no_marks() -> None:
    """Nothing but marks and blanks gives an empty fingerprint, not an error."""
    for text in ("", "…", '"' * 50, "\n\n"):
        assert fingerprint(an_article(text)).words == 0


def test_endless_repetition_stays_small() -> None:
    """A text that says one word a hundred thousand times has a handful of marks."""
    assert len(fingerprint(an_article("na " * 100_000)).places) // 4 <= MOST_PLACES


def test_an_unspaced_script_counts_characters() -> None:
    """Chinese is compared by characters, two to a word."""
    found = fingerprint(an_article("昨天晚上河边的旧磨坊在集市之夜被烧毁了，没有人受伤。"))
    assert found.scale == 2
    assert found.marks


def test_of_a_book_only_the_beginning_is_compared() -> None:
    """A line of five million letters is cut before a word and costs no more than a book."""
    assert fingerprint(an_article("mill pond " * 500_000)).words == 200_000
