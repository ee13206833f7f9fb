"""Reporting words, their speakers and the side on which their content stands."""

import pytest

from tests.extract.said import said_in
from tests.extract.stripped import CUES, candidates_in, strips_in, words
from whosaid.extract.candidates import find_candidates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that rain fell.", ("before", "said", "the mayor")),
        ("Rain fell, the mayor said.", ("after", "said", "the mayor")),
        ("“Rain fell,” said the mayor.", ("inverted", "said", "the mayor")),
        ("The army was blamed by the mayor for theft.", ("passive", "was blamed", "the mayor")),
        ("The envoy was told that rain fell.", ("passive", "was told", None)),
        ("According to the mayor, rain fell.", ("adjunct", "according to", "the mayor")),
        ("The mayor’s claim that rain fell is old.", ("noun", "claim", "the mayor")),
        ("The rain reportedly stopped.", ("adverb", "reportedly", None)),
    ],
)
def test_shapes(text: str, expected: tuple[str, str, str | None]) -> None:
    """Each way of reporting is told by its shape, with the words that name the speaker, or nobody."""
    strip, found = candidates_in(text)
    assert [expected] == [(one.shape, words(strip, (one.first, one.stop)), words(strip, one.source)) for one in found]


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("The envoy said it rained and accused the army of theft.", "shared"),
        ("The envoy said it rained, adding that it was cold.", "participle"),
    ],
)
def test_a_second_verb_has_the_speaker_of_the_first(text: str, shape: str) -> None:
    """Who goes on in the same sentence is not named again."""
    strip, (first, second) = candidates_in(text)
    assert (shape, 0) == (second.shape, second.shared)
    assert "the envoy" == words(strip, first.source) == words(strip, second.source)


def test_citing_points_at_what_it_is_cited_for() -> None:
    """The one who is cited stands behind what the first one said."""
    strip, (first, cited) = candidates_in("The mayor said rain fell, citing the envoy.")
    assert ("before", "citing", 0) == (first.shape, cited.shape, cited.shared)
    assert "the envoy" == words(strip, cited.source)


def test_what_was_not_said_is_marked() -> None:
    """Did not say is kept apart from said."""
    _, (only,) = candidates_in("The mayor did not say that rain fell.")
    assert only.negated


@pytest.mark.parametrize(
    "text", ["His statement was long.", "The mill fell.", "Said so.", "The reports were lost.", "“Said” is a word."]
)
def test_words_that_report_nothing(text: str) -> None:
    """A reporting word without a speaker or without anything said is left out."""
    assert [] == candidates_in(text)[1]


@pytest.mark.parametrize(("said", "expected"), [("We think that rain fell", []), ("He said that rain fell", ["said"])])
def test_a_quoted_voice_thinks_for_itself(said: str, expected: list[str]) -> None:
    """In a quotation "we think" brings in no other voice, "he said" does."""
    _, inner = strips_in(f"“{said} on all our mills,” she told us.")
    assert expected == [words(inner, (one.first, one.stop)) for one in find_candidates(inner, CUES)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The wire reported in late May that it rained.", "that it rained ."),
        ("There he said, I hereby open the bridge.", "i hereby open the bridge ."),
        ("As the mayor said, the town is calm.", "the town is calm ."),
    ],
)
def test_content_behind_a_month_or_a_comma(text: str, content: str) -> None:
    """May is a month where it has a capital; what "I" says needs no marks; an aside may come first."""
    strip, (only,) = candidates_in(text)
    assert only.complement is not None
    assert content == words(strip, (only.complement.first, len(strip)))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kelly said that it rained.", "kelly"),
        ("Mill Radio said in a tweet 50 men had left.", "mill radio"),
        ("“It rained at the mill,” the mayor told a crowd of farmers.", "the mayor"),
        ("“It rained at the mill,” reads a banner painted over the gate.", "a banner"),
        ("A book published for pupils explains that it rained.", "a book published for pupils"),
        ("The envoy, who in two letters had admitted that it rained, left.", "who"),
        ("There's a chance of rain in this land, she said.", "she"),
    ],
)
def test_speakers_that_are_easily_misread(text: str, speaker: str) -> None:
    """Names in -ly, participles behind a noun, phrases behind a relative, clauses whose verb is grown together with a word."""
    strip, found = candidates_in(text)
    assert [speaker] == [words(strip, one.source) for one in found]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Initial reports said that ten were hurt.", ["initial reports"]),
        ("According to local reports, a child fell.", ["local reports"]),
        ("The monitor reports that ten were hurt.", ["the monitor"]),
        ("Police report that ten were hurt.", ["police"]),
    ],
)
def test_reports_that_are_a_noun(text: str, speakers: list[str]) -> None:
    """Words before "reports" are its adjectives where another verb follows or "according to" stands before them."""
    strip, found = candidates_in(text)
    assert speakers == [words(strip, one.source) for one in found]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("A man named Ash said it rained.", ["said"]),
        ("A baker user named Ann Low reported that it rained.", ["reported"]),
        ("The ministry named Ann Low as the victim.", ["named"]),
        ("A post named Ann Low as the victim.", ["named"]),
        ("A man named three streets.", ["named"]),
    ],
)
def test_a_man_named_so(text: str, cues: list[str]) -> None:
    """Behind "a man" the word "named" gives his name; bodies and texts name others."""
    strip, found = candidates_in(text)
    assert cues == [words(strip, (one.first, one.stop)) for one in found]


def test_a_means_of_speaking_is_nobody() -> None:
    """“Said by telephone” is said by whoever stands before it."""
    (found,) = said_in("Commander Jon Ash said by telephone that his men would stay.")
    assert found.source is not None
    assert "Commander Jon Ash" == found.source.exact


@pytest.mark.parametrize(
    "text",
    [
        "The army withdrew its men from the mill.",
        "Residents heard that rain fell.",
        "The court heard a shot.",
        "He pleaded guilty on Monday.",
    ],
)
def test_what_is_only_heard_or_pleaded(text: str) -> None:
    """Who hears something does not say it, unless it is a court; a plea without its charge and a retreat say nothing."""
    assert [] == candidates_in(text)[1]
