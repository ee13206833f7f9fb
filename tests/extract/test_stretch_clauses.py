"""Stretches of time in another clause than a toll."""

import pytest

from tests.knowledge.grammars import figures_in


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The army, which has fought there since April 2014, said it mourned the deaths of at least 30 victims.", "incident"),
        ("Nine men were killed in a raid blamed on the chief, who for two months has besieged the town.", "incident"),
        ("More than 900 people have been killed in the conflict so far.", "cumulative"),
        ("Soldiers carried out 90 raids in the past two years after the coup, killing 280 farmers.", "cumulative"),
        ("Some 900 people died in raids and shelling following the military coup.", "cumulative"),
    ],
)  # fmt: skip
def test_a_sum_is_told_by_its_own_clause(text: str, scope: str) -> None:
    """How long a speaker has fought makes no sum of what he tells; "so far" and "following the coup" do."""
    assert {scope} == {figure.scope for figure in figures_in(text)}


def test_a_part_is_never_above_its_whole() -> None:
    """Those who need bread are none of the dead."""
    figures = figures_in("Some 900 people have died in the war, and two of three people - 2,000 farmers - need bread.")
    assert [900] == [figure.low for figure in figures]


def test_a_people_is_no_person() -> None:
    """“South Koreans were killed” counts nobody; a name behind "and" is one of two."""
    assert [] == [figure.low for figure in figures_in("South Koreans were killed on Friday.")]
    assert [1] == [figure.low for figure in figures_in("Ola and James Hughes were killed on Friday.")][-1:]
