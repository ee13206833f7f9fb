"""The verb behind a noun says what became of its act."""

import pytest

from tests.extract.told import claim_in, claims_in


@pytest.mark.parametrize(
    ("text", "factuality", "polarity"),
    [
        ("An evacuation of Homs will be carried out on Sunday.", "planned", "affirmed"),
        ("The evacuation of Homs will take place on Sunday.", "planned", "affirmed"),
        ("Evacuations from Homs were planned for Sunday.", "planned", "affirmed"),
        ("The evacuation of Homs would go ahead on Sunday.", "possible", "affirmed"),
        ("The evacuation of Homs took place on Monday.", "certain", "affirmed"),
        ("The evacuation of Homs did not take place on Monday.", "certain", "denied"),
        ("Evacuations from Homs were planned for Monday but did not take place.", "certain", "denied"),
        ("The shelling of Homs never happened.", "certain", "denied"),
        ("The attack on Homs was planned in secret.", "certain", "affirmed"),
        ("The raid on Homs may have been carried out by rebels.", "possible", "affirmed"),
    ],
)
def test_what_became_of_a_noun(text: str, factuality: str, polarity: str) -> None:
    """Ahead, done, not done, or perhaps; "planned" tells of a plan only where a day follows."""
    claim = claims_in(text)[0]
    assert (factuality, polarity) == (claim.factuality, claim.polarity)


def test_who_did_not_do_it_does_not_undo_it() -> None:
    """“Was not carried out by rebels” denies who, and not that there was a raid."""
    claim = claim_in("The raid on Homs was not carried out by rebels.")
    assert "affirmed" == claim.polarity
    assert {("perpetrator", "denied")} == {
        (role.role, role.status) for role in claim.roles if role.role == "perpetrator"
    }


def test_the_verb_of_another_noun_says_nothing_of_the_act() -> None:
    """What was not done with the names of the dead says nothing of the raid they died in."""
    claims = claims_in("The names of three men killed in the raid on Homs were not made public.")
    assert {("affirmed", "certain")} == {(claim.polarity, claim.factuality) for claim in claims}


def test_what_will_be_done_lies_ahead() -> None:
    """The participle behind “be” is no past: “will be held on Sunday” is the next one."""
    assert "2016-10-30" == claim_in("The talks will be held in Geneva on Sunday.").when.earliest
    assert "2016-10-30" == claim_in("Nobody believes in the pause that Moscow has announced for Sunday.").when.earliest
