"""Where content begins behind a verb."""

import pytest

from tests.extract.said import triples
from tests.extract.stripped import CUES, place, strip_of, words
from whosaid.extract.complements import Complement, complement_after
from whosaid.extract.strips import Strip
from whosaid.extract.verbs import site_of


def behind(text: str, word: str, *, document: bool = False) -> tuple[Strip, Complement | None]:
    """The first strip of a text, and what stands behind the reporting verb in it."""
    strip = strip_of(text)
    at = place(strip, word)
    cues = (cue for cue in CUES.at(strip.lowers, at) if cue.kind == "verb" and "claimed" not in cue.frames)
    found = site_of(strip, next(cues), at)
    return strip, complement_after(strip, found.cue, found.stop, document=document)


@pytest.mark.parametrize(
    "text",
    [
        "He said that it fell.",
        "He said again on Monday that it fell.",
        "He said in a statement on Monday that it fell.",
        "He said, however, that it fell.",
        "He told the crowd in the hall that it fell.",
    ],
)
def test_that_is_found_behind_circumstances(text: str) -> None:
    """Adverbs, dates, occasions, insertions and hearers stand between a verb and what it reports."""
    word = "told" if "told" in text else "said"
    strip, found = behind(text, word)
    assert found is not None
    assert ("clause", "that it fell .") == (found.manner, words(strip, (found.first, len(strip))))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("He told them it fell.", "told", "it fell ."),
        ("He told the guards who had left that it fell.", "told", "that it fell ."),
        ("He told guards who had left that it fell.", "told", "that it fell ."),
        ("He told guards who had left.", "told", "who had left ."),
        ("He told the guards who had left to come back.", "told", "to come back ."),
        ("He told his men as they left that it fell.", "told", "that it fell ."),
        ("He told Northam Radio 22 cows were lost.", "told", "22 cows were lost ."),
        ("He told Northam Radio at least 22 cows were lost.", "told", "at least 22 cows were lost ."),
        ("He told Channel 4 the dam broke.", "told", "the dam broke ."),
        ("He said up to 40 cows were lost.", "said", "up to 40 cows were lost ."),
        ("He said at a rally on Monday the town fell.", "said", "the town fell ."),
        ("He promised to go.", "promised", "to go ."),
        ("He urged the army to go.", "urged", "the army to go ."),
        ("He condemned the raid.", "condemned", "the raid ."),
        ("He put the official death toll in the port at nine.", "put", "the official death toll in the port at nine ."),
        ("It documented at least 14 new strikes.", "documented", "at least 14 new strikes ."),
        ("It recorded the deaths of six nurses.", "recorded", "the deaths of six nurses ."),
        ("He raised the number of wounded to more than 30.", "raised", "the number of wounded to more than 30 ."),
    ],
)
def test_content_without_that(text: str, word: str, expected: str) -> None:
    """A bare clause, an infinitive or an object is content where the verb takes it."""
    strip, found = behind(text, word)
    assert found is not None
    assert expected == words(strip, (found.first, len(strip)))


def test_a_colon_at_the_end_announces_the_next_sentence() -> None:
    """What was said stands in the strip that follows."""
    strip, found = behind("She wrote:", "wrote")
    assert Complement(len(strip), "next") == found


def test_a_quotation_behind_a_comma() -> None:
    """He said, “...”: the quotation is the content."""
    strip, found = behind("He said, “We go home tonight.”", "said")
    assert Complement(place(strip, "“"), "quote") == found


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He told them.", "told"),
        ("He told his men as he left the hall.", "told"),
        ("He said in town.", "said"),
        ("He said.", "said"),
    ],
)
def test_verbs_without_content(text: str, word: str) -> None:
    """A hearer or a place alone is nothing that was said."""
    assert None is behind(text, word)[1]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He raised a number of concerns.", "raised"),
        ("He put a number of troops on alert.", "put"),
        ("He put the total mess behind him.", "put"),
        ("The firm lowered the number of flights.", "lowered"),
        ("The firm raised the number of flights to nine.", "raised"),
        ("The blast claimed the lives of nine men.", "claimed"),
        ("The raid has claimed at least 12 lives.", "claimed"),
        ("The raid claimed the lives of men who had fled.", "claimed"),
        ("The raid claimed the lives of nine men and was over by noon.", "claimed"),
        ("The town recorded 14 mm of rain.", "recorded"),
        ("The club registered three wins.", "registered"),
    ],
)
def test_numbers_of_other_things_are_not_said(text: str, word: str) -> None:
    """Whoever puts a number of troops somewhere, or measures rain, gives no toll."""
    assert None is behind(text, word)[1]


@pytest.mark.parametrize(
    "text", ["The army claimed life in Norrby was calm.", "They claimed the lives of nine men were lost."]
)
def test_lives_of_which_something_is_said(text: str) -> None:
    """Whoever claims that life is calm takes none."""
    assert behind(text, "claimed")[1] is not None


def test_the_deed_that_is_announced_on_a_channel() -> None:
    """Behind a channel the noun of a deed is what is announced."""
    strip, found = behind("The guard announced on its channel the loss of two boats.", "announced")
    assert found is not None
    assert ("phrase", "the") == (found.manner, strip.lowers[found.first])


def test_what_is_spoken_of_is_no_content() -> None:
    """Behind “said about Saturday's raid” stands no content; it stands before."""
    (told,) = triples("“This is a tragedy”, the mayor said about Saturday's raid.")
    assert "“This is a tragedy”" == told[2]
