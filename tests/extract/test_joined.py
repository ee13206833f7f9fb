"""Days that acts of one page share."""

import pytest

from tests.extract.told import claims_in


@pytest.mark.parametrize(
    "text",
    [
        "Nine killed and 20 injured since Monday in Latakia.",
        "Nine people have been killed in Latakia and 20 injured since Monday.",
        "Nine civilians were killed, 20 wounded and three detained in Latakia since Monday.",
    ],
)
def test_sums_of_one_list_share_the_day_since_which_they_count(text: str) -> None:
    """The killed and the injured since Monday are both since Monday."""
    assert {("2016-10-24", "2016-10-28")} == {(one.when.earliest, one.when.latest) for one in claims_in(text)}


def test_the_dead_of_another_clause_are_not_since_then() -> None:
    """What happened after others died does not date their death."""
    killing, *_ = claims_in("Nine people were killed in the war, which has injured 20 since Monday.")
    assert "2016-10-24" != killing.when.earliest


def test_a_toll_takes_the_day_of_the_only_act_told_of() -> None:
    """The toll of a second paragraph is of Monday's attack; of two attacks it has no day but the page's."""
    attack = "A mortar attack hit the market of Latakia on Monday."
    toll = "The mayor put the number of dead at 14."
    *_, only = claims_in(f"{attack}\n\n{toll}")
    assert "2016-10-24" == only.when.latest
    *_, either = claims_in(f"{attack}\n\nA raid on Tuesday hit a school.\n\n{toll}")
    assert "publication" == either.when.basis


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("After a two-day lull, shells hit Latakia on Tuesday.", ("2016-10-23", "2016-10-24")),
        ("After a long lull in Homs, shells hit Latakia on Tuesday.", (None, "2016-10-24")),
        ("After a lull on Monday, shells hit Latakia.", ("2016-10-24", "2016-10-24")),
        ("There was a lull on Tuesday.", ("2016-10-25", "2016-10-25")),
    ],
)
def test_a_lull_is_over_when_the_shells_come(text: str, days: tuple[str | None, str]) -> None:
    """What came after a lull dates the lull by its end."""
    (lull,) = [one for one in claims_in(text) if one.kind == "pause"]
    assert days == (lull.when.earliest, lull.when.latest)


def test_harms_of_one_list_share_the_day_before_them() -> None:
    """“In the past day nine were killed and 20 injured”: both in the past day."""
    killing, injury = claims_in("On Monday nine people were killed and 20 injured.")
    assert ("2016-10-24", "2016-10-24") == (killing.when.earliest, injury.when.earliest)
