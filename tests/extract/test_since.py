"""Clauses of "since"."""

import pytest

from tests.extract.told import claim_in, claims_in


def test_what_goes_on_since_a_year_is_open_and_what_began_it_is_over() -> None:
    """Strikes since 2014 go on to the day of the page; the capture since which they go on does not."""
    strikes, *_ = claims_in("Air strikes on the port of Latakia have gone on since 2014.")
    assert ("2014-01-01", "2016-10-28") == (strikes.when.earliest, strikes.when.latest)
    *_, capture = claims_in("They have shelled the port since the capture of Latakia in 2014.")
    assert "2014-12-31" == capture.when.latest


def test_a_clause_of_when_tells_of_the_beginning_only() -> None:
    """Behind "since May, when" stands what happened in May; behind the next comma what has gone on since."""
    taking, shelling = claims_in("Since May 2014, when rebels killed nine guards, Homs has been shelled.")
    assert ("2014-05-01", "2014-05-31") == (taking.when.earliest, taking.when.latest)
    assert ("2014-05-01", "2016-10-28") == (shelling.when.earliest, shelling.when.latest)


def test_a_total_since_something_began_is_of_all_days_from_then_on() -> None:
    """Whoever died since the shelling began did not all die on its first day; without a total the beginning stands."""
    total, *_ = claims_in("In all, 403 civilians have been killed in Homs since the shelling began on Sunday.")
    assert ("2016-10-23", "2016-10-28") == (total.when.earliest, total.when.latest)
    *_, shelling = claims_in("Shops have been shut in Homs since the shelling began on Sunday.")
    assert "2016-10-23" == shelling.when.latest


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Air strikes on Homs that stopped on 18 October resumed on Thursday.", "air-strike", "2016-10-27"),
        ("Raids on Homs, halted on Tuesday, resumed on Thursday.", "attack", "2016-10-27"),
        ("The truce, which began on Monday, ended on Thursday.", "ceasefire-end", "2016-10-27"),
    ],
)
def test_a_noun_that_went_on_again_has_the_day_of_that(text: str, kind: str, day: str) -> None:
    """What is told of it between says when it had stopped."""
    claim = claim_in(text)
    assert (kind, day, day) == (claim.kind, claim.when.earliest, claim.when.latest)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Since the war began in March 2011, nine drivers have been killed in Homs.", ("2011-03-01", "2016-10-28")),
        ("Since the coup of May 2014 the army has shelled Homs.", ("2014-05-01", "2016-10-28")),
        ("Strikes have killed nine drivers in Homs since the truce began on 10 October.", ("2016-10-10", "2016-10-28")),
        ("It was the worst shelling of Homs since March.", ("2016-10-28", "2016-10-28")),
    ],
)
def test_what_has_gone_on_since_a_clause(text: str, days: tuple[str, str]) -> None:
    """The time of a clause of “since” opens the stretch of what is told before it or behind its comma."""
    (when,) = {(claim.when.earliest, claim.when.latest) for claim in claims_in(text) if claim.kind != "ceasefire"}
    assert days == when


def test_a_pause_is_set_for_a_day_ahead() -> None:
    """“Announced a pause for Sunday” is of the next Sunday, what “Sunday's raid” was of the last."""
    pause = claim_in("Norway announced a pause in strikes for Sunday.")
    assert ("pause", "2016-10-30") == (pause.kind, pause.when.earliest)


def test_what_was_done_then_is_of_the_time_of_its_clause() -> None:
    """The raid is measured against what happened last month, and is of the page's day."""
    text = "The raid on Homs was the deadliest since a school was bombed last month, killing nine children."
    days = {claim.kind: (claim.when.earliest, claim.when.latest) for claim in claims_in(text)}
    assert ("2016-09-01", "2016-09-30") == days["bombing"]
    assert ("2016-10-28", "2016-10-28") == days["attack"]
