"""The earlier of two acts between which a length of time lies."""

import pytest

from tests.extract.told import claims_in


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("Rohan Ness died on Thursday, three days after he was shot in Idlib.", "shot", ("2016-10-24", "2016-10-24")),
        ("On Monday rebels shelled Holm, two days after a raid on Idlib.", "raid", ("2016-10-22", "2016-10-22")),
        ("Two days after the raid on Idlib, rebels shelled Homs on Tuesday.", "raid", ("2016-10-23", "2016-10-23")),
        ("Homs was shelled two days after a raid on Idlib.", "raid", ("2016-10-25", "2016-10-26")),
        ("Homs is calm two weeks after rebels captured it.", "captured", ("2016-10-10", "2016-10-17")),
        ("He was killed two days after the raid on 3 October on Idlib.", "raid", ("2016-10-03", "2016-10-03")),
        ("They fled hours after the raid on Idlib.", "raid", ("2016-10-28", "2016-10-28")),
    ],
)
def test_the_day_is_counted_back(text: str, words: str, days: tuple[str, str]) -> None:
    """From the day of the later act, else from the page's; a day of its own holds, hours say none."""
    found = {claim.trigger.exact: (claim.when.earliest, claim.when.latest) for claim in claims_in(text)}
    assert days == found[words]


def test_the_earlier_day_is_lent_to_nobody() -> None:
    """What happened nine days after the raid did not happen on the day of the raid."""
    days = {
        claim.trigger.exact: claim.when.earliest
        for claim in claims_in("Nine days after the raid, rebels shelled Homs.")
    }
    assert "2016-10-28" == days["shelled"]


def test_a_later_act_does_not_take_the_day_of_the_earlier() -> None:
    """The raid occurred a month after the murder, and so this month."""
    days = {
        claim.trigger.exact: claim.when.earliest
        for claim in claims_in("The raid on Homs occurred a month after the murder of Ola Ness.")
    }
    assert "2016-10-28" == days["raid"]
    assert str(days["murder"]) < "2016-10-01"


def test_talks_may_lie_ahead() -> None:
    """A summit that is to be attended is planned, and its day is to come."""
    (claim,) = [
        one for one in claims_in("He will attend the summit of leaders in Homs on 10 November.") if one.kind == "talks"
    ]
    assert ("planned", "2016-11-10") == (claim.factuality, claim.when.earliest)
