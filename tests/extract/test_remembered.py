"""Acts that are remembered."""

import pytest

from tests.extract.told import claims_in


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("23 October 2016 marked the third anniversary of the raid on Homs.", "2016-10-22"),
        ("Villagers on Sunday marked the 10th anniversary of the deadly raid on Homs.", "2016-10-22"),
        ("Villagers prayed on the anniversary of the raid on Homs.", "2016-10-28"),
    ],
)
def test_what_is_remembered_was_before(text: str, latest: str) -> None:
    """The day is that of the remembrance, and the act was before it."""
    (raid,) = claims_in(text)
    assert (None, latest) == (raid.when.earliest, raid.when.latest)


def test_what_a_feast_saw_is_of_its_day() -> None:
    """Rebels who mark a day with a raid raid on that day."""
    (raid,) = claims_in("Rebels marked their anniversary with a raid on Homs on Sunday.")
    assert "2016-10-23" == raid.when.earliest


def test_it_lends_its_day_only_to_what_points_back() -> None:
    """What happened at the prayers did not happen then."""
    claims = claims_in(
        "Villagers on Sunday marked the anniversary of the raid on Homs. The raid killed nine. Police fired on mourners."
    )
    days = {(claim.trigger.exact, claim.when.earliest) for claim in claims}
    assert {("raid", None), ("fired on", "2016-10-28")} <= days
