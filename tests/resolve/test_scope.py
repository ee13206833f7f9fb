"""Days of a claim, and whether it tells of one incident or of a longer time."""

from dataclasses import replace

from tests.resolve.made import AIR, page, told
from whosaid.records.spans import When
from whosaid.resolve.scope import days_of, scope_of


def test_days_that_are_no_days_are_not_said() -> None:
    """A thirteenth month gives nothing, and nothing breaks."""
    assert (None, None) == days_of(When("2031-13-01", "2031-02-30", "day", "stated"))
    assert (None, None) == days_of(When("soon", None, "day", "stated"))
    first, last = days_of(When("2031-12-31", "2031-12-31T10:00", "day", "stated"))
    assert first == last is not None


def test_an_act_of_this_week_is_one_somewhere_in_it() -> None:
    """“This week's deadly air strike” is one act of a day not said; “this week's air strikes” and “fighting” last."""

    def scope(words: str, trigger: str, rule: str = "claim.noun") -> str:
        week = told(AIR, words, day=("2031-05-01", "2031-05-07"))
        made = page("The Kite", "2031-05-08", week)
        (claim,) = made.findings.claims
        named = replace(claim, trigger=replace(claim.trigger, exact=trigger), rule=rule)
        return scope_of(named, (), *days_of(claim.when))

    assert "window" == scope("This week's deadly air strike.", "air strike")
    assert "period" == scope("This week's air strikes.", "air strikes")
    assert "period" == scope("This week's fighting.", "fighting")
    assert "period" == scope("They struck this week.", "struck", "claim.verb")
