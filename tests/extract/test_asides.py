"""Brackets and quotation marks inside noun phrases."""

import pytest

from tests.extract.told import claims_in, parts, syntax_of
from whosaid.extract.asides import see_through
from whosaid.extract.syntax import QUOTE, STRONG


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Hamas [Islamic Resistance Movement] gunmen killed six policemen.", "Hamas [Islamic Resistance Movement] gunmen"),
        ('Fighters of the "Lake Eagles" group killed six policemen.', 'Fighters of the "Lake Eagles" group'),
        ('Militants of "Lake Eagles" killed six policemen.', 'Militants of "Lake Eagles"'),
        ('Two "gunmen" killed six policemen.', 'Two "gunmen"'),
    ],
)  # fmt: skip
def test_a_phrase_goes_on_behind_brackets_and_quotation_marks(text: str, doer: str) -> None:
    """A name written out in brackets, and a name in quotation marks, end no phrase."""
    (claim,) = claims_in(text)
    assert ("perpetrator", doer) in parts(claim)


def test_the_organisation_is_the_name_before_the_brackets() -> None:
    """Whatever stands in brackets is another form of the name before them."""
    (claim,) = claims_in("Hamas [Islamic Resistance Movement] gunmen killed six policemen.")
    assert ("perpetrator", "Hamas") in parts(claim)


def test_a_dateline_is_no_part_of_the_doer() -> None:
    """The town and the agency in brackets stand before the sentence."""
    (claim,) = claims_in("HOMS, Syria (Reuters) Syrian troops killed six policemen.")
    assert ("perpetrator", "Syrian troops") in parts(claim)


def test_a_name_that_ends_in_a_place_goes_on_behind_brackets() -> None:
    """A place inside the sentence is no dateline."""
    (claim,) = claims_in("The Movement of Free Syria (Hamas) gunmen killed six policemen.")
    assert any(words.endswith("(Hamas) gunmen") for role, words in parts(claim) if role == "perpetrator")


@pytest.mark.parametrize(
    "text",
    [
        'He said "the rebels shelled the port".',
        'It was "terrible. The rebels" fled.',
        'The rebels "must go" home.',
    ],
)
def test_quoted_speech_stays_apart(text: str) -> None:
    """What a verb of saying brings, and what holds a verb, is no name."""
    syntax = syntax_of(text)
    see_through(syntax)
    assert all(mask & STRONG for mask in syntax.bits if mask & QUOTE)


def test_brackets_behind_the_last_word_of_a_phrase_stay() -> None:
    """No noun follows: the brackets are an insertion before the verb."""
    syntax = syntax_of("Hamas (the movement) has shelled the port.")
    before = list(syntax.bits)
    see_through(syntax)
    assert before == syntax.bits


def test_the_hour_of_another_zone_parts_nothing() -> None:
    """The day behind the brackets is the day of the act."""
    (claim,) = claims_in("Rebels shelled the mill at 2100 (1900 GMT) on Sunday.")
    assert "2016-10-23" == claim.when.earliest


def test_people_in_brackets_are_no_hour() -> None:
    """A number and a name are no time."""
    syntax = syntax_of("Rebels shelled the mill at 2100 (12 Norrby men) on Sunday.")
    before = list(syntax.bits)
    see_through(syntax)
    assert before == syntax.bits
