"""The day on which police or rescuers were called."""

import pytest

from tests.extract.told import claims_in

#: The page is of Friday, the 28th.
WEDNESDAY = "2016-10-26"


@pytest.mark.parametrize(
    "call",
    [
        "Officers responded to a home on Norr Street about 11 p.m. Wednesday.",
        "The sheriff's office received a call on Wednesday evening.",
        "Crews were dispatched to the harbour on Wednesday.",
        "A neighbour called 911 on Wednesday, and deputies found him.",
        "Troopers were called out to the harbour on Wednesday.",
    ],
)
def test_the_day_of_the_call(call: str) -> None:
    """What no words date happened on the day on which rescuers were called, marked as lent."""
    (shot,) = [claim for claim in claims_in(f"A man was shot dead. {call}") if claim.kind == "killing"]
    assert (WEDNESDAY, WEDNESDAY, "inherited") == (shot.when.earliest, shot.when.latest, shot.when.basis)


def test_calls_of_two_days_date_nothing() -> None:
    """Where rescuers were called on two days nobody knows on which of them the man was shot."""
    text = "A man was shot dead. Officers were called on Monday. Officers were called again on Wednesday."
    assert "publication" == claims_in(text)[0].when.basis


def test_a_day_of_its_own_outdoes_the_call() -> None:
    """An act that its own words date keeps its day."""
    (shot,) = claims_in("A man was shot dead on Tuesday. Officers responded to the home on Wednesday.")
    assert "2016-10-25" == shot.when.earliest


def test_a_day_without_a_call_dates_nothing() -> None:
    """Officers who did something else on a day say nothing of the act."""
    (shot,) = claims_in("A man was shot dead. Officers held a meeting on Wednesday.")
    assert "publication" == shot.when.basis


@pytest.mark.parametrize(
    "text",
    [
        "Police called a news conference on Wednesday.",
        "Officers received a medal on Wednesday.",
        "The mayor said police should have responded by Wednesday.",
        "Officers were called to the same house on 3 March 2014.",
        "Officers will be called before a court on 2 November 2016.",
    ],
)
def test_other_words_of_calling_and_other_days_date_nothing(text: str) -> None:
    """Who calls a news conference calls nobody for help, and a call of years ago is another one."""
    (shot,) = [claim for claim in claims_in(f"A man was shot dead. {text}") if claim.kind == "killing"]
    assert "publication" == shot.when.basis
