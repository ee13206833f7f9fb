"""Verb groups, and whether a form stands as a verb."""

import pytest

from tests.extract.said import triples
from tests.extract.stripped import CUES, place, strip_of, words
from whosaid.extract.strips import Strip
from whosaid.extract.verbs import Site, is_finite, is_infinitive, is_only_verb, may_be_noun, runs_out, site_of


def site(text: str, word: str) -> tuple[Strip, Site]:
    """The first strip of a text, and the verb group of the reporting word in it."""
    strip = strip_of(text)
    at = place(strip, word)
    return strip, site_of(strip, next(cue for cue in CUES.at(strip.lowers, at) if cue.kind == "verb"), at)


def test_a_group_holds_its_auxiliaries() -> None:
    """Had not yet said: one group, with help and negated; its verb is not passive."""
    strip, found = site("The mayor had not yet said so.", "said")
    assert "had not yet said" == words(strip, (found.first, found.stop))
    assert (True, True, False) == (found.aided, found.negated, found.passive)


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("The army was accused of theft.", True),
        ("The army is being accused of theft.", True),
        ("The army has accused them of theft.", False),
        ("The army accused them of theft.", False),
    ],
)
def test_to_be_makes_a_passive(text: str, *, passive: bool) -> None:
    """Who was accused says nothing; who has accused does."""
    assert passive is site(text, "accused")[1].passive


def test_a_phrase_is_one_verb() -> None:
    """To point out is one verb of two words."""
    strip, found = site("The mayor pointed out that it rained.", "pointed")
    assert "pointed out" == words(strip, (found.place, found.stop))


@pytest.mark.parametrize(
    ("text", "word", "finite"),
    [
        ("The mayor claims that it fell.", "claims", True),
        ("The mayor claims the mill.", "claims", True),
        ("His claims are old.", "claims", False),
        ("Reports of rain came.", "reports", False),
        ("He reports rain.", "reports", True),
        ("The mayor’s report said so.", "report", False),
    ],
)
def test_nouns_that_look_like_verbs(text: str, word: str, *, finite: bool) -> None:
    """The words beside it tell whether a form reports or is a thing."""
    strip, found = site(text, word)
    assert finite is (is_finite(strip, found) and not may_be_noun(strip, found, CUES.nouns))


def test_a_noun_behind_a_name_is_no_verb() -> None:
    """Before a comma "state" ends the name of a division; behind a plural it may be a verb."""
    text = "The army denied that it shelled Ofa, the capital of North Ofa state, saying rebels fired."
    assert [("The army", "denied"), ("The army", "saying")] == [(source, cue) for source, cue, _ in triples(text)]


def test_what_somebody_wants_to_say_is_not_said() -> None:
    """Behind "to" nobody is said to have said it."""
    assert is_infinitive(*site("He wanted to say so.", "say"))
    assert not is_infinitive(*site("They say so.", "say"))


def test_the_only_verb_of_a_clause() -> None:
    """A participle tells who announces only where no other verb stands in the sentence."""
    assert is_only_verb(*site("On Monday, the ministry announcing a raid.", "announcing"))
    assert not is_only_verb(*site("On Monday, the ministry left, announcing a raid.", "announcing"))


def test_a_clause_runs_out() -> None:
    """No verb stands before the next comma or full stop."""
    strip = strip_of("Late at night, they said so.")
    assert runs_out(strip, 0)
    assert not runs_out(strip, place(strip, "they"))


def test_words_of_time_inside_a_group() -> None:
    """Both "at first said" and "has since said" are one group each."""
    assert [("Police", "said")] == [(who, cue) for who, cue, _ in triples("Police at first said that nine men died.")]
    assert [("Police", "have since said")] == [
        (who, cue) for who, cue, _ in triples("Police have since said that nine men died.")
    ]


def test_what_somebody_owns_is_no_speaker() -> None:
    """What somebody spoke about is no content; it stands before."""
    told = triples("The army's initial claims that the raid had failed were false.")
    assert ["The army"] == [source for source, *_ in told]
    assert "The army's chief" == triples("The army's chief claims that the raid had failed.")[0][0]
